package pick

import (
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
)

// filter is a Query without its text, in the numbers of an Index.
type filter struct {
	lanes, places *column
	tags          *lists
	claims        *claims
	inLane        []bool // by number plus one, so that the first is for events without; nil for all
	inPlace       []bool
	withTag       []bool
	withSource    []bool
	byClaimant    []bool
	statuses      [len(evidence.Statuses)]bool
	byStatus      bool
	verdicts      []evidence.Verdict
	period        edtf.Span
	inPeriod      bool
	importance    int
	chosen        []bool // by event; nil for all
	x             *Index
}

func newFilter(x *Index, assess *evidence.Assessment, q Query) *filter {
	f := &filter{x: x, importance: q.Importance, byStatus: len(q.Statuses) > 0}
	if assess != nil {
		f.verdicts = assess.Verdicts
	}
	for _, s := range q.Statuses {
		if int(s) < len(f.statuses) {
			f.statuses[s] = true
		}
	}
	if !q.Period.IsZero() {
		f.period, f.inPeriod = q.Period.Extent(), true
	}
	f.take(q)
	return f
}

// take looks up the ids and names of the query; one that the document does not have fits nothing.
func (f *filter) take(q Query) {
	if len(q.Lanes) > 0 {
		f.lanes = f.x.lanes()
		f.inLane = wanted(q.Lanes, len(f.lanes.names), func(id string) []int32 { return []int32{find32(f.lanes.names, id)} })
	}
	if len(q.Places) > 0 {
		f.places = f.x.places()
		f.inPlace = wanted(q.Places, len(f.places.names), func(id string) []int32 { return []int32{find32(f.places.names, id)} })
	}
	if len(q.Tags) > 0 {
		f.tags = f.x.tags()
		f.withTag = wanted(q.Tags, len(f.tags.names), func(id string) []int32 { return []int32{find32(f.tags.names, id)} })
	}
	if len(q.Events) > 0 {
		f.chosen = make([]bool, len(f.x.doc.Events))
		for _, id := range q.Events {
			if i := f.x.doc.EventIndex(id); i >= 0 {
				f.chosen[i] = true
			}
		}
	}
	if len(q.Sources)+len(q.Claimants) > 0 {
		f.claims = f.x.claims()
	}
	if len(q.Sources) > 0 {
		f.withSource = wanted(q.Sources, f.claims.nodes(), func(id string) []int32 { return []int32{f.claims.sourceNode(id)} })
	}
	if len(q.Claimants) > 0 {
		f.byClaimant = wanted(q.Claimants, f.claims.nodes(), f.claims.claimantNodes)
	}
}

// wanted marks the numbers of the ids, each one up, and the first for "".
func wanted(ids []string, n int, codes func(id string) []int32) []bool {
	set := make([]bool, n+1)
	for _, id := range ids {
		if id == "" {
			set[0] = true
			continue
		}
		for _, c := range codes(id) {
			if c != none {
				set[c+1] = true
			}
		}
	}
	return set
}

// match reports whether the event i fulfils all but the text.
func (f *filter) match(i int) bool {
	if f.chosen != nil && !f.chosen[i] {
		return false
	}
	if f.inLane != nil && !f.inLane[f.lanes.codes[i]+1] {
		return false
	}
	if f.inPlace != nil && !f.inPlace[f.places.codes[i]+1] {
		return false
	}
	if f.importance > 0 && f.x.doc.Events[i].Importance < f.importance {
		return false
	}
	if f.inPeriod {
		if d := &f.x.doc.Events[i].Date; d.IsZero() || !d.Extent().Overlaps(f.period) {
			return false
		}
	}
	if f.byStatus {
		if f.verdicts == nil || !f.verdicts[i].Known || !f.statuses[f.verdicts[i].Status] {
			return false
		}
	}
	return f.matchLists(i)
}

func (f *filter) matchLists(i int) bool {
	if f.withTag != nil && !anyOf(f.withTag, f.tags.of(int32(i))) {
		return false
	}
	return (f.withSource == nil || f.cites(i)) && (f.byClaimant == nil || f.claimed(i))
}

// anyOf reports whether one of the numbers is wanted; where there are none, whether "" is.
func anyOf(set []bool, codes []int32) bool {
	for _, c := range codes {
		if set[c+1] {
			return true
		}
	}
	return len(codes) == 0 && set[0]
}

// cites reports whether a claim on the event cites a wanted source or relies on it.
func (f *filter) cites(i int) bool {
	any := false
	for k := f.claims.first[i]; k < f.claims.first[i+1]; k++ {
		s, r := f.claims.source[k], f.claims.relies(k)
		if s != none && f.withSource[s+1] || r != none && f.withSource[r+1] {
			return true
		}
		any = any || s != none || r != none
	}
	return !any && f.withSource[0]
}

// claimed reports whether a claim on the event is by a wanted claimant.
func (f *filter) claimed(i int) bool {
	any := false
	for k := f.claims.first[i]; k < f.claims.first[i+1]; k++ {
		c := f.claims.claimant(k)
		if c != none && f.byClaimant[c+1] {
			return true
		}
		any = any || c != none
	}
	return !any && f.byClaimant[0]
}
