package told

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/pick"
)

// Parse reads a side as one writes it: claimants or sources by id or name, with commas between them. The error
// names the one that the document does not have.
func Parse(doc *timeline.Document, text string) (Side, error) {
	var side Side
	var names []string
	for part := range strings.SplitSeq(text, ",") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		by, err := pick.ParseQuery("by:"+strconv.Quote(part), doc)
		in, other := pick.ParseQuery("source:"+strconv.Quote(part), doc)
		if err != nil && other != nil {
			return Side{}, fmt.Errorf("%w; nor is it a source", err)
		}
		side.Claimants, side.Sources = append(side.Claimants, by.Claimants...), append(side.Sources, in.Sources...)
		for _, id := range by.Claimants {
			names = append(names, doc.Speaker(id))
		}
		for _, id := range in.Sources {
			if err != nil { // else it is called as its claimant
				names = append(names, doc.Source(id).Short())
			}
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	if len(names) == 0 {
		return Side{}, fmt.Errorf("a side needs a claimant or a source")
	}
	side.Name = strings.Join(names, ", ")
	return side, nil
}

// Of is the side of one claimant, an actor's id or a free name.
func Of(doc *timeline.Document, claimant string) Side {
	return Side{Name: doc.Speaker(claimant), Claimants: []string{claimant}}
}

// mostSpeakers is of how many claimants of one event the pairs are counted.
const mostSpeakers = 40

// pair are two claimants: one affirms what the other opposes.
type pair struct{ affirms, opposes string }

// Opposed are the two claimants who contradict each other on most events, first the one who more often affirms
// what the other opposes; false where nobody contradicts anybody. Of pairs that are alike those count who say most.
func Opposed(doc *timeline.Document) (sides [2]Side, ok bool) {
	counts, said := map[pair]int{}, map[string]int{}
	for i := range doc.Events {
		var affirm, oppose []string
		claims := doc.Events[i].Claims
		for k := range claims[:min(len(claims), mostSpeakers)] {
			c := &claims[k]
			said[c.By]++
			switch c.Stance {
			case timeline.Asserts, timeline.Alleges:
				affirm = append(affirm, c.By)
			case timeline.Denies, timeline.Disputes:
				oppose = append(oppose, c.By)
			}
		}
		for _, a := range affirm {
			for _, o := range oppose {
				if a != "" && o != "" && a != o {
					counts[pair{a, o}]++
				}
			}
		}
	}
	best := pair{}
	for p := range counts {
		if best == (pair{}) || before(p, best, counts, said) {
			best = p
		}
	}
	if best == (pair{}) {
		return sides, false
	}
	return [2]Side{Of(doc, best.affirms), Of(doc, best.opposes)}, true
}

// before tells whether one pair contradicts each other more than another one.
func before(p, q pair, counts map[pair]int, said map[string]int) bool {
	both := func(p pair) int { return counts[p] + counts[pair{p.opposes, p.affirms}] }
	return cmp.Or(cmp.Compare(both(q), both(p)), cmp.Compare(said[q.affirms]+said[q.opposes], said[p.affirms]+said[p.opposes]),
		cmp.Compare(counts[q], counts[p]), cmp.Compare(p.affirms, q.affirms), cmp.Compare(p.opposes, q.opposes)) < 0
}
