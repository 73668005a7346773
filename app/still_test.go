package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/replay"
)

// TestNothingGlidesForWhoWishesNoMotion: the board, in the window and on the slides, is at its end at once.
func TestNothingGlidesForWhoWishesNoMotion(t *testing.T) {
	w, _ := started(t)
	w.prefs.SetStill(true)
	var ticks []float32
	w.animate(time.Hour, func(done float32) { ticks = append(ticks, done) })()
	if len(ticks) != 1 || ticks[0] != 1 {
		t.Errorf("a move goes by the steps %v", ticks)
	}
	if w.board.Animate == nil {
		t.Fatal("the board does not ask")
	}
	w.actions.Run(command.PresentAll)
	if w.talk == nil || w.talk.board.Animate == nil {
		t.Fatal("the slides do not ask")
	}
	ticks = nil
	w.talk.board.Animate(time.Hour, func(done float32) { ticks = append(ticks, done) })()
	if len(ticks) != 1 || ticks[0] != 1 {
		t.Errorf("on the slides a move goes by the steps %v", ticks)
	}
}

// TestTheReplayStepsForWhoWishesNoMotion: each day comes at once, after the pace of the replay, and stays until the next;
// neither the timeline nor the strip moves between two days.
func TestTheReplayStepsForWhoWishesNoMotion(t *testing.T) {
	w, _ := started(t)
	w.prefs.SetStill(true)
	var due []func()
	w.player = replay.NewPlayer(func(d time.Duration, f func()) func() {
		if d != replay.Pace {
			t.Errorf("a step after %v", d)
		}
		due = append(due, f)
		return func() {}
	}, w.nextDay, w.showStrip)
	glides := 0
	w.board.Animate = func(d time.Duration, tick func(float32)) func() {
		steps := 0
		stop := w.animate(d, func(done float32) { steps++; tick(done) })
		if steps != 1 {
			glides++
		}
		return stop
	}
	w.play()
	seen := w.board.Seen()
	for day := 1; len(due) > 0; day++ {
		f := due[0]
		due = due[1:]
		if f(); w.session.Stop() != day || w.board.Seen() != seen {
			t.Fatalf("the step %d leads to the day %d, and to %+v from %+v", day, w.session.Stop(), w.board.Seen(), seen)
		}
	}
	if w.player.Playing() || w.session.Stop() != w.session.Stops()-1 || glides > 0 {
		t.Errorf("the replay ends on the day %d of %d, playing: %v, glides: %d", w.session.Stop(), w.session.Stops()-1, w.player.Playing(), glides)
	}
}

// TestTabGoesThroughAllOfTheWindowAndBack: each stop once, the board among them, and then from the first on;
// the other way round the same.
func TestTabGoesThroughAllOfTheWindowAndBack(t *testing.T) {
	w, _ := started(t)
	c := w.win.Canvas()
	w.focusBoard()
	walk := func(step func()) (stops []fyne.Focusable) {
		const most = 200
		for range most {
			stops = append(stops, c.Focused())
			if step(); c.Focused() == stops[0] {
				return stops
			}
		}
		t.Fatal("Tab does not come back to where it began")
		return nil
	}
	there, back := walk(c.FocusNext), walk(c.FocusPrevious)
	if len(there) != len(back) || len(there) < 8 {
		t.Fatalf("%d stops there, %d back", len(there), len(back))
	}
	seen := map[fyne.Focusable]bool{}
	for i, stop := range there {
		if stop == nil || seen[stop] {
			t.Errorf("the stop %d is %T, which was there before or is nothing", i, stop)
		}
		seen[stop] = true
		if i > 0 && back[len(back)-i] != stop {
			t.Errorf("back, the stop %d is another", i)
		}
		if o, ok := stop.(fyne.CanvasObject); ok && !o.Visible() {
			t.Errorf("the stop %d, a %T, is not seen", i, stop)
		}
	}
}
