package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/session"
)

// hours makes each call of the session's clock a minute later.
func hours(w *window) {
	now := time.Unix(0, 0)
	w.session.Clock = func() time.Time { now = now.Add(time.Minute); return now }
}

func TestUndoAndBackAreSeenInTheWholeWindow(t *testing.T) {
	w, _ := started(t)
	hours(w)
	if w.actions.Enabled(command.Undo) || w.actions.Enabled(command.Back) {
		t.Fatal("when a document was opened there is nothing to undo")
	}
	w.focusBoard()
	fit := w.board.View()
	w.actions.Run(command.ZoomIn)
	zoomed := w.board.View()
	w.session.Select("deal")
	seen := w.board.View()
	w.actions.Run(command.Matrix)
	w.actions.Run(command.Undo)
	if w.session.Kind() != session.Story || !w.board.Visible() || w.board.View() != seen {
		t.Error("undo must bring the timeline back")
	}
	w.actions.Run(command.Undo)
	if w.session.Event() != nil || w.board.View() != zoomed {
		t.Errorf("undo must deselect: %v, and move the view back: %v, want %v", w.session.Event(), w.board.View(), zoomed)
	}
	w.actions.Run(command.Redo)
	w.actions.Run(command.Redo)
	w.actions.Run(command.Back)
	w.actions.Run(command.Back)
	w.actions.Run(command.Back)
	if w.board.View() != fit || w.actions.Enabled(command.Back) {
		t.Error("back must lead to where it began")
	}
	w.win.Resize(fyne.NewSize(1000, 700))
	if w.board.View() != w.board.Layout().Fit() {
		t.Error("what is fitted again must stay so in another size")
	}
	w.session.SetWithout("neo", true)
	w.actions.Run(command.Undo)
	if !w.bar.chip.Hidden {
		t.Error("undo must bring a source back")
	}
}

func TestTheShortcutsOfEditingReachTheBoard(t *testing.T) {
	w, _ := started(t)
	hours(w)
	w.session.Select("deal")
	var c fyne.ShortcutHandler
	w.actions.Bind(&c)
	c.TypedShortcut(&fyne.ShortcutUndo{})
	if w.session.Event() != nil {
		t.Error("Ctrl+Z must undo")
	}
	c.TypedShortcut(&fyne.ShortcutRedo{})
	if w.session.Event() == nil {
		t.Error("Ctrl+Y must do again")
	}
	for _, k := range command.Of(command.Redo).Keys {
		w.session.Undo()
		if c.TypedShortcut(k.Shortcut()); w.session.Event() == nil {
			t.Errorf("%v must do again", k)
		}
	}
}

func TestMenusGreyWhatCannotBeDone(t *testing.T) {
	w, _ := started(t)
	grey := func(id command.ID) bool {
		for _, menu := range w.win.MainMenu().Items {
			for _, item := range menu.Items {
				if menuWord(item) == command.Of(id).Words() {
					return item.Disabled
				}
			}
		}
		t.Fatalf("no menu has %s", id)
		return false
	}
	if !grey(command.FitSelection) || !grey(command.Undo) || !grey(command.Restore) || grey(command.ZoomIn) {
		t.Error("what cannot be done at first is not grey")
	}
	w.session.Select("deal")
	w.session.SetWithout("neo", true)
	if grey(command.FitSelection) || grey(command.Undo) || grey(command.Restore) {
		t.Error("what can be done then is grey")
	}
	w.session.SetKind(session.Sources)
	if !grey(command.ZoomIn) || !grey(command.FitSelection) {
		t.Error("sources cannot be zoomed")
	}
}

func TestLettersFitAndPickARange(t *testing.T) {
	w, _ := started(t)
	w.session.Select("deal")
	w.focusBoard()
	fit := w.board.View()
	w.win.Canvas().Focused().TypedRune('f')
	if w.board.View().Scale <= fit.Scale {
		t.Error("F must zoom to the selection")
	}
	w.win.Canvas().Focused().TypedRune('0')
	w.win.Canvas().Focused().TypedRune('z')
	for range 4 {
		w.board.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(500, 300)}, Dragged: fyne.NewDelta(40, 0)})
	}
	if w.board.View() != fit {
		t.Error("after Z a drag must draw a band")
	}
	w.board.DragEnd()
	if w.board.View().Scale <= fit.Scale {
		t.Error("and then zoom to it")
	}
}
