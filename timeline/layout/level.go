package layout

import (
	"math"
	"slices"
)

// level is what holds between two doublings of the scale: the rung, which events have a card, and
// in which slot. A finer level keeps the slots of the one before, so that zooming in never moves a
// card to another row.
type level struct {
	rung    rung
	rows    int    // on each side at most
	safe    int    // that fit however high their cards
	slots   []int8 // by item; noSlot where it has no card
	cards   []card // by item, where it has one
	heights heights
	full    bool // every item has a card
}

const noSlot = int8(-1)

const (
	rowGap    = 13.0 // between two rows of cards, at the least
	leadGap   = 24.0 // between the marks and the first row, where leaders run aslant
	pitch     = 13.0 // between two tracks of marks
	maxTracks = 4
	runGap    = 900.0 // anchors farther apart than this do not push each other's cards
)

// levelOf is the level of a scale.
func (l *Layout) levelOf(scale float64) int {
	return min(max(int(math.Floor(math.Log2(scale/l.fit.Scale)+1e-9)), 0), 64)
}

// level gives the level at depth k, made from the ones before it.
func (l *Layout) level(k int) *level {
	for len(l.levels) <= k {
		n := len(l.levels)
		if n > 0 && l.levels[n-1].full {
			l.levels = append(l.levels, l.levels[n-1])
			continue
		}
		l.levels = append(l.levels, l.climb(n))
		if n == 0 {
			l.frame.widen(l.levels[0].heights)
		}
	}
	return l.levels[k]
}

// climb finds the highest rung of the ladder on which enough events find room.
func (l *Layout) climb(k int) *level {
	var best *level
	for i := range ladder {
		lv := l.try(k, ladder[i])
		if lv == nil {
			continue
		}
		best = lv
		if lv.full {
			break
		}
	}
	if best == nil {
		best = &level{rung: ladder[len(ladder)-1], rows: 0, slots: l.empty(), cards: make([]card, len(l.items))}
	}
	return best
}

func (l *Layout) empty() []int8 {
	slots := make([]int8, len(l.items))
	for i := range slots {
		slots[i] = noSlot
	}
	return slots
}

// try puts the events into rows at a rung. It gives nil where the rung is too high for the page or,
// but for the last rung, where not nearly all events find room.
func (l *Layout) try(k int, r rung) *level {
	last := r.name == ladder[len(ladder)-1].name
	lv := &level{rung: r, slots: l.empty(), cards: make([]card, len(l.items))}
	chosen := l.candidates(k, last)
	if !last && len(chosen) < len(l.items) && float64(len(chosen)) < 0.9*float64(len(l.items)) {
		return nil
	}
	least, most := math.Inf(1), 0.0
	for _, i := range chosen {
		lv.cards[i] = l.card(&l.items[i], r)
		least, most = min(least, lv.cards[i].h), max(most, lv.cards[i].h)
	}
	room := l.frame.room()
	if len(chosen) == 0 || most > room {
		return nil
	}
	lv.rows = min(int((room+rowGap)/(least+rowGap)), maxRows)
	lv.safe = min(int((room+rowGap)/(most+rowGap)), maxRows)
	placed := 0
	for _, run := range l.runs(chosen, k) {
		n := l.seatRun(lv, run, k, last)
		if n < len(run) && !last {
			return nil
		}
		placed += n
	}
	for i, slot := range lv.slots {
		if slot != noSlot {
			h := &lv.heights[slot&1][slot>>1]
			*h = max(*h, lv.cards[i].h)
		}
	}
	lv.full = placed == len(l.items)
	return lv
}

// candidates are the items that get a card if they find room, in the order of time: all of them,
// or where they are too many for the length of the axis, those that show first.
func (l *Layout) candidates(k int, last bool) []int {
	scale := l.fit.Scale * math.Exp2(float64(k))
	room := l.axis.Distance(scale, l.axis.Start, l.axis.End)
	most := int(min(room/80*maxRows*2, 1e6)) + 8
	chosen := make([]int, len(l.items))
	for i := range chosen {
		chosen[i] = i
	}
	if len(chosen) <= most {
		return chosen
	}
	if !last {
		return nil
	}
	slices.SortFunc(chosen, func(a, b int) int { return before(&l.items[a], &l.items[b]) })
	chosen = chosen[:most]
	slices.Sort(chosen)
	return chosen
}

// runs splits items where their anchors stand so far apart that their cards cannot meet.
func (l *Layout) runs(chosen []int, k int) [][]int {
	scale := l.fit.Scale * math.Exp2(float64(k))
	var out [][]int
	start := 0
	for i := 1; i <= len(chosen); i++ {
		if i == len(chosen) || k > 0 && l.axis.Distance(scale, l.items[chosen[i-1]].anchor, l.items[chosen[i]].anchor) > runGap {
			out = append(out, chosen[start:i])
			start = i
		}
	}
	return out
}

// most cards that one run is searched for; a search tries each in each slot.
const maxSeats = 72

// seatRun finds slots for the items of a run and gives how many it placed. Where not all have room
// those that show last are left out; unless drop is set it then gives up.
func (l *Layout) seatRun(lv *level, run []int, k int, drop bool) int {
	scale := l.fit.Scale * math.Exp2(float64(k))
	lo, hi := l.bounds(run, scale)
	order := slices.Clone(run)
	slices.SortFunc(order, func(a, b int) int { return before(&l.items[a], &l.items[b]) })
	width := 0.0
	for i, item := range order {
		width += lv.cards[item].w + cardGap
		if i >= maxSeats || width > 0.97*(hi-lo)*float64(2*lv.rows) {
			order = order[:i]
			break
		}
	}
	if len(order) < len(run) && !drop {
		return len(order)
	}
	solve := solver{rows: lv.rows, safe: lv.safe, lo: lo, hi: hi, room: l.frame.room()}
	for len(order) > 0 {
		seats := l.seats(lv, order, scale, k)
		cost := solve.assign(seats)
		if cost < tooMuch && far(seats) <= l.stray() {
			for _, s := range seats {
				lv.slots[s.item] = s.slot
			}
			return len(order)
		}
		if !drop {
			return 0
		}
		order = order[:len(order)-1-len(order)/12]
	}
	return 0
}

// stray is how far a card may stand from its mark, in points.
func (l *Layout) stray() float64 { return max(0.5*l.w, 160) }

// seats are the seats of some items in the order of time, at the scale. Items that had a slot at
// the level before, on the same rung, keep it.
func (l *Layout) seats(lv *level, chosen []int, scale float64, k int) []seat {
	chosen = slices.Clone(chosen)
	slices.Sort(chosen)
	out := make([]seat, len(chosen))
	origin := l.items[chosen[0]].anchor
	for i, item := range chosen {
		out[i] = seat{item: item, x: l.axis.Distance(scale, origin, l.items[item].anchor), w: lv.cards[item].w, h: lv.cards[item].h, slot: lv.slots[item]}
		if k > 0 && k <= len(l.levels) {
			before := l.levels[k-1]
			if before.rung.name == lv.rung.name && before.slots[item] != noSlot {
				out[i].slot, out[i].fixed = before.slots[item], true
			}
		}
	}
	return out
}

// bounds are how far left and right of a run's first anchor its cards may stand: within the view
// where everything fits, and wherever there is axis when zoomed in.
func (l *Layout) bounds(run []int, scale float64) (lo, hi float64) {
	const edge = 10
	origin := l.items[run[0]].anchor
	lo = l.axis.Distance(scale, origin, l.axis.Start) - margin + edge
	hi = l.axis.Distance(scale, origin, l.axis.End) + margin - edge
	return lo, hi
}
