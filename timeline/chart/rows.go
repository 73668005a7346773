package chart

import (
	"math"
	"strconv"

	"dateline/timeline/scene"
)

// Heights of a row of a figure, in points of the sheet.
const (
	rowLow  = 22.0
	rowHigh = 32.0
)

// list is the rows in sight.
type list struct {
	y, height    float64 // of the first row, and of each
	first, shown int
	all          int
	rest         bool // below them stands a row for all that have no room
}

// rows divides the room: all rows where they fit, else in the window those from the first in sight on,
// and on a page as many as fit above one for the rest.
func (s *sheet) rows(all int) list {
	l := list{y: s.y0, all: all}
	room := s.y1 - s.y0
	fit := max(int(room/(rowLow*s.k)), 1)
	switch {
	case all <= fit:
		l.shown = all
	case s.in.Page != nil:
		l.shown, l.rest = max(fit-1, 0), true
	default:
		l.shown, l.first = fit, max(min(s.v.Row, all-fit), 0)
	}
	l.height = min(max(room/float64(max(min(all, fit), 1)), rowLow*s.k), rowHigh*s.k)
	return l
}

// top is the upper edge of the i-th row in sight, and base the baseline of its words.
func (l *list) top(i int) float64 { return l.y + float64(i)*l.height }

func (s *sheet) base(l *list, i int) float64 { return l.top(i) + l.height/2 + 4.5*s.k }

// ground is what the pointer finds of a row, with a hairline below.
func (s *sheet) ground(l *list, i int, ref scene.Ref) {
	shape := scene.Shape{Kind: scene.Rect, X: s.x0 - 6, Y: l.top(i), W: s.x1 - s.x0 + 12, H: l.height, Frame: true}
	if s.v.Hovered == ref && !ref.IsZero() {
		shape.Fill = s.t.Ribbon
	}
	s.add(shape, ref)
	s.rect(s.x0, math.Round(l.top(i)+l.height), s.x1-s.x0, 1, s.t.Hair)
}

// bar tells which of the rows are in sight, where it is not all of them.
func (s *sheet) bar(l *list) {
	if l.rest || l.shown >= l.all {
		return
	}
	long := float64(l.shown) * l.height
	s.out.Add(scene.Shape{Kind: scene.Rect, X: s.v.W - 8, Y: l.y + long*float64(l.first)/float64(l.all), W: 4, R: 2,
		H: max(long*float64(l.shown)/float64(l.all), 12), Fill: s.t.Leader})
}

// broken is the sign on a bar that it is drawn shorter than it is.
func (s *sheet) broken(x, y, h float64) {
	s.out.Add(scene.Shape{Kind: scene.Path, X: x, Y: y, Stroke: s.t.Paper, Width: 4, Segs: []scene.Seg{
		{Op: scene.MoveTo, X: -4, Y: h + 2}, {Op: scene.LineTo, X: 4, Y: -2},
	}})
}

// restRef is the reference of the row for all rows from the one at i on, and restOf that place, or
// one behind all rows for another reference.
func restRef(i int) scene.Ref { return scene.Ref{Class: ClassRest, ID: strconv.Itoa(i)} }

func restOf(ref scene.Ref) int {
	if i, err := strconv.Atoi(ref.ID); err == nil && ref.Class == ClassRest && i >= 0 {
		return i
	}
	return math.MaxInt
}
