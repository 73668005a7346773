package table

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/timeline/table"
)

// part is a part of the view that takes the pointer.
type part uint8

const (
	inRows part = iota
	inHead
	inRowBar
	inColumnBar
)

// spot is where the pointer is.
type spot struct {
	part   part
	row    int  // -1 beside the rows
	column int  // in the head, else -1
	border bool // at the right border of column
}

// grab is what a drag moves.
type grab struct {
	part   part
	column int // whose border is dragged, -1 for none
	on     bool
	moved  bool
}

// click is the last click on a row, to find the second one.
type click struct {
	event int32
	at    time.Time
}

// twice is how soon a second click must follow to be a double click.
const twice = 400 * time.Millisecond

func (v *View) at(p fyne.Position) spot {
	x, y := float64(p.X), float64(p.Y)
	s := spot{row: -1, column: -1}
	switch {
	case y < headHeight:
		s.part = inHead
		s.column, s.border = v.columnAt(x)
	case x >= v.roomW():
		s.part = inRowBar
	case y >= headHeight+v.roomH() && v.bottom() > 0:
		s.part = inColumnBar
	default:
		s.row = v.rowAt(y)
	}
	return s
}

// columnAt is the column at an x of the head, -1 beside all, and whether that is its right border.
func (v *View) columnAt(x float64) (column int, border bool) {
	end := left - v.x
	for c, width := range v.widths {
		end += width
		if math.Abs(x-end) <= reach {
			return c, true
		}
		if x < end && x >= end-width {
			return c, false
		}
	}
	return -1, false
}

// Tapped sorts by a column, selects a row, extends the chosen rows with Shift, or pages by a bar. A
// second click shows the event in the timeline.
func (v *View) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	switch s := v.at(e.Position); {
	case s.part == inHead:
		if s.column >= 0 && !s.border {
			v.SortAgain(table.Column(s.column))
		}
	case s.part == inRowBar:
		if from, _ := v.rowBar().thumb(v.y); float64(e.Position.Y) < from {
			v.scroll(0, -v.roomH())
		} else {
			v.scroll(0, v.roomH())
		}
	case s.part == inColumnBar:
		if from, _ := v.columnBar().thumb(v.x); float64(e.Position.X) < from {
			v.scroll(-v.roomW(), 0)
		} else {
			v.scroll(v.roomW(), 0)
		}
	case s.row >= 0:
		v.clicked(s.row)
	default:
		v.tell("")
	}
}

// TappedSecondary asks what to do with the chosen rows, where the row at the point is one of them, else with that row.
func (v *View) TappedSecondary(e *fyne.PointEvent) {
	s := v.at(e.Position)
	if s.part == inHead || s.row < 0 || v.OnMenu == nil {
		return
	}
	if lo, hi := v.chosen(); s.row < lo || s.row > hi {
		v.choose(s.row, false)
	}
	v.OnMenu(e.AbsolutePosition)
}

func (v *View) clicked(row int) {
	event := v.order[row]
	now := v.Now()
	again := v.last.event == event && now.Sub(v.last.at) < twice
	v.last = click{event, now}
	if again && v.Mods() == 0 {
		v.last = click{event: -1}
		v.open(event)
		return
	}
	v.choose(row, v.Mods()&fyne.KeyModifierShift != 0)
}

// SortAgain sorts by a column: numbers with the greatest first, and the other way about at the
// second time.
func (v *View) SortAgain(column table.Column) {
	down := table.Number(column)
	if v.by == column {
		down = !v.down
	}
	v.SortBy(column, down)
}

// choose selects the event of a row; with extend, the rows from the one that was chosen first are
// chosen too.
func (v *View) choose(row int, extend bool) {
	if len(v.order) == 0 {
		return
	}
	row = min(max(row, 0), len(v.order)-1)
	anchor := row
	if extend && v.anchor >= 0 {
		anchor = v.anchor
	}
	v.tell(v.content.Doc.Events[v.order[row]].ID)
	v.anchor = anchor
	v.show()
}

