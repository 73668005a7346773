package chart

import (
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// sheet is what every figure stands on: title and lede above, notes and colophon below, and the room
// between, which the parts of a figure take from.
type sheet struct {
	in             layout.Input
	t              layout.Theme
	v              View
	out            *scene.Scene
	k              float64 // how much larger than in the window type and marks are
	x0, y0, x1, y1 float64 // the room that is left
}

// leastType is the smallest that can be read, in points.
const leastType = 9.0

// newSheet empties the scene and takes the margins. A page is set larger where it is large.
func newSheet(in layout.Input, v View, out *scene.Scene) *sheet {
	s := &sheet{in: in, t: in.Theme, v: v, out: out, k: 1}
	out.Reset(v.W, v.H, s.t.Paper)
	out.Title, out.Language, out.Notes = in.Doc.Title, in.Doc.Language, map[scene.Ref]scene.Note{}
	margin := 24.0
	if in.Page != nil {
		s.k = min(max(min(v.W/1200, v.H/760), 1), 3)
		margin = 30
	}
	margin *= min(s.k, v.W/300)
	s.x0, s.y0, s.x1, s.y1 = margin, margin*0.8, v.W-margin, v.H-margin*0.7
	return s
}

// style is a style in the sheet's size.
func (s *sheet) style(size float64, bold bool) typeset.Style {
	return typeset.Style{Size: size * s.k, Bold: bold}
}

// add puts a shape with a reference into the scene.
func (s *sheet) add(shape scene.Shape, ref scene.Ref) {
	shape.Ref = ref
	s.out.Add(shape)
}

func (s *sheet) rect(x, y, w, h float64, c scene.Color) {
	s.out.Add(scene.Shape{Kind: scene.Rect, X: x, Y: y, W: w, H: h, Fill: c})
}

// line puts a line of text at its left end and baseline, where all of it lies within the picture.
func (s *sheet) line(l *typeset.Line, x, y float64, c scene.Color, ref scene.Ref) {
	shape := scene.Shape{Kind: scene.Text, Ref: ref, X: x, Y: y, Line: l, Fill: c}
	if x0, y0, x1, y1 := shape.Bounds(); x0 < 0 || y0 < 0 || x1 > s.v.W || y1 > s.v.H {
		return
	}
	s.out.Add(shape)
}

// left, right and middle put words at x, shortened to a width, and return the width that they take.
func (s *sheet) left(words string, st typeset.Style, x, y, width float64, c scene.Color, ref scene.Ref) float64 {
	if width <= 0 || words == "" {
		return 0
	}
	l := s.in.Faces.Shorten(words, st, width)
	s.line(l, x, y, c, ref)
	return l.Width
}

func (s *sheet) right(words string, st typeset.Style, x, y float64, c scene.Color, ref scene.Ref) float64 {
	l := s.in.Faces.Shape(words, st)
	s.line(l, x-l.Width, y, c, ref)
	return l.Width
}

func (s *sheet) middle(words string, st typeset.Style, x, y, width float64, c scene.Color, ref scene.Ref) {
	l := s.in.Faces.Shorten(words, st, width)
	s.line(l, x-l.Width/2, y, c, ref)
}

// width is that of words.
func (s *sheet) width(words string, st typeset.Style) float64 {
	return s.in.Faces.Shape(words, st).Width
}

// lowSheet is the height of a window's picture below which it has no room for more than a title, in points.
const lowSheet = 270.0

// titledSheet is the least height in the window with a title, in points: the choice of the figure says it above.
const titledSheet = 160.0

// head is the document's title on a page, the figure's title, and what it shows in a sentence or two.
func (s *sheet) head(title, lede string) {
	width := s.x1 - s.x0
	if s.in.Page != nil && s.in.Doc.Title != "" {
		s.y0 += 12 * s.k
		s.left(s.in.Doc.Title, s.style(12.5, false), s.x0, s.y0, width, s.t.Muted, scene.Ref{})
		s.y0 += 8 * s.k
	}
	if s.in.Page != nil || s.v.H >= titledSheet {
		s.y0 += 19 * s.k
		s.left(title, s.style(21, true), s.x0, s.y0, width, s.t.Ink, scene.Ref{})
		s.y0 += 4 * s.k
	}
	if s.in.Page == nil && s.v.H < lowSheet {
		lede = ""
	}
	lede = layout.Conditions(s.in.Doc, s.in.Assess.Options, s.in.Words, s.in.Language()) + lede
	for _, l := range s.in.Faces.Wrap(lede, s.style(13, false), min(width, 900*s.k), 3) {
		s.y0 += 17 * s.k
		s.line(l, s.x0, s.y0, s.t.Muted, scene.Ref{})
	}
	s.y0 += 14 * s.k
}

// foot is the notes, each a sentence or two, and on a page the colophon; empty notes are none.
func (s *sheet) foot(notes ...string) {
	if s.in.Page != nil {
		notes = append(notes, s.colophon())
	}
	st, lead := s.style(11, false), 15*s.k
	var lines []*typeset.Line
	for _, note := range notes {
		if note != "" {
			lines = append(lines, s.in.Faces.Wrap(note, st, s.x1-s.x0, 2)...)
		}
	}
	if most := int((s.y1 - s.y0) / 4 / lead); len(lines) > most {
		lines = lines[len(lines)-max(most, 0):]
	}
	for i, l := range lines {
		s.line(l, s.x0, s.y1-lead*float64(len(lines)-1-i), s.t.Muted, scene.Ref{})
	}
	if len(lines) > 0 {
		s.y1 -= lead*float64(len(lines)-1) + 26*s.k
	}
}

// colophon says how many events the figure counts, how many it does not, and when it was made.
func (s *sheet) colophon() string {
	picked, total, unknown := countPicked(s.in), len(s.in.Doc.Events), 0
	eachPicked(s.in, func(event int32) {
		if !s.in.Assess.Verdicts[event].Known {
			unknown++
		}
	})
	words := s.N(total, "{{.Shown}} of 1 event shown", "{{.Shown}} of {{.Count}} events shown", "Shown", picked-unknown)
	if unknown > 0 {
		words += s.T(", {{.Count}} not yet known", "Count", unknown)
	}
	if rest := total - picked; rest > 0 {
		words += s.T(", {{.Count}} filtered out", "Count", rest)
	}
	made := s.T("made with Dateline")
	if p := s.in.Page; !p.Made.IsZero() {
		y, m, d := p.Made.UTC().Date()
		made = s.T("made {{.Day}} with Dateline", "Day", edtf.DayWords(s.in.Language(), edtf.Instant(int64(y), int(m), d, 0, 0, 0)))
	}
	return words + " · " + made
}

// entry is one sign of a legend: shapes around the middle of a box of 16 x 10 points, and its words.
type entry struct {
	words string
	sign  func(x, y float64) []scene.Shape
	ref   scene.Ref
}

// legend puts the entries into one or two lines below the lede.
func (s *sheet) legend(entries []entry) {
	st, x := s.style(11.5, false), s.x0
	s.y0 += 6 * s.k
	for _, e := range entries {
		l := s.in.Faces.Shorten(e.words, st, max(s.x1-s.x0-30*s.k, 10))
		if x > s.x0 && x+22*s.k+l.Width > s.x1 {
			x = s.x0
			s.y0 += 19 * s.k
		}
		for _, shape := range e.sign(x+8*s.k, s.y0-4*s.k) {
			s.add(shape, e.ref)
		}
		s.line(l, x+22*s.k, s.y0, s.t.Muted, e.ref)
		x += 22*s.k + l.Width + 20*s.k
	}
	s.y0 += 14 * s.k
}

// empty says in the middle of the room why there is nothing to see.
func (s *sheet) empty(words string) {
	st, x, y := s.style(14, false), (s.x0+s.x1)/2, (s.y0+s.y1)/2
	lines := s.in.Faces.Wrap(words, st, min(s.x1-s.x0, 460*s.k), 4)
	for i, l := range lines {
		s.line(l, x-l.Width/2, y+20*s.k*(float64(i)-float64(len(lines)-1)/2), s.t.Muted, scene.Ref{})
	}
}

// n is a number as the language writes it.
func (s *sheet) n(n int) string { return s.in.Words.Int(n) }

// T and N are messages in the language of the figure.
func (s *sheet) T(key string, data ...any) string { return s.in.Words.T(key, data...) }

// N is a message for a number of things.
func (s *sheet) N(n int, one, other string, data ...any) string {
	return s.in.Words.N(n, one, other, data...)
}

// eventWords and claimWords are that many of them, in words.
func (s *sheet) eventWords(n int) string { return s.N(n, "1 event", "{{.Count}} events") }
func (s *sheet) claimWords(n int) string { return s.N(n, "1 claim", "{{.Count}} claims") }

// pale is a colour with a part of its strength.
func pale(c scene.Color, strength float64) scene.Color {
	c.A = uint8(float64(c.A)*strength + 0.5)
	return c
}
