package typeset

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

const ellipsis = "…"

// Shorten sets the text on one line no wider than width, cut at a grapheme border with an
// ellipsis where it must be. A width too small for the ellipsis gives an empty line.
func (f *Faces) Shorten(text string, style Style, width float64) *Line {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.shorten(text, style, width, ownBase)
}

func (f *Faces) shorten(text string, style Style, width float64, b base) *Line {
	text, limited := limit(text)
	line := f.shape(text, style, b)
	if line.Width <= width && !limited {
		return line
	}
	end := f.longestCut(line.Text, graphemes(line.Text), style, width, b)
	if end == 0 && f.heaped(line.Text, style, b) {
		end = f.longestCut(line.Text, letters(line.Text), style, width, b)
	}
	short := f.shape(cut(line.Text, wordEnd(line.Text, end)), style, b)
	if short.Width > width {
		return f.shape("", style, b)
	}
	return short
}

// heaped tells whether the first grapheme of a text is wider than any letter is, by the marks on it.
func (f *Faces) heaped(text string, style Style, b base) bool {
	cluster, _, _, _ := uniseg.FirstGraphemeClusterInString(text, -1)
	const letter = 4 // ems
	return f.shape(cluster, style, b).Width > letter*style.Size
}

// longestCut is the last of the borders at which the text fits with its ellipsis.
func (f *Faces) longestCut(text string, borders []int, style Style, width float64, b base) int {
	lo, hi := 0, len(borders) // the longest prefix that fits lies in [lo, hi)
	for lo < hi-1 {
		mid := (lo + hi) / 2
		if f.shape(cut(text, borders[mid]), style, b).Width <= width {
			lo = mid
		} else {
			hi = mid
		}
	}
	return borders[lo]
}

// letters are the byte offsets of a text's characters.
func letters(text string) []int {
	var out []int
	for i := range text {
		out = append(out, i)
	}
	return out
}

// wordEnd moves a cut back to the end of the word before, where that costs little of the line.
func wordEnd(text string, end int) int {
	if end == 0 || end == len(text) || text[end] == ' ' {
		return end
	}
	if space := strings.LastIndexByte(text[:end], ' '); space > end*6/10 {
		return space
	}
	return end
}

// cut is the text up to a byte offset, without trailing space or comma, and an ellipsis.
func cut(text string, end int) string {
	return strings.TrimRight(text[:end], " .,;:–—-") + ellipsis
}

// longest is more letters than any line of a picture holds; what is beyond is cut unmeasured.
const longest = 2000

// limit cuts such a text at a grapheme border.
func limit(text string) (short string, limited bool) {
	if len(text) <= longest {
		return text, false
	}
	end := longest
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	borders := graphemes(text[:end])
	return text[:borders[len(borders)-1]], true
}

// graphemes are the byte offsets of the grapheme borders but the last, 0 first (UAX 29). They are
// uniseg's: go-text's iterator parts a family of emoji that follows another one.
func graphemes(text string) []int {
	borders := []int{0}
	at, state := 0, -1
	for rest := text; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		at += len(cluster)
		borders = append(borders, at)
	}
	return borders[:max(1, len(borders)-1)]
}

// Wrap breaks the text into at most lines lines no wider than width, by the Unicode rules (UAX
// 14). What does not fit, a word wider than width among it, is cut with an ellipsis.
// Lines are balanced: the narrowest width that needs no more lines sets the breaks. All lines have
// the direction of the text's first strong letter.
func (f *Faces) Wrap(text string, style Style, width float64, lines int) []*Line {
	return f.wrap(text, style, width, lines, true, false)
}

// Fill is Wrap with lines as full as they get, as paragraphs have them, instead of balanced.
func (f *Faces) Fill(text string, style Style, width float64, lines int) []*Line {
	return f.wrap(text, style, width, lines, false, false)
}

// Break is Wrap that goes on in the next line within a word that is wider than a line, between two letters.
func (f *Faces) Break(text string, style Style, width float64, lines int) []*Line {
	return f.wrap(text, style, width, lines, true, true)
}

