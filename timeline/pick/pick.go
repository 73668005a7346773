// Package pick chooses what is shown of a document, in which groups, and in which order.
//
// In go a document, its assessment and a Query; out comes a Pick: the events that match and the
// groups that they fall into, all as indexes into the document's Events. An Index, made once a
// document, makes it fast: it holds what events refer to as numbers and their words as one stream.
// It answers exactly what reading every text would.
//
// The package draws nothing, ranks nothing and guesses nothing: an event matches or it does not.
package pick

import (
	"dateline/timeline"
	"dateline/timeline/evidence"
)

// Pick is what a Query finds in a document.
type Pick struct {
	Events []int32 // indexes into Doc.Events that match, ascending
	Groups []Group // the same events by what they were grouped by; none is empty
	By     Key     // what the groups are
}

// Group are the events that share a lane, a tag, a source and so on.
type Group struct {
	ID     string  // of the lane, the source or the claimant; the tag, the place or the status word; "" for the events that have none
	Name   string  // to show; "" where ID is
	Events []int32 // indexes into Doc.Events, ascending
}

// Identical tells whether two lists of events are one and the same, and not only alike.
func Identical(a, b []int32) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }

// Apply finds what matches the query and groups it. Where assess is nil no event has a status.
//
// Lanes keep the document's order; those that only events name follow in the order of their first
// use. Statuses keep the order of evidence.Statuses. Tags, sources, claimants and places go by the
// number of their events, then by name. An event is in the group of each of its tags, sources and
// claimants; events without any come last, in the group with the ID "".
//
// The index may be nil, or that of another document: then what is needed of one is made for this
// call, and texts are read one by one.
func Apply(doc *timeline.Document, assess *evidence.Assessment, q Query, index *Index) *Pick {
	if index == nil || index.doc != doc {
		index = Facets(doc)
	}
	p := &Pick{Events: find(index, assess, q), By: q.GroupBy}
	p.Groups = group(index, assess, q.GroupBy, p.Events)
	return p
}

// Only is the part of a pick with the events that are wanted, by event. The groups left with none are left out.
func (p *Pick) Only(wanted []bool) *Pick {
	of := func(list []int32) (out []int32) {
		for _, e := range list {
			if wanted[e] {
				out = append(out, e)
			}
		}
		return out
	}
	out := &Pick{Events: of(p.Events), By: p.By}
	for _, g := range p.Groups {
		if g.Events = of(g.Events); len(g.Events) > 0 {
			out.Groups = append(out.Groups, g)
		}
	}
	return out
}

// find lists the events that match, ascending.
func find(x *Index, assess *evidence.Assessment, q Query) []int32 {
	f := newFilter(x, assess, q)
	candidates := x.search(q.Text)
	found := shared(len(x.doc.Events), func(lo, hi int) []int32 {
		list := make([]int32, 0, room(candidates, lo, hi))
		for i := lo; i < hi; i++ {
			if candidates.has(i) && f.match(i) {
				list = append(list, int32(i))
			}
		}
		return list
	})
	return joined(found)
}
