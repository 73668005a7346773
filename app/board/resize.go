package board

import (
	"fyne.io/fyne/v2"

	"dateline/timeline/layout"
)

// slow is from how many events on a layout for another size is made beside the window's work, which goes
// on meanwhile with the picture that there is.
const slow = 100_000

// larger is how much larger than usual all is painted.
func (b *Board) larger() float64 {
	if b.Enlarge == nil {
		return 1
	}
	return b.Enlarge(b.Size())
}

// points is the board's size as the layout counts it.
func (b *Board) points() (width, height float64) {
	size, by := b.Size(), b.larger()
	return float64(size.Width) / by, float64(size.Height) / by
}

func (b *Board) width() float64 {
	width, _ := b.points()
	return width
}

// fits tells whether a layout is that of what is shown at the board's size.
func (b *Board) fits(l *layout.Layout) bool {
	width, height := b.points()
	return l.Is(b.in, width, height)
}

// fitSize lays the timeline out for its size.
func (b *Board) fitSize() {
	if b.Work == nil || b.layout == nil || b.in.Doc == nil || len(b.in.Doc.Events) < slow {
		b.arrange()
		return
	}
	if !b.resizing && !b.awaits {
		b.resizing = true
		b.layAside()
	}
}

// Hold says that a layout of something else will be offered, so that none is made for another size meanwhile, or
// that none will be any more.
func (b *Board) Hold(on bool) {
	if b.awaits = on; !on && b.layout != nil && !b.fits(b.layout) {
		b.fitSize()
	}
}

// layAside makes a layout for the size on another goroutine, and another one where by then the size or what is
// shown is another.
func (b *Board) layAside() {
	in := b.in
	width, height := b.points()
	b.Work(func() {
		l := layout.New(in, width, height)
		fyne.Do(func() {
			if b.layout != nil && b.in.Doc == in.Doc && !b.fits(b.layout) && !b.fits(l) {
				b.layAside()
				return
			}
			b.resizing = false
			if b.layout != nil && b.fits(l) {
				b.offered = l
				b.arrange()
				b.Refresh()
			}
		})
	})
}
