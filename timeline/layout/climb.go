package layout

import (
	"math"
	"slices"
)

// climb seats the items on the highest rung of the ladder on which all of them find room, and on the
// lowest rungs those that do: on that of them where most do. None has a lower rung than before.
func (l *story) climb(items []int, from, to int64, k int) run {
	rungs, floor := l.in.Cards.rungs(), l.floor(items, k)
	best := run{from: from, to: to}
	most, all := 0, len(items)
	for i := range rungs {
		if i > floor && most > 0 {
			break
		}
		drop := rungs[i].drops || i >= floor
		if !drop && len(items) > mostSeats {
			continue
		}
		r := run{rung: int8(i), from: from, to: to}
		items := items
		if drop {
			items = slices.DeleteFunc(slices.Clone(items), func(i int) bool { return l.cardOf(i, r.rung).h > l.frame.room() })
		}
		cards, ok := l.measure(&r, items, k)
		if !ok || len(items) == 0 || !drop && slices.ContainsFunc(items, func(i int) bool { return l.cuts(i, cards[i]) }) {
			continue
		}
		seats := l.seatRun(&r, items, cards, k, drop)
		if i < floor && l.loses(items, seats, k) {
			continue
		}
		whole := 0
		for _, s := range seats {
			if !l.cuts(s.item, cards[s.item]) {
				whole++
			}
		}
		if whole > most || most == 0 && len(seats) > 0 {
			most = max(whole, 1)
			best = r.with(seats, l.base(&r, items, k))
		}
		if len(seats) == all && (whole == all || !drop) {
			break
		}
	}
	return best
}

// with is the run with its seats; base is what its rows are high at the least.
func (r run) with(seats []seat, base heights) run {
	r.items, r.slots = make([]int, len(seats)), make([]int8, len(seats))
	for i, s := range seats {
		r.items[i], r.slots[i] = s.item, s.slot
	}
	r.heights = (&solver{base: base}).heights(seats)
	return r
}

// base is the heights of the rows in which the items stood on the same rung at the level before: they
// keep them where other cards are no longer in their run.
func (l *story) base(r *run, items []int, k int) (h heights) {
	for _, i := range items {
		if _, ok := l.kept(r, i, k); ok {
			before := l.levels[k-1]
			return before.runs[before.of[i]].heights
		}
	}
	return h
}

// kept is the slot that an item had at the level before, if it was on the run's rung.
func (l *story) kept(r *run, item, k int) (slot int8, ok bool) {
	if !l.carded(item, k) {
		return noSlot, false
	}
	return l.levels[k-1].slots[item], l.levels[k-1].rungs[item] == r.rung
}

// floor is the lowest rung that one of the items had at the level before; the last where none had a card.
func (l *story) floor(items []int, k int) int {
	floor := -1
	for _, i := range items {
		if l.carded(i, k) {
			floor = max(floor, int(l.levels[k-1].rungs[i]))
		}
	}
	if floor < 0 {
		floor = len(l.in.Cards.rungs()) - 1
	}
	return floor
}

// carded tells whether an item had a card at the level before.
func (l *story) carded(item, k int) bool { return k > 0 && l.levels[k-1].slots[item] != noSlot }

// loses tells whether an item that had a card has no seat now.
func (l *story) loses(items []int, seats []seat, k int) bool {
	had, has := 0, 0
	for _, i := range items {
		if l.carded(i, k) {
			had++
		}
	}
	for _, s := range seats {
		if l.carded(s.item, k) {
			has++
		}
	}
	return has < had
}

// cuts tells whether an item's title is cut on a card that would be whole on the highest rung: rather than
// that, a card says less or is wider.
func (l *story) cuts(item int, c card) bool { return c.cut && !l.cardOf(item, 0).cut }

// measure makes the cards of the items at the run's rung and finds how many rows of them fit, at least
// those in which some stood at the level before; false where not even one does.
func (l *story) measure(r *run, items []int, k int) (cards map[int]card, ok bool) {
	cards = make(map[int]card, len(items))
	least, most := math.Inf(1), 0.0
	for _, i := range items {
		c := l.cardOf(i, r.rung)
		cards[i] = c
		least, most = min(least, c.h), max(most, c.h)
	}
	room := l.frame.room()
	if most > room {
		return nil, false
	}
	rows := func(h float64) int { return min(int((room+rowGap)/(h+rowGap)), maxRows) }
	r.rows, r.safe = rows(least), rows(most)
	for _, i := range items {
		if was, ok := l.kept(r, i, k); ok {
			r.rows = max(r.rows, int(was>>1)+1)
		}
	}
	return cards, true
}

// How many cards a run has at the most, and up to how many a search tries each in each slot.
const (
	mostSeats = 300
	maxSeats  = 72
)

