package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

func TestAViewIsSavedByNameAndShownAgain(t *testing.T) {
	w, _ := started(t)
	s := w.session
	if w.actions.Enabled(command.GoToView) {
		t.Error("there is no view to go to")
	}
	s.SetQuery(pick.Query{Statuses: []evidence.Status{evidence.Disputed}})
	s.Arrange(session.Arranging{Setting: layout.Setting{Arrange: layout.Lanes}})
	w.board.Zoom(4)
	kept := w.board.View()
	w.actions.Run(command.SaveView)
	test.Type(w.win.Canvas().Focused(), "  What is\tdisputed ")
	enter(w)
	s.SetQuery(pick.Query{})
	s.Arrange(session.Arranging{})
	w.board.FitAll()
	w.actions.Run(command.GoToView)
	if items := w.palette.Items(); len(items) != 1 || items[0].Title != "What is disputed" {
		t.Fatalf("it offers %v", items)
	}
	enter(w)
	if s.Query().String() != "status:disputed" || s.Arranging().Arrange != layout.Lanes {
		t.Errorf("it shows %q as %v", s.Query(), s.Arranging())
	}
	if got := w.board.View(); got.Scale < kept.Scale*0.99 || got.Scale > kept.Scale*1.01 {
		t.Errorf("at scale %g and not %g", got.Scale, kept.Scale)
	}
	w.actions.Run(command.Undo)
	if !s.Query().IsZero() || s.Arranging().Arrange == layout.Lanes {
		t.Error("one step back undoes it")
	}
	if got := asked(t, w, "what is disp"); len(got) == 0 || !strings.HasPrefix(got[0], "What is disputed|view") {
		t.Errorf("the palette finds %v", got)
	}
	w.palette.Close()
	w.actions.Run(command.ForgetView)
	enter(w)
	if len(w.saved()) != 0 || w.actions.Enabled(command.GoToView) {
		t.Error("it is not forgotten")
	}
}

func TestAViewOfTheSameNameIsReplaced(t *testing.T) {
	w, _ := started(t)
	for range 2 {
		w.actions.Run(command.SaveView)
		test.Type(w.win.Canvas().Focused(), "mine")
		enter(w)
	}
	if views := w.saved(); len(views) != 1 || !views[0].Whole {
		t.Errorf("there are %v", views)
	}
}

func TestASavedViewOfWhatIsGoneIsExplained(t *testing.T) {
	w, _ := started(t)
	w.showSaved(session.Saved{Name: "old", Query: "lane:nowhere", Whole: true})
	if !strings.Contains(said(w), "nowhere") {
		t.Errorf("it says %q", said(w))
	}
}
