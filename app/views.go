package app

import (
	"net/url"
	"sync"

	"fyne.io/fyne/v2/lang"

	"dateline/app/session"
	"dateline/app/speech"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// wireViews leads the intents of the views beside the timeline to the session.
func (w *window) wireViews() {
	s := w.session
	w.sources.OnSelect = s.Select
	w.sources.OnToggle = func(id string) { s.SetWithout(id, !s.IsWithout(id)) }
	w.sources.OnLink = w.follow
	w.sources.OnKey = w.key
	w.sources.OnRune = func(r rune) { w.actions.Rune(r) }
	w.wireTable()
	w.wireCharts()
	w.matrix.OnSelect = s.Select
	w.matrix.OnPick = func(ref scene.Ref) { s.Do(func() { w.pickMark(ref) }) }
	w.matrix.OnKey = w.key
	w.matrix.OnRune = func(r rune) { w.actions.Rune(r) }
}

// switched shows the view that the session names.
func (w *window) switched() {
	w.frame.view = int(w.session.Kind())
	w.bar.show(w.segment())
	w.showView()
	w.relayout()
	if w.session.Kind() == session.Story {
		w.board.Select(w.session.Selection()) // which may be another since the board was shown
	}
	w.focusBoard()
}

// showView brings the view that is shown up to date; the others follow when they are shown.
func (w *window) showView() {
	switch w.session.Kind() {
	case session.Story:
		w.showBoard()
	case session.Sources:
		w.showSources()
	case session.Matrix:
		w.showMatrix()
	case session.Table:
		w.showTable()
	case session.Charts:
		w.showChart()
	}
}

// showSelection marks the selected event in the view that is shown.
func (w *window) showSelection() {
	switch w.session.Kind() {
	case session.Story:
		if event := w.session.Selection(); w.panel.InGroup(event) {
			w.board.Mark(event) // no zoom shows it better, and its group stays in view
		} else {
			w.board.Select(event)
		}
	case session.Sources:
		w.showSources()
	case session.Matrix:
		w.showMatrix()
	case session.Table:
		w.showTable()
	case session.Charts:
		w.showChart()
	}
}

// laneColors looks all lanes' colours up once, when the first one is asked for.
func laneColors(doc *timeline.Document, theme layout.Theme) func(lane string) scene.Color {
	known := sync.OnceValue(func() map[string]scene.Color { return layout.LaneColors(doc, theme) })
	return func(lane string) scene.Color { return known()[lane] }
}

// showWithout says beside the document's title which sources are left out, where some are.
func (w *window) showWithout() {
	s := w.session
	gone := s.Without()
	switch len(gone) {
	case 0:
		w.bar.without("", "")
		return
	case 1:
		name := gone[0]
		if src := s.Open().Doc.Source(name); src != nil {
			name = src.Short()
		}
		w.bar.without(lang.L("Without: {{.Name}}", map[string]any{"Name": name}), w.changeWords())
	default:
		w.bar.without(lang.L("Without {{.Count}} sources", map[string]any{"Count": len(gone)}), w.changeWords())
	}
}

// changeWords say how many statuses differ for what is left out, as of the day.
func (w *window) changeWords() string {
	var day evidence.Options
	day.AsOf, day.HasAsOf = w.session.AsOf()
	full := w.session.Open().Assess
	switch n := len(full.With(day).Changed(w.session.Assess())); n {
	case 0:
		return lang.L("no status changes · Esc undoes it")
	case 1:
		return lang.L("1 status changes · Esc undoes it")
	default:
		return lang.L("{{.Count}} statuses change · Esc undoes it", map[string]any{"Count": n})
	}
}

// relayout gives every part its place anew.
func (w *window) relayout() {
	w.turns++
	w.hover.Leave()
	w.content.Layout.Layout(w.content.Objects, w.content.Size())
	w.content.Refresh()
}

// focusBoard leads the keys to the view that is shown.
func (w *window) focusBoard() {
	switch w.session.Kind() {
	case session.Sources:
		w.win.Canvas().Focus(w.sources.List())
	case session.Matrix:
		w.win.Canvas().Focus(w.matrix)
	case session.Table:
		w.win.Canvas().Focus(w.table)
	case session.Charts:
		w.win.Canvas().Focus(w.charting.view)
	default:
		w.win.Canvas().Focus(w.board)
	}
}

// escape leaves a list, else a search, else gives back what was taken away, else deselects, else takes
// the last condition away.
func (w *window) escape() {
	if w.leaveGroup() || w.stopFinding() || w.session.Restore() {
		return
	}
	if w.session.Event() == nil {
		w.removeLast()
		return
	}
	w.session.Deselect()
}

// follow opens a link in the system's browser.
func (w *window) follow(u *url.URL) {
	if err := w.app.OpenURL(u); err != nil {
		w.complain(lang.L("The link could not be opened"), speech.Of(err))
	}
}
