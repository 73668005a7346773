package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"

	"dateline/timeline"
	"dateline/timeline/file"
)

// fmtFlags are the flags of fmt.
type fmtFlags struct {
	check  bool
	output string
}

func (f *fmtFlags) set() *flag.FlagSet {
	fs := newFlags("fmt")
	fs.BoolVar(&f.check, "check", false, "")
	fs.BoolVar(&f.check, "l", false, "")
	fs.StringVar(&f.output, "o", "", "")
	return fs
}

// canon writes files in the canonical form, in place or elsewhere, or lists those that differ.
func canon(c console, args []string) error {
	var flags fmtFlags
	names, err := parse(flags.set(), args)
	switch {
	case err != nil:
		return err
	case len(names) == 0:
		return usage("fmt needs at least one FILE (or - for standard input)")
	case flags.output != "" && flags.check:
		return usage("--check writes nothing, so that it does not go with -o")
	case flags.output != "" && len(names) > 1:
		return usage("-o takes one FILE, not %d", len(names))
	}
	status := statusDone
	for _, name := range names {
		if err := c.canonOne(name, flags); err != nil {
			status = max(status, report(c.err, "fmt", err))
		}
	}
	if status != statusDone {
		return alreadySaid(status)
	}
	return nil
}

// canonOne does what the flags say with one file.
func (c console) canonOne(name string, flags fmtFlags) error {
	doc, stamp, err := c.readForChange(name)
	if err != nil {
		return err
	}
	data := file.Write(doc)
	same := sha256.Sum256(data) == stamp.SHA256
	switch {
	case flags.check && same:
		return nil
	case flags.check:
		fmt.Fprintln(c.out, oneLine(name))
		return alreadySaid(statusFound)
	case flags.output == "-", flags.output == "" && name == "-":
		_, err = c.out.Write(data)
		return err
	case flags.output != "":
		_, err = file.Save(flags.output, doc, file.SaveOptions{Force: true})
		return cannotSave(flags.output, err)
	case same:
		return nil
	}
	_, err = file.Save(name, doc, file.SaveOptions{Since: stamp})
	return cannotSave(name, err)
}

// readForChange reads a document without errors and the stamp of the file; of standard input
// it is the sum alone. The problems of one with errors go to the error output.
func (c console) readForChange(name string) (doc *timeline.Document, stamp file.Stamp, err error) {
	var problems []file.Problem
	if name == "-" {
		var b bytes.Buffer
		if _, err := b.ReadFrom(c.in); err != nil {
			return nil, stamp, fmt.Errorf("cannot read standard input: %s", innermost(err))
		}
		stamp.SHA256 = sha256.Sum256(b.Bytes())
		doc, problems = file.Read(stdin, b.Bytes())
	} else if doc, problems, stamp, err = file.ReadStamped(name); err != nil {
		return nil, stamp, cannotRead(name, err)
	}
	if doc == nil {
		printProblems(c.err, problems)
		return nil, stamp, &exitError{statusFound, false, fmt.Errorf("%s is left as it is, because it has errors", name)}
	}
	return doc, stamp, nil
}

// cannotSave is file.CannotWrite for what Save says.
func cannotSave(name string, err error) error {
	if _, changed := errors.AsType[*file.ChangedError](err); err == nil || changed {
		return err
	}
	if inner := errors.Unwrap(err); inner != nil {
		err = inner // without "saving NAME"
	}
	return file.CannotWrite(name, err)
}
