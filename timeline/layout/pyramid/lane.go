package pyramid

import (
	"sort"
	"sync/atomic"
)

// lane is the entries of one lane and what has become of them.
type lane struct {
	spec    *Spec
	entries []Entry
	states  []atomic.Uint64 // a state each
	band    bool            // not all entries can be marked at level 0
	height  int             // rows for marks
	stride  int             // of the rows that are filled first
	sums    []sum           // by level
	levels  []*tier         // by level: the entries first marked there

	// Of the one who builds.
	rows    [][]int32 // by row: the entries that take it, in the order of time
	pending []int32   // that can climb further
	wide    []uint16  // by entry: the room of its title in points; 0 where not asked yet
	scale   float64
	level   int
}

type sum struct{ marked, titled int }

// newLane builds the lane's level 0, with its last row free where not all entries can be marked.
func newLane(spec *Spec, entries []Entry, shape Shape) *lane {
	l := &lane{spec: spec, entries: entries, wide: make([]uint16, len(entries)), stride: max(shape.Stride, 1)}
	rows := min(shape.Rows, MostRows)
	l.start(rows)
	if l.sums[0].marked < len(entries) && rows > 0 {
		l.band = true
		l.start(rows - 1)
	}
	return l
}

// Need is how many rows, at most so many, a lane needs for all its entries to have titles at level 0.
// It sorts the entries.
func Need(spec Spec, entries []Entry, most int) int {
	inOrder(entries)
	spec.Depth = 1
	spec.Tall[Note], spec.Tall[Card], spec.Tall[Full] = most+1, most+1, most+1 // which is never reached
	l := &lane{spec: &spec, entries: entries, wide: make([]uint16, len(entries)), stride: 1}
	l.start(most)
	if l.sums[0].titled < len(entries) {
		for r := range l.rows {
			if len(l.rows[r]) == 0 {
				return r // the others find no room beside the end of the axis
			}
		}
		return most
	}
	for l.height > 1 && len(l.rows[l.height-1]) == 0 {
		l.height--
	}
	return l.height
}

// start builds level 0 with so many rows.
func (l *lane) start(rows int) {
	n := len(l.entries)
	l.height = rows
	if l.states == nil {
		l.states, l.pending = make([]atomic.Uint64, n), make([]int32, n)
	}
	l.pending = l.pending[:n]
	for i := range l.pending {
		l.pending[i] = int32(i)
		l.states[i].Store(uint64(unplaced))
	}
	l.rows = make([][]int32, rows)
	l.sums, l.levels = make([]sum, l.spec.Depth), make([]*tier, l.spec.Depth)
	l.climb(0)
}

func (l *lane) state(i int32) state { return state(l.states[i].Load()) }

// tier is the entries that are first marked at one level, in the order of time, with the latest end of
// each block of them, so that those which reach into a stretch from before can be found.
type tier struct {
	entries []int32
	ends    []int64 // the latest end of each block of entries
	all     int64   // the latest end
}

const block = 32

func (l *lane) newTier(marked []int32) *tier {
	t := &tier{entries: marked}
	for i, e := range marked {
		if i%block == 0 {
			t.ends = append(t.ends, l.entries[e].End)
		}
		b := len(t.ends) - 1
		t.ends[b] = max(t.ends[b], l.entries[e].End)
		if i == 0 || l.entries[e].End > t.all {
			t.all = l.entries[e].End
		}
	}
	return t
}

// from is the first of the tier's entries that starts at t or later.
func (l *lane) from(t *tier, at int64) int {
	return sort.Search(len(t.entries), func(i int) bool { return l.entries[t.entries[i]].Start >= at })
}

// Visible appends what a lane shows at a level of the entries that start from first up to last, and of
// those that start earlier and end after first. The level must be built.
func (p *Pyramid) Visible(dst []Place, lane, level int, first, last int64) []Place {
	l := p.lanes[lane]
	for k := 0; k <= level; k++ {
		t := l.levels[k]
		if t == nil {
			continue
		}
		lo := l.from(t, first)
		if t.all > first {
			dst = l.earlier(dst, t, lo, level, first)
		}
		for _, e := range t.entries[lo:] {
			if l.entries[e].Start > last {
				break
			}
			dst = append(dst, l.state(e).place(e, level))
		}
	}
	return dst
}

// earlier appends the entries before lo that end after an instant. Entries of one row do not overlap in
// time, so there are no more of them than rows; blocks that end before are skipped.
func (l *lane) earlier(dst []Place, t *tier, lo, level int, first int64) []Place {
	found := 0
	for b := (lo+block-1)/block - 1; b >= 0 && found < l.height; b-- {
		if t.ends[b] <= first {
			continue
		}
		for i := min(lo, (b+1)*block) - 1; i >= b*block; i-- {
			if e := t.entries[i]; l.entries[e].End > first {
				dst = append(dst, l.state(e).place(e, level))
				found++
			}
		}
	}
	return dst
}

// Range is the entries of a lane that start in [from, to), as indexes from lo up to hi.
func (p *Pyramid) Range(lane int, from, to int64) (lo, hi int) {
	all := p.lanes[lane].entries
	lo = sort.Search(len(all), func(i int) bool { return all[i].Start >= from })
	hi = lo + sort.Search(len(all)-lo, func(i int) bool { return all[lo+i].Start >= to })
	return lo, hi
}

// Shown is how many of the entries that start in [from, to) have a mark at a level.
func (p *Pyramid) Shown(lane, level int, from, to int64) int {
	l, n := p.lanes[lane], 0
	for k := 0; k <= level; k++ {
		if t := l.levels[k]; t != nil {
			n += l.from(t, to) - l.from(t, from)
		}
	}
	return n
}

// At is how a lane shows its entry at a level that is built.
func (p *Pyramid) At(lane, level int, entry int32) Place {
	return p.lanes[lane].state(entry).place(entry, level)
}
