package layout

import (
	"cmp"
	"context"
	"iter"
	"math"
	"slices"

	"dateline/timeline/crew"
	"dateline/timeline/edtf"
	"dateline/timeline/layout/pyramid"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
)

// lanes is the arrangement in swimlanes, for any number of events.
type lanes struct {
	*Layout
	pyramid     *pyramid.Pyramid
	widths      *measure
	rows        []lane
	laneColors  map[string]scene.Color
	top, bottom float64   // of the room for lanes
	height      float64   // of all lanes
	single      bool      // no event is in two lanes
	tally       *tally    // of what is known; nil where everything is
	hitsOf      [][]int32 // by lane, its entries that are found
	labels      map[labelKey]*label
	stamps      map[stampKey][]scene.Shape
	cells       map[cellKey]*cell
	counted     map[int]Counts // by level
	seen        []pyramid.Place
}

var _ arranger = (*lanes)(nil)

// lane is one lane: its group, and where it stands below the upper edge of the first.
type lane struct {
	group  int // index into the pick's groups; the first of several that are joined
	joined int // how many groups share the lane, beside the first
	y, h   float64
	pad    float64 // above and below its rows
	rows   int     // with the one for counts
	head   []scene.Shape
}

const (
	rowPitch = 26.0 // of a row
	lanePad  = 5.0  // above and below a lane's rows
	laneGap  = 8.0  // between the axis and the first lane
)

// manyEvents is how many make levels that are worth building in the background.
const manyEvents = 20_000

// tall is how many rows an entry takes at each rung.
var tall = [pyramid.Rungs]int{0, 1, 1, 2, 4, 6}

// newLanes lays the picked groups out one below the other.
func newLanes(l *Layout) *lanes {
	a := &lanes{
		Layout: l, laneColors: LaneColors(l.in.Doc, l.in.Theme),
		labels: map[labelKey]*label{}, stamps: map[stampKey][]scene.Shape{},
		cells: map[cellKey]*cell{}, counted: map[int]Counts{},
	}
	entries := a.entries(a.steps())
	l.left = a.gutter()
	a.widths = a.newMeasure()
	l.setAxis(l.span(len(l.in.Pick.Events), endsOf(entries)))
	l.frame = l.newFrame(Lanes)
	a.top = l.frame.ribbon + l.frame.ribbonHeight + laneGap
	a.bottom = l.frame.bottom
	a.build(entries)
	a.tally, a.hitsOf = a.newTally(), a.newHits()
	a.addHeads()
	return a
}

// steps are the steps that the picked events take where each takes one, by their index in the document;
// nil on an axis to scale.
func (a *lanes) steps() []int32 {
	if !a.in.Steps {
		return nil
	}
	events := a.in.Pick.Events
	spans := make([]stretch, len(events))
	inHalves(len(events), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			spans[i] = dated(a.in.Doc.Events[events[i]].Date)
		}
	})
	order := make([]int, len(events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, k int) int { return inTime(spans[i], spans[k]) })
	a.dates = make([]edtf.Date, len(order))
	out := make([]int32, len(a.in.Doc.Events))
	for s, i := range order {
		a.dates[s] = a.in.Doc.Events[events[i]].Date
		out[events[i]] = int32(s)
	}
	return out
}

// inTime is the order in which events take their steps.
func inTime(x, y stretch) int {
	return cmp.Or(cmp.Compare(x.anchor, y.anchor), cmp.Compare(x.start, y.start), cmp.Compare(x.end, y.end))
}

// inHalves runs work on both halves of 0 to n at once where that is worth it.
func inHalves(n int, work func(lo, hi int)) {
	if n < 10_000 {
		work(0, n)
		return
	}
	crew.Run(2, func(i int) { work(i*n/2, (i+1)*n/2) })
}

// entries are the events of each picked group in the pyramid's terms, with ends that may lie beyond the axis.
// They are made in the document's order, in which its events lie in memory.
func (a *lanes) entries(steps []int32) [][]pyramid.Entry {
	events := a.in.Pick.Events
	all := make([]pyramid.Entry, len(events))
	where := make([]int32, len(a.in.Doc.Events))
	inHalves(len(events), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			all[i] = a.entry(events[i], steps)
			where[events[i]] = int32(i)
		}
	})
	entries := make([][]pyramid.Entry, len(a.in.Pick.Groups))
	members := 0
	for g := range a.in.Pick.Groups {
		members += len(a.in.Pick.Groups[g].Events)
	}
	a.single = members == len(events)
	crew.Run(len(entries), func(g int) {
		list := a.in.Pick.Groups[g].Events
		entries[g] = make([]pyramid.Entry, len(list))
		for i, e := range list {
			entries[g][i] = all[where[e]]
		}
	})
	return entries
}

// entry is an event in the pyramid's terms.
func (a *lanes) entry(event int32, steps []int32) pyramid.Entry {
	e := &a.in.Doc.Events[event]
	var s stretch
	if steps != nil {
		s = step(int(steps[event]))
	} else {
		s = dated(e.Date)
	}
	start, end := s.ends()
	return pyramid.Entry{
		Start: start, End: end, Anchor: s.anchor, Event: event,
		Rank: rank(e.Importance, int(a.in.Full.Verdicts[event].Origins)),
	}
}

