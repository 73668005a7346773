package app

import (
	"slices"
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
	w.actions.Mods = w.field.Mods
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
	if w.field.Busy() || ringed(w) != 0 || w.session.Event() == nil {
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

// TestTheFieldStandsInTheBarWhereItHasRoom: elsewhere it floats, while it is asked for.
func TestTheFieldStandsInTheBarWhereItHasRoom(t *testing.T) {
	w, _ := started(t)
	for _, c := range []struct {
		width float32
		inBar bool
	}{{1280, true}, {400, false}, {1920, true}} {
		w.win.Resize(fyne.NewSize(c.width, 474))
		w.relayout()
		if w.field.InBar() != c.inBar || w.field.Visible() != c.inBar || w.bar.lens.Visible() == c.inBar {
			t.Errorf("at %v the field is in the bar: %v, visible: %v", c.width, w.field.InBar(), w.field.Visible())
		}
		w.actions.Run(command.Find)
		test.Type(w.win.Canvas().Focused(), "sochi")
		if !w.field.Visible() || len(w.finding.hits) == 0 {
			t.Errorf("at %v nothing is found", c.width)
		}
		if at, size := w.field.Position(), w.field.Size(); at.X < 0 || at.X+size.Width > c.width {
			t.Errorf("at %v the field lies at %v and is %v", c.width, at, size)
		}
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if w.field.Text() != "" || w.field.Visible() != c.inBar || w.win.Canvas().Focused() != w.board {
			t.Errorf("at %v Escape leaves %q, visible: %v", c.width, w.field.Text(), w.field.Visible())
		}
	}
}

func TestTheFieldListsWhatIsCalledSo(t *testing.T) {
	w, _ := started(t)
	w.actions.Run(command.Find)
	test.Type(w.win.Canvas().Focused(), "sochi")
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if !w.palette.Shown() || w.palette.Text() != "sochi" || len(w.palette.Items()) == 0 {
		t.Errorf("the palette is open: %v, with %q and %d items", w.palette.Shown(), w.palette.Text(), len(w.palette.Items()))
	}
}

// TestWhatTheBarHasNoRoomForIsInItsMenu: nothing is lost in a narrow window.
func TestWhatTheBarHasNoRoomForIsInItsMenu(t *testing.T) {
	w, _ := started(t)
	var words []string
	for _, item := range w.moreItems() {
		words = append(words, item.Label)
	}
	for _, id := range []command.ID{command.Open, command.Find, command.Filter, command.Present, command.Export, command.Settings} {
		if !slices.Contains(words, command.Of(id).Words()) {
			t.Errorf("%s is not among %q", id, words)
		}
	}
}
