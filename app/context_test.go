package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/timeline/chart"
)

// rightClick clicks a place of a view, and expects a menu, which is closed again.
func rightClick(t *testing.T, w *window, view fyne.SecondaryTappable, at fyne.Position) {
	t.Helper()
	view.TappedSecondary(&fyne.PointEvent{Position: at, AbsolutePosition: at})
	top := w.win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no menu came")
	}
	w.win.Canvas().Overlays().Remove(top)
}

// selectedIs expects an event to be selected.
func selectedIs(t *testing.T, w *window, id string) {
	t.Helper()
	if e := w.session.Event(); e == nil || e.ID != id {
		t.Errorf("selected is %v, want %s", e, id)
	}
}

// TestARightClickSelectsAnEventAndOffersWhatCanBeDoneWithIt in the timeline, the table and the matrix.
func TestARightClickSelectsAnEventAndOffersWhatCanBeDoneWithIt(t *testing.T) {
	w, _ := started(t)
	rightClick(t, w, w.board, over(t, w, "deal"))
	selectedIs(t, w, "deal")

	w.session.SetKind(session.Table)
	third := fyne.NewPos(200, 110)
	w.table.Tapped(&fyne.PointEvent{Position: third})
	chosen := w.session.Event().ID
	w.session.Deselect()
	rightClick(t, w, w.table, third)
	selectedIs(t, w, chosen)
	w.actions.Run(command.SelectAll)
	all := w.table.Chosen()
	if rightClick(t, w, w.table, third); w.table.Chosen() != all || all < 2 {
		t.Errorf("of %d chosen rows %d stay", all, w.table.Chosen())
	}

	w.session.SetKind(session.Matrix)
	for _, s := range w.matrix.Scene().Shapes {
		if id, ok := chart.EventOf(s.Ref); ok && s.Frame {
			x0, y0, x1, y1 := s.Bounds()
			rightClick(t, w, w.matrix, fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2))
			selectedIs(t, w, id)
			return
		}
	}
	t.Error("the matrix shows no event")
}

// TestARightClickBesideEventsIsAboutTheView, and keeps what is selected.
func TestARightClickBesideEventsIsAboutTheView(t *testing.T) {
	w, _ := started(t)
	w.session.Select("deal")
	rightClick(t, w, w.board, fyne.NewPos(2, 2))
	selectedIs(t, w, "deal")
	empty := w.program.open()
	empty.board.TappedSecondary(&fyne.PointEvent{})
	if empty.win.Canvas().Overlays().Top() != nil {
		t.Error("an empty window offers something")
	}
}

// TestAMenuOfARightClickHasTheWordsOfTheMenus, and only what can be done now; it does what they do.
func TestAMenuOfARightClickHasTheWordsOfTheMenus(t *testing.T) {
	w, _ := started(t)
	for _, parts := range [][][]command.ID{ofEvent, ofView} {
		for _, part := range parts {
			for _, id := range part {
				if command.Of(id) == nil {
					t.Errorf("there is no command %q", id)
				}
			}
		}
	}
	w.session.Select("deal")
	items := w.possible(ofEvent)
	var fit *fyne.MenuItem
	for i, item := range items {
		if item.Disabled || item.IsSeparator && (i == 0 || i == len(items)-1) {
			t.Errorf("item %d of %d is %+v", i, len(items), item)
		}
		if strings.HasPrefix(item.Label, "Fit the Selection") {
			fit = item
		}
	}
	if fit == nil {
		t.Fatal("the event cannot be fitted")
	}
	before := w.board.View()
	if fit.Action(); w.board.View().Scale <= before.Scale {
		t.Error("it does nothing")
	}
	w.session.SetKind(session.Table)
	for _, item := range w.possible(ofEvent) {
		if strings.HasPrefix(item.Label, "Fit the Selection") {
			t.Error("the table offers to fit an event")
		}
	}
}
