package layout

import (
	"math"
	"sort"

	"dateline/timeline/scene"
)

// arrangement is everything that depends on the scale but not on the offset.
type arrangement struct {
	scale     float64
	level     *level
	groups    [3][]group // leaders, marks and cards, painted in this order
	beyond    float64    // how far any group reaches from its anchor
	clusters  []cluster
	edges     []edgeTitle
	clustered int
	labelled  int
	left      []float64 // by item: how far mark and card reach left of the anchor
	right     []float64
}

// group is shapes that stand together at an anchor: x relative to it, y on the page.
type group struct {
	anchor      int64
	left, right float64
	item        int // that it stands for; -1 for none
	shapes      []scene.Shape
}

// arrange gives the arrangement for a scale, the last one where it still holds.
func (l *story) arrange(scale float64) *arrangement {
	if l.last != nil && l.last.scale == scale {
		return l.last
	}
	a := &arrangement{scale: scale, level: l.level(l.levelOf(scale))}
	a.left, a.right = make([]float64, len(l.items)), make([]float64, len(l.items))
	extents := make([]extent, len(l.items))
	for i := range l.items {
		extents[i] = l.extentOf(&l.items[i], scale)
	}
	m := l.marks(a.level, scale, extents)
	l.addMarks(a, extents, m)
	l.addClusters(a, m)
	l.addCards(a, extents, m.track)
	l.addEdges(a, extents, m)
	for k := range a.groups {
		for _, g := range a.groups[k] {
			a.beyond = max(a.beyond, -g.left, g.right)
		}
	}
	l.last = a
	return a
}

// reach is how far an item's mark and card stand left and right of its anchor.
func (a *arrangement) reach(i int) (left, right float64) { return a.left[i], a.right[i] }

func (a *arrangement) grow(i int, left, right float64) {
	a.left[i], a.right[i] = min(a.left[i], left), max(a.right[i], right)
}

// addMarks makes the bars and discs on their tracks.
func (l *story) addMarks(a *arrangement, extents []extent, m *marks) {
	for i := range l.items {
		it, e := &l.items[i], extents[i]
		if m.track[i] == trackless {
			continue
		}
		y := l.frame.trackY(int(m.side[i]), int(m.track[i]))
		if it.ghost {
			a.groups[1] = append(a.groups[1], l.ghost(it, y))
			continue
		}
		var shapes []scene.Shape
		if e.bar {
			parts, n := l.bar(it, e.x0, e.x1, e.c0, e.c1)
			for k := range parts[:n] {
				parts[k].Y += y
			}
			shapes = append(shapes, parts[:n]...)
		}
		switch {
		case e.disc():
			shapes = append(shapes, l.mark(it, 0, y, discRadius)...)
		case it.verdict.Overridden:
			shapes = append(shapes, barPen(e.x1, y, l.in.Theme))
		}
		ref := scene.Ref{Class: ClassEvent, ID: l.in.Doc.Events[it.event].ID}
		for k := range shapes {
			shapes[k].Ref = ref
		}
		x0, x1 := markReach(e)
		a.grow(i, max(x0, -60), min(x1, 60))
		a.groups[1] = append(a.groups[1], group{it.anchor, x0, x1, i, shapes})
	}
}

// addClusters makes the plates of the events that have no mark, among the marks.
func (l *story) addClusters(a *arrangement, m *marks) {
	for k := range m.beyond {
		c := &m.beyond[k]
		if !c.plate {
			continue
		}
		c.room = m.shelves[0][l.frame.tracks].after(c.x1) - c.x1
		g := l.clusterGroup(c)
		a.clusters = append(a.clusters, *c)
		a.clustered += len(c.items)
		a.groups[1] = append(a.groups[1], g)
		for _, i := range c.items {
			off := m.pens[i] - c.from
			a.grow(i, g.left-off, g.right-off)
		}
	}
	sort.SliceStable(a.groups[1], func(i, k int) bool { return a.groups[1][i].anchor < a.groups[1][k].anchor })
}

// ghost is the place of an event that is not yet known: a small faint ring that cannot be clicked,
// whole, since a dotted one would be a status.
func (l *story) ghost(it *item, y float64) group {
	return group{it.anchor, -discRadius, discRadius, -1, []scene.Shape{
		{Kind: scene.Circle, Y: y, R: discRadius - 3, Stroke: l.in.Theme.Leader, Width: 1},
	}}
}

