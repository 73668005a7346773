// Package matrix is the view of who says what: claimants by events, painted by the painter of all
// pictures.
//
// In goes a chart.Matrix and a selection; out come a person's intents: select this event. It holds
// no rules; what stands where, package chart says.
package matrix

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/chart"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Content is what the view shows.
type Content struct {
	Matrix   *chart.Matrix // nil while it is made
	Selected int           // index of an event; -1 for none
	Paper    scene.Color
	Faces    *typeset.Faces
}

// View shows the part of a matrix that has room, and scrolls by whole rows and columns.
type View struct {
	widget.BaseWidget
	*look.Ring

	OnSelect func(event string)             // an event was clicked; "" where there was none
	OnMenu   func(at fyne.Position)         // what to do with the selected event was asked for, at a place of the window
	OnPick   func(ref scene.Ref)            // a claimant's name was clicked
	OnKey    func(fyne.KeyName)             // a key that does not scroll
	OnRune   func(rune)                     // a typed character
	OnPoint  func(scene.Ref, fyne.Position) // the pointer is over this, at that place; a zero Ref for nothing

	content  Content
	view     chart.View
	rest     fyne.Delta // scrolled or dragged by less than a row or column
	painting *look.Painting
}

var (
	_ fyne.Widget        = (*View)(nil)
	_ fyne.Draggable     = (*View)(nil)
	_ fyne.Scrollable    = (*View)(nil)
	_ fyne.Tappable      = (*View)(nil)
	_ fyne.Focusable     = (*View)(nil)
	_ desktop.Keyable    = (*View)(nil)
	_ desktop.Hoverable  = (*View)(nil)
	_ desktop.Cursorable = (*View)(nil)
)

// New makes an empty view.
func New() *View {
	v := &View{Ring: look.NewRing(), painting: look.NewPainting(), view: chart.View{Selected: -1}}
	v.ExtendBaseWidget(v)
	return v
}

// Set shows the content; fresh begins at its upper left corner. Another selected event is brought
// into sight.
func (v *View) Set(c Content, fresh bool) {
	other := c.Selected != v.view.Selected
	v.content = c
	v.view.Selected = c.Selected
	if fresh {
		v.view.Column, v.view.Row, v.rest = 0, 0, fyne.Delta{}
	}
	if (other || fresh) && c.Matrix != nil && c.Selected >= 0 {
		v.view = c.Matrix.Reveal(v.view, c.Selected)
	}
	v.show()
}

// ShowActor brings the row of an actor into sight and lights it up until the pointer moves.
func (v *View) ShowActor(id string) {
	if v.content.Matrix == nil {
		return
	}
	if to, ref, ok := v.content.Matrix.RevealActor(v.view, id); ok {
		v.view, v.view.Hovered = to, ref
		v.show()
	}
}

// Showing is what part of the matrix is in sight.
func (v *View) Showing() chart.View { return v.view }

// OnPanic says who is told when painting has panicked.
func (v *View) OnPanic(tell func(v any)) { v.painting.OnPanic = tell }

// Scene is what the view shows now. It is the view's; a caller only reads it.
func (v *View) Scene() *scene.Scene { return &v.painting.Scene }

func (v *View) show() {
	c := v.content
	if c.Matrix == nil {
		v.painting.Show(c.Faces, c.Paper, func(*scene.Scene) {})
		return
	}
	if v.Size().Width < 1 {
		return
	}
	v.view.W, v.view.H = float64(v.Size().Width), float64(v.Size().Height)
	v.view = c.Matrix.Clamp(v.view)
	v.painting.Show(c.Faces, c.Paper, func(out *scene.Scene) { c.Matrix.Place(v.view, out) })
}

// move scrolls by points, in whole rows and columns; what is left over is kept for the next move.
func (v *View) move(dx, dy float32) {
	if v.content.Matrix == nil {
		return
	}
	v.rest.DX += dx
	v.rest.DY += dy
	columns := math.Trunc(float64(v.rest.DX) / chart.ColumnWidth)
	rows := math.Trunc(float64(v.rest.DY) / chart.RowHeight)
	v.rest.DX -= float32(columns * chart.ColumnWidth)
	v.rest.DY -= float32(rows * chart.RowHeight)
	to := v.view
	to.Column += int(columns)
	to.Row += int(rows)
	if to = v.content.Matrix.Clamp(to); to.Column != v.view.Column || to.Row != v.view.Row {
		v.view = to
		v.show()
	}
}

