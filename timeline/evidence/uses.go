package evidence

import (
	"cmp"
	"slices"
)

// Use is what rests on one source of a document.
type Use struct {
	Source int   // index into the document's Sources
	Events []int // indexes of the events with a claim that cites it or relies on its word, in the document's order
	Retold []int // indexes of the sources that say that they retell it
}

// Uses are all sources of the document, those on which most events rest first, else in the order
// of the document; whatever the options. One pass over the claims.
func (a *Assessment) Uses() []Use {
	doc, t := a.doc, a.table
	uses := make([]Use, len(doc.Sources))
	for i := range uses {
		uses[i].Source = i
	}
	each := func(visit func(u *Use, event int)) {
		add := func(n node, event int) {
			if n != noNode && t.isSource(n) {
				visit(&uses[int(n)-len(doc.Actors)], event)
			}
		}
		for i := range doc.Events {
			lo, hi := t.claims(i)
			for _, m := range t.marks[lo:hi] {
				add(m.source, i)
				if m.word != m.source {
					add(m.word, i)
				}
			}
		}
	}
	room := make([]int, len(uses))
	each(func(u *Use, _ int) { room[u.Source]++ })
	for i, n := range room {
		if n > 0 {
			uses[i].Events = make([]int, 0, n)
		}
	}
	each(func(u *Use, event int) {
		if k := len(u.Events); k == 0 || u.Events[k-1] != event {
			u.Events = append(u.Events, event)
		}
	})
	for i := range doc.Sources {
		for _, id := range doc.Sources[i].DerivedFrom {
			if k := doc.SourceIndex(id); k >= 0 {
				uses[k].Retold = append(uses[k].Retold, i)
			}
		}
	}
	slices.SortStableFunc(uses, func(a, b Use) int { return cmp.Compare(len(b.Events), len(a.Events)) })
	return uses
}

// Resting are, for each source of the document, those of the events at the indexes, nil for all, with a
// claim that cites it or relies on its word and that is Said under the options. They are in the order
// in which they are given. One pass over the claims.
func (a *Assessment) Resting(events []int32) [][]int32 {
	t := a.table
	rest := make([][]int32, len(a.doc.Sources))
	add := func(n node, event int32) {
		if n == noNode || !t.isSource(n) {
			return
		}
		list := &rest[int(n)-len(a.doc.Actors)]
		if k := len(*list); k == 0 || (*list)[k-1] != event {
			*list = append(*list, event)
		}
	}
	each := func(event int32) {
		lo, hi := t.claims(int(event))
		for n := lo; n < hi; n++ {
			if a.Standing(n) == Said {
				add(t.marks[n].source, event)
				add(t.marks[n].word, event)
			}
		}
	}
	if events != nil {
		for _, event := range events {
			each(event)
		}
		return rest
	}
	for event := range a.doc.Events {
		each(int32(event))
	}
	return rest
}
