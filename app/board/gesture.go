package board

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// How far a wheel goes. Fyne reports 10 to 25 points a notch, and small steps from a trackpad.
const (
	notch     = 25.0
	perNotch  = 1.2 // the factor by which one notch zooms
	mostNotch = 4.0 // one report never zooms by more notches
	panFactor = 2.0 // points panned for each point that is scrolled
)

// held tells whether a modifier is held down.
func (b *Board) held(m fyne.KeyModifier) bool { return b.Modifiers()&m != 0 }

// Dragged pans; with Shift, or after PickRange, it draws the band whose time will be shown.
func (b *Board) Dragged(e *fyne.DragEvent) {
	if b.layout == nil || b.band.dropped {
		return
	}
	b.settle()
	if b.dragBar(e) {
		return
	}
	if !b.band.decided {
		b.band.decided = true
		b.band.on = b.band.asked || b.held(fyne.KeyModifierShift)
		b.band.from = e.Position.X - e.Dragged.DX
	}
	if b.band.on {
		b.band.to, b.hovered = e.Position.X, scene.Ref{}
		b.outline()
		b.unrest()
		return
	}
	b.move(b.layout.Scroll(b.layout.Pan(b.view, float64(e.Dragged.DX)), float64(e.Dragged.DY)))
	b.point(e.Position)
}

// DragEnd ends a drag; a band is gone to.
func (b *Board) DragEnd() {
	band := b.band
	b.bar.held = false
	b.dropBand()
	if x0, x1 := band.ends(float64(b.Size().Width)); band.on && b.layout != nil && x1-x0 >= leastBand {
		a := b.layout.Axis()
		b.travel(b.layout.Show(b.view, a.Time(b.view.View, x0), a.Time(b.view.View, x1), 1))
	}
}

// Scrolled moves through the lanes, or along the time where all lanes are in view, sideways or with
// Shift; with Control, or Command on macOS, it zooms at the pointer.
func (b *Board) Scrolled(e *fyne.ScrollEvent) {
	if b.layout == nil {
		return
	}
	b.settle()
	by, sideways := float64(e.Scrolled.DY), b.held(fyne.KeyModifierShift)
	if dx := float64(e.Scrolled.DX); math.Abs(dx) > math.Abs(by) { // also by Fyne's own reading of Shift
		by, sideways = dx, true
	}
	switch {
	case b.held(fyne.KeyModifierControl | fyne.KeyModifierSuper):
		notches := min(max(by/notch, -mostNotch), mostNotch)
		b.move(b.layout.Zoom(b.view, math.Pow(perNotch, notches), float64(e.Position.X)))
	case sideways || b.layout.Scrolls() == 0:
		b.move(b.layout.Pan(b.view, by*panFactor))
	default:
		b.move(b.layout.Scroll(b.view, by*panFactor))
	}
	b.point(e.Position)
}

// click is a click that another may follow.
type click struct {
	at       time.Time
	pos      fyne.Position
	opened   bool   // it has opened a group, and a second one does nothing
	selected string // the event that was selected before it
}

const (
	doubleTime  = 400 * time.Millisecond // between the two clicks of a double click, at most
	doubleReach = 6                      // points between them, at most
	doubleZoom  = 2.5                    // the factor by which a double click zooms
)

// Tapped selects the event at the point, opens a cluster, and deselects beside everything. A second
// click zooms in at the point or, on an event, to the event.
func (b *Board) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	if b.layout == nil {
		return
	}
	b.settle()
	last, now := b.click, b.Now()
	way := e.Position.Subtract(last.pos)
	if now.Sub(last.at) < doubleTime && math.Hypot(float64(way.X), float64(way.Y)) < doubleReach {
		b.click = click{}
		b.second(e.Position, last)
		return
	}
	b.click = click{at: now, pos: e.Position, selected: b.selected.ID}
	ref, _ := b.at(e.Position)
	switch ref.Class {
	case layout.ClassEvent:
		b.tell(ref.ID)
	case layout.ClassCluster:
		b.click.opened = true
		b.open(ref)
		b.point(e.Position)
	default:
		b.tell("")
	}
}

// second is the second click of two.
func (b *Board) second(p fyne.Position, first click) {
	ref, _ := b.at(p)
	switch {
	case first.opened:
	case b.held(fyne.KeyModifierShift):
		b.tell(first.selected)
		b.travel(b.layout.Zoom(b.view, 1/doubleZoom, float64(p.X)))
	case ref.Class == layout.ClassEvent:
		b.FitSelection()
	default:
		b.tell(first.selected) // the first click has only deselected on its way
		b.travel(b.layout.Zoom(b.view, doubleZoom, float64(p.X)))
	}
	b.point(p)
}

func (b *Board) tell(id string) {
	if b.OnSelect != nil {
		b.OnSelect(id)
	}
}

// at is what lies at a point of the board.
func (b *Board) at(p fyne.Position) (scene.Ref, bool) {
	if b.layout == nil {
		return scene.Ref{}, false
	}
	return b.Scene().At(float64(p.X), float64(p.Y))
}

// point says where the pointer is.
func (b *Board) point(p fyne.Position) {
	ref, _ := b.at(p)
	if ref.Class != layout.ClassEvent && ref.Class != layout.ClassCluster {
		ref = scene.Ref{}
	}
	if ref != b.hovered {
		b.hovered = ref
		b.outline()
	}
}

// MouseIn notes what is under the pointer.
func (b *Board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved notes what is under the pointer.
func (b *Board) MouseMoved(e *desktop.MouseEvent) {
	if b.band.on {
		return // the hand draws a band, and asks about nothing
	}
	b.point(e.Position)
	b.rest(e.Position)
}

// MouseOut forgets what was under the pointer.
func (b *Board) MouseOut() {
	b.hovered = scene.Ref{}
	b.outline()
	b.unrest()
}

// Cursor is a hand over what can be clicked.
func (b *Board) Cursor() desktop.Cursor {
	switch {
	case b.band.asked || b.band.on:
		return desktop.CrosshairCursor
	case b.hovered.IsZero():
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// TypedKey hands a key on; Escape first gives up a band.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && b.giveUp() {
		return
	}
	if b.OnKey != nil {
		b.OnKey(e.Name)
	}
}

// TypedRune hands a character on.
func (b *Board) TypedRune(r rune) {
	if b.OnRune != nil {
		b.OnRune(r)
	}
}
