// Package table is all events as rows: what stands in each column, and in which order.
//
// In go a document and its assessment; out come the words and numbers of cells, orders by a column (of package pick)
// and rows as tab-separated values. It keeps no words of a million rows: a cell is asked for when
// it is shown. It draws nothing.
package table

import (
	"slices"
	"strconv"
	"sync"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/pick"
)

// Column is one column of the table.
type Column = pick.Column

// The columns, in their order.
const (
	Date       = pick.DateColumn
	Title      = pick.TitleColumn
	Status     = pick.StatusColumn
	Lane       = pick.LaneColumn
	Importance = pick.ImportanceColumn
	Reports    = pick.ReportsColumn
	Origins    = pick.OriginsColumn
	Claimants  = pick.ClaimantsColumn
	Place      = pick.PlaceColumn
)

// Columns are all of them, in their order.
var Columns = pick.Columns

// Number reports whether the cells of a column are numbers.
func Number(c Column) bool { return c == Importance || c == Reports || c == Origins }

// Judged reports whether the cells of a column depend on the assessment.
func Judged(c Column) bool { return c == Status || c == Reports || c == Origins || c == Claimants }

// Table is the events of one document under one assessment. It is never changed, and may be used
// by several goroutines at once.
type Table struct {
	Doc    *timeline.Document
	Assess *evidence.Assessment
	all    bool           // every claim counts
	dates  func() []int32 // all events in the order of their dates
	ranks  *pick.Ranks
}

// New makes a table. It costs nothing.
func New(doc *timeline.Document, assess *evidence.Assessment) *Table {
	t := &Table{Doc: doc, ranks: pick.NewRanks(doc), dates: sync.OnceValue(func() []int32 { return byDate(doc) })}
	return t.With(assess)
}

// byDate are all events of a document in the order of their dates.
func byDate(doc *timeline.Document) []int32 {
	all := make([]int32, len(doc.Events))
	for i := range all {
		all[i] = int32(i)
	}
	return pick.Order(doc, nil, pick.DateColumn, false, all)
}

// With is the table under another assessment of the same document.
func (t *Table) With(assess *evidence.Assessment) *Table {
	n := *t
	n.Assess, n.all = assess, !assess.Options.HasAsOf && len(assess.Options.Without) == 0
	return &n
}

// Cell is what stands in a cell, in the document's language; the status is the word of the file
// format, and numbers are digits. What was not yet known by the as-of day has no status, no
// reports, no origins and no claimants.
func (t *Table) Cell(event int, c Column) string {
	e, v := &t.Doc.Events[event], t.Assess.Verdicts[event]
	if !v.Known && Judged(c) {
		return ""
	}
	switch c {
	case Date:
		return e.Date.Words(t.Doc.Language)
	case Title:
		return e.Title
	case Status:
		return v.Status.String()
	case Lane:
		return t.lane(e.Lane)
	case Importance:
		return strconv.Itoa(e.Importance)
	case Reports:
		return strconv.Itoa(int(v.Reports))
	case Origins:
		return strconv.Itoa(int(v.Origins))
	case Claimants:
		return t.claimants(event)
	case Place:
		return e.Place
	}
	return ""
}

// lane is the title of a lane, or its id.
func (t *Table) lane(id string) string {
	if i := t.Doc.LaneIndex(id); i >= 0 && t.Doc.Lanes[i].Title != "" {
		return t.Doc.Lanes[i].Title
	}
	return id
}

// mostNames is how many claimants a cell names.
const mostNames = 20

// claimants are the names of those whose claims count or are recorded, each once, in the order of
// the claims.
func (t *Table) claimants(event int) string {
	var ids []string
	for id := range t.speakers(event) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
		if len(ids) > mostNames {
			break
		}
	}
	text := ""
	for i, id := range ids {
		switch {
		case i == mostNames:
			return text + ", …"
		case i > 0:
			text += ", "
		}
		text += t.Doc.Speaker(id)
	}
	return text
}

// speakers are the ids of those who make the claims that count or are recorded.
func (t *Table) speakers(event int) func(yield func(id string) bool) {
	claims := t.Doc.Events[event].Claims
	var gone []int
	if t.partly(claims) {
		x := t.Assess.Explain(event)
		gone = slices.Concat(x.Later, x.Removed, x.Cancelled, x.Retracts)
	}
	return func(yield func(string) bool) {
		for i := range claims {
			id := claims[i].By
			if id == "" {
				id = claims[i].Source
			}
			if !slices.Contains(gone, i) && !yield(id) {
				return
			}
		}
	}
}

// partly reports whether some of an event's claims may not count.
func (t *Table) partly(claims []timeline.Claim) bool {
	return !t.all || slices.ContainsFunc(claims, func(c timeline.Claim) bool { return c.Stance == timeline.Retracts })
}
