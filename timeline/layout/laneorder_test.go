package layout

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestMergedListsAreInOrderAndRepeatNothing: merging is sorting both and dropping what is in both.
func TestMergedListsAreInOrderAndRepeatNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := func(name string) []timed {
			var out []timed
			for _, n := range rapid.SliceOfN(rapid.IntRange(0, 40), 0, 20).Draw(t, name) {
				out = append(out, timed{int64(n / 3), int32(n)})
			}
			slices.SortFunc(out, timed.compare)
			return slices.Compact(out)
		}
		a, b := list("a"), list("b")
		want := slices.Concat(a, b)
		slices.SortFunc(want, timed.compare)
		if got := merge(a, b); !slices.Equal(got, slices.Compact(want)) {
			t.Fatalf("%v and %v give %v", a, b, got)
		}
	})
}
