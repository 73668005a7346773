package layout

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestAnInsertionIsJudgedAsByTheWhole inserts a seat into settled ones: settling only the rows up to its own
// says the same as settling all, also where the other side was tried before.
func TestAnInsertionIsJudgedAsByTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := &solver{rows: 4, safe: 2, lo: 0, hi: rapid.Float64Range(600, 1500).Draw(t, "hi"), room: 1e6}
		seats := make([]seat, rapid.IntRange(2, 30).Draw(t, "seats"))
		x := 0.0
		for i := range seats {
			x += rapid.Float64Range(0, 60).Draw(t, "apart")
			seats[i] = seat{item: i, x: x, w: rapid.Float64Range(40, 160).Draw(t, "wide"), h: 20, slot: int8(rapid.IntRange(0, 2*v.rows-1).Draw(t, "slot"))}
		}
		at := rapid.IntRange(0, len(seats)-1).Draw(t, "at")
		before := slices.Delete(slices.Clone(seats), at, at+1)
		stray := rapid.Float64Range(20, 600).Draw(t, "stray")
		if !v.fits(before) || far(before) > stray {
			return
		}
		tried := slices.Insert(before, at, seats[at])
		for _, slot := range []int8{seats[at].slot ^ 1, seats[at].slot} {
			tried[at].slot = slot
			whole := slices.Clone(tried)
			side := whole[at].side()
			cost, wide := v.settle(whole, side)
			fits := wide == 0
			for i := range whole {
				fits = fits && (whole[i].side() != side || whole[i].off() <= stray)
			}
			got, ok := v.resettle(tried, side, tried[at].row(), stray)
			if ok != fits || ok && math.Abs(got-cost) > 1e-6*cost {
				t.Fatalf("in slot %d it fits: %v at %g, and by the whole: %v at %g", slot, ok, got, fits, cost)
			}
		}
	})
}
