package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// button is a quiet button with a hairline, or one in the accent colour.
type button struct {
	widget.BaseWidget
	text    string
	primary bool
	flat    bool // a link within a line of text
	tapped  func()

	hovered, focused bool
	ground           *canvas.Rectangle
	label            *canvas.Text
}

var (
	_ fyne.Tappable      = (*button)(nil)
	_ fyne.Focusable     = (*button)(nil)
	_ desktop.Hoverable  = (*button)(nil)
	_ desktop.Cursorable = (*button)(nil)
)

const buttonHeight = 30

func newButton(text string, tapped func()) *button {
	b := &button{text: text, tapped: tapped, ground: canvas.NewRectangle(nil), label: canvas.NewText(text, nil)}
	b.label.TextSize = look.Text
	b.label.Alignment = fyne.TextAlignCenter
	b.ground.CornerRadius = look.Radius
	b.ExtendBaseWidget(b)
	return b
}

// Tapped does what the button is for.
func (b *button) Tapped(*fyne.PointEvent) { b.tapped() }

// MouseIn lights the button up.
func (b *button) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved does nothing.
func (b *button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends that.
func (b *button) MouseOut() { b.hovered = false; b.Refresh() }

// Cursor is a hand.
func (b *button) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows that keys go to the button.
func (b *button) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost ends that.
func (b *button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune does nothing.
func (b *button) TypedRune(rune) {}

// TypedKey presses the button by the space bar or Enter.
func (b *button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.tapped()
	}
}

// CreateRenderer is for Fyne.
func (b *button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{b}
	r.paint()
	return r
}

type buttonRenderer struct{ b *button }

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.b.ground.Resize(size)
	text := r.b.label.MinSize()
	r.b.label.Move(fyne.NewPos(0, (size.Height-text.Height)/2))
	r.b.label.Resize(fyne.NewSize(size.Width, text.Height))
}

func (r *buttonRenderer) MinSize() fyne.Size {
	if r.b.flat {
		return fyne.NewSize(r.b.label.MinSize().Width+8, 22)
	}
	if len([]rune(r.b.text)) == 1 {
		return fyne.NewSize(buttonHeight, buttonHeight)
	}
	return fyne.NewSize(r.b.label.MinSize().Width+26, buttonHeight)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.label}
}

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) Refresh() {
	r.paint()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *buttonRenderer) paint() {
	b, p := r.b, look.Now()
	b.ground.FillColor, b.ground.StrokeColor, b.ground.StrokeWidth = p.Panel, p.Hair, 1
	b.label.Color = p.Ink
	b.label.TextStyle.Bold = b.primary
	if b.hovered {
		b.ground.FillColor = p.Ribbon
	}
	if b.primary {
		b.ground.FillColor, b.ground.StrokeColor, b.label.Color = p.Accent, p.Accent, p.OnAccent
		if b.hovered {
			b.ground.FillColor = look.Mix(p.Accent, p.Ink, 0.12)
		}
	}
	if b.flat {
		b.ground.FillColor, b.ground.StrokeWidth, b.label.Color = p.Panel, 0, p.Accent
		b.label.TextStyle.Underline, b.label.TextSize = true, look.Small
	}
	if b.focused {
		b.ground.StrokeColor, b.ground.StrokeWidth = p.Ink, 1.5
	}
	b.label.Text = b.text
	b.ground.Refresh()
	b.label.Refresh()
}
