package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is the number of bytes of a line, without its end (RFC 5545, 3.1).
const longest = 75

// escaped is how a value of the type TEXT has what would end it (RFC 5545, 3.3.11).
var escaped = strings.NewReplacer(`\`, `\\`, `;`, `\;`, `,`, `\,`, "\n", `\n`)

// text writes a property of the type TEXT. Control characters but line breaks are left out.
func (c *calendar) text(name, value string) {
	value = strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(value, "\uFFFD"))
	c.raw(name, escaped.Replace(value))
}

// raw writes a property with a value that needs no escaping, folded where it is long, though never
// within a character. Errors stay in the writer until it is flushed.
func (c *calendar) raw(name, value string) {
	line := name + ":" + value
	for room := longest; len(line) > room; room = longest - 1 {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		c.WriteString(line[:cut] + "\r\n ")
		line = line[cut:]
	}
	c.WriteString(line + "\r\n")
}
