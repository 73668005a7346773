package app

import (
	"sync"

	"fyne.io/fyne/v2/lang"

	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// ordering is the order in which one walks from event to event, and what it was made of.
type ordering struct {
	pick   *pick.Pick
	assess *evidence.Assessment
	way    layout.Arrangement
	walk   func() []int // made once
}

func orderingOf(l *layout.Layout) ordering {
	picked, assess := l.Basis()
	return ordering{pick: picked, assess: assess, way: l.Arrangement(), walk: sync.OnceValue(l.Order)}
}

// walkAs takes the order of walking from a layout. Another size or scale has the same order; of a large
// document it is made beside the window's work, for the first one who walks would wait.
func (w *window) walkAs(l *layout.Layout) {
	now := orderingOf(l)
	if o := w.ordering; o.walk == nil || o.pick != now.pick || o.assess != now.assess || o.way != now.way {
		w.ordering = now
		if len(w.pick().Events) >= large {
			w.inLine(lang.L("laying the timeline out"), func() { now.walk() })
		}
	}
	w.session.SetOrder(w.ordering.walk)
}