// addCards settles the cards along the axis and makes their leaders.
func (l *story) addCards(a *arrangement, extents []extent, track []int8) {
	var solve solver
	for k := range a.level.runs {
		r := &a.level.runs[k]
		solve.rows, solve.room = r.rows, l.frame.room()
		solve.lo, solve.hi = l.bounds(r, r.items[0], a.scale)
		seats := make([]seat, len(r.items))
		for i, item := range r.items {
			c := l.cardOf(item, r.rung)
			seats[i] = seat{item: item, slot: a.level.slots[item], w: c.w, h: c.h}
			seats[i].x = l.axis.Distance(a.scale, l.items[r.items[0]].anchor, l.items[item].anchor) + l.lead(item, extents[item])
			if !l.items[item].ghost {
				a.labelled++
			}
		}
		solve.both(seats)
		straighten(seats)
		for i := range seats {
			l.addCard(a, r, &seats[i], extents[seats[i].item], track[seats[i].item])
		}
	}
	sort.SliceStable(a.groups[1], func(i, k int) bool { return a.groups[1][i].anchor < a.groups[1][k].anchor })
}

// lead is how far right of its anchor an item's leader starts: within a bar, not at its edge.
func (l *story) lead(i int, e extent) float64 {
	it := &l.items[i]
	switch {
	case e.disc():
		return 0
	case it.anchor == it.start || it.anchor == it.core.Start:
		return min(8, (e.x1)/2)
	case it.anchor == it.end:
		return -min(8, (e.x1-e.x0)/2)
	}
	return 0
}

// addCard puts a settled card and its leader into the arrangement. Cards stand on whole points.
func (l *story) addCard(a *arrangement, r *run, s *seat, e extent, track int8) {
	it, c := &l.items[s.item], l.cardOf(s.item, r.rung)
	if it.ghost {
		return
	}
	lead := l.lead(s.item, e)
	off := s.x - lead // the anchor, in the run's points
	x := math.Round(s.at - c.w/2 - off)
	y := l.frame.cardY(s.side(), s.row(), r.heights[s.side()], c.h)
	shapes := make([]scene.Shape, len(c.shapes))
	for i, shape := range c.shapes {
		shape.X += x
		shape.Y += y
		shapes[i] = shape
	}
	a.grow(s.item, x, x+c.w)
	a.groups[2] = append(a.groups[2], group{it.anchor, x, x + c.w, s.item, shapes})
	from := l.frame.trackY(s.side(), int(track))
	if track == trackless {
		from = l.frame.footY(s.side())
		a.groups[1] = append(a.groups[1], l.foot(it, lead, from))
	}
	leader := l.leader(r, s, from, off, y, c.h)
	leader.Ref = scene.Ref{Class: ClassEvent, ID: l.in.Doc.Events[it.event].ID}
	x0, _, x1, _ := leader.Bounds()
	a.groups[0] = append(a.groups[0], group{it.anchor, x0, x1, -1, []scene.Shape{leader}})
}

// foot is a dot on the axis where a leader begins without a mark.
func (l *story) foot(it *item, x, y float64) group {
	x = math.Round(x)
	return group{it.anchor, x - 2, x + 2, -1, []scene.Shape{{Kind: scene.Circle, X: x, Y: y, R: 2, Fill: it.color}}}
}

// leader is the line from the mark to the card: aslant in the gaps between rows, upright past the
// cards of the inner rows.
func (l *story) leader(r *run, s *seat, from, off, cardY, cardH float64) scene.Shape {
	f := &l.frame
	shape := scene.Shape{Kind: scene.Path, Stroke: l.in.Theme.Leader, Width: 1}
	to := func(x, y float64) {
		op := scene.LineTo
		if len(shape.Segs) == 0 {
			op = scene.MoveTo
		}
		shape.Segs = append(shape.Segs, scene.Seg{Op: op, X: math.Round(x - off), Y: math.Round(y)})
	}
	side := s.side()
	rows := r.heights[side]
	to(s.x, from)
	to(s.x, f.gapY(side, 0, rows, false))
	for row := range s.row() {
		to(s.via[row], f.gapY(side, row, rows, true))
		to(s.via[row], f.gapY(side, row+1, rows, false))
	}
	to(s.via[s.row()], f.gapY(side, s.row(), rows, true))
	if side == 0 {
		to(s.via[s.row()], cardY+cardH)
	} else {
		to(s.via[s.row()], cardY)
	}
	return shape
}
