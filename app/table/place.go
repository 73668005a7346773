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

// defaults are the widths of the columns until a person changes one, where they have room.
var defaults = [len(table.Columns)]float64{
	table.Date: 168, table.Title: 280, table.Status: 138, table.Lane: 162, table.Importance: 92,
	table.Reports: 74, table.Origins: 72, table.Claimants: 166, table.Place: 88,
}

// least are the narrowest widths in which a column can still be read, and spare are the columns that are left out one
// after the other where even these have no room: the panel beside the table says the same of the selected event.
var (
	least = [len(table.Columns)]float64{
		table.Date: 132, table.Title: 270, table.Status: 138, table.Lane: 112, table.Importance: 92,
		table.Reports: 74, table.Origins: 72, table.Claimants: 112, table.Place: 72,
	}
	spare = [...]table.Column{table.Place, table.Importance, table.Claimants, table.Lane, table.Origins, table.Reports}
)

// leastTitle is the width of a title where nothing can be left out any more.
const leastTitle = 150.0

// fit makes all columns narrower where they have no room, leaves those out that have none even so, and gives the title
// what room is left.
func (v *View) fit() {
	if v.own || v.Size().Width < 1 {
		return
	}
	room := float64(int(v.roomW() - 2*left))
	widths, narrow := v.wide(defaults), v.wide(least)
	for _, column := range spare {
		if sum(narrow) <= room {
			break
		}
		widths[column], narrow[column] = 0, 0
	}
	narrow[table.Title] = min(narrow[table.Title], max(leastTitle, room-sum(narrow)+narrow[table.Title]))
	over := sum(widths) - room
	if slack := sum(widths) - sum(narrow); over > 0 && slack > 0 {
		share := min(over/slack, 1)
		for c := range widths {
			widths[c] = math.Floor(widths[c] - (widths[c]-narrow[c])*share)
		}
	}
	widths[table.Title] += max(room-sum(widths), 0)
	if widths != v.widths {
		v.widths, v.cache = widths, cache{}
	}
}

func sum(widths [len(table.Columns)]float64) (sum float64) {
	for _, w := range widths {
		sum += w
	}
	return sum
}

// Left are the names of the columns that are left out, for they have no room.
func (v *View) Left() (names []string) {
	for _, column := range table.Columns {
		if v.widths[column] == 0 {
			names = append(names, Word(column))
		}
	}
	return names
}

// keepWidths takes the widths for the person's own, of which none is left out.
func (v *View) keepWidths() {
	v.own = true
	for c := range v.widths {
		if v.widths[c] == 0 {
			v.widths[c] = v.wide(defaults)[c]
		}
	}
}

// wide are widths of the columns, and more where a heading or a status needs it in the language of the window.
func (v *View) wide(widths [len(table.Columns)]float64) [len(table.Columns)]float64 {
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
			v.widths[i] = widths[i]
			v.keepWidths()
		}
	}
	v.cache = cache{}
	v.show()
}

// width is that of all columns.
func (v *View) width() float64 { return 2*left + sum(v.widths) }

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
