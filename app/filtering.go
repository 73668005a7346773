package app

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"dateline/timeline/edtf"
)

// shownEvents are the events that the timeline shows, ascending; nil where it leaves none out.
func (w *window) shownEvents() []int32 {
	events := w.pick().Events
	switch {
	case len(events) == len(w.session.Open().Doc.Events):
		return nil
	case events == nil:
		return []int32{}
	}
	return events
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
	w.board.Hold(w.mustTurn())
	w.showConditions() // which may leave it less room
	w.showArranged()
	if !w.turning.busy {
		w.panel.CloseGroup()
		w.keepSelected(w.session.Deselect)
	}
	w.showCount()
}

// keepSelected deselects an event that is not shown.
func (w *window) keepSelected(deselect func()) {
	if events := w.shownEvents(); events != nil && w.session.Event() != nil {
		if _, ok := slices.BinarySearch(events, int32(w.session.Selection())); !ok {
			deselect()
		}
	}
}

// filteredWords say behind a count how many events the query leaves out; nothing for none.
func (w *window) filteredWords() string {
	out := len(w.session.Open().Doc.Events) - len(w.pick().Events)
	if out == 0 {
		return ""
	}
	return lang.L(", {{.Count}} filtered out", map[string]any{"Count": out})
}

// asOfKnown says how many of the events that are not filtered out are known on the as-of day; "" for today.
func (w *window) asOfKnown() string {
	day, ok := w.session.AsOf()
	if !ok {
		return ""
	}
	return lang.L(", {{.Known}} known on {{.Day}}", map[string]any{"Known": w.known(), "Day": edtf.DayWords(w.tongue(), day)})
}
