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

// A key is a number to sort by above the place of the entry that it is for.
const (
	placeBits = 24
	keyBits   = 64 - placeBits
)

// inOrder puts entries in order, in place. Many are put in the order of keys, which costs a fraction of comparing
// them: first by the leading bits of their starts, then those that share these by what else decides. What the
// keys leave open is compared.
func inOrder(entries []Entry) {
	const many = 4096
	n := len(entries)
	if n < many || n >= 1<<placeBits || slices.IsSortedFunc(entries, compare) {
		slices.SortFunc(entries, compare)
		return
	}
	first, last, rank := entries[0].Start, entries[0].Start, uint32(0)
	for i := range entries {
		e := &entries[i]
		first, last, rank = min(first, e.Start), max(last, e.Start), max(rank, e.Rank)
	}
	startBits := bits.Len64(uint64(last) - uint64(first))
	drop := max(startBits-keyBits, 0)
	keys := make([]uint64, n)
	for i := range entries {
		keys[i] = (uint64(entries[i].Start)-uint64(first))>>drop<<placeBits | uint64(i)
	}
	keys = radix(keys, placeBits, placeBits+startBits-drop)
	runs(n, func(i, k int) bool { return keys[i]>>placeBits == keys[k]>>placeBits }, func(from, to int) {
		for i, key := range keys[from:to] {
			at := key & (1<<placeBits - 1)
			keys[from+i] = entries[at].second(first, drop, bits.Len32(rank))<<placeBits | at
		}
		slices.Sort(keys[from:to])
	})
	permute(entries, keys)
	runs(n, func(i, k int) bool { return entries[i].Start == entries[k].Start }, func(from, to int) {
		if !slices.IsSortedFunc(entries[from:to], compare) {
			slices.SortFunc(entries[from:to], compare)
		}
	})
}

// second is what decides between entries whose starts share all but the dropped bits: those, then how long the
// entry is, to eight bits, and as many of the leading bits of its rank as find room.
func (e *Entry) second(first int64, dropped, rankBits int) uint64 {
	const exponent, mantissa = 6, 8
	key := (uint64(e.Start) - uint64(first)) & (1<<dropped - 1)
	long := uint64(e.End) - uint64(e.Start)
	size := bits.Len64(long | 1)
	long = long << (64 - size) << 1 >> (64 - mantissa)
	key = (key<<exponent|uint64(size-1))<<mantissa | long
	left := max(dropped+exponent+mantissa+rankBits-keyBits, 0)
	return key<<(rankBits-left) | uint64(e.Rank)>>left
}

// radix is the keys in the order of their bits from one up to another, by digits from the last to the first
// (Knuth 5.2.5). Keys that share these bits keep their order.
func radix(keys []uint64, from, to int) []uint64 {
	const digit = 11
	other := make([]uint64, len(keys))
	for ; from < to; from += digit {
		var at [1 << digit]int
		for _, key := range keys {
			at[key>>from&(1<<digit-1)]++
		}
		sum := 0
		for i, n := range at {
			at[i], sum = sum, sum+n
		}
		for _, key := range keys {
			d := key >> from & (1<<digit - 1)
			other[at[d]] = key
			at[d]++
		}
		keys, other = other, keys
	}
	return keys
}

// runs calls work for each longest run of two or more of 0 to n that are the same.
func runs(n int, same func(i, k int) bool, work func(from, to int)) {
	for from, to := 0, 1; from < n; from, to = to, to+1 {
		for to < n && same(from, to) {
			to++
		}
		if to-from > 1 {
			work(from, to)
		}
	}
}

// permute puts the entry at the place in the i-th key at i, cycle by cycle (Knuth 1.3.3). The keys are lost.
func permute(entries []Entry, keys []uint64) {
	const done = ^uint64(0)
	for i := range entries {
		if keys[i] == done {
			continue
		}
		kept, at := entries[i], i
		for {
			from := int(keys[at] & (1<<placeBits - 1))
			keys[at] = done
			if from == i {
				entries[at] = kept
				break
			}
			entries[at] = entries[from]
			at = from
		}
	}
}
