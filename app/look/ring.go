package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Ring is a line around a view that Tab has come to, for the view to embed. A view has the keys most of the time, and a
// line around it all that time would be a frame: it is drawn once Tab is let go, and until the focus leaves.
type Ring struct {
	Line *canvas.Rectangle // to show above the view
}

// NewRing makes a Ring that is not seen.
func NewRing() *Ring {
	r := &Ring{canvas.NewRectangle(color.Transparent)}
	r.Line.StrokeWidth = 2
	r.Line.Hide()
	return r
}

// Around puts the line within a view of a size.
func (r *Ring) Around(size fyne.Size) {
	r.Line.Move(fyne.NewPos(1, 1))
	r.Line.Resize(fyne.NewSize(max(size.Width-2, 0), max(size.Height-2, 0)))
}

// FocusGained lets the view take the keys.
func (r *Ring) FocusGained() {}

// FocusLost takes the line away.
func (r *Ring) FocusLost() { r.Line.Hide() }

// KeyDown does nothing.
func (r *Ring) KeyDown(*fyne.KeyEvent) {}

// KeyUp draws the line where the key is the one that led here.
func (r *Ring) KeyUp(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyTab {
		r.Line.StrokeColor = Now().Accent
		r.Line.Show()
		r.Line.Refresh()
	}
}
