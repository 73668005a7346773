package look

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Select is Fyne's choice among words, which hands on the key that closes what it is in.
type Select struct {
	widget.Select
	OnEscape func() // may be nil
}

// NewSelect makes a Select.
func NewSelect(words []string, changed func(string)) *Select {
	s := &Select{}
	s.Options, s.OnChanged = words, changed
	s.PlaceHolder = ""
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is that of Fyne with an edge around it, as other fields have one.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	e := &edged{s.Select.CreateRenderer(), canvas.NewRectangle(color.Transparent)}
	e.Refresh()
	return e
}

type edged struct {
	fyne.WidgetRenderer
	line *canvas.Rectangle
}

// Layout puts the edge around all of it.
func (e *edged) Layout(size fyne.Size) {
	e.WidgetRenderer.Layout(size)
	e.line.Resize(size)
}

// Objects are those of Fyne and the edge.
func (e *edged) Objects() []fyne.CanvasObject {
	return append(slices.Clone(e.WidgetRenderer.Objects()), e.line)
}

// Refresh takes the colours of the theme.
func (e *edged) Refresh() {
	e.line.StrokeColor, e.line.StrokeWidth, e.line.CornerRadius = Now().Leader, 1, Radius
	e.line.Refresh()
	e.WidgetRenderer.Refresh()
}

// TypedKey hands Escape on.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && s.OnEscape != nil {
		s.OnEscape()
		return
	}
	s.Select.TypedKey(e)
}

// Check is Fyne's box to tick, which hands on the key that closes what it is in.
type Check struct {
	widget.Check
	OnEscape func() // may be nil
}

// NewCheck makes a Check.
func NewCheck(words string, changed func(bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = words, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey hands Escape on.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && c.OnEscape != nil {
		c.OnEscape()
		return
	}
	c.Check.TypedKey(e)
}
