package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/timeline/evidence"
)

// TestTheExampleOfTheHelpOpens by the keyboard: Shift+Tab goes from Close to the button before it.
func TestTheExampleOfTheHelpOpens(t *testing.T) {
	w, _ := started(t)
	c := w.win.Canvas()
	w.actions.Run(command.Reading)
	if c.Overlays().Top() == nil {
		t.Fatal("the page is not shown")
	}
	c.FocusPrevious()
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s := w.session
	if c.Overlays().Top() != nil || s.Open().Name != "first.json" || len(s.Open().Warnings) != 0 {
		t.Fatalf("%q is open, with the warnings %v", s.Open().Name, s.Open().Warnings)
	}
	if got := s.Assess().Verdicts[0].Status; got != evidence.Disputed {
		t.Errorf("its first event is %v", got)
	}
}