// mostMisses is how many in a row may find no room before no more are tried.
const mostMisses = 80

// seatRun finds slots for the items of a run. Where not all have room, those that show last are left
// out; unless drop is set it then gives none.
func (l *story) seatRun(r *run, items []int, cards map[int]card, k int, drop bool) []seat {
	lo, hi := l.bounds(r, items[0], l.scaleOf(k))
	solve := solver{rows: r.rows, safe: r.safe, lo: lo, hi: hi, room: l.frame.room(), base: l.base(r, items, k)}
	width := 0.0
	for _, item := range items {
		width += cards[item].w + cardGap
	}
	fits := len(items) <= mostSeats && width <= 0.97*(hi-lo)*float64(2*r.rows)
	if !fits && !drop {
		return nil
	}
	if fits && len(items) <= maxSeats {
		seats := l.newSeats(r, items[0], items, cards, k)
		if solve.assign(seats) && far(seats) <= l.stray() {
			return seats
		}
	}
	if !drop && len(items) <= maxSeats {
		return nil
	}
	order := slices.Clone(items)
	slices.SortFunc(order, func(a, b int) int {
		if had := l.carded(a, k); had != l.carded(b, k) { // what has a card keeps it
			if had {
				return -1
			}
			return 1
		}
		return before(&l.items[a], &l.items[b])
	})
	return solve.admit(l.newSeats(r, items[0], order, cards, k), l.stray(), drop)
}

// newSeats are seats of the items, from the anchor of the item first. Items that had a slot at the level
// before keep it on the same rung, and on another one their side.
func (l *story) newSeats(r *run, first int, items []int, cards map[int]card, k int) []seat {
	out := make([]seat, len(items))
	for i, item := range items {
		c := cards[item]
		out[i] = seat{item: item, w: c.w, h: c.h}
		out[i].x = l.axis.Distance(l.scaleOf(k), l.items[first].anchor, l.items[item].anchor)
		if !l.carded(item, k) {
			continue
		}
		was, fixed := l.kept(r, item, k)
		out[i].slot = min(was, int8(2*(r.rows-1))+was&1)
		out[i].fixed, out[i].sided = fixed, !fixed
	}
	return out
}

// admit seats those whose slots are fixed, and then the others in their order, each where it costs least.
// It leaves out those without room, unless drop is set gives none then, and gives the seats in the order
// of their items.
func (v *solver) admit(order []seat, stray float64, drop bool) []seat {
	seats, order := v.begin(order)
	in := make([]bool, len(order))
	for range 2 { // what is moved in between may leave more room
		for i, misses := 0, 0; i < len(order) && len(seats) < mostSeats && misses < mostMisses; i++ {
			if in[i] {
				continue
			}
			if seats, in[i] = v.insert(seats, order[i], stray); in[i] {
				misses = 0
				continue
			}
			if misses++; !drop {
				return nil
			}
		}
		if len(seats) > maxSeats {
			break
		}
		tried := slices.Clone(seats)
		if v.climb(tried); v.fits(tried) && far(tried) <= stray {
			seats = tried
		}
	}
	return seats
}

// begin takes the fixed seats out of the others; it gives none of either where they have no room, as
// between new cuts.
func (v *solver) begin(order []seat) (seats, rest []seat) {
	for _, s := range order {
		if s.fixed {
			seats = append(seats, s)
		} else {
			rest = append(rest, s)
		}
	}
	slices.SortFunc(seats, func(a, b seat) int { return a.item - b.item })
	if !v.fits(seats) {
		return nil, nil
	}
	return seats, rest
}

// insert adds a seat where it costs least, to seats that are settled; false where it finds no room.
func (v *solver) insert(seats []seat, s seat, stray float64) ([]seat, bool) {
	at, _ := slices.BinarySearchFunc(seats, s.item, func(a seat, item int) int { return a.item - item })
	seats = slices.Insert(seats, at, s)
	best, slot := math.Inf(1), noSlot
	try := func(to int8) {
		seats[at].slot = to
		if high := v.tooHigh(seats); high > 0 {
			return
		}
		cost, ok := v.resettle(seats, seats[at].side(), seats[at].row(), stray)
		if ok && cost < best {
			best, slot = cost, to
		}
	}
	was := s.slot
	if s.fixed {
		try(was)
	}
	for to := int8(0); to < int8(2*v.rows) && slot == noSlot; to += 2 {
		for side := range int8(2) {
			if !s.fixed && !s.sided || side == was&1 {
				try(to + side)
			}
		}
	}
	if slot == noSlot {
		seats = slices.Delete(seats, at, at+1)
		v.both(seats)
		return seats, false
	}
	seats[at].slot = slot
	v.both(seats)
	return seats, true
}
