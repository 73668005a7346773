package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/command"
	"dateline/timeline/scene"
)

// ringed is how many rings of what is found the timeline shows.
func ringed(w *window) (n int) {
	s := w.board.Scene()
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Ref.IsZero() && sh.Kind != scene.Text && sh.Stroke == w.input().Theme.Accent {
			n++
		}
	}
	return n
}

func TestWhatIsTypedIsMarkedAndCounted(t *testing.T) {
	w, _ := started(t)
	w.focusBoard()
	w.win.Canvas().Focused().TypedRune('/')
	if !w.field.Visible() || w.win.Canvas().Focused() != w.field.Entry() {
		t.Fatal("/ must open the field")
	}
	before := w.board.View()
	test.Type(w.win.Canvas().Focused(), "TOKAYEV")
	n := len(w.finding.hits)
	if n == 0 || ringed(w) != n || w.board.Layout().Found() != n || !strings.HasSuffix(w.field.Count(), " of 15 events") {
		t.Errorf("%d hits, %d rings, %q", n, ringed(w), w.field.Count())
	}
	if w.board.View() != before || w.session.Selection() != -1 {
		t.Error("finding must move nothing and select nothing")
	}
	test.Type(w.win.Canvas().Focused(), "xyzzy")
	if ringed(w) != 0 || w.field.Count() != "nothing found" {
		t.Errorf("%d rings, %q", ringed(w), w.field.Count())
	}
}

func TestTheHitsAreWalkedThrough(t *testing.T) {
	w, _ := started(t)
	w.actions.Run(command.Find)
	test.Type(w.win.Canvas().Focused(), "sochi")
	var shift fyne.KeyModifier
	w.field.Mods = func() fyne.KeyModifier { return shift }
	hits := w.finding.sorted
	if len(hits) < 2 {
		t.Fatalf("%d hits", len(hits))
	}
	press := func(k fyne.KeyName) int32 {
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
		return int32(w.session.Selection())
	}
	for i := range 2 * len(hits) {
		if got := press(fyne.KeyReturn); got != hits[i%len(hits)] {
			t.Errorf("step %d selects %d", i, got)
		}
	}
	if !strings.Contains(w.field.Count(), " of ") || !strings.HasSuffix(w.field.Count(), " found") {
		t.Errorf("%q", w.field.Count())
	}
	shift = fyne.KeyModifierShift
	if got := press(fyne.KeyF3); got != hits[len(hits)-2] {
		t.Errorf("Shift+F3 selects %d of %v", got, hits)
	}
	shift = 0
	w.focusBoard()
	if got := press(fyne.KeyF3); got != hits[len(hits)-1] {
		t.Errorf("F3 selects %d of %v", got, hits)
	}
	press(fyne.KeyEscape)
	if w.field.Visible() || ringed(w) != 0 || w.session.Event() == nil {
		t.Error("Escape must end the search first, and deselect next")
	}
	press(fyne.KeyEscape)
	if w.session.Event() != nil {
		t.Error("then it deselects")
	}
}

func TestASearchGoesOnInAnotherDocument(t *testing.T) {
	w, _ := started(t)
	w.actions.Run(command.Find)
	test.Type(w.win.Canvas().Focused(), "a")
	if len(w.finding.hits) < 2 {
		t.Fatal("what is found here must reach beyond the next document's events")
	}
	w.field.SetText("clay")
	w.field.SetText("a")
	w.openPath(write(t, "good.json", `{"title": "Good", "events": [{"id": "one", "title": "Sumer: </script> CLAY\u0000", "date": "-3200~"}]}`))
	if len(w.finding.hits) != 1 || w.board.Layout().Found() != 1 {
		t.Errorf("%v", w.finding.hits)
	}
	w.setTheme("dark")
	if w.board.Layout().Found() != 1 {
		t.Error("another theme must keep the marks")
	}
	w.openPath(write(t, "nothing.json", nothing))
	if len(w.finding.hits) != 0 {
		t.Errorf("%v", w.finding.hits)
	}
}

// TestOnlyTheLastTextIsSearched: while one search is at work, those that are typed wait, and only the
// last of them is done.
func TestOnlyTheLastTextIsSearched(t *testing.T) {
	w, _ := started(t)
	var waiting []func()
	w.work = func(f func()) { waiting = append(waiting, f) }
	w.actions.Run(command.Find)
	test.Type(w.win.Canvas().Focused(), "sochi")
	done := 0
	for ; done < len(waiting); done++ {
		waiting[done]()
	}
	if done != 2 || len(w.finding.hits) == 0 || w.finding.busy {
		t.Errorf("%d searches for five letters, %d hits", done, len(w.finding.hits))
	}
}
