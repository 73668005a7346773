package app

import (
	"strings"
	"testing"

	"dateline/app/session"
)

// TestALargeListOfSourcesIsCountedBesideTheWindow: the list comes when it is counted, with the source that was asked
// for, and another document does not get it.
func TestALargeListOfSourcesIsCountedBesideTheWindow(t *testing.T) {
	w, work := teeming(t)
	large := w.session.Open()
	w.session.SetKind(session.Sources)
	last := large.Doc.Sources[len(large.Doc.Sources)-1].ID
	w.revealSource(last)
	if w.sourcing.list != nil || !strings.HasPrefix(w.foot.hint.Text, "Arranging") {
		t.Fatalf("the window waited for the list, or says %q", w.foot.hint.Text)
	}
	w.session.SetKind(session.Story)
	w.session.SetKind(session.Sources)
	if n := do(work); n != 1 {
		t.Errorf("it was counted %d times", n)
	}
	if len(w.sourcing.list) != len(large.Doc.Sources) || w.sourcing.reveal != "" || strings.HasPrefix(w.foot.hint.Text, "Arranging") {
		t.Errorf("%d sources of %d, %q is not in sight yet, the foot says %q", len(w.sourcing.list), len(large.Doc.Sources), w.sourcing.reveal, w.foot.hint.Text)
	}

	w.openPath(generated(t, 10))
	do(work)
	if n := len(w.session.Open().Doc.Sources); len(w.sourcing.list) != n {
		t.Errorf("a small document with %d sources lists %d", n, len(w.sourcing.list))
	}
	w.session.Replace(large)
	w.session.SetKind(session.Sources)
	w.openPath(generated(t, 10))
	do(work)
	if n := len(w.session.Open().Doc.Sources); len(w.sourcing.list) != n || w.sourcing.busy {
		t.Errorf("the list of another document is shown: %d sources of %d", len(w.sourcing.list), n)
	}
}

// TestAPanicInALargeListOfSourcesIsTriedOnce: the window goes on without it.
func TestAPanicInALargeListOfSourcesIsTriedOnce(t *testing.T) {
	w, work := teeming(t)
	w.session.SetKind(session.Sources)
	*work = nil
	w.usesCounted(w.session.Open().Doc, nil)
	w.session.SetKind(session.Story)
	w.session.SetKind(session.Sources)
	if w.sourcing.busy || len(*work) != 0 {
		t.Error("it is tried again")
	}
}
