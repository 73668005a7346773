// Package sampledata holds the example documents, embedded as the bytes of Dateline files.
//
// Nothing goes in; out come files that a reader may open, copy and change. "Open example" and
// the tests use the same ones. The package does not parse them.
package sampledata

import _ "embed"

//go:embed kazakhstan-2022.json
var kazakhstan []byte

//go:embed history-of-writing.json
var writing []byte

//go:embed school-window.json
var window []byte

//go:embed first.json
var first []byte

// First is the smallest file that shows what one is made of; the help prints and opens it.
func First() []byte { return clone(first) }

// Sample is one example document.
type Sample struct {
	Name  string // the file's name, with .json
	Title string // the document's title, in English
	Data  []byte // a Dateline file; the caller's own copy
}

// Kazakhstan is the case study: fifteen events told by one article and set beside other sources.
func Kazakhstan() []byte { return clone(kazakhstan) }

// Writing is the history of writing: dates of every precision, from the Neolithic to our time.
func Writing() []byte { return clone(writing) }

// Window is an invented case for class: claimants count one thing differently, retell one another, and decline to speak.
func Window() []byte { return clone(window) }

// All lists the samples in the order of the menu.
func All() []Sample {
	return []Sample{
		{"kazakhstan-2022.json", "Kazakhstan 2022: who says what", Kazakhstan()},
		{"history-of-writing.json", "The history of writing, and who says so", Writing()},
		{"school-window.json", "Who broke the window? An invented case", Window()},
	}
}

// clone keeps callers from changing what is embedded.
func clone(b []byte) []byte { return append([]byte(nil), b...) }
