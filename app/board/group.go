package board

import (
	"fyne.io/fyne/v2"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

var _ fyne.SecondaryTappable = (*Board)(nil)

// open shows what a group stands for: larger where that can show its events one beside the other,
// else as a list.
func (b *Board) open(ref scene.Ref) {
	const least = 1.01 // a factor that one sees
	to := b.layout.ZoomTo(b.view, ref)
	events := b.layout.Members(b.view, ref)
	if b.OnGroup != nil && len(events) > 0 && (to.Scale <= b.view.Scale*least || !b.layout.Apart(events)) {
		b.OnGroup(events)
		return
	}
	b.travel(to)
}

// ZoomTo shows what a reference of the scene stands for as large as it can.
func (b *Board) ZoomTo(ref scene.Ref) {
	if b.layout != nil {
		b.travel(b.layout.ZoomTo(b.view, ref))
	}
}

// TappedSecondary asks what to do with the event or the group at the point, or beside them with the view. An event is
// selected first.
func (b *Board) TappedSecondary(e *fyne.PointEvent) {
	if b.layout == nil || b.OnMenu == nil {
		return
	}
	b.settle()
	ref, _ := b.at(e.Position)
	switch ref.Class {
	case layout.ClassEvent:
		b.tell(ref.ID)
	case layout.ClassCluster:
	default:
		ref = scene.Ref{}
	}
	b.OnMenu(ref, e.AbsolutePosition)
}