// endsOf are the ends of all entries.
func endsOf(entries [][]pyramid.Entry) iter.Seq2[int64, int64] {
	return func(yield func(start, end int64) bool) {
		for _, list := range entries {
			for i := range list {
				if !yield(list[i].Start, list[i].End) {
					return
				}
			}
		}
	}
}

// build makes the pyramid of the entries: the rows that each lane has, and level 0.
func (a *lanes) build(entries [][]pyramid.Entry) {
	for _, list := range entries {
		inHalves(len(list), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				e := &list[i]
				e.Start, e.Anchor = a.within(e.Start), a.within(e.Anchor)
				e.End = max(a.within(e.End), e.Start+1)
			}
		})
	}
	spec := a.spec()
	needs := make([]int, len(entries))
	for g := range entries {
		needs[g] = needOf(spec, entries[g])
	}
	entries = a.allot(needs, entries)
	shapes := make([]pyramid.Shape, len(a.rows))
	for i := range shapes {
		rows := a.rows[i].rows
		shapes[i] = pyramid.Shape{Rows: rows, Stride: min(rows/max(needs[i], 1), a.in.Cards.rows())}
	}
	a.pyramid = pyramid.New(spec, entries, shapes)
}

// rank is what shows first where room is short: importance, then the number of origins; the pyramid
// goes on with the date.
func rank(importance, origins int) uint32 {
	const most = 1 << 20
	return uint32(8-min(max(importance, 0), 7))*most + uint32(most-1-min(max(origins, 0), most-1))
}

func (a *lanes) spec() pyramid.Spec {
	return pyramid.Spec{
		Axis: &a.Layout.axis, Scale: a.fit.Scale, Tall: a.in.Cards.tall(),
		Depth: int(math.Ceil(math.Log2(a.maxScale/a.fit.Scale))) + 1,
		Room:  a.beyond(),
		Wide:  a.widths.wide,
	}
}

// Build adds the levels that a large picture does not have yet, while others place it; nothing for a
// small one, which builds them when it needs them. told is called after each of total levels.
func (l *Layout) Build(ctx context.Context, told func(built, total int)) error {
	a, ok := l.arranger.(*lanes)
	if !ok || !a.large() {
		return nil
	}
	return a.pyramid.Deepen(ctx, a.pyramid.Depth(), func(built int) {
		if told != nil {
			told(built, a.pyramid.Depth())
		}
	})
}

// Built is how many levels of a large picture there are, of how many; views beyond them show fewer
// titles until Build has come so far.
func (l *Layout) Built() (built, total int) {
	if a, ok := l.arranger.(*lanes); ok && a.large() {
		return a.pyramid.Built(), a.pyramid.Depth()
	}
	return 1, 1
}

func (a *lanes) large() bool { return len(a.in.Pick.Events) > manyEvents && a.in.Page == nil }

// level is the level of a scale, or the deepest there is.
func (a *lanes) level(scale float64) int {
	k := a.pyramid.Level(scale)
	if !a.large() {
		_ = a.pyramid.Deepen(context.Background(), k+1, nil) // which fails only for a context that ends
	}
	return min(k, a.pyramid.Built()-1)
}

// with keeps every mark in its place.
func (a *lanes) with(n *Layout) arranger {
	b := *a
	b.Layout = n
	b.labels, b.cells, b.counted = map[labelKey]*label{}, map[cellKey]*cell{}, map[int]Counts{}
	b.tally, b.hitsOf = b.newTally(), b.newHits()
	b.seen = nil
	return &b
}

// dyed is the same in the colours of another theme, which n already has.
func (a *lanes) dyed(n *Layout) *lanes {
	b := *a
	b.Layout, b.laneColors = n, LaneColors(n.in.Doc, n.in.Theme)
	b.labels, b.stamps, b.cells = map[labelKey]*label{}, map[stampKey][]scene.Shape{}, map[cellKey]*cell{}
	b.seen = nil
	b.rows = slices.Clone(a.rows)
	for i := range b.rows {
		b.rows[i].head = nil
	}
	b.addHeads()
	return &b
}

// knownOnly is the pick without what is not known on the day.
func (l *Layout) knownOnly() *pick.Pick {
	known := func(list []int32) []int32 {
		if !slices.ContainsFunc(list, func(e int32) bool { return !l.in.Assess.Verdicts[e].Known }) {
			return list
		}
		return slices.DeleteFunc(slices.Clone(list), func(e int32) bool { return !l.in.Assess.Verdicts[e].Known })
	}
	p := *l.in.Pick
	p.Events, p.Groups = known(p.Events), nil
	for _, g := range l.in.Pick.Groups {
		if g.Events = known(g.Events); len(g.Events) > 0 {
			p.Groups = append(p.Groups, g)
		}
	}
	return &p
}
