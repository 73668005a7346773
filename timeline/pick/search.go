package pick

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Search is what to look for in texts, read from what a person types. The zero Search is found in
// every text.
//
// All words must occur, anywhere in the texts of the event, each at any place inside a word: "arms"
// is found in "disarms" and, as one types on, nothing is found that was not before. Words in
// quotes are a phrase: whole words, one after the other, in one text; while the closing quote is
// not typed, its last word may go on. A minus before a word or a phrase leaves out the events that
// have it. Case, accents and forms of Unicode make no difference; signs that are no letters part
// words. A sign alone is nothing to look for.
type Search struct{ terms []term }

// term is one word or phrase.
type term struct {
	text   string // in normal form; never empty
	phrase bool
	open   bool // a phrase without its closing quote
	not    bool
}

// NewSearch reads what a person types.
func NewSearch(text string) Search {
	var f folder
	var s Search
	for len(text) > 0 {
		var raw string
		t := term{}
		if raw, text = t.cut(text); raw == "" {
			continue
		}
		t.text = string(f.normal(raw))
		if t.text != "" && !slices.Contains(s.terms, t) {
			s.terms = append(s.terms, t)
		}
	}
	return s
}

// Quotes that open and close a phrase.
const openQuotes, closeQuotes = "\"“”„«", "\"“”»"

// cut takes the next word or phrase from the text and says which it is.
func (t *term) cut(text string) (raw, rest string) {
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	if len(text) > 1 && text[0] == '-' {
		if r, _ := utf8.DecodeRuneInString(text[1:]); !unicode.IsSpace(r) {
			t.not, text = true, text[1:]
		}
	}
	if r, n := utf8.DecodeRuneInString(text); n > 0 && strings.ContainsRune(openQuotes, r) {
		t.phrase, text = true, text[n:]
		end := strings.IndexAny(text, closeQuotes)
		if t.open = end < 0; t.open {
			return text, ""
		}
		_, n = utf8.DecodeRuneInString(text[end:])
		return text[:end], text[end+n:]
	}
	end := strings.IndexFunc(text, unicode.IsSpace)
	if end < 0 {
		return text, ""
	}
	return text[:end], text[end:]
}

// IsZero reports whether there is nothing to look for.
func (s Search) IsZero() bool { return len(s.terms) == 0 }

// in is where the term begins and ends in a text in normal form, from a byte on; -1 where it does
// not occur.
func (t *term) in(normal []byte, from int) (start, end int) {
	for from <= len(normal) {
		i := bytes.Index(normal[from:], []byte(t.text))
		if i < 0 {
			break
		}
		start, end = from+i, from+i+len(t.text)
		if !t.phrase || (start == 0 || normal[start-1] == ' ') && (t.open || end == len(normal) || normal[end] == ' ') {
			return start, end
		}
		_, n := utf8.DecodeRune(normal[start:])
		from = start + n
	}
	return -1, -1
}
