package board

import (
	"math"

	"dateline/app/look"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// View is what part of the time the board shows, or is gliding to.
func (b *Board) View() layout.View { return b.view }

// Seen is what part of the time the picture shows: View, but while the board glides there.
func (b *Board) Seen() layout.View { return b.seen }

// Fitted tells whether the board shows everything, and goes on doing so in another size.
func (b *Board) Fitted() bool { return b.fitted }

// SetView shows another part of the time, as far as the layout allows.
func (b *Board) SetView(v layout.View) {
	if b.layout != nil {
		b.travel(b.layout.Clamp(v))
	}
}

// Drag shows another part of the time as a hand moves it elsewhere: at once, without a glide.
func (b *Board) Drag(v layout.View) {
	if b.layout != nil {
		b.move(b.layout.Clamp(v))
	}
}

// FitAll shows everything.
func (b *Board) FitAll() {
	if b.layout != nil {
		b.travel(b.layout.Fit())
	}
}

// Zoom scales by the factor about the selected event, or the middle where none is in view.
func (b *Board) Zoom(factor float64) {
	if b.layout == nil {
		return
	}
	x := b.width() / 2
	if !b.selected.IsZero() {
		if at := b.xOf(b.view, b.in.Doc.EventIndex(b.selected.ID)); at >= 0 && at <= 2*x {
			x = at
		}
	}
	b.travel(b.layout.Zoom(b.view, factor, x))
}

// selectedShare is what a fitted event takes of the width.
const selectedShare = 1.0 / 3

// FitSelection shows the selected event as large as a third of the width allows.
func (b *Board) FitSelection() {
	if b.layout == nil || b.selected.IsZero() {
		return
	}
	span := b.in.Doc.Events[b.in.Doc.EventIndex(b.selected.ID)].Date.Extent()
	b.travel(b.showing(span, selectedShare))
}

// GoTo shows a time in the middle and marks it until the next move. The scale stays where the time
// can be seen at it and takes no more than half the width.
func (b *Board) GoTo(span edtf.Span) {
	if b.layout == nil {
		return
	}
	const least, most = 48, 0.5 // points, and a share of the width
	width := b.width()
	start, end := b.layout.Along(span)
	share := b.layout.Axis().Distance(b.view.Scale, start, end) / width
	b.travel(b.showing(span, min(max(share, least/width), most)))
	b.goal = span
	b.outline()
}

// showing is the view with a time in the middle, taking a share of the width as far as the layout
// allows.
func (b *Board) showing(span edtf.Span, share float64) layout.View {
	start, end := b.layout.Along(span)
	return b.layout.Show(b.view, start, end, share)
}

// Select marks the event at the index of the document's events, -1 for none, and moves as
// little as it must for the event to be seen.
func (b *Board) Select(event int) {
	b.Mark(event)
	if b.layout != nil && !b.selected.IsZero() {
		if v := b.revealed(event); v != b.view {
			b.travel(v)
		}
	}
}

// Mark marks the event and moves nothing.
func (b *Board) Mark(event int) {
	b.selected = scene.Ref{}
	if b.in.Doc != nil && event >= 0 && event < len(b.in.Doc.Events) {
		b.selected = scene.Ref{Class: layout.ClassEvent, ID: b.in.Doc.Events[event].ID}
	}
	b.outline()
}

// revealed is the view that shows the event: the one that there is moved as little as it must, and
// larger step by step where the event is one of a group.
func (b *Board) revealed(event int) layout.View {
	const step, most = 1.3, 24
	seen := b.seen
	defer b.see(seen)
	v := b.layout.Reveal(b.view, event)
	for range most {
		b.see(v)
		if _, _, _, _, ok := b.Scene().Box(b.selected); ok {
			break
		}
		at := b.xOf(v, event)
		if math.IsNaN(at) {
			break // the picture does not have it
		}
		x := min(max(at, 0), b.width())
		larger := b.layout.Reveal(b.layout.Zoom(v, step, x), event)
		if larger == v {
			break
		}
		v = larger
	}
	return v
}

// xOf is about where the middle of an event is in a view; not a number for one that there is not.
func (b *Board) xOf(v layout.View, event int) float64 {
	if event < 0 {
		return math.NaN()
	}
	x0, x1, ok := b.layout.X(v, event)
	if !ok {
		return math.NaN()
	}
	return (x0 + x1) / 2
}

// travel goes to another view, gliding where moves may glide.
func (b *Board) travel(v layout.View) {
	from := b.seen
	b.halt()
	b.setView(v, Moved)
	if b.Animate == nil || b.slow || from == v {
		b.move(v)
		return
	}
	b.glide(from, v)
}

// move goes to another view at once. One at the scale that fits everything goes on doing so in
// another size.
func (b *Board) move(v layout.View) {
	defer look.Recover(b.OnPanic)
	b.halt()
	b.setView(v, Moved)
	if b.seen != v {
		b.see(v)
		b.Refresh()
	}
}

// setView keeps the view, and tells of it.
func (b *Board) setView(v layout.View, by Cause) {
	if by == Moved {
		b.fitted, b.goal = v.Scale == b.layout.Fit().Scale, edtf.Span{}
	}
	if v == b.view {
		return
	}
	b.view = v
	if b.OnView != nil {
		b.OnView(v, by)
	}
}

// see is what the next picture shows.
func (b *Board) see(v layout.View) {
	if v != b.seen {
		b.seen, b.placed = v, false
	}
}
