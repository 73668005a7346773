package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
)

// TestWhatWasDoneIsSaidInASmallWindowToo: in place of the count, until the line is written anew.
func TestWhatWasDoneIsSaidInASmallWindowToo(t *testing.T) {
	w, _ := started(t)
	w.win.Resize(fyne.NewSize(800, 500))
	w.session.Select("deal")
	if w.foot.count.Hidden || !w.foot.hint.Hidden {
		t.Fatal("the window is not small")
	}
	w.actions.Run(command.Cite)
	f := w.foot
	if f.hint.Hidden || !f.count.Hidden || !strings.Contains(f.hint.Text, "copied") {
		t.Errorf("it says %q, hidden %v", f.hint.Text, f.hint.Hidden)
	}
	if end := f.hint.Position().X + f.hint.Size().Width; end > f.zooms[0].Position().X {
		t.Errorf("the words end at %v, over what begins at %v", end, f.zooms[0].Position().X)
	}
	if w.session.Deselect(); f.count.Hidden || !f.hint.Hidden {
		w.showFoot()
		if f.count.Hidden {
			t.Error("the count does not come back")
		}
	}
}

// TestALowWindowSaysWhatItHasNoRoomFor: no view changes while a window that shows everything gets lower.
func TestALowWindowSaysWhatItHasNoRoomFor(t *testing.T) {
	w, _ := started(t)
	w.win.Resize(fyne.NewSize(1400, 900))
	if strings.Contains(w.foot.whole, ",") {
		t.Fatalf("it says %q where all have room", w.foot.whole)
	}
	w.win.Resize(fyne.NewSize(1400, 450))
	c := w.board.Layout().Counts(w.board.View())
	if bare := c.Marked + c.Clustered - c.Labelled; bare == 0 || w.foot.whole != w.knownWords(c) {
		t.Errorf("it says %q of %+v", w.foot.whole, c)
	}
}
