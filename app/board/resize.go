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
	if !b.resizing && !b.awaits {
		b.resizing = true
		b.layAside()
	}
}

// Hold says that a layout of something else will be offered, so that none is made for another size meanwhile, or
// that none will be any more.
func (b *Board) Hold(on bool) {
	size := b.Size()
	if b.awaits = on; !on && b.layout != nil && !b.layout.Is(b.in, float64(size.Width), float64(size.Height)) {
		b.fitSize()
	}
}

// layAside makes a layout for the size on another goroutine, and another one where by then the size or what is
// shown is another.
func (b *Board) layAside() {
	in, size := b.in, b.Size()
	b.Work(func() {
		l := layout.New(in, float64(size.Width), float64(size.Height))
		fyne.Do(func() {
			now := b.Size()
			is := func(l *layout.Layout) bool { return l.Is(b.in, float64(now.Width), float64(now.Height)) }
			if b.layout != nil && b.in.Doc == in.Doc && !is(b.layout) && !is(l) {
				b.layAside()
				return
			}
			b.resizing = false
			if b.layout != nil && is(l) {
				b.offered = l
				b.arrange()
				b.Refresh()
			}
		})
	})
}
