package pick

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// letters are folded to what people type in their place where Unicode does not say so.
var letters = map[rune]string{
	'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'ħ': "h", 'ı': "i", 'ŧ': "t", 'þ': "th", 'æ': "ae", 'œ': "oe",
	'ى': "ي", 'ی': "ي", 'ک': "ك", 'ة': "ه", // as Lucene's filters for Arabic and Persian do
}

// plainly is the rune, or what stands in its place in letters; a decimal digit of any script is
// that of ours.
func plainly(r rune) string {
	if s, ok := letters[r]; ok {
		return s
	}
	switch {
	case r <= unicode.MaxASCII:
	case unicode.Is(unicode.Nd, r):
		return string('0' + digitValue(r))
	case unicode.Is(unicode.Cherokee, r): // folds to capitals, and cases.Fold turns these into small letters
		return string(unicode.ToUpper(r))
	}
	return string(r)
}

// digitValue is 0 to 9: decimal digits come in runs from a zero on (Unicode Standard, 4.6).
func digitValue(r rune) rune {
	for _, part := range unicode.Nd.R16 {
		if rune(part.Lo) <= r && r <= rune(part.Hi) {
			return (r - rune(part.Lo)) % 10
		}
	}
	for _, part := range unicode.Nd.R32 {
		if rune(part.Lo) <= r && r <= rune(part.Hi) {
			return (r - rune(part.Lo)) % 10
		}
	}
	return 0
}

// unspaced are the scripts that put no space between words.
var unspaced = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
}

// marked are the scripts whose marks are dropped.
var marked = []*unicode.RangeTable{
	unicode.Inherited, unicode.Common, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic, unicode.Syriac,
}

// classify says what a folded rune is.
func classify(r rune) letter {
	l := letter{parting, r}
	switch {
	case r == 'ـ' || unicode.Is(unicode.Cf, r): // the tatweel, joiners, signs of direction
		l.kind = nothing
	case r >= 'ʹ' && r <= 'ʿ' || r == unicode.ReplacementChar: // apostrophes
	case unicode.In(r, unicode.L, unicode.N):
		l.kind = inWord
		if r == 'ー' || unicode.In(r, unspaced...) {
			l.kind = alone
		}
	case unicode.Is(unicode.M, r):
		l.kind = vowel
		if unicode.In(r, marked...) {
			l.kind = accent
		}
	case unicode.In(r, unicode.So, unicode.Sc):
		l.kind = alone
	}
	return l
}

// together is the letter that a mark makes of another one where it is not an accent of it, or 0.
func together(base, mark rune) rune {
	switch mark {
	case '\u0306':
		if base != 'и' && base != 'у' {
			return 0
		}
	case '\u0308':
		if base != 'і' {
			return 0
		}
	case '\u0301':
		if base != 'г' && base != 'к' {
			return 0
		}
	case '\u3099', '\u309a':
	default:
		return 0
	}
	made := []rune(norm.NFC.String(string([]rune{base, mark})))
	if len(made) != 1 {
		return 0
	}
	return made[0]
}
