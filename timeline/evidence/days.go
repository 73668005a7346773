package evidence

import (
	"math"
	"slices"
)

// Days are the days on which something becomes known, each as the first second of the day, sorted
// and without doubles: the days from which the dated claims count, and those of the editors'
// judgements. They do not depend on the options. One pass over the claims; keep the result.
func (a *Assessment) Days() []int64 {
	set := map[int64]struct{}{}
	last, any := int64(0), false
	add := func(at int64) {
		if day := dayOf(at); !any || day != last {
			set[day] = struct{}{}
			last, any = day, true
		}
	}
	for i := range a.table.marks {
		if m := &a.table.marks[i]; m.dated {
			add(m.start)
		}
	}
	for i := range a.doc.Events {
		if o := a.doc.Events[i].Override(); o != nil && !o.On.IsZero() {
			add(o.On.Extent().Start)
		}
	}
	days := make([]int64, 0, len(set))
	for day := range set {
		days = append(days, day)
	}
	slices.Sort(days)
	return days
}

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
