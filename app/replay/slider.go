package replay

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/scene"
)

// Slider has one stop for each known day, one before the first and one for today, at even
// distances, so that a busy week can be told apart beside a quiet century.
type Slider struct {
	widget.BaseWidget

	OnStop func(stop int)     // a person went to a stop
	OnKey  func(fyne.KeyName) // a key that does not move the handle
	OnRune func(rune)         // a typed character

	content          Content
	focused, hovered bool
	picture          *look.Painting
}

var (
	_ fyne.Widget        = (*Slider)(nil)
	_ fyne.Draggable     = (*Slider)(nil)
	_ fyne.Tappable      = (*Slider)(nil)
	_ fyne.Focusable     = (*Slider)(nil)
	_ fyne.Scrollable    = (*Slider)(nil)
	_ desktop.Hoverable  = (*Slider)(nil)
	_ desktop.Cursorable = (*Slider)(nil)
)

func newSlider() *Slider {
	s := &Slider{picture: look.NewPainting()}
	s.ExtendBaseWidget(s)
	return s
}

func (s *Slider) set(c Content) {
	s.content = c
	s.show()
}

func (s *Slider) show() {
	if s.content.Faces == nil || s.Size().Width < 1 {
		return
	}
	c := s.content
	s.picture.Show(c.Faces, c.Theme.Panel, func(out *scene.Scene) {
		draw(out, c, s.focused, s.hovered)
	})
}

// Tapped goes to the stop nearest to the point.
func (s *Slider) Tapped(e *fyne.PointEvent) {
	s.takeKeys()
	s.to(s.stopAt(e.Position.X))
}

// takeKeys leads the keys here.
func (s *Slider) takeKeys() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && !s.focused {
		c.Focus(s)
	}
}

// Dragged takes the handle along.
func (s *Slider) Dragged(e *fyne.DragEvent) {
	s.takeKeys()
	s.to(s.stopAt(e.Position.X))
}

// DragEnd leaves the handle where it is.
func (s *Slider) DragEnd() {}

// Scrolled goes a stop on or back.
func (s *Slider) Scrolled(e *fyne.ScrollEvent) {
	switch d := e.Scrolled.DX + e.Scrolled.DY; {
	case d > 0:
		s.to(s.content.Stop + 1)
	case d < 0:
		s.to(s.content.Stop - 1)
	}
}

// stopAt is the stop nearest to an x.
func (s *Slider) stopAt(x float32) int {
	w := float64(s.Size().Width)
	if s.content.Stops < 2 || w <= 2*pad {
		return 0
	}
	return int(math.Round((float64(x) - pad) / (w - 2*pad) * float64(s.content.Stops-1)))
}

func (s *Slider) to(stop int) {
	stop = min(max(stop, 0), s.content.Stops-1)
	if stop != s.content.Stop && s.OnStop != nil {
		s.OnStop(stop)
	}
}

// TypedKey moves the handle by the arrow keys, Home and End, and hands other keys on.
func (s *Slider) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyUp:
		s.to(s.content.Stop + 1)
	case fyne.KeyLeft, fyne.KeyDown:
		s.to(s.content.Stop - 1)
	case fyne.KeyHome:
		s.to(0)
	case fyne.KeyEnd:
		s.to(s.content.Stops - 1)
	default:
		if s.OnKey != nil {
			s.OnKey(e.Name)
		}
	}
}

// TypedRune hands a character on.
func (s *Slider) TypedRune(r rune) {
	if s.OnRune != nil {
		s.OnRune(r)
	}
}

// FocusGained shows that the arrow keys move the handle.
func (s *Slider) FocusGained() { s.focused = true; s.show() }

// FocusLost ends that.
func (s *Slider) FocusLost() { s.focused = false; s.show() }

// MouseIn lights the handle up.
func (s *Slider) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.show() }

// MouseMoved does nothing.
func (s *Slider) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends that.
func (s *Slider) MouseOut() { s.hovered = false; s.show() }

// Cursor is a hand.
func (s *Slider) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (s *Slider) CreateRenderer() fyne.WidgetRenderer {
	return s.picture.Renderer(fyne.NewSize(80, Height), s.show)
}
