package app

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"dateline/app/command"
	"dateline/app/look"
	"dateline/app/session"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/typeset"
)

// teeming is a window with a large document, whose slow work waits to be done.
func teeming(t *testing.T) (w *window, work *[]func()) {
	w, _ = started(t)
	w.openPath(generated(t, crowd))
	ticking(w)
	work = new([]func())
	w.work = func(f func()) { *work = append(*work, f) }
	return w, work
}

// do does the work that waits, and returns how many pieces there were.
func do(work *[]func()) (n int) {
	for ; len(*work) > 0; n++ {
		f := (*work)[0]
		*work = (*work)[1:]
		f()
	}
	return n
}

// fits tells whether the window shows what is asked for.
func fits(w *window) bool {
	size, in := w.board.Size(), w.input()
	q := w.session.Query()
	q.GroupBy = w.session.Arranging().By
	want := pick.Apply(in.Doc, in.Assess, q, nil)
	return len(in.Pick.Events) == len(want.Events) && len(in.Pick.Groups) == len(want.Groups) &&
		in.Setting == w.session.Arranging().Setting && w.board.Layout().Is(in, float64(size.Width), float64(size.Height))
}

// TestALargeDocumentIsFilteredBesideTheWindow: the picture and the counts stay until the others are ready, of what is
// asked for meanwhile only the last is shown, and it is one step of the history.
func TestALargeDocumentIsFilteredBesideTheWindow(t *testing.T) {
	w, work := teeming(t)
	w.session.First()
	before, counts := w.board.Layout(), len(w.pick().Events)
	first := w.session.State()
	w.session.SetQuery(pick.Query{Importance: 5})
	if w.board.Layout() != before || len(w.pick().Events) != counts || w.shownEvents() != nil {
		t.Fatal("the window waited for the filter")
	}
	if len(w.filters.Chips()) != 1 || !strings.HasPrefix(w.foot.hint.Text, "Arranging") {
		t.Errorf("there are the chips %v, and the foot says %q", w.filters.Chips(), w.foot.hint.Text)
	}
	w.session.SetQuery(pick.Query{Importance: 4})
	w.session.SetQuery(pick.Query{Text: "nothing-has-this"})
	if len(*work) != 1 {
		t.Errorf("%d pieces of work wait, want 1", len(*work))
	}
	(*work)[0]()
	*work = (*work)[1:]
	if w.board.Layout() != before {
		t.Error("what is no longer asked for is shown")
	}
	if do(work); !fits(w) || len(w.pick().Events) != 0 || strings.HasPrefix(w.foot.hint.Text, "Arranging") {
		t.Errorf("%d events are shown, and the foot says %q", len(w.pick().Events), w.foot.hint.Text)
	}
	if w.session.Event() != nil {
		t.Error("an event that is left out stays selected")
	}
	for range 3 {
		w.actions.Run(command.Undo)
		do(work)
	}
	if got := w.session.State(); fmt.Sprint(got) != fmt.Sprint(first) || !fits(w) {
		t.Errorf("three steps back is %+v, want %+v", got, first)
	}
}

// TestALargeDocumentIsArrangedBesideTheWindow: in every way, there and back, with the view that there was.
func TestALargeDocumentIsArrangedBesideTheWindow(t *testing.T) {
	w, work := teeming(t)
	w.board.SetView(w.board.Layout().Zoom(w.board.View(), 4, 300))
	for _, id := range []command.ID{command.ByStatus, command.Steps, command.Breaks, command.CardsShow[2]} {
		before, view, layout := w.session.State(), w.board.View(), w.board.Layout()
		w.actions.Run(id)
		if w.board.Layout() != layout || len(*work) == 0 {
			t.Fatalf("%s: the window waited", id)
		}
		if do(work); !fits(w) || w.board.Layout() == layout {
			t.Errorf("%s is not shown", id)
		}
		w.actions.Run(command.Undo)
		do(work)
		if got := w.session.State(); fmt.Sprint(got) != fmt.Sprint(before) || w.board.View() != view || !fits(w) {
			t.Errorf("%s undone is %+v with %+v, want %+v with %+v", id, got, w.board.View(), before, view)
		}
		w.actions.Run(command.Redo)
		do(work)
	}
}

