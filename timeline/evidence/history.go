package evidence

import (
	"iter"
	"math"
	"slices"
	"sync"
)

// History is how many events had each status as known on each day.
type History struct {
	Days   []int64  // as Assessment.Days
	Counts []Counts // on each day
	Before Counts   // before the first of them
}

// Counts are numbers of events by the status that is shown; what is not yet known is in none.
type Counts [len(Statuses)]int

// Sum is the number of events that are known.
func (c Counts) Sum() int {
	n := 0
	for _, k := range c {
		n += k
	}
	return n
}

// History counts the events at the indexes, nil for all, on each of the days. What is taken away under
// the options is taken away on all of them; the as-of day does not count. An event is judged once for
// each day on which one of its own claims begins to count, so that the cost is that of the claims,
// whatever the number of days.
func (a *Assessment) History(events []int32) History {
	h := History{Days: a.Days()}
	n := len(a.Verdicts)
	if events != nil {
		n = len(events)
	}
	steps := make([]Counts, len(h.Days)+1)
	var lock sync.Mutex
	share(n, func(lo, hi int) {
		l := newLife(a, h.Days)
		for i := lo; i < hi; i++ {
			if events != nil {
				l.add(int(events[i]))
			} else {
				l.add(i)
			}
		}
		lock.Lock()
		defer lock.Unlock()
		for d := range steps {
			for s := range steps[d] {
				steps[d][s] += l.steps[d][s]
			}
		}
	})
	h.Before = steps[0]
	h.Counts = make([]Counts, len(h.Days))
	sum := h.Before
	for d := range h.Days {
		for s := range sum {
			sum[s] += steps[d+1][s]
		}
		h.Counts[d] = sum
	}
	return h
}

// life judges events day by day. Each goroutine has its own.
type life struct {
	at    Assessment // as of the day at work
	judge *judge
	days  []int64
	own   []int64  // days of the event at work
	steps []Counts // before the days and on each: by how much the numbers change
}

func newLife(a *Assessment, days []int64) *life {
	l := &life{at: *a, days: days, steps: make([]Counts, len(days)+1)}
	l.judge = newJudge(&l.at)
	return l
}

// add adds the changes of the event at i.
func (l *life) add(i int) {
	was, place := Verdict{}, 0
	l.each(i, func(day int64, first bool, now Verdict) {
		if !first {
			place, _ = slices.BinarySearch(l.days, day)
			place++
		}
		l.step(place, &was, now)
	})
}

// each goes through the verdicts on the event at i: the first one is that before the first of its days,
// the others are those on each of them.
func (l *life) each(i int, tell func(day int64, first bool, now Verdict)) {
	l.own = l.own[:0]
	lo, hi := l.at.table.claims(i)
	for k := lo; k < hi; k++ {
		if m := &l.at.table.marks[k]; m.dated {
			l.own = append(l.own, dayOf(m.start))
		}
	}
	if o := l.at.doc.Events[i].Override(); o != nil && !o.On.IsZero() {
		l.own = append(l.own, dayOf(o.On.Extent().Start))
	}
	slices.Sort(l.own)
	l.own = slices.Compact(l.own)
	before := int64(0) // any day: without dates all are the same
	if len(l.own) > 0 {
		before = max(l.own[0], math.MinInt64+1) - 1
	}
	tell(before, true, l.on(i, before))
	for _, day := range l.own {
		tell(day, false, l.on(i, day))
	}
}

// on is the verdict on the event at i as known on the day of an instant.
func (l *life) on(i int, at int64) Verdict {
	l.at.Options.AsOf, l.at.Options.HasAsOf = at, true
	l.at.last = l.at.Options.lastInstant()
	return l.judge.verdict(i)
}

// step counts a change of one verdict into the next.
func (l *life) step(place int, was *Verdict, now Verdict) {
	if was.Known {
		l.steps[place][was.Status]--
	}
	if now.Known {
		l.steps[place][now.Status]++
	}
	*was = now
}

// Change is a day from which an event has another verdict than before.
type Change struct {
	Day     int64 // its first second, in seconds since 1970; math.MinInt64 for before everything
	Verdict Verdict
}

// Changes gives the index of one event after the other, those at the indexes or nil for all, with the
// verdicts on it as known on each day: first that before everything, then those of the days on which
// it changed. What is taken away under the options is taken away on all of them, and the days after
// the as-of day are left out. The slice is used again for the next event. The cost is as of History.
func (a *Assessment) Changes(events []int32) iter.Seq2[int, []Change] {
	return func(yield func(int, []Change) bool) {
		l := newLife(a, nil)
		var list []Change
		each := func(i int) bool {
			list = list[:0]
			l.each(i, func(day int64, first bool, now Verdict) {
				switch {
				case first:
					list = append(list, Change{math.MinInt64, now})
				case day <= a.last && list[len(list)-1].Verdict != now:
					list = append(list, Change{day, now})
				}
			})
			return yield(i, list)
		}
		if events == nil {
			for i := range a.Verdicts {
				if !each(i) {
					return
				}
			}
			return
		}
		for _, i := range events {
			if !each(int(i)) {
				return
			}
		}
	}
}
