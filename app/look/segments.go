package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Segments is a switch of which one part is chosen.
type Segments struct {
	widget.BaseWidget
	Chosen int
	Tight  bool        // with less room around the words
	Choose func(i int) // a person clicked part i

	hovered int // -1 for none
	grounds []*canvas.Rectangle
	labels  []*canvas.Text
}

var (
	_ fyne.Tappable      = (*Segments)(nil)
	_ desktop.Hoverable  = (*Segments)(nil)
	_ desktop.Cursorable = (*Segments)(nil)
)

// NewSegments makes a switch with a part for each word; the first one is chosen.
func NewSegments(words []string, choose func(i int)) *Segments {
	s := &Segments{Choose: choose, hovered: -1}
	for _, word := range words {
		t := canvas.NewText(word, nil)
		t.TextSize, t.Alignment = Text, fyne.TextAlignCenter
		s.labels = append(s.labels, t)
		s.grounds = append(s.grounds, canvas.NewRectangle(nil))
	}
	s.ExtendBaseWidget(s)
	return s
}

// width is that of one part: all are as wide as the widest in bold.
func (s *Segments) width() float32 {
	widest := float32(0)
	for _, t := range s.labels {
		widest = max(widest, fyne.MeasureText(t.Text, t.TextSize, fyne.TextStyle{Bold: true}).Width)
	}
	const around, tight = 27, 11
	if s.Tight {
		return float32(int(widest)) + tight
	}
	return float32(int(widest)) + around
}

func (s *Segments) at(p fyne.Position) int {
	return min(max(int(p.X/(s.width()-1)), 0), len(s.labels)-1)
}

// Tapped chooses the part under the pointer.
func (s *Segments) Tapped(e *fyne.PointEvent) { s.Choose(s.at(e.Position)) }

// MouseIn lights a part up.
func (s *Segments) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved lights the part under the pointer up.
func (s *Segments) MouseMoved(e *desktop.MouseEvent) {
	if i := s.at(e.Position); i != s.hovered {
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
	r.paint()
	return r
}

type segmentsRenderer struct {
	s       *Segments
	objects []fyne.CanvasObject
}

// Layout puts the parts side by side; their edges share a hairline.
func (r *segmentsRenderer) Layout(size fyne.Size) {
	w := r.s.width()
	for i, ground := range r.s.grounds {
		ground.Move(fyne.NewPos(float32(i)*(w-1), 0))
		ground.Resize(fyne.NewSize(w, size.Height))
		text := r.s.labels[i].MinSize()
		r.s.labels[i].Move(fyne.NewPos(float32(i)*(w-1), (size.Height-text.Height)/2))
		r.s.labels[i].Resize(fyne.NewSize(w, text.Height))
	}
}

func (r *segmentsRenderer) MinSize() fyne.Size {
	n := float32(len(r.s.labels))
	return fyne.NewSize(n*(r.s.width()-1)+1, ButtonHeight)
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
