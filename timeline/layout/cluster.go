package layout

import (
	"math"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// cluster is events that share their pixels beyond the outermost track above the axis: drawn as one
// count, or where one is alone, as its own mark.
type cluster struct {
	id         string
	items      []int // in the order of time
	start, end int64
	anchor     int64   // of the first
	from, to   float64 // the anchors of the first and the last, in points from that of the first item
	x0, x1     float64 // what its plate or its mark takes, with a gap
	plate      bool    // with its count, instead of the mark
	w          float64 // of the plate
	room       float64 // right of it
}

// single is an item beyond the tracks: a disc, or the plate of a bar, which may reach far beyond others.
func (l *story) single(m *marks, i int, e extent) cluster {
	it := &l.items[i]
	c := cluster{
		id: l.in.Doc.Events[it.event].ID, items: []int{i}, start: it.start, end: it.end, anchor: it.anchor,
		from: m.pens[i], to: m.pens[i],
	}
	if e.bar {
		l.size(&c)
	} else {
		c.x0, c.x1 = m.reach(i, e)
	}
	return c
}

// gather adds a cluster after those before it. Where it touches the last they become one, which has
// another width and middle and so may touch the one before in turn: what is left touches nothing.
func (l *story) gather(cs []cluster, c cluster) []cluster {
	for n := len(cs); n > 0 && cs[n-1].x1 > c.x0; n = len(cs) {
		last := &cs[n-1]
		last.items = append(last.items, c.items...)
		last.start, last.end, last.to = min(last.start, c.start), max(last.end, c.end), c.to
		c, cs = *last, cs[:n-1]
		l.size(&c)
	}
	return append(cs, c)
}

// free gives the bars that are alone their own marks, where these touch no neighbour.
func (m *marks) free(extents []extent) {
	for k := range m.beyond {
		c := &m.beyond[k]
		if len(c.items) > 1 || !c.plate {
			continue
		}
		x0, x1 := m.reach(c.items[0], extents[c.items[0]])
		if (k == 0 || m.beyond[k-1].x1 <= x0) && (k+1 == len(m.beyond) || x1 <= m.beyond[k+1].x0) {
			c.x0, c.x1, c.plate = x0, x1, false
		}
	}
}

// size puts the plate with a cluster's count over the middle of its anchors.
func (l *story) size(c *cluster) {
	c.plate, c.w = true, l.plateWidth(len(c.items))
	middle := (c.from + c.to) / 2
	c.x0, c.x1 = middle-c.w/2-markGap, middle+c.w/2+markGap
}

// plateWidth is the width of a plate with the count n, the same for all counts of as many digits.
func (l *story) plateWidth(n int) float64 {
	digits := 8
	for ; n >= 10; n /= 10 {
		digits = digits*10 + 8
	}
	return max(math.Ceil(l.in.Faces.Shape("+"+l.in.Words.Int(digits), plateStyle).Width)+10, 20)
}

var plateStyle = typeset.Style{Size: countSize, Bold: true}

// The plate of a cluster stands a little apart from the marks below it.
const (
	plateHeight = 14.0
	plateApart  = 1.5
)

// clusterGroup is a cluster's count in a small plate.
func (l *story) clusterGroup(c *cluster) group {
	t := l.in.Theme
	line := l.in.Faces.Shape("+"+l.in.Words.Int(len(c.items)), plateStyle)
	y := l.frame.trackY(0, l.frame.tracks) - plateApart
	x := math.Round((c.x0+c.x1-c.w)/2 - c.from)
	ref := scene.Ref{Class: ClassCluster, ID: c.id}
	return group{c.anchor, x, x + c.w, -1, []scene.Shape{
		{Kind: scene.Rect, Ref: ref, X: x, Y: y - plateHeight/2, W: c.w, H: plateHeight, R: plateHeight / 2, Fill: t.Ink},
		{Kind: scene.Text, Ref: ref, X: x + (c.w-line.Width)/2, Y: y + 4, Line: line, Fill: t.Paper},
	}}
}
