package table

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/table"
	"dateline/timeline/typeset"
)

// Classes of references in the scene, beside layout.ClassEvent for a row.
const classHead = "head" // the id is the column's word

var (
	plain = typeset.Style{Size: 13}
	bold  = typeset.Style{Size: 13, Bold: true}
	small = typeset.Style{Size: 12}
	heads = typeset.Style{Size: 12, Bold: true}
)

// cache keeps the shaped cells of rows that were in sight.
type cache struct{ rows map[int32]*cells }

// cells are the shaped words of a row.
type cells [len(table.Columns)]*typeset.Line

// mostCached is how many rows are kept; some windows' worth.
const mostCached = 600

// cells are those of an event, shaped once.
func (v *View) cells(event int32) *cells {
	if c := v.cache.rows[event]; c != nil {
		return c
	}
	if v.cache.rows == nil || len(v.cache.rows) >= mostCached {
		v.cache.rows = make(map[int32]*cells, mostCached)
	}
	c := &cells{}
	for _, column := range table.Columns {
		style, room := plain, v.widths[column]-2*inset
		switch column {
		case table.Title:
			style = bold
		case table.Status:
			room -= markRoom
		case table.Date, table.Claimants:
			style = small
		}
		if words := v.words(int(event), column); words != "" && v.widths[column] > 0 {
			c[column] = v.content.Faces.Shorten(words, style, room)
		}
	}
	v.cache.rows[event] = c
	return c
}

// Words are those of a cell, with the status in the language of the window.
func Words(t *table.Table, event int, column table.Column) string {
	if column == table.Status {
		return look.Verdict(t.Assess.Verdicts[event])
	}
	return t.Cell(event, column)
}

// words are those of a cell as it is shown, in the language of the window.
func (v *View) words(event int, column table.Column) string {
	if column == table.Title && v.content.Doc.Events[event].Title == "" {
		return lang.L("(no title)")
	}
	if column == table.Date && v.content.Language != "" {
		return v.content.Doc.Events[event].Date.Words(v.content.Language)
	}
	return Words(v.table, event, column)
}

// draw puts what is in sight into a scene: rows, the head above them, and the bars.
func (v *View) draw(out *scene.Scene) {
	t := v.content.Theme
	first := int(v.y / rowHeight)
	for row := first; row < len(v.order); row++ {
		y := headHeight + float64(row)*rowHeight - v.y
		if y >= out.Height {
			break
		}
		v.row(out, row, y)
	}
	out.Add(scene.Shape{Kind: scene.Rect, W: out.Width, H: headHeight, Fill: t.Panel})
	out.Add(scene.Shape{Kind: scene.Rect, Y: headHeight - 1, W: out.Width, H: 1, Fill: t.Hair})
	v.head(out)
	v.bars(out)
	if len(v.order) == 0 && len(v.content.Doc.Events) > 0 && !v.waiting {
		line := v.content.Faces.Shorten(lang.L("No event matches."), plain, out.Width-2*look.Gutter)
		out.Add(scene.Shape{Kind: scene.Text, X: look.Gutter, Y: headHeight + 30, Line: line, Fill: t.Muted})
	}
}

// row draws one row.
func (v *View) row(out *scene.Scene, row int, y float64) {
	t, event := v.content.Theme, v.order[row]
	e, verdict := &v.content.Doc.Events[event], v.content.Assess.Verdicts[event]
	ref := scene.Ref{Class: layout.ClassEvent, ID: e.ID}
	ground := scene.Shape{Kind: scene.Rect, Ref: ref, Frame: true, Y: y, W: v.roomW(), H: rowHeight}
	selected := int(event) == v.content.Selected
	switch lo, hi := v.chosen(); {
	case selected || row >= lo && row <= hi && hi > lo:
		ground.Fill = t.Warm
	case v.hovered.row == row && v.hovered.column < 0:
		ground.Fill = t.Ribbon
	}
	out.Add(ground)
	out.Add(scene.Shape{Kind: scene.Rect, Y: y + rowHeight - 1, W: v.roomW(), H: 1, Fill: look.Mix(t.Paper, t.Hair, 0.6)})
	if selected {
		out.Add(scene.Shape{Kind: scene.Rect, Y: y, W: 3, H: rowHeight, Fill: t.Accent})
	}
	ink := t.Ink
	if !verdict.Known {
		ink = t.Muted
	}
	if _, found := slices.BinarySearch(v.content.Found, event); found {
		out.Add(foundDot(y, t))
	}
	lines, x := v.cells(event), left-v.x
	for _, column := range table.Columns {
		width := v.widths[column]
		if width == 0 {
			continue
		}
		if x+width > 0 && x < v.roomW() {
			v.cell(out, column, lines[column], x, y, v.color(column, ink, e.Lane, verdict))
			if column == table.Status {
				v.mark(out, verdict, e.Lane, x+inset+6, y+rowHeight/2)
			}
		}
		x += width
	}
}

// foundDot marks a row that was found, at its left edge, in the colour of the rings in the timeline.
func foundDot(y float64, t layout.Theme) scene.Shape {
	const r = 3
	return scene.Shape{Kind: scene.Rect, X: left/2 - r + 1, Y: y + rowHeight/2 - r, W: 2 * r, H: 2 * r, R: r, Fill: t.Accent}
}

