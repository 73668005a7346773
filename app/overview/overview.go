// Package overview is the strip below the timeline that shows the density of the whole time, and
// in a window what part of it is looked at.
//
// In go a layout, a view and the counts of its events (Count); out come views that a person asks
// for by dragging the window, stretching it at its handles or clicking beside it. What is at x in
// the strip is what the layout has there when all is in view. The strip holds no rules: what views
// there are, the layout says, and it keeps none of them.
package overview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Height is the height of the strip in points.
const Height = 34

// Strip is the overview.
type Strip struct {
	widget.BaseWidget

	OnDrag func(layout.View) // the window is being dragged or stretched
	OnJump func(layout.View) // a place beside the window was clicked
	OnFit  func()            // a double click
	Now    func() time.Time  // tells a second click from another click

	layout  *layout.Layout // nil where there is nothing
	view    layout.View
	density []int32
	theme   layout.Theme
	faces   *typeset.Faces

	hovered part
	drag    drag
	clicked time.Time

	picture *look.Painting
	window  *canvas.Rectangle
	handles [2]*canvas.Rectangle
}

var (
	_ fyne.Widget        = (*Strip)(nil)
	_ fyne.Draggable     = (*Strip)(nil)
	_ fyne.Tappable      = (*Strip)(nil)
	_ desktop.Hoverable  = (*Strip)(nil)
	_ desktop.Cursorable = (*Strip)(nil)
)

// New makes an empty strip.
func New() *Strip {
	s := &Strip{Now: time.Now, picture: look.NewPainting(), window: canvas.NewRectangle(nil)}
	s.window.StrokeWidth, s.window.CornerRadius = 1, 3
	for i := range s.handles {
		s.handles[i] = canvas.NewRectangle(nil)
		s.handles[i].CornerRadius = handleWide / 2
	}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows a layout, nil for nothing, and its counts where there are some already. Faces are those
// of all pictures.
func (s *Strip) Set(l *layout.Layout, density []int32, theme layout.Theme, faces *typeset.Faces) {
	if l == nil {
		s.drag = drag{}
	}
	s.layout, s.density, s.theme, s.faces = l, density, theme, faces
	s.paint()
	s.place()
}

// SetView shows which part is looked at.
func (s *Strip) SetView(v layout.View) {
	if v != s.view {
		s.view = v
		s.place()
	}
}

// OnPanic is called where painting has panicked.
func (s *Strip) OnPanic(f func(v any)) { s.picture.OnPanic = f }

// paint shows the density.
func (s *Strip) paint() {
	if s.faces == nil || s.Size().Width < 1 {
		return
	}
	s.picture.Show(s.faces, s.theme.Paper, func(out *scene.Scene) {
		if s.layout != nil {
			draw(out, s.layout, s.density, s.theme)
		}
	})
}

// The window, in points.
const (
	inset      = 2 // above and below it
	handleWide = 4
	handleHigh = 16
	leastWide  = 6 // as it is drawn
)

// place puts the window where the view is; that of everything is paler.
func (s *Strip) place() {
	show := s.layout != nil
	s.window.Hidden, s.handles[0].Hidden, s.handles[1].Hidden = !show, !show, !show
	if !show {
		return
	}
	color, fill := s.theme.Accent, look.Fade(s.theme.Accent, 0.12)
	if s.whole() {
		fill = look.Fade(s.theme.Accent, 0.04)
	}
	x0, x1 := s.edges()
	s.window.StrokeColor, s.window.FillColor = color, fill
	s.window.Move(fyne.NewPos(float32(x0), inset))
	s.window.Resize(fyne.NewSize(float32(x1-x0), Height-2*inset))
	for i, x := range [...]float64{x0, x1} {
		h := s.handles[i]
		h.FillColor = color
		if s.hovered == part(i)+left || s.drag.on && s.drag.part == part(i)+left {
			h.FillColor = s.theme.Ink
		}
		x = min(max(x, handleWide/2), float64(s.Size().Width)-handleWide/2) // where all is in view
		h.Move(fyne.NewPos(float32(x)-handleWide/2, (Height-handleHigh)/2))
		h.Resize(fyne.NewSize(handleWide, handleHigh))
		h.Refresh()
	}
	s.window.Refresh()
}

// whole tells whether everything is in view.
func (s *Strip) whole() bool { return s.view.Scale <= s.layout.Fit().Scale }

// CreateRenderer is for Fyne.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{s, []fyne.CanvasObject{s.picture.Raster, s.window, s.handles[0], s.handles[1]}}
}

type renderer struct {
	s       *Strip
	objects []fyne.CanvasObject
}

func (r *renderer) Layout(size fyne.Size) {
	r.s.picture.Raster.Resize(size)
	r.s.paint()
	r.s.place()
}

// MinSize is constant.
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(80, Height) }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}
func (r *renderer) Refresh()                     { r.s.paint(); r.s.place() }
