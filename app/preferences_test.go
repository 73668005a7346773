package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/look"
)

// TestPreferencesKeepTheKeysWhereTheyWere: whoever makes the text larger by keys presses one of them several times;
// the dialog is made anew at each size, and must neither close nor give the keys to something else.
func TestPreferencesKeepTheKeysWhereTheyWere(t *testing.T) {
	w, _ := started(t)
	w.showPreferences()
	press := func(k fyne.KeyName) { w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	label := func() string {
		if b, ok := w.win.Canvas().Focused().(*look.Button); ok {
			return b.Text
		}
		return ""
	}
	stops := look.Stops(look.Within(w.win.Canvas().Overlays().Top()))
	for _, s := range stops {
		if b, ok := s.(*look.Button); ok && b.Text == "+" {
			w.win.Canvas().Focus(b)
		}
	}
	for want := range 3 {
		press(fyne.KeySpace)
		if got := w.prefs.Text(); int(got*100+0.5) != 110+10*want {
			t.Fatalf("after %d presses the text has a size of %v", want+1, got)
		}
		if got := label(); got != "+" {
			t.Fatalf("after %d presses the keys go to %q", want+1, got)
		}
	}
	if _, ok := stops[1].(*look.Segments); !ok {
		t.Fatalf("behind the language stands %T", stops[1])
	}
	w.win.Canvas().Focus(look.Stops(look.Within(w.win.Canvas().Overlays().Top()))[1])
	for range 2 { // to dark
		press(fyne.KeyRight)
	}
	press(fyne.KeySpace)
	if got, ok := w.win.Canvas().Focused().(*look.Segments); !ok || got.Chosen != 2 {
		t.Errorf("after a theme was chosen the keys go to %T", w.win.Canvas().Focused())
	}
	for _, s := range look.Stops(look.Within(w.win.Canvas().Overlays().Top())) {
		if b, ok := s.(*look.Button); ok && b.Text == "Back to 100 %" {
			w.win.Canvas().Focus(b)
		}
	}
	press(fyne.KeySpace)
	if got := label(); got != "Close" || w.prefs.Text() != 1 {
		t.Errorf("behind a button that is gone the keys go to %q, at %v", got, w.prefs.Text())
	}
}
