package board

import (
	"math"

	"dateline/timeline/layout"
)

// presented is about how many events a picture shows that goes from one to the next.
const presented = 6

// Present goes to the event at the index of the document's events, puts it in the middle, large
// enough to be read and with what is around it, and marks it.
func (b *Board) Present(event int) {
	b.Mark(event)
	if b.layout == nil || b.selected.IsZero() {
		return
	}
	fit := b.layout.Fit()
	middle := b.width() / 2
	from := b.view
	b.view = b.centred(b.layout.Zoom(fit, min(max(float64(len(b.in.Doc.Events))/presented, 1), 4), middle), event)
	v := b.centred(b.revealed(event), event)
	b.view = from
	b.travel(v)
}

// centred is a view moved so that the event stands in its middle, as far as the axis allows.
func (b *Board) centred(v layout.View, event int) layout.View {
	at := b.xOf(v, event)
	if math.IsNaN(at) {
		return v
	}
	return b.layout.Pan(b.layout.Reveal(v, event), b.width()/2-b.xOf(b.layout.Reveal(v, event), event))
}
