package board

import (
	"fyne.io/fyne/v2"

	"dateline/timeline/layout"
)

// slow is from how many events on a layout for another size is made beside the window's work, which goes
// on meanwhile with the picture that there is.
const slow = 100_000

// fitSize lays the timeline out for its size.
func (b *Board) fitSize() {
	if b.Work == nil || b.layout == nil || b.in.Doc == nil || len(b.in.Doc.Events) < slow {
		b.arrange()
		return
	}
	b.turns++
	if !b.resizing {
		b.resizing = true
		b.layAside()
	}
}

// layAside makes a layout for the size on another goroutine, and another one where by then the size or what is
// shown is another.
func (b *Board) layAside() {
	turn, in, size := b.turns, b.in, b.Size()
	b.Work(func() {
		l := layout.New(in, float64(size.Width), float64(size.Height))
		fyne.Do(func() {
			if b.turns != turn && b.in.Doc == in.Doc && b.Size() != size {
				b.layAside()
				return
			}
			b.resizing = false
			if b.layout != nil && b.Size() == size {
				b.offered = l
				b.arrange()
				b.Refresh()
			}
		})
	})
}
