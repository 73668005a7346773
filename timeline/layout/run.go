package layout

import (
	"cmp"
	"slices"
)

// apart is how far from each other two marks are between which items are cut into runs, in points: a card
// has room on both sides.
const apart = 190.0

// newRuns cuts the candidates of a level into runs and lets each climb the ladder as high as it can. With
// everything in view all are one run, so that all cards step down together. Zoomed in, each stretch of
// time has its own, as long as it finds room for all its cards; else it stays one run with its neighbours.
// No cut is ever taken back at a finer level.
func (l *story) newRuns(k int) (runs []run, cuts []int64) {
	chosen := l.candidates(k)
	if k == 0 {
		return l.seatParts(chosen, nil, nil, k)
	}
	old := l.levels[k-1].cuts
	parts, cuts := l.seatParts(chosen, old, l.newCuts(chosen, old, k), k)
	for _, r := range parts {
		runs = append(runs, l.refine(r, k)...)
	}
	for _, r := range runs {
		if r.to < l.axis.End && !has(cuts, r.to) {
			cuts = append(cuts, r.to)
			slices.Sort(cuts)
		}
	}
	return runs, cuts
}

// Of a run that is cut further.
const (
	mostRefined = 60          // items of one that is tried
	mostGaps    = 3           // gaps that are tried
	leastGap    = apart / 1.6 // in points
)

// refine cuts a run at one of its widest gaps where that lets a part of it climb higher and the other no
// less, and goes on with the parts.
func (l *story) refine(r run, k int) []run {
	if r.rung == 0 || len(r.items) > mostRefined {
		return []run{r}
	}
	gap := func(i int) float64 {
		return l.axis.Distance(l.scaleOf(k), l.items[r.items[i-1]].anchor, l.items[r.items[i]].anchor)
	}
	var wide []int
	for i := 1; i < len(r.items); i++ {
		if gap(i) >= leastGap {
			wide = append(wide, i)
		}
	}
	slices.SortStableFunc(wide, func(a, b int) int { return cmp.Compare(gap(b), gap(a)) })
	for _, i := range wide[:min(len(wide), mostGaps)] {
		before, after := r.items[:i], r.items[i:]
		x := l.items[before[i-1]].anchor
		cut := x + (l.items[after[0]].anchor-x)/2
		if cut == x {
			continue
		}
		a, b := l.climb(before, r.from, cut, k), l.climb(after, cut, r.to, k)
		if len(a.items) < len(before) || len(b.items) < len(after) || a.rung > r.rung || b.rung > r.rung || a.rung+b.rung == 2*r.rung {
			continue
		}
		return append(l.refine(a, k), l.refine(b, k)...)
	}
	return []run{r}
}

// newCuts are instants to cut at, beside the old ones.
func (l *story) newCuts(chosen []int, old []int64, k int) (cuts []int64) {
	scale := l.scaleOf(k)
	for i := 1; i < len(chosen); i++ {
		a, b := l.items[chosen[i-1]].anchor, l.items[chosen[i]].anchor
		at := a + (b-a)/2
		if min(l.axis.Distance(scale, a, at), l.axis.Distance(scale, at, b)) < apart/2 {
			continue
		}
		if next, _ := slices.BinarySearch(old, a); next == len(old) || old[next] > b {
			cuts = append(cuts, at)
		}
	}
	return cuts
}

// seatParts seats the parts between the cuts. Where one does not find room for all its cards, the new
// cuts beside it are given up.
func (l *story) seatParts(chosen []int, old, cuts []int64, k int) (runs []run, all []int64) {
	all = slices.Concat(old, cuts)
	slices.Sort(all)
	for i := 0; i <= len(all); {
		from, to := l.axis.Start, l.axis.End
		if i > 0 {
			from = all[i-1]
		}
		if i < len(all) {
			to = all[i]
		}
		items := l.between(chosen, from, to, i == len(all))
		left, right := i > 0 && !has(old, from), i < len(all) && !has(old, to)
		r := run{from: from, to: to}
		if len(items) > 0 && !((left || right) && l.overfull(items, from, to, k)) {
			r = l.climb(items, from, to, k)
		}
		runs = append(runs[:i], r)
		if len(items) == 0 || len(r.items) == len(items) && int(r.rung) <= l.floor(items, k) {
			i++
			continue
		}
		first, last := l.items[items[0]].anchor, l.items[items[len(items)-1]].anchor
		switch {
		case left && (!right || l.axis.Distance(1, from, first) <= l.axis.Distance(1, last, to)):
			all = slices.Delete(all, i-1, i)
			i--
		case right:
			all = slices.Delete(all, i, i+1)
		default:
			i++
		}
	}
	return slices.DeleteFunc(runs, func(r run) bool { return len(r.items) == 0 }), all
}

// overfull tells whether the items cannot all have a card between two instants, since at each rung their cards
// are wider than all rows together. It costs much less than to try.
func (l *story) overfull(items []int, from, to int64, k int) bool {
	if len(items) > mostSeats {
		return true
	}
	for i := len(l.in.Cards.rungs()) - 1; i >= 0; i-- {
		r := run{rung: int8(i), from: from, to: to}
		cards, ok := l.measure(&r, items, k)
		if !ok {
			continue // one of them is higher than the room
		}
		lo, hi := l.bounds(&r, items[0], l.scaleOf(k))
		taken := 0.0
		for _, c := range cards {
			taken += c.w + cardGap
		}
		if taken <= (hi-lo+cardGap)*float64(2*r.rows) {
			return false
		}
	}
	return true
}

func has(sorted []int64, t int64) bool {
	_, ok := slices.BinarySearch(sorted, t)
	return ok
}

// between are the items whose anchors stand from one instant to before another, or to the end.
func (l *story) between(chosen []int, from, to int64, last bool) []int {
	at := func(t int64) int {
		i, _ := slices.BinarySearchFunc(chosen, t, func(item int, t int64) int {
			if l.items[item].anchor < t {
				return -1
			}
			return 1
		})
		return i
	}
	lo, hi := at(from), len(chosen)
	if from == l.axis.Start {
		lo = 0
	}
	if !last {
		hi = at(to)
	}
	return chosen[lo:max(lo, hi)]
}

// bounds are how far left and right of the anchor of an item a run's cards may stand: to its cuts, and at
// the ends of the axis to the edge of the window, or on a page to where its other words begin.
func (l *story) bounds(r *run, item int, scale float64) (lo, hi float64) {
	edge := 10.0
	if l.in.Page != nil {
		edge = margin - 7
	}
	origin := l.items[item].anchor
	lo, hi = l.axis.Distance(scale, origin, r.from)+cardGap/2, l.axis.Distance(scale, origin, r.to)-cardGap/2
	if r.from <= l.axis.Start {
		lo -= margin - edge + cardGap/2
	}
	if r.to >= l.axis.End {
		hi += margin - edge + cardGap/2
	}
	return lo, hi
}
