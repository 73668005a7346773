package typeset

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Line is one shaped line of text. It is never edited.
type Line struct {
	Text   string // as drawn, with its ellipsis where it was shortened
	Style  Style
	Width  float64 // the sum of the advances, in points
	ToLeft bool    // the paragraph that it is a line of runs to the left
	Glyphs []Glyph // in drawing order, from left to right
}

// Glyph is one glyph of a line, placed in points from the line's left end and baseline, y down.
type Glyph struct {
	Face    uint16 // the first four are built in, the others of the system
	ID      uint32
	Cluster uint32 // the first character it stands for, counted in runes of Text
	X, Y    float64
}

// Ascent and Descent are the heights above and below the baseline that a line of Noto Sans takes
// in running text, as fractions of the size. They are fixed, so that rows do not jump between
// scripts.
const (
	ascent  = 0.98
	descent = 0.28
)

// Ascent is the height above the baseline in points.
func (l *Line) Ascent() float64 { return l.Style.Size * ascent }

// Descent is the depth below the baseline in points.
func (l *Line) Descent() float64 { return l.Style.Size * descent }

// shapedSize is the size at which text is shaped, in points; lines are scaled down from it.
const shapedSize = 512

// base is the direction of the paragraph that a line is of.
type base uint8

const (
	ownBase base = iota // that of the line's first strong letter
	leftToRight
	rightToLeft
)

// Shape sets the text on one line. Line breaks, tabs and control characters become spaces.
func (f *Faces) Shape(text string, style Style) *Line {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.shape(text, style, ownBase)
}

func (f *Faces) shape(text string, style Style, b base) *Line {
	key := lineKey{text, style, b}
	if l, ok := f.lines[key]; ok {
		return l
	}
	if len(f.lines) >= maxLines {
		clear(f.lines)
	}
	l := &Line{Text: clean(text), Style: style}
	pen := 0.0
	runes := []rune(l.Text)
	l.ToLeft = direction(runes, b) == di.DirectionRTL
	for _, run := range f.runs(runes, style, b) {
		f.note(run, runes)
		pen = l.add(run, f.number(run.Face), pen)
	}
	l.Width = pen
	f.lines[key] = l
	return l
}

// add appends the glyphs of a run at the pen and gives the pen after it.
func (l *Line) add(run shaping.Output, face uint16, pen float64) float64 {
	k := l.Style.Size / shapedSize
	for i, g := range run.Glyphs {
		if beside(&run, i) {
			continue
		}
		if g.GlyphID != font.EmptyGlyph && !strays(g) {
			l.Glyphs = append(l.Glyphs, Glyph{
				Face: face, ID: uint32(g.GlyphID), Cluster: uint32(g.TextIndex()),
				X: pen + k*points(g.XOffset), Y: -k * points(g.YOffset),
			})
		}
		pen += k * points(g.Advance)
	}
	return pen
}

// beside tells whether a glyph is the box of a mark, whose letter stands before it in the order of the text and is
// drawn or has a box already.
func beside(run *shaping.Output, i int) bool {
	before := i - 1
	if run.Direction == di.DirectionRTL {
		before = i + 1
	}
	g := run.Glyphs
	return g[i].GlyphID == 0 && before >= 0 && before < len(g) && g[before].TextIndex() == g[i].TextIndex()
}

// stray is how far above or below its own place a mark may stand, as a part of the size: beyond that
// the marks that are heaped on a letter would cover other lines.
const stray = 0.7

// strays tells whether a glyph is a mark that stands too far from its line.
func strays(g shaping.Glyph) bool {
	return g.Advance == 0 && max(points(g.YOffset), -points(g.YOffset)) > stray*shapedSize
}

// runs shapes the text and gives its runs in visual order.
func (f *Faces) runs(text []rune, style Style, b base) []shaping.Output {
	if len(text) == 0 {
		return nil
	}
	in := shaping.Input{
		Text: text, RunEnd: len(text), Direction: direction(text, b),
		Size: fixed.I(shapedSize), Script: language.Latin, Language: language.NewLanguage(f.language),
	}
	inputs, levels := leveled(f.split.Split(in, oneFace{f.faces[style.face()].face}), in.Direction)
	marked(inputs, levels)
	inputs, levels = f.dress(inputs, levels, style)
	out := make([]shaping.Output, len(inputs))
	for i, in := range inputs {
		var ok bool
		if out[i], ok = f.shapeRun(in); !ok {
			return f.runs(text, style, b) // the broken face is not chosen again
		}
	}
	return visual(out, levels)
}

// marked gives marks to the run of the letter that they stand on, though they may be of another script. A run that
// had nothing else is empty then.
func marked(runs []shaping.Input, levels []uint8) {
	for i := 1; i < len(runs); i++ {
		last, run := &runs[i-1], &runs[i]
		if levels[i] != levels[i-1] || last.RunEnd == last.RunStart || unicode.IsSpace(run.Text[last.RunEnd-1]) {
			continue
		}
		for run.RunStart < run.RunEnd && unicode.In(run.Text[run.RunStart], unicode.Mn, unicode.Me) {
			run.RunStart++
			last.RunEnd++
		}
	}
}

// shapeRun shapes a run in one face; a font of the system that breaks the shaper is put aside.
func (f *Faces) shapeRun(in shaping.Input) (out shaping.Output, ok bool) {
	if from := f.faces[f.number(in.Face)].parent; from != nil {
		defer func() {
			if recover() != nil {
				f.shaper = shaping.HarfbuzzShaper{}
				f.putAside(from)
				ok = false
			}
		}()
	}
	return f.shaper.Shape(in), true
}

// clean replaces what has no place on a line by a space.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, text)
}

// number is the face's place in the set.
func (f *Faces) number(face *font.Face) uint16 {
	for i := range f.faces {
		if f.faces[i].face == face {
			return uint16(i)
		}
	}
	return 0
}

// oneFace answers every rune with the same face: faces are chosen later, for whole graphemes.
type oneFace struct{ face *font.Face }

// ResolveFace is the face for a rune.
func (o oneFace) ResolveFace(rune) *font.Face { return o.face }

var _ shaping.Fontmap = oneFace{}

func points(v fixed.Int26_6) float64 { return float64(v) / 64 }
