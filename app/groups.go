package app

import (
	"fyne.io/fyne/v2"

	"dateline/app/session"
)

// wireGroups leads what one asks of groups in the timeline to the panel.
func (w *window) wireGroups() {
	w.board.OnSelect = func(id string) {
		if id == "" {
			w.panel.CloseGroup()
		}
		w.session.Select(id)
	}
	w.board.OnGroup = w.listGroup
	w.panel.OnSelect = func(id string) {
		w.session.Select(id)
		w.focusBoard()
	}
	w.panel.OnBack = func() { w.leaveGroup() }
	w.panel.OnKey = w.key
	w.panel.OnRune = func(r rune) { w.actions.Rune(r) }
}

// listGroup lists events in the panel.
func (w *window) listGroup(events []int) {
	if len(events) == 0 {
		return
	}
	doc := w.session.Open().Doc
	date := doc.Events[events[0]].Date
	span, same := date.Extent(), true
	for _, e := range events {
		s := doc.Events[e].Date.Extent()
		same = same && s == span
		span.Start, span.End = min(span.Start, s.Start), max(span.End, s.End)
	}
	when := date.Words(w.tongue())
	if !same {
		when = spanWords(span.Start, span.End-1, w.tongue())
	}
	w.session.Deselect()
	if !w.frame.shown || w.frame.storiesShown {
		w.togglePanel()
	}
	w.panel.ShowGroup(events, when)
	w.focusGroup()
}

// focusGroup leads the keys to the list.
func (w *window) focusGroup() {
	if list := w.panel.Group(); list != nil {
		w.win.Canvas().Focus(list)
	}
}

// leaveGroup goes from an event back to the list that it was chosen from, and from the list back to
// the document; false where there is no list.
func (w *window) leaveGroup() bool {
	if w.panel.InGroup(w.session.Selection()) {
		w.session.Deselect()
		w.focusGroup()
		return true
	}
	if !w.panel.CloseGroup() {
		return false
	}
	w.focusBoard()
	return true
}

// page scrolls the lanes where they have the keys and no room, else the panel.
func (w *window) page(n int) {
	onBoard := w.session.Kind() == session.Story && w.win.Canvas().Focused() == fyne.Focusable(w.board)
	if !onBoard || !w.board.Page(float64(n)) {
		w.panel.Page(float32(n))
	}
}
