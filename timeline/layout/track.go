package layout

import (
	"math"
	"slices"
	"sort"
)

// extent is how far an item's mark reaches left and right of its anchor at a scale, and its sure
// part; a mark without a bar has bar false.
type extent struct {
	x0, x1, c0, c1 float64
	bar            bool
}

// leastBar is the width from which a stretch of time is drawn as a bar, in points.
const leastBar = 16.0

func (l *story) extentOf(it *item, scale float64) extent {
	e := extent{
		x0: l.axis.Distance(scale, it.anchor, it.start), x1: l.axis.Distance(scale, it.anchor, it.end),
	}
	if it.core.End > it.core.Start {
		e.c0 = l.axis.Distance(scale, it.anchor, it.core.Start)
		e.c1 = l.axis.Distance(scale, it.anchor, it.core.End)
	}
	e.bar = e.x1-e.x0 >= leastBar
	return e
}

// disc tells whether the item shows a mark: where it is no bar, or nothing of the bar is certain.
func (e extent) disc() bool { return !e.bar || e.c1-e.c0 < 1 }

// shelf is the stretches that are taken on a track, in points from the first anchor, in order; none
// overlaps another.
type shelf [][2]float64

// after is where the first stretch begins that ends after x.
func (s shelf) after(x float64) float64 {
	i := sort.Search(len(s), func(i int) bool { return s[i][1] > x })
	if i == len(s) {
		return math.Inf(1)
	}
	return s[i][0]
}

// take takes a stretch unless some of it is taken.
func (s *shelf) take(x0, x1 float64) bool {
	i := sort.Search(len(*s), func(i int) bool { return (*s)[i][1] > x0 })
	if i < len(*s) && (*s)[i][0] < x1 {
		return false
	}
	*s = append(*s, [2]float64{})
	copy((*s)[i+1:], (*s)[i:])
	(*s)[i] = [2]float64{x0, x1}
	return true
}

// trackless is the track of what has none.
const trackless = int8(-1)

// marks are the places of all marks in an arrangement.
type marks struct {
	pens        []float64 // by item: its anchor, in points from the first one
	side, track []int8    // by item
	shelves     [2][maxTracks + 1]shelf
	beyond      []cluster // what no track has room for, in order; of one event or more
}

// marks are the places of all marks at a scale: their spots, and above the outermost track what has none:
// one event alone, or clusters. Items with a card stand there where that leaves room, and else the mark
// on the card stands for them.
func (l *story) marks(lv *level, scale float64, extents []extent) *marks {
	n, tracks, sp := len(l.items), l.frame.tracks, l.spotsOf(l.levelOf(scale))
	m := &marks{pens: l.pens(scale), side: slices.Clone(sp.side), track: slices.Clone(sp.track)}
	for i := range n {
		if m.track[i] == trackless && lv.slots[i] == noSlot && !l.items[i].ghost {
			m.beyond = l.gather(m.beyond, l.single(m, i, extents[i]))
		}
	}
	m.free(extents)
	for k := range m.beyond {
		c := &m.beyond[k]
		m.shelves[0][tracks].take(c.x0, c.x1)
		if !c.plate {
			m.side[c.items[0]], m.track[c.items[0]] = 0, int8(tracks)
		}
	}
	for i, slot := range lv.slots {
		if slot != noSlot && m.track[i] == trackless && slot&1 == 0 {
			x0, x1 := m.reach(i, extents[i])
			m.pick(i, x0, x1, tracks, tracks+1, 0)
		}
	}
	return m
}

// spots are the sides and tracks of the marks between two doublings of the scale, by item.
type spots struct{ side, track []int8 }

// spotsOf gives each item the first track, from the axis outwards, in which its mark touches no other, and
// below the axis one more row beyond the tracks. Items with a card choose first, on the side of their
// card; the others take the emptier side. What stands apart at a scale does so at any larger one, so that
// every mark stays where it is while one zooms in, unless it comes to have a card on the other side.
func (l *story) spotsOf(k int) *spots {
	for len(l.spots) <= k {
		l.spots = append(l.spots, l.newSpots(len(l.spots)))
	}
	return l.spots[k]
}

func (l *story) newSpots(k int) *spots {
	n, tracks, lv, scale := len(l.items), l.frame.tracks, l.level(k), l.scaleOf(k)
	m := &marks{pens: l.pens(scale), side: make([]int8, n), track: make([]int8, n)}
	reach := make([][2]float64, n)
	for i := range l.items {
		e := l.extentOf(&l.items[i], scale)
		e.bar = true // at some larger scale
		x0, x1 := e.x0, e.x1
		if e.disc() || x1-x0 < leastBar {
			x0, x1 = min(x0, -discRadius), max(x1, discRadius)
		}
		reach[i] = [2]float64{m.pens[i] + x0 - markGap, m.pens[i] + x1 + markGap}
		m.track[i] = trackless
	}
	if k > 0 {
		old := l.spots[k-1]
		for i, slot := range lv.slots {
			if t := old.track[i]; t != trackless && (slot == noSlot || slot&1 == old.side[i]) {
				m.pick(i, reach[i][0], reach[i][1], int(t), int(t)+1, int(old.side[i]))
			}
		}
	}
	for i, slot := range lv.slots {
		if slot != noSlot && m.track[i] == trackless {
			m.pick(i, reach[i][0], reach[i][1], 0, tracks+int(slot&1), int(slot&1))
		}
	}
	for i, slot := range lv.slots {
		if slot == noSlot && m.track[i] == trackless && !m.pick(i, reach[i][0], reach[i][1], 0, tracks, 0, 1) {
			m.pick(i, reach[i][0], reach[i][1], tracks, tracks+1, 1)
		}
	}
	return &spots{m.side, m.track}
}

// pens are the items' anchors at a scale, in points from the first one.
func (l *story) pens(scale float64) []float64 {
	pens := make([]float64, len(l.items))
	for i := range l.items {
		pens[i] = l.axis.Distance(scale, l.items[0].anchor, l.items[i].anchor)
	}
	return pens
}

// pick takes a place from x0 to x1 on the first track that has room, of those from one to before another, on the
// sides in turn.
func (m *marks) pick(i int, x0, x1 float64, from, to int, sides ...int) bool {
	for t := from; t < to; t++ {
		for _, s := range sides {
			if m.shelves[s][t].take(x0, x1) {
				m.side[i], m.track[i] = int8(s), int8(t)
				return true
			}
		}
	}
	m.track[i] = trackless
	return false
}

// reach is what an item's mark takes, in points from the first anchor.
func (m *marks) reach(i int, e extent) (x0, x1 float64) {
	x0, x1 = markReach(e)
	return m.pens[i] + x0, m.pens[i] + x1
}

// markReach is what an item's bar and disc take, with a gap, left and right of the anchor.
func markReach(e extent) (x0, x1 float64) {
	if e.bar {
		x0, x1 = e.x0, e.x1
	}
	if e.disc() {
		x0, x1 = min(x0, -discRadius), max(x1, discRadius)
	}
	return x0 - markGap, x1 + markGap
}

// markGap is kept free on each side of a mark, in points; marks stand on whole points, so that two may
// come nearer to each other by one.
const markGap = 1.5
