package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"dateline/timeline"
	"dateline/timeline/exchange/sheet"
	"dateline/timeline/file"
)

// convertFlags are the flags of convert.
type convertFlags struct {
	output, title, language string
}

func (f *convertFlags) set() *flag.FlagSet {
	fs := newFlags("convert")
	fs.StringVar(&f.output, "o", "", "")
	fs.StringVar(&f.title, "title", "", "")
	fs.StringVar(&f.language, "lang", "", "")
	return fs
}

// convert makes a document of a table of claims.
func convert(c console, args []string) error {
	var flags convertFlags
	names, err := parse(flags.set(), args)
	switch {
	case err != nil:
		return err
	case len(names) != 1:
		return usage("convert takes one TABLE (or - for standard input), not %d", len(names))
	case flags.output == "":
		return usage("name the file to write, as in -o claims.json (or -o - for standard output)")
	}
	shown, table, err := c.load(names[0])
	if err != nil {
		return err
	}
	t := sheet.Read(table)
	for _, p := range t.Problems {
		fmt.Fprintln(c.err, oneLine(shown+":"+p.String()))
	}
	if t.Doc == nil {
		return &exitError{statusFound, false, fmt.Errorf("nothing is written, because %s has errors", shown)}
	}
	t.Doc.Title, t.Doc.Language = flags.title, flags.language
	doc, problems := file.Read(flags.output, file.Write(t.Doc))
	if doc == nil { // such as a language that there is none of
		printProblems(c.err, problems)
		return &exitError{statusFound, false, errors.New("nothing is written, because the document would have errors")}
	}
	if err := c.writeNew(flags.output, doc); err != nil {
		return err
	}
	c.tellTable(shown, t)
	return nil
}

// writeNew writes a document into a file that is not there yet, or for "-" to the standard output.
func (c console) writeNew(name string, doc *timeline.Document) error {
	if name == "-" {
		_, err := c.out.Write(file.Write(doc))
		return err
	}
	if strings.ToLower(filepath.Ext(name)) != ".json" {
		return usage("-o %s: the name must end in .json", name)
	}
	if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("cannot write %s: there is such a file, in which there may be more by now; take another name", name)
	}
	if _, err := file.Save(name, doc, file.SaveOptions{Force: true}); err != nil {
		return cannotSave(name, err)
	}
	fmt.Fprintln(c.out, oneLine(name))
	return nil
}

// tellTable says what became of a table.
func (c console) tellTable(name string, t *sheet.Table) {
	claims := 0
	for i := range t.Doc.Events {
		claims += len(t.Doc.Events[i].Claims)
	}
	say := func(format string, args ...any) {
		fmt.Fprintln(c.err, oneLine(fmt.Sprintf("dateline: %s: %s", name, fmt.Sprintf(format, args...))))
	}
	say("%s, %s, %s", number(len(t.Doc.Events), "event"), number(claims, "claim"), number(len(t.Doc.Sources), "source"))
	for _, pair := range t.Translated {
		say("%q is read as %s", pair[0], pair[1])
	}
	if len(t.Unused) > 0 {
		say("not used: the columns %s; known are %s", series(t.Unused), series(sheet.Columns()))
	}
}
