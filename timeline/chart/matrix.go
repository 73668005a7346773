// Package chart draws the charts beside the timeline: who says what, claimants by events, and the
// figures of Charts: counts of events and claims.
//
// In goes what a timeline is made of (layout.Input); out come scenes of the part in sight, for the
// window and for every painter. Like package layout it is pure: no clock, no files, no window.
package chart

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// Classes of references in the scenes of this package, beside layout.ClassEvent for a column.
const (
	ClassActor = "actor" // the id is a claimant's, of a row
	ClassClaim = "claim" // a cell; EventOf tells the event
	ClassHead  = "head"  // what stands still; the id is empty
)

// Sizes of the matrix, in points.
const (
	ColumnWidth = 44.0
	RowHeight   = 28.0
	indent      = 14.0 // of who is part of somebody
	edge        = 24.0 // left of the rows' names
	nameGap     = 10.0
)

// Matrix is who says what in one document: claimants by events. It keeps what no view changes;
// one goroutine at a time.
type Matrix struct {
	in      layout.Input
	rows    []row
	columns []int   // indexes of events, in the order of time
	place   []int32 // of each event among the columns
	first   []int   // of each event: the number of its first claim in the document
	rowOf   []int32 // of each claim of the document: its row; -1 for none
	colors  map[string]scene.Color
}

// row is a claimant, or an origin that stands above those who are part of it.
type row struct {
	id, name string
	depth    int
	claims   int
	begins   bool // a group
}

// NewMatrix arranges the rows and columns of in. Rows stand by origin, those with most claims
// first, so that the mouths of one origin stand together; columns are the
// events of in.Pick, nil for all, in the order of time.
func NewMatrix(in layout.Input) *Matrix {
	if in.Full == nil {
		in.Full = in.Assess
	}
	m := &Matrix{in: in, colors: layout.LaneColors(in.Doc, in.Theme)}
	events := in.Doc.Events
	m.first = make([]int, len(events)+1)
	for i := range events {
		m.first[i+1] = m.first[i] + len(events[i].Claims)
	}
	m.columns = m.picked()
	m.sort()
	m.place = make([]int32, len(events))
	for i := range m.place {
		m.place[i] = -1
	}
	for c, event := range m.columns {
		m.place[event] = int32(c)
	}
	m.arrangeRows()
	return m
}

// sort puts the columns in the order of time.
func (m *Matrix) sort() {
	type key struct {
		start, end int64
		event      int
	}
	keys := make([]key, len(m.columns))
	for i, event := range m.columns {
		x := m.in.Doc.Events[event].Date.Extent()
		keys[i] = key{x.Start, x.End, event}
	}
	slices.SortFunc(keys, func(a, b key) int {
		switch {
		case a.start != b.start:
			return cmp.Compare(a.start, b.start)
		case a.end != b.end:
			return cmp.Compare(a.end, b.end)
		}
		return cmp.Compare(a.event, b.event)
	})
	for i := range keys {
		m.columns[i] = keys[i].event
	}
}

// picked are the events that have a column, ascending.
func (m *Matrix) picked() []int {
	if p := m.in.Pick; p != nil {
		list := make([]int, len(p.Events))
		for i, event := range p.Events {
			list[i] = int(event)
		}
		return list
	}
	list := make([]int, len(m.in.Doc.Events))
	for i := range list {
		list[i] = i
	}
	return list
}

// Show is the matrix of the same document under another assessment, in another theme and another language, those of
// in. It reuses the arrangement, which depends on none of them.
func (m *Matrix) Show(in layout.Input) *Matrix {
	n := *m
	n.in.Assess, n.in.Theme, n.in.Words = in.Assess, in.Theme, in.Words
	if in.Theme.Name != m.in.Theme.Name {
		n.colors = layout.LaneColors(m.in.Doc, in.Theme)
	}
	return &n
}

// group is an origin with those whose word comes from it.
type group struct {
	root    evidence.Origin
	members []int // indexes into the claimants
	claims  int
}

func (m *Matrix) arrangeRows() {
	claimants, of := m.in.Full.Claimants()
	byRoot := map[evidence.Origin]int{}
	var groups []group
	for i, c := range claimants {
		root := c.Origin
		if len(c.Roots) == 1 { // of several origins: on its own
			root = c.Roots[0]
		}
		g, ok := byRoot[root]
		if !ok {
			g = len(groups)
			byRoot[root] = g
			groups = append(groups, group{root: root})
		}
		groups[g].members = append(groups[g].members, i)
		groups[g].claims += c.Claims
	}
	slices.SortStableFunc(groups, func(a, b group) int {
		return cmp.Or(cmp.Compare(b.claims, a.claims), strings.Compare(a.root.Name, b.root.Name))
	})
	rowOf := make([]int32, len(claimants))
	for _, g := range groups {
		m.addGroup(g, claimants, rowOf)
	}
	m.rowOf = make([]int32, len(of))
	for k, claimant := range of {
		m.rowOf[k] = -1
		if claimant >= 0 {
			m.rowOf[k] = rowOf[claimant]
		}
	}
}

// addGroup adds the rows of an origin: itself, then who is part of it.
func (m *Matrix) addGroup(g group, claimants []evidence.Claimant, rowOf []int32) {
	head := row{id: g.root.ID, name: g.root.Name, begins: true}
	members := g.members[:0:0]
	for _, i := range g.members {
		if claimants[i].Origin == g.root {
			head.claims = claimants[i].Claims
			rowOf[i] = int32(len(m.rows))
			continue
		}
		members = append(members, i)
	}
	m.rows = append(m.rows, head)
	slices.SortStableFunc(members, func(a, b int) int {
		x, y := claimants[a], claimants[b]
		return cmp.Or(cmp.Compare(y.Claims, x.Claims), strings.Compare(x.Name, y.Name))
	})
	for _, i := range members {
		rowOf[i] = int32(len(m.rows))
		m.rows = append(m.rows, row{id: claimants[i].ID, name: claimants[i].Name, depth: 1, claims: claimants[i].Claims})
	}
}

