// Package board is the timeline in the window: one painted image, and what floats above it.
//
// In go a layout.Input, a view and a selection; out come the painted scene and a person's
// intents: select this, look there. The board keeps no document of its own and holds no rules;
// what lies where, and how far one may go, the layout answers.
package board

import (
	"image"
	"image/draw"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/draw/raster"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
)

// Board shows a timeline and turns gestures into intents.
type Board struct {
	widget.BaseWidget
	*look.Ring

	OnSelect func(id string)                // an event was clicked; "" where there was none
	OnView   func(v layout.View, by Cause)  // another part of the time is visible, or will be after a glide
	OnKey    func(fyne.KeyName)             // a key without modifier, while the board has the focus
	OnRune   func(rune)                     // a character, likewise
	OnGroup  func(events []int)             // list these: a group was clicked that no zoom opens
	OnMenu   func(scene.Ref, fyne.Position) // what to do with an event, a group or, for a zero Ref, the view was asked for, at a place of the window
	OnFrame  func(took time.Duration)       // a frame was painted
	OnPoint  func(scene.Ref, fyne.Position) // the pointer is over this, at that place; a zero Ref for nothing
	OnLayout func(*layout.Layout)           // the timeline was laid out anew, for another document or size
	OnPanic  func(v any)                    // laying out or painting has panicked; nil to let it

	Animate   func(d time.Duration, tick func(done float32)) (stop func()) // lets moves glide; nil for jumps
	Work      func(func())                                                 // runs slow work on another goroutine; nil to do all at once
	Modifiers func() fyne.KeyModifier                                      // that are held down now
	Now       func() time.Time                                             // tells a second click from another click
	Enlarge   func(fyne.Size) float64                                      // how much larger all is painted in a size, on a board that gets no gestures; nil for not

	in       layout.Input
	layout   *layout.Layout // nil until there is something to show and a size to show it in
	view     layout.View    // where the board is, or is gliding to
	seen     layout.View    // what the scene shows: view, but while the board glides
	fitted   bool           // the view is that of everything, and stays so when the size changes
	stop     func()         // ends a glide; nil while there is none
	scene    scene.Scene
	offered  *layout.Layout // made beforehand; nil for none
	resizing bool           // one for another size is being made
	awaits   bool           // none is to be made
	turned   bool           // the next layout is another arrangement of the same document
	placed   bool           // scene is what seen shows
	painter  *raster.Painter
	frame    *image.RGBA
	slow     bool // the last frame took too long for gliding
	selected scene.Ref
	hovered  scene.Ref
	click    click // the last one
	band     band
	goal     edtf.Span // a time that was gone to; zero for none

	image     *canvas.Raster
	selection *canvas.Rectangle
	hover     *canvas.Rectangle
	rubber    *canvas.Rectangle // what is dragged over
	spot      *canvas.Rectangle // where the goal is
	bar       bar               // of the lanes
	above     *container.Clip   // all of them
}

// Cause is why another part of the time is visible.
type Cause bool

// The causes.
const (
	Moved   Cause = true  // somebody went there
	Resized Cause = false // the size, the document or what counts is another
)

var (
	_ fyne.Widget        = (*Board)(nil)
	_ fyne.Draggable     = (*Board)(nil)
	_ fyne.Scrollable    = (*Board)(nil)
	_ fyne.Tappable      = (*Board)(nil)
	_ fyne.Focusable     = (*Board)(nil)
	_ desktop.Keyable    = (*Board)(nil)
	_ desktop.Hoverable  = (*Board)(nil)
	_ desktop.Cursorable = (*Board)(nil)
)

// New makes an empty board.
func New() *Board {
	b := &Board{Ring: look.NewRing(), fitted: true, Modifiers: look.Modifiers, Now: time.Now}
	b.image = canvas.NewRaster(b.paint)
	b.image.ScaleMode = canvas.ImageScalePixels
	b.selection = outline(1.5)
	b.hover = outline(1)
	b.bar.thumb = outline(0)
	b.rubber, b.spot = outline(1), outline(0)
	b.rubber.CornerRadius, b.spot.CornerRadius = 0, 0
	b.above = container.NewClip(container.NewWithoutLayout(b.spot, b.hover, b.selection, b.bar.thumb, b.rubber))
	b.ExtendBaseWidget(b)
	return b
}

// Set shows what in says. The view stays where in has the document that was shown before; else
// everything is fitted in.
func (b *Board) Set(in layout.Input) {
	same := b.in.Doc == in.Doc
	if b.in.Faces != in.Faces {
		b.painter = raster.New(in.Faces)
	}
	before := b.in
	b.in = in
	if same && b.layout != nil && in.Full != nil && b.adapt(before) {
		b.Refresh()
		return
	}
	if !same {
		b.fitted, b.hovered, b.selected, b.goal = true, scene.Ref{}, scene.Ref{}, edtf.Span{}
		b.dropBand()
	}
	b.turned = same && (before.Setting != in.Setting || grouping(before) != grouping(in) || events(before) != events(in))
	b.arrange()
	b.Refresh()
}

