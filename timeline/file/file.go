// Package file reads Dateline files: bytes of JSON become a timeline.Document.
//
// A PNG, SVG or PDF that Dateline wrote is read as the document that it carries.
//
// In go the bytes and a name to call them by; out come the document and a list of Problems, each
// with its line, column (in characters), JSON path and what to do. One error or more, and there
// is no document; with warnings there is one. All problems are found in one go as far as the
// syntax can be followed, and at most 100 are listed, then a count.
//
// What the format does not name is kept in the Extra of each object. Extra also holds the file's
// own spelling of a known key that the model writes otherwise (a CSL date object, an author that
// is not in a list): it is the Unknown of that name.
//
// The package reads JSON itself, and not by encoding/json, because that tells neither places nor
// duplicate keys. What the document keeps is copied, equal short texts once, so that the file's bytes
// are free when it has been read. It opens no file that a document names, follows no URL, and does
// not compute statuses.
package file

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"unsafe"

	"dateline/timeline"
	"dateline/timeline/message"
)

// Version is the version of the format that this package reads.
const Version = 1

// Limits of what is read.
const (
	maxFile   = 2 << 30  // bytes
	maxDepth  = 64       // nested objects and arrays
	maxString = 16 << 20 // bytes of one text
)

// Read reads a document from the bytes of a file. The name only stands in the problems. The
// document is nil exactly when one of the problems is an Error.
func Read(name string, data []byte) (*timeline.Document, []Problem) {
	return ReadText(name, string(data))
}

// ReadFile reads the file at path. The error says that it cannot be read at all: missing, a
// folder, not allowed, too large.
func ReadFile(path string) (*timeline.Document, []Problem, error) {
	f, info, err := open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	return readFrom(path, f, info.Size())
}

// open opens a file that is no folder and not too large.
func open(path string) (*os.File, fs.FileInfo, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, openError(path, err)
	}
	info, err := f.Stat()
	switch {
	case err != nil:
		err = openError(path, err)
	case info.IsDir():
		err = message.Fail("{{.Path}} is a folder, not a file; open a file in it", "Path", path)
	case info.Size() > maxFile:
		err = tooLarge(path)
	}
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, info, nil
}

// ReadFrom reads a document from a stream, such as standard input, to its end.
func ReadFrom(name string, from io.Reader) (*timeline.Document, []Problem, error) {
	return readFrom(name, from, 0)
}

func readFrom(name string, from io.Reader, size int64) (*timeline.Document, []Problem, error) {
	text, err := load(name, from, size)
	if err != nil {
		return nil, nil, err
	}
	doc, problems := ReadText(name, text)
	return doc, problems, nil
}

// Load is the text of the file at path, for ReadText and Place. The error is as ReadFile's.
func Load(path string) (string, error) {
	f, info, err := open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	return load(path, f, info.Size())
}

// LoadFrom is the text of a stream, to its end.
func LoadFrom(name string, from io.Reader) (string, error) { return load(name, from, 0) }

// loadPiece is how much is read at once, so that a read can be stopped and says how far it is.
const loadPiece = 256 << 10

// load reads a stream of probably so many bytes to its end. The text takes over the bytes that were read.
func load(name string, from io.Reader, size int64) (string, error) {
	text := make([]byte, 0, min(size, maxFile)+bytes.MinRead)
	for {
		n, err := from.Read(text[len(text):min(len(text)+loadPiece, cap(text))])
		text = text[:len(text)+n]
		switch {
		case len(text) > maxFile:
			return "", tooLarge(name)
		case err == io.EOF:
			return unsafe.String(unsafe.SliceData(text), len(text)), nil
		case err != nil:
			return "", message.Wrap(err, "reading {{.Path}}: {{.Why}}", "Path", name, "Why", err)
		case len(text) == cap(text):
			text = slices.Grow(text, len(text))
		}
	}
}

func openError(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return message.Wrap(err, "there is no file {{.Path}}; it may have been moved or renamed, or its disk is not connected", "Path", path)
	case errors.Is(err, fs.ErrPermission):
		return message.Wrap(err, "you have no permission to read {{.Path}}; ask its owner for it", "Path", path)
	}
	return message.Wrap(err, "opening {{.Path}}: {{.Why}}", "Path", path, "Why", err)
}

func tooLarge(path string) error {
	return message.Fail("{{.Path}} is larger than {{.Size}} GiB, the most that Dateline reads; split it into several files", "Path", path, "Size", maxFile>>30)
}

// ReadText is Read without the copy of the bytes that Read makes. No text of the document is a part
// of this one.
func ReadText(name, text string) (*timeline.Document, []Problem) {
	return readText(name, text, nil)
}

func readText(name, text string, beside *Progress) (*timeline.Document, []Problem) {
	picture := name
	name, text, why := unwrap(name, text)
	if !why.IsZero() {
		return nil, []Problem{{Level: Error, File: picture, Line: 1, Column: 1, Message: why}}
	}
	text = strings.TrimPrefix(text, "\ufeff")
	r := newReader(text, newStore(len(text)))
	r.budget, r.beside = newBudget(len(text)), beside
	if len(text) > maxFile {
		r.die(0, message.Of("the file is larger than {{.Size}} GiB, the most that Dateline reads; split it into several files", "Size", maxFile>>30))
	}
	r.encoding()
	var d timeline.Document
	if !r.dead {
		r.document(&d)
	}
	var doc *timeline.Document
	if !r.dead {
		nameEvents(&d)
		doc = timeline.New(d)
		r.check(doc)
	}
	problems := r.found.report(name, text)
	if r.found.count[Error] > 0 {
		return nil, problems
	}
	return doc, problems
}