// Rows and Columns are how many there are.
func (m *Matrix) Rows() int { return len(m.rows) }

// Columns is how many events there are.
func (m *Matrix) Columns() int { return len(m.columns) }

// View is the part of a matrix in sight. Whole rows and columns come and go, so that no name is
// ever cut.
type View struct {
	Column, Row int     // the first ones in sight
	W, H        float64 // of the picture, in points
	Selected    int     // the index of the selected event; -1 for none
	Hovered     scene.Ref

	whole bool // the heads take all the room that they want
	still bool // nothing scrolls: no bar tells what is in sight

	wide, tall float64 // of a column and a row; 0 for what they have in the window
}

// column and row are how wide a column and how high a row is.
func (v *View) column() float64 { return cmp.Or(v.wide, ColumnWidth) }
func (v *View) row() float64    { return cmp.Or(v.tall, RowHeight) }

// slack is what rounding may take of a column or a row that just fits.
const slack = 1e-6

// Room is how many whole columns and rows the view has room for, at least one of each.
func (m *Matrix) Room(v View) (columns, rows int) {
	w, h := m.heads(v)
	return max(int((v.W-w-barRoom)/v.column()+slack), 1), max(int((v.H-h-barRoom)/v.row()+slack), 1)
}

// Clamp is the nearest view that shows as much of the matrix as it has room for.
func (m *Matrix) Clamp(v View) View {
	columns, rows := m.Room(v)
	v.Column = max(min(v.Column, len(m.columns)-columns), 0)
	v.Row = max(min(v.Row, len(m.rows)-rows), 0)
	return v
}

// Reveal is the view moved as little as needed to show the column of an event and one of its
// claims.
func (m *Matrix) Reveal(v View, event int) View {
	if event < 0 || event >= len(m.place) || m.place[event] < 0 {
		return m.Clamp(v)
	}
	columns, rows := m.Room(v)
	c := int(m.place[event])
	v.Column = min(max(v.Column, c-columns+1), c)
	if at := m.nearestRow(event, v.Row, rows); at >= 0 {
		v.Row = min(max(v.Row, at-rows+1), at)
	}
	return m.Clamp(v)
}

// RevealActor is the view moved as little as needed to show the row of an actor, or that of the
// nearest actor that it is part of; false where none has a row.
func (m *Matrix) RevealActor(v View, id string) (View, scene.Ref, bool) {
	for range len(m.in.Doc.Actors) + 1 { // not forever, should the actors go in a circle
		if at := slices.IndexFunc(m.rows, func(r row) bool { return r.id == id }); at >= 0 && id != "" {
			_, rows := m.Room(v)
			v.Row = min(max(v.Row, at-rows+1), at)
			return m.Clamp(v), scene.Ref{Class: ClassActor, ID: id}, true
		}
		a := m.in.Doc.Actor(id)
		if a == nil {
			break
		}
		id = a.PartOf
	}
	return m.Clamp(v), scene.Ref{}, false
}

// Step is the view that shows the named row so many rows from that of an actor, and whose row that is; from the
// first or last one in sight where ref is none of an actor. It goes no further than the last row.
func (m *Matrix) Step(v View, ref scene.Ref, by int) (View, scene.Ref) {
	if len(m.rows) == 0 {
		return v, scene.Ref{}
	}
	_, rows := m.Room(v)
	at := slices.IndexFunc(m.rows, func(r row) bool { return ref.Class == ClassActor && r.id == ref.ID })
	switch {
	case at >= 0:
		at += by
	case by > 0:
		at = v.Row
	default:
		at = v.Row + rows - 1
	}
	at = min(max(at, 0), len(m.rows)-1)
	v.Row = min(max(v.Row, at-rows+1), at)
	return m.Clamp(v), scene.Ref{Class: ClassActor, ID: m.rows[at].id}
}

// nearestRow is the row of one of the event's claims: the one for which a view of so many rows,
// from the first, must move the least; -1 where there is no claim.
func (m *Matrix) nearestRow(event, first, rows int) int {
	best, least := -1, 0
	for k := m.first[event]; k < m.first[event+1]; k++ {
		at := int(m.rowOf[k])
		if at < 0 {
			continue
		}
		if far := max(first-at, at-(first+rows-1), 0); best < 0 || far < least {
			best, least = at, far
		}
	}
	return best
}

// Whole is the view of everything, with the size that it needs, for an export.
func (m *Matrix) Whole() View {
	v := View{Selected: -1, whole: true}
	w, h := m.heads(v)
	v.W = w + float64(max(len(m.columns), 1))*ColumnWidth + barRoom
	v.H = h + float64(max(len(m.rows), 1))*RowHeight + barRoom
	return v
}

// EventOf is the id of the event that a reference of the matrix is about; false where none is.
func EventOf(ref scene.Ref) (id string, ok bool) {
	switch ref.Class {
	case layout.ClassEvent:
		return ref.ID, true
	case ClassClaim, ClassAmount:
		if at := strings.LastIndexByte(ref.ID, '#'); at >= 0 {
			return ref.ID[:at], true
		}
	}
	return "", false
}

// cellRef is the reference of a cell, named after its first claim.
func cellRef(event string, claim int) scene.Ref {
	return scene.Ref{Class: ClassClaim, ID: event + "#" + strconv.Itoa(claim)}
}
