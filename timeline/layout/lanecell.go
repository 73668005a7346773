package layout

import (
	"fmt"
	"math"
	"math/bits"
	"slices"
	"sort"

	"dateline/timeline/axis"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// columns is how many bars of density a cell has.
const columns = 16

// cellWide is the least width of a cell, in points; the most is four times that.
const cellWide = 56.0

// leastCell is what a break leaves of a cell at least, in points.
const leastCell = 2.0

// cellKey names a stretch of a lane at a level: the index counts stretches of the level's length.
type cellKey struct {
	lane, level int
	index       int64
}

// cell is the events of a stretch that have no mark of their own, as one count.
type cell struct {
	id      string
	from    int64 // its stretch of time
	to      int64
	count   int // known events without a mark
	line    *typeset.Line
	heights [columns]float32 // of the density of all known events, 0 to 1
	found   *typeset.Line    // how many of count are found; nil for none
	hits    [columns]float32 // of the density of all that are found
}

// cellSeconds is the length of a level's cells: a power of two, so that those of a finer level lie
// within those of a coarser one.
func (a *lanes) cellSeconds(level int) int64 {
	least := cellWide / a.pyramid.Scale(level)
	if least <= columns {
		return columns
	}
	return 1 << min(bits.Len64(uint64(math.Ceil(least))-1), 60)
}

// floorDiv is the quotient rounded down.
func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// ends are the indexes of the first and the last cell of a length. What the ends of the axis leave of a
// cell joins its neighbour where that is little, for a count needs room to be seen and clicked, and where
// no break comes between.
func (a *lanes) ends(length int64) (first, last int64) {
	first, last = floorDiv(a.axis.Start, length), floorDiv(a.axis.End-1, length)
	if first < last && (first+1)*length-a.axis.Start < length/4 && !a.broken(a.axis.Start, (first+2)*length) {
		first++
	}
	if first < last && a.axis.End-last*length < length/4 && !a.broken((last-1)*length, a.axis.End) {
		last--
	}
	return first, last
}

// joined are the cells in which a break begins and ends, where the little that it leaves of them joins the cell before or
// the one after, as at the ends of the axis; else they are none.
func (a *lanes) joined(b axis.Break, length, first, last int64) (before, after int64) {
	before, after = floorDiv(b.Start-1, length), floorDiv(b.End, length)
	if b.Start-before*length >= length/4 || before <= first || a.broken((before-1)*length, b.Start) {
		before = math.MinInt64
	}
	if (after+1)*length-b.End >= length/4 || after >= last || a.broken(b.End, (after+2)*length) {
		after = math.MinInt64
	}
	return before, after
}

// stretch is the time of a cell, from up to to, with what joins it at the ends of the axis and at breaks; nothing where
// all of it has joined others.
func (a *lanes) stretch(key cellKey) (from, to int64) {
	length := a.cellSeconds(key.level)
	first, last := a.ends(length)
	from, to = key.index*length, (key.index+1)*length
	if key.index == first {
		from = min(from, a.axis.Start)
	}
	if key.index == last {
		to = max(to, a.axis.End)
	}
	for _, b := range a.axis.Breaks {
		before, after := a.joined(b, length, first, last)
		switch key.index {
		case before:
			from = max(from, b.Start)
		case before - 1:
			to = b.Start
		}
		switch key.index {
		case after:
			to = min(to, b.End)
		case after + 1:
			from = b.End
		}
	}
	return from, to
}

// columnSeconds is the time of a column; the last one may be cut short.
func (c *cell) columnSeconds() int64 { return (c.to - c.from + columns - 1) / columns }

// cell counts a stretch of a lane, once.
func (a *lanes) cell(key cellKey) *cell {
	if c, ok := a.cells[key]; ok {
		return c
	}
	const most = 20_000
	if len(a.cells) > most {
		clear(a.cells)
	}
	c := a.newCell(key)
	a.cells[key] = c
	return c
}

func (a *lanes) newCell(key cellKey) *cell {
	from, to := a.stretch(key)
	if from >= to {
		return &cell{}
	}
	c := &cell{from: from, to: to, count: a.hidden(key.lane, key.level, from, to)}
	if c.count == 0 {
		return c
	}
	c.id = fmt.Sprintf("%d/%d/%d", key.lane, key.level, key.index)
	c.line = a.in.Faces.Shape("+"+a.in.Words.Int(c.count), typeset.Style{Size: countSize, Bold: true})
	full := math.Log2(2 + float64(len(a.pyramid.Entries(key.lane)))/columns)
	step := c.columnSeconds()
	for i := range c.heights {
		lo, hi := a.pyramid.Range(key.lane, from+int64(i)*step, min(from+int64(i+1)*step, to))
		c.heights[i] = float32(min(math.Log2(1+float64(a.tally.in(key.lane, lo, hi)))/full, 1))
		c.hits[i] = float32(min(math.Log2(1+float64(a.foundIn(key.lane, lo, hi)))/full, 1))
	}
	if n := a.foundHidden(key.lane, key.level, from, to); n > 0 {
		c.found = a.in.Faces.Shape(a.foundWords(n), typeset.Style{Size: countSize, Bold: true})
	}
	return c
}

const countSize = 10.5

// hidden is how many known events that start in [from, to) have no mark at a level.
func (a *lanes) hidden(lane, level int, from, to int64) int {
	if a.tally == nil {
		lo, hi := a.pyramid.Range(lane, from, to)
		return hi - lo - a.pyramid.Shown(lane, level, from, to)
	}
	return len(a.hiddenOf(lane, level, from, to))
}

// hiddenOf are the known events that start in [from, to) and have no mark at a level.
func (a *lanes) hiddenOf(lane, level int, from, to int64) (events []int) {
	lo, hi := a.pyramid.Range(lane, from, to)
	if hi-lo == a.pyramid.Shown(lane, level, from, to) {
		return nil
	}
	entries := a.pyramid.Entries(lane)
	for i := lo; i < hi; i++ {
		e := int(entries[i].Event)
		if a.pyramid.At(lane, level, int32(i)).Rung == 0 && a.in.Assess.Verdicts[e].Known {
			events = append(events, e)
		}
	}
	return events
}

// parseCell reads the id of a cell.
func (a *lanes) parseCell(id string) (key cellKey, ok bool) {
	n, err := fmt.Sscanf(id, "%d/%d/%d", &key.lane, &key.level, &key.index)
	ok = err == nil && n == 3 && key.lane >= 0 && key.lane < len(a.rows) && key.level >= 0 && key.level < a.pyramid.Built()
	return key, ok
}

// onAxis is the first of the cells from index on that a break does not leave out whole.
func (a *lanes) onAxis(index, length int64) int64 {
	for _, b := range a.axis.Breaks {
		if index*length >= b.Start && (index+1)*length <= b.End {
			return floorDiv(b.End, length)
		}
	}
	return index
}

// placeCells adds the counts of a lane at a level, in the last row of the lane.
func (a *lanes) placeCells(r *lane, i, level int, y float64, v View, s *scene.Scene) {
	length := a.cellSeconds(level)
	first, last := a.ends(length)
	from := min(max(floorDiv(a.axis.Time(v.View, a.left), length), first), last)
	to := max(min(floorDiv(a.axis.Time(v.View, a.w), length), last), first)
	bottom := y + r.h - r.pad
	color := a.rowColor(r)
	soft, bar := color, color
	soft.A, bar.A = 18, 150
	for index := a.onAxis(from, length); index <= to; index = a.onAxis(index+1, length) {
		c := a.cell(cellKey{i, level, index})
		if c.count == 0 {
			continue
		}
		x0 := a.axis.X(v.View, max(c.from, a.axis.Start))
		x1 := a.axis.X(v.View, min(c.to, a.axis.End))
		if x1-x0 < leastCell { // beside a break, into which it may stand
			if a.broken(c.from-1, c.from+1) {
				x0 = x1 - leastCell
			} else {
				x1 = x0 + leastCell
			}
		}
		ref := scene.Ref{Class: ClassCluster, ID: c.id}
		s.Add(scene.Shape{Kind: scene.Rect, Ref: ref, X: x0 + 0.5, Y: bottom - rowPitch + 1, W: x1 - x0 - 1, H: rowPitch - 1, R: 3, Fill: soft, Frame: true})
		a.placeColumns(&c.heights, c.from, c.columnSeconds(), bottom, bar, v, s)
		if c.found != nil && a.placeCellFound(c, ref, bottom, [2]float64{x0, x1}, v, s) {
			continue
		}
		if c.line.Width+4 <= x1-x0 {
			s.Add(scene.Shape{Kind: scene.Text, Ref: ref, X: x0 + 4, Y: bottom - rowPitch + 11, Line: c.line, Fill: a.in.Theme.Muted})
		}
	}
}

// placeCellFound says how many events of a cell are found and shows where they lie, and tells whether
// that takes the room of the count. xs are its edges.
func (a *lanes) placeCellFound(c *cell, ref scene.Ref, bottom float64, xs [2]float64, v View, s *scene.Scene) bool {
	accent := a.in.Theme.Accent
	s.Add(scene.Shape{Kind: scene.Rect, X: xs[0] + 1, Y: bottom - rowPitch + 1.5, W: xs[1] - xs[0] - 2, H: rowPitch - 2, R: 3, Stroke: accent, Width: 1.2})
	a.placeColumns(&c.hits, c.from, c.columnSeconds(), bottom, accent, v, s)
	room := xs[1] - xs[0] - 4
	if c.found.Width > room {
		return false
	}
	both := c.line.Width+c.found.Width+12 <= room
	x := xs[0] + 4
	if both {
		x = xs[1] - 4 - c.found.Width
	}
	s.Add(scene.Shape{Kind: scene.Text, Ref: ref, X: x, Y: bottom - rowPitch + 11, Line: c.found, Fill: accent})
	return !both
}

// tallest is the height of the highest column, in points.
const tallest = 11.0

// placeColumns adds the bars of density at the foot of a cell, as one shape where they are as wide as
// each other: no break of the axis lies between them, and all of them lie on it.
func (a *lanes) placeColumns(heights *[columns]float32, at, step int64, bottom float64, color scene.Color, v View, s *scene.Scene) {
	if at >= a.axis.Start && at+columns*step <= a.axis.End && !a.broken(at, at+columns*step) {
		x0, x1 := a.axis.X(v.View, at), a.axis.X(v.View, at+columns*step)
		s.Add(scene.Shape{Kind: scene.Columns, X: x0, Y: bottom - tallest, W: x1 - x0, H: tallest, Levels: heights[:], Fill: color})
		return
	}
	for k := range heights {
		x0 := a.axis.X(v.View, max(at+int64(k)*step, a.axis.Start))
		x1 := a.axis.X(v.View, min(at+int64(k+1)*step, a.axis.End))
		if heights[k] > 0 && x1-x0 > 0.2 {
			s.Add(scene.Shape{Kind: scene.Columns, X: x0, Y: bottom - tallest, W: x1 - x0, H: tallest, Levels: heights[k : k+1], Fill: color})
		}
	}
}

// broken tells whether the axis leaves out some of a stretch of time.
func (a *lanes) broken(from, to int64) bool {
	breaks := a.axis.Breaks
	i := sort.Search(len(breaks), func(i int) bool { return breaks[i].End > from })
	return i < len(breaks) && breaks[i].Start < to
}

// tally is how many of a lane's first entries are known.
type tally struct{ lanes [][]int32 }

// newTally counts what is known; nil where everything is.
func (a *lanes) newTally() *tally {
	if a.known == len(a.in.Pick.Events) {
		return nil
	}
	t := &tally{lanes: make([][]int32, len(a.rows))}
	for i := range a.rows {
		entries := a.pyramid.Entries(i)
		sums := make([]int32, len(entries)+1)
		for k := range entries {
			sums[k+1] = sums[k]
			if a.in.Assess.Verdicts[entries[k].Event].Known {
				sums[k+1]++
			}
		}
		t.lanes[i] = sums
	}
	return t
}

// in is how many of the entries from lo up to hi are known.
func (t *tally) in(lane, lo, hi int) int {
	if t == nil {
		return hi - lo
	}
	return int(t.lanes[lane][hi] - t.lanes[lane][lo])
}

// Members are the known events that a cluster of the view stands for, as indexes into Doc.Events in
// the order of time.
func (l *Layout) Members(v View, ref scene.Ref) []int { return l.arranger.members(l.Clamp(v), ref) }

func (a *lanes) members(_ View, ref scene.Ref) []int {
	key, ok := a.parseCell(ref.ID)
	if !ok || ref.Class != ClassCluster {
		return nil
	}
	from, to := a.stretch(key)
	return slices.Compact(a.hiddenOf(key.lane, key.level, from, to))
}