func (f *Faces) wrap(text string, style Style, width float64, lines int, even, within bool) []*Line {
	f.mu.Lock()
	defer f.mu.Unlock()
	text = strings.TrimSpace(clean(text))
	if text == "" || lines < 1 {
		return nil
	}
	text, limited := limit(text)
	b := paragraph(text)
	parts := f.parts(text, style)
	if within {
		parts = f.broken(parts, style, width)
	}
	breaks, whole := f.fill(parts, width, lines)
	if even && whole && len(breaks) > 1 && !limited {
		breaks = f.balance(parts, width, len(breaks))
	}
	out := make([]*Line, 0, len(breaks))
	start, isolates := 0, carry("")
	for i, end := range breaks {
		if i == len(breaks)-1 && (end < len(parts) || limited) {
			rest := joined(parts[start:])
			if limited {
				rest += ellipsis
			}
			if last := f.shorten(isolates.into(rest), style, width, b); last.Text != "" {
				out = append(out, last)
			}
			return out
		}
		out = append(out, f.shape(isolates.into(strings.TrimRight(joined(parts[start:end]), " ")), style, b))
		start = end
	}
	return out
}

// part is a stretch of text between two places where a line may break.
type part struct {
	text        string
	width, bare float64 // with and without trailing space
}

// parts splits the text where it may break. Beyond the Unicode rules, no line begins with a dash, which belongs to what
// stands before it, nor with what is of one word or one abbreviation with it.
func (f *Faces) parts(text string, style Style) []part {
	f.segments.Init([]rune(text))
	var out []part
	for it := f.segments.LineIterator(); it.Next(); {
		t := string(it.Line().Text)
		if n := len(out); n > 0 && (strings.HasPrefix(t, "–") || strings.HasPrefix(t, "—") || together(out[n-1].text, t)) {
			out[n-1].text += t
			continue
		}
		out = append(out, part{text: t})
	}
	for i := range out {
		out[i].width = f.shape(out[i].text, style, ownBase).Width
		out[i].bare = f.shape(strings.TrimRight(out[i].text, " "), style, ownBase).Width
	}
	return out
}

// broken breaks each part that is wider than a line into ones as long as a line has room for, of one grapheme at the
// least.
func (f *Faces) broken(parts []part, style Style, width float64) []part {
	var out []part
	for _, p := range parts {
		for p.bare > width {
			borders := graphemes(p.text)
			n := sort.Search(len(borders)-1, func(i int) bool {
				return f.shape(p.text[:borders[i+1]], style, ownBase).Width > width
			})
			if n = max(n, 1); n >= len(borders) {
				break
			}
			head, rest := p.text[:borders[n]], p.text[borders[n]:]
			w := f.shape(head, style, ownBase).Width
			out = append(out, part{head, w, w})
			p = part{rest, f.shape(rest, style, ownBase).Width, f.shape(strings.TrimRight(rest, " "), style, ownBase).Width}
		}
		out = append(out, p)
	}
	return out
}

// together tells whether no line may break between two parts: before the ending of a number, as in 1720-х, and within an
// abbreviation of single letters, as in б. з. д.
func together(before, behind string) bool {
	if number, ok := strings.CutSuffix(before, "-"); ok {
		last, _ := utf8.DecodeLastRuneInString(number)
		return unicode.IsDigit(last) && utf8.RuneCountInString(strings.TrimRightFunc(behind, notLetter)) <= 2
	}
	words := strings.Fields(before)
	return len(words) > 0 && strings.HasSuffix(before, " ") && initial(words[len(words)-1]) && initial(strings.TrimSpace(behind))
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// initial tells whether a word is one letter with its point.
func initial(word string) bool {
	letter, ok := strings.CutSuffix(word, ".")
	r, n := utf8.DecodeRuneInString(letter)
	return ok && n == len(letter) && unicode.IsLetter(r)
}

// fill packs parts greedily and gives the index after each line's last part; whole tells whether
// all parts found a place.
func (f *Faces) fill(parts []part, width float64, lines int) (breaks []int, whole bool) {
	pen := 0.0
	for i, p := range parts {
		if i > 0 && pen+p.bare > width && pen > 0 {
			breaks = append(breaks, i)
			if len(breaks) == lines {
				return breaks, false
			}
			pen = 0
		}
		if p.bare > width {
			return append(breaks, i), false
		}
		pen += p.width
	}
	return append(breaks, len(parts)), true
}

// balance is the packing into the narrowest column that needs no more lines than given.
func (f *Faces) balance(parts []part, width float64, lines int) []int {
	lo, hi := width*0.4, width
	for range 7 {
		mid := (lo + hi) / 2
		if b, whole := f.fill(parts, mid, lines); whole && len(b) <= lines {
			hi = mid
		} else {
			lo = mid
		}
	}
	breaks, _ := f.fill(parts, hi, lines)
	return breaks
}

func joined(parts []part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.text)
	}
	return b.String()
}
