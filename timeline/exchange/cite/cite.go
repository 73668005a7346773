// Package cite writes sources as citations: plain text to paste anywhere, and CSL-JSON for Zotero,
// pandoc and other programs that keep references.
//
// In go sources of a document; out come words, or bytes of JSON. It reads no citations, follows
// no link and knows one style only: authors, title, where it stands, who published it and when,
// and the address, in the order of ISO 690:2021.
package cite

import (
	"encoding/json"
	"strings"

	"golang.org/x/text/language"

	"dateline/timeline"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// mostAuthors is how many authors a citation names before it says that there are others.
const mostAuthors = 3

// Text is a source as one paragraph of plain text, with dates in the language of a BCP 47 tag:
// "Field, Mike. Talbott Defines U.S. Central Asia Policy. Johns Hopkins Gazette, 4 August 1997.
// https://…". What the source does not say is left out; of one that says nothing there is the id.
func Text(s *timeline.Source, tag string) string {
	address := line(s.URL)
	if doi := Variable(s, "DOI"); address == "" && doi != "" {
		address = "https://doi.org/" + doi
	}
	work := Work(s, tag) // behind an address stands no full stop, which would be taken for a part of it
	if address != "" && !s.Accessed.IsZero() {
		address += " " + typeset.Kept(work, "("+accessed(tag)+" "+s.Accessed.Words(tag)+")")
	}
	return join(" ", work, address)
}

// Work is a source as in Text, without its address.
func Work(s *timeline.Source, tag string) string {
	var b strings.Builder
	add := func(part string) {
		if part = line(part); part == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words.Stopped(part))
	}
	add(authors(s.Author))
	add(s.Title)
	where := join(", ", container(s), publisher(s))
	add(join(", ", where, typeset.Kept(b.String()+where, s.Issued.Words(tag))))
	add(s.Archive)
	if b.Len() == 0 {
		return line(s.Short())
	}
	return b.String()
}

// Texts are the citations of several sources, a line each.
func Texts(sources []*timeline.Source, tag string) string {
	var b strings.Builder
	for _, s := range sources {
		b.WriteString(Text(s, tag) + "\n")
	}
	return b.String()
}

// authors are the names with the family's first, as a list is sorted by.
func authors(list []timeline.Name) string {
	var out []string
	for i, n := range list {
		if i == mostAuthors {
			out = append(out, "et al.")
			break
		}
		out = append(out, inverted(n))
	}
	return join("; ", out...)
}

func inverted(n timeline.Name) string {
	if n.Literal != "" || n.Family == "" || n.Given == "" {
		return line(n.String())
	}
	return line(n.Family) + ", " + line(n.Given)
}

// container is what the source stands in, with the place in it: "Journal 12(3), 45–67".
func container(s *timeline.Source) string {
	volume, issue := Variable(s, "volume"), Variable(s, "issue")
	if issue != "" {
		issue = "(" + issue + ")"
	}
	return join(", ", join(" ", line(s.ContainerTitle), volume+issue), strings.ReplaceAll(Variable(s, "page"), "-", "–"))
}

// publisher is who published the source, where that is not the author or the container.
func publisher(s *timeline.Source) string {
	if s.Publisher == s.ContainerTitle || len(s.Author) > 0 && s.Publisher == s.Author[0].String() {
		return ""
	}
	return line(s.Publisher)
}

// Variable is the text or the number of a CSL variable that the file has and the format does not
// name, such as "volume", on one line; "" where it has none.
func Variable(s *timeline.Source, name string) string {
	for _, u := range s.Extra.Unknown() {
		if u.Name != name {
			continue
		}
		if number.takes(u.Value) && u.Value[0] != '"' {
			return string(u.Value)
		}
		var text string
		if json.Unmarshal(u.Value, &text) == nil {
			return line(text)
		}
	}
	return ""
}

// line is a text on one line, with single spaces.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// join puts the parts that are not empty between a separator.
func join(separator string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, separator)
}

// accessed are the words before the day on which an address was read.
func accessed(tag string) string {
	parsed, _ := language.Parse(tag)
	base, _ := parsed.Base()
	switch base.String() {
	case "de":
		return "abgerufen am"
	case "fr":
		return "consulté le"
	case "es":
		return "consultado el"
	case "ru":
		return "дата обращения:"
	case "kk":
		return "қаралған күні:"
	}
	return "accessed"
}
