package evidence

import (
	"cmp"
	"slices"

	"dateline/timeline"
)

// Use is what rests on one source of a document.
type Use struct {
	Source int   // index into the document's Sources
	Events []int // indexes of the events with a claim that cites it or relies on its word, in the document's order
	Retold []int // indexes of the sources that say that they retell it
}

// Uses are all sources of the document, those on which most events rest first, else in the order
// of the document. One pass over the claims.
func Uses(doc *timeline.Document) []Use {
	uses := make([]Use, len(doc.Sources))
	for i := range uses {
		uses[i].Source = i
	}
	add := func(source string, event int) {
		if source == "" {
			return
		}
		i := doc.SourceIndex(source)
		if i < 0 {
			return
		}
		u := &uses[i]
		if n := len(u.Events); n == 0 || u.Events[n-1] != event {
			u.Events = append(u.Events, event)
		}
	}
	for i := range doc.Events {
		for k := range doc.Events[i].Claims {
			c := &doc.Events[i].Claims[k]
			add(c.Source, i)
			if c.From != "" && doc.ActorIndex(c.From) < 0 {
				add(c.From, i)
			}
		}
	}
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
