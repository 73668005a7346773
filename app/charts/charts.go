// Package charts is the view of the evidence as charts, painted by the painter of all pictures.
//
// In goes a figure of package chart and the names of those to choose from; out come a person's intents: another
// chart, or what a mark stands for. It holds no rules; what stands where, package chart says.
package charts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/chart"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Content is what the view shows.
type Content struct {
	Chosen   int // which of the charts it is
	Figure   chart.Figure
	Beside   func(work, then func()) // does what a large figure counts for a size beside the window's work; nil for another
	Placed   chart.View              // for which such a figure has counted before
	Selected int                     // index of an event; -1 for none
	Theme    layout.Theme
	Faces    *typeset.Faces
}

// View shows a chart at its size, below a choice among all of them. Rows without room are scrolled.
type View struct {
	widget.BaseWidget
	*look.Ring

	OnChoose func(i int)        // another chart was chosen
	OnPick   func(scene.Ref)    // a mark was clicked, or Enter pressed on it
	OnKey    func(fyne.KeyName) // a key that neither walks nor scrolls
	OnRune   func(rune)         // a typed character
	choice   *choice            // above the chart
	content  Content
	view     chart.View
	rest     float32   // scrolled by less than a row
	marked   scene.Ref // under the pointer, or walked to by keys
	at       fyne.Position
	pointing bool         // at is where the pointer is
	shapes   int          // of the chart, before what stands above it
	counted  part         // for which a large figure has counted
	counting chart.Figure // the figure that counts for another part
	painting *look.Painting
}

// part is what of a chart is in sight.
type part struct {
	w, h float64
	row  int
}

func partOf(v chart.View) part { return part{v.W, v.H, v.Row} }

var (
	_ fyne.Widget        = (*View)(nil)
	_ fyne.Draggable     = (*View)(nil)
	_ fyne.Scrollable    = (*View)(nil)
	_ fyne.Tappable      = (*View)(nil)
	_ fyne.Focusable     = (*View)(nil)
	_ desktop.Keyable    = (*View)(nil)
	_ desktop.Hoverable  = (*View)(nil)
	_ desktop.Cursorable = (*View)(nil)
)

// New makes an empty view with a choice among charts of these names.
func New(names []string) *View {
	v := &View{Ring: look.NewRing(), painting: look.NewPainting(), view: chart.View{Selected: -1}}
	v.choice = newChoice(names, func(i int) { v.OnChoose(i) })
	v.ExtendBaseWidget(v)
	return v
}

// Set shows the content; fresh begins at its first row.
func (v *View) Set(c Content, fresh bool) {
	if c.Figure != v.content.Figure {
		v.counted = partOf(c.Placed)
	}
	v.content, v.view.Selected = c, c.Selected
	if fresh {
		v.view.Row, v.rest = 0, 0
	}
	v.marked = scene.Ref{}
	v.choice.set(c.Chosen)
	v.Layout(v.Size())
	v.show()
}

// Layout gives the choice the room above and the chart the rest.
func (v *View) Layout(size fyne.Size) {
	v.choice.place(size.Width)
	v.painting.Raster.Move(fyne.NewPos(0, v.top()))
	v.painting.Raster.Resize(fyne.NewSize(size.Width, max(size.Height-v.top(), 0)))
}

// top is how much of the view the choice takes.
func (v *View) top() float32 { return look.ButtonHeight + 2*around - 8 }

// OnPanic says who is told when painting has panicked.
func (v *View) OnPanic(tell func(v any)) { v.painting.OnPanic = tell }

// Scene is what the view shows now, with Origin left of and above it. It is the view's; a caller only reads it.
func (v *View) Scene() *scene.Scene { return &v.painting.Scene }

// Origin is where the chart begins within the view.
func (v *View) Origin() fyne.Position { return v.painting.Raster.Position() }

// Unscrolled is how much of a chart the view shows from its first row on.
func (v *View) Unscrolled() chart.View {
	size := v.painting.Raster.Size()
	return chart.View{W: float64(size.Width), H: float64(size.Height), Selected: v.content.Selected}
}

// Marked is the mark under the pointer, or walked to by keys; zero for none.
func (v *View) Marked() scene.Ref { return v.marked }

