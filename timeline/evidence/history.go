package evidence

import (
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
	was := Verdict{}
	before := int64(0) // any day: without dates all are the same
	if len(l.own) > 0 {
		before = max(l.own[0], math.MinInt64+1) - 1
	}
	l.step(0, &was, l.on(i, before))
	for _, day := range l.own {
		place, _ := slices.BinarySearch(l.days, day)
		l.step(place+1, &was, l.on(i, day))
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
