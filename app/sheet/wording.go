package sheet

import (
	"regexp"
	"strings"
	"sync"

	"fyne.io/fyne/v2/lang"

	"dateline/timeline/words"
)

// wordings are what most often is wrong with a file that a person writes, as timeline/file says it, with places for
// what differs. Of two that fit, the first is meant.
var wordings = [...]string{
	words.Mark("title is missing; every event needs one"),
	words.Mark("date is missing; every event needs one, such as {{.Day}} or {{.Month}}"),
	words.Mark("no {{.What}} has the id {{.ID}}; did you mean {{.Near}}?"),
	words.Mark("no {{.What}} has the id {{.ID}}; add it, or name another"),
	words.Mark("the id {{.ID}} is taken by {{.Place}} in line {{.Line}}; choose another"),
	words.Mark("unknown key {{.Key}}, kept and not used; did you mean {{.Near}}?"),
	words.Mark("unknown key {{.Key}}, kept and not used"),
	words.Mark("the key {{.Key}} stands here twice; take one out"),
	words.Mark("{{.Text}} is not an EDTF date; write {{.Date}}"),
	words.Mark("{{.Text}} is none of {{.List}}; did you mean {{.Near}}?"),
	words.Mark("{{.Text}} is none of {{.List}}"),
	words.Mark("by and source are both missing; a claim needs one of them: who says it, or where it can be read"),
	words.Mark("the title is empty; the event will be shown without words"),
	words.Mark("a comma is missing before this"),
	words.Mark("nothing follows this comma; take it out"),
	words.Mark("this text has no closing quotation mark on its line"),
	words.Mark("text needs quotation marks: {{.Text}}"),
	words.Mark("a key needs quotation marks: {{.Text}}"),
	words.Mark("a colon is missing behind the key {{.Key}}"),
	words.Mark("and {{.Count}} more"),
}

// place finds the places of a wording.
var place = regexp.MustCompile(`\\\{\\\{\\\.(\w+)\\\}\\\}`)

// patterns find what stands in the places of the wordings.
var patterns = sync.OnceValue(func() (list [len(wordings)]*regexp.Regexp) {
	for i, w := range wordings {
		list[i] = regexp.MustCompile(`(?s)^` + place.ReplaceAllString(regexp.QuoteMeta(w), `(?P<$1>.+?)`) + `$`)
	}
	return list
})

// worded is the message of a problem in the language of the window, or as it is in English where none of the wordings
// is meant. The command line, and what is copied for somebody who helps, stay English.
func worded(message string) string {
	for i, pattern := range patterns() {
		found := pattern.FindStringSubmatch(message)
		if found == nil {
			continue
		}
		data := map[string]any{}
		for k, name := range pattern.SubexpNames() {
			switch {
			case name == "What":
				data[name] = what(found[k])
			case name != "":
				data[name] = found[k]
			}
		}
		say := lang.L // of a text that is marked above
		return say(wordings[i], data)
	}
	return message
}

// what is the name of a kind of thing that other things refer to.
func what(kind string) string {
	switch kind {
	case "source":
		return lang.L("source")
	case "actor":
		return lang.L("actor")
	case "event":
		return lang.L("event")
	case "lane":
		return strings.ToLower(lang.L("Lane"))
	}
	return kind
}
