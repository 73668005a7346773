package pptx

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// markup is XML in the making: well formed by construction, and any string is safe in it.
type markup struct {
	b    []byte
	open []string
	bare bool // the last tag is not closed yet: <a:off x="1"
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

func newMarkup() *markup { return &markup{b: []byte(declaration)} }

// in opens an element; the attributes are names and values by turns.
func (m *markup) in(name string, attributes ...any) *markup {
	m.shut()
	m.b = append(append(m.b, '<'), name...)
	for i := 0; i+1 < len(attributes); i += 2 {
		m.b = fmt.Appendf(m.b, ` %s="`, attributes[i])
		switch v := attributes[i+1].(type) {
		case int:
			m.b = strconv.AppendInt(m.b, int64(v), 10)
		default:
			m.escape(fmt.Sprint(v), true)
		}
		m.b = append(m.b, '"')
	}
	m.open = append(m.open, name)
	m.bare = true
	return m
}

// out closes the innermost elements with the names, the last one opened first.
func (m *markup) out(names ...string) *markup {
	for _, name := range names {
		last := len(m.open) - 1
		if m.open[last] != name {
			panic("pptx: " + m.open[last] + " is closed as " + name)
		}
		m.open = m.open[:last]
		if m.bare {
			m.b, m.bare = append(m.b, "/>"...), false
			continue
		}
		m.b = append(append(append(m.b, "</"...), name...), '>')
	}
	return m
}

// leaf is an element without content.
func (m *markup) leaf(name string, attributes ...any) *markup {
	return m.in(name, attributes...).out(name)
}

// text is an element with nothing but a text.
func (m *markup) text(name, text string, attributes ...any) *markup {
	m.in(name, attributes...).shut()
	m.escape(text, false)
	return m.out(name)
}

func (m *markup) shut() {
	if m.bare {
		m.b, m.bare = append(m.b, '>'), false
	}
}

// escape appends a text without the characters that XML 1.0 has no place for (clause 2.2).
func (m *markup) escape(text string, attribute bool) {
	for _, r := range text {
		switch {
		case r == '&':
			m.b = append(m.b, "&amp;"...)
		case r == '<':
			m.b = append(m.b, "&lt;"...)
		case r == '>':
			m.b = append(m.b, "&gt;"...)
		case r == '"' && attribute:
			m.b = append(m.b, "&quot;"...)
		case r == '\t' || r == '\n' || r == '\r':
			m.b = fmt.Appendf(m.b, "&#%d;", r)
		case r >= ' ' && r != 0xfffe && r != 0xffff:
			m.b = utf8.AppendRune(m.b, r)
		}
	}
}

// bytes is the whole part.
func (m *markup) bytes() []byte { return m.b }

// clean is a text as it comes back from XML, on one line.
func clean(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case r == '\u2028' || r == '\u2029' || r == '\u0085':
			return ' '
		case r < ' ' && r != '\t' && r != '\n' && r != '\r', r == 0xfffe, r == 0xffff, r == 0x7f:
			return -1
		}
		return r
	}, text)), " ")
}
