package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Segments is a switch of which one part is chosen.
type Segments struct {
	widget.BaseWidget
	Chosen int
	Tight  bool                 // with less room around the words
	Choose func(i int)          // a person chose part i
	OnKey  func(k fyne.KeyName) // gets the keys that neither choose nor go to a part; nil leaves Escape to the window

	hovered int // -1 for none
	at      int // the part that keys go to, while the switch has the focus
	focused bool
	ring    *canvas.Rectangle
	grounds []*canvas.Rectangle
	labels  []*canvas.Text
}

var (
	_ fyne.Tappable      = (*Segments)(nil)
	_ fyne.Focusable     = (*Segments)(nil)
	_ desktop.Hoverable  = (*Segments)(nil)
	_ desktop.Cursorable = (*Segments)(nil)
)

// NewSegments makes a switch with a part for each word; the first one is chosen.
func NewSegments(words []string, choose func(i int)) *Segments {
	s := &Segments{Choose: choose, hovered: -1, ring: canvas.NewRectangle(color.Transparent)}
	s.ring.CornerRadius = Radius
	for _, word := range words {
		t := canvas.NewText(word, nil)
		t.TextSize, t.Alignment = Text, fyne.TextAlignCenter
		s.labels = append(s.labels, t)
		s.grounds = append(s.grounds, canvas.NewRectangle(nil))
	}
	s.ExtendBaseWidget(s)
	return s
}

// width is that of a part: its word in bold, so that choosing it moves nothing, and room around.
func (s *Segments) width(i int) float32 {
	const around, tight = 28, 15
	t := s.labels[i]
	word := float32(int(fyne.MeasureText(t.Text, t.TextSize, fyne.TextStyle{Bold: true}).Width))
	if s.Tight {
		return word + tight
	}
	return word + around
}

func (s *Segments) under(p fyne.Position) int {
	x, last := float32(0), len(s.labels)-1
	for i := range last {
		if x += s.width(i) - 1; p.X < x {
			return i
		}
	}
	return last
}

// Tapped chooses the part under the pointer.
func (s *Segments) Tapped(e *fyne.PointEvent) { s.Choose(s.under(e.Position)) }

// FocusGained shows which part the keys go to, at first the chosen one.
func (s *Segments) FocusGained() {
	s.focused, s.at = true, s.Chosen
	s.Refresh()
	Reveal(s)
}

// FocusLost ends that.
func (s *Segments) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune does nothing.
func (s *Segments) TypedRune(rune) {}

// TypedKey goes from part to part by the arrows, and chooses one by the space bar or Enter.
func (s *Segments) TypedKey(e *fyne.KeyEvent) {
	last := len(s.labels) - 1
	switch e.Name {
	case fyne.KeyLeft:
		s.at = max(s.at-1, 0)
	case fyne.KeyRight:
		s.at = min(s.at+1, last)
	case fyne.KeyHome:
		s.at = 0
	case fyne.KeyEnd:
		s.at = last
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		s.Choose(s.at)
	default:
		handOn(s, e, s.OnKey)
		return
	}
	s.Refresh()
}

// MouseIn lights a part up.
func (s *Segments) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved lights the part under the pointer up.
func (s *Segments) MouseMoved(e *desktop.MouseEvent) {
	if i := s.under(e.Position); i != s.hovered {
		s.hovered = i
		s.Refresh()
	}
}

// MouseOut ends that.
func (s *Segments) MouseOut() { s.hovered = -1; s.Refresh() }

// Cursor is a hand.
func (s *Segments) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (s *Segments) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentsRenderer{s: s}
	for i := range s.labels {
		r.objects = append(r.objects, s.grounds[i])
	}
	for i := range s.labels {
		r.objects = append(r.objects, s.labels[i])
	}
	r.objects = append(r.objects, s.ring)
	r.paint()
	return r
}

type segmentsRenderer struct {
	s       *Segments
	objects []fyne.CanvasObject
}

// Layout puts the parts side by side; their edges share a hairline.
func (r *segmentsRenderer) Layout(size fyne.Size) {
	x := float32(0)
	for i, ground := range r.s.grounds {
		w := r.s.width(i)
		ground.Move(fyne.NewPos(x, 0))
		ground.Resize(fyne.NewSize(w, size.Height))
		text := r.s.labels[i].MinSize()
		r.s.labels[i].Move(fyne.NewPos(x, (size.Height-text.Height)/2))
		r.s.labels[i].Resize(fyne.NewSize(w, text.Height))
		if i == r.s.at {
			r.s.ring.Move(fyne.NewPos(x, 0))
			r.s.ring.Resize(fyne.NewSize(w, size.Height))
		}
		x += w - 1
	}
}

func (r *segmentsRenderer) MinSize() fyne.Size {
	all := float32(1)
	for i := range r.s.labels {
		all += r.s.width(i) - 1
	}
	return fyne.NewSize(all, ButtonHeight)
}

func (r *segmentsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *segmentsRenderer) Destroy()                     {}

func (r *segmentsRenderer) Refresh() {
	r.paint()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *segmentsRenderer) paint() {
	p, last := Now(), len(r.s.labels)-1
	r.s.ring.Hidden, r.s.ring.StrokeColor, r.s.ring.StrokeWidth = !r.s.focused, p.Ink, 1.5
	for i, ground := range r.s.grounds {
		ground.FillColor, ground.StrokeColor, ground.StrokeWidth = p.Panel, p.Hair, 1
		if i == r.s.Chosen || i == r.s.hovered {
			ground.FillColor = p.Ribbon
		}
		if i == 0 {
			ground.TopLeftCornerRadius, ground.BottomLeftCornerRadius = Radius, Radius
		}
		if i == last {
			ground.TopRightCornerRadius, ground.BottomRightCornerRadius = Radius, Radius
		}
		r.s.labels[i].Color = p.Ink
		r.s.labels[i].TextStyle.Bold = i == r.s.Chosen
		ground.Refresh()
		r.s.labels[i].Refresh()
	}
}
