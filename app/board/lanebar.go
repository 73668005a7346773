package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/look"
)

// bar says which part of the lanes is in view, and moves through them.
type bar struct {
	thumb *canvas.Rectangle
	held  bool // is dragged
}

const (
	barWide  = 5.0
	barGap   = 3.0  // between the bar and the edge
	barReach = 12.0 // how far from the edge one can take it
	barLeast = 28.0 // the length of the shortest thumb
)

// place is the thumb's upper edge, its length, and how far it can go; no length where all lanes are
// in view.
func (b *Board) barPlace() (y, length, way float64) {
	if b.layout == nil || b.layout.Scrolls() <= 0 {
		return 0, 0, 0
	}
	top, bottom := b.layout.Lanes()
	room, hidden := bottom-top, b.layout.Scrolls()
	length = min(max(room*room/(room+hidden), barLeast), room)
	way = room - length
	return top + way*b.seen.Top/hidden, length, way
}

// putBar puts the thumb where it belongs.
func (b *Board) putBar() {
	y, length, _ := b.barPlace()
	b.bar.thumb.Hidden = length <= 0
	b.bar.thumb.FillColor = look.Fade(b.in.Theme.Muted, 0.55)
	if b.bar.held {
		b.bar.thumb.FillColor = b.in.Theme.Muted
	}
	b.bar.thumb.CornerRadius = barWide / 2
	by := b.larger()
	b.bar.thumb.Move(fyne.NewPos(b.Size().Width-barWide-barGap, float32(y*by)))
	b.bar.thumb.Resize(fyne.NewSize(barWide, float32(length*by)))
	b.bar.thumb.Refresh()
}

// dragBar moves through the lanes by their bar; false where the drag is not one of the bar.
func (b *Board) dragBar(e *fyne.DragEvent) bool {
	_, length, way := b.barPlace()
	if !b.bar.held {
		top, bottom := b.layout.Lanes()
		from := e.Position.Subtract(e.Dragged)
		inside := float64(from.Y) >= top && float64(from.Y) < bottom && from.X >= b.Size().Width-barReach
		b.bar.held = inside && length > 0 && !b.band.decided && !b.band.asked
	}
	if !b.bar.held {
		return false
	}
	if way > 0 {
		b.move(b.layout.Scroll(b.view, -float64(e.Dragged.DY)*b.layout.Scrolls()/way))
	}
	b.outline()
	return true
}

// Page moves through the lanes by so many heights of what is in view, down where that is positive,
// less a few rows; false where all lanes are in view.
func (b *Board) Page(n float64) bool {
	const kept = 60
	if b.layout == nil || b.layout.Scrolls() <= 0 {
		return false
	}
	top, bottom := b.layout.Lanes()
	b.travel(b.layout.Scroll(b.view, -n*max(bottom-top-kept, kept)))
	return true
}
