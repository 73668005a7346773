package pyramid

import (
	"cmp"
	"math/bits"
	"slices"
)

// compare orders entries by time, then rank, then event.
func compare(a, b Entry) int {
	if a.Start != b.Start { // which decides nearly always; the rest costs more
		return cmp.Compare(a.Start, b.Start)
	}
	return cmp.Or(cmp.Compare(a.End, b.End), cmp.Compare(a.Rank, b.Rank), cmp.Compare(a.Event, b.Event))
}

// sorted are the entries in order. Many are first put in the order of a number each, of the leading
// bits of their start and of their place, which takes half the time; the entries that share the leading
// bits are then put in order among themselves.
func sorted(entries []Entry) []Entry {
	const many, placeBits = 4096, 24
	n := len(entries)
	if n < many || n >= 1<<placeBits || slices.IsSortedFunc(entries, compare) {
		slices.SortFunc(entries, compare)
		return entries
	}
	first, last := entries[0].Start, entries[0].Start
	for i := range entries {
		first, last = min(first, entries[i].Start), max(last, entries[i].Start)
	}
	drop := max(bits.Len64(uint64(last)-uint64(first))-(64-placeBits), 0)
	keys := make([]uint64, n)
	for i := range entries {
		keys[i] = (uint64(entries[i].Start)-uint64(first))>>drop<<placeBits | uint64(i)
	}
	slices.Sort(keys)
	out := make([]Entry, n)
	for i, key := range keys {
		out[i] = entries[key&(1<<placeBits-1)]
	}
	for from := 0; from < n; {
		to := from + 1
		for to < n && keys[to]>>placeBits == keys[from]>>placeBits {
			to++
		}
		slices.SortFunc(out[from:to], compare)
		from = to
	}
	return out
}
