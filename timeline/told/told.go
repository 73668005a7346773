// Package told shows a document as two sides tell it: the same axis twice, one above the other, with the claims
// of one side each.
//
// In go a layout's input and two sides; out come scenes. Each side is assessed by its own claims alone, the
// editor's judgement left out; of an event that only the other side speaks of it is silent. What is in neither
// is not shown, and counted. The two halves are laid out by package layout, so that they pan and zoom together.
// The package paints nothing and knows no window.
package told

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
)

// Side is one of the two: whose claims it has. A claim belongs to it that one of the claimants makes, or that
// stands in one of the sources.
type Side struct {
	Name      string
	Claimants []string // ids of actors, or free names
	Sources   []string // ids
}

// has tells whether a claim is the side's.
func (s *Side) has(c *timeline.Claim) bool {
	by := c.By
	if by == "" {
		by = c.Source
	}
	return slices.Contains(s.Claimants, by) || slices.Contains(s.Sources, c.Source)
}

// Input is what is shown. The Page of In says whether it is a picture by itself.
type Input struct {
	In    layout.Input
	Sides [2]Side
}

// Told is an input at a size. One goroutine at a time.
type Told struct {
	in       layout.Input
	sides    [2]Side
	w, h     float64
	halves   [2]*layout.Layout // nil where neither side says anything
	assess   [2]*evidence.Assessment
	events   []int32 // of which one side speaks, or both
	room     room
	notes    map[scene.Ref]scene.Note
	part     scene.Scene   // one half, kept from frame to frame
	clusters map[held]bool // whether each holds an event of which the sides say the opposite
	selected int           // index into Doc.Events; -1 for none
}

// New lays an input out, w by h points.
func New(in Input, w, h float64) *Told {
	t := &Told{in: in.In, sides: in.Sides, w: max(w, 1), h: max(h, 1), clusters: map[held]bool{}, selected: -1}
	if t.in.Pick == nil {
		t.in.Pick = pick.Apply(t.in.Doc, t.in.Assess, pick.Query{}, nil)
	}
	spoken := [2][]bool{}
	docs := [2]*timeline.Document{}
	for i := range t.sides {
		docs[i], spoken[i] = only(t.in.Doc, &t.sides[i])
	}
	shown := make([]bool, len(t.in.Doc.Events))
	for _, e := range t.in.Pick.Events {
		if shown[e] = spoken[0][e] || spoken[1][e]; shown[e] {
			t.events = append(t.events, e)
		}
	}
	for i, doc := range docs {
		t.assess[i] = evidence.Assess(doc, t.in.Assess.Options).Silence(func(e int) bool { return shown[e] && !spoken[i][e] })
	}
	t.room = t.newRoom()
	if len(t.events) == 0 {
		return t
	}
	for i, doc := range docs {
		half := t.in
		half.Doc, half.Assess, half.Page, half.Found = doc, t.assess[i], nil, nil
		if half.Full == nil {
			half.Full = t.in.Assess // so that an event has its place where the other side has it
		}
		half.Still = t.in.Page != nil
		half.Pick = t.in.Pick.Only(shown)
		t.halves[i] = t.newHalf(half)
	}
	t.notes = t.newNotes()
	return t
}

// legendRoom is more than a layout's legend takes, in points.
const legendRoom = 90.0

// newHalf lays a half out so that what is above its legend has the room.
func (t *Told) newHalf(in layout.Input) *layout.Layout {
	h := t.room.half + legendRoom/2
	for range 3 {
		l := layout.New(in, t.w, h)
		off := t.room.half - l.Foot()
		if off > -1 && off < 1 {
			return l
		}
		h += off
	}
	return layout.New(in, t.w, h)
}

// only is a document with the claims of a side alone, and in which events there are some.
func only(doc *timeline.Document, side *Side) (*timeline.Document, []bool) {
	d, spoken := *doc, make([]bool, len(doc.Events))
	d.Events = slices.Clone(doc.Events)
	for i := range d.Events {
		e := &d.Events[i]
		var claims []timeline.Claim
		for k := range e.Claims {
			if side.has(&e.Claims[k]) {
				claims = append(claims, e.Claims[k])
			}
		}
		e.Claims, spoken[i] = claims, len(claims) > 0
		if e.More != nil {
			more := *e.More
			more.Override = nil
			e.More = &more
		}
	}
	return &d, spoken
}

