package layout

import "math"

// settle gives every seat of one side its place, row by row from the outside in, since the leaders
// of the outer rows pass between the cards of the inner ones. Seats are in the order of their
// anchors, and every row keeps that order, so no two leaders cross. It gives the cost of the side
// (see cost) and by how much a row is too wide.
func (v *solver) settle(seats []seat, side int) (cost, excess float64) {
	for row := v.rows - 1; row >= 0; row-- {
		over, _ := v.settleRow(seats, side, row)
		excess += over
	}
	return costOf(seats, side), excess
}

// resettle does what settle does where only the rows up to top have changed since; false where a row is too
// wide or a card stands farther from its anchor than stray. It finds most of that out by the first row.
func (v *solver) resettle(seats []seat, side, top int, stray float64) (cost float64, ok bool) {
	for row := top; row >= 0; row-- {
		if over, most := v.settleRow(seats, side, row); over > 0 || most > stray {
			return 0, false
		}
	}
	cost = costOf(seats, side)
	for i := range seats {
		if s := &seats[i]; s.side() == side && s.off() > stray {
			return 0, false
		}
	}
	return cost, true
}

// settleRow gives the cards of a row, and the leaders that pass through it, their places. It gives by how
// much the row is too wide, and how far the farthest card stands from its anchor at the least.
func (v *solver) settleRow(seats []seat, side, row int) (over, most float64) {
	v.entries, v.index = v.entries[:0], v.index[:0]
	for i := range seats {
		s := &seats[i]
		if s.side() != side || s.row() < row {
			continue
		}
		e := entry{want: s.x, weight: 1, size: s.w + cardGap}
		if s.row() > row {
			e = entry{want: s.via[row+1], weight: 0.5, size: postWidth}
			if s.row() == row+1 {
				e.want = s.attach(s.x)
			}
		}
		v.entries, v.index = append(v.entries, e), append(v.index, i)
	}
	over, v.stack = separate(v.entries, v.lo-cardGap/2, v.hi+cardGap/2, v.stack)
	for k, i := range v.index {
		s := &seats[i]
		s.via[row] = v.entries[k].at
		if s.row() == row {
			s.at = v.entries[k].at
			s.via[row] = s.attach(s.x)
			most = max(most, math.Abs(s.via[row]-s.x))
		} else if s.row() == row+1 {
			most = max(most, math.Abs(s.attach(s.via[row])-s.x))
		}
	}
	return over, most
}

// costOf is what the seats of a side cost.
func costOf(seats []seat, side int) (cost float64) {
	for i := range seats {
		if seats[i].side() == side {
			cost += seats[i].cost()
		}
	}
	return cost
}
