package evidence

import (
	"math"

	"dateline/timeline"
)

// fate is what becomes of a claim under the options.
type fate uint8

const (
	counts    fate = iota // affirms or opposes; a retraction may still cancel it
	declines              // recorded, does not count
	retracts              // cancels earlier claims
	later                 // counts only after the as-of day
	removed               // its source, claimant or origin was taken away
	cancelled             // all its origins have retracted
)

// fate decides everything but retraction.
func (a *Assessment) fate(m *mark) fate {
	switch {
	case a.roots.gone != nil && a.isRemoved(m):
		return removed
	case m.start > a.last:
		return later
	case m.stance == timeline.Retracts:
		return retracts
	case m.stance.Affirms() || m.stance.Opposes():
		return counts
	}
	return declines
}

// isRemoved reports whether a claim falls with what was taken away: the source where it stands,
// its claimant, or all on whose word it rests.
func (a *Assessment) isRemoved(m *mark) bool {
	r := &a.roots
	return m.source != noNode && r.gone[m.source] ||
		m.by != noNode && r.one[m.by] == noNode ||
		m.word != noNode && r.one[m.word] == noNode
}

// judge counts the origins of one event after the other. Each goroutine has its own.
type judge struct {
	a       *Assessment
	stamp   int32   // of the verdict at work, from 1
	affirm  []int32 // of each node: the last verdict in which it affirmed
	oppose  []int32
	assert  []int32
	retract map[node]retraction
}

func newJudge(a *Assessment) *judge {
	n := a.table.nodes()
	all := make([]int32, 3*n)
	return &judge{a: a, affirm: all[:n], oppose: all[n : 2*n], assert: all[2*n:]}
}

// verdict applies the rules to the claims of the event at i.
func (j *judge) verdict(i int) Verdict {
	t, a := j.a.table, j.a
	lo, hi := t.claims(i)
	if t.retract[i] {
		j.retract = a.retractions(i)
	}
	j.stamp++
	v := Verdict{Known: true}
	var buffer [1]node
	asserting, inTime, after := int32(0), 0, 0
	gone, goneAfter := 0, 0 // of what was taken away: said by the day, and later
	for k := lo; k < hi; k++ {
		m := &t.marks[k]
		switch a.fate(m) {
		case later:
			after++
		case removed:
			if m.start > a.last {
				goneAfter++
			} else {
				gone++
			}
		case declines, retracts:
			inTime++
		case counts:
			inTime++
			rest := false
			for _, o := range a.roots.of(m.word, &buffer) {
				if t.retract[i] && j.retract[o].cancels(m, k-lo) {
					continue
				}
				rest = true
				asserting += j.count(&v, o, m.stance)
			}
			if rest {
				v.Reports++
			}
		}
	}
	v.Known = inTime > 0 || after == 0 && (goneAfter == 0 || gone > 0)
	v.Computed = rule(v.Affirming, v.Opposing, asserting)
	v.Status = v.Computed
	if is, ok := override(&a.doc.Events[i], a.Options); ok {
		v.Status, v.Overridden = is, true
	}
	return v
}

// count counts an origin once a side; it returns 1 where it asserts for the first time.
func (j *judge) count(v *Verdict, o node, stance timeline.Stance) int32 {
	side, other := j.affirm, j.oppose
	number := &v.Affirming
	if stance.Opposes() {
		side, other, number = other, side, &v.Opposing
	}
	if side[o] != j.stamp {
		side[o] = j.stamp
		*number++
		if other[o] != j.stamp {
			v.Origins++
		}
	}
	if stance == timeline.Asserts && j.assert[o] != j.stamp {
		j.assert[o] = j.stamp
		return 1
	}
	return 0
}

// retraction is what one origin has retracted of one event: the latest dated retraction, and
// the last in the file among the undated ones and among all.
type retraction struct {
	set                  bool
	start                int64
	dated, undated, last int // places among the event's claims; -1 where there is none
}

// retractions collects the retractions of an event by origin.
func (a *Assessment) retractions(i int) map[node]retraction {
	list := map[node]retraction{}
	lo, hi := a.table.claims(i)
	var buffer [1]node
	for k := lo; k < hi; k++ {
		m := &a.table.marks[k]
		if a.fate(m) != retracts {
			continue
		}
		for _, o := range a.roots.of(m.word, &buffer) {
			r, ok := list[o]
			if !ok {
				r = retraction{set: true, start: math.MinInt64, dated: -1, undated: -1}
			}
			r.last = k - lo
			if !m.dated {
				r.undated = k - lo
			} else if m.start >= r.start {
				r.start, r.dated = m.start, k-lo
			}
			list[o] = r
		}
	}
	return list
}

// cancels reports whether the claim at place k is earlier than one of the retractions: by date
// where both have one, by the order of the file where either has none or the dates are equal.
func (r retraction) cancels(m *mark, k int) bool {
	switch {
	case !r.set:
		return false
	case !m.dated:
		return k < r.last
	case k < r.undated || r.dated >= 0 && m.start < r.start:
		return true
	}
	return r.dated >= 0 && m.start == r.start && k < r.dated
}
