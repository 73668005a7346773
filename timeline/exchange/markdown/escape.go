package markdown

import (
	"net/url"
	"strings"

	"dateline/timeline/exchange/record"
)

// special are the characters that begin markup anywhere in a line of CommonMark, of its usual
// extensions and of HTML.
const special = "\\`*_{}[]<>|~$&^"

// Escape is a text on one line as Markdown that shows it as it is. What turns the direction of all
// that follows (U+202A to U+202E, U+2066 to U+2069) is left out, for a text of the document must
// not turn the words beside it.
func Escape(text string) string {
	text = record.Line(text)
	var b strings.Builder
	for i, r := range text {
		switch {
		case r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069':
			continue
		case strings.ContainsRune(special, r), i == 0 && strings.ContainsRune("#+-=:!", r):
			b.WriteByte('\\')
		case (r == '.' || r == ')') && digits(text[:i]):
			b.WriteByte('\\') // "16. July" would begin a list
		}
		b.WriteRune(r)
	}
	return b.String()
}

// digits reports whether a text is digits and nothing else.
func digits(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }

// bold is a text to stand between two pairs of stars, where it must not be empty.
func bold(text string) string {
	if text = Escape(text); text == "" {
		return "?"
	}
	return text
}

// link is an address of http or https as it may stand between < and >, else "".
func link(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	text := record.Line(u.String())
	if strings.ContainsAny(text, " <>\\") {
		return ""
	}
	return text
}
