package pyramid

import (
	"math"
	"slices"
)

// sweep lifts the entries of a batch, in the order of time, to a rung where there is room for them.
// With roomy an entry takes the row with the most room before it, else the first one that is free.
func (l *lane) sweep(batch []int32, r Rung, roomy bool) {
	if len(batch) == 0 {
		return
	}
	w := walk{lane: l, rung: r, cursor: make([]int, l.height), last: make([]int32, l.height), added: make([][]int32, l.height)}
	for i := range w.last {
		w.last[i] = -1
	}
	for _, e := range batch {
		s := l.state(e)
		if !w.begin(e) {
			continue
		}
		top, row := w.find(s, roomy)
		if top < 0 && r == Title && w.turn() {
			top, row = w.find(s, roomy)
		}
		if top >= 0 {
			w.take(s, top, row)
		}
	}
	for r, added := range w.added {
		if len(added) > 0 {
			l.rows[r] = merge(l.rows[r], added)
		}
	}
}

// find is the first row that the entry can take, or -1, and the row of its mark.
func (w *walk) find(s state, roomy bool) (top, row int) {
	if s.at(w.level) == Hidden {
		top = w.newRow(roomy)
		return top, top
	}
	return w.grow(s), s.row()
}

// turn puts the text that a neighbour blocks on the other side; false where that has no room on the
// axis.
func (w *walk) turn() bool {
	w.flip = !w.flip
	w.left, w.right = w.reach(w.entry, w.rung, w.flip)
	return w.inside(w.left, w.right)
}

// merge joins two ascending lists.
func merge(a, b []int32) []int32 {
	if len(a) == 0 || a[len(a)-1] < b[0] {
		return append(a, b...)
	}
	if len(b) == 1 {
		i, _ := slices.BinarySearch(a, b[0])
		return slices.Insert(a, i, b[0])
	}
	i, k := len(a)-1, len(b)-1
	a = append(a, b...)
	for at := len(a) - 1; k >= 0; at-- {
		if i >= 0 && a[i] > b[k] {
			a[at] = a[i]
			i--
		} else {
			a[at] = b[k]
			k--
		}
	}
	return a
}

// walk is one way through the rows from left to right.
type walk struct {
	*lane
	rung   Rung
	cursor []int     // by row: how many of its entries are before the one that is tried
	last   []int32   // by row: the last one that this walk put there, or -1
	added  [][]int32 // by row: all that it put there

	entry       int32
	flip        bool
	left, right float64 // what the entry needs on both sides of its anchor
}

// begin notes what the entry needs; false where that has no room on the axis. A title without room
// for its card before the end of the axis goes to the left of its mark, and stays there.
func (w *walk) begin(e int32) (ok bool) {
	w.entry = e
	s := w.state(e)
	w.flip = s.flipped()
	if w.rung == Title && s.at(w.level) < Title {
		w.flip = !w.roomy(false) && w.roomy(true)
		if !w.fits(Title, w.flip) {
			w.flip = !w.flip
		}
	}
	w.left, w.right = w.reach(e, w.rung, w.flip)
	return w.rung < Title || w.inside(w.left, w.right)
}

// roomy tells whether the entry could become a card.
func (w *walk) roomy(flip bool) bool { return w.fits(Note, flip) && w.fits(Card, flip) }

// fits tells whether the entry has room on the axis at a rung, with its text on one side.
func (w *walk) fits(r Rung, flip bool) bool {
	left, right := w.reach(w.entry, r, flip)
	return w.inside(left, right)
}

// inside tells whether what the entry needs lies within the axis and the room beside it.
func (w *walk) inside(left, right float64) bool {
	a, at := w.spec.Axis, w.entries[w.entry].Anchor
	return a.Distance(w.scale, at, a.End)+w.spec.Room >= right && a.Distance(w.scale, a.Start, at)+w.spec.Room >= left
}

// newRow is a free row for an entry that has none, or -1.
func (w *walk) newRow(roomy bool) int {
	best, most := -1, math.Inf(-1)
	for i := range w.stride {
		for r := i; r < w.height; r += w.stride {
			room, ok := w.free(r)
			if !ok {
				continue
			}
			if !roomy {
				return r
			}
			if room > most {
				best, most = r, room
			}
		}
	}
	return best
}

