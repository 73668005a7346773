// Package bibtex writes sources as a bibliography for LaTeX.
//
// In go a document, its assessment and what is picked; out come entries for biblatex and biber in
// UTF-8, which BibTeX reads as well but for the field date. Dates are EDTF, of which biblatex
// knows levels 0 and 1; others, and what else it has no field for, are words. It writes no
// events.
package bibtex

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/exchange/record"
)

// Write writes the sources in the order of the document. Errors are those of w.
func Write(w io.Writer, in record.Input) (record.Report, error) {
	out := bufio.NewWriter(w)
	sources := in.Sources()
	keys := Keys(sources)
	for i, s := range sources {
		if i > 0 {
			out.WriteByte('\n')
		}
		entry(out, s, keys[i], in.Doc.Language)
	}
	if err := out.Flush(); err != nil {
		return record.Report{}, fmt.Errorf("writing the bibliography: %w", err)
	}
	return record.Report{Written: len(sources)}, nil
}

// kind is a type of biblatex, and the field that holds what the source stands in and who
// published it.
type kind struct{ name, container, publisher string }

// kinds are those for the types of CSL; all others are misc.
var kinds = map[string]kind{
	"article":            {"article", "journal", "publisher"},
	"article-journal":    {"article", "journal", "publisher"},
	"article-magazine":   {"article", "journal", "publisher"},
	"article-newspaper":  {"article", "journal", "publisher"},
	"review":             {"article", "journal", "publisher"},
	"book":               {"book", "series", "publisher"},
	"chapter":            {"incollection", "booktitle", "publisher"},
	"entry":              {"inreference", "booktitle", "publisher"},
	"entry-dictionary":   {"inreference", "booktitle", "publisher"},
	"entry-encyclopedia": {"inreference", "booktitle", "publisher"},
	"paper-conference":   {"inproceedings", "booktitle", "publisher"},
	"report":             {"report", "series", "institution"},
	"thesis":             {"thesis", "series", "institution"},
	"dataset":            {"dataset", "series", "publisher"},
	"software":           {"software", "series", "publisher"},
	"manuscript":         {"unpublished", "howpublished", "institution"},
	"webpage":            {"online", "organization", "publisher"},
	"post":               {"online", "organization", "publisher"},
	"post-weblog":        {"online", "organization", "publisher"},
}

// passed are the variables of CSL that go along under another name.
var passed = [...][2]string{
	{"volume", "volume"}, {"issue", "number"}, {"edition", "edition"}, {"publisher-place", "location"},
	{"collection-title", "series"}, {"abstract", "abstract"}, {"ISBN", "isbn"}, {"ISSN", "issn"},
}

// entry writes one source. Errors stay in w until it is flushed.
func entry(w *bufio.Writer, s *timeline.Source, key, tag string) {
	k, ok := kinds[s.Type]
	if !ok {
		k = kind{"misc", "howpublished", "publisher"}
	}
	fmt.Fprintf(w, "@%s{%s", k.name, key)
	used := map[string]bool{}
	field := func(name, value string) {
		if value != "" && !used[name] {
			used[name] = true
			fmt.Fprintf(w, ",\n  %s = {%s}", name, value)
		}
	}
	field("author", names(s.Author))
	if title := Escape(s.Title); title != "" {
		field("title", "{"+title+"}") // in braces, or styles write what is no sentence's first letter small
	}
	field(k.container, Escape(s.ContainerTitle))
	field(k.publisher, Escape(s.Publisher))
	date, words := day(s.Issued, tag)
	field("date", date)
	for _, p := range passed {
		field(p[1], Escape(cite.Variable(s, p[0])))
	}
	field("pages", strings.ReplaceAll(Escape(cite.Variable(s, "page")), "-", "--"))
	field("doi", verbatim(cite.Variable(s, "DOI")))
	field("url", verbatim(s.URL))
	accessed, accessedWords := day(s.Accessed, tag)
	field("urldate", accessed)
	if accessedWords != "" {
		words = join(words, "accessed "+accessedWords)
	}
	field("note", Escape(join(words, s.Archive)))
	field("language", Escape(s.Language))
	field("annotation", Escape(s.Note))
	w.WriteString("\n}\n")
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}

// single is a date of EDTF's levels 0 and 1 as biblatex reads it: up to a day or a season, with
// unknown last digits or a qualifier of the whole.
var single = regexp.MustCompile(`^(-?\d{4}|-?\d{3}X|-?\d{2}XX|-?\d{4}-(\d\d|XX)(-(\d\d|XX))?)[?~%]?$`)

// day is a date as biblatex reads it, else in words.
func day(d edtf.Date, tag string) (date, words string) {
	if d.IsZero() {
		return "", ""
	}
	ok := true
	for _, end := range strings.Split(d.String(), "/") {
		ok = ok && (single.MatchString(end) || d.IsInterval() && (end == ".." || end == "")) && !laterSeason.MatchString(end)
	}
	if ok {
		return d.String(), ""
	}
	return "", d.Words(tag)
}

// laterSeason is a part of a year that only level 2 has.
var laterSeason = regexp.MustCompile(`^-?\d{4}-(2[5-9]|[34]\d)`)
