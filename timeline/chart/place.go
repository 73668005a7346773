package chart

import (
	"strconv"

	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

const barRoom = 14.0 // right of the columns and below the rows, for the bars that tell where one is

var (
	nameStyle  = typeset.Style{Size: 12.5}
	rootStyle  = typeset.Style{Size: 12.5, Bold: true}
	smallStyle = typeset.Style{Size: 11}
	countStyle = typeset.Style{Size: 9.5, Bold: true}
	titleStyle = typeset.Style{Size: 11.5}
	dateStyle  = typeset.Style{Size: 10.5}
)

// heads are the width of the rows' names and the height of the columns' heads.
func (m *Matrix) heads(v View) (w, h float64) {
	const high = 196
	wide := 340.0
	if v.whole {
		return wide, high
	}
	left := v.W - barRoom - float64(len(m.columns))*ColumnWidth
	if v.still {
		wide = 420
	}
	return max(min(max(v.W*0.3, 150), 264), min(left, wide)), min(max(v.H*0.36, 128), high)
}

// frame is what Place works with.
type frame struct {
	*Matrix
	v             View
	out           *scene.Scene
	headW, headH  float64
	columns, rows int // in sight
}

// Place puts the part in sight into the scene: only its rows, columns and cells.
func (m *Matrix) Place(v View, out *scene.Scene) {
	v = m.Clamp(v)
	t := m.in.Theme
	out.Reset(v.W, v.H, t.Paper)
	out.Title, out.Language, out.Notes = m.in.Doc.Title, m.in.Doc.Language, map[scene.Ref]scene.Note{}
	f := &frame{Matrix: m, v: v, out: out}
	f.headW, f.headH = m.heads(v)
	f.columns, f.rows = m.Room(v)
	f.columns = min(f.columns, len(m.columns)-v.Column)
	f.rows = min(f.rows, len(m.rows)-v.Row)
	f.grounds()
	f.lines()
	for c := range f.columns {
		f.column(c)
	}
	for r := range f.rows {
		f.name(r)
	}
	f.corner()
	if !v.still {
		f.bars()
	}
}

func (f *frame) x(c int) float64 { return f.headW + float64(c)*f.v.column() }
func (f *frame) y(r int) float64 { return f.headH + float64(r)*f.v.row() }

func (f *frame) rect(x, y, w, h float64, c scene.Color) {
	f.out.Add(scene.Shape{Kind: scene.Rect, X: x, Y: y, W: w, H: h, Fill: c})
}

func (f *frame) text(line *typeset.Line, x, y float64, c scene.Color, ref scene.Ref) {
	f.out.Add(scene.Shape{Kind: scene.Text, Ref: ref, X: x, Y: y, Line: line, Fill: c})
}

// top is where the columns begin.
const top = 4.0

// grounds are what one can click in each column, lit up where the event is selected or under the
// pointer.
func (f *frame) grounds() {
	hovered := f.event(f.v.Hovered)
	for c := range f.columns {
		event := f.Matrix.columns[f.v.Column+c]
		ground := scene.Shape{
			Kind: scene.Rect, Ref: scene.Ref{Class: layout.ClassEvent, ID: f.in.Doc.Events[event].ID},
			X: f.x(c), Y: top, W: f.v.column(), H: f.y(f.rows) - top, Frame: true,
		}
		switch event {
		case f.v.Selected:
			ground.Fill = f.in.Theme.Warm
		case hovered:
			ground.Fill = f.in.Theme.Ribbon
		}
		f.out.Add(ground)
	}
}

// event is the index of the event that a reference is about, or -1.
func (f *frame) event(ref scene.Ref) int {
	if id, ok := EventOf(ref); ok {
		return f.in.Doc.EventIndex(id)
	}
	return -1
}

// lines are the grid: hairlines between the rows, a stronger one above each group.
func (f *frame) lines() {
	t := f.in.Theme
	right := f.x(f.columns)
	for r := range f.rows + 1 {
		color, x := t.Hair, edge
		if i := f.v.Row + r; i < len(f.Matrix.rows) && !f.Matrix.rows[i].begins {
			x = edge + indent
		}
		f.rect(x, f.y(r), right-x, 1, color)
	}
	for c := range f.columns + 1 {
		f.rect(f.x(c), f.headH, 1, f.y(f.rows)-f.headH, t.Hair)
	}
	f.rect(f.headW, f.headH, right-f.headW, 1, t.Leader)
}

// name is a row's name with the number of its claims.
func (f *frame) name(r int) {
	row := &f.Matrix.rows[f.v.Row+r]
	t := f.in.Theme
	ref := scene.Ref{Class: ClassActor, ID: row.id}
	style, color, x := nameStyle, t.Ink, edge+indent*float64(row.depth)
	if row.depth == 0 {
		style = rootStyle
	}
	ground := scene.Shape{Kind: scene.Rect, Ref: ref, X: 0, Y: f.y(r), W: f.headW, H: f.v.row()}
	if f.v.Hovered == ref {
		ground.Fill = t.Ribbon
	}
	f.out.Add(ground)
	base := f.y(r) + f.v.row()/2 + 4.5
	room := f.headW - x - nameGap
	if row.claims > 0 {
		count := f.in.Faces.Shape(strconv.Itoa(row.claims), smallStyle)
		f.text(count, f.headW-nameGap-count.Width, base, t.Muted, ref)
		room -= count.Width + nameGap
	} else {
		color = t.Muted
	}
	f.text(f.in.Faces.Shorten(row.name, style, room), x, base, color, ref)
	f.out.Notes[ref] = scene.Note{Title: row.name}
}

// column is an event's head and the cells below it.
func (f *frame) column(c int) {
	event := f.Matrix.columns[f.v.Column+c]
	f.head(c, event)
	e := &f.in.Doc.Events[event]
	if len(e.Claims) == 0 {
		return
	}
	fates := fatesOf(f.in.Assess.Explain(event), len(e.Claims))
	done := make([]bool, len(e.Claims))
	first := f.first[event]
	for k := range e.Claims {
		r := int(f.rowOf[first+k])
		if done[k] || r < f.v.Row || r >= f.v.Row+f.rows {
			continue
		}
		var cell cell
		for other := k; other < len(e.Claims); other++ {
			if int(f.rowOf[first+other]) == r {
				done[other] = true
				cell.add(e.Claims[other].Stance, fates[other])
			}
		}
		ref := cellRef(e.ID, k)
		f.out.Add(scene.Shape{Kind: scene.Rect, Ref: ref, X: f.x(c), Y: f.y(r - f.v.Row), W: f.v.column(), H: f.v.row(), Frame: true})
		f.cell(&cell, f.x(c), f.y(r-f.v.Row), ref)
		f.out.Notes[ref] = scene.Note{Title: message.Apart(f.Matrix.rows[r].name) + f.in.Words.Colon() + cell.words(f.in.Words) + " — " + message.Apart(e.Title)}
	}
}

// head is a column's title and date, which run upwards, above the mark of its status.
func (f *frame) head(c, event int) {
	t, e, v := f.in.Theme, &f.in.Doc.Events[event], f.in.Assess.Verdicts[event]
	ref := scene.Ref{Class: layout.ClassEvent, ID: e.ID}
	ink, markColor := t.Ink, f.colors[e.Lane]
	if !v.Known {
		ink, markColor, v.Status = t.Muted, t.Leader, evidence.Unsourced
	}
	const markRoom, above = 24, 12
	y := f.headH - markRoom
	room := y - above
	up := func(line *typeset.Line, x float64, color scene.Color) {
		f.out.Add(scene.Shape{Kind: scene.Text, Ref: ref, X: x, Y: y, Line: line, Fill: color, Up: true})
	}
	lines := f.in.Faces.Wrap(e.Title, titleStyle, room, max(int((f.v.column()-18)/13.2), 2))
	x := f.x(c) + f.v.column()/2 - float64(len(lines))*6.6 + 2.5
	up(f.in.Faces.Shorten(e.Date.Words(f.in.Language()), dateStyle, room), x, t.Muted)
	for _, line := range lines {
		x += 13.2
		up(line, x, ink)
	}
	for _, shape := range layout.Mark(t, v, markColor, f.x(c)+f.v.column()/2, f.headH-12, 6) {
		shape.Ref = ref
		f.out.Add(shape)
	}
	if event == f.v.Selected {
		f.out.Add(scene.Shape{Kind: scene.Rect, X: f.x(c), Y: top, W: f.v.column() + 1, H: f.y(f.rows) - top, Stroke: t.Accent, Width: 1.5})
	}
	f.out.Notes[ref] = scene.Note{Title: e.Date.Words(f.in.Language()) + f.in.Words.Colon() + message.Apart(e.Title) + " — " + layout.StatusLine(v, f.in.Words)}
}

// bars tell how much of the matrix is in sight, where it is not all of it.
func (f *frame) bars() {
	bar := func(x, y, w, h float64) {
		f.out.Add(scene.Shape{Kind: scene.Rect, X: x, Y: y, W: w, H: h, R: 2, Fill: f.in.Theme.Leader})
	}
	if n := len(f.Matrix.columns); f.columns < n {
		long := f.v.W - f.headW - barRoom
		bar(f.headW+long*float64(f.v.Column)/float64(n), f.v.H-8, max(long*float64(f.columns)/float64(n), 12), 4)
	}
	if n := len(f.Matrix.rows); f.rows < n {
		long := f.v.H - f.headH - barRoom
		bar(f.v.W-8, f.headH+long*float64(f.v.Row)/float64(n), 4, max(long*float64(f.rows)/float64(n), 12))
	}
}
