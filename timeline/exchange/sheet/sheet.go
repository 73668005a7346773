// Package sheet makes a document of a table of claims, as a spreadsheet keeps them: a row a claim.
//
// In go the cells of a CSV file, comma, semicolon or tab between them; out come a document, the problems with their
// lines, and what was not taken as it stands. Rows with the same title and date are one event, and a row without a
// title goes on with the event above it. Dates that are no EDTF and can be meant in one way only are translated; any
// other is a problem, and then there is no document. It reads no file and writes none, and the table that package csv
// writes, a row an event with its status, is not what it reads.
package sheet

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Problem is what is wrong in a line of the table, and what to do.
type Problem struct {
	Line, Column int // from 1; the column in bytes
	Name         string
	Text         string
}

// String is the problem as a line of output has it, behind the file's name.
func (p Problem) String() string {
	name := ""
	if p.Name != "" {
		name = p.Name + ": "
	}
	return fmt.Sprintf("%d:%d: error: %s%s", p.Line, p.Column, name, p.Text)
}

// Table is what came out of a table.
type Table struct {
	Doc        *timeline.Document // nil where there are problems
	Problems   []Problem
	Unused     []string    // the names of columns that mean nothing here
	Translated [][2]string // dates as they stand and in EDTF, each once
}

// column is what a column of the table is for.
type column int

const (
	title column = iota
	date
	by
	stance
	source
	url
	publisher
	issued
	said
	text
	locator
	summary
	lane
	place
	tags
	importance
	columns // how many there are
)

// names are what a column may be called in the first row; the first of each is the one to write.
var names = [columns][]string{
	title: {"title", "event"}, date: {"date", "when"}, by: {"by", "who", "claimant", "speaker"}, stance: {"stance"},
	source: {"source", "article"}, url: {"url", "link"}, publisher: {"publisher", "outlet"}, issued: {"issued", "published"},
	said: {"said"}, text: {"text", "claim"}, locator: {"locator", "page"}, summary: {"summary"}, lane: {"lane", "topic"},
	place: {"place"}, tags: {"tags"}, importance: {"importance"},
}

// Columns are the names of the columns that are read.
func Columns() (list []string) {
	for _, words := range names {
		list = append(list, words[0])
	}
	return list
}

// IsTable tells by a file's name whether it is a table, which a spreadsheet has saved.
func IsTable(name string) bool {
	ending := strings.ToLower(filepath.Ext(name))
	return ending == ".csv" || ending == ".tsv"
}

// Read reads a table.
func Read(table string) *Table {
	r := &reader{events: map[[2]string]int{}, sources: map[string]int{}, ids: map[string]bool{}}
	table = strings.TrimPrefix(table, "\ufeff")
	switch {
	case strings.HasPrefix(table, "\xff\xfe") || strings.HasPrefix(table, "\xfe\xff"):
		r.fail(1, 1, "", "the table is in UTF-16; save it as CSV in UTF-8")
	case !utf8.ValidString(table):
		r.fail(1, 1, "", "the table is not in UTF-8; in the spreadsheet save it as CSV in UTF-8")
	default:
		r.rows(table)
	}
	if len(r.table.Problems) == 0 {
		r.doc.Version = 1
		r.table.Doc = timeline.New(r.doc)
	}
	return &r.table
}

// reader is a table that is being read.
type reader struct {
	table   Table
	doc     timeline.Document
	at      [columns]int // of each column, -1 for none
	lines   *csv.Reader
	row     []string
	events  map[[2]string]int // by title and date
	event   int               // the one of the row above, -1 for none
	sources map[string]int    // by address, else by title and publisher
	ids     map[string]bool   // of sources
}

func (r *reader) fail(line, col int, name, format string, args ...any) {
	r.table.Problems = append(r.table.Problems, Problem{line, col, name, fmt.Sprintf(format, args...)})
}

// wrong says what is wrong with a cell of the row.
func (r *reader) wrong(c column, format string, args ...any) {
	line, col := r.lines.FieldPos(min(max(r.at[c], 0), len(r.row)-1)) // a row may be shorter than the first
	r.fail(line, col, names[c][0], format, args...)
}

// separator is what parts the cells of the first line most often.
func separator(table string) rune {
	first, _, _ := strings.Cut(table, "\n")
	return slices.MaxFunc([]rune{',', ';', '\t'}, func(a, b rune) int {
		return strings.Count(first, string(a)) - strings.Count(first, string(b))
	})
}

// rows reads all rows.
func (r *reader) rows(table string) {
	r.lines = csv.NewReader(strings.NewReader(table))
	r.lines.Comma, r.lines.FieldsPerRecord = separator(table), -1
	r.event = -1
	for first := true; ; first = false {
		row, err := r.lines.Read()
		if err == io.EOF {
			break
		}
		if broken, ok := errors.AsType[*csv.ParseError](err); ok {
			r.fail(broken.Line, broken.Column, "", "the cell is not closed as CSV closes one: a quotation mark in it is written twice")
			return
		}
		if r.row = row; first {
			if !r.head() {
				return
			}
		} else if slices.ContainsFunc(row, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
			r.claim()
		}
	}
	if len(r.doc.Events) == 0 && len(r.table.Problems) == 0 {
		r.fail(1, 1, "", "there is no row below the names of the columns")
	}
}

// head finds the columns by their names; false where those that are needed are missing.
func (r *reader) head() bool {
	for c := range r.at {
		r.at[c] = -1
	}
	for i, cell := range r.row {
		word := strings.ToLower(strings.TrimSpace(cell))
		c := column(slices.IndexFunc(names[:], func(words []string) bool { return slices.Contains(words, word) }))
		switch {
		case c < 0 && word != "":
			r.table.Unused = append(r.table.Unused, strings.TrimSpace(cell))
		case c >= 0 && r.at[c] >= 0:
			line, col := r.lines.FieldPos(i)
			r.fail(line, col, "", "two columns are for %s; take one out", names[c][0])
		case c >= 0:
			r.at[c] = i
		}
	}
	for _, c := range []column{title, date} {
		if r.at[c] < 0 {
			r.fail(1, 1, "", "there is no column %s; the first row has the names of the columns: %s", names[c][0], strings.Join(Columns(), ", "))
		}
	}
	return len(r.table.Problems) == 0
}

// cell is what a column of the row says, on one line.
func (r *reader) cell(c column) string {
	if i := r.at[c]; i >= 0 && i < len(r.row) {
		return strings.Join(strings.Fields(r.row[i]), " ")
	}
	return ""
}

// day is the date of a cell; zero where that is empty or no date.
func (r *reader) day(c column) (d edtf.Date) {
	words := r.cell(c)
	if words == "" {
		return d
	}
	d, err := edtf.Parse(words)
	if err == nil {
		return d
	}
	if says, ok := errors.AsType[*edtf.Error](err); ok && says.Suggestion != "" {
		if pair := [2]string{words, says.Suggestion}; !slices.Contains(r.table.Translated, pair) {
			r.table.Translated = append(r.table.Translated, pair)
		}
		return edtf.MustParse(says.Suggestion)
	}
	r.wrong(c, "%s", err)
	return d
}
