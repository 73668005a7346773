package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/exchange/sheet"
	"dateline/timeline/file"
)

// read reads a document, and the problems in it, from a file or for "-" from standard input.
// The document is nil where a problem is an error.
func (c console) read(name string) (*timeline.Document, []file.Problem, error) {
	if name == "-" {
		doc, problems, err := file.ReadFrom(stdin, c.in)
		if err != nil {
			err = fmt.Errorf("cannot read standard input: %s", innermost(err))
		}
		return doc, problems, err
	}
	doc, problems, err := file.ReadFile(name)
	if err != nil {
		err = cannotRead(name, err)
	}
	return doc, problems, err
}

// load is the text of a file, or for "-" of standard input, and the name for its problems.
func (c console) load(name string) (shown, text string, err error) {
	if name == "-" {
		if text, err = file.LoadFrom(stdin, c.in); err != nil {
			err = fmt.Errorf("cannot read standard input: %s", innermost(err))
		}
		return stdin, text, err
	}
	if text, err = file.Load(name); err != nil {
		err = cannotRead(name, err)
	}
	return name, text, err
}

// stdin is the name of standard input in problems.
const stdin = "<stdin>"

// readSound reads a document without errors. Its problems go to the error output.
func (c console) readSound(name string) (*timeline.Document, error) {
	doc, problems, err := c.read(name)
	if err != nil {
		return nil, err
	}
	printProblems(c.err, problems)
	if n := count(problems, file.Error); n > 0 {
		return nil, &exitError{statusFound, false, fmt.Errorf("nothing is written, because %s has errors%s", name, tabular(name))}
	}
	return doc, nil
}

// tabular is what to do with a table in place of a document.
func tabular(name string) string {
	if sheet.IsTable(name) {
		return "; a table of claims becomes a document by dateline convert"
	}
	return ""
}

// printProblems prints one problem a line as file:line:col: level: message.
func printProblems(w io.Writer, problems []file.Problem) {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(oneLine(p.String()) + "\n")
	}
	io.WriteString(w, b.String())
}

func count(problems []file.Problem, level file.Level) int {
	return len(slices.DeleteFunc(slices.Clone(problems), func(p file.Problem) bool { return p.Level != level }))
}
