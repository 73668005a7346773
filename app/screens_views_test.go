package app

import (
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/export"
	"dateline/app/session"
	"dateline/timeline/chart"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// viewScreens are what the window shows without a dialog.
func viewScreens() []showing {
	list := []showing{
		does("why", func(w *window) { w.panel.Explain() }),
		does("hover", hovered),
		does("search", func(w *window) { w.openFind(); w.field.SetText("a") }, command.Find, command.OnlyFound, command.FindNext),
		does("no hit", func(w *window) { w.openFind(); w.field.SetText("Donaudampfschiff") }),
		does("filters", func(w *window) {
			q := w.session.Query()
			q.Claimants, q.Sources = []string{"ministry"}, []string{"euractiv-news"}
			q.Lanes, q.Importance = []string{"deal"}, 2
			w.session.SetQuery(q)
		}, command.ClearFilters),
		does("a source left out", func(w *window) { w.session.SetWithout(w.session.Open().Doc.Sources[0].ID, true) }, command.Restore, command.Forward),
		does("sources left out", func(w *window) {
			w.session.SetKind(session.Sources)
			for _, s := range w.session.Open().Doc.Sources[:2] {
				w.session.SetWithout(s.ID, true)
			}
		}),
		does("a day", func(w *window) { w.goTo(3) }, command.DayBefore, command.DayAfter, command.DayFirst, command.DayToday),
		does("playing", func(w *window) { w.play() }, command.Play),
		does("reading", func(w *window) {
			w.waiting.set("eine ziemlich lange Datei mit Ereignissen.json", 0.43)
			w.relayout()
		}, command.Reload),
		does("notice", func(w *window) {
			w.tellExported(export.Outcome{Files: []string{"/tmp/Kasachstan-2022 – wer sagt was.pdf", "b"}})
		}, command.ExportAgain, command.Print, command.Worksheet),
		does("going on", func(w *window) { w.telling("Kasachstan-2022 – wer sagt was.pdf")(0.5) }, command.Browse),
		does("the file has changed", func(w *window) { w.disk.open = w.session.Open(); w.showFoot() }),
		does("the file has mistakes", func(w *window) { w.disk = disk{problems: make([]file.Problem, 12)}; w.showFoot() }),
		does("a story without steps", func(w *window) { w.actions.Run(command.Stories); w.session.NewStory("Wer sagt was über die Unruhen") }, command.StepUp, command.StepDown),
	}
	for i, c := range chart.Charts() {
		list = append(list, does("chart "+c.Name, func(w *window) { w.chooseChart(i) }, command.Charts, command.NextChart))
	}
	return list
}

// hovered lets the pointer rest on an event that is not selected.
func hovered(w *window) {
	before := w.clock
	w.clock = func(_ time.Duration, f func()) func() { f(); return func() {} }
	w.session.Deselect()
	for i := range w.session.Open().Doc.Events {
		ref := scene.Ref{Class: layout.ClassEvent, ID: w.session.Open().Doc.Events[i].ID}
		if x0, y0, x1, y1, ok := w.board.Scene().Box(ref); ok && !w.hover.Shown() {
			w.board.OnPoint(ref, fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2))
		}
	}
	w.clock = before
}
