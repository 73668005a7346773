package pick

import (
	"cmp"
	"math"
	"slices"

	"dateline/timeline"
	"dateline/timeline/evidence"
)

// Column is what a table of events is sorted by. The zero Column is DateColumn.
type Column uint8

// The columns.
const (
	DateColumn       Column = iota // the earliest instant, then the latest
	TitleColumn                    // as the document's language sorts
	StatusColumn                   // in the order of evidence.Statuses, the firmest first
	LaneColumn                     // in the order of the document, then of first use
	ImportanceColumn               // 1 to 5
	ReportsColumn                  // counting claims
	OriginsColumn                  // distinct origins
	ClaimantsColumn                // the name of the first claimant
	PlaceColumn                    // as the document's language sorts
)

// Columns are all of them.
var Columns = [...]Column{DateColumn, TitleColumn, StatusColumn, LaneColumn, ImportanceColumn, ReportsColumn, OriginsColumn, ClaimantsColumn, PlaceColumn}

var columnWords = [...]string{"date", "title", "status", "lane", "importance", "reports", "origins", "claimants", "place"}

// String is the word under which a column is kept: "date", "title" and so on.
func (c Column) String() string {
	if int(c) < len(columnWords) {
		return columnWords[c]
	}
	return columnWords[DateColumn]
}

// ParseColumn reads a word of String; false where it is none.
func ParseColumn(word string) (Column, bool) {
	for i, w := range columnWords {
		if w == word {
			return Column(i), true
		}
	}
	return DateColumn, false
}

// Order sorts events, given as indexes into the document's Events, by a column. Events that are
// alike in it keep the order in which they are given, either way; those that have nothing in it (no
// place, no lane, no status because they are not yet known or assess is nil) come last, either way.
// The events given are not touched.
func Order(doc *timeline.Document, assess *evidence.Assessment, by Column, descending bool, events []int32) []int32 {
	return inOrder(newRows(doc, assess, by, events, func(by Column, events []int32) []uint64 {
		return textRanks(doc.Language, events, texts(doc, by))
	}), descending, events)
}

// inOrder sorts the rows of the events.
func inOrder(rows []row, descending bool, events []int32) []int32 {
	if descending {
		for i := range rows {
			if rows[i].high != nothingThere {
				rows[i].high, rows[i].low = ^rows[i].high-1, ^rows[i].low
			}
		}
	}
	sortShared(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.high, b.high), cmp.Compare(a.low, b.low), cmp.Compare(a.at, b.at))
	})
	sorted := make([]int32, len(events))
	for i, r := range rows {
		sorted[i] = events[r.at]
	}
	return sorted
}

// row is an event by what it is sorted by.
type row struct {
	high, low uint64
	at        int32 // its place among the events that were given
}

// nothingThere is the high of events that have nothing in the column; no other reaches it.
const nothingThere = math.MaxUint64

// newRows are the events by a column, in which ranks says how their texts rank.
func newRows(doc *timeline.Document, assess *evidence.Assessment, by Column, events []int32, ranks func(by Column, events []int32) []uint64) []row {
	rows := make([]row, len(events))
	key := numbers(doc, assess, by)
	if key == nil {
		for i, rank := range ranks(by, events) {
			rows[i] = row{rank, 0, int32(i)}
		}
		return rows
	}
	shared(len(events), func(lo, hi int) struct{} {
		for i := lo; i < hi; i++ {
			high, low := key(events[i])
			rows[i] = row{high, low, int32(i)}
		}
		return struct{}{}
	})
	return rows
}

// numbers is what an event is sorted by in a column without texts, or nil.
func numbers(doc *timeline.Document, assess *evidence.Assessment, by Column) func(event int32) (high, low uint64) {
	switch by {
	case TitleColumn, ClaimantsColumn, PlaceColumn:
		return nil
	case LaneColumn:
		lanes := laneColumn(doc)
		return func(event int32) (high, low uint64) { return uint64(int64(lanes.codes[event])), 0 } // none is nothingThere
	case ImportanceColumn:
		return func(event int32) (high, low uint64) { return uint64(max(doc.Events[event].Importance, 0)), 0 }
	case StatusColumn, ReportsColumn, OriginsColumn:
		return judged(assess, by)
	}
	return func(event int32) (high, low uint64) {
		d := &doc.Events[event].Date
		if d.IsZero() {
			return nothingThere, 0
		}
		return unsigned(d.Extent().Start), unsigned(d.Extent().End)
	}
}

// unsigned keeps the order of instants.
func unsigned(at int64) uint64 { return uint64(at) ^ 1<<63 }

func judged(assess *evidence.Assessment, by Column) func(event int32) (high, low uint64) {
	return func(event int32) (high, low uint64) {
		if assess == nil || !assess.Verdicts[event].Known {
			return nothingThere, 0
		}
		v := &assess.Verdicts[event]
		switch by {
		case ReportsColumn:
			return uint64(v.Reports), 0
		case OriginsColumn:
			return uint64(v.Origins), 0
		}
		return uint64(slices.Index(evidence.Statuses[:], v.Status)), 0
	}
}

// texts is the text of an event in a column.
func texts(doc *timeline.Document, by Column) func(event int32) string {
	switch by {
	case PlaceColumn:
		return func(event int32) string { return doc.Events[event].Place }
	case ClaimantsColumn:
		return func(event int32) string {
			for k := range doc.Events[event].Claims {
				c := &doc.Events[event].Claims[k]
				if id := cmp.Or(c.By, c.Source); id != "" {
					return doc.Speaker(id)
				}
			}
			return ""
		}
	}
	return func(event int32) string { return doc.Events[event].Title }
}
