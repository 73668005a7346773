package file

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Write is the document as a file: JSON with two spaces of indent and one final newline. Keys
// stand in the order in which they were read, new ones behind them in the order of the format,
// and what was read and not changed keeps its value to the letter of its numbers.
//
// An event that was read without an id is written with the one it got, as its first key.
func Write(d *timeline.Document) []byte {
	var w writer
	w.object(documentObject, &d.Extra, func(key string) { w.document(d, key) })
	w.out.WriteByte('\n')
	return w.out.Bytes()
}

// writer builds the text. A member is written by fields that are called for each key in order;
// one that writes nothing leaves the key out.
type writer struct {
	out bytes.Buffer
	place
}

// place is where the writer is.
type place struct {
	indent int
	empty  bool   // the object or array has no member yet
	key    string // the key whose value comes next, in an object
	kept   bool   // the key stood in the file, so that even an empty value is written
	extra  *timeline.Extra
}

// line begins the next member of an object or array.
func (w *writer) line() {
	if !w.empty {
		w.out.WriteByte(',')
	}
	w.empty = false
	w.out.WriteByte('\n')
	for range w.indent {
		w.out.WriteString("  ")
	}
}

// object writes an object; member writes the value of a key by one of the methods below, or
// nothing where there is none.
func (w *writer) object(k kind, extra *timeline.Extra, member func(key string)) {
	outer := w.place
	w.out.WriteByte('{')
	w.indent, w.empty = outer.indent+1, true
	for _, key := range keyOrder(k, extra) {
		w.key, w.extra, w.kept = key, extra, has(extra, key)
		if slices.Contains(vocabulary[k], key) {
			member(key)
		} else if i := unknownIndex(extra, key); i >= 0 {
			w.begin()
			w.raw(extra.Unknown()[i].Value)
		}
	}
	w.end('}', outer)
}

// end closes an object or array and goes back to the state around it.
func (w *writer) end(bracket byte, outer place) {
	empty := w.empty
	w.place = outer
	if !empty {
		w.out.WriteByte('\n')
		for range w.indent {
			w.out.WriteString("  ")
		}
	}
	w.out.WriteByte(bracket)
}

// keyOrder is the order in which an object's keys are written.
func keyOrder(k kind, extra *timeline.Extra) []string {
	var order []string
	if k == eventObject && !has(extra, "id") {
		order = append(order, "id")
	}
	order = append(order, extra.Order()...)
	for _, key := range vocabulary[k] {
		if !slices.Contains(order, key) {
			order = append(order, key)
		}
	}
	for _, u := range extra.Unknown() {
		if !slices.Contains(order, u.Name) {
			order = append(order, u.Name)
		}
	}
	return order
}

func unknownIndex(extra *timeline.Extra, key string) int {
	return slices.IndexFunc(extra.Unknown(), func(u timeline.Unknown) bool { return u.Name == key })
}

// begin writes the key.
func (w *writer) begin() {
	w.line()
	w.quote(w.key)
	w.out.WriteString(": ")
}

// mayBeEmpty are the keys whose text a file may leave empty.
var mayBeEmpty = []string{
	"title", "description", "name", "kind", "type", "container-title", "publisher", "archive", "note", "summary", "place",
	"locator", "text", "exact", "translation", "label", "unit", "notes", "family", "given", "literal",
}

// text writes a text, which is left out where it is empty, unless it was so in the file.
func (w *writer) text(s string) {
	if s != "" || w.kept && slices.Contains(mayBeEmpty, w.key) {
		w.begin()
		w.quote(s)
	}
}

func (w *writer) date(d edtf.Date) {
	if spelling := w.spelling(); spelling != nil {
		var same edtf.Date
		quiet := &reader{text: string(spelling), mute: true, dates: map[string]edtf.Date{}}
		var extra timeline.Extra
		if quiet.cslDate(&same, &extra, w.key); same.String() == d.String() {
			w.begin()
			w.raw(spelling)
			return
		}
	}
	if !d.IsZero() {
		w.text(d.String())
	}
}

// spelling is how the file wrote the value of the key, where the model writes it otherwise.
func (w *writer) spelling() []byte {
	if i := unknownIndex(w.extra, w.key); i >= 0 {
		return w.extra.Unknown()[i].Value
	}
	return nil
}

// number writes a number unless it is the default and was not in the file, in the file's own
// spelling where that still says the same.
func (w *writer) number(n, missing int) {
	if spelling := w.spelling(); spelling != nil {
		if same, ok := wholeNumber(string(spelling)); ok && same == n {
			w.begin()
			w.raw(spelling)
			return
		}
	}
	if n != missing || w.kept && n != -1 {
		w.begin()
		w.out.WriteString(strconv.Itoa(n))
	}
}

// texts writes a list of texts.
func (w *writer) texts(list []string) {
	w.array(len(list), func(i int) { w.quote(list[i]) })
}

// array writes a list of n elements, which is left out where it is empty and was not in the file.
func (w *writer) array(n int, element func(i int)) {
	if n == 0 && !w.kept {
		return
	}
	w.begin()
	outer := w.place
	w.out.WriteByte('[')
	w.indent, w.empty = outer.indent+1, true
	for i := range n {
		w.line()
		element(i)
	}
	w.end(']', outer)
}

// raw writes a JSON value as it was in the file, in this indent.
func (w *writer) raw(value []byte) {
	prefix := string(bytes.Repeat([]byte("  "), w.indent))
	if json.Indent(&w.out, value, prefix, "  ") != nil {
		w.out.WriteString("null")
	}
}

// quote writes a text in quotation marks. Only what must be is escaped, and so are the line
// separators, which would break a script that holds the JSON.
func (w *writer) quote(s string) {
	const hex = "0123456789abcdef"
	w.out.WriteByte('"')
	start := 0
	for i := 0; i < len(s); {
		c, size := rune(s[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(s[i:])
		}
		short := ""
		switch {
		case c == '"' || c == '\\':
			short = `\` + string(c)
		case c == '\n':
			short = `\n`
		case c == '\r':
			short = `\r`
		case c == '\t':
			short = `\t`
		case c < ' ' || c == 0x7f:
			short = `\u00` + string(hex[c>>4]) + string(hex[c&15])
		case c == '\u2028':
			short = `\u2028`
		case c == '\u2029':
			short = `\u2029`
		case c == utf8.RuneError && size == 1:
			short = "\ufffd"
		}
		if short != "" {
			w.out.WriteString(s[start:i])
			w.out.WriteString(short)
			start = i + size
		}
		i += size
	}
	w.out.WriteString(s[start:])
	w.out.WriteByte('"')
}
