package words

import (
	"strings"
	"unicode/utf8"
)

// Stopped is a part of a citation or a sentence with the full stop that ends it, and as it is where a sign of its own
// does: "Who gains?" gets none, as processors of the Citation Style Language write it.
func Stopped(text string) string {
	seen := strings.TrimRight(text, "\u200e\u200f\u2069") // what steers directions is not seen
	if last, _ := utf8.DecodeLastRuneInString(seen); seen == "" || strings.ContainsRune(".?!…。？！؟۔", last) {
		return text
	}
	return text + "."
}

// Sentences are the parts that are not empty one behind the other, each but the last Stopped.
func Sentences(parts ...string) string {
	var b strings.Builder
	for _, part := range parts {
		if part == "" {
			continue
		}
		if b.Len() > 0 {
			before := b.String()
			b.WriteString(Stopped(before)[len(before):] + " ")
		}
		b.WriteString(part)
	}
	return b.String()
}

// Colon is the sign between a name and what is said of it, with the spaces of the language.
func (t *Translator) Colon() string {
	if t.Language() == "fr" {
		return "\u00a0: "
	}
	return ": "
}

// Quoted is a text in the quotation marks of the language.
func (t *Translator) Quoted(text string) string {
	switch t.Language() {
	case "ru", "kk", "es":
		return "«" + text + "»"
	case "fr":
		return "«\u00a0" + text + "\u00a0»"
	case "de":
		return "„" + text + "“"
	}
	return "“" + text + "”"
}
