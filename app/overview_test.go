package app

import (
	"context"
	"math"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/command"
	"dateline/app/overview"
)

// dragOver drags in the overview from one x to another, in some steps.
func dragOver(w *window, from, to float32) {
	const steps = 4
	at := from
	for range steps {
		dx := (to - from) / steps
		at += dx
		w.overview.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(at, 10)}, Dragged: fyne.NewDelta(dx, 0)})
	}
	w.overview.DragEnd()
}

// spanOf is what is in view, in points of the overview.
func spanOf(w *window) (x0, x1 float64) {
	l, v := w.board.Layout(), w.board.View()
	x := func(at float64) float64 { return l.Axis().X(l.Fit().View, l.Axis().Time(v.View, at)) }
	return x(l.Left()), x(float64(w.board.Size().Width))
}

func near(a, b float64) bool { return math.Abs(a-b) < 1.5 }

// eachArrangement is for windows on the case study in story, in lanes, unbroken and in steps, zoomed in.
func eachArrangement(t *testing.T, claim func(t *testing.T, w *window)) {
	for _, ids := range [][]command.ID{{}, {command.Lanes}, {command.Breaks}, {command.Steps}, {command.Lanes, command.Breaks}} {
		w, _ := started(t)
		hours(w)
		for _, id := range ids {
			w.actions.Run(id)
		}
		w.board.Animate = nil
		l := w.board.Layout()
		w.board.SetView(l.Zoom(l.Fit(), 4, (l.Left()+float64(w.board.Size().Width))/2))
		t.Log(ids)
		claim(t, w)
	}
}

func TestDraggingTheWindowOfTheOverviewPans(t *testing.T) {
	eachArrangement(t, func(t *testing.T, w *window) {
		scale := w.board.View().Scale
		x0, x1 := spanOf(w)
		middle := (x0 + x1) / 2
		at := w.board.Layout().Axis().Time(w.board.Layout().Fit().View, middle)
		board := w.board.Layout().Axis().X(w.board.View().View, at)
		dragOver(w, float32(middle), float32(middle)+30)
		if got := w.board.View(); got.Scale != scale {
			t.Errorf("the scale goes from %v to %v", scale, got.Scale)
		}
		l := w.board.Layout()
		to := l.Axis().Time(l.Fit().View, middle+30)
		if x := l.Axis().X(w.board.View().View, to); !near(x, board) {
			t.Errorf("what is under the pointer is at %v of the board, was at %v", x, board)
		}
		dragOver(w, float32(middle)+30, 5000)
		if v := w.board.View(); v != l.Clamp(v) {
			t.Errorf("dragged beyond the end it shows %v", v)
		}
	})
}

func TestDraggingAHandleStretchesAndKeepsTheOtherEnd(t *testing.T) {
	eachArrangement(t, func(t *testing.T, w *window) {
		x0, x1 := spanOf(w)
		dragOver(w, float32(x0), float32(x0)-20)
		y0, y1 := spanOf(w)
		if !near(y0, x0-20) || !near(y1, x1) {
			t.Errorf("the left handle takes %v to %v to %v to %v", x0, x1, y0, y1)
		}
		dragOver(w, float32(y1), float32(y1)-15)
		z0, z1 := spanOf(w)
		if !near(z0, y0) || !near(z1, y1-15) {
			t.Errorf("the right handle takes %v to %v to %v to %v", y0, y1, z0, z1)
		}
		dragOver(w, float32(z1), float32(z0)-300)
		if v := w.board.View(); !(v.Scale > 0) || math.IsInf(v.Scale, 0) || v != w.board.Layout().Clamp(v) {
			t.Errorf("dragged across the other handle it shows %v", v)
		}
	})
}

