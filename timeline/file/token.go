package file

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

var typeNames = [...]string{"nothing", "a string", "a number", "an object {…}", "an array […]", "true or false", "null"}

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
		r.errorAt(at, "expected %s, found %s%s", typeNames[want], typeNames[got], typeHint(want, got, r.text[at:r.pos]))
	}
	return false
}

// typeHint says what to write instead of a value of the wrong type.
func typeHint(want, got jsonType, raw string) string {
	switch {
	case got == isNull:
		return "; leave the key out instead"
	case len(raw) > quoteLength || strings.ContainsFunc(raw, func(c rune) bool { return !unicode.IsPrint(c) }):
		return ""
	case want == isString && got == isNumber:
		return `; put it in quotation marks: "` + raw + `"`
	case want == isArray:
		return "; put it in brackets: [" + raw + "]"
	case want == isNumber && got == isString && validNumber(strings.Trim(raw, `"`)) == "":
		return "; leave the quotation marks out: " + strings.Trim(raw, `"`)
	}
	return ""
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
	if wrong := validNumber(text); wrong != "" {
		r.errorAt(at, "%s", wrong)
		return ""
	}
	return text
}

// validNumber says what is wrong with a number of JSON (RFC 8259, 6); "" where nothing is.
func validNumber(s string) string {
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
		return quote(s) + " is not a number"
	case n > 1 && strings.TrimPrefix(s, "-")[0] == '0':
		return "a number does not begin with 0; write it without, or put it in quotation marks"
	}
	if fraction, ok := strings.CutPrefix(rest, "."); ok {
		if n, rest = digits(fraction); n == 0 {
			return "a digit is missing behind the decimal point"
		}
	}
	if rest != "" && (rest[0] == 'e' || rest[0] == 'E') {
		rest = rest[1:]
		if rest != "" && (rest[0] == '+' || rest[0] == '-') {
			rest = rest[1:]
		}
		if n, rest = digits(rest); n == 0 {
			return "the exponent has no digits"
		}
	}
	if rest != "" {
		return quote(s) + " is not a number; if it is text, put it in quotation marks"
	}
	return ""
}

// notJSON are words of other languages, and what JSON has for them.
var notJSON = map[string]string{
	"True": "write true", "TRUE": "write true", "False": "write false", "FALSE": "write false",
	"None": "leave the key out", "nil": "leave the key out", "NULL": "leave the key out", "Null": "leave the key out",
	"undefined": "leave the key out", "NaN": "leave the key out", "Infinity": "leave the key out", "-Infinity": "leave the key out",
}

// badValue reports what stands where a value should, and moves behind it.
func (r *reader) badValue() {
	at := r.pos
	if r.oddQuoted() {
		return
	}
	word := r.word()
	what, known := notJSON[word]
	switch c := r.peek(); {
	case known:
		r.errorAt(at, "%s is not JSON; %s", word, what)
		r.pos += len(word)
	case c == 0:
		r.die(at, "the file ends where a value should be; is the rest of it missing?")
	case c == ',' || c == '}' || c == ']' || c == ':':
		r.errorAt(at, "a value is missing before this %c", c)
		if c == ':' {
			r.pos++
		}
	case c == '+' || c == '.':
		r.errorAt(at, "a number begins with a digit or with -; %s is none", quote(word))
		r.pos += len(word)
	case word != "":
		r.errorAt(at, "text needs quotation marks: %s", quote(word))
		r.pos += len(word)
	default:
		c, _ := utf8.DecodeRuneInString(r.text[at:])
		r.die(at, "expected a value, found %q; the file cannot be read beyond this", c)
	}
}
