package present

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/app/speech/speechtest"
)

// TestAHandOnTheMouseLeadsTheTalkAndEndsIt: on a whole screen there is no other button, and no click elsewhere ends.
func TestAHandOnTheMouseLeadsTheTalkAndEndsIt(t *testing.T) {
	size := fyne.NewSize(1280, 800)
	s, _ := shown(t, four, size)
	now := s.content.Now()
	s.content.Now = func() time.Time { return now }
	ended := 0
	s.OnEnd = func() { ended++ }
	win := test.NewTempWindow(t, s.Slides)
	win.SetPadded(false)
	win.Resize(size)
	win.Canvas().Focus(s.Slides.Keys())
	h := s.Slides.handles
	visible := func(when string, want bool) {
		t.Helper()
		if h.row.Visible() != want {
			t.Errorf("%s the buttons are there: %v", when, !want)
		}
	}
	move := func() { s.Slides.area.MouseMoved(&desktop.MouseEvent{}) }
	visible("at first", false)
	move()
	visible("when the pointer moves", true)
	if at, own := h.row.Position(), h.row.Size(); at.X+own.Width > size.Width || at.Y+own.Height > size.Height || own.Width < 100 {
		t.Errorf("the buttons lie at %v with %v", at, own)
	}
	press := func(i int) {
		b := h.row.Objects[i].(*look.Button)
		win.Canvas().Focus(b)
		b.Tap()
		if win.Canvas().Focused() != s.Slides.Keys() {
			t.Errorf("%q keeps the keys", b.Text)
		}
	}
	told := s.Talk().Shown()
	for range 2 {
		press(1)
	}
	if got := s.Talk().Shown(); got != told+2 {
		t.Errorf("after two steps on from %d there are %d parts told", told, got)
	}
	if press(0); s.Talk().Shown() != told+1 {
		t.Errorf("after one back from %d there are %d parts told", told+2, s.Talk().Shown())
	}
	s.Key(fyne.KeyRight)
	visible("after a key", false)
	move()
	now = now.Add(2 * time.Second)
	s.Tick()
	visible("after two seconds", true)
	now = now.Add(2 * time.Second)
	h.row.Objects[2].(*look.Button).MouseIn(nil)
	s.Tick()
	visible("while the pointer is on one of them", true)
	h.row.Objects[2].(*look.Button).MouseOut()
	s.Tick()
	visible("after four seconds", false)
	speechtest.In(t, "ru")
	s.Speak(nil, "")
	if last := h.row.Objects[2].(*look.Button); last.Text != "Завершить" || h.row.Position().X+h.row.Size().Width > size.Width {
		t.Errorf("in Russian the last button is %q, at %v with %v", last.Text, h.row.Position(), h.row.Size())
	}
	if press(2); ended != 1 {
		t.Errorf("the end ended %d times", ended)
	}
}
