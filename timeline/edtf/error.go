package edtf

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// Error says why a text is not an EDTF date.
type Error struct {
	Text       string // what was parsed
	Offset     int    // the byte of Text at which it stops being EDTF, 0 to len(Text)
	Message    string // a plain sentence without the place, ready to show
	Reason     string // the part of Message that says what is wrong at Offset
	Suggestion string // the EDTF text for what was probably meant, or empty; it always parses
}

// Error is the message.
func (e *Error) Error() string { return e.Message }

var _ error = (*Error)(nil)

// fault is an error before it is put into words, so that failing is cheap
// where the parser is only asked whether something parses.
type fault struct {
	at     int
	reason string
}

func faultf(at int, format string, args ...any) *fault {
	return &fault{at, fmt.Sprintf(format, args...)}
}

func (f *fault) explain(text string) *Error {
	e := &Error{Text: text, Offset: f.at, Reason: f.reason}
	e.Suggestion = suggest(text)
	if e.Suggestion != "" {
		e.Message = fmt.Sprintf("%s is not an EDTF date; write %q", quote(text), e.Suggestion)
		return e
	}
	e.Message = fmt.Sprintf("%s is not an EDTF date: %s", quote(text), f.reason)
	return e
}

// quote shows a text of any length and content within a message.
func quote(text string) string {
	const most = 60
	if len(text) <= most {
		return strconv.Quote(text)
	}
	cut := most
	for cut > most-utf8.UTFMax && !utf8.RuneStart(text[cut]) {
		cut--
	}
	return strconv.Quote(text[:cut] + "…")
}
