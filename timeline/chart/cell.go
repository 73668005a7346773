package chart

import (
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/words"
)

// fate is what has become of a claim.
type fate uint8

const (
	counts    fate = iota
	cancelled      // retracted since
	absent         // not yet said, or left out
)

// fatesOf is the fate of each of an event's n claims.
func fatesOf(x evidence.Explanation, n int) []fate {
	list := make([]fate, n)
	for _, k := range x.Cancelled {
		list[k] = cancelled
	}
	for _, claims := range [][]int{x.Later, x.Removed} {
		for _, k := range claims {
			list[k] = absent
		}
	}
	return list
}

// sign is what a cell shows: a stance and its fate.
type sign struct {
	stance timeline.Stance
	fate   fate
}

// cell is what one claimant says of one event.
type cell struct {
	signs  []sign // different ones, in the order of the file
	claims int
}

func (c *cell) add(s timeline.Stance, f fate) {
	c.claims++
	for _, have := range c.signs {
		if have == (sign{s, f}) {
			return
		}
	}
	c.signs = append(c.signs, sign{s, f})
}

// words are what a cell says: "alleges, denies (2 claims)".
func (c *cell) words(t *words.Translator) string {
	var list []string
	for _, s := range c.signs {
		word := t.T(s.stance.String())
		switch s.fate {
		case cancelled:
			word += " " + t.T("(retracted)")
		case absent:
			word += " " + t.T("(does not count now)")
		}
		list = append(list, word)
	}
	text := strings.Join(list, ", ")
	if c.claims > len(c.signs) {
		text += " (" + t.N(c.claims, "1 claim", "{{.Count}} claims") + ")"
	}
	return text
}

// mostSigns stand in one cell; where there are more, the count tells.
const mostSigns = 3

// cell draws the signs side by side, with the number of claims where it is larger.
func (f *frame) cell(c *cell, x, y float64, ref scene.Ref) {
	list := c.signs[:min(len(c.signs), mostSigns)]
	r, pitch := 6.0, 13.0
	if len(list) > 1 {
		r, pitch = 4.6, 11
	}
	middle := x + f.v.column()/2 + 0.5
	if c.claims > len(list) {
		words := strconv.Itoa(c.claims)
		if c.claims > 99 {
			words = "99+"
		}
		line := f.in.Faces.Shape(words, countStyle)
		f.text(line, middle+ColumnWidth/2-3.5-line.Width, y+12, f.in.Theme.Ink, ref)
		middle -= min(float64(len(list))*2.6, 6.5)
	}
	at := middle - pitch*float64(len(list)-1)/2
	for _, s := range list {
		for _, shape := range Stance(f.in.Theme, s.stance, at, y+f.v.row()/2+0.5, r, s.fate == absent) {
			shape.Ref = ref
			f.out.Add(shape)
		}
		if s.fate == cancelled {
			f.out.Add(stroke(at, y+f.v.row()/2+0.5, f.in.Theme.Ink, 1.2, false, -r-1, 0, r+1, 0))
		}
		at += pitch
	}
}

// Stance is the sign of a stance at a point, told by its shape: a triangle upwards affirms, one
// downwards opposes, full where the claim is firm (asserts, denies) and hollow where it is not
// (alleges, disputes); a bar declines, a crossed-out ring retracts. A faint sign does not count
// now. The radius is in points.
func Stance(t layout.Theme, s timeline.Stance, x, y, r float64, faint bool) []scene.Shape {
	color := t.Muted
	switch {
	case faint:
		color = t.Leader
	case s.Affirms():
		color = t.Lanes[0]
	case s.Opposes():
		color = t.Accent
	}
	switch s {
	case timeline.Asserts, timeline.Alleges:
		return []scene.Shape{triangle(t, x, y, r, -1, color, s == timeline.Asserts, faint)}
	case timeline.Denies, timeline.Disputes:
		return []scene.Shape{triangle(t, x, y, r, 1, color, s == timeline.Denies, faint)}
	case timeline.Declines:
		return []scene.Shape{stroke(x, y, color, 2, faint, -r, 0, r, 0)}
	}
	ring := scene.Shape{Kind: scene.Circle, X: x, Y: y, R: r - 0.8, Stroke: color, Width: 1.5}
	if faint {
		ring.Dash, ring.Width = scene.Dotted, 1
	}
	d := (r - 0.8) * 0.707
	return []scene.Shape{ring, stroke(x, y, color, 1.5, faint, -d, d, d, -d)}
}

// triangle points up (-1) or down (1).
func triangle(t layout.Theme, x, y, r, way float64, c scene.Color, full, faint bool) scene.Shape {
	s := scene.Shape{Kind: scene.Path, X: x, Y: y, Fill: t.Panel, Stroke: c, Width: 1.5, Segs: []scene.Seg{
		{Op: scene.MoveTo, X: -r, Y: -way * r * 0.75}, {Op: scene.LineTo, X: r, Y: -way * r * 0.75},
		{Op: scene.LineTo, Y: way * r * 0.95}, {Op: scene.Close},
	}}
	switch {
	case faint:
		s.Dash, s.Width, s.Fill = scene.Dotted, 1.1, scene.Color{}
	case full:
		s.Fill = c
	}
	return s
}

// stroke is a line from one point to another, relative to x, y.
func stroke(x, y float64, c scene.Color, width float64, faint bool, x0, y0, x1, y1 float64) scene.Shape {
	s := scene.Shape{Kind: scene.Path, X: x, Y: y, Stroke: c, Width: width, Segs: []scene.Seg{
		{Op: scene.MoveTo, X: x0, Y: y0}, {Op: scene.LineTo, X: x1, Y: y1},
	}}
	if faint {
		s.Dash, s.Width = scene.Dotted, 1
	}
	return s
}

// corner explains the signs, in the room left of the columns' heads.
func (f *frame) corner() {
	t := f.in.Theme
	f.out.Add(scene.Shape{Kind: scene.Rect, Ref: scene.Ref{Class: ClassHead}, X: 0, Y: 0, W: f.headW, H: f.headH})
	const lead, foot = 16.0, 12.0
	faint := f.in.Assess.Options.HasAsOf || len(f.in.Assess.Options.Without) > 0
	lines := 6.0
	if faint {
		lines++
	}
	y := f.headH - foot - (lines-1)*lead
	entry := func(s timeline.Stance, words string, faint bool) {
		for _, shape := range Stance(t, s, edge+6, y-4, 5, faint) {
			f.out.Add(shape)
		}
		f.text(f.in.Faces.Shorten(words, smallStyle, f.headW-edge-30), edge+20, y, t.Muted, scene.Ref{})
		y += lead
	}
	if faint {
		entry(timeline.Asserts, f.in.Words.T("faint: not counted"), true)
	}
	for s := timeline.Asserts; s <= timeline.Retracts; s++ {
		entry(s, f.in.Words.T(s.String()), false)
	}
}
