package command

import (
	"fmt"
	"strings"
)

// Page is the table as Markdown, for people who read it outside the program: all gestures, then the
// commands in the order of the menus and those of presenting, with their keys on macOS and elsewhere. Its words are those of
// the language at hand.
func Page() string {
	var b strings.Builder
	b.WriteString("# Mouse and keys\n\nMade from the table in app/command by its test with `-update`; do not edit it by hand.\n")
	b.WriteString("\n## Mouse and trackpad\n\n| what | on macOS | what it does |\n|---|---|---|\n")
	for _, g := range Gestures {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", g.hand(false), g.hand(true), g.Help())
	}
	for _, place := range append(Places(), Nowhere) {
		title := place.Words()
		if place == Nowhere {
			title = "Keys alone"
		}
		fmt.Fprintf(&b, "\n## %s\n\n| command | keys | on macOS | what it does |\n|---|---|---|---|\n", title)
		for _, c := range Table {
			if c.Menu == place {
				fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", c.Words(), cell(c.keyWords(false)), cell(c.keyWords(true)), c.Help())
			}
		}
	}
	b.WriteString("\n## While presenting\n\n| what | keys | on macOS | what it does |\n|---|---|---|---|\n")
	for _, c := range Presenting {
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", c.Words(), cell(c.keyWords(false)), cell(c.keyWords(true)), c.Help())
	}
	for _, g := range PresentingHands {
		fmt.Fprintf(&b, "| | %s | %s | %s |\n", g.hand(false), g.hand(true), g.Help())
	}
	for _, part := range Parts {
		fmt.Fprintf(&b, "\n## %s\n\n| what | on macOS | what it does |\n|---|---|---|\n", part.Words())
		for _, l := range part.Does {
			fmt.Fprintf(&b, "| %s | %s | %s |\n", cell(l.how(false)), cell(l.how(true)), l.Help())
		}
	}
	return b.String()
}

// cell is text as a cell of a Markdown table takes it.
func cell(text string) string {
	return strings.NewReplacer("|", `\|`, "<", `\<`, ">", `\>`).Replace(text)
}
