package layout

import "math"

// How far a leader may leave the middle of the room that it has between the cards of a row, in points: by
// less than half of it, and to no nearer than so far of another leader. The cards keep half a gap more.
const (
	mostAside = postWidth / 2
	nearest   = 4.0
)

// straighten takes small bends out of the leaders of settled seats, which look like a slip of the hand:
// past the cards of a row a leader goes straight on where that is nearly where it would go anyway.
func straighten(seats []seat) {
	for side := range 2 {
		for row := range maxRows - 1 {
			straightenRow(seats, side, row)
		}
	}
	for i := range seats {
		if s := &seats[i]; s.row() > 0 {
			s.via[s.row()] = s.attach(s.via[s.row()-1])
		}
	}
}

// straightenRow does so for the leaders that pass through a row, from left to right.
func straightenRow(seats []seat, side, row int) {
	before := math.Inf(-1)
	for i := range seats {
		s := &seats[i]
		if s.side() != side || s.row() <= row {
			continue
		}
		from := s.x
		if row > 0 {
			from = s.via[row-1]
		}
		after := math.Inf(1)
		for k := i + 1; k < len(seats); k++ {
			if next := &seats[k]; next.side() == side && next.row() > row {
				after = next.via[row]
				break
			}
		}
		if math.Abs(from-s.via[row]) <= mostAside && from >= before+nearest && from <= after-nearest {
			s.via[row] = from
		}
		before = s.via[row]
	}
}