// TestWhoMovesMeanwhileStaysThere: a step that is taken back beside the window's work moves nothing under the hand.
func TestWhoMovesMeanwhileStaysThere(t *testing.T) {
	w, work := teeming(t)
	w.session.SetQuery(pick.Query{Importance: 5})
	do(work)
	w.actions.Run(command.Undo)
	l := w.board.Layout()
	w.board.SetView(l.Zoom(l.Fit(), 16, 200))
	first, last := l.Span(w.board.View())
	do(work)
	if from, to := w.board.Layout().Span(w.board.View()); max(from-first, first-from, to-last, last-to) > (last-first)/100 {
		t.Errorf("the view went from %d, %d to %d, %d", first, last, from, to)
	}
}

// TestAPanicWhileArrangingIsTriedOnce: the window goes on with the picture that there is.
func TestAPanicWhileArrangingIsTriedOnce(t *testing.T) {
	w, work := teeming(t)
	before, faces := w.pick(), w.faces
	w.faces = new(typeset.Faces) // with which nothing can be laid out
	w.session.SetQuery(pick.Query{Importance: 5})
	w.faces = faces
	do(work)
	in, size := w.input(), w.board.Size()
	in.Pick = before
	if w.turning.busy || !w.board.Layout().Is(in, float64(size.Width), float64(size.Height)) || len(w.failed) != 1 {
		t.Errorf("the window does not go on, or said %v", w.failed)
	}
	w.showFoot()
	if len(*work) != 0 {
		t.Error("it is tried again")
	}
}

// BenchmarkTurn is how long it takes until other events, or other lanes, of a million are ready, and how long the
// window does nothing else before and after.
func BenchmarkTurn(b *testing.B) {
	w, _ := started(b)
	doc := million(b)
	w.take(session.Prepare("/generated", "generated", doc, nil))
	w.work = func(func()) {}
	for name, change := range map[string]func(on bool){
		"filter": func(on bool) { w.session.SetQuery(pick.Query{Importance: map[bool]int{true: 3}[on]}) },
		"lanes": func(on bool) {
			w.session.Arrange(session.Arranging{By: map[bool]pick.Key{true: pick.ByTag}[on], Setting: layout.Setting{Arrange: layout.Lanes}})
		},
	} {
		b.Run(name, func(b *testing.B) {
			var most time.Duration
			for on := true; b.Loop(); on = !on {
				start := time.Now()
				change(on)
				before := time.Since(start)
				made := w.turner()()
				start = time.Now()
				w.turnTo(made)
				w.win.Canvas().Capture()
				most = max(most, before+time.Since(start))
			}
			b.ReportMetric(most.Seconds()*1000, "held-ms")
		})
	}
}

// BenchmarkDress is how long the window does nothing else while a million events take another look: of which a
// language is what comes after the timeline was laid out in it beside the window's work.
func BenchmarkDress(b *testing.B) {
	w, _ := started(b)
	speaks(b, w.program)
	w.take(session.Prepare("/generated", "generated", million(b), nil))
	w.work = func(func()) {}
	for name, change := range map[string]func(on bool) func(){
		"theme": func(on bool) func() {
			return func() { w.setTheme(map[bool]look.Choice{true: look.Dark, false: look.Light}[on]) }
		},
		"text": func(on bool) func() {
			return func() { w.setText(map[bool]float32{true: 1.5, false: 1}[on]) }
		},
		"language": func(on bool) func() {
			spoken, _ := w.speech.In(map[bool]string{true: "ru", false: "en"}[on])
			in, size := w.input(), w.board.Size()
			in.Words = spoken
			w.coming, w.reworded = spoken, layout.New(in, float64(size.Width), float64(size.Height))
			return func() { w.reword(spoken, nil) }
		},
	} {
		b.Run(name, func(b *testing.B) {
			var most time.Duration
			for on := true; b.Loop(); on = !on {
				do := change(on)
				start := time.Now()
				do()
				w.win.Canvas().Capture()
				most = max(most, time.Since(start))
			}
			b.ReportMetric(most.Seconds()*1000, "held-ms")
		})
	}
}
