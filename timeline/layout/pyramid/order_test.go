package pyramid

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestInOrder puts entries in order that share starts, ends and ranks, within an hour and over all of time.
func TestInOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, starts := range []int64{1, 3, 3600, 1 << 36, 1 << 45, 1 << 62} {
		for _, long := range []int64{1, 2, 40, 86400 * 31, 1 << 61} {
			for _, ranks := range []uint32{1, 9, 1 << 24, 1<<32 - 1} {
				for _, step := range []int64{1, starts/7 + 1} {
					checkOrder(t, some(random, 6000, starts, step, long, ranks))
				}
			}
		}
	}
	checkOrder(t, nil)
	checkOrder(t, some(random, 1, 1, 1, 1, 1))
}

// some are n entries that start within a time, at whole steps, are at most so long and have ranks below a number.
func some(random *rand.Rand, n int, within, step, long int64, ranks uint32) []Entry {
	entries := make([]Entry, n)
	for i := range entries {
		start := random.Int64N(within)/step*step - within/2
		entries[i] = Entry{Start: start, End: start + 1 + random.Int64N(long), Event: int32(i), Rank: random.Uint32N(ranks)}
	}
	return entries
}

func checkOrder(t *testing.T, entries []Entry) {
	t.Helper()
	want := slices.Clone(entries)
	slices.SortFunc(want, compare)
	inOrder(entries)
	if !slices.Equal(entries, want) {
		t.Fatalf("%d entries are not in order", len(entries))
	}
}