// grow is the first row that an entry takes at the walk's rung, among them all that it takes already,
// or -1 where some are not free.
func (w *walk) grow(s state) int {
	now := s.at(w.level)
	top, tall := s.top(now), w.spec.Tall[now]
	for t := top; t >= 0 && t+w.spec.Tall[w.rung] >= top+tall; t-- {
		if t+w.spec.Tall[w.rung] > w.height {
			continue
		}
		ok := true
		for r := t; r < t+w.spec.Tall[w.rung] && ok; r++ {
			_, ok = w.free(r)
		}
		if ok {
			return t
		}
	}
	return -1
}

// take puts the entry on the walk's rung.
func (w *walk) take(s state, top, row int) {
	now := s.at(w.level)
	from, to := s.top(now), s.top(now)+w.spec.Tall[now]
	if now == Hidden {
		from, to = 0, 0
		s = s.reach(Mark, w.level, row)
	}
	s = s.reach(w.rung, w.level, top)
	if w.flip {
		s = s.flip()
	}
	w.states[w.entry].Store(uint64(s))
	for r := top; r < top+w.spec.Tall[w.rung]; r++ {
		if r < from || r >= to {
			w.added[r] = append(w.added[r], w.entry)
			w.last[r] = w.entry
		}
	}
}

// free tells whether the entry has room in a row, and how much before it.
func (w *walk) free(r int) (before float64, ok bool) {
	row, c := w.rows[r], w.cursor[r]
	if c < len(row) && row[c] < w.entry {
		n, _ := slices.BinarySearch(row[c:], w.entry)
		c += n
		w.cursor[r] = c
	}
	prev := w.last[r]
	if c > 0 && row[c-1] > prev {
		prev = row[c-1]
	}
	if prev == w.entry {
		prev = -1
	}
	before = math.Inf(1)
	if prev >= 0 {
		s := w.state(prev)
		_, right := w.reach(prev, s.at(w.level), s.flipped())
		if before = w.room(prev, w.entry) - right - w.left; before < Gap {
			return before, false
		}
	}
	if c < len(row) && row[c] == w.entry {
		c++
	}
	if c < len(row) {
		s := w.state(row[c])
		left, _ := w.reach(row[c], s.at(w.level), s.flipped())
		if w.room(w.entry, row[c])-w.right-left < Gap {
			return before, false
		}
	}
	return before, true
}

// room is how far apart the anchors of two entries are, in points; none where they overlap in time,
// since at a larger scale their bars would.
func (w *walk) room(a, b int32) float64 {
	ea, eb := &w.entries[a], &w.entries[b]
	if ea.End > eb.Start {
		return math.Inf(-1)
	}
	return w.spec.Axis.Distance(w.scale, ea.Anchor, eb.Anchor)
}

// reach is how much room an entry takes left and right of its anchor; with flip its text ends where it
// would else begin.
func (l *lane) reach(i int32, r Rung, flip bool) (left, right float64) {
	e := &l.entries[i]
	x0 := l.spec.Axis.Distance(l.scale, e.Anchor, e.Start)
	x1 := l.spec.Axis.Distance(l.scale, e.Anchor, e.End)
	left, right = Radius, Radius
	if x1-x0 >= LeastBar {
		left, right = max(left, -x0), max(right, x1)
	}
	if r < Title {
		return left, right
	}
	width := l.width(i, r)
	text, stop := Text(x0, x1, width, r)
	if flip {
		return max(left, width-stop), right
	}
	return left, max(right, text+width)
}

// Text is where the text of an entry begins right of its anchor, or ends left of it, where its stretch
// takes from x0 to x1: beside a mark or a bar, but within the length of a bar that is longer, and of any
// bar with a card. A stretch that is not yet a bar keeps the room to become one.
func Text(x0, x1, width float64, r Rung) (text, stop float64) {
	if x1-x0 >= LeastBar && (r >= Card || Within(x1-x0, width)) {
		return x0 + Inset, x1 - Inset
	}
	if r >= Card {
		return Indent, -Indent
	}
	return max(Indent, x1+Beside), min(-Indent, x0-Beside)
}

// Within tells whether a bar is longer than its text.
func Within(bar, text float64) bool { return bar >= text+2*Inset }

// width is the room of an entry's text.
func (l *lane) width(i int32, r Rung) float64 {
	if r != Title {
		return l.spec.Wide(l.entries[i].Event, r)
	}
	if l.wide[i] == 0 {
		l.wide[i] = uint16(min(math.Ceil(l.spec.Wide(l.entries[i].Event, Title))+1, Reach))
	}
	return float64(l.wide[i])
}