// show places the chart anew.
func (v *View) show() {
	c := v.content
	size := v.painting.Raster.Size()
	if c.Figure == nil {
		v.shapes = 0
		v.painting.Show(c.Faces, c.Theme.Paper, func(*scene.Scene) {})
		return
	}
	if size.Width < 1 || size.Height < 1 {
		return
	}
	v.view.W, v.view.H = float64(size.Width), float64(size.Height)
	v.clamp()
	if c.Beside != nil && v.counted != partOf(v.view) {
		v.count()
		return
	}
	v.painting.Show(c.Faces, c.Theme.Paper, func(out *scene.Scene) {
		c.Figure.Place(v.view, out)
		v.shapes = len(out.Shapes)
		v.above(out)
	})
}

// count lets the figure count what the part in sight needs, beside the window's work, and shows it then. Until that
// is done the picture of before stays.
func (v *View) count() {
	if v.counting == v.content.Figure {
		return
	}
	v.counting = v.content.Figure
	figure, view, paper := v.content.Figure, v.view, v.content.Theme.Paper
	v.content.Beside(func() {
		var once scene.Scene
		once.Reset(view.W, view.H, paper)
		figure.Place(view, &once)
	}, func() {
		if figure == v.content.Figure {
			v.counting, v.counted = nil, partOf(view)
			v.show()
		}
	})
}

// mark shows what stands above the chart anew, for another mark, where the chart stays.
func (v *View) mark() {
	out := &v.painting.Scene
	if v.shapes > len(out.Shapes) {
		return
	}
	out.Shapes = out.Shapes[:v.shapes]
	v.above(out)
	v.painting.Raster.Refresh()
}

// Tapped picks the mark at the point.
func (v *View) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	v.pick(v.found(e.Position))
}

func (v *View) pick(ref scene.Ref) {
	if !ref.IsZero() && v.OnPick != nil {
		v.OnPick(ref)
	}
}

// found is the mark at a place of the view.
func (v *View) found(p fyne.Position) scene.Ref {
	p = p.Subtract(v.Origin())
	s := v.painting.Scene
	s.Shapes = s.Shapes[:min(v.shapes, len(s.Shapes))] // below what stands above
	ref, _ := s.At(float64(p.X), float64(p.Y))
	return ref
}

func (v *View) point(p fyne.Position) {
	ref := v.found(p)
	if ref.IsZero() && !v.pointing {
		return // a mark walked to stays until the pointer finds another
	}
	v.marked, v.at, v.pointing = ref, p.Subtract(v.Origin()), !ref.IsZero()
	v.mark()
}

// MouseIn tells what is under the pointer.
func (v *View) MouseIn(e *desktop.MouseEvent) { v.point(e.Position) }

// MouseMoved tells what is under the pointer.
func (v *View) MouseMoved(e *desktop.MouseEvent) { v.point(e.Position) }

// MouseOut ends that.
func (v *View) MouseOut() {
	if v.pointing {
		v.marked, v.pointing = scene.Ref{}, false
		v.mark()
	}
}

// Cursor is a hand over what can be clicked.
func (v *View) Cursor() desktop.Cursor {
	if v.pointing && !v.marked.IsZero() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// TypedKey walks from mark to mark by the arrow keys, picks one by Enter, scrolls by the page keys and hands
// other keys on. Escape leaves the mark first.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	way, arrow := ways[e.Name]
	switch {
	case arrow:
		v.walk(way)
	case (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && !v.marked.IsZero():
		v.pick(v.marked)
	case e.Name == fyne.KeyEscape && !v.marked.IsZero() && !v.pointing:
		v.marked = scene.Ref{}
		v.mark()
	case e.Name == fyne.KeyPageDown || e.Name == fyne.KeyPageUp:
		v.page(e.Name == fyne.KeyPageDown)
	case v.OnKey != nil:
		v.OnKey(e.Name)
	}
}

// TypedRune hands a character on.
func (v *View) TypedRune(r rune) {
	if v.OnRune != nil {
		v.OnRune(r)
	}
}

// CreateRenderer is for Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{v, append([]fyne.CanvasObject{v.painting.Raster, v.Line}, v.choice.objects()...)}
}

type renderer struct {
	v       *View
	objects []fyne.CanvasObject
}

func (r *renderer) Layout(size fyne.Size) {
	r.v.Layout(size)
	r.v.Around(size)
	r.v.show()
}

// MinSize is constant: what does not fit is scrolled.
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(200, 150) }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}

// Refresh shows everything in the colours of the theme.
func (r *renderer) Refresh() {
	r.v.choice.refresh()
	r.v.show()
}
