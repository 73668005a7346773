package layout

import (
	"math"
	"slices"
	"strconv"
	"time"

	"dateline/timeline"
	"dateline/timeline/axis"
	"dateline/timeline/evidence"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Classes of references in the scenes of this package.
const (
	ClassEvent   = "event"   // the id is the event's
	ClassCluster = "cluster" // the id is for ZoomTo
	ClassEra     = "era"     // the id is the era's index
	ClassBreak   = "break"   // the id is the break's index
	ClassSource  = "source"  // the id is the source's
)

// Input is what a picture is made of.
type Input struct {
	Doc    *timeline.Document
	Assess *evidence.Assessment
	// Full is the verdict on all claims, where Assess is that of a day or without a source: cards
	// keep the places that they have in it, so that nothing jumps while time goes by. Nil means
	// Assess.
	Full  *evidence.Assessment
	Faces *typeset.Faces
	Theme Theme
	Page  *Page // nil for the window's picture, which has no title and no list of sources
}

// Page is what an exported picture carries beside the timeline.
type Page struct {
	Made time.Time // printed as a day; the zero time prints none
}

// Layout is one Input at one size. It keeps what it has arranged; one goroutine at a time.
type Layout struct {
	in      Input
	w, h    float64
	axis    axis.Axis
	items   []item // in the order of time
	known   int    // items that are no ghosts
	place   map[int]int
	notes   map[scene.Ref]scene.Note
	cited   []int          // on a page: the sources in its list, by their index
	numbers map[string]int // on a page: a source's number in the list, from 1
	frame   frame
	fit     axis.View
	levels  []*level
	last    *arrangement
	labels  map[tickKey]*typeset.Line
	ticks   []axis.Tick
	gaps    [][2]*typeset.Line // by break
	eras    map[eraKey]*typeset.Line
}

// margin is the room left and right of the axis when all of it is in view, in points.
const margin = 36.0

// maxScale is the largest scale in points per second.
const maxScale = 60.0

// New prepares the picture of in at a size in points. Events that are not yet known are ghosts in the
// window, a faint mark without a card, and absent on a page.
func New(in Input, width, height float64) *Layout {
	if in.Full == nil {
		in.Full = in.Assess
	}
	l := &Layout{in: in, w: max(width, 1), h: max(height, 1), labels: map[tickKey]*typeset.Line{}, eras: map[eraKey]*typeset.Line{}}
	l.items = items(in)
	l.axis = span(l.items)
	l.clampItems()
	l.place = make(map[int]int, len(l.items))
	for i, it := range l.items {
		l.place[it.event] = i
		if !it.ghost {
			l.known++
		}
	}
	if in.Page != nil {
		l.notes, l.cited = notes(in, l.items), l.used()
		l.numbers = make(map[string]int, len(l.cited))
		for n, i := range l.cited {
			l.numbers[in.Doc.Sources[i].ID] = n + 1
		}
	}
	l.fit = l.axis.Fit(l.w, margin)
	l.fit.Scale = min(l.fit.Scale, maxScale)
	l.frame = l.newFrame()
	l.gaps = l.newGaps()
	return l
}

// With is the window's picture under another assessment of the same document, such as that of another
// day, with every card in its place. It costs a fraction of New. A page is made anew.
func (l *Layout) With(assess *evidence.Assessment) *Layout {
	if l.in.Page != nil {
		in := l.in
		in.Assess = assess
		return New(in, l.w, l.h)
	}
	n := *l
	n.in.Assess, n.last, n.known = assess, nil, 0
	n.items = slices.Clone(l.items)
	for i := range n.items {
		it := &n.items[i]
		it.verdict = assess.Verdicts[it.event]
		if it.ghost = !it.verdict.Known; !it.ghost {
			n.known++
		}
	}
	n.levels = make([]*level, len(l.levels))
	for k, lv := range l.levels {
		if k > 0 && lv == l.levels[k-1] {
			n.levels[k] = n.levels[k-1]
			continue
		}
		n.levels[k] = n.renew(lv)
	}
	return &n
}

// Axis is the picture's axis, to turn instants into x and back.
func (l *Layout) Axis() *axis.Axis { return &l.axis }

// Fit is the view of everything.
func (l *Layout) Fit() axis.View { return l.fit }

// Pan is the view moved so that the picture goes right by dx points, as far as there is something
// to show.
func (l *Layout) Pan(v axis.View, dx float64) axis.View { return l.Clamp(l.axis.Pan(v, dx)) }

// Zoom is the view enlarged by the factor with the instant at x kept in its place, within the
// scales that make sense.
func (l *Layout) Zoom(v axis.View, factor, x float64) axis.View {
	scale := min(max(v.Scale*factor, l.fit.Scale), max(maxScale, l.fit.Scale))
	return l.Clamp(l.axis.Zoom(v, scale/v.Scale, x))
}

// Clamp is the nearest view that shows part of the axis at a scale that makes sense.
func (l *Layout) Clamp(v axis.View) axis.View {
	if !(v.Scale >= l.fit.Scale) || math.IsInf(v.Scale, 0) {
		return l.fit
	}
	first, last := l.axis.X(v, l.axis.Start), l.axis.X(v, l.axis.End)
	switch {
	case first > margin:
		return l.axis.Pan(v, margin-first)
	case last < l.w-margin:
		return l.axis.Pan(v, l.w-margin-last)
	}
	return v
}

// Reveal is the view moved as little as needed to show the mark and the card of the event at the
// index into Doc.Events.
func (l *Layout) Reveal(v axis.View, event int) axis.View {
	i, ok := l.place[event]
	if !ok {
		return v
	}
	left, right := l.arrange(v.Scale).reach(i)
	x := l.axis.X(v, l.items[i].anchor)
	const pad = 8
	switch {
	case x+left < pad:
		return l.Pan(v, pad-x-left)
	case x+right > l.w-pad:
		return l.Pan(v, l.w-pad-x-right)
	}
	return v
}

// ZoomTo is the view that shows what the reference stands for, as large as half the width allows.
func (l *Layout) ZoomTo(v axis.View, ref scene.Ref) axis.View {
	start, end, ok := l.extent(ref)
	if !ok {
		return v
	}
	length := max(float64(end-start), 1)
	to := axis.View{Left: start, Shift: l.w / 4, Scale: max(l.w/2/length, v.Scale*1.5)}
	to.Scale = min(max(to.Scale, l.fit.Scale), max(maxScale, l.fit.Scale))
	to.Shift = (l.w - length*to.Scale) / 2
	return l.Clamp(l.axis.Pan(to, 0))
}

// extent is the time that a reference takes on the axis.
func (l *Layout) extent(ref scene.Ref) (start, end int64, ok bool) {
	switch ref.Class {
	case ClassEvent:
		if i, found := l.place[l.in.Doc.EventIndex(ref.ID)]; found {
			return l.items[i].start, l.items[i].end, true
		}
	case ClassCluster:
		for _, c := range l.clusters() {
			if c.id == ref.ID {
				return c.start, c.end, true
			}
		}
	case ClassEra:
		if i, err := strconv.Atoi(ref.ID); err == nil && i >= 0 && i < len(l.in.Doc.Eras) {
			s := l.in.Doc.Eras[i].Date.Extent()
			return max(s.Start, l.axis.Start), min(s.End, l.axis.End), true
		}
	}
	return 0, 0, false
}

// clusters are those of the last arrangement.
func (l *Layout) clusters() []cluster {
	if l.last == nil {
		return nil
	}
	return l.last.clusters
}

// Order is the known events as indexes into Doc.Events, in the order of time.
func (l *Layout) Order() []int {
	out := make([]int, 0, len(l.items))
	for _, it := range l.items {
		if !it.ghost {
			out = append(out, it.event)
		}
	}
	return out
}

// Counts say how many events a picture shows.
type Counts struct {
	Total     int // in the document
	Unknown   int // not yet known on the as-of day
	Marked    int // known, with a mark of their own
	Clustered int // in the count of a cluster
	Labelled  int // with a card or a tag
}

// Counts are those of the view's scale.
func (l *Layout) Counts(v axis.View) Counts {
	a := l.arrange(v.Scale)
	total := len(l.in.Doc.Events)
	unknown := total - l.known
	return Counts{
		Total: total, Unknown: unknown, Marked: l.known - a.clustered,
		Clustered: a.clustered, Labelled: a.labelled,
	}
}
