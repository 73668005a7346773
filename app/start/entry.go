package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/typeset"
)

// Entry is a line that opens something, with a smaller one below it.
type Entry struct {
	widget.BaseWidget
	Title, Below string
	Tap          func()
	OnKey        func(fyne.KeyName) // gets the keys that do not press the entry; may be nil

	faint, hovered, focused bool
	ground                  *canvas.Rectangle
	title                   *canvas.Text
	below                   *look.Label // which may take several lines
	line                    fyne.CanvasObject
}

var (
	_ fyne.Tappable      = (*Entry)(nil)
	_ fyne.Focusable     = (*Entry)(nil)
	_ desktop.Hoverable  = (*Entry)(nil)
	_ desktop.Cursorable = (*Entry)(nil)
)

func newEntry(title, below string, tap func()) *Entry {
	e := &Entry{Title: title, Below: below, Tap: tap,
		ground: canvas.NewRectangle(nil), title: canvas.NewText("", nil), below: look.NewLabel(below)}
	e.ground.CornerRadius = look.Radius
	e.title.TextSize = look.Text + 1
	e.below.Wrapping, e.below.Importance, e.below.SizeName = fyne.TextWrapWord, widget.LowImportance, look.Points(look.Small)
	e.line = look.Tight(e.below)
	if below == "" {
		e.line.Hide()
	}
	e.ExtendBaseWidget(e)
	return e
}

// Tapped opens it.
func (e *Entry) Tapped(*fyne.PointEvent) { e.Tap() }

// MouseIn lights the entry up.
func (e *Entry) MouseIn(*desktop.MouseEvent) { e.hovered = true; e.Refresh() }

// MouseMoved does nothing.
func (e *Entry) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends that.
func (e *Entry) MouseOut() { e.hovered = false; e.Refresh() }

// Cursor is a hand.
func (e *Entry) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows that keys go to the entry.
func (e *Entry) FocusGained() { e.focused = true; e.Refresh(); look.Reveal(e) }

// FocusLost ends that.
func (e *Entry) FocusLost() { e.focused = false; e.Refresh() }

// TypedRune does nothing.
func (e *Entry) TypedRune(rune) {}

// TypedKey opens it by the space bar or Enter.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		e.Tap()
	default:
		if e.OnKey != nil {
			e.OnKey(k.Name)
		}
	}
}

// CreateRenderer is for Fyne.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := &entryRenderer{e}
	r.paint()
	return r
}

type entryRenderer struct{ e *Entry }

const side = 8 // left and right of the words; the ground reaches as far out of the column

func (r *entryRenderer) Layout(size fyne.Size) {
	e := r.e
	e.ground.Move(fyne.NewPos(-side, 0))
	e.ground.Resize(fyne.NewSize(size.Width+2*side, size.Height))
	e.title.Text = typeset.Drawn(look.Shorten(e.Title, e.title.TextSize, e.title.TextStyle, size.Width))
	y := float32(5)
	for _, o := range []fyne.CanvasObject{e.title, e.line} {
		o.Move(fyne.NewPos(0, y))
		y += look.Tall(o, size.Width)
	}
}

func (r *entryRenderer) MinSize() fyne.Size {
	h := fyne.MeasureText("X", r.e.title.TextSize, fyne.TextStyle{}).Height + 10
	if r.e.Below != "" {
		h += r.e.line.MinSize().Height
	}
	return fyne.NewSize(100, h)
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.ground, r.e.title, r.e.line}
}

func (r *entryRenderer) Destroy() {}

func (r *entryRenderer) Refresh() {
	r.paint()
	r.Layout(r.e.Size())
	canvas.Refresh(r.e)
}

func (r *entryRenderer) paint() {
	e, p := r.e, look.Now()
	e.title.Color = p.Ink
	if e.faint {
		e.title.Color = p.Muted
	}
	e.ground.FillColor, e.ground.StrokeWidth = look.Fade(p.Ink, 0), 0
	if e.hovered {
		e.ground.FillColor = p.Ribbon
	}
	if e.focused {
		e.ground.StrokeColor, e.ground.StrokeWidth = p.Ink, 1.5
	}
	e.ground.Refresh()
}