// color is that of a cell's words.
func (v *View) color(column table.Column, ink scene.Color, lane string, verdict evidence.Verdict) scene.Color {
	switch {
	case !verdict.Known:
		return ink
	case column == table.Lane:
		return v.content.Color(lane)
	case column == table.Date || column == table.Claimants:
		return v.content.Theme.Muted
	}
	return ink
}

// markRoom is what a status' mark takes before its word.
const markRoom = 20.0

func (v *View) mark(out *scene.Scene, verdict evidence.Verdict, lane string, x, y float64) {
	color := v.content.Color(lane)
	if !verdict.Known {
		verdict.Status, color = evidence.Unsourced, v.content.Theme.Muted
	}
	for _, shape := range layout.Mark(v.content.Theme, verdict, color, x, y, 5.5) {
		out.Add(shape)
	}
}

// cell puts words into a cell; numbers stand at its right.
func (v *View) cell(out *scene.Scene, column table.Column, line *typeset.Line, x, y float64, c scene.Color) {
	if line == nil {
		return
	}
	at := x + inset
	switch {
	case table.Number(column):
		at = x + v.widths[column] - inset - line.Width
	case column == table.Status:
		at += markRoom
	}
	out.Add(scene.Shape{Kind: scene.Text, X: at, Y: y + 19, Line: line, Fill: c})
}

// head draws the columns' names, the sign of the order, and the borders that one can drag.
func (v *View) head(out *scene.Scene) {
	t, x := v.content.Theme, left-v.x
	for _, column := range table.Columns {
		width := v.widths[column]
		if width == 0 {
			continue
		}
		ref := scene.Ref{Class: classHead, ID: Word(column)}
		ground := scene.Shape{Kind: scene.Rect, Ref: ref, X: x, W: width, H: headHeight - 1}
		if v.hovered.column == int(column) && !v.hovered.border {
			ground.Fill = t.Ribbon
		}
		out.Add(ground)
		room := width - 2*inset
		if v.by == column {
			room -= 14
		}
		line := v.content.Faces.Shorten(Word(column), heads, max(room, 8))
		at := x + inset
		if table.Number(column) {
			at = x + width - inset - line.Width
		}
		out.Add(scene.Shape{Kind: scene.Text, Ref: ref, X: at, Y: 22, Line: line, Fill: t.Muted})
		if v.by == column {
			sign := at + line.Width + 9
			if table.Number(column) {
				sign = at - 9
			}
			out.Add(triangle(sign, headHeight/2, v.down, t.Accent))
		}
		x += width
		border := scene.Shape{Kind: scene.Rect, X: x - 1, Y: 8, W: 1, H: headHeight - 17, Fill: t.Hair}
		if v.hovered.border && v.hovered.column == int(column) {
			border.Fill, border.Y, border.W, border.H, border.X = t.Accent, 0, 2, headHeight-1, x-1.5
		}
		out.Add(border)
	}
}

// triangle points up where the least comes first, and down where the greatest does.
func triangle(x, y float64, down bool, c scene.Color) scene.Shape {
	tip := -3.0
	if down {
		tip = 3
	}
	return scene.Shape{Kind: scene.Path, X: x, Y: y, Fill: c, Segs: []scene.Seg{
		{Op: scene.MoveTo, X: -4, Y: -tip}, {Op: scene.LineTo, X: 4, Y: -tip}, {Op: scene.LineTo, Y: tip}, {Op: scene.Close},
	}}
}

// bars draws the thumbs of what is not all in sight.
func (v *View) bars(out *scene.Scene) {
	t := v.content.Theme
	thumb := func(over bool) scene.Color {
		if over {
			return t.Muted
		}
		return t.Leader
	}
	const thick, beside = 6, 3
	out.Add(scene.Shape{Kind: scene.Rect, X: v.roomW(), Y: headHeight, W: barRoom, H: v.roomH(), Fill: t.Paper})
	if from, length := v.rowBar().thumb(v.y); length > 0 {
		out.Add(scene.Shape{
			Kind: scene.Rect, X: out.Width - thick - beside, Y: from, W: thick, H: length, R: thick / 2,
			Fill: thumb(v.hovered.part == inRowBar || v.grabbed.part == inRowBar),
		})
	}
	if from, length := v.columnBar().thumb(v.x); length > 0 {
		out.Add(scene.Shape{Kind: scene.Rect, Y: out.Height - barRoom, W: out.Width, H: barRoom, Fill: t.Paper})
		out.Add(scene.Shape{
			Kind: scene.Rect, X: from, Y: out.Height - thick - beside, W: length, H: thick, R: thick / 2,
			Fill: thumb(v.hovered.part == inColumnBar || v.grabbed.part == inColumnBar),
		})
	}
}

// Word is the name of a column in the language of the window.
func Word(c table.Column) string {
	switch c {
	case table.Date:
		return lang.L("Date")
	case table.Title:
		return lang.L("Title")
	case table.Status:
		return lang.L("Status")
	case table.Lane:
		return lang.L("Lane")
	case table.Importance:
		return lang.L("Importance")
	case table.Reports:
		return lang.L("Reports")
	case table.Origins:
		return lang.L("Origins")
	case table.Claimants:
		return lang.L("Claimants")
	}
	return lang.L("Place")
}