// Differ tells whether one side affirms an event and the other opposes it.
func (t *Told) Differ(event int) bool {
	a, b := t.assess[0].Verdicts[event], t.assess[1].Verdicts[event]
	return a.Affirming > 0 && b.Opposing > 0 || a.Opposing > 0 && b.Affirming > 0
}

// Verdict is what a side's claims, 0 or 1, amount to for an event.
func (t *Told) Verdict(side, event int) evidence.Verdict { return t.assess[side].Verdicts[event] }

// Events are those of which one side speaks or both, ascending.
func (t *Told) Events() []int32 { return t.events }

// Fit is the view of all of the time.
func (t *Told) Fit() layout.View {
	if t.halves[0] == nil {
		return layout.View{}
	}
	return t.halves[0].Fit()
}

// Pan is the view moved along the time by dx points, as far as there is some.
func (t *Told) Pan(v layout.View, dx float64) layout.View {
	if t.halves[0] == nil {
		return v
	}
	return t.scrolled(t.halves[0].Pan(v, dx), v.Top)
}

// Scrolls is how far the lanes can go up, in points; 0 where all are in view.
func (t *Told) Scrolls() (most float64) {
	for _, half := range t.halves {
		if half != nil {
			most = max(most, half.Scrolls())
		}
	}
	return most
}

// Scroll is the view with the lanes of both sides moved down by dy points, as far as there are some.
func (t *Told) Scroll(v layout.View, dy float64) layout.View { return t.scrolled(v, v.Top-dy) }

func (t *Told) scrolled(v layout.View, top float64) layout.View {
	v.Top = min(max(top, 0), t.Scrolls())
	return v
}

// Zoom is the view with a larger scale, or a smaller one, about x.
func (t *Told) Zoom(v layout.View, factor, x float64) layout.View {
	if t.halves[0] == nil {
		return v
	}
	return t.scrolled(t.halves[0].Zoom(v, factor, x), v.Top)
}

// Cluster is what the count at a height of the picture stands for, as indexes into Doc.Events, the view that shows
// these as large as half the width allows, and whether they stand one beside the other there.
func (t *Told) Cluster(v layout.View, ref scene.Ref, y float64) (events []int, to layout.View, apart bool) {
	half := t.halves[0]
	if y >= t.room.tops[1] {
		half = t.halves[1]
	}
	if half == nil {
		return nil, v, false
	}
	events, to = half.Members(v, ref), half.ZoomTo(v, ref)
	const least = 1.02 // a smaller step is none
	return events, t.scrolled(to, v.Top), to.Scale > v.Scale*least && half.Apart(events)
}

// Select marks an event, by its index into Doc.Events, on both sides from the next Place on; -1 for none.
func (t *Told) Select(event int) { t.selected = event }

// Next is the event after another in time, or before it where by is below 0, of those of which one side speaks, as
// indexes into Doc.Events; from -1 it is the first, or the last. At the end it is -1.
func (t *Told) Next(from, by int) int {
	before := func(a, b int) bool {
		at := t.in.Doc.Events[a].Date.Extent().Start
		bt := t.in.Doc.Events[b].Date.Extent().Start
		return cmp.Or(cmp.Compare(at, bt), cmp.Compare(a, b)) < 0
	}
	if by < 0 {
		forth := before
		before = func(a, b int) bool { return forth(b, a) }
	}
	next := -1
	for _, e := range t.events {
		if event := int(e); (from < 0 || before(from, event)) && (next < 0 || before(event, next)) {
			next = event
		}
	}
	return next
}

// Reveal is the view moved as little as needed to show an event.
func (t *Told) Reveal(v layout.View, event int) layout.View {
	if t.halves[0] == nil {
		return v
	}
	v = t.halves[0].Reveal(v, event)
	return t.scrolled(v, v.Top)
}
