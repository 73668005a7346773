package evidence

import (
	"maps"
	"math"
	"slices"
	"sync"
)

// Days are the days on which something becomes known, each as the first second of the day, sorted
// and without doubles: the days from which the dated claims count, and those of the editors'
// judgements. They do not depend on the options. One pass over the claims; keep the result.
func (a *Assessment) Days() []int64 {
	set := daySet{}
	var lock sync.Mutex
	share(len(a.table.marks), func(lo, hi int) {
		some := daySet{}
		for i := lo; i < hi; i++ {
			if m := &a.table.marks[i]; m.dated {
				some[dayOf(m.start)] = struct{}{}
			}
		}
		lock.Lock()
		defer lock.Unlock()
		maps.Copy(set, some)
	})
	for i := range a.doc.Events {
		if o := a.doc.Events[i].Override(); o != nil && !o.On.IsZero() {
			set[dayOf(o.On.Extent().Start)] = struct{}{}
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// daySet are days by their first second.
type daySet map[int64]struct{}

// dayOf is the first second of the day of an instant.
func dayOf(at int64) int64 {
	into := ((at % daySeconds) + daySeconds) % daySeconds
	if at < math.MinInt64+into {
		return math.MinInt64
	}
	return at - into
}

// Known counts the events that are known under the options.
func (a *Assessment) Known() int {
	n := 0
	for i := range a.Verdicts {
		if a.Verdicts[i].Known {
			n++
		}
	}
	return n
}
