package board

import (
	"fyne.io/fyne/v2"

	"dateline/timeline/scene"
)

// rest tells where the pointer is, over what; a drag does not count, for there the picture moves.
func (b *Board) rest(p fyne.Position) {
	if b.OnPoint != nil {
		b.OnPoint(b.hovered, p)
	}
}

// unrest tells that the pointer is over nothing.
func (b *Board) unrest() {
	if b.OnPoint != nil {
		b.OnPoint(scene.Ref{}, fyne.Position{})
	}
}
