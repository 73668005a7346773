package layout

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestAMoveIsJudgedAsByTheWhole moves seats at random: settling only the sides that were touched says the
// same of each move as settling everything does.
func TestAMoveIsJudgedAsByTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := &solver{rows: 4, safe: 2, lo: 0, hi: 900, room: rapid.Float64Range(60, 400).Draw(t, "room")}
		seats := make([]seat, rapid.IntRange(2, 30).Draw(t, "seats"))
		x := 0.0
		for i := range seats {
			x += rapid.Float64Range(0, 60).Draw(t, "apart")
			seats[i] = seat{item: i, x: x, w: rapid.Float64Range(40, 160).Draw(t, "wide"), h: rapid.Float64Range(20, 90).Draw(t, "high"),
				slot: int8(rapid.IntRange(0, 2*v.rows-1).Draw(t, "slot"))}
		}
		s := v.all(seats)
		for range 20 {
			i := rapid.IntRange(0, len(seats)-1).Draw(t, "i")
			slot := int8(rapid.IntRange(0, 2*v.rows-1).Draw(t, "to"))
			was, from := seats[i].slot, seats[i].side()
			seats[i].slot = slot
			want := v.both(append([]seat(nil), seats...))
			before := s.total()
			if got := v.better(seats, &s, from, seats[i].side()); got != (want < before) && math.Abs(want-before) > 1e-6*before {
				t.Fatalf("a move from %g to %g is better: %v", before, want, got)
			}
			if s.total() != before && math.Abs(s.total()-want) > 1e-6*want {
				t.Fatalf("the moved cost %g, not %g", s.total(), want)
			}
			if s.total() == before {
				seats[i].slot = was
			}
		}
	})
}
