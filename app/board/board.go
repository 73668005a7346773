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

	"dateline/timeline/axis"
	"dateline/timeline/draw/raster"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// Board shows a timeline and turns gestures into intents.
type Board struct {
	widget.BaseWidget

	OnSelect func(id string)                // an event was clicked; "" where there was none
	OnView   func(axis.View)                // another part of the time is visible, by any cause
	OnKey    func(fyne.KeyName)             // a key without modifier, while the board has the focus
	OnRune   func(rune)                     // a character, likewise
	OnFrame  func(took time.Duration)       // a frame was painted
	OnPoint  func(scene.Ref, fyne.Position) // the pointer is over this, at that place; a zero Ref for nothing
	OnLayout func(*layout.Layout)           // the timeline was laid out anew, for another document or size

	in       layout.Input
	layout   *layout.Layout // nil until there is something to show and a size to show it in
	view     axis.View
	fitted   bool // the view is that of everything, and stays so when the size changes
	scene    scene.Scene
	placed   bool // scene is what view shows
	painter  *raster.Painter
	frame    *image.RGBA
	selected scene.Ref
	hovered  scene.Ref

	image     *canvas.Raster
	selection *canvas.Rectangle
	hover     *canvas.Rectangle
	above     *container.Clip // both
}

var (
	_ fyne.Widget        = (*Board)(nil)
	_ fyne.Draggable     = (*Board)(nil)
	_ fyne.Scrollable    = (*Board)(nil)
	_ fyne.Tappable      = (*Board)(nil)
	_ fyne.Focusable     = (*Board)(nil)
	_ desktop.Hoverable  = (*Board)(nil)
	_ desktop.Cursorable = (*Board)(nil)
)

// New makes an empty board.
func New() *Board {
	b := &Board{fitted: true}
	b.image = canvas.NewRaster(b.paint)
	b.image.ScaleMode = canvas.ImageScalePixels
	b.selection = outline(1.5)
	b.hover = outline(1)
	b.above = container.NewClip(container.NewWithoutLayout(b.hover, b.selection))
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
	if same && b.layout != nil && in.Full != nil && onlyAssessed(before, in) {
		b.show(b.layout.With(in.Assess))
		b.Refresh()
		return
	}
	if !same {
		b.fitted, b.hovered, b.selected = true, scene.Ref{}, scene.Ref{}
	}
	b.arrange()
	b.Refresh()
}

// arrange makes the layout anew, for another input or size.
func (b *Board) arrange() {
	size := b.Size()
	if b.in.Doc == nil || len(b.in.Doc.Events) == 0 || size.Width < 1 || size.Height < 1 {
		b.layout = nil
		return
	}
	b.show(layout.New(b.in, float64(size.Width), float64(size.Height)))
}

// onlyAssessed tells whether two inputs differ in their assessment alone.
func onlyAssessed(a, b layout.Input) bool {
	return a.Full == b.Full && a.Faces == b.Faces && a.Theme.Name == b.Theme.Name && a.Page == nil && b.Page == nil
}

// show takes a layout and keeps the view as far as it can.
func (b *Board) show(l *layout.Layout) {
	b.layout = l
	b.placed = false
	if b.OnLayout != nil {
		b.OnLayout(b.layout)
	}
	if b.fitted {
		b.setView(b.layout.Fit())
	} else {
		b.setView(b.layout.Clamp(b.view))
	}
}

// Resize lays the timeline out for the size.
func (b *Board) Resize(size fyne.Size) {
	if size == b.Size() {
		return
	}
	b.BaseWidget.Resize(size)
	b.arrange()
	b.Refresh()
}

// Scene is what the board shows now. It is the board's; a caller only reads it.
func (b *Board) Scene() *scene.Scene {
	if !b.placed && b.layout != nil {
		b.layout.Place(b.view, &b.scene)
		b.placed = true
	}
	return &b.scene
}

// Layout is how the timeline is laid out now; nil before the board has a document and a size.
func (b *Board) Layout() *layout.Layout { return b.layout }

// View is what part of the time the board shows.
func (b *Board) View() axis.View { return b.view }

// SetView shows another part of the time, as far as the layout allows.
func (b *Board) SetView(v axis.View) {
	if b.layout == nil {
		return
	}
	b.move(b.layout.Clamp(v))
}

// FitAll shows everything.
func (b *Board) FitAll() {
	if b.layout == nil {
		return
	}
	b.move(b.layout.Fit())
}

// Zoom scales by the factor about the selected event, or the middle where none is in view.
func (b *Board) Zoom(factor float64) {
	x := float64(b.Size().Width) / 2
	if b.layout != nil && !b.selected.IsZero() {
		if _, _, _, _, ok := b.Scene().Box(b.selected); ok {
			x = b.xOf(b.in.Doc.EventIndex(b.selected.ID))
		}
	}
	b.zoom(factor, x)
}

func (b *Board) zoom(factor, x float64) {
	if b.layout == nil {
		return
	}
	b.move(b.layout.Zoom(b.view, factor, x))
}

// Select marks the event at the index of the document's events, -1 for none, and moves as
// little as it must for the event to be seen.
func (b *Board) Select(event int) {
	b.selected = scene.Ref{}
	if b.in.Doc != nil && event >= 0 && event < len(b.in.Doc.Events) {
		b.selected = scene.Ref{Class: layout.ClassEvent, ID: b.in.Doc.Events[event].ID}
		b.reveal(event)
	}
	b.outline()
}

// reveal moves the view as little as it must, and zooms in step by step where the event is one
// of a group.
func (b *Board) reveal(event int) {
	if b.layout == nil {
		return
	}
	const step, most = 1.3, 24
	v := b.layout.Reveal(b.view, event)
	for range most {
		b.move(v)
		if _, _, _, _, ok := b.Scene().Box(b.selected); ok {
			return
		}
		v = b.layout.Reveal(b.layout.Zoom(b.view, step, b.xOf(event)), event)
		if v == b.view {
			return
		}
	}
}

// xOf is about where an event is, within the board.
func (b *Board) xOf(event int) float64 {
	a := b.layout.Axis()
	span := b.in.Doc.Events[event].Date.Extent()
	x0, x1 := a.X(b.view, max(span.Start, a.Start)), a.X(b.view, min(span.End, a.End))
	return min(max((x0+x1)/2, 0), float64(b.Size().Width))
}

// move shows another view. One at the scale that fits everything goes on doing so in another size.
func (b *Board) move(v axis.View) {
	b.fitted = v.Scale == b.layout.Fit().Scale
	if v != b.view {
		b.setView(v)
		b.Refresh()
	}
}

func (b *Board) setView(v axis.View) {
	if v == b.view {
		return
	}
	b.view, b.placed = v, false
	if b.OnView != nil {
		b.OnView(v)
	}
}

// paint is the frame in the device's pixels. Fyne keeps the result until the next Refresh.
func (b *Board) paint(w, h int) image.Image {
	start := time.Now()
	if b.frame == nil || b.frame.Rect.Dx() != w || b.frame.Rect.Dy() != h {
		b.frame = image.NewRGBA(image.Rect(0, 0, max(w, 0), max(h, 0)))
	}
	if b.layout == nil || w < 1 || h < 1 {
		draw.Draw(b.frame, b.frame.Rect, image.NewUniform(b.in.Theme.Paper), image.Point{}, draw.Src)
		return b.frame
	}
	b.painter.Paint(b.Scene(), b.frame, b.scale(w))
	if b.OnFrame != nil {
		b.OnFrame(time.Since(start))
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
