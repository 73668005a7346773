package app

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2/lang"

	"dateline/app/panel"
	"dateline/app/session"
)

// shownEvents are the events that the query finds, ascending; nil where it leaves none out.
func (w *window) shownEvents() []int32 {
	if w.session.Query().IsZero() {
		return nil
	}
	if events := w.pick().Events; events != nil {
		return events
	}
	return []int32{}
}

// known is how many of the events that are shown are known on the as-of day.
func (w *window) known() (n int) {
	assess := w.session.Assess()
	events := w.shownEvents()
	if events == nil {
		return assess.Known()
	}
	for _, e := range events {
		if assess.Verdicts[e].Known {
			n++
		}
	}
	return n
}

// filtered shows the events that another query finds. An event that it leaves out is not selected any
// more.
func (w *window) filtered() {
	s := w.session
	w.showConditions()
	w.turning = true
	w.showBoard() // shown or not, for the view is one of this timeline
	w.turning = false
	w.panel.CloseGroup()
	if events := w.shownEvents(); events != nil && s.Event() != nil {
		if _, ok := slices.BinarySearch(events, int32(s.Selection())); !ok {
			s.Deselect()
		}
	}
	if s.Kind() != session.Story {
		w.showView()
	}
	w.bar.show(w.segment())
	w.showCount()
}

// filteredWords say behind a count how many events the query leaves out; nothing for none.
func (w *window) filteredWords() string {
	out := len(w.session.Open().Doc.Events) - len(w.pick().Events)
	if out == 0 {
		return ""
	}
	return lang.L(", {{.Count}} filtered out", map[string]any{"Count": panel.Number(strconv.Itoa(out))})
}
