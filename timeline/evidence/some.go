package evidence

// Some judges only the events at the indexes, under other options; the verdicts are in their order.
// It answers what a removed source would change where few events rest on it.
func (a *Assessment) Some(opt Options, events []int32) []Verdict {
	b := &Assessment{Options: opt, doc: a.doc, table: a.table, roots: a.table.findRoots(opt.Without), last: opt.lastInstant()}
	list := make([]Verdict, len(events))
	share(len(events), func(lo, hi int) {
		j := newJudge(b)
		for k := lo; k < hi; k++ {
			list[k] = j.verdict(int(events[k]))
		}
	})
	return list
}

// Standing says whether a claim is there at all under the options of an assessment.
type Standing uint8

// The standings.
const (
	Said    Standing = iota // also where it declines, retracts, or was retracted since
	Later                   // first said after the as-of day
	Removed                 // its source, its claimant or all on whose word it rests was taken away
)

// Standing is that of the n-th claim of the document, counted through the events.
func (a *Assessment) Standing(n int) Standing {
	switch a.fate(&a.table.marks[n]) {
	case later:
		return Later
	case removed:
		return Removed
	}
	return Said
}

// Since is the instant from which the claim at place k of the event at i counts: the first at which it may
// have been said; for one without a date that of the event's first dated claim; math.MinInt64 for always.
func (a *Assessment) Since(i, k int) int64 {
	lo, _ := a.table.claims(i)
	return a.table.marks[lo+k].start
}
