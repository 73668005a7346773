package table

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/evidence"
)

// Order is the events by a column, up or down; those that are alike in it stand by their dates,
// and at last as in the document. Words are in the alphabet of the document's language, statuses
// firmest first, claimants by the first one named. What has nothing in the column comes last,
// whichever way the order goes. The result is a new slice of indexes into the document's events.
//
// Each different word is given its place in the alphabet once, and rows are sorted by numbers.
func (t *Table) Order(events []int32, by Column, down bool) []int32 {
	byDate := t.byDate(events)
	if by == Date {
		if down {
			t.turn(byDate)
		}
		return byDate
	}
	rows := make([]row, len(byDate))
	keys := t.keys(byDate, by)
	for i, event := range byDate {
		key := keys[i]
		if down && key != last {
			key = last - 1 - key
		}
		rows[i] = row{key: key, place: int32(i), event: event}
	}
	rows = sorted(rows, func(a, b row) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.place, b.place)) })
	out := byDate // which has been read
	for i, r := range rows {
		out[i] = r.event
	}
	return out
}

// row is an event as it is sorted.
type row struct {
	key          uint64
	place, event int32
}

// last is the key of what has nothing in the column.
const last = ^uint64(0)

// turn reverses events in the order of their dates, but not those of one date.
func (t *Table) turn(byDate []int32) {
	slices.Reverse(byDate)
	for lo := 0; lo < len(byDate); {
		hi := lo + 1
		for hi < len(byDate) && t.Doc.Events[byDate[hi]].Date.Equal(t.Doc.Events[byDate[lo]].Date) {
			hi++
		}
		slices.Reverse(byDate[lo:hi])
		lo = hi
	}
}

// byDate are all events of a document in the order of their dates.
func byDate(doc *timeline.Document) []int32 {
	type dated struct {
		start int64
		event int32
	}
	rows := make([]dated, len(doc.Events))
	share(len(rows), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			rows[i] = dated{doc.Events[i].Date.Extent().Start, int32(i)}
		}
	})
	rows = sorted(rows, func(a, b dated) int {
		if a.start != b.start {
			return cmp.Compare(a.start, b.start)
		}
		return cmp.Or(doc.Events[a.event].Date.Compare(doc.Events[b.event].Date), cmp.Compare(a.event, b.event))
	})
	out := make([]int32, len(rows))
	for i, r := range rows {
		out[i] = r.event
	}
	return out
}

// byDate are the events in the order of their dates, in a new slice.
func (t *Table) byDate(events []int32) []int32 {
	in := make([]bool, len(t.Doc.Events))
	for _, event := range events {
		in[event] = true
	}
	out := make([]int32, 0, len(events))
	for _, event := range t.dates() {
		if in[event] {
			out = append(out, event)
		}
	}
	return out
}

// keys are numbers in the order of the column's cells, below last-1 but for empty cells.
func (t *Table) keys(events []int32, by Column) []uint64 {
	switch by {
	case Title:
		return t.ranks(events, true, func(e int32) string { return t.Doc.Events[e].Title })
	case Lane:
		return t.ranks(events, false, func(e int32) string { return t.lane(t.Doc.Events[e].Lane) })
	case Place:
		return t.ranks(events, false, func(e int32) string { return t.Doc.Events[e].Place })
	case Claimants:
		return t.ranks(events, false, t.first)
	}
	keys := make([]uint64, len(events))
	share(len(events), func(lo, hi int) {
		for i, event := range events[lo:hi] {
			keys[lo+i] = t.number(event, by)
		}
	})
	return keys
}

// first is the name of an event's first claimant.
func (t *Table) first(event int32) string {
	if !t.Assess.Verdicts[event].Known {
		return ""
	}
	for id := range t.speakers(int(event)) {
		return t.Doc.Speaker(id)
	}
	return ""
}

func (t *Table) number(event int32, by Column) uint64 {
	v := &t.Assess.Verdicts[event]
	switch {
	case by == Importance:
		return uint64(t.Doc.Events[event].Importance)
	case !v.Known:
		return last
	case by == Status:
		return uint64(slices.Index(evidence.Statuses[:], v.Status))
	case by == Reports:
		return uint64(v.Reports)
	case by == Origins:
		return uint64(v.Origins)
	}
	return 0
}

// ranks are the places of each event's word among all different words; distinct says that few
// events share one.
func (t *Table) ranks(events []int32, distinct bool, word func(event int32) string) []uint64 {
	words := make([]string, len(events))
	share(len(events), func(lo, hi int) {
		for i, event := range events[lo:hi] {
			words[lo+i] = word(event)
		}
	})
	if distinct {
		return alphabet(words, t.Doc.Language)
	}
	place := make(map[string]int32)
	of := make([]int32, len(events))
	var different []string
	for i, w := range words {
		k, ok := place[w]
		if !ok {
			k = int32(len(different))
			place[w] = k
			different = append(different, w)
		}
		of[i] = k
	}
	rank := alphabet(different, t.Doc.Language)
	keys := make([]uint64, len(events))
	for i, k := range of {
		keys[i] = rank[k]
	}
	return keys
}
