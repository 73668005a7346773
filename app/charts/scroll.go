package charts

import (
	"math"

	"fyne.io/fyne/v2"
)

func (v *View) clamp() {
	shown, all := v.content.Figure.Rows(v.view)
	v.view.Row = max(min(v.view.Row, all-shown), 0)
}

// scroll moves by rows; false where there are no more.
func (v *View) scroll(rows int) bool {
	if v.content.Figure == nil || rows == 0 {
		return false
	}
	was := v.view.Row
	v.view.Row += rows
	v.clamp()
	if v.view.Row == was {
		return false
	}
	v.show()
	return true
}

const rowHeight = 24 // of a drag or wheel, for one row

func (v *View) move(dy float32) {
	v.rest += dy
	rows := float32(math.Trunc(float64(v.rest / rowHeight)))
	v.rest -= rows * rowHeight
	v.scroll(int(rows))
}

// Dragged takes the rows along.
func (v *View) Dragged(e *fyne.DragEvent) { v.move(-e.Dragged.DY) }

// DragEnd forgets what was dragged by less than a row.
func (v *View) DragEnd() { v.rest = 0 }

// Scrolled moves through the rows.
func (v *View) Scrolled(e *fyne.ScrollEvent) {
	const wheel = 2.4 // points for each that a wheel reports
	v.move(-e.Scrolled.DY * wheel)
	v.point(e.Position)
}

// page scrolls by as many rows as are in sight.
func (v *View) page(down bool) {
	if v.content.Figure == nil {
		return
	}
	shown, _ := v.content.Figure.Rows(v.view)
	rows := max(shown-1, 1)
	if !down {
		rows = -rows
	}
	v.scroll(rows)
}
