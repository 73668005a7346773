package layout

import (
	"math"
	"sort"
	"strconv"

	"dateline/timeline/edtf"
	"dateline/timeline/scene"
)

// Pan is the view moved so that the picture goes right by dx points, as far as there is something
// to show.
func (l *Layout) Pan(v View, dx float64) View {
	v.View = l.axis.Pan(v.View, dx)
	return l.Clamp(v)
}

// Scroll is the view moved so that the lanes go down by dy points, as far as there are some.
func (l *Layout) Scroll(v View, dy float64) View {
	v.Top -= dy
	return l.Clamp(v)
}

// Scrolls is how far the lanes can go up, in points; 0 where all are in view.
func (l *Layout) Scrolls() float64 {
	if a, ok := l.arranger.(*lanes); ok {
		return a.scrolls()
	}
	return 0
}

// Lanes is the upper and the lower edge of the part of the picture that scrolls, in points; both 0
// where none does.
func (l *Layout) Lanes() (top, bottom float64) {
	if a, ok := l.arranger.(*lanes); ok {
		return a.top, a.bottom
	}
	return 0, 0
}

// Apart reports whether a larger view can show the events, indexes into Doc.Events, one beside the
// other: not all of them take the same time, or each has a step of its own.
func (l *Layout) Apart(events []int) bool {
	if l.in.Steps {
		return len(events) > 1
	}
	for _, e := range events[min(1, len(events)):] {
		if l.in.Doc.Events[e].Date.Extent() != l.in.Doc.Events[events[0]].Date.Extent() {
			return true
		}
	}
	return false
}

// Zoom is the view enlarged by the factor with the instant at x kept in its place, within the
// scales that make sense.
func (l *Layout) Zoom(v View, factor, x float64) View {
	scale := min(max(v.Scale*factor, l.fit.Scale), max(l.maxScale, l.fit.Scale))
	v.View = l.axis.Zoom(v.View, scale/v.Scale, x)
	return l.Clamp(v)
}

// Clamp is the nearest view that shows part of the axis at a scale that makes sense.
func (l *Layout) Clamp(v View) View {
	v.Top = min(max(v.Top, 0), l.Scrolls())
	if !(v.Scale >= l.fit.Scale) || math.IsInf(v.Scale, 0) {
		v.View = l.fit.View
		return v
	}
	first, last := l.axis.X(v.View, l.axis.Start), l.axis.X(v.View, l.axis.End)
	edge := l.left + margin
	slack := l.w - margin - edge - (last - first)
	switch middle := edge + slack/2; {
	case slack > 1: // a few steps, as wide as they get, stand in the middle
		if math.Abs(first-middle) > 0.5 {
			v.View = l.axis.Pan(v.View, middle-first)
		}
	case first > edge:
		v.View = l.axis.Pan(v.View, edge-first)
	case last < l.w-margin:
		v.View = l.axis.Pan(v.View, l.w-margin-last)
	}
	return v
}

// Reveal is the view moved as little as needed to show the mark and the words of the event at the
// index into Doc.Events.
func (l *Layout) Reveal(v View, event int) View {
	anchor, left, right, top, ok := l.arranger.reveal(v, event)
	if !ok {
		return v
	}
	v.Top = top
	x := l.axis.X(v.View, anchor)
	const pad = 8
	switch {
	case x+left < l.left+pad:
		return l.Pan(v, l.left+pad-x-left)
	case x+right > l.w-pad:
		return l.Pan(v, l.w-pad-x-right)
	}
	return l.Clamp(v)
}

// X is where an event stands in a view: the ends of its stretch of time, in points; false where the
// picture does not have it.
func (l *Layout) X(v View, event int) (x0, x1 float64, ok bool) {
	ref := scene.Ref{Class: ClassEvent, ID: l.in.Doc.Events[event].ID}
	start, end, ok := l.arranger.extent(v, ref)
	return l.axis.X(v.View, start), l.axis.X(v.View, end), ok
}

// ZoomTo is the view that shows what the reference stands for, as large as half the width allows.
func (l *Layout) ZoomTo(v View, ref scene.Ref) View {
	start, end, ok := l.extent(v, ref)
	if !ok {
		return v
	}
	return l.Show(v, start, end, max(0.5, v.Scale*1.5*max(float64(end-start), 1)/(l.w-l.left)))
}

// Show is the view in which a stretch of the axis takes a part of the width, 0 to 1, or as near to
// that as the scales allow.
func (l *Layout) Show(v View, start, end int64, part float64) View {
	room := l.w - l.left
	breaks := l.axis.Distance(0, start, end) // which take the same at any scale
	length := max(l.axis.Distance(1, start, end)-breaks, 1)
	scale := min(max(max(part*room-breaks, 1)/length, l.fit.Scale), max(l.maxScale, l.fit.Scale))
	v.Left, v.Scale, v.Shift = start, scale, l.left+(room-length*scale-breaks)/2
	v.View = l.axis.Pan(v.View, 0)
	return l.Clamp(v)
}

// extent is the time that a reference takes on the axis.
func (l *Layout) extent(v View, ref scene.Ref) (start, end int64, ok bool) {
	if ref.Class != ClassEra {
		return l.arranger.extent(v, ref)
	}
	if i, err := strconv.Atoi(ref.ID); err == nil && i >= 0 && i < len(l.in.Doc.Eras) {
		return l.eraSpan(i)
	}
	return 0, 0, false
}

// Span is the first and the last instant of a view, in seconds since 1970; one event a step, those of
// the first and the last event in it.
func (l *Layout) Span(v View) (first, last int64) {
	first, last = max(l.axis.Time(v.View, l.left), l.axis.Start), min(l.axis.Time(v.View, l.w), l.axis.End)-1
	if !l.in.Steps || len(l.dates) == 0 {
		return first, max(first, last)
	}
	at := func(t int64) int { return min(max(int(t/stepSeconds), 0), len(l.dates)-1) }
	return l.dates[at(first)].Extent().Start, l.dates[at(last)].Extent().End - 1
}

// Along is a stretch of time on the axis, at least a second of it; one event a step, the steps of the
// events in it, or of the next one.
func (l *Layout) Along(span edtf.Span) (start, end int64) {
	if !l.in.Steps || len(l.dates) == 0 {
		start = min(max(span.Start, l.axis.Start), l.axis.End-1)
		return start, min(max(span.End, start+1), l.axis.End)
	}
	after := func(t int64) int {
		return sort.Search(len(l.dates), func(i int) bool { return l.dates[i].Extent().End > t })
	}
	first := min(after(span.Start), len(l.dates)-1)
	last := max(after(span.End-1), first)
	return int64(first) * stepSeconds, min(int64(last+1)*stepSeconds, l.axis.End)
}

// Ribbon is the upper and the lower edge of the axis' band, in points.
func (l *Layout) Ribbon() (top, bottom float64) {
	return l.frame.ribbon, l.frame.ribbon + l.frame.ribbonHeight
}

// Foot is the lower edge of the room for cards and lanes, in points: the legend and the sources are
// below it.
func (l *Layout) Foot() float64 { return l.frame.bottom }
