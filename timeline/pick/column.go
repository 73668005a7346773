package pick

import (
	"slices"

	"dateline/timeline"
)

// none is the number of what an event or a claim does not have.
const none int32 = -1

// column is one value of each event, as a number.
type column struct {
	codes []int32  // of each event; none where it has no value
	names []string // of each number: a lane's id, a place
}

// lists are several values of each event, as numbers.
type lists struct {
	first []uint32 // where each event's values begin in codes, and one more
	codes []int32
	names []string
}

// of are the values of the event i.
func (l *lists) of(i int32) []int32 { return l.codes[l.first[i]:l.first[i+1]] }

// find32 is the number of a name, or none.
func find32(names []string, name string) int32 { return int32(slices.Index(names, name)) }

// laneColumn numbers the lanes: those of the document in its order, then those that only events
// name in the order of their first use.
func laneColumn(doc *timeline.Document) *column {
	c := &column{codes: make([]int32, len(doc.Events))}
	for i := range doc.Lanes {
		c.names = append(c.names, doc.Lanes[i].ID)
	}
	c.names = append(c.names, doc.Named()...)
	codes := map[string]int32{"": none}
	for i, name := range slices.Backward(c.names) { // of two equal ones the first counts
		codes[name] = int32(i)
	}
	shared(len(doc.Events), func(lo, hi int) struct{} {
		for i := lo; i < hi; i++ {
			c.codes[i] = codes[doc.Events[i].Lane]
		}
		return struct{}{}
	})
	return c
}

// placeColumn numbers the places in the order of their first use.
func placeColumn(doc *timeline.Document) *column {
	c := &column{codes: make([]int32, len(doc.Events))}
	var t interner
	for i := range doc.Events {
		c.codes[i] = none
		if p := doc.Events[i].Place; p != "" {
			c.codes[i] = t.code(p)
		}
	}
	c.names = t.names
	return c
}

// tagLists numbers the tags in the order of their first use.
func tagLists(doc *timeline.Document) *lists {
	l := &lists{first: make([]uint32, len(doc.Events)+1)}
	var t interner
	for i := range doc.Events {
		for _, tag := range doc.Events[i].Tags {
			if tag != "" {
				l.codes = append(l.codes, t.code(tag))
			}
		}
		l.first[i+1] = uint32(len(l.codes))
	}
	l.codes = slices.Clip(l.codes)
	l.names = t.names
	return l
}
