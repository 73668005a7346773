package axis

import (
	"math"

	"dateline/timeline/edtf"
)

// Ruler finds the ticks of an axis at one scale, in two levels: the ticks proper, and the heads
// over them (years over months). It picks the finest step whose labels have room.
type Ruler struct {
	axis      *Axis
	language  string
	step      Step
	head      Step
	hasHead   bool
	long      bool // months by their full names
	labelRoom float64
}

// Tick is one cell of a level, cut to the stretch of the axis that it lies in.
type Tick struct {
	At     int64   // the start of the whole cell
	X0, X1 float64 // the visible cell, in points from the view's left edge
	Starts bool    // whether the cell's own start is at X0 and has a tick there
	Mid    bool    // whether its label belongs to the middle of X0 and X1, rather than right of X0
	Fits   bool    // whether a label of the usual width has room
}

// Ruler picks the steps for a scale in points per second. measure gives a label's width in points.
func (a *Axis) Ruler(scale float64, language string, measure func(string) float64) Ruler {
	r := Ruler{axis: a, language: language, step: steps[len(steps)-1]}
	for _, s := range steps {
		width := r.widest(s, measure)
		pad := 16.0
		if s.wide() {
			pad = 8
		}
		if s.shortest()*scale >= width+pad {
			r.step, r.labelRoom = s, width
			break
		}
	}
	if r.step == (Step{Month, 1}) {
		long := 0.0
		for m := 1; m <= 12; m++ {
			long = max(long, measure(edtf.MonthName(language, m)))
		}
		if r.long = r.step.shortest()*scale >= long+24; r.long {
			r.labelRoom = long
		}
	}
	r.head, r.hasHead = r.step.head()
	return r
}

// widest is the width of the step's widest label on the axis.
func (r *Ruler) widest(s Step, measure func(string) float64) float64 {
	switch s.Unit {
	case Month:
		w := 0.0
		for m := 1; m <= 12; m++ {
			w = max(w, measure(edtf.MonthShort(r.language, m)))
		}
		return w
	case Year:
		w := 0.0
		for _, t := range [...]int64{r.axis.Start, r.axis.End} {
			w = max(w, measure(s.label(r.language, s.Next(s.Floor(t)), false)), measure(s.label(r.language, s.Floor(t), false)))
		}
		return w
	}
	return measure(s.label(r.language, 28*86400-1, false))
}

// Step is what the ticks count in.
func (r *Ruler) Step() Step { return r.step }

// Headed tells whether there is an upper level.
func (r *Ruler) Headed() bool { return r.hasHead }

// Label is the words of a tick.
func (r *Ruler) Label(t Tick) string { return r.step.label(r.language, t.At, r.long) }

// HeadLabel is the words of a head; empty where a level has none.
func (r *Ruler) HeadLabel(t Tick) string { return r.head.headLabel(r.language, t.At) }

// Ticks appends the cells of the lower level that are visible in width points.
func (r *Ruler) Ticks(dst []Tick, v View, width float64) []Tick {
	return r.cells(dst, v, width, r.step)
}

// Heads appends the cells of the upper level that are visible; none where there is no such level.
func (r *Ruler) Heads(dst []Tick, v View, width float64) []Tick {
	if !r.hasHead {
		return dst
	}
	return r.cells(dst, v, width, r.head)
}

// cells walks the stretches between breaks, and in each the step's cells.
func (r *Ruler) cells(dst []Tick, v View, width float64, s Step) []Tick {
	// Time rounds, so the second before may be the one that is at the edge.
	from, to := max(r.axis.Time(v, 0)-1, r.axis.Start), min(r.axis.Time(v, width), r.axis.End)
	start := r.axis.Start
	for i := 0; i <= len(r.axis.Breaks); i++ {
		end := r.axis.End
		if i < len(r.axis.Breaks) {
			end = r.axis.Breaks[i].Start
		}
		if start <= to && end > from {
			dst = r.stretch(dst, v, s, start, end, max(start, from), min(end, to))
		}
		if i < len(r.axis.Breaks) {
			start = r.axis.Breaks[i].End
		}
	}
	return dst
}

// stretch appends the cells that touch [from, to] of the unbroken stretch [start, end).
func (r *Ruler) stretch(dst []Tick, v View, s Step, start, end, from, to int64) []Tick {
	for at := s.Floor(from); at <= to && at < end; {
		next := s.Next(at)
		t := Tick{At: at, Starts: at >= start, Mid: s.wide()}
		t.X0, t.X1 = r.axis.X(v, max(at, start)), r.axis.X(v, min(next, end))
		room := t.X1 - t.X0
		if t.Mid {
			t.Fits = room >= r.labelRoom+4
		} else {
			stop := min(next, end)
			if r.hasHead && s != r.head {
				stop = min(stop, r.head.Next(r.head.Floor(at)))
			}
			t.Fits = t.Starts && r.axis.X(v, stop)-t.X0 >= r.labelRoom+7
		}
		dst = append(dst, t)
		if next <= at || math.IsNaN(room) {
			break
		}
		at = next
	}
	return dst
}
