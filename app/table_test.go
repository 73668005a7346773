package app

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/timeline"
	"dateline/timeline/table"
)

func TestTheTableAndTheTimelineGoTogether(t *testing.T) {
	w, _ := started(t)
	w.focusBoard()
	w.win.Canvas().Focused().TypedRune('5')
	if w.session.Kind() != session.Table || !w.table.Visible() || w.win.Canvas().Focused() != w.table {
		t.Fatal("5 must show the table, and lead the keys to it")
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	last := w.session.Open().Doc.Events[w.table.Rows()[14]].ID
	if e := w.session.Event(); e == nil || e.ID != last {
		t.Error("a row of the table selects its event")
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.session.Kind() != session.Story || w.session.Event().ID != last {
		t.Error("Enter shows the event in the timeline")
	}
	w.session.Select("deal")
	w.session.SetKind(session.Table)
	if !strings.HasPrefix(w.table.Copy(), "16 July 2022\t") {
		t.Errorf("an event selected in the timeline is that of the table: %q", w.table.Copy())
	}
	if got := w.foot.count.Text; got != "15 events" {
		t.Errorf("the status bar says %q", got)
	}
	w.step(-3)
	if got := w.foot.count.Text; !strings.Contains(got, "known on") {
		t.Errorf("of a day the status bar says %q", got)
	}
	w.openExample(1)
	if len(w.table.Rows()) != len(w.session.Open().Doc.Events) {
		t.Error("another document shows in the table")
	}
}

func TestCopyingRows(t *testing.T) {
	w, _ := started(t)
	w.session.Select("deal")
	w.actions.Run(command.Copy)
	row := w.app.Clipboard().Content()
	if !strings.HasPrefix(row, "16 July 2022\tAlleged contract") || strings.Count(row, "\n") != 1 {
		t.Errorf("in the timeline the event is copied as %q", row)
	}
	w.session.SetKind(session.Table)
	w.actions.Run(command.Copy)
	if got := w.app.Clipboard().Content(); got != row {
		t.Errorf("in the table it is %q", got)
	}
	w.actions.Run(command.SelectAll)
	w.actions.Run(command.Copy)
	if got := w.app.Clipboard().Content(); strings.Count(got, "\n") != 16 || !strings.HasPrefix(got, "Date\tTitle\t") {
		t.Errorf("all rows are %q", got)
	}
	if w.foot.hint.Text != "15 rows were copied." {
		t.Errorf("the status bar says %q", w.foot.hint.Text)
	}
}

func TestCopyingCitations(t *testing.T) {
	w, _ := started(t)
	doc := w.session.Open().Doc
	w.actions.Run(command.Cite)
	if got := strings.Count(w.app.Clipboard().Content(), "\n"); got != len(doc.Sources) {
		t.Errorf("without a selection %d of %d sources are copied", got, len(doc.Sources))
	}
	w.session.Select("sochi")
	w.actions.Run(command.Cite)
	if got := w.app.Clipboard().Content(); strings.Count(got, "\n") != 3 || !strings.Contains(got, "Satubaldina, Assel. Kazakhstan's President meets Putin") {
		t.Errorf("copied %q", got)
	}
	w.actions.Run(command.CiteCSL)
	var items []map[string]any
	if err := json.Unmarshal([]byte(w.app.Clipboard().Content()), &items); err != nil || len(items) != 3 {
		t.Errorf("%v in %s", err, w.app.Clipboard().Content())
	}
}

func TestTheWidthsOfTheColumnsAreKept(t *testing.T) {
	w, _ := started(t)
	w.table.SetWidths([]float64{222})
	w.table.OnWidths(w.table.Widths())
	again := newWindow(w.program)
	if got := again.table.Widths()[table.Date]; got != 222 {
		t.Errorf("after a restart the date is %v wide", got)
	}
}

// TestManyCitationsAreMadeBesideTheWindow: the clipboard has them when they are made.
func TestManyCitationsAreMadeBesideTheWindow(t *testing.T) {
	w, _ := started(t)
	var work []func()
	w.work = func(f func()) { work = append(work, f) }
	sources := make([]*timeline.Source, 600)
	for i := range sources {
		sources[i] = &timeline.Source{ID: fmt.Sprint("s", i), Title: fmt.Sprint("Report ", i)}
	}
	w.app.Clipboard().SetContent("")
	w.copySources(sources, true)
	if got := w.app.Clipboard().Content(); got != "" || len(work) != 1 {
		t.Fatalf("the window waited for %q", got)
	}
	do(&work)
	if got := w.app.Clipboard().Content(); strings.Count(got, `"id"`) != len(sources) {
		t.Errorf("%d sources were copied", strings.Count(got, `"id"`))
	}
}
