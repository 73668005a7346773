package layout

import "math"

// maxRows bounds the rows on each side of the axis.
const maxRows = 6

const (
	cardGap   = 10.0 // between two cards of a row, in points
	postWidth = 7.0  // what a leader takes of a row that it passes through
	attachIn  = 12.0 // how far from a card's corner a leader may end
)

// seat is one card's place: its slot, and where it and its leader stand along the axis.
type seat struct {
	item  int
	slot  int8    // see side and row
	fixed bool    // the slot was decided at a coarser scale
	sided bool    // the side was, and the slot is only a good one to begin with
	x     float64 // the anchor
	w, h  float64 // of the card
	at    float64 // the card's centre
	// via is where the leader stands in each row from the axis outwards; the last is where it
	// meets the card.
	via [maxRows]float64
}

// side is 0 above the axis and 1 below; row counts from the axis outwards.
func (s *seat) side() int { return int(s.slot & 1) }
func (s *seat) row() int  { return int(s.slot >> 1) }

// attach is the x nearest to from at which a leader may meet the card.
func (s *seat) attach(from float64) float64 {
	reach := max(s.w/2-attachIn, 0)
	return min(max(from, s.at-reach), s.at+reach)
}

// heights are the rows' heights by side; 0 for an empty row.
type heights [2][maxRows]float64

// solver finds places along the axis, lo to hi, for rows that may take room points on each side. It
// keeps its memory between calls.
type solver struct {
	rows, safe   int // see level
	lo, hi, room float64
	base         heights // of the rows at the least
	entries      []entry
	index        []int
	stack        []block
}

// cost is how far the card's leader runs sideways, squared, with a price on outer rows.
func (s *seat) cost() float64 {
	row := s.row()
	if row > 0 {
		s.via[row] = s.attach(s.via[row-1])
	}
	from, sum := s.x, 0.0
	for r := range row + 1 {
		sum += (s.via[r] - from) * (s.via[r] - from)
		from = s.via[r]
	}
	off := s.at - s.x
	return sum + 0.08*off*off + 700*float64(row*row)
}

// off is how far the card, where its leader meets it, stands from its anchor.
func (s *seat) off() float64 { return math.Abs(s.via[s.row()] - s.x) }

// far is how far the farthest card stands from its anchor.
func far(seats []seat) float64 {
	most := 0.0
	for i := range seats {
		most = max(most, seats[i].off())
	}
	return most
}

// tooMuch is the price of a point that a row is too wide or a side too high: more than anything.
const tooMuch = 1e9

// sides are the costs of both sides, and by how much their rows are too wide and they too high.
type sides struct {
	cost, wide [2]float64
	high       float64
}

func (s *sides) total() float64 {
	return s.cost[0] + s.cost[1] + tooMuch*(s.wide[0]+s.wide[1]+s.high)
}

// all settles both sides.
func (v *solver) all(seats []seat) (s sides) {
	s.high = v.tooHigh(seats)
	for side := range s.cost {
		s.cost[side], s.wide[side] = v.settle(seats, side)
	}
	return s
}

// both settles both sides and gives the cost.
func (v *solver) both(seats []seat) float64 {
	s := v.all(seats)
	return s.total()
}

// fits settles both sides and tells whether no row is too wide and no side too high.
func (v *solver) fits(seats []seat) bool {
	s := v.all(seats)
	return s.wide[0]+s.wide[1]+s.high == 0
}

// better settles what became of s when seats of the sides a and b were moved, as far as it takes to
// know whether that costs less; if so it is s from now on.
func (v *solver) better(seats []seat, s *sides, a, b int) bool {
	was, now := s.total(), *s
	now.high = v.tooHigh(seats)
	for _, side := range [...]int{a, b} {
		now.cost[side], now.wide[side] = 0, 0
	}
	for i, side := range [...]int{a, b} {
		if now.total() >= was {
			return false
		}
		if i == 0 || b != a {
			now.cost[side], now.wide[side] = v.settle(seats, side)
		}
	}
	if now.total() >= was {
		return false
	}
	*s = now
	return true
}

// tooHigh is by how much the sides are higher than the room.
func (v *solver) tooHigh(seats []seat) (high float64) {
	for _, rows := range v.heights(seats) {
		high += max(0, stacked(rows)-v.room)
	}
	return high
}

// heights are those of the rows that the seats make.
func (v *solver) heights(seats []seat) heights {
	h := v.base
	for i := range seats {
		s := &seats[i]
		h[s.side()][s.row()] = max(h[s.side()][s.row()], s.h)
	}
	return h
}

// stacked is how high a side's rows are with the least gaps between them.
func stacked(rows [maxRows]float64) float64 {
	sum := -rowGap
	for _, h := range rows {
		if h > 0 {
			sum += h + rowGap
		}
	}
	return max(sum, 0)
}

// fewSeats is up to how many cards several deals are tried; for more, one is good enough.
const fewSeats = 24

// assign looks for slots: it deals the cards out in turn and then makes every move of a card to
// another slot, and every swap of two near ones, that helps, until nothing does. Of several deals
// the cheapest counts. Fixed seats stay. It tells whether all find room.
func (v *solver) assign(seats []seat) bool {
	best, slots := math.Inf(1), make([]int8, len(seats))
	for deal := range 2 * v.safe {
		if deal > 0 && len(seats) > fewSeats {
			break
		}
		for i := range seats {
			if !seats[i].fixed && !seats[i].sided {
				seats[i].slot = int8((i + deal) % (2 * v.safe))
			}
		}
		if cost := v.climb(seats); cost < best {
			best = cost
			for i := range seats {
				slots[i] = seats[i].slot
			}
		}
	}
	for i := range seats {
		seats[i].slot = slots[i]
	}
	return v.fits(seats)
}

// climb improves until nothing helps and gives the cost.
func (v *solver) climb(seats []seat) float64 {
	s := v.all(seats)
	cost := s.total()
	for range 12 {
		v.improve(seats, &s)
		next := s.total()
		if next > cost-1 {
			return next
		}
		cost = next
	}
	return cost
}

// near is how far apart in the order two cards may stand that are tried in each other's slots.
const near = 4

// improve makes one round of moves and swaps; s is what the seats cost before and after.
func (v *solver) improve(seats []seat, s *sides) {
	for i := range seats {
		if seats[i].fixed {
			continue
		}
		best := seats[i].slot
		for slot := int8(0); slot < int8(2*v.rows); slot++ {
			if slot == best || seats[i].sided && slot&1 != best&1 {
				continue
			}
			from := int(best & 1)
			if seats[i].slot = slot; v.better(seats, s, from, seats[i].side()) {
				best = slot
			}
		}
		seats[i].slot = best
		for j := i + 1; j < min(len(seats), i+1+near); j++ {
			if seats[j].fixed || seats[j].slot == seats[i].slot ||
				(seats[i].sided || seats[j].sided) && seats[j].side() != seats[i].side() {
				continue
			}
			seats[i].slot, seats[j].slot = seats[j].slot, seats[i].slot
			if v.better(seats, s, seats[i].side(), seats[j].side()) {
				continue
			}
			seats[i].slot, seats[j].slot = seats[j].slot, seats[i].slot
		}
	}
}
