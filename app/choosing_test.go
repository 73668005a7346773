package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/session"
	columns "dateline/timeline/table"
)

// TestASourceIsLeftOutByTheKeys, and brought back by them.
func TestASourceIsLeftOutByTheKeys(t *testing.T) {
	w, _ := started(t)
	w.actions.Run(command.LeaveOut)
	typed(w, "eastern")
	pressed(w, fyne.KeyReturn)
	if !w.session.IsWithout("neo") || !w.palette.Shown() || !w.palette.Items()[0].On {
		t.Fatalf("left out are %v", w.session.Without())
	}
	pressed(w, fyne.KeyReturn)
	if len(w.session.Without()) > 0 || w.palette.Items()[0].On {
		t.Errorf("left out are %v", w.session.Without())
	}
	if pressed(w, fyne.KeyEscape); w.palette.Shown() {
		t.Error("Esc does not close the list")
	}
	w.openPath(write(t, "bare.json", `{"events": [{"title": "A", "date": "1900"}]}`))
	if w.actions.Run(command.LeaveOut) || w.foot.said == "" {
		t.Error("without sources the window says nothing")
	}
}

// TestTheTableIsSortedByTheKeys: by a column, and by the same one again the other way about.
func TestTheTableIsSortedByTheKeys(t *testing.T) {
	w, _ := started(t)
	for _, down := range []bool{false, true, false} {
		w.actions.Run(command.SortTable)
		typed(w, "titl")
		pressed(w, fyne.KeyReturn)
		if by, got := w.table.Sorted(); by != columns.Title || got != down || w.session.Kind() != session.Table {
			t.Fatalf("sorted by %v, down %v", by, got)
		}
	}
	doc, rows := w.session.Open().Doc, w.table.Rows()
	for i := 1; i < len(rows); i++ {
		if a, b := doc.Events[rows[i-1]].Title, doc.Events[rows[i]].Title; a > b && a[0] != b[0] {
			t.Errorf("%q stands before %q", a, b)
		}
	}
}
