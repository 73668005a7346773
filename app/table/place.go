package table

import (
	"math"

	"dateline/app/look"
	"dateline/timeline/evidence"
	"dateline/timeline/table"
)

// Sizes of the table, in points.
const (
	headHeight = 34.0
	rowHeight  = 28.0
	inset      = 10.0 // left and right in a cell
	barRoom    = 12.0 // at the right and at the bottom, for the bars
	narrowest  = 44.0 // column
	widest     = 1200.0
	shortest   = 28.0 // thumb of a bar
	reach      = 4.0  // beside a border that still means it
	left       = look.Gutter - inset
)

// defaults are the widths of the columns until a person changes one; till then the title takes what
// room is left.
var defaults = [len(table.Columns)]float64{
	table.Date: 168, table.Title: 280, table.Status: 138, table.Lane: 162, table.Importance: 92,
	table.Reports: 74, table.Origins: 72, table.Claimants: 166, table.Place: 88,
}

// fit gives the title what room is left.
func (v *View) fit() {
	if v.own || v.Size().Width < 1 {
		return
	}
	widths := v.usual()
	sum := 2 * left
	for _, w := range widths {
		sum += w
	}
	if room := float64(int(v.roomW() - sum)); room > 0 {
		widths[table.Title] += room
	}
	if widths != v.widths {
		v.widths, v.cache = widths, cache{}
	}
}

// usual are the widths of the columns that nobody changed: the defaults, and more where a heading or a status needs it
// in the language of the window.
func (v *View) usual() [len(table.Columns)]float64 {
	widths := defaults
	for _, column := range table.Columns {
		widths[column] = max(widths[column], math.Ceil(v.content.Faces.Shape(Word(column), heads).Width)+2*inset)
	}
	for _, status := range evidence.Statuses {
		word := v.content.Faces.Shape(look.StatusWord(status), plain)
		widths[table.Status] = max(widths[table.Status], math.Ceil(word.Width)+markRoom+2*inset)
	}
	return widths
}

// Widths are those of the columns, in points.
func (v *View) Widths() []float64 { return v.widths[:] }

// SetWidths takes widths that were kept; what is missing or makes no sense stays as it is.
func (v *View) SetWidths(widths []float64) {
	for i := range min(len(widths), len(v.widths)) {
		if widths[i] >= narrowest && widths[i] <= widest {
			v.widths[i], v.own = widths[i], true
		}
	}
	v.cache = cache{}
	v.show()
}

// width is that of all columns.
func (v *View) width() float64 {
	sum := 2 * left
	for _, w := range v.widths {
		sum += w
	}
	return sum
}

// roomW and roomH are what the rows have.
func (v *View) roomW() float64 { return max(float64(v.Size().Width)-barRoom, 1) }
func (v *View) roomH() float64 { return max(float64(v.Size().Height)-headHeight-v.bottom(), 1) }

// bottom is the room of the lower bar, where there is one.
func (v *View) bottom() float64 {
	if v.width() > v.roomW() {
		return barRoom
	}
	return 0
}

// height is that of all rows.
func (v *View) height() float64 { return float64(len(v.order)) * rowHeight }

// clamp keeps the rows in sight.
func (v *View) clamp() {
	v.x = min(max(v.x, 0), max(v.width()-v.roomW(), 0))
	v.y = min(max(v.y, 0), max(v.height()-v.roomH(), 0))
}

// reveal scrolls as little as it must for an event's row to be in sight.
func (v *View) reveal(event int) {
	row := v.rowOf(event)
	if row < 0 || v.Size().Height < 1 {
		return
	}
	y := float64(row) * rowHeight
	v.y = min(max(v.y, y+rowHeight-v.roomH()), y)
}

// page is how many whole rows are in sight.
func (v *View) page() int { return max(int(v.roomH()/rowHeight), 1) }

// rowAt is the row at a height of the view, -1 beside the rows.
func (v *View) rowAt(y float64) int {
	if y < headHeight || y >= headHeight+v.roomH() {
		return -1
	}
	if row := int((y - headHeight + v.y) / rowHeight); row < len(v.order) {
		return row
	}
	return -1
}

// bar is what tells where one is in something longer than its room.
type bar struct {
	from, room   float64 // of the track, along the bar
	whole, shown float64 // of what is scrolled
}

func (v *View) rowBar() bar { return bar{headHeight, v.roomH(), v.height(), v.roomH()} }
func (v *View) columnBar() bar {
	return bar{0, v.roomW(), v.width(), v.roomW()}
}

// thumb is where the thumb is when so much is scrolled; no length where all is in sight.
func (b bar) thumb(at float64) (from, length float64) {
	if b.whole <= b.shown {
		return b.from, 0
	}
	length = max(b.room*b.shown/b.whole, min(shortest, b.room))
	return b.from + (b.room-length)*at/(b.whole-b.shown), length
}

// scrolled is how much is scrolled when the thumb has been moved by so many points.
func (b bar) scrolled(by float64) float64 {
	_, length := b.thumb(0)
	if length == 0 || b.room <= length {
		return 0
	}
	return by * (b.whole - b.shown) / (b.room - length)
}
