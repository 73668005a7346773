package message

import (
	"strings"
	"unicode"
)

// Apart is a name to stand among other words: set apart by the marks of an isolate (UAX 9) where any of its letters
// run to the left, or a number behind it would stand within it. What has such marks already is put together of others.
func Apart(name string) string {
	if !strings.ContainsFunc(name, leftward) || strings.ContainsAny(name, "\u2066\u2067\u2068") {
		return name
	}
	return "\u2068" + name + "\u2069"
}

func leftward(r rune) bool {
	return r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
}
