// Package axis turns time into x and back, and finds the ticks of a calendar axis.
//
// In go instants (int64 seconds since 1970, UTC) and a View; out come x coordinates in points from
// the view's left edge, ticks and their words. Stretches of the axis may be left out (a Break); a
// break takes BreakWidth points at any scale. It draws nothing and knows no events.
package axis

import "sort"

// BreakWidth is the room that a break takes on the axis, in points.
const BreakWidth = 56.0

// Break is a stretch of time that the axis leaves out: Start up to End, exclusive.
type Break struct{ Start, End int64 }

// Axis is the time that can be shown, from Start up to End, less its breaks, which lie within it
// in order and do not touch.
type Axis struct {
	Start, End int64
	Breaks     []Break
}

// View says what of an axis is visible and how large. The instant Left stands Shift points right
// of the view's left edge; one second is Scale points.
type View struct {
	Left  int64
	Shift float64
	Scale float64
}

// kept is how many seconds lie between the axis' start and t that no break leaves out, and pos
// how many breaks, the last one perhaps in part.
func (a *Axis) kept(t int64) (sec int64, pos float64) {
	sec = t - a.Start
	for _, b := range a.Breaks {
		switch {
		case t >= b.End:
			sec -= b.End - b.Start
			pos++
		case t > b.Start:
			sec -= t - b.Start
			return sec, pos + float64(t-b.Start)/float64(b.End-b.Start)
		default:
			return sec, pos
		}
	}
	return sec, pos
}

// Seconds is how much time the axis shows.
func (a *Axis) Seconds() int64 {
	sec, _ := a.kept(a.End)
	return sec
}

// X is where the instant stands, in points from the view's left edge.
func (a *Axis) X(v View, t int64) float64 {
	return v.Shift + a.Distance(v.Scale, v.Left, t)
}

// Distance is how far t stands right of from at the scale, in points.
func (a *Axis) Distance(scale float64, from, t int64) float64 {
	s0, p0 := a.kept(from)
	s1, p1 := a.kept(t)
	return float64(s1-s0)*scale + (p1-p0)*BreakWidth
}

// Time is the instant at x, the inverse of X to the second. A point within a break gives an
// instant within what it leaves out.
func (a *Axis) Time(v View, x float64) int64 {
	at, rest := v.Left, x-v.Shift
	if rest >= 0 {
		return a.forward(v.Scale, at, rest)
	}
	return a.backward(v.Scale, at, -rest)
}

func (a *Axis) forward(scale float64, at int64, rest float64) int64 {
	i := sort.Search(len(a.Breaks), func(i int) bool { return a.Breaks[i].End > at })
	for ; i < len(a.Breaks); i++ {
		b := a.Breaks[i]
		if at < b.Start {
			room := float64(b.Start-at) * scale
			if rest < room {
				break
			}
			rest -= room
			at = b.Start
		}
		width := BreakWidth * float64(b.End-at) / float64(b.End-b.Start)
		if rest < width {
			return at + seconds(rest/width*float64(b.End-at))
		}
		rest -= width
		at = b.End
	}
	return at + seconds(rest/scale)
}

func (a *Axis) backward(scale float64, at int64, rest float64) int64 {
	i := sort.Search(len(a.Breaks), func(i int) bool { return a.Breaks[i].Start >= at }) - 1
	for ; i >= 0; i-- {
		b := a.Breaks[i]
		if at > b.End {
			room := float64(at-b.End) * scale
			if rest < room {
				break
			}
			rest -= room
			at = b.End
		}
		width := BreakWidth * float64(at-b.Start) / float64(b.End-b.Start)
		if rest < width {
			return at - seconds(rest/width*float64(at-b.Start))
		}
		rest -= width
		at = b.Start
	}
	return at - seconds(rest/scale)
}

// seconds rounds to a whole number of seconds that can be added to any instant.
func seconds(f float64) int64 {
	const most = 1 << 61
	if f > most {
		return most
	}
	return int64(f + 0.5)
}

// Fit is the view in which the whole axis takes the width less a margin on both sides, in points.
func (a *Axis) Fit(width, margin float64) View {
	room := max(width-2*margin-float64(len(a.Breaks))*BreakWidth, 1)
	return View{Left: a.Start, Shift: margin, Scale: room / float64(max(a.Seconds(), 1))}
}

// Pan is the view moved so that the picture goes right by dx points.
func (a *Axis) Pan(v View, dx float64) View {
	v.Shift += dx
	return a.anchor(v)
}

// Zoom is the view scaled by the factor, with the instant at x kept in its place, to the fraction
// of a second.
func (a *Axis) Zoom(v View, factor, x float64) View {
	t := a.Time(v, x)
	rest := a.X(v, t) - x // from the instant to its whole second
	return a.anchor(View{Left: t, Shift: x + rest*factor, Scale: v.Scale * factor})
}

// anchor puts Left near the view's left edge, so that distances on screen stay exact however deep
// the zoom.
func (a *Axis) anchor(v View) View {
	left := a.Time(v, 0)
	return View{Left: left, Shift: a.X(v, left), Scale: v.Scale}
}
