package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestCloserViewsOfALargeDocumentAreMadeBesideTheWindow(t *testing.T) {
	w, _ := started(t)
	var waiting []func()
	path := write(t, "many.json", many(20_001))
	w.openPath(path)
	if built, total := w.board.Layout().Built(); built != total || total < 2 || w.deepening.words() != "" {
		t.Fatalf("opened, %d of %d levels are there, and it says %q", built, total, w.deepening.words())
	}
	w.work = func(f func()) { waiting = append(waiting, f) }
	w.win.Resize(fyne.NewSize(1000, 700))
	if built, total := w.board.Layout().Built(); built >= total || !strings.HasPrefix(w.deepening.words(), "preparing closer views: 1 of") {
		t.Fatalf("in another size %d of %d levels are there at once", built, total)
	}
	first := w.board.Layout()
	w.win.Resize(fyne.NewSize(1100, 700))
	for _, f := range waiting {
		f()
	}
	if built, total := first.Built(); built == total {
		t.Error("levels of a layout that is gone must not be made")
	}
	if built, total := w.board.Layout().Built(); built != total || w.deepening.stop != nil {
		t.Errorf("%d of %d levels are there in the end", built, total)
	}
	w.win.Resize(fyne.NewSize(1000, 700))
	last := w.board.Layout()
	w.close()
	waiting[len(waiting)-1]()
	if built, total := last.Built(); built == total {
		t.Error("a window that is closed must make no more")
	}
}
