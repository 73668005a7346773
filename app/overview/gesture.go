package overview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/timeline/layout"
)

// part is what of the strip is under the hand.
type part uint8

const (
	beside part = iota
	left        // the handle at the window's start
	right       // that at its end
	inside      // the window
)

// drag is a drag that is going on.
type drag struct {
	on       bool
	part     part
	off      float64 // from the pointer to the handle
	at       float64 // where in the board what is under the pointer stays
	from, to int64   // what was in view when it began
}

// width is the strip's, and that of the board.
func (s *Strip) width() float64 { return float64(s.Size().Width) }

// strip is where what the board shows at x is in the strip.
func (s *Strip) strip(x float64) float64 {
	a, fit := s.layout.Axis(), s.layout.Fit()
	t := a.Time(s.view.View, x)
	rest := x - a.X(s.view.View, t) // of a second
	return a.X(fit.View, t) + rest*fit.Scale/s.view.Scale
}

// edges are the window's ends, as they are drawn.
func (s *Strip) edges() (x0, x1 float64) {
	l := s.layout
	if s.whole() {
		return l.Left(), s.width()
	}
	x0, x1 = s.strip(l.Left()), s.strip(s.width())
	if short := leastWide - (x1 - x0); short > 0 {
		x0, x1 = x0-short/2, x1+short/2
	}
	x0 = min(max(x0, l.Left()), s.width()-leastWide)
	return x0, max(min(x1, s.width()), x0+leastWide)
}

// partAt is what is at x. A handle can be grabbed from outside as well, so that it can be where the
// window is narrow.
func (s *Strip) partAt(x float64) part {
	const out, in = 7, 5
	if s.layout == nil {
		return beside
	}
	x0, x1 := s.edges()
	within := min(in, (x1-x0)/4)
	switch {
	case x >= x0-out && x <= x0+within:
		return left
	case x >= x1-within && x <= x1+out:
		return right
	case x > x0 && x < x1:
		return inside
	}
	return beside
}

// instantAt is what the strip has at x.
func (s *Strip) instantAt(x float64) int64 {
	x = min(max(x, s.layout.Left()), s.width())
	return s.layout.Axis().Time(s.layout.Fit().View, x)
}

// with is the view with an instant at x of the board.
func (s *Strip) with(scale float64, t int64, x float64) layout.View {
	v := s.view
	v.Left, v.Shift, v.Scale = t, x, scale
	v.View = s.layout.Axis().Pan(v.View, 0)
	return s.layout.Clamp(v)
}

// Dragged takes the window along, or one end of it; from beside it, the window comes first.
func (s *Strip) Dragged(e *fyne.DragEvent) {
	if s.layout == nil {
		return
	}
	x := float64(e.Position.X)
	if !s.drag.on {
		s.begin(x - float64(e.Dragged.DX))
	}
	d := &s.drag
	switch d.part {
	case left:
		_, end := s.edges()
		s.stretch(s.instantAt(min(x+d.off, end-1)), d.to, d.to, s.width())
	case right:
		start, _ := s.edges()
		s.stretch(d.from, s.instantAt(max(x+d.off, start+1)), d.from, s.layout.Left())
	default:
		s.tell(s.OnDrag, s.with(s.view.Scale, s.instantAt(x), d.at))
	}
}

// begin begins a drag at x.
func (s *Strip) begin(x float64) {
	a, l := s.layout.Axis(), s.layout
	x0, x1 := s.edges()
	s.drag = drag{on: true, part: s.partAt(x), at: (l.Left() + s.width()) / 2,
		from: a.Time(s.view.View, l.Left()), to: a.Time(s.view.View, s.width())}
	switch s.drag.part {
	case left:
		s.drag.off = x0 - x
	case right:
		s.drag.off = x1 - x
	case inside:
		s.drag.at = a.X(s.view.View, s.instantAt(x))
	}
	s.place()
}

// stretch shows from one instant to another, as near to that as the scales allow, with one of them
// kept at x of the board.
func (s *Strip) stretch(from, to, kept int64, x float64) {
	scale := s.layout.Show(s.view, from, max(to, from+1), 1).Scale
	s.tell(s.OnDrag, s.with(scale, kept, x))
}

// DragEnd leaves the window where it is.
func (s *Strip) DragEnd() {
	s.drag = drag{}
	if s.layout != nil {
		s.place()
	}
}

// doubleTime is between the two clicks of a double click, at most.
const doubleTime = 400 * time.Millisecond

// Tapped brings the middle of the window to a point beside it; a second click shows everything.
func (s *Strip) Tapped(e *fyne.PointEvent) {
	if s.layout == nil {
		return
	}
	now := s.Now()
	if now.Sub(s.clicked) < doubleTime {
		s.clicked = time.Time{}
		if s.OnFit != nil {
			s.OnFit()
		}
		return
	}
	s.clicked = now
	if x := float64(e.Position.X); s.partAt(x) == beside {
		s.tell(s.OnJump, s.with(s.view.Scale, s.instantAt(x), (s.layout.Left()+s.width())/2))
	}
}

func (s *Strip) tell(f func(layout.View), v layout.View) {
	if f != nil && v != s.view {
		f(v)
	}
}

// MouseIn notes what is under the pointer.
func (s *Strip) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved notes what is under the pointer.
func (s *Strip) MouseMoved(e *desktop.MouseEvent) { s.hover(s.partAt(float64(e.Position.X))) }

// MouseOut forgets it.
func (s *Strip) MouseOut() { s.hover(beside) }

func (s *Strip) hover(p part) {
	if p != s.hovered {
		s.hovered = p
		s.place()
	}
}

// Cursor is two arrows over a handle, a hand over the window, and a cross beside it.
func (s *Strip) Cursor() desktop.Cursor {
	over := s.hovered
	if s.drag.on {
		over = s.drag.part
	}
	switch {
	case s.layout == nil:
		return desktop.DefaultCursor
	case over == left || over == right:
		return desktop.HResizeCursor
	case over == beside:
		return desktop.CrosshairCursor
	case s.whole():
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}