// adapt shows what differs from the input before where nothing must be laid out for it; false where it must.
func (b *Board) adapt(before layout.Input) (done bool) {
	l := b.layout
	if b.fits(l) {
		return true
	}
	if !onlyDressed(before, b.in) {
		return false
	}
	done = true // a panic is told, and the picture stays
	defer look.Recover(b.OnPanic)
	if before.Theme.Name != b.in.Theme.Name {
		l = l.WithTheme(b.in.Theme)
	}
	if before.Assess != b.in.Assess {
		l = l.With(b.in.Assess)
	}
	b.show(l)
	return done
}

// grouping is what the lanes are.
func grouping(in layout.Input) pick.Key {
	if in.Pick == nil {
		return pick.ByLane
	}
	return in.Pick.By
}

// events is how many events are picked; -1 for all.
func events(in layout.Input) int {
	if in.Pick == nil {
		return -1
	}
	return len(in.Pick.Events)
}

// SetFound marks other events as found, indexes into Doc.Events, ascending, and moves nothing.
func (b *Board) SetFound(found []int32) {
	b.in.Found = found
	if b.layout != nil {
		b.layout, b.placed = b.layout.WithFound(found), false
	}
	b.Refresh()
}

// arrange makes the layout anew, for another input or size.
func (b *Board) arrange() {
	defer look.Recover(b.OnPanic)
	width, height := b.points()
	if b.in.Doc == nil || len(b.in.Doc.Events) == 0 || width < 1 || height < 1 {
		b.layout = nil
		return
	}
	l := b.offered
	b.offered = nil
	if l == nil || !b.fits(l) {
		l = layout.New(b.in, width, height)
	}
	b.show(l)
}

// Offer gives a layout that was made beside the window's work. It is taken where it is what would be made
// next, and else forgotten.
func (b *Board) Offer(l *layout.Layout) { b.offered = l }

// onlyDressed tells whether two inputs differ in their assessment and their theme alone.
func onlyDressed(a, b layout.Input) bool {
	return a.Full == b.Full && a.Faces == b.Faces && a.Words == b.Words && a.Page == nil && b.Page == nil &&
		a.Pick == b.Pick && a.Setting == b.Setting
}

// show takes a layout and keeps the view as far as it can.
func (b *Board) show(l *layout.Layout) {
	old := b.layout
	b.layout = l
	b.placed = false
	if b.OnLayout != nil {
		b.OnLayout(b.layout)
	}
	v := b.layout.Clamp(b.view)
	switch {
	case b.fitted:
		v = b.layout.Clamp(layout.View{Top: b.view.Top})
	case b.turned && old != nil: // the same time along another axis
		first, last := old.Span(b.view)
		start, end := l.Along(edtf.Span{Start: first, End: last + 1})
		v = l.Show(layout.View{}, start, end, 1)
	}
	b.turned = false
	b.halt()
	b.see(v)
	b.setView(v, Resized)
}

// Resize lays the timeline out for the size.
func (b *Board) Resize(size fyne.Size) {
	if size == b.Size() {
		return
	}
	b.BaseWidget.Resize(size)
	b.fitSize()
	b.Refresh()
}

// Scene is what the board shows now. It is the board's; a caller only reads it.
func (b *Board) Scene() *scene.Scene {
	if !b.placed && b.layout != nil {
		b.layout.Place(b.seen, &b.scene)
		b.placed = true
	}
	return &b.scene
}

// Renew shows what the layout can show now, where it has come to show more.
func (b *Board) Renew() {
	b.placed = false
	b.Refresh()
}

// Layout is how the timeline is laid out now; nil before the board has a document and a size.
func (b *Board) Layout() *layout.Layout { return b.layout }

// paint is the frame in the device's pixels. Fyne keeps the result until the next Refresh.
func (b *Board) paint(w, h int) (frame image.Image) {
	defer look.Recover(b.OnPanic)
	start := time.Now()
	if b.frame == nil || b.frame.Rect.Dx() != w || b.frame.Rect.Dy() != h {
		b.frame = image.NewRGBA(image.Rect(0, 0, max(w, 0), max(h, 0)))
	}
	frame = b.frame
	if b.layout == nil || w < 1 || h < 1 {
		draw.Draw(b.frame, b.frame.Rect, image.NewUniform(b.in.Theme.Paper), image.Point{}, draw.Src)
		return b.frame
	}
	b.painter.Paint(b.Scene(), b.frame, b.scale(w)*b.larger())
	took := time.Since(start)
	b.slow = took > slowFrame
	if b.OnFrame != nil {
		b.OnFrame(took)
	}
	return b.frame
}

// scale is how many device pixels a point has.
func (b *Board) scale(w int) float64 {
	const far = 1000 // a point's worth of pixels is a whole number too often
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		if px, _ := c.PixelCoordinateForPosition(fyne.NewPos(far, 0)); px > 0 {
			return float64(px) / far
		}
	}
	return math.Round(float64(w)/float64(b.Size().Width)*100) / 100
}
