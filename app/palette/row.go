package palette

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// inset is the room left and right of a row's words.
const inset = 8

// row is one item: its title at the left, what it is at the right.
type row struct {
	widget.BaseWidget
	over, tap func()
	title     string // unshortened
	ground    *canvas.Rectangle
	name      *canvas.Text
	about     *canvas.Text
}

var (
	_ fyne.Tappable      = (*row)(nil)
	_ desktop.Hoverable  = (*row)(nil)
	_ desktop.Cursorable = (*row)(nil)
)

func newRow(over, tap func()) *row {
	r := &row{over: over, tap: tap, ground: canvas.NewRectangle(color.Transparent)}
	r.name, r.about = text(look.Now().Ink), text(look.Now().Muted)
	r.about.TextSize = look.Small
	r.ground.CornerRadius = look.Radius
	r.ExtendBaseWidget(r)
	return r
}

func text(c color.Color) *canvas.Text {
	t := canvas.NewText("", c)
	t.TextSize = look.Text
	return t
}

// set shows an item.
func (r *row) set(item Item, chosen bool) {
	theme := look.Now()
	r.title, r.about.Text = item.Title, item.Kind
	if item.Detail != "" {
		r.about.Text += "  ·  " + item.Detail
	}
	r.ground.FillColor = color.Color(color.Transparent)
	if chosen {
		r.ground.FillColor = look.Fade(theme.Accent, 0.13)
	}
	r.Refresh()
}

// Tapped goes to the item.
func (r *row) Tapped(*fyne.PointEvent) { r.tap() }

// MouseIn does nothing: the list may have come under a pointer that rests.
func (r *row) MouseIn(*desktop.MouseEvent) {}

// MouseMoved chooses the item.
func (r *row) MouseMoved(*desktop.MouseEvent) { r.over() }

// MouseOut does nothing.
func (r *row) MouseOut() {}

// Cursor is a hand.
func (r *row) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r, []fyne.CanvasObject{r.ground, r.name, r.about}}
}

type rowRenderer struct {
	r       *row
	objects []fyne.CanvasObject
}

// Layout shortens the title to the room that is left.
func (w *rowRenderer) Layout(size fyne.Size) {
	r := w.r
	r.ground.Resize(size)
	about := r.about.MinSize()
	x := size.Width - inset - about.Width
	r.about.Move(fyne.NewPos(x, (size.Height-about.Height)/2))
	r.name.Text = look.Shorten(r.title, r.name.TextSize, r.name.TextStyle, x-inset-16)
	name := r.name.MinSize()
	r.name.Move(fyne.NewPos(inset, (size.Height-name.Height)/2))
	r.name.Resize(name)
}

func (w *rowRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, rowHeight) }
func (w *rowRenderer) Objects() []fyne.CanvasObject { return w.objects }
func (w *rowRenderer) Destroy()                     {}

func (w *rowRenderer) Refresh() {
	w.Layout(w.r.Size())
	canvas.Refresh(w.r)
}
