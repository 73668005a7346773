package evidence

import "slices"

// Silence is the same assessment with Silent in place of the status of the events that silent names, by their
// place in the document's Events. They count as known.
func (a *Assessment) Silence(silent func(event int) bool) *Assessment {
	b := *a
	b.Verdicts = slices.Clone(a.Verdicts)
	for i := range b.Verdicts {
		if silent(i) {
			b.Verdicts[i] = Verdict{Status: Silent, Known: true}
		}
	}
	return &b
}

// Withhold is the same assessment with nothing said of the events that told does not name, by their
// place in the document's Events: neither their status nor how many report them. What is known stays
// known, and Explain still gives the reasons.
func (a *Assessment) Withhold(told func(event int) bool) *Assessment {
	b := *a
	b.Verdicts = slices.Clone(a.Verdicts)
	for i := range b.Verdicts {
		if !told(i) {
			b.Verdicts[i] = Verdict{Status: Withheld, Known: a.Verdicts[i].Known}
		}
	}
	return &b
}
