package board

import (
	"math"

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
	panFactor = 2.0 // points panned for each point that is scrolled sideways
)

// Dragged pans.
func (b *Board) Dragged(e *fyne.DragEvent) {
	b.pan(float64(e.Dragged.DX))
	b.point(e.Position)
}

// DragEnd ends a drag; there is nothing left to do.
func (b *Board) DragEnd() {}

func (b *Board) pan(dx float64) {
	if b.layout == nil || dx == 0 {
		return
	}
	b.move(b.layout.Pan(b.view, dx))
}

// Scrolled zooms at the pointer; sideways, or with Shift (which Fyne turns sideways), it pans.
func (b *Board) Scrolled(e *fyne.ScrollEvent) {
	if dx := float64(e.Scrolled.DX); math.Abs(dx) > math.Abs(float64(e.Scrolled.DY)) {
		b.pan(dx * panFactor)
	} else if notches := float64(e.Scrolled.DY) / notch; notches != 0 {
		notches = min(max(notches, -mostNotch), mostNotch)
		b.zoom(math.Pow(perNotch, notches), float64(e.Position.X))
	}
	b.point(e.Position)
}

// Tapped selects the event at the point, opens a cluster, and deselects beside everything.
func (b *Board) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	ref, _ := b.at(e.Position)
	switch ref.Class {
	case layout.ClassEvent:
		b.tell(ref.ID)
	case layout.ClassCluster:
		b.move(b.layout.ZoomTo(b.view, ref))
		b.point(e.Position)
	default:
		b.tell("")
	}
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
func (b *Board) MouseMoved(e *desktop.MouseEvent) { b.point(e.Position); b.rest(e.Position) }

// MouseOut forgets what was under the pointer.
func (b *Board) MouseOut() {
	b.hovered = scene.Ref{}
	b.outline()
	b.unrest()
}

// Cursor is a hand over what can be clicked.
func (b *Board) Cursor() desktop.Cursor {
	if b.hovered.IsZero() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained lets the board take the keys.
func (b *Board) FocusGained() {}

// FocusLost ends that.
func (b *Board) FocusLost() {}

// TypedKey hands a key on.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
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
