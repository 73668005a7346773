package pick

import (
	"slices"

	"dateline/timeline/crew"
)

// few is the number of events below which one processor is faster than several.
const few = 4096

// shared calls work on consecutive parts of 0..n, on all processors where n is large, and returns
// what each part came to, in their order.
func shared[T any](n int, work func(lo, hi int) T) []T {
	parts := crew.Cores()
	if n < few || parts == 1 {
		return []T{work(0, n)}
	}
	results := make([]T, parts)
	crew.Run(parts, func(p int) { results[p] = work(n*p/parts, n*(p+1)/parts) })
	return results
}

// joined is the concatenation of the lists.
func joined(lists [][]int32) []int32 {
	if len(lists) == 1 {
		return lists[0]
	}
	return slices.Concat(lists...)
}

// sharedWords is shared for work on sets: a part begins at a multiple of 64.
func sharedWords(n int, work func(lo, hi int)) {
	shared(n, func(lo, hi int) struct{} {
		if hi < n {
			hi &^= 63
		}
		work(lo&^63, hi)
		return struct{}{}
	})
}
