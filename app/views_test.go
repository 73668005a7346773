package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/session"
)

func TestTheDigitsSwitchTheView(t *testing.T) {
	w, _ := started(t)
	w.focusBoard()
	for i, r := range []rune{'3', '4', '1', '5', '6', '2', '3', '1'} {
		w.win.Canvas().Focused().TypedRune(r)
		want := session.Kind(max(r-'2', 0))
		if w.session.Kind() != want || w.bar.kinds.Chosen != int(r-'1') {
			t.Fatalf("step %d: %c shows view %d, the switch %d", i, r, w.session.Kind(), w.bar.kinds.Chosen)
		}
		for k, view := range w.frame.views {
			if view.Visible() != (k == int(want)) {
				t.Errorf("step %d: view %d is visible: %v", i, k, view.Visible())
			}
		}
		if w.foot.zooms[0].Visible() != (want == session.Story) {
			t.Errorf("step %d: the zoom is visible: %v", i, w.foot.zooms[0].Visible())
		}
	}
}

func TestLeavingASourceOutShowsInTheWholeWindowUntilEscape(t *testing.T) {
	w, _ := started(t)
	place := w.board.Size()
	w.session.SetWithout("neo", true)
	if w.bar.chip.Hidden || !strings.HasPrefix(w.bar.chip.Text, "Without: New Eastern Outlook") {
		t.Errorf("the chip says %q, hidden %v", w.bar.chip.Text, w.bar.chip.Hidden)
	}
	if got := w.bar.effect.Text; got != "7 statuses change · Esc undoes it" {
		t.Errorf("beside it stands %q", got)
	}
	if w.board.Size() != place {
		t.Error("the board must not change its size, or the cards move")
	}
	w.session.SetWithout("euractiv", true)
	if !strings.HasPrefix(w.bar.chip.Text, "Without 2 sources") {
		t.Errorf("for two sources the chip says %q", w.bar.chip.Text)
	}
	w.session.Select("deal")
	w.key(fyne.KeyEscape)
	if !w.bar.chip.Hidden || len(w.session.Without()) > 0 || w.session.Event() == nil {
		t.Error("Escape brings all sources back first")
	}
	w.key(fyne.KeyEscape)
	if w.session.Event() != nil {
		t.Error("and deselects next")
	}
	w.session.SetWithout("neo", true)
	w.bar.chip.Tap()
	if len(w.session.Without()) > 0 {
		t.Error("so does a click on the chip")
	}
}

func TestTheChipHasRoomAtEverySize(t *testing.T) {
	w, _ := started(t)
	w.session.SetWithout("neo", true)
	for _, size := range []fyne.Size{{Width: 800, Height: 474}, {Width: 960, Height: 700}, {Width: 1920, Height: 1054}} {
		w.win.Resize(size)
		w.content.Layout.Layout(w.content.Objects, size)
		chip := w.bar.chip
		if end := chip.Position().X + chip.Size().Width; end > w.bar.ways().Position().X {
			t.Errorf("at %v the chip ends at %v, the switch begins at %v", size, end, w.bar.ways().Position().X)
		}
	}
}

func TestAnotherDocumentShowsInEveryView(t *testing.T) {
	w, _ := started(t)
	for _, kind := range []session.Kind{session.Sources, session.Matrix, session.Story} {
		w.session.SetKind(kind)
		w.openExample(1)
		w.openExample(0)
		if l := w.board.Layout(); l == nil || len(l.Order()) != 15 {
			t.Errorf("in view %d the board does not have the new document", kind)
		}
	}
}
