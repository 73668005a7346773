package app

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"dateline/app/session"
	"dateline/app/table"
)

// wireTable leads the intents of the table to the session.
func (w *window) wireTable() {
	w.table.Work = func(f func()) { w.work(f) }
	w.table.OnSelect = w.session.Select
	w.table.OnOpen = func(id string) {
		w.session.Select(id)
		w.session.SetKind(session.Story)
	}
	w.table.OnWidths = w.prefs.SetColumns
	w.table.OnSorted = w.showFoot
	w.table.OnKey = w.key
	w.table.OnRune = func(r rune) { w.actions.Rune(r) }
	w.table.SetWidths(w.prefs.Columns())
}

func (w *window) showTable() {
	in := w.input()
	w.table.Set(table.Content{
		Doc: in.Doc, Assess: in.Assess, Events: w.shownEvents(), Color: w.laneColor(), Selected: w.session.Selection(), Theme: in.Theme, Faces: w.faces, Language: in.Language(),
		Found: in.Found,
	})
}

// tableWords say how many rows there are, and what one can do.
func (w *window) tableWords() (count, hint string) {
	doc := w.session.Open().Doc
	if len(doc.Events) == 0 {
		return "", ""
	}
	if w.table.Waiting() {
		return lang.L("{{.Count}} events", map[string]any{"Count": len(w.pick().Events)}), lang.L("Sorting …")
	}
	count = lang.L("{{.Count}} events", map[string]any{"Count": len(w.table.Rows())}) + w.filteredWords() + w.asOfKnown()
	if names := w.table.Left(); len(names) > 0 {
		return count, lang.L("no room for: {{.Names}}", map[string]any{"Names": strings.Join(names, ", ")})
	}
	return count, lang.L("click a heading to sort · Enter shows the event in the timeline")
}
