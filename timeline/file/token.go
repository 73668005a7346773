package file

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/message"
)

// jsonType is the type of a JSON value, as its first byte shows it.
type jsonType uint8

const (
	noType jsonType = iota
	isString
	isNumber
	isObject
	isArray
	isBool
	isNull
)

// typeNames are what the types are called.
var typeNames = [...]message.Message{
	isString: message.Of("a string"), isNumber: message.Of("a number"), isObject: message.Of("an object {…}"),
	isArray: message.Of("an array […]"), isBool: message.Of("true or false"), isNull: message.Of("null"),
}

// valueType is the type of the value that begins at pos; noType where none does.
func (r *reader) valueType() jsonType {
	switch c := r.peek(); {
	case c == '"':
		return isString
	case c == '{':
		return isObject
	case c == '[':
		return isArray
	case c == '-' || c >= '0' && c <= '9':
		if strings.HasPrefix(r.text[r.pos:], "-I") {
			return noType
		}
		return isNumber
	case c == 't' && r.word() == "true", c == 'f' && r.word() == "false":
		return isBool
	case c == 'n' && r.word() == "null":
		return isNull
	}
	return noType
}

// word is the run of letters, digits and such at pos.
func (r *reader) word() string {
	for i, c := range r.text[r.pos:] {
		if !wordRune(c) {
			return r.text[r.pos : r.pos+i]
		}
	}
	return r.text[r.pos:]
}

func wordRune(c rune) bool {
	return c == '_' || c == '-' || c == '+' || c == '.' || c == '$' || c >= '0' && c <= '9' ||
		c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 0xC0 && !strings.ContainsRune(oddSpaces+quotes, c)
}

// expect reports whether a value of the type begins at pos. Where another does, that is an
// error, and the value is passed over.
func (r *reader) expect(want jsonType) bool {
	got := r.valueType()
	if got == want {
		return true
	}
	at := r.pos
	r.skip()
	if got != noType && !r.dead {
		r.errorAt(at, wrongType(want, got, r.text[at:r.pos]))
	}
	return false
}

// wrongType says that a value is of another type than it should be, and what to write instead.
func wrongType(want, got jsonType, raw string) message.Message {
	plain := message.Of("expected {{.Want}}, found {{.Got}}")
	right := ""
	switch {
	case got == isNull:
		plain = message.Of("expected {{.Want}}, found {{.Got}}; leave the key out instead")
	case len(raw) > quoteLength || strings.ContainsFunc(raw, func(c rune) bool { return !unicode.IsPrint(c) }):
	case want == isString && got == isNumber:
		plain, right = message.Of("expected {{.Want}}, found {{.Got}}; put it in quotation marks: {{.Right}}"), `"`+raw+`"`
	case want == isArray:
		plain, right = message.Of("expected {{.Want}}, found {{.Got}}; put it in brackets: {{.Right}}"), "["+raw+"]"
	case want == isNumber && got == isString && validNumber(strings.Trim(raw, `"`)).IsZero():
		plain, right = message.Of("expected {{.Want}}, found {{.Got}}; leave the quotation marks out: {{.Right}}"), strings.Clone(strings.Trim(raw, `"`))
	}
	return plain.With("Want", typeNames[want], "Got", typeNames[got], "Right", right)
}

// skip moves over any value and checks its syntax and its keys.
func (r *reader) skip() {
	switch r.valueType() {
	case isString:
		r.quoted()
	case isNumber:
		r.number()
	case isObject:
		r.object(anyObject, nil, func(string) bool { r.skip(); return true })
	case isArray:
		r.array(func(int) { r.skip() })
	case isBool, isNull:
		r.pos += len(r.word())
	default:
		r.badValue()
	}
}

// raw moves over any value and is its text.
func (r *reader) raw() []byte {
	at := r.pos
	r.skip()
	return []byte(r.text[at:r.pos])
}

// number moves over a number and is its text, "" where it is none that JSON knows.
func (r *reader) number() string {
	text := r.word()
	at := r.pos
	r.pos += len(text)
	if wrong := validNumber(text); !wrong.IsZero() {
		r.errorAt(at, wrong)
		return ""
	}
	return text
}

// validNumber says what is wrong with a number of JSON (RFC 8259, 6); nothing for one that is.
func validNumber(s string) (wrong message.Message) {
	digits := func(s string) (int, string) {
		n := 0
		for n < len(s) && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		return n, s[n:]
	}
	n, rest := digits(strings.TrimPrefix(s, "-"))
	switch {
	case n == 0:
		return message.Of("{{.Text}} is not a number", "Text", quote(s))
	case n > 1 && strings.TrimPrefix(s, "-")[0] == '0':
		return message.Of("a number does not begin with 0; write it without, or put it in quotation marks")
	}
	if fraction, ok := strings.CutPrefix(rest, "."); ok {
		if n, rest = digits(fraction); n == 0 {
			return message.Of("a digit is missing behind the decimal point")
		}
	}
	if rest != "" && (rest[0] == 'e' || rest[0] == 'E') {
		rest = rest[1:]
		if rest != "" && (rest[0] == '+' || rest[0] == '-') {
			rest = rest[1:]
		}
		if n, rest = digits(rest); n == 0 {
			return message.Of("the exponent has no digits")
		}
	}
	if rest != "" {
		return message.Of("{{.Text}} is not a number; if it is text, put it in quotation marks", "Text", quote(s))
	}
	return wrong
}

// notJSON are words of other languages, and what JSON has for them; "" where the key is best left out.
var notJSON = map[string]string{
	"True": "true", "TRUE": "true", "False": "false", "FALSE": "false",
	"None": "", "nil": "", "NULL": "", "Null": "", "undefined": "", "NaN": "", "Infinity": "", "-Infinity": "",
}

// badValue reports what stands where a value should, and moves behind it.
func (r *reader) badValue() {
	at := r.pos
	if r.oddQuoted() {
		return
	}
	word := r.word()
	right, known := notJSON[word]
	switch c := r.peek(); {
	case known:
		if r.pos += len(word); right == "" {
			r.errorAt(at, message.Of("{{.Text}} is not JSON; leave the key out", "Text", clip(word)))
		} else {
			r.errorAt(at, message.Of("{{.Text}} is not JSON; write {{.Right}}", "Text", clip(word), "Right", right))
		}
	case c == 0:
		r.die(at, message.Of("the file ends where a value should be; is the rest of it missing?"))
	case c == ',' || c == '}' || c == ']' || c == ':':
		r.errorAt(at, message.Of("a value is missing before this {{.Sign}}", "Sign", string(c)))
		if c == ':' {
			r.pos++
		}
	case c == '+' || c == '.':
		r.errorAt(at, message.Of("a number begins with a digit or with -; {{.Text}} is none", "Text", quote(word)))
		r.pos += len(word)
	case word != "":
		r.errorAt(at, message.Of("text needs quotation marks: {{.Text}}", "Text", quote(word)))
		r.pos += len(word)
	default:
		c, _ := utf8.DecodeRuneInString(r.text[at:])
		r.die(at, message.Of("expected a value, found {{.Sign}}; the file cannot be read beyond this", "Sign", strconv.QuoteRune(c)))
	}
}
