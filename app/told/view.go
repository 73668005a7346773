// Package told is the view of a document as two sides tell it, painted by the painter of all pictures.
//
// In goes an input of package timeline/told; out come a person's intents: select this event, a key that does not
// move in the picture. It holds no rules.
package told

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/told"
)

// View shows two sides at its size.
type View struct {
	widget.BaseWidget
	*look.Ring

	OnSelect func(event string)      // an event was clicked
	OnGroup  func(events []int)      // a count was clicked whose events no larger view shows apart
	OnKey    func(fyne.KeyName)      // a key that does not move in the picture
	Mods     func() fyne.KeyModifier // that are held down now
	Beside   func(work, then func()) // lays a large document out beside the window's work; nil for another

	in       told.Input
	told     *told.Told // nil until it is laid out
	laid     fyne.Size  // for which it is
	turn     int        // how often the input was another
	busy     bool       // it is being laid out beside the window's work
	view     layout.View
	fitted   bool
	selected string // the id of an event, or ""
	painting *look.Painting
	wait     *canvas.Text // in place of the picture, until it is there
}

var (
	_ fyne.Widget     = (*View)(nil)
	_ fyne.Draggable  = (*View)(nil)
	_ fyne.Scrollable = (*View)(nil)
	_ fyne.Tappable   = (*View)(nil)
	_ fyne.Focusable  = (*View)(nil)
	_ desktop.Keyable = (*View)(nil)
)

// New makes a view of an input.
func New(in told.Input) *View {
	v := &View{Ring: look.NewRing(), in: in, fitted: true, painting: look.NewPainting()}
	v.Mods = look.Modifiers
	v.wait = canvas.NewText(lang.L("Arranging the events …"), in.In.Theme.Muted)
	v.wait.Alignment = fyne.TextAlignCenter
	v.wait.Hide()
	v.ExtendBaseWidget(v)
	return v
}

// Set shows another input, in the part of the time that is seen.
func (v *View) Set(in told.Input) {
	v.in, v.laid = in, fyne.Size{}
	v.turn++
	v.wait.Text, v.wait.Color = lang.L("Arranging the events …"), in.In.Theme.Muted
	v.wait.Refresh()
	v.layOut(v.Size())
}

// Scene is what the view shows now; a caller only reads it.
func (v *View) Scene() *scene.Scene { return &v.painting.Scene }

// Seen is the part of the time that it shows.
func (v *View) Seen() layout.View { return v.view }

// layOut makes the picture for the view's size.
func (v *View) layOut(size fyne.Size) {
	v.painting.Raster.Resize(size)
	v.wait.Move(fyne.NewPos(0, (size.Height-v.wait.MinSize().Height)/2))
	v.wait.Resize(fyne.NewSize(size.Width, v.wait.MinSize().Height))
	if size.Width < 1 || size.Height < 1 || v.busy || v.told != nil && v.laid == size {
		return
	}
	in, turn := v.in, v.turn
	var made *told.Told
	work := func() { made = told.New(in, float64(size.Width), float64(size.Height)) }
	then := func() {
		v.told = made
		made.Select(v.event())
		if turn == v.turn { // else it is laid out once more
			v.laid = size
		}
		if v.fitted {
			v.view = made.Fit()
		}
		v.see(made.Pan(v.view, 0))
	}
	if v.Beside == nil {
		work()
		then()
		return
	}
	v.busy = true
	v.wait.Hidden = v.told != nil
	v.Beside(work, func() {
		v.busy = false
		v.wait.Hide()
		then()
		v.layOut(v.Size()) // which may be another by now
	})
}

// see shows a part of the time.
func (v *View) see(view layout.View) {
	if v.told == nil {
		return
	}
	v.view = view
	v.painting.Show(v.in.In.Faces, v.in.In.Theme.Paper, func(s *scene.Scene) { v.told.Place(view, s) })
}

// Mark marks an event by its id; "" or one that is not shown marks none.
func (v *View) Mark(event string) {
	if v.selected == event {
		return
	}
	if v.selected = event; v.told != nil {
		v.told.Select(v.event())
		v.see(v.view)
	}
}

// event is the index of the marked event, or -1.
func (v *View) event() int { return v.in.In.Doc.EventIndex(v.selected) }

// step selects the next event from one on, or the one before, and brings it into view.
func (v *View) step(from, by int) {
	if v.told == nil {
		return
	}
	next := v.told.Next(from, by)
	if next < 0 {
		return
	}
	v.Mark(v.in.In.Doc.Events[next].ID)
	if to := v.told.Reveal(v.view, next); to != v.view {
		v.fitted = false
		v.see(to)
	}
	if v.OnSelect != nil {
		v.OnSelect(v.selected)
	}
}