func TestAClickBesideTheWindowGoesThereAndTwoShowEverything(t *testing.T) {
	eachArrangement(t, func(t *testing.T, w *window) {
		now := time.Unix(0, 0)
		w.overview.Now = func() time.Time { return now }
		l := w.board.Layout()
		before := w.board.View()
		x0, x1 := spanOf(w)
		tap := func(x float64) {
			w.overview.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(x), 10)})
		}
		tap((x0 + x1) / 2)
		if w.board.View() != before {
			t.Error("a click into the window must do nothing")
		}
		now = now.Add(time.Second)
		there := x0 - 60
		tap(there)
		middle := (l.Left() + float64(w.board.Size().Width)) / 2
		at := l.Axis().Time(l.Fit().View, there)
		if x := l.Axis().X(w.board.View().View, at); !near(x, middle) || w.board.View().Scale != before.Scale {
			t.Errorf("what was clicked is at %v, the middle at %v", x, middle)
		}
		tap(there)
		if w.board.View() != l.Fit() {
			t.Error("a double click must show everything")
		}
		w.session.Undo()
		w.session.Undo()
		if w.board.View() != before {
			t.Errorf("two moves undone show %v, not %v", w.board.View(), before)
		}
	})
}

func TestTheOverviewIsHiddenByItsKeyAndThatIsKept(t *testing.T) {
	w, _ := started(t)
	w.focusBoard()
	high := w.board.Size().Height
	if !w.overview.Visible() || w.overview.Size() != fyne.NewSize(w.board.Size().Width, overview.Height) {
		t.Fatalf("the overview is %v, visible %v", w.overview.Size(), w.overview.Visible())
	}
	w.win.Canvas().Focused().TypedRune('o')
	if w.overview.Visible() || w.board.Size().Height != high+overview.Height+1 || w.prefs.Overview() {
		t.Error("the overview must be hidden, its room the board's, and that be kept")
	}
	w.win.Canvas().Focused().TypedRune('O')
	if !w.overview.Visible() || w.board.Size().Height != high || !w.prefs.Overview() {
		t.Error("the overview must come back")
	}
	w.actions.Run(command.TableView)
	if w.overview.Visible() || w.board.Size().Height != high {
		t.Error("the overview is for the timeline, which must keep its size behind other views")
	}
}

func TestTheCursorSaysWhatADragWouldDo(t *testing.T) {
	eachArrangement(t, func(t *testing.T, w *window) {
		x0, x1 := spanOf(w)
		for x, want := range map[float64]desktop.Cursor{
			x0: desktop.HResizeCursor, x1: desktop.HResizeCursor, (x0 + x1) / 2: desktop.PointerCursor, x0 - 40: desktop.CrosshairCursor,
		} {
			w.overview.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(x), 10)}})
			if got := w.overview.Cursor(); got != want {
				t.Errorf("at %v of %v to %v the cursor is %v, want %v", x, x0, x1, got, want)
			}
		}
	})
}

func TestTheOverviewCountsEveryEvent(t *testing.T) {
	w, _ := started(t)
	l, doc := w.board.Layout(), w.session.Open().Doc
	count := func(steps bool) []int32 {
		list, err := overview.Count(context.Background(), doc, w.pick().Events, overview.ScaleOf(l, steps))
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	sum := int32(0)
	for _, n := range count(false) {
		if n < 0 {
			t.Errorf("a column counts %d", n)
		}
		sum += n
	}
	if int(sum) < len(doc.Events) {
		t.Errorf("%d of %d events are counted", sum, len(doc.Events))
	}
	if flat := count(true); slices.Max(flat) != 1 || slices.Min(flat) != 1 {
		t.Error("one event a step is everywhere as dense")
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := overview.Count(ctx, doc, w.pick().Events, overview.ScaleOf(l, false)); err == nil {
		t.Error("what is stopped must say so")
	}
}

func TestAnotherDayIsNotCountedAgain(t *testing.T) {
	w, _ := started(t)
	before := &w.counting.density[0]
	w.session.SetStop(3)
	if &w.counting.density[0] != before {
		t.Error("the events and their places are the same")
	}
	w.openPath(write(t, "x.json", nothing))
	if w.board.Layout() != nil || w.overview.Cursor() != desktop.DefaultCursor {
		t.Error("where there are no events there is no window to drag")
	}
	dragOver(w, 40, 90)
	w.overview.Tapped(&fyne.PointEvent{})
}
