package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/timeline/typeset"
)

// Button is a quiet button with a hairline, or one in the accent colour.
type Button struct {
	widget.BaseWidget
	Text    string
	Icon    fyne.Resource        // instead of the text; may be nil
	Primary bool                 // in the accent colour
	Tight   bool                 // small, within a line
	Flat    bool                 // a link within a line of text
	Bare    bool                 // without a ground or a line, for within a field or a status bar
	Off     bool                 // it cannot be pressed now
	Tap     func()               // what the button is for
	Ground  color.Color          // of a flat button; nil for the panel's
	OnKey   func(k fyne.KeyName) // gets the keys that do not press the button; nil leaves Escape to the window
	OnHover func(on bool)        // the pointer came or left; may be nil

	hovered, focused bool
	ground           *canvas.Rectangle
	label            *canvas.Text
	icon             *canvas.Image
}

var (
	_ fyne.Tappable      = (*Button)(nil)
	_ fyne.Focusable     = (*Button)(nil)
	_ fyne.Accessible    = (*Button)(nil)
	_ desktop.Hoverable  = (*Button)(nil)
	_ desktop.Cursorable = (*Button)(nil)
)

// ButtonHeight is the height of a button in points.
const ButtonHeight = 30

// BareHeight is the height of a bare one.
const BareHeight = 24

// TightRoom is the room left and right of a tight button's words together, in points.
const TightRoom = 16

// NewButton makes a quiet button.
func NewButton(text string, tap func()) *Button {
	b := &Button{Text: text, Tap: tap, ground: canvas.NewRectangle(nil), label: canvas.NewText(text, nil), icon: canvas.NewImageFromResource(nil)}
	b.icon.FillMode = canvas.ImageFillContain
	b.label.TextSize = Text
	b.label.Alignment = fyne.TextAlignCenter
	b.ground.CornerRadius = Radius
	b.ExtendBaseWidget(b)
	return b
}

// AccessibilityLabel is what the button says, else its icon's name.
func (b *Button) AccessibilityLabel() string {
	if b.Text == "" && b.Icon != nil {
		return b.Icon.Name()
	}
	return b.Text
}

// AccessibilityRole is that of a button.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped does what the button is for.
func (b *Button) Tapped(*fyne.PointEvent) { b.press() }

// press does what the button is for, where that can be done now.
func (b *Button) press() {
	if !b.Off {
		b.Tap()
	}
}

// MouseIn lights the button up.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.hover(true) }

// MouseMoved does nothing.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends that.
func (b *Button) MouseOut() { b.hover(false) }

func (b *Button) hover(on bool) {
	b.hovered = on
	b.Refresh()
	if b.OnHover != nil {
		b.OnHover(on)
	}
}

// Cursor is a hand.
func (b *Button) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows that keys go to the button.
func (b *Button) FocusGained() { b.focused = true; b.Refresh(); Reveal(b) }

// FocusLost ends that.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune does nothing.
func (b *Button) TypedRune(rune) {}

// TypedKey presses the button by the space bar or Enter.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.press()
	default:
		handOn(b, e, b.OnKey)
	}
}

// CreateRenderer is for Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{b}
	r.paint()
	return r
}

type buttonRenderer struct{ b *Button }

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.b.ground.Resize(size)
	text := r.b.label.MinSize()
	r.b.label.Move(fyne.NewPos(0, (size.Height-text.Height)/2))
	r.b.label.Resize(fyne.NewSize(size.Width, text.Height))
	const icon = 16
	r.b.icon.Move(fyne.NewPos((size.Width-icon)/2, (size.Height-icon)/2))
	r.b.icon.Resize(fyne.NewSize(icon, icon))
}

func (r *buttonRenderer) MinSize() fyne.Size {
	if r.b.Flat {
		return fyne.NewSize(r.b.label.MinSize().Width+8, 22)
	}
	if r.b.Tight {
		return fyne.NewSize(r.b.label.MinSize().Width+TightRoom, 21)
	}
	square := len([]rune(r.b.Text)) == 1 || r.b.Icon != nil
	switch {
	case r.b.Bare && square:
		return fyne.NewSize(BareHeight, BareHeight)
	case r.b.Bare:
		return fyne.NewSize(r.b.label.MinSize().Width+12, BareHeight)
	case square:
		return fyne.NewSize(ButtonHeight, ButtonHeight)
	}
	return fyne.NewSize(r.b.label.MinSize().Width+26, ButtonHeight)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.label, r.b.icon}
}

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) Refresh() {
	r.paint()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *buttonRenderer) paint() {
	b, p := r.b, Now()
	b.ground.FillColor, b.ground.StrokeColor, b.ground.StrokeWidth = p.Panel, p.Hair, 1
	b.label.Color = p.Ink
	b.label.TextStyle.Bold = b.Primary
	if b.Tight {
		b.label.TextSize = Small
	}
	if b.Bare {
		b.ground.FillColor, b.ground.StrokeWidth, b.label.TextSize = Fade(p.Panel, 0), 0, Small
		if len([]rune(b.Text)) == 1 {
			b.label.TextSize = 15
		} else if !b.hovered {
			b.label.Color = p.Muted
		}
	}
	if b.hovered {
		b.ground.FillColor = p.Ribbon
	}
	if b.Primary {
		b.ground.FillColor, b.ground.StrokeColor, b.label.Color = p.Accent, p.Accent, p.OnAccent
		if b.hovered {
			b.ground.FillColor = Mix(p.Accent, p.Ink, 0.12)
		}
	}
	if b.Flat {
		b.ground.FillColor, b.ground.StrokeWidth, b.label.Color = p.Panel, 0, p.Accent
		if b.Ground != nil {
			b.ground.FillColor = b.Ground
		}
		b.label.TextStyle.Underline, b.label.TextSize = true, Small
	}
	if b.Off {
		b.label.Color, b.ground.FillColor = Mix(p.Panel, p.Ink, 0.45), p.Panel
		if b.Bare {
			b.ground.FillColor = Fade(p.Panel, 0)
		}
	}
	if b.focused {
		b.ground.StrokeColor, b.ground.StrokeWidth = p.Ink, 1.5
	}
	b.label.Text, b.label.Hidden = typeset.Drawn(b.Text), b.Icon != nil
	b.icon.Hidden = b.Icon == nil
	if b.Icon != nil {
		b.icon.Resource = Colored(b.Icon, p.Ink)
		b.icon.Refresh()
	}
	b.ground.Refresh()
	b.label.Refresh()
}
