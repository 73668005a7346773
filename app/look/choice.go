package look

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/timeline/typeset"
)

// Select is Fyne's choice among words, which comes into sight with the focus and hands on the key that closes what it
// is in.
type Select struct {
	widget.Select
	OnEscape func() // nil leaves Escape to the window

	words []string // as they are written; Options are as they are seen
}

// NewSelect makes a Select.
func NewSelect(words []string, changed func(string)) *Select {
	s := &Select{}
	s.OnChanged = changed
	s.PlaceHolder = ""
	s.ExtendBaseWidget(s)
	s.Offer(words)
	return s
}

// Offer gives the choice other words, which must differ from each other. None of them is chosen.
func (s *Select) Offer(words []string) {
	s.words, s.Options, s.Selected = words, make([]string, len(words)), ""
	for i, each := range words {
		s.Options[i] = typeset.Drawn(each)
	}
	s.Refresh()
}

// leftward is the chosen word, where it runs to the left.
func (s *Select) leftward() (word string, is bool) {
	if i := s.SelectedIndex(); i >= 0 && i < len(s.words) {
		return s.words[i], typeset.Leftward(s.words[i])
	}
	return "", false
}

// CreateRenderer is that of Fyne with an edge around it, as other fields have one.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	e := &edged{s.Select.CreateRenderer(), canvas.NewRectangle(color.Transparent), s}
	e.Refresh()
	return e
}

type edged struct {
	fyne.WidgetRenderer
	line *canvas.Rectangle
	of   *Select
}

// Layout puts the edge around all of it.
func (e *edged) Layout(size fyne.Size) {
	e.WidgetRenderer.Layout(size)
	e.line.Resize(size)
	if _, is := e.of.leftward(); is {
		e.shown()
	}
}

// shown refreshes what Fyne shows. It would cut a word that runs to the left at its beginning, which is at the right.
func (e *edged) shown() {
	s := e.of
	if word, is := s.leftward(); is {
		th, chosen := s.Theme(), s.Selected
		inner := th.Size(theme.SizeNameInnerPadding)
		room := s.Size().Width - th.Size(theme.SizeNameInlineIcon) - 3*inner - 1
		s.Selected = typeset.Drawn(Shorten(word, th.Size(theme.SizeNameText), fyne.TextStyle{}, max(room, 0)))
		defer func() { s.Selected = chosen }()
	}
	e.WidgetRenderer.Refresh()
}

// Objects are those of Fyne and the edge.
func (e *edged) Objects() []fyne.CanvasObject {
	return append(slices.Clone(e.WidgetRenderer.Objects()), e.line)
}

// Refresh takes the colours of the theme.
func (e *edged) Refresh() {
	e.line.StrokeColor, e.line.StrokeWidth, e.line.CornerRadius = Now().Leader, 1, Radius
	e.line.Refresh()
	e.shown()
}

// FocusGained shows that keys go to the choice.
func (s *Select) FocusGained() { s.Select.FocusGained(); Reveal(s) }

// TypedKey hands Escape on.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	if !escaped(s, e, s.OnEscape) {
		s.Select.TypedKey(e)
	}
}

// escaped hands Escape on, and tells whether the key was that.
func escaped(o fyne.CanvasObject, e *fyne.KeyEvent, to func()) bool {
	if e.Name != fyne.KeyEscape {
		return false
	}
	if to != nil {
		to()
	} else {
		leave(o)
	}
	return true
}

// handOn gives a key that a control has no use for to who wants it; where nobody does, Escape goes to the window.
func handOn(o fyne.CanvasObject, e *fyne.KeyEvent, to func(fyne.KeyName)) {
	if to != nil {
		to(e.Name)
		return
	}
	escaped(o, e, nil)
}

// Check is Fyne's box to tick, which comes into sight with the focus and hands on the key that closes what it is in.
type Check struct {
	widget.Check
	OnEscape func() // nil leaves Escape to the window
}

// NewCheck makes a Check.
func NewCheck(words string, changed func(bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = words, changed
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained shows that keys go to the box.
func (c *Check) FocusGained() { c.Check.FocusGained(); Reveal(c) }

// TypedKey hands Escape on.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	if !escaped(c, e, c.OnEscape) {
		c.Check.TypedKey(e)
	}
}

// Slider is Fyne's slider, which comes into sight with the focus and hands on the key that closes what it is in.
type Slider struct {
	widget.Slider
	OnEscape func() // nil leaves Escape to the window
}

// NewSlider makes a Slider from a least value to a greatest.
func NewSlider(least, most float64) *Slider {
	s := &Slider{}
	s.Min, s.Max, s.Step, s.Orientation = least, most, 1, widget.Horizontal
	s.ExtendBaseWidget(s)
	return s
}

// FocusGained shows that keys go to the slider.
func (s *Slider) FocusGained() { s.Slider.FocusGained(); Reveal(s) }

// TypedKey hands Escape on.
func (s *Slider) TypedKey(e *fyne.KeyEvent) {
	if !escaped(s, e, s.OnEscape) {
		s.Slider.TypedKey(e)
	}
}
