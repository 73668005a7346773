package app

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
	"dateline/timeline/words"
)

// TestALargeMatrixIsMadeBesideTheWindow: the matrix of before stays until the other one is ready, and of what is asked
// for meanwhile only the last is made.
func TestALargeMatrixIsMadeBesideTheWindow(t *testing.T) {
	w, work := teeming(t)
	w.session.Select(w.session.Open().Doc.Events[crowd-1].ID)
	w.session.SetKind(session.Matrix)
	if w.crossing.on.matrix != nil || len(w.matrix.Scene().Shapes) != 0 || !strings.HasPrefix(w.foot.hint.Text, "Arranging") {
		t.Fatalf("the window waited for the matrix, or says %q", w.foot.hint.Text)
	}
	do(work)
	first := w.crossing.on.matrix
	if first == nil || len(w.matrix.Scene().Shapes) == 0 || strings.HasPrefix(w.foot.hint.Text, "Arranging") {
		t.Fatalf("the matrix is not shown, or the foot says %q", w.foot.hint.Text)
	}
	if w.matrix.Showing().Column == 0 {
		t.Error("the event that was selected before is not in sight")
	}
	at := w.matrix.Showing()
	w.session.SetQuery(pick.Query{Importance: 5})
	w.session.SetQuery(pick.Query{Importance: 4})
	if w.crossing.on.matrix.Columns() != crowd || len(w.matrix.Scene().Shapes) == 0 {
		t.Error("the matrix of before is gone")
	}
	do(work)
	if got, want := w.crossing.on.matrix.Columns(), len(w.pick().Events); got != want || want == crowd || len(*work) != 0 {
		t.Errorf("the matrix has %d columns for %d events", got, want)
	}
	w.session.SetQuery(pick.Query{})
	w.session.SetKind(session.Table)
	do(work)
	w.session.SetKind(session.Matrix)
	do(work)
	if w.crossing.on.matrix.Columns() != crowd || w.matrix.Showing().Row != at.Row {
		t.Errorf("%d columns, from row %d", w.crossing.on.matrix.Columns(), w.matrix.Showing().Row)
	}
}

// TestNoColumnOfAnotherDocumentIsLeft: a large document that is opened while the matrix is shown has none of the columns
// of the one before, which would be other events, and begins at its corner.
func TestNoColumnOfAnotherDocumentIsLeft(t *testing.T) {
	w, work := teeming(t)
	large := w.session.Open()
	w.openPath(generated(t, 10))
	do(work)
	w.session.SetKind(session.Matrix)
	if len(w.matrix.Scene().Shapes) == 0 {
		t.Fatal("a small matrix is not shown at once")
	}
	w.session.Replace(large)
	w.session.SetKind(session.Matrix)
	if n := len(w.matrix.Scene().Shapes); n != 0 {
		t.Errorf("%d shapes are left", n)
	}
	do(work)
	if v := w.matrix.Showing(); w.crossing.on.doc != large.Doc || w.crossing.on.matrix == nil || v.Column != 0 || v.Row != 0 {
		t.Errorf("the matrix of the large document is not shown, or from %d, %d on", v.Column, v.Row)
	}
}

// TestAPanicInALargeMatrixIsTriedOnce: the window goes on without it.
func TestAPanicInALargeMatrixIsTriedOnce(t *testing.T) {
	w, work := teeming(t)
	w.session.SetKind(session.Matrix)
	*work = nil
	w.crossing.busy = false
	in := w.input()
	whole := in
	in.Assess, in.Full = nil, nil // of which no matrix can be made
	w.makeMatrix(in)
	do(work)
	w.showView()
	w.showFoot()
	if len(*work) != 0 || w.crossing.busy || w.crossing.on.matrix != nil || !w.crossing.on.is(whole) || len(w.failed) != 1 {
		t.Errorf("it is tried again, or not told: %v", w.failed)
	}
}

// TestTheMatrixSpeaksTheLanguageOfTheWindow: also where another one is chosen while it is shown.
func TestTheMatrixSpeaksTheLanguageOfTheWindow(t *testing.T) {
	w, _ := started(t)
	speaking(t, w)
	w.setLanguage(1 + slices.Index(words.Languages[:], "en"))
	w.actions.Run(command.Matrix)
	english := columnNotes(w)
	w.setLanguage(1 + slices.Index(words.Languages[:], "ru"))
	if now := columnNotes(w); len(now) != len(english) || len(now) == 0 {
		t.Fatalf("%d notes, then %d", len(english), len(now))
	}
	for ref, title := range columnNotes(w) {
		if title == english[ref] {
			t.Errorf("the note of %v says %q in both languages", ref, title)
		}
	}
}

// columnNotes is what the matrix tells of its columns.
func columnNotes(w *window) map[scene.Ref]string {
	out := map[scene.Ref]string{}
	for ref, note := range w.matrix.Scene().Notes {
		if ref.Class == layout.ClassEvent {
			out[ref] = note.Title
		}
	}
	return out
}
