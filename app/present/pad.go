package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Pad is a window's whole content: what it shows, below one area that takes every key and every
// gesture, below the buttons for the mouse.
type Pad struct {
	widget.BaseWidget
	show     *Show
	place    func(fyne.Size)
	objects  []fyne.CanvasObject
	area     *area
	handles  *handles
	tap      func() // may be nil, as those below
	back     func()
	moved    func(at fyne.Position, inside bool)
	scrolled func(dy float32)
}

func newPad(s *Show, place func(fyne.Size), objects ...fyne.CanvasObject) *Pad {
	p := &Pad{show: s, place: place}
	for _, o := range objects {
		if o != nil {
			p.objects = append(p.objects, o)
		}
	}
	p.area = &area{pad: p}
	p.area.ExtendBaseWidget(p.area)
	p.handles = newHandles(p)
	p.objects = append(p.objects, p.area, p.handles.row)
	p.ExtendBaseWidget(p)
	return p
}

// Keys is what must have the focus for keys to arrive.
func (p *Pad) Keys() fyne.Focusable { return p.area }

// focus gives the keys to the area.
func (p *Pad) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.area); c != nil {
		c.Focus(p.area)
	}
}

// CreateRenderer is for Fyne.
func (p *Pad) CreateRenderer() fyne.WidgetRenderer { return &padRenderer{p} }

type padRenderer struct{ pad *Pad }

// Layout gives every part its place.
func (r *padRenderer) Layout(size fyne.Size) {
	r.pad.area.Resize(size)
	r.pad.handles.place(size)
	r.pad.place(size)
}

// MinSize is constant: there is a way to show a slide in any window.
func (r *padRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 160) }

// Refresh has nothing to do: the parts are painted when something is told.
func (r *padRenderer) Refresh() {}

// Objects are all parts, the area and the buttons on top.
func (r *padRenderer) Objects() []fyne.CanvasObject { return r.pad.objects }

// Destroy frees nothing.
func (r *padRenderer) Destroy() {}

// area takes keys and gestures for a pad.
type area struct {
	widget.BaseWidget
	pad *Pad
}

var (
	_ fyne.Focusable         = (*area)(nil)
	_ fyne.Tabbable          = (*area)(nil)
	_ fyne.Tappable          = (*area)(nil)
	_ fyne.SecondaryTappable = (*area)(nil)
	_ fyne.Scrollable        = (*area)(nil)
	_ desktop.Hoverable      = (*area)(nil)
)

// CreateRenderer is for Fyne; there is nothing to see.
func (a *area) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(nothing()) }

// TypedKey does what the key is for.
func (a *area) TypedKey(e *fyne.KeyEvent) { a.pad.show.Key(e.Name) }

// TypedRune does what the character is for.
func (a *area) TypedRune(r rune) { a.pad.show.Rune(r) }

// FocusGained does nothing: the whole window has the focus.
func (a *area) FocusGained() {}

// FocusLost does nothing.
func (a *area) FocusLost() {}

// AcceptsTab keeps the focus here.
func (a *area) AcceptsTab() bool { return true }

// Tapped tells what comes next, on the slides.
func (a *area) Tapped(*fyne.PointEvent) { call(a.pad.tap) }

// TappedSecondary takes it back.
func (a *area) TappedSecondary(*fyne.PointEvent) { call(a.pad.back) }

// Scrolled moves the notes.
func (a *area) Scrolled(e *fyne.ScrollEvent) {
	if a.pad.scrolled != nil {
		a.pad.scrolled(e.Scrolled.DY)
	}
}

// MouseIn brings the ring.
func (a *area) MouseIn(e *desktop.MouseEvent) { a.point(e.Position, true) }

// MouseMoved moves it.
func (a *area) MouseMoved(e *desktop.MouseEvent) { a.point(e.Position, true) }

// MouseOut takes it away.
func (a *area) MouseOut() { a.point(fyne.Position{}, false) }

func (a *area) point(at fyne.Position, inside bool) {
	if inside {
		a.pad.handles.come(a.pad.show.content.Now())
	}
	if a.pad.moved != nil {
		a.pad.moved(at, inside)
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}
