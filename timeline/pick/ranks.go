package pick

import (
	"sync"

	"dateline/timeline"
	"dateline/timeline/evidence"
)

// Ranks keeps how the texts of a document rank in its language, which takes most of the time of sorting by them, so
// that it is sorted again in another direction, or some of it, in a fraction of that. Any number of goroutines may use it.
type Ranks struct {
	doc *timeline.Document
	mu  sync.Mutex // held while a column is ranked
	of  map[Column][]uint64
}

// NewRanks is that of a document. It costs nothing.
func NewRanks(doc *timeline.Document) *Ranks { return &Ranks{doc: doc, of: map[Column][]uint64{}} }

// Order is what the function Order gives for the document.
func (r *Ranks) Order(assess *evidence.Assessment, by Column, descending bool, events []int32) []int32 {
	return inOrder(newRows(r.doc, assess, by, events, r.texts), descending, events)
}

// texts are the ranks of events by a column of texts. Those of a few events are not kept, for all others would have
// to be ranked with them.
func (r *Ranks) texts(by Column, events []int32) []uint64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	kept, text := r.of[by], texts(r.doc, by)
	if kept == nil {
		if len(events) < len(r.doc.Events)/2 {
			return textRanks(r.doc.Language, events, text)
		}
		all := make([]int32, len(r.doc.Events))
		for i := range all {
			all[i] = int32(i)
		}
		kept = textRanks(r.doc.Language, all, text)
		r.of[by] = kept
	}
	ranks := make([]uint64, len(events))
	for i, event := range events {
		ranks[i] = kept[event]
	}
	return ranks
}
