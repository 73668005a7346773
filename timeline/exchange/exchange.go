// Package exchange writes documents in the formats of other programs, by the ending of a file's
// name.
//
// In go a document, its assessment and what is picked of it; out come a table, a handout, a
// bibliography, a calendar or reviews. Each format is a package of its own below this one and has
// a Write of the same shape; this one only chooses. Pictures are of package draw.
package exchange

import (
	"fmt"
	"io"
	"strings"

	"dateline/timeline/exchange/aloud"
	"dateline/timeline/exchange/bibtex"
	"dateline/timeline/exchange/calendar"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/exchange/csv"
	"dateline/timeline/exchange/markdown"
	"dateline/timeline/exchange/record"
	"dateline/timeline/exchange/review"
)

// Input is what an export is made of.
type Input = record.Input

// Report is what became of an export.
type Report = record.Report

// Format is one that can be written.
type Format struct {
	Ending string // of a file's name, with its dot, in lower case
	Name   string // in English
	Write  func(w io.Writer, in Input) (Report, error)
}

// Formats are all of them, in the order in which a choice is offered.
func Formats() []Format {
	return []Format{
		{".csv", "Table for spreadsheets (CSV)", csv.Write},
		{".md", "Handout with footnotes (Markdown)", markdown.Write},
		{".txt", "Sentences to read aloud (text)", aloud.Write},
		{".ics", "Calendar (iCalendar)", calendar.Write},
		{".csl.json", "Sources for Zotero and pandoc (CSL-JSON)", csl},
		{".bib", "Sources for LaTeX (BibTeX)", bibtex.Write},
		{".jsonld", "Judgements of editors (ClaimReview)", review.Write},
	}
}

// Of is the format of a file's name, in any case; false where it is none of these.
func Of(name string) (Format, bool) {
	name = strings.ToLower(name)
	for _, f := range Formats() {
		if strings.HasSuffix(name, f.Ending) {
			return f, true
		}
	}
	return Format{}, false
}

// csl writes the sources as CSL-JSON.
func csl(w io.Writer, in Input) (Report, error) {
	sources := in.Sources()
	out, err := cite.CSL(sources, in.Doc.Language)
	if err != nil {
		return Report{}, err
	}
	if _, err := w.Write(out); err != nil {
		return Report{}, fmt.Errorf("writing the sources: %w", err)
	}
	return Report{Written: len(sources)}, nil
}
