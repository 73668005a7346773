package layout

import (
	"strconv"

	"dateline/timeline/axis"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// ruler finds the ticks of an axis and their words, in two levels.
type ruler interface {
	Ticks(dst []axis.Tick, v axis.View, width float64) []axis.Tick
	Heads(dst []axis.Tick, v axis.View, width float64) []axis.Tick
	Label(t axis.Tick) string
	HeadLabel(t axis.Tick) string
}

var _ ruler = (*axis.Ruler)(nil)

// tickKey names a label of the axis.
type tickKey struct {
	at   int64
	head bool
}

// label is the shaped words of a tick, kept while the scale lasts.
func (l *Layout) label(r ruler, t axis.Tick, head bool) *typeset.Line {
	key := tickKey{t.At, head}
	if line, ok := l.labels[key]; ok {
		return line
	}
	if len(l.labels) > 4000 {
		clear(l.labels)
	}
	words := ""
	if head {
		words = r.HeadLabel(t)
	} else {
		words = r.Label(t)
	}
	line := l.in.Faces.Shape(words, typeset.Style{Size: sizeSmall, Bold: head})
	l.labels[key] = line
	return line
}

// measure makes the ruler of a scale, unless the last one still holds.
func (l *Layout) measure(scale float64) {
	if l.ruler != nil && l.ruled == scale {
		return
	}
	small := typeset.Style{Size: sizeSmall}
	width := func(s string) float64 { return l.in.Faces.Shape(s, small).Width }
	if l.in.Steps {
		l.ruler = l.newSteps(scale, width)
	} else {
		l.time = l.axis.Ruler(scale, l.in.Language(), width)
		l.ruler = &l.time
	}
	l.ruled = scale
	clear(l.labels)
}

// placeRibbon draws the axis: a band with the ticks and labels of two levels, and its breaks.
func (l *Layout) placeRibbon(v axis.View, s *scene.Scene) {
	l.measure(v.Scale)
	f, t := &l.frame, l.in.Theme
	x0, x1 := max(l.axis.X(v, l.axis.Start), -10), min(l.axis.X(v, l.axis.End), l.w+10)
	s.Add(scene.Shape{Kind: scene.Rect, X: x0, Y: f.ribbon, W: x1 - x0, H: f.ribbonHeight, Fill: t.Ribbon})
	for _, y := range [...]float64{f.ribbon, f.ribbon + f.ribbonHeight} {
		s.Add(scene.Shape{Kind: scene.Rect, X: x0, Y: y - 0.75, W: x1 - x0, H: 1.5, Fill: t.Ink})
	}
	from := len(s.Shapes)
	l.placeTicks(v, s)
	l.placeHeads(v, s)
	l.placeStretches(v, from, s)
	l.placeBreaks(v, s)
}

// placeTicks draws the lower level: the finer units, in the upper half of the band, or in its middle where
// there are none above them.
func (l *Layout) placeTicks(v axis.View, s *scene.Scene) {
	f, t := &l.frame, l.in.Theme
	base := f.ribbon + tickBase
	if !l.headed() {
		base = f.ribbon + aloneBase
	}
	l.ticks = l.ruler.Ticks(l.ticks[:0], v, l.w)
	for _, tick := range l.ticks {
		if tick.Starts {
			l.tick(s, tick.X0, f.ribbon, 5)
			l.tick(s, tick.X0, f.ribbon+f.ribbonHeight-5, 5)
		}
		if !tick.Fits {
			continue
		}
		line := l.label(l.ruler, tick, false)
		x := tick.X0 + 5
		if tick.Mid {
			x = (tick.X0 + tick.X1 - line.Width) / 2
		}
		if x+line.Width > tick.X1-1 {
			continue
		}
		s.Add(scene.Shape{Kind: scene.Text, X: x, Y: base, Line: line, Fill: t.Muted})
	}
}

// The baselines of the ribbon's words below its upper edge: of the lower level, of the upper one, and of a
// level alone.
const (
	tickBase  = 15.0
	headBase  = 31.0
	aloneBase = 23.0
)

// headed tells whether the ruler has an upper level.
func (l *Layout) headed() bool { return l.in.Steps || l.time.Headed() }

func (l *Layout) tick(s *scene.Scene, x, y, h float64) {
	s.Add(scene.Shape{Kind: scene.Rect, X: x - 0.5, Y: y, W: 1, H: h, Fill: l.in.Theme.Ink})
}

// placeHeads draws the upper level: the coarser units, bold, kept in view at the left edge.
func (l *Layout) placeHeads(v axis.View, s *scene.Scene) {
	f, t := &l.frame, l.in.Theme
	base := f.ribbon + headBase
	l.ticks = l.ruler.Heads(l.ticks[:0], v, l.w)
	for _, head := range l.ticks {
		if head.Starts {
			l.tick(s, head.X0, f.ribbon, f.ribbonHeight)
		}
		line := l.label(l.ruler, head, true)
		if line.Width == 0 || head.X1-head.X0 < line.Width+headRoom {
			continue
		}
		x := max(head.X0+6, l.left+8)
		switch right := head.X1 - 6 - line.Width; {
		case head.X1-head.X0 < line.Width+12:
			x = (head.X0 + head.X1 - line.Width) / 2
		case x > right:
			x = right // pushed out at the left edge by the next head
		}
		s.Add(scene.Shape{Kind: scene.Text, X: x, Y: base, Line: line, Fill: t.Ink})
	}
}

// placeBreaks cuts the band where time is left out, and says how much.
func (l *Layout) placeBreaks(v axis.View, s *scene.Scene) {
	f, t := &l.frame, l.in.Theme
	for i, b := range l.axis.Breaks {
		x0 := l.axis.X(v, b.Start)
		x1 := x0 + axis.BreakWidth
		if x1 < 0 || x0 > l.w {
			continue
		}
		ref := scene.Ref{Class: ClassBreak, ID: strconv.Itoa(i)}
		top := f.ribbon
		s.Add(scene.Shape{Kind: scene.Path, X: x0, Y: top, Ref: ref, Fill: t.Paper, Segs: breakPatch})
		for _, x := range [...]float64{4, axis.BreakWidth - 4} {
			s.Add(scene.Shape{Kind: scene.Path, X: x0 + x, Y: top, Stroke: t.Ink, Width: 1.2, Segs: breakStroke})
		}
		for k, line := range l.gaps[i] {
			s.Add(scene.Shape{Kind: scene.Text, X: (x0 + x1 - line.Width) / 2, Y: top + 16 + 13*float64(k), Line: line, Fill: t.Muted})
		}
	}
}

// breakPatch and breakStroke are what hides the band in a break, and the slanted line at its ends.
var (
	breakPatch = []scene.Seg{
		{Op: scene.MoveTo, X: 7, Y: -2}, {Op: scene.LineTo, X: axis.BreakWidth - 1, Y: -2},
		{Op: scene.LineTo, X: axis.BreakWidth - 7, Y: ribbonHeight + 2}, {Op: scene.LineTo, X: 1, Y: ribbonHeight + 2},
		{Op: scene.Close},
	}
	breakStroke = []scene.Seg{
		{Op: scene.MoveTo, X: 3, Y: -4}, {Op: scene.LineTo, X: -3, Y: ribbonHeight + 4},
	}
)

// gapSize is that of the words of a break.
const gapSize = 10.5

// newGaps are the words of the breaks, in two lines each.
func (l *Layout) newGaps() [][2]*typeset.Line {
	out := make([][2]*typeset.Line, len(l.axis.Breaks))
	for i, b := range l.axis.Breaks {
		number, unit := GapWords(b, l.in.Language())
		for k, words := range [...]string{number, unit} {
			out[i][k] = l.in.Faces.Shape(words, typeset.Style{Size: gapSize, Italic: true})
		}
	}
	return out
}
