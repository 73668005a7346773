package layout

import (
	"fmt"
	"math"
)

// cluster is a number of events that share their pixels and are drawn as one count.
type cluster struct {
	id         string
	start, end int64
	anchor     int64
	side       int
	left       float64 // where it ends on the left and right, in points from the first anchor
	right      float64
	count      int
	first      int   // item
	items      []int // after the first
}

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

// tracks gives each item the first track, from the axis outwards, in which its mark touches no
// other, on the side of its card; items without a card take the emptier side. What finds no track
// goes into clusters.
func (l *story) tracks(lv *level, scale float64, extents []extent) (side, track []int8, clusters []cluster) {
	side, track = make([]int8, len(l.items)), make([]int8, len(l.items))
	if len(l.items) == 0 {
		return
	}
	var ends [2][maxTracks]float64
	for s := range ends {
		for t := range ends[s] {
			ends[s][t] = math.Inf(-1)
		}
	}
	origin := l.items[0].anchor
	pen := 0.0 // of the anchor, from the first one
	for i := range l.items {
		pen = l.axis.Distance(scale, origin, l.items[i].anchor)
		x0, x1 := markReach(extents[i])
		x0, x1 = pen+x0, pen+x1
		s, t := pickTrack(&ends, lv.slots[i], x0, l.frame.tracks)
		if t < 0 && l.items[i].ghost {
			track[i] = -1
			continue
		}
		if t < 0 {
			clusters = l.cluster(clusters, i, s, x0, x1)
			side[i], track[i] = int8(s), -1
			continue
		}
		ends[s][t] = x1
		side[i], track[i] = int8(s), int8(t)
	}
	return side, track, clusters
}

// markReach is what an item's bar and disc take, with a gap, left and right of the anchor.
func markReach(e extent) (x0, x1 float64) {
	const gap = 1.5
	if e.bar {
		x0, x1 = e.x0, e.x1
	}
	if e.disc() {
		x0, x1 = min(x0, -discRadius), max(x1, discRadius)
	}
	return x0 - gap, x1 + gap
}

func pickTrack(ends *[2][maxTracks]float64, slot int8, x0 float64, tracks int) (side, track int) {
	if slot != noSlot {
		side = int(slot & 1)
		for t := range tracks {
			if ends[side][t] <= x0 {
				return side, t
			}
		}
		return side, -1
	}
	for t := range tracks {
		for _, s := range [...]int{0, 1} {
			if ends[s][t] <= x0 {
				return s, t
			}
		}
	}
	return 0, -1
}

// cluster adds an item to the last cluster of its side where they touch, else starts one.
func (l *story) cluster(cs []cluster, i, side int, x0, x1 float64) []cluster {
	it := &l.items[i]
	for k := len(cs) - 1; k >= 0 && k >= len(cs)-2; k-- {
		c := &cs[k]
		limit := c.left + clusterWidth
		if c.count == 1 {
			limit = c.right // one alone is drawn as its own mark
		}
		if c.side == side && x0 < limit {
			c.start, c.end, c.right = min(c.start, it.start), max(c.end, it.end), max(c.right, x1)
			c.count++
			c.items = append(c.items, i)
			return cs
		}
	}
	return append(cs, cluster{
		id: fmt.Sprintf("%s/%d", l.in.Doc.Events[it.event].ID, side), first: i,
		start: it.start, end: it.end, anchor: it.anchor, side: side, left: x0, right: x1, count: 1,
	})
}

// clusterWidth is the room of a cluster's count, in points.
const clusterWidth = 34.0