// chosen are the first and last row of those that were chosen; the last is before the first where
// none is.
func (v *View) chosen() (lo, hi int) {
	row := v.rowOf(v.content.Selected)
	if row < 0 {
		return 0, -1
	}
	if v.anchor < 0 || v.anchor >= len(v.order) {
		return row, row
	}
	return min(row, v.anchor), max(row, v.anchor)
}

func (v *View) tell(id string) {
	if v.OnSelect != nil {
		v.OnSelect(id)
	}
}

func (v *View) open(event int32) {
	if v.OnOpen != nil {
		v.OnOpen(v.content.Doc.Events[event].ID)
	}
}

// wheel is how many points the rows move for each that a wheel reports.
const wheel = 2.4

// Scrolled moves through the rows; sideways, or with Shift, through the columns.
func (v *View) Scrolled(e *fyne.ScrollEvent) {
	v.scroll(-float64(e.Scrolled.DX)*wheel, -float64(e.Scrolled.DY)*wheel)
	v.point(e.Position)
}

func (v *View) scroll(dx, dy float64) {
	x, y := v.x, v.y
	v.x, v.y = v.x+dx, v.y+dy
	if v.clamp(); v.x != x || v.y != y {
		v.show()
	}
}

// MouseDown notes what a drag would move.
func (v *View) MouseDown(e *desktop.MouseEvent) {
	s := v.at(e.Position)
	v.grabbed = grab{part: s.part, column: -1, on: true}
	if s.border {
		v.grabbed.column = s.column
	}
}

// MouseUp ends that; after a drag, DragEnd does.
func (v *View) MouseUp(*desktop.MouseEvent) {
	if !v.grabbed.moved {
		v.release()
	}
}

// Dragged makes a column wider, or moves the rows by a bar. A drag over rows moves nothing.
func (v *View) Dragged(e *fyne.DragEvent) {
	if !v.grabbed.on { // where nobody told of the button
		v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: e.Position.Subtract(e.Dragged)}})
	}
	v.grabbed.moved = true
	dx, dy := float64(e.Dragged.DX), float64(e.Dragged.DY)
	switch {
	case v.grabbed.column >= 0:
		w := &v.widths[v.grabbed.column]
		*w = min(max(*w+dx, narrowest), widest)
		v.keepWidths()
		v.cache = cache{}
		v.show()
	case v.grabbed.part == inRowBar:
		v.scroll(0, v.rowBar().scrolled(dy))
	case v.grabbed.part == inColumnBar:
		v.scroll(v.columnBar().scrolled(dx), 0)
	}
}

// DragEnd keeps the widths.
func (v *View) DragEnd() {
	if v.grabbed.column >= 0 && v.grabbed.on && v.OnWidths != nil {
		v.OnWidths(v.Widths())
	}
	v.release()
}

func (v *View) release() {
	v.grabbed = grab{column: -1}
	v.show()
}

func (v *View) point(p fyne.Position) {
	if s := v.at(p); s != v.hovered {
		v.hovered = s
		v.show()
	}
}

// MouseIn lights up what is under the pointer.
func (v *View) MouseIn(e *desktop.MouseEvent) { v.point(e.Position) }

// MouseMoved lights up what is under the pointer.
func (v *View) MouseMoved(e *desktop.MouseEvent) { v.point(e.Position) }

// MouseOut ends that.
func (v *View) MouseOut() {
	v.hovered = spot{row: -1, column: -1}
	v.show()
}

// Cursor is two arrows at a border and a hand over what can be clicked.
func (v *View) Cursor() desktop.Cursor {
	switch {
	case v.hovered.border || v.grabbed.on && v.grabbed.column >= 0:
		return desktop.HResizeCursor
	case v.hovered.row >= 0 || v.hovered.column >= 0:
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