// Dragged takes the matrix along.
func (v *View) Dragged(e *fyne.DragEvent) { v.move(-e.Dragged.DX, -e.Dragged.DY) }

// DragEnd forgets what was dragged by less than a row or column.
func (v *View) DragEnd() { v.rest = fyne.Delta{} }

// wheel is how many points the matrix moves for each that a wheel reports.
const wheel = 2.4

// Scrolled moves through the rows; sideways, or with Shift, through the columns, and so where all
// rows are in sight.
func (v *View) Scrolled(e *fyne.ScrollEvent) {
	if v.content.Matrix == nil {
		return
	}
	dx, dy := e.Scrolled.DX, e.Scrolled.DY
	if _, rows := v.content.Matrix.Room(v.view); dx == 0 && rows >= v.content.Matrix.Rows() {
		dx, dy = dy, 0
	}
	v.move(-dx*wheel, -dy*wheel)
	v.point(e.Position)
}

// TappedSecondary asks what to do with the event of the column or cell at the point, which is selected first.
func (v *View) TappedSecondary(e *fyne.PointEvent) {
	if id, ok := chart.EventOf(v.at(e.Position)); ok && v.OnSelect != nil && v.OnMenu != nil {
		v.OnSelect(id)
		v.OnMenu(e.AbsolutePosition)
	}
}

// Tapped selects the event of the column or cell at the point, picks a claimant's row, and deselects beside
// everything.
func (v *View) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	ref := v.at(e.Position)
	if ref.Class == chart.ClassActor && v.OnPick != nil {
		v.OnPick(ref)
		return
	}
	id, ok := chart.EventOf(ref)
	if (ok || ref.IsZero()) && v.OnSelect != nil {
		v.OnSelect(id)
	}
}

func (v *View) at(p fyne.Position) scene.Ref {
	ref, _ := v.painting.Scene.At(float64(p.X), float64(p.Y))
	return ref
}

func (v *View) point(p fyne.Position) {
	if ref := v.at(p); ref != v.view.Hovered {
		v.view.Hovered = ref
		v.show()
	}
}

// MouseIn lights up the column under the pointer.
func (v *View) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved lights up the column under the pointer.
func (v *View) MouseMoved(e *desktop.MouseEvent) {
	v.point(e.Position)
	v.tellPoint(v.view.Hovered, e.Position)
}

func (v *View) tellPoint(ref scene.Ref, at fyne.Position) {
	if v.OnPoint != nil {
		v.OnPoint(ref, at)
	}
}

// MouseOut ends that.
func (v *View) MouseOut() {
	v.view.Hovered = scene.Ref{}
	v.show()
	v.tellPoint(scene.Ref{}, fyne.Position{})
}

// Cursor is a hand over what can be clicked.
func (v *View) Cursor() desktop.Cursor {
	if _, ok := chart.EventOf(v.view.Hovered); ok || v.view.Hovered.Class == chart.ClassActor {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// TypedKey lights up one claimant's row after the other by the arrow keys, picks it by Enter, and hands other keys on.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	switch lit := v.view.Hovered; {
	case e.Name == fyne.KeyUp:
		v.light(-1)
	case e.Name == fyne.KeyDown:
		v.light(1)
	case (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && lit.Class == chart.ClassActor && v.OnPick != nil:
		v.OnPick(lit)
	default:
		if v.OnKey != nil {
			v.OnKey(e.Name)
		}
	}
}

// light lights up the row so many below that which is lit up.
func (v *View) light(by int) {
	if m := v.content.Matrix; m != nil {
		v.view, v.view.Hovered = m.Step(v.view, v.view.Hovered, by)
		v.show()
	}
}

// TypedRune hands a character on.
func (v *View) TypedRune(r rune) {
	if v.OnRune != nil {
		v.OnRune(r)
	}
}

// CreateRenderer is for Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{v, []fyne.CanvasObject{v.painting.Raster, v.Line}}
}

type renderer struct {
	v       *View
	objects []fyne.CanvasObject
}

func (r *renderer) Layout(size fyne.Size) {
	r.v.painting.Raster.Resize(size)
	r.v.Around(size)
	r.v.show()
}

// MinSize is constant: what does not fit is scrolled.
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(200, 150) }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}
func (r *renderer) Refresh()                     { r.v.show() }
