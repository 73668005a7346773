package file

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dateline/timeline/message"
)

var neverClosed = message.Of("this text is never closed; its second quotation mark is missing")

// special marks the bytes at which a string cannot simply be read on.
var special = func() (t [256]bool) {
	for c := range ' ' {
		t[c] = true
	}
	t['"'], t['\\'] = true, true
	return t
}()

// quoted reads the string that begins at pos. Without escapes it is a part of the text itself.
func (r *reader) quoted() string {
	at := r.pos + 1
	i := at
	for i < len(r.text) && !special[r.text[i]] {
		i++
	}
	if i < len(r.text) && r.text[i] == '"' {
		r.pos = i + 1
		return r.limited(at, r.text[at:i])
	}
	return r.limited(at, r.escaped(at, i))
}

// limited refuses a string beyond the limit.
func (r *reader) limited(at int, s string) string {
	if len(s) > maxString {
		r.errorAt(at-1, message.Of("the text is {{.Size}} MiB long; the limit is {{.Most}} MiB", "Size", len(s)>>20, "Most", maxString>>20))
		return ""
	}
	return s
}

// escaped reads on at i in a string that began at start.
func (r *reader) escaped(start, i int) string {
	var b strings.Builder
	b.WriteString(r.text[start:i])
	broken := false
	for i < len(r.text) {
		switch c := r.text[i]; {
		case c == '"':
			r.pos = i + 1
			return b.String()
		case c == '\\':
			n := r.escape(&b, i)
			i += n
		case c == '\n' || c == '\r':
			if r.closedByLine(i) {
				r.errorAt(start-1, message.Of("this text has no closing quotation mark on its line"))
				text := strings.TrimSuffix(b.String(), ",")
				r.pos = i - (b.Len() - len(text))
				return text
			}
			if !broken {
				r.errorAt(i, message.Of("a text must stay on one line; write {{.Right}} for a line break", "Right", `\n`))
			}
			broken = true
			b.WriteByte(c)
			i++
		case c < ' ':
			if !broken {
				r.errorAt(i, message.Of("a control character ({{.Code}}) stands in a text; write it as {{.Right}}", "Code", fmt.Sprintf("U+%04X", c), "Right", fmt.Sprintf(`\u%04x`, c)))
			}
			broken = true
			b.WriteByte(c)
			i++
		default:
			n := i
			for n < len(r.text) && !special[r.text[n]] {
				n++
			}
			b.WriteString(r.text[i:n])
			i = n
		}
	}
	r.die(start-1, neverClosed)
	return b.String()
}

// closedByLine reports whether a string that meets a line break at i was probably meant to end
// there: what follows looks like JSON again, and this quotation mark has no partner before that.
func (r *reader) closedByLine(i int) bool {
	rest := strings.TrimLeft(r.text[i:], " \t\r\n")
	if rest == "" || strings.IndexByte("}]", rest[0]) >= 0 {
		return true
	}
	if rest[0] != '"' {
		return false
	}
	end := strings.IndexAny(rest[1:], "\"\n")
	return end >= 0 && rest[1+end] == '"' && strings.HasPrefix(strings.TrimLeft(rest[2+end:], " \t"), ":")
}

var escapes = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// escape reads the escape at i into b and is its length.
func (r *reader) escape(b *strings.Builder, i int) int {
	if i+1 >= len(r.text) {
		return 1
	}
	c := r.text[i+1]
	if plain, ok := escapes[c]; ok {
		b.WriteByte(plain)
		return 2
	}
	if c != 'u' {
		letter, size := utf8.DecodeRuneInString(r.text[i+1:])
		if letter < ' ' {
			size = 0
		}
		r.errorAt(i, message.Of("{{.Text}} means nothing in JSON; write {{.Right}} for a backslash", "Text", `\`+strings.Trim(strconv.QuoteRune(letter), "'"), "Right", `\\`))
		return 1 + size
	}
	unit, ok := hex4(r.text, i+2)
	if !ok {
		r.errorAt(i, message.Of("{{.Text}} needs four hexadecimal digits, such as {{.Right}}", "Text", `\u`, "Right", `\u00e9`))
		return 2
	}
	if !utf16.IsSurrogate(unit) {
		b.WriteRune(unit)
		return 6
	}
	if strings.HasPrefix(r.text[i+6:], `\u`) {
		if low, ok := hex4(r.text, i+8); ok {
			if whole := utf16.DecodeRune(unit, low); whole != utf8.RuneError {
				b.WriteRune(whole)
				return 12
			}
		}
	}
	r.errorAt(i, message.Of("{{.Text}} is half of a character (a lone surrogate); write the character itself", "Text", fmt.Sprintf(`\u%04x`, unit)))
	return 6
}

func hex4(text string, at int) (rune, bool) {
	if at+4 > len(text) {
		return 0, false
	}
	n, err := strconv.ParseUint(text[at:at+4], 16, 16)
	return rune(n), err == nil
}

// inside is the offset in the text of byte n of the string that begins, with its quotation
// mark, at start: where the string has escapes they are counted as what they stand for.
func (r *reader) inside(start, n int) int {
	quiet := &reader{text: r.text, mute: true}
	i := start + 1
	for n > 0 && i < len(r.text) && r.text[i] != '"' {
		if r.text[i] != '\\' {
			i++
			n--
			continue
		}
		var b strings.Builder
		i += quiet.escape(&b, i)
		n -= max(b.Len(), 1)
	}
	return min(i, len(r.text))
}

// quotes are quotation marks of other kinds than JSON's.
const quotes = "'`‘’‚“”„«»"

// oddQuoted moves over a text in quotation marks of another kind; false where none begins.
func (r *reader) oddQuoted() bool {
	c, size := utf8.DecodeRuneInString(r.text[r.pos:])
	if !strings.ContainsRune(quotes, c) {
		return false
	}
	rest := r.text[r.pos+size:]
	line := strings.IndexByte(rest, '\n')
	if line < 0 {
		line = len(rest)
	}
	end := strings.IndexAny(rest[:line], quotes+`"`)
	if end < 0 {
		r.die(r.pos, neverClosed)
		return true
	}
	r.errorAt(r.pos, message.Of("JSON takes straight double quotation marks only: {{.Right}} instead of {{.Sign}}", "Right", `"`, "Sign", string(c)))
	_, last := utf8.DecodeRuneInString(rest[end:])
	r.pos += size + end + last
	return true
}
