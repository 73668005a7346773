package edtf

import (
	"strconv"
	"unicode/utf8"

	"dateline/timeline/message"
)

// Error says why a text is not an EDTF date.
type Error struct {
	Text       string          // what was parsed
	Offset     int             // the byte of Text at which it stops being EDTF, 0 to len(Text)
	Reason     message.Message // what is wrong at Offset
	Suggestion string          // the EDTF text for what was probably meant, or empty; it always parses
}

// Error is the message in English.
func (e *Error) Error() string { return e.Says().String() }

// Says is a plain sentence without the place: what to write, or else what is wrong.
func (e *Error) Says() message.Message {
	if e.Suggestion != "" {
		return message.Of("{{.Text}} is not an EDTF date; write {{.Date}}", "Text", quote(e.Text), "Date", strconv.Quote(e.Suggestion))
	}
	return message.Of("{{.Text}} is not an EDTF date: {{.Why}}", "Text", quote(e.Text), "Why", e.Reason)
}

var _ message.Sayer = (*Error)(nil)

// fault is an error before it is put into words, so that failing is cheap
// where the parser is only asked whether something parses.
type fault struct {
	at     int
	reason message.Message
}

func (f *fault) explain(text string) *Error {
	return &Error{Text: text, Offset: f.at, Reason: f.reason, Suggestion: suggest(text)}
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
