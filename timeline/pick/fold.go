package pick

import (
	"slices"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// folder brings texts into their normal form, in which they are compared: the words of the text,
// folded, with one space between two of them.
//
// Folding takes compatibility forms apart (NFKD, Unicode Standard Annex 15), folds case in full
// (so that ß is ss) and drops accents, points and other marks of the Latin, Greek, Cyrillic,
// Hebrew, Arabic and Syriac scripts. A mark that makes another letter stays: й is not и, ї not і,
// ў not у, while ё is е. So do the vowel signs of the Indian scripts and of Thai. A few letters
// that Unicode does not take apart are folded by the table letters. Joiners, soft hyphens and
// signs of direction are nothing; the Arabic tatweel is nothing.
//
// A word is a run of letters and digits. Where a script puts no space between words (Chinese,
// Japanese, Thai, Lao, Khmer, Burmese), each letter is a word; so is each symbol such as an emoji
// or €. All else parts words.
//
// The zero folder is ready. It remembers what it has seen, so it belongs to one goroutine.
type folder struct {
	pages [256]*[256]letter // of the basic plane
	runs  map[rune][]letter // what a letter is taken apart into, where it is more than one
	out   []byte
	spans []span // of each byte of out, where it comes from in the text; only where tracked
	track bool
	gap   gap
	from  span // of the letter at hand
	fold  *cases.Caser
}

// span is a range of bytes, from start to before end.
type span struct{ start, end int32 }

// letter is what becomes of a rune.
type letter struct {
	kind kind
	rune rune
}

type kind uint8

const (
	unseen  kind = iota
	inWord       // a letter or digit
	alone        // a word of its own
	vowel        // a mark that stays, as the vowel signs of Indian scripts do
	accent       // a mark that is dropped unless it makes another letter
	nothing      // dropped
	parting      // between words
	several      // taken apart into several letters
)

// gap is what lies before the next letter.
type gap uint8

const (
	noGap   gap = iota
	softGap     // after a letter that is a word of its own: marks may still join it
	hardGap
)

// normal is the normal form of the text. It is overwritten by the next call.
func (f *folder) normal(text string) []byte {
	f.out, f.spans, f.gap = f.out[:0], f.spans[:0], hardGap
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			f.from = span{int32(i), int32(i + 1)}
			f.ascii(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		f.from = span{int32(i), int32(i + n)}
		if r == utf8.RuneError {
			f.gap = hardGap
		} else {
			f.step(r, f.letter(r))
		}
		i += n
	}
	return f.out
}

func (f *folder) ascii(c byte) {
	switch {
	case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
	case 'A' <= c && c <= 'Z':
		c += 'a' - 'A'
	case c == '$':
		f.step('$', letter{alone, '$'})
		return
	default:
		f.gap = hardGap
		return
	}
	f.space()
	f.out = append(f.out, c)
	f.mark()
}

// space parts the next letter from the word before, where it has to.
func (f *folder) space() {
	if f.gap != noGap && len(f.out) > 0 {
		f.out = append(f.out, ' ')
		if f.track {
			f.spans = append(f.spans, span{f.from.start, f.from.start})
		}
	}
	f.gap = noGap
}

// mark notes where the bytes come from that were put out since.
func (f *folder) mark() {
	for f.track && len(f.spans) < len(f.out) {
		f.spans = append(f.spans, f.from)
	}
}

// step puts out a rune as the letter that it is.
func (f *folder) step(r rune, l letter) {
	switch l.kind {
	case inWord, alone:
		if l.kind == alone {
			f.gap = max(f.gap, softGap)
		}
		f.space()
		f.out = utf8.AppendRune(f.out, l.rune)
		f.mark()
		if l.kind == alone {
			f.gap = softGap
		}
	case vowel:
		f.vowel(l.rune)
	case accent:
		f.accent(l.rune)
	case parting:
		f.gap = hardGap
	case several:
		for _, part := range f.runs[r] {
			f.step(part.rune, part)
		}
	}
}

// vowel puts out a mark that stays, in canonical order among those that it follows.
func (f *folder) vowel(r rune) {
	if f.gap == hardGap {
		f.space()
	}
	last := len(f.out)
	f.out = utf8.AppendRune(f.out, r)
	f.mark()
	class, at := order(r), last
	for class > 0 && at > 0 {
		before, size := utf8.DecodeLastRune(f.out[:at])
		if order(before) <= class {
			break
		}
		at -= size
	}
	rotate(f.out[at:], last-at)
	if f.track {
		rotate(f.spans[at:], last-at)
	}
}

// order is the canonical combining class.
func order(r rune) uint8 { return norm.NFD.PropertiesString(string(r)).CCC() }

// rotate brings what begins at n to the front.
func rotate[T any](list []T, n int) {
	slices.Reverse(list[:n])
	slices.Reverse(list[n:])
	slices.Reverse(list)
}

// accent drops a mark, unless it makes another letter of the last one.
func (f *folder) accent(r rune) {
	if f.gap == hardGap || len(f.out) == 0 {
		return
	}
	end := len(f.out)
	base, n := utf8.DecodeLastRune(f.out)
	for order(base) > 0 { // marks that stay do not part a letter from its accent
		end -= n
		base, n = utf8.DecodeLastRune(f.out[:end])
	}
	if other := together(base, r); other != 0 && utf8.RuneLen(other) == n {
		utf8.AppendRune(f.out[:end-n], other)
	}
	for i := len(f.spans) - n; f.track && i < len(f.spans); i++ {
		f.spans[i].end = f.from.end
	}
}

// letter is what becomes of the rune.
func (f *folder) letter(r rune) letter {
	if r > 0xffff {
		return f.takeApart(r)
	}
	page := f.pages[r>>8]
	if page == nil {
		page = new([256]letter)
		f.pages[r>>8] = page
	}
	l := &page[r&0xff]
	if l.kind == unseen {
		*l = f.takeApart(r)
	}
	return *l
}

// takeApart works out what becomes of the rune, and keeps it in runs where that is several letters.
func (f *folder) takeApart(r rune) letter {
	if f.fold == nil {
		caser := cases.Fold()
		f.fold, f.runs = &caser, map[rune][]letter{}
	}
	var parts []letter
	for _, d := range norm.NFKD.String(string(r)) {
		for _, folded := range f.fold.String(string(d)) {
			for _, plain := range plainly(folded) {
				parts = joinPart(parts, classify(plain))
			}
		}
	}
	switch len(parts) {
	case 0:
		return letter{kind: nothing}
	case 1:
		return parts[0]
	}
	f.runs[r] = parts
	return letter{kind: several}
}

// joinPart appends what a letter is taken apart into, without the marks that are dropped.
func joinPart(parts []letter, l letter) []letter {
	switch {
	case l.kind == nothing:
		return parts
	case l.kind == accent && len(parts) > 0:
		last := &parts[len(parts)-1]
		if other := together(last.rune, l.rune); other != 0 {
			last.rune = other
		}
		return parts
	}
	return append(parts, l)
}
