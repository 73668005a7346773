package told

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/message"
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
			return Side{}, message.Wrap(err, "{{.Why}}; nor is it a source", "Why", why(err))
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
		return Side{}, message.Fail("a side needs a claimant or a source")
	}
	side.Name = strings.Join(names, ", ")
	return side, nil
}

// why is what is wrong with the name: the query that it was looked for by is not the person's.
func why(err error) any {
	if query, ok := errors.AsType[*pick.QueryError](err); ok {
		return query.Why()
	}
	return err
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
// what the other opposes; false where nobody contradicts anybody. Of pairs that are alike those count who both speak
// of most events, so that there is most to compare, and then those who say most.
func Opposed(doc *timeline.Document) (sides [2]Side, ok bool) {
	counts, said := map[pair]int{}, map[string]int{}
	var affirm, oppose []string
	for i := range doc.Events {
		affirm, oppose = affirm[:0], oppose[:0]
		claims := spoken(&doc.Events[i])
		for k := range claims {
			c := &claims[k]
			said[c.By]++
			switch c.Stance {
			case timeline.Asserts, timeline.Alleges:
				affirm = append(affirm, c.By)
			case timeline.Denies, timeline.Disputes:
				oppose = append(oppose, c.By)
			}
		}
		affirm, oppose = once(affirm), once(oppose)
		for _, a := range affirm {
			for _, o := range oppose {
				if a != "" && o != "" && a != o {
					counts[pair{a, o}]++
				}
			}
		}
	}
	first := firsts(counts)
	if len(first) == 0 {
		return sides, false
	}
	shared := together(doc, first)
	best := slices.MinFunc(first, func(p, q pair) int {
		return cmp.Or(cmp.Compare(shared[q.either()], shared[p.either()]),
			cmp.Compare(said[q.affirms]+said[q.opposes], said[p.affirms]+said[p.opposes]),
			cmp.Compare(counts[q], counts[p]), cmp.Compare(p.affirms, q.affirms), cmp.Compare(p.opposes, q.opposes))
	})
	return [2]Side{Of(doc, best.affirms), Of(doc, best.opposes)}, true
}

// spoken are the claims on an event by which pairs are counted.
func spoken(e *timeline.Event) []timeline.Claim { return e.Claims[:min(len(e.Claims), mostSpeakers)] }

// once are names without those that come again: who says a thing three times says it once.
func once(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}

// firsts are the pairs that contradict each other most, in either direction.
func firsts(counts map[pair]int) (list []pair) {
	most := 0
	for p := range counts {
		switch n := counts[p] + counts[pair{p.opposes, p.affirms}]; {
		case n > most:
			most, list = n, append(list[:0], p)
		case n == most:
			list = append(list, p)
		}
	}
	return list
}

// either is the pair whichever way it contradicts.
func (p pair) either() pair {
	if p.affirms > p.opposes {
		return pair{p.opposes, p.affirms}
	}
	return p
}

// together are of how many events both of each pair speak.
func together(doc *timeline.Document, pairs []pair) map[pair]int {
	shared := make(map[pair]int, len(pairs))
	for _, p := range pairs {
		shared[p.either()] = 0
	}
	var who []string
	for i := range doc.Events {
		who = who[:0]
		claims := spoken(&doc.Events[i])
		for k := range claims {
			who = append(who, claims[k].By)
		}
		who = once(who)
		for k, a := range who {
			for _, b := range who[k+1:] {
				if n, ok := shared[pair{a, b}]; ok {
					shared[pair{a, b}] = n + 1
				}
			}
		}
	}
	return shared
}
