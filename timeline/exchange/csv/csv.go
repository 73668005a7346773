// Package csv writes events as a table for spreadsheets, a row an event.
//
// In go a document, its assessment and what is picked; out comes RFC 4180 in UTF-8 with a byte
// order mark, by which Excel knows it, and a first row of names. It writes no claims one by one
// and reads nothing.
//
// No cell is taken for a formula: one that begins with =, +, - or @ gets an apostrophe in front,
// as does what stands behind a semicolon and begins so, for where a semicolon parts the cells the
// line is cut there. Every cell is one line.
package csv

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"dateline/timeline/exchange/record"
)

// Header are the names of the columns, in their order.
var Header = [...]string{"id", "date", "earliest", "latest", "precision", "title", "lane", "status",
	"rule", "reports", "origins", "claimants", "sources"}

// Write writes the events in the order of their dates. The date is EDTF as in the file, earliest
// and latest are the days (ISO 8601, UTC) that it may touch, empty where there is no such day;
// claimants are names, sources ids. Errors are those of w.
func Write(w io.Writer, in record.Input) (record.Report, error) {
	out := bufio.NewWriter(w)
	out.WriteString("\uFEFF")
	row(out, Header[:])
	events, _ := in.Events()
	for _, i := range events {
		row(out, cells(&in, i))
	}
	if err := out.Flush(); err != nil {
		return record.Report{}, fmt.Errorf("writing the table: %w", err)
	}
	return record.Report{Written: len(events)}, nil
}

func cells(in *record.Input, i int32) []string {
	e, v := &in.Doc.Events[i], in.Assess.Verdicts[i]
	claims := in.Claims(i)
	return []string{
		e.ID, e.Date.String(), record.Earliest(e.Date), record.Latest(e.Date), e.Date.Precision().String(),
		e.Title, in.Lane(i), v.Status.String(), v.Rule(), strconv.Itoa(int(v.Reports)), strconv.Itoa(int(v.Origins)),
		strings.Join(in.Claimants(i, claims), "; "), strings.Join(in.Cited(i, claims), "; "),
	}
}

// row writes every cell in quotes, so that no program guesses where it ends. Errors stay in w
// until it is flushed.
func row(w *bufio.Writer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			w.WriteByte(',')
		}
		w.WriteByte('"')
		w.WriteString(strings.ReplaceAll(Safe(cell), `"`, `""`))
		w.WriteByte('"')
	}
	w.WriteString("\r\n")
}

// Safe is a text as a cell of one line that no spreadsheet takes for a formula.
func Safe(text string) string {
	text = record.Line(text)
	if !strings.ContainsAny(text, formula) {
		return text
	}
	var b strings.Builder
	begins := true // a cell begins here, or would where a semicolon parts the cells
	for _, r := range text {
		if begins && strings.ContainsRune(formula, r) {
			b.WriteByte('\'')
		}
		begins = r == ';' || begins && (r == ' ' || r == '"')
		b.WriteRune(r)
	}
	return b.String()
}

// formula are the characters with which a formula begins, those of full width too.
const formula = "=+-@＝＋－＠"
