package message

import (
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// The marks of an isolate (UAX 9): what stands between them has an order of its own.
const (
	isolate  = '\u2068'
	isolated = '\u2069'
)

// Apart is a name to stand among other words: set apart by the marks of an isolate where any of its letters run to the
// left, or a number behind it would stand within it. What has such marks already is put together of others; marks that
// would reach beyond the name are left out.
func Apart(name string) string {
	if reaching(name) {
		name = strings.Map(func(r rune) rune {
			if encloses(r) {
				return -1
			}
			return r
		}, name)
	}
	if !strings.ContainsFunc(name, Leftward) || strings.ContainsFunc(name, encloses) {
		return name
	}
	return string(isolate) + name + string(isolated)
}

// Leftward tells whether a character is a letter that runs to the left (UAX 9, classes R and AL).
func Leftward(r rune) bool {
	const first = 0x590 // most letters of most documents are before it
	if r < first {
		return false
	}
	props, _ := bidi.LookupRune(r)
	return props.Class() == bidi.R || props.Class() == bidi.AL
}

// encloses tells whether a character begins or ends an embedding, an override or an isolate.
func encloses(r rune) bool { return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= isolated }

// reaching tells whether marks in a name have an effect behind it, or any but isolates are in it.
func reaching(name string) bool {
	depth := 0
	for _, r := range name {
		switch {
		case r == isolated:
			depth--
		case r >= '\u2066' && r < isolated:
			depth++
		case encloses(r):
			return true
		}
		if depth < 0 {
			return true
		}
	}
	return depth > 0
}

// Steers tells whether a character is a mark without width that sets the direction of others (UAX 9).
func Steers(r rune) bool { return encloses(r) || r == '\u200e' || r == '\u200f' || r == '\u061c' }
