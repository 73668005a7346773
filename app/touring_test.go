package app

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/app/tour"
	"dateline/timeline/words"
)

// onTour gives a key to what has the focus, as Fyne does.
func onTour(w *window, k fyne.KeyName) {
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
}

// TestTheTourIsWalkedByTheKeys in every language, at three sizes, with a card that never leaves the window.
func TestTheTourIsWalkedByTheKeys(t *testing.T) {
	w, _ := started(t)
	speaking(t, w)
	w.session.SetKind(session.Matrix)
	w.goTo(3)
	before := w.session.State()
	for i := range words.Languages {
		w.setLanguage(i + 1)
		for _, size := range []fyne.Size{{Width: 1280, Height: 760}, {Width: 800, Height: 500}, {Width: 560, Height: 380}} {
			w.win.Resize(size)
			w.actions.Run(command.Tour)
			stops := len(w.stops())
			for k := range stops {
				over := w.win.Canvas().Overlays().Top()
				if over == nil {
					t.Fatalf("the tour ended at %d of %d", k, stops)
				}
				tr := over.(*fyne.Container).Layout.(*tour.Tour)
				at, has := tr.Card()
				if tr.At() != k || at.X < 0 || at.Y < 0 || at.X+has.Width > size.Width || at.Y+has.Height > size.Height {
					t.Errorf("%s, %v: stop %d stands at %v, %v", words.Languages[i], size, tr.At(), at, has)
				}
				onTour(w, fyne.KeyRight)
			}
			after := w.session.State()
			after.View = before.View
			if w.win.Canvas().Overlays().Top() != nil || !reflect.DeepEqual(before, after) {
				t.Fatalf("the tour did not end where it began: %+v, %+v", before, after)
			}
		}
	}
}

func TestTheTourGoesBackAndEndsByEscape(t *testing.T) {
	w, _ := started(t)
	w.actions.Run(command.Tour)
	for range 3 {
		onTour(w, fyne.KeyRight)
	}
	if w.session.Event() == nil || !strings.Contains(said(w), "disputed") {
		t.Errorf("the reasons are not explained: %s", said(w))
	}
	onTour(w, fyne.KeyLeft)
	onTour(w, fyne.KeyEscape)
	if w.win.Canvas().Overlays().Top() != nil || w.session.Event() != nil {
		t.Error("Escape does not end the tour")
	}
}
