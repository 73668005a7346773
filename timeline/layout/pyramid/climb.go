package pyramid

import (
	"math"
	"slices"
)

// What a lane of many entries tries at a level is chosen by cells of its length, in points: of each
// cell those that show first. A lane of few tries all of them.
const (
	titleCell = 170.0
	markCell  = 14.0
	few       = 300  // candidates that are tried one by one, in the order of rank
	spare     = 2500 // entries of a lane that is worth a second attempt
)

// climb builds a level from the ones before.
func (l *lane) climb(k int) {
	l.level, l.scale = k, l.spec.Scale*math.Exp2(float64(k))
	sum := sum{}
	if k > 0 {
		sum = l.sums[k-1]
	}
	if l.height > 0 && len(l.pending) > 0 {
		l.settle()
		if hidden := l.count(Hidden); hidden < len(l.entries)/2 {
			for r := Note; r <= Full; r++ {
				l.riseTogether(r)
			}
		}
	}
	var marked []int32
	rest := l.pending[:0]
	for _, e := range l.pending {
		s := l.state(e)
		if s.level(Mark) == k {
			marked = append(marked, e)
		}
		if s.level(Title) == k {
			sum.titled++
		}
		if s.level(Full) > k {
			rest = append(rest, e)
		}
	}
	l.pending = rest
	sum.marked += len(marked)
	l.sums[k] = sum
	if len(marked) > 0 {
		l.levels[k] = l.newTier(marked)
	}
}

// settle gives marks and titles. Where every entry can be marked, that goes before titles, since a
// mark of one's own says more than a count; else titles go first, and what is left has marks.
func (l *lane) settle() {
	hidden := l.count(Hidden)
	if hidden == 0 {
		l.rise(Title)
		return
	}
	if len(l.entries) > spare {
		l.rise(Title)
		l.rise(Mark)
		return
	}
	before := l.save()
	l.rise(Title)
	l.rise(Mark)
	if l.count(Hidden) == 0 {
		return
	}
	crowded := l.save()
	l.restore(before)
	l.sweep(l.below(Mark), Mark, true)
	if l.count(Hidden) > 0 {
		l.restore(crowded)
		return
	}
	l.rise(Title)
	if len(l.entries) <= few && l.spec.Tall[Title] <= l.height {
		l.share(before)
	}
}

// mostShared is how many entries share tries, those that show first.
const mostShared = 60

// share gives a title to one entry after the other, those that show first before the others, as long as every entry keeps
// its mark, from the rows and states of before; unless more of them have titles already. Titles first would leave some
// without marks, and marks first spread over all rows, in which no title has room between them.
func (l *lane) share(before saved) {
	spread, most := l.save(), l.count(Title)
	l.restore(before)
	order := l.below(Title)
	slices.SortFunc(order, l.byRank)
	var best saved
	for i := range order[:min(len(order), mostShared)] {
		l.sweep(order[i:i+1], Title, false)
		titled := l.save()
		l.sweep(l.below(Mark), Mark, false)
		if l.count(Hidden) == 0 {
			best, before = l.save(), titled
		}
		l.restore(before)
	}
	if best.states != nil {
		l.restore(best)
		l.rise(Title)
	}
	if l.count(Title) <= most {
		l.restore(spread)
	}
}

// count is how many of the pending entries are on a rung.
func (l *lane) count(r Rung) (n int) {
	for _, e := range l.pending {
		if l.state(e).at(l.level) == r {
			n++
		}
	}
	return n
}

// saved is the rows and states of a lane.
type saved struct {
	rows   [][]int32
	states []uint64
}

func (l *lane) save() saved {
	s := saved{rows: make([][]int32, len(l.rows)), states: make([]uint64, len(l.pending))}
	for r := range l.rows {
		s.rows[r] = slices.Clone(l.rows[r])
	}
	for i, e := range l.pending {
		s.states[i] = l.states[e].Load()
	}
	return s
}

func (l *lane) restore(s saved) {
	for r := range l.rows {
		l.rows[r] = append(l.rows[r][:0], s.rows[r]...)
	}
	for i, e := range l.pending {
		l.states[e].Store(s.states[i])
	}
}

// below are the pending entries that can rise to a rung: the next one, or for Title any lower one.
func (l *lane) below(r Rung) []int32 {
	out := make([]int32, 0, len(l.pending))
	for _, e := range l.pending {
		switch at := l.state(e).at(l.level); {
		case at+1 == r, r == Title && at == Hidden:
			out = append(out, e)
		}
	}
	return out
}

// rise lifts entries to a rung, those that show first before the others.
func (l *lane) rise(r Rung) {
	if l.spec.Tall[r] > l.height {
		return
	}
	chosen := l.below(r)
	if len(chosen) <= few {
		slices.SortFunc(chosen, l.byRank)
		for i := range chosen {
			l.sweep(chosen[i:i+1], r, false)
		}
		return
	}
	cell, most := titleCell, l.height/max(l.spec.Tall[r], 1)
	if r == Mark {
		cell = markCell
	}
	for _, batch := range l.batches(chosen, cell, most) {
		l.sweep(batch, r, false)
	}
}

func (l *lane) byRank(a, b int32) int {
	if ra, rb := l.entries[a].Rank, l.entries[b].Rank; ra != rb {
		if ra < rb {
			return -1
		}
		return 1
	}
	return int(a - b)
}

// batches are up to most entries of each cell, in three lists: the first of each cell, then the
// upper half of the others, then the rest; each in the order of time.
func (l *lane) batches(chosen []int32, cell float64, most int) [3][]int32 {
	var out [3][]int32
	best := make([]int32, 0, most)
	flush := func() {
		for i, e := range best {
			switch {
			case i == 0:
				out[0] = append(out[0], e)
			case i <= most/2:
				out[1] = append(out[1], e)
			default:
				out[2] = append(out[2], e)
			}
		}
		best = best[:0]
	}
	at := math.Inf(-1)
	for _, e := range chosen {
		c := math.Floor(l.spec.Axis.Distance(l.scale, l.spec.Axis.Start, l.entries[e].Start) / cell)
		if c != at {
			flush()
			at = c
		}
		best = l.insert(best, e, most)
	}
	flush()
	slices.Sort(out[1])
	slices.Sort(out[2])
	return out
}

// insert keeps the first entries by rank, at most so many.
func (l *lane) insert(best []int32, e int32, most int) []int32 {
	if len(best) == most {
		if l.byRank(e, best[most-1]) >= 0 {
			return best
		}
		best = best[:most-1]
	}
	i := len(best)
	for i > 0 && l.byRank(e, best[i-1]) < 0 {
		i--
	}
	return slices.Insert(best, i, e)
}
