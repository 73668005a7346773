package table

import (
	"runtime"
	"slices"
	"sync"
)

// few is what is not worth a second processor.
const few = 4096

// share calls work on parts of 0..n, on all processors where n is large.
func share(n int, work func(lo, hi int)) {
	parts := runtime.GOMAXPROCS(0)
	if n < few || parts == 1 {
		work(0, n)
		return
	}
	var wait sync.WaitGroup
	for p := range parts {
		wait.Go(func() { work(n*p/parts, n*(p+1)/parts) })
	}
	wait.Wait()
}

// sorted sorts a list, in halves on two processors where it is long. It may use the list up.
func sorted[T any](list []T, compare func(a, b T) int) []T {
	return sortedOn(list, compare, runtime.GOMAXPROCS(0))
}

func sortedOn[T any](list []T, compare func(a, b T) int, processors int) []T {
	if len(list) < few || processors < 2 {
		slices.SortFunc(list, compare)
		return list
	}
	a, b := list[:len(list)/2], list[len(list)/2:]
	var wait sync.WaitGroup
	wait.Go(func() { a = sortedOn(a, compare, processors/2) })
	b = sortedOn(b, compare, processors-processors/2)
	wait.Wait()
	out := make([]T, 0, len(list))
	for len(a) > 0 && len(b) > 0 {
		if compare(b[0], a[0]) < 0 {
			out, b = append(out, b[0]), b[1:]
		} else {
			out, a = append(out, a[0]), a[1:]
		}
	}
	return append(append(out, a...), b...)
}
