package bibtex

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dateline/timeline"
	"dateline/timeline/exchange/record"
)

// latex is how LaTeX is told the characters that mean something to it. Braces are words, because
// BibTeX counts those behind a backslash too.
var latex = strings.NewReplacer(
	`\`, `\textbackslash{}`, `{`, `\textbraceleft{}`, `}`, `\textbraceright{}`,
	`~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`, `<`, `\textless{}`, `>`, `\textgreater{}`, `|`, `\textbar{}`,
	`&`, `\&`, `%`, `\%`, `$`, `\$`, `#`, `\#`, `_`, `\_`, "`", `\textasciigrave{}`,
)

// Escape is a text on one line as LaTeX that sets it as it is.
func Escape(text string) string { return latex.Replace(record.Line(text)) }

// verbatim is an address for a field that biblatex takes letter by letter: what would end the
// field, or hides from it, is percent-encoded.
func verbatim(address string) string {
	var b strings.Builder
	for _, c := range []byte(record.Line(address)) {
		if strings.IndexByte("{}\\ \"<>^`|", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// names are authors as BibTeX parts them: "Family, Given and {A Group}".
func names(list []timeline.Name) string {
	var out []string
	for _, n := range list {
		family, given := record.Line(n.Family), record.Line(n.Given)
		switch {
		case n.Literal == "" && family != "" && given != "":
			out = append(out, part(family)+", "+part(given))
		case record.Line(n.String()) != "":
			out = append(out, "{"+Escape(n.String())+"}")
		}
	}
	return strings.Join(out, " and ")
}

// part is a part of a name, in braces where it would be taken apart.
func part(text string) string {
	if words := " " + strings.ToLower(text) + " "; strings.ContainsAny(text, ",") || strings.Contains(words, " and ") {
		return "{" + Escape(text) + "}"
	}
	return Escape(text)
}

// Keys are the keys of sources: their ids in ASCII letters, digits and - _ . : with a number where
// another source has the same, for which BibTeX takes no notice of capitals. An id that is a key
// already keeps to itself.
func Keys(sources []*timeline.Source) []string {
	keys, taken := make([]string, len(sources)), map[string]bool{}
	for i, s := range sources {
		if k := plain(s.ID); k == s.ID && k != "" && !taken[strings.ToLower(k)] {
			keys[i] = k
			taken[strings.ToLower(k)] = true
		}
	}
	next := map[string]int{}
	for i, s := range sources {
		if keys[i] != "" {
			continue
		}
		base := plain(s.ID)
		if base == "" {
			base = "source"
		}
		key, low := base, strings.ToLower(base)
		for n := max(next[low], 2); taken[strings.ToLower(key)]; n++ {
			key = fmt.Sprintf("%s-%d", base, n)
			next[low] = n + 1
		}
		keys[i] = key
		taken[strings.ToLower(key)] = true
	}
	return keys
}

// plain is what of an id may stand in a key; accents go, other scripts too.
func plain(id string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', strings.ContainsRune("-_.:", r):
			return r
		}
		return -1
	}, norm.NFKD.String(id))
}
