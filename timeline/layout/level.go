package layout

import (
	"math"
	"slices"
)

// level is what holds between two doublings of the scale: which events have a card, on which rung,
// and in which slot. A finer level keeps the slots of the one before where the rung is the same, so
// that zooming in never moves a card to another row.
type level struct {
	slots []int8   // by item; noSlot where it has no card
	cards []card   // by item, where it has one
	names []string // by item: its rung
	runs  []run
	full  bool // every item has a card
}

// run is items so near to each other that their cards may meet, and the rung they share.
type run struct {
	items   []int // those with a card, in the order of time
	rung    rung
	rows    int // on each side at most
	safe    int // that fit however high their cards
	heights heights
}

const noSlot = int8(-1)

const (
	rowGap    = 13.0 // between two rows of cards, at the least
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
	lv := &level{slots: make([]int8, n), cards: make([]card, n), names: make([]string, n)}
	for i := range lv.slots {
		lv.slots[i] = noSlot
	}
	placed := 0
	for _, items := range l.split(l.candidates(k), k) {
		r := l.climb(lv, items, k)
		placed += len(r.items)
		if len(r.items) > 0 {
			lv.runs = append(lv.runs, r)
		}
	}
	lv.full = placed == n || l.in.Cards == Marks
	return lv
}

// renew is the level with its cards made anew, each in its place.
func (l *story) renew(old *level) *level {
	lv := *old
	lv.cards = slices.Clone(old.cards)
	for _, r := range lv.runs {
		for _, i := range r.items {
			lv.cards[i] = l.card(&l.items[i], r.rung)
		}
	}
	return &lv
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

// split cuts the items where their anchors stand so far apart that their cards cannot meet.
func (l *story) split(chosen []int, k int) [][]int {
	scale, apart := l.scaleOf(k), 2*l.stray()+300
	var out [][]int
	start := 0
	for i := 1; i <= len(chosen); i++ {
		if i == len(chosen) || k > 0 && l.axis.Distance(scale, l.items[chosen[i-1]].anchor, l.items[chosen[i]].anchor) > apart {
			out = append(out, chosen[start:i])
			start = i
		}
	}
	return out
}

// shortening is how many rungs, the lowest, may cut a title.
const shortening = 3

// climb seats the items on the highest rung of the ladder on which all of them find room, and on
// the lowest those that do.
func (l *story) climb(lv *level, items []int, k int) run {
	rungs := l.in.Cards.rungs()
	for i := range rungs {
		r := run{rung: rungs[i]}
		last := i == len(rungs)-1
		if !last && len(items) > maxSeats {
			continue
		}
		cards, ok := l.measure(&r, items)
		if !ok || i < len(rungs)-shortening && l.cuts(cards) {
			continue
		}
		seats := l.seatRun(&r, items, cards, k, last)
		if len(seats) < len(items) && !last {
			continue
		}
		for _, s := range seats {
			r.items = append(r.items, s.item)
			lv.slots[s.item], lv.cards[s.item], lv.names[s.item] = s.slot, cards[s.item], r.rung.name
		}
		r.heights = (&solver{}).heights(seats)
		return r
	}
	return run{}
}

// cuts tells whether a title is cut that would be whole on the highest rung: rather than that, a card says
// less or is wider.
func (l *story) cuts(cards map[int]card) bool {
	for i, c := range cards {
		if c.cut && !l.card(&l.items[i], ladder[0]).cut {
			return true
		}
	}
	return false
}

// measure makes the cards of the items at the run's rung and finds how many rows of them fit; false
// where not even one does.
func (l *story) measure(r *run, items []int) (cards map[int]card, ok bool) {
	cards = make(map[int]card, len(items))
	least, most := math.Inf(1), 0.0
	for _, i := range items {
		c := l.card(&l.items[i], r.rung)
		cards[i] = c
		least, most = min(least, c.h), max(most, c.h)
	}
	room := l.frame.room()
	if most > room {
		return nil, false
	}
	rows := func(h float64) int { return min(int((room+rowGap)/(h+rowGap)), maxRows) }
	r.rows, r.safe = rows(least), rows(most)
	return cards, true
}

// most cards that one run is searched for; a search tries each in each slot.
const maxSeats = 72

// seatRun finds slots for the items of a run. Where not all have room, those that show last are left
// out; unless drop is set it then gives none.
func (l *story) seatRun(r *run, items []int, cards map[int]card, k int, drop bool) []seat {
	lo, hi := l.bounds(items, l.scaleOf(k))
	order := slices.Clone(items)
	slices.SortFunc(order, func(a, b int) int { return before(&l.items[a], &l.items[b]) })
	width := 0.0
	for i, item := range order {
		width += cards[item].w + cardGap
		if i >= maxSeats || width > 0.97*(hi-lo)*float64(2*r.rows) {
			order = order[:i]
			break
		}
	}
	if len(order) < len(items) && !drop {
		return nil
	}
	solve := solver{rows: r.rows, safe: r.safe, lo: lo, hi: hi, room: l.frame.room()}
	for len(order) > 0 {
		seats := l.newSeats(r, items[0], order, cards, k)
		if cost := solve.assign(seats); cost < tooMuch && far(seats) <= l.stray() {
			return seats
		}
		if !drop {
			return nil
		}
		order = order[:len(order)-1-len(order)/12]
	}
	return nil
}

// newSeats are the seats of the chosen items in the order of time, from the anchor of the item
// first. Items that had a slot at the level before, on the same rung, keep it.
func (l *story) newSeats(r *run, first int, chosen []int, cards map[int]card, k int) []seat {
	chosen = slices.Clone(chosen)
	slices.Sort(chosen)
	out := make([]seat, len(chosen))
	for i, item := range chosen {
		c := cards[item]
		out[i] = seat{item: item, w: c.w, h: c.h}
		out[i].x = l.axis.Distance(l.scaleOf(k), l.items[first].anchor, l.items[item].anchor)
		if k == 0 {
			continue
		}
		if before := l.levels[k-1]; before.names[item] == r.rung.name && int(before.slots[item]>>1) < r.rows {
			out[i].slot, out[i].fixed = before.slots[item], true
		}
	}
	return out
}

// stray is how far a card may stand from its mark, in points.
func (l *story) stray() float64 { return max(0.5*l.w, 160) }

// bounds are how far left and right of a run's first anchor its cards may stand: within the view
// where everything fits, and wherever there is axis when zoomed in.
func (l *story) bounds(run []int, scale float64) (lo, hi float64) {
	const edge = 10
	origin := l.items[run[0]].anchor
	lo = l.axis.Distance(scale, origin, l.axis.Start) - margin + edge
	hi = l.axis.Distance(scale, origin, l.axis.End) + margin - edge
	return lo, hi
}
