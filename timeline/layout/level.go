package layout

import (
	"math"
	"slices"
)

// level is what holds between two doublings of the scale: which events have a card, on which rung,
// and in which slot. At a finer level no card is lost and none says less. It keeps its slot where the
// rung is the same, and its side in any case, so that zooming in moves a card only when it comes to say
// more, and never across the axis.
type level struct {
	slots []int8  // by item; noSlot where it has no card
	rungs []int8  // by item that has a card: its rung, as an index into the rungs that are allowed
	of    []int16 // by item that has a card: the index of its run
	runs  []run
	cuts  []int64 // between runs
	full  bool    // every item has a card that says as much as any can
}

// run is items so near to each other that their cards may meet, and the rung they share. Its cards keep
// between the cuts on both sides, so that no run depends on another.
type run struct {
	from, to int64 // the cuts; where there is none, the ends of the axis
	items    []int // those with a card, in the order of time
	slots    []int8
	rung     int8 // as an index into the rungs that are allowed
	rows     int  // on each side at most
	safe     int  // that fit however high their cards
	heights  heights
}

const noSlot = int8(-1)

const (
	rowGap    = 10.0 // between two rows of cards, at the least
	wideGap   = 28.0 // and at the most
	leadGap   = 24.0 // between the marks and the first row, where leaders run aslant
	pitch     = 13.0 // between two tracks of marks
	maxTracks = 4
)

// levelOf is the level of a scale.
func (l *story) levelOf(scale float64) int {
	return min(max(int(math.Floor(math.Log2(scale/l.fit.Scale)+1e-9)), 0), 64)
}

// scaleOf is the smallest scale of a level.
func (l *story) scaleOf(k int) float64 { return l.fit.Scale * math.Exp2(float64(k)) }

// level gives the level at depth k, made from the ones before it.
func (l *story) level(k int) *level {
	for len(l.levels) <= k {
		n := len(l.levels)
		if n > 0 && l.levels[n-1].full {
			l.levels = append(l.levels, l.levels[n-1])
			continue
		}
		l.levels = append(l.levels, l.newLevel(n))
		if n == 0 {
			l.frame.widen(l.levels[0].runs)
		}
	}
	return l.levels[k]
}

// newLevel splits the candidates into runs and lets each climb the ladder as high as it can.
func (l *story) newLevel(k int) *level {
	n := len(l.items)
	lv := &level{slots: make([]int8, n), rungs: make([]int8, n), of: make([]int16, n)}
	for i := range lv.slots {
		lv.slots[i] = noSlot
	}
	top := 0 // items that have a card on the highest rung
	lv.runs, lv.cuts = l.newRuns(k)
	for i, r := range lv.runs {
		for j, item := range r.items {
			lv.slots[item], lv.rungs[item], lv.of[item] = r.slots[j], r.rung, int16(i)
		}
		if r.rung == 0 {
			top += len(r.items)
		}
	}
	lv.full = top == n || l.in.Cards == Marks
	return lv
}

// candidates are the items that get a card if they find room, in the order of time: all of them,
// or where they are too many for the length of the axis, those that show first.
func (l *story) candidates(k int) []int {
	room := l.axis.Distance(l.scaleOf(k), l.axis.Start, l.axis.End)
	most := int(min(room/80*maxRows*2, 1e6)) + 8
	chosen := make([]int, len(l.items))
	for i := range chosen {
		chosen[i] = i
	}
	if len(chosen) <= most {
		return chosen
	}
	slices.SortFunc(chosen, func(a, b int) int { return before(&l.items[a], &l.items[b]) })
	chosen = chosen[:most]
	slices.Sort(chosen)
	return chosen
}

// stray is how far a card may stand from its mark, in points.
func (l *story) stray() float64 { return max(0.6*l.w, 160) }