func (v *View) move(dx float64) {
	if v.told != nil {
		v.fitted = false
		v.see(v.told.Pan(v.view, dx))
	}
}

// scroll moves the lanes down.
func (v *View) scroll(dy float64) {
	if v.told != nil {
		v.see(v.told.Scroll(v.view, dy))
	}
}

func (v *View) zoom(factor, x float64) {
	if v.told != nil {
		v.fitted = false
		v.see(v.told.Zoom(v.view, factor, x))
	}
}

// Dragged takes the time along, and the lanes where they have no room.
func (v *View) Dragged(e *fyne.DragEvent) {
	v.move(float64(e.Dragged.DX))
	v.scroll(float64(e.Dragged.DY))
}

// DragEnd does nothing.
func (v *View) DragEnd() {}

// Scrolled moves through the lanes, or along the time where all lanes are in view, sideways or with Shift, and zooms at
// the pointer while Ctrl is held down.
func (v *View) Scrolled(e *fyne.ScrollEvent) {
	const wheel, step = 2.4, 1.15
	dx, dy := float64(e.Scrolled.DX), float64(e.Scrolled.DY)
	switch mods := v.Mods(); {
	case mods&(fyne.KeyModifierControl|fyne.KeyModifierSuper) == 0:
		if dx != 0 || mods&fyne.KeyModifierShift != 0 || v.told == nil || v.told.Scrolls() == 0 {
			v.move((dx + dy) * wheel)
		} else {
			v.scroll(dy * wheel)
		}
	case e.Scrolled.DY > 0:
		v.zoom(step, float64(e.Position.X))
	case e.Scrolled.DY < 0:
		v.zoom(1/step, float64(e.Position.X))
	}
}

// Tapped selects the event at the point, or zooms to the events of the count there.
func (v *View) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	ref, ok := v.painting.Scene.At(float64(e.Position.X), float64(e.Position.Y))
	switch {
	case ok && ref.Class == layout.ClassEvent && v.OnSelect != nil:
		v.Mark(ref.ID)
		v.OnSelect(ref.ID)
	case ok && ref.Class == layout.ClassCluster:
		v.group(ref, float64(e.Position.Y))
	}
}

// group shows the events of a count one beside the other, or hands them on where that cannot be.
func (v *View) group(ref scene.Ref, y float64) {
	events, to, apart := v.told.Cluster(v.view, ref, y)
	if apart {
		v.fitted = false
		v.see(to)
	} else if v.OnGroup != nil && len(events) > 0 {
		v.OnGroup(events)
	}
}

// TypedRune zooms by + and −, and shows all by 0.
func (v *View) TypedRune(r rune) {
	const step = 1.4
	middle := float64(v.Size().Width) / 2
	switch r {
	case '+', '=':
		v.zoom(step, middle)
	case '-', '−':
		v.zoom(1/step, middle)
	case '0':
		if v.fitted = true; v.told != nil {
			v.see(v.told.Pan(v.told.Fit(), 0))
		}
	}
}

// TypedKey moves along the time and through the lanes by the arrow keys, selects by Page Up and Down, Home and End, and
// hands other keys on.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	const lane = 60 // points, about
	step := float64(v.Size().Width) / 8
	switch e.Name {
	case fyne.KeyLeft:
		v.move(step)
	case fyne.KeyRight:
		v.move(-step)
	case fyne.KeyUp:
		v.scroll(lane)
	case fyne.KeyDown:
		v.scroll(-lane)
	case fyne.KeyPageDown:
		v.step(v.event(), 1)
	case fyne.KeyPageUp:
		v.step(v.event(), -1)
	case fyne.KeyHome:
		v.step(-1, 1)
	case fyne.KeyEnd:
		v.step(-1, -1)
	default:
		if v.OnKey != nil {
			v.OnKey(e.Name)
		}
	}
}

// CreateRenderer is for Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return &renderer{v} }

type renderer struct{ v *View }

func (r *renderer) Layout(size fyne.Size) { r.v.layOut(size); r.v.Around(size) }

// MinSize is that of the smallest window at the largest text.
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(240, 140) }
func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.v.painting.Raster, r.v.wait, r.v.Line}
}
func (r *renderer) Destroy() {}
func (r *renderer) Refresh() { r.v.see(r.v.view) }
