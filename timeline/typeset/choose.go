package typeset

import (
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// choice is all that the face of a grapheme depends on.
type choice struct {
	cluster string
	script  language.Script
	face    int // of the style
	locale  string
}

// maxChoices bounds the kept choices; past it they are made anew.
const maxChoices = 10000

// dress gives every run its face and parts it where the face changes. go-text would choose by the
// rune (shaping.Fontmap); here a grapheme stays whole, so that a keycap or an accented letter is
// not put together from two fonts.
func (f *Faces) dress(runs []shaping.Input, levels []uint8, style Style) ([]shaping.Input, []uint8) {
	own := f.faces[style.face()].face
	if f.system == nil || len(runs) == 0 || covered(own, runs[0].Text) {
		return runs, levels
	}
	if !f.system.found {
		f.system.fonts, f.system.found = f.system.find(), true
	}
	locale := variant(runs[0].Text, f.language)
	var out []shaping.Input
	var outLevels []uint8
	for i, run := range runs {
		if han(run.Script) {
			run.Language = language.NewLanguage(locale)
		}
		for _, piece := range f.pieces(run, style, locale) {
			out, outLevels = append(out, piece), append(outLevels, levels[i])
		}
	}
	return out, outLevels
}

// covered tells whether a built-in face has all of the text, and none of it asks for an emoji.
func covered(face *font.Face, text []rune) bool {
	for _, r := range text {
		if r == emojiSelector || unicode.Is(emojiPresentation, r) {
			return false
		}
		if _, ok := face.NominalGlyph(r); !ok && !blank(r) {
			return false
		}
	}
	return true
}

// blank tells whether a character needs no glyph of its own.
func blank(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Zs, r) || harfbuzz.IsDefaultIgnorable(r)
}

// pieces parts a run where its graphemes need another face.
func (f *Faces) pieces(run shaping.Input, style Style, locale string) []shaping.Input {
	var out []shaping.Input
	start, last := run.RunStart, -1
	cut := func(end int) {
		if end > start {
			piece := run
			piece.RunStart, piece.RunEnd, piece.Face = start, end, f.faces[max(last, 0)].face
			out = append(out, piece)
			start = end
		}
	}
	at, state := run.RunStart, -1
	for rest := string(run.Text[run.RunStart:run.RunEnd]); rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		runes := []rune(cluster)
		switch {
		case last >= 0 && (cluster == " " || cluster == "\u00a0") && f.faces[last].emoji():
			cut(at)
			last = style.face() // the space of a font of emoji is as wide as they are
		case !blanks(runes):
			n := int(f.choose(choice{cluster, run.Script, style.face(), locale}, runes))
			if last >= 0 && n != last {
				cut(at)
			}
			last = n
		}
		at += len(runes)
	}
	if last < 0 {
		last = style.face()
	}
	cut(run.RunEnd)
	return out
}

func blanks(text []rune) bool {
	for _, r := range text {
		if !blank(r) {
			return false
		}
	}
	return true
}

// choose is the number of the face for a grapheme.
func (f *Faces) choose(c choice, runes []rune) uint16 {
	if n, ok := f.system.chosen[c]; ok {
		return n
	}
	if len(f.system.chosen) >= maxChoices {
		clear(f.system.chosen)
	}
	n, ok := f.search(c, runes)
	if !ok {
		n = uint16(c.face)
		if len(runes) > 1 { // rather its letter without its marks than only boxes
			c := c
			c.cluster = string(runes[:1])
			n = f.choose(c, runes[:1])
		}
	}
	f.system.chosen[c] = n
	return n
}

// search finds the best face that has the whole grapheme.
func (f *Faces) search(c choice, runes []rune) (number uint16, ok bool) {
	own := f.faces[c.face].face
	w := wish{c.script, c.face, c.locale, wantsEmoji(runes)}
	ownHas := has(func(r rune) bool { _, ok := own.NominalGlyph(r); return ok }, runes)
	if ownHas && !w.emoji {
		return uint16(c.face), true
	}
	spare := -1 // a face that has the grapheme and draws nothing for it
	for _, from := range f.order(w) {
		if ownHas && !from.emoji() {
			break
		}
		if from.aside || !has(from.has, runes) {
			continue
		}
		n, ok := f.open(from, c.face&1 != 0)
		if !ok {
			continue
		}
		if f.draws(n, runes[0]) {
			return n, true
		}
		if spare < 0 && !from.aside {
			spare = int(n)
		}
	}
	if ownHas || spare < 0 {
		return uint16(c.face), ownHas
	}
	return uint16(spare), true
}

// has tells whether a font has all of a grapheme as it stands, composed or decomposed.
func has(font func(rune) bool, runes []rune) bool {
	all := func(text []rune) bool {
		for _, r := range text {
			if !blank(r) && !font(r) {
				return false
			}
		}
		return true
	}
	if all(runes) {
		return true
	}
	text := string(runes)
	return all([]rune(norm.NFC.String(text))) || all([]rune(norm.NFD.String(text)))
}

// draws tells whether a face shows anything for a character: fonts that are only black and white
// bitmaps do not.
func (f *Faces) draws(face uint16, r rune) bool {
	id, ok := font.GID(0), false
	f.guard(face, func(face *font.Face) { id, ok = face.NominalGlyph(r) })
	if !ok {
		return blank(r) || !f.faces[face].parent.aside // it is composed of others
	}
	g := uint32(id)
	return len(f.outline(face, g)) > 0 || len(f.colored(face, g)) > 0 || f.picture(face, g) != nil
}
