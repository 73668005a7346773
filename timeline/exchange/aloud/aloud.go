// Package aloud writes events as plain text that a screen reader speaks well: one sentence an event.
//
// In go a document, its assessment and what is picked; out comes a title, a line on what was asked
// for, and a line an event in the order of the dates, as package spoken says it.
package aloud

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dateline/timeline/exchange/record"
	"dateline/timeline/spoken"
)

// Write writes the sentences in UTF-8, in the language of in.Words. Errors are those of w.
func Write(w io.Writer, in record.Input) (record.Report, error) {
	b := bufio.NewWriter(w)
	events, unknown := in.Events()
	title := spoken.Line(in.Doc.Title)
	if title == "" {
		title = in.Words.T("Timeline")
	}
	fmt.Fprintf(b, "%s\n", title)
	for _, line := range about(&in, len(events), unknown) {
		fmt.Fprintf(b, "%s\n", line)
	}
	s := spoken.Speaker{Doc: in.Doc, Assess: in.Assess, Words: in.Words, Language: in.Language()}
	for _, i := range events {
		fmt.Fprintf(b, "\n%s\n", s.Sentence(int(i)))
	}
	if err := b.Flush(); err != nil {
		return record.Report{}, fmt.Errorf("writing the sentences: %w", err)
	}
	return record.Report{Written: len(events)}, nil
}

// about says as of which day, how many events there are, and without what.
func about(in *record.Input, events, unknown int) []string {
	var list []string
	if day := in.AsOf(); day != "" {
		list = append(list, in.Words.T("as known on {{.Day}}", "Day", day))
	}
	if all := len(in.Doc.Events); events+unknown < all {
		list = append(list, in.Words.T("{{.Count}} of {{.Total}} events", "Count", events, "Total", all))
	} else {
		list = append(list, in.Words.N(events, "1 event", "{{.Count}} events"))
	}
	if unknown > 0 {
		list = append(list, in.Words.N(unknown, "1 not known then", "{{.Count}} not known then"))
	}
	if names := in.Without(); len(names) > 0 {
		list = append(list, in.Words.T("without {{.Names}}", "Names", spoken.Line(strings.Join(names, ", "))))
	}
	return list
}
