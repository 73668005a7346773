package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dateline/app/session"
	"dateline/timeline/chart"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// rested is a window whose clock rings at once where wait is called.
func rested(t *testing.T) (w *window, wait func()) {
	t.Helper()
	w, _ = started(t)
	var waiting func()
	w.clock = func(_ time.Duration, f func()) func() {
		waiting = f
		return func() { waiting = nil }
	}
	return w, func() {
		if f := waiting; f != nil {
			waiting = nil
			f()
		}
	}
}

// over moves the pointer to the middle of an event of the board.
func over(t *testing.T, w *window, id string) fyne.Position {
	t.Helper()
	x0, y0, x1, y1, ok := w.board.Scene().Box(scene.Ref{Class: layout.ClassEvent, ID: id})
	if !ok {
		t.Fatalf("the board does not show %q", id)
	}
	at := fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2)
	test.MoveMouse(w.win.Canvas(), at.Add(w.board.Position()))
	return at
}

func TestTheHoverCardMovesNothingAndCoversNothing(t *testing.T) {
	w, wait := rested(t)
	for _, size := range []fyne.Size{{Width: 1280, Height: 774}, {Width: 800, Height: 474}} {
		w.win.Resize(size)
		w.content.Layout.Layout(w.content.Objects, size)
		w.board.FitAll()
		came := 0
		for i := range w.session.Open().Doc.Events {
			ref := scene.Ref{Class: layout.ClassEvent, ID: w.session.Open().Doc.Events[i].ID}
			if _, _, _, _, ok := w.board.Scene().Box(ref); !ok {
				continue
			}
			before := w.board.View()
			over(t, w, ref.ID)
			wait()
			if w.board.View() != before {
				t.Errorf("the card of %s moves the view", ref.ID)
			}
			if !w.hover.Shown() {
				continue
			}
			came++
			at, own := w.hover.Position(), w.hover.Size()
			if at.X < 0 || at.Y < 0 || at.X+own.Width > size.Width || at.Y+own.Height > size.Height {
				t.Errorf("at %v the card of %s leaves the window: %v, %v", size, ref.ID, at, own)
			}
			for _, b := range boxes(w.board.Scene(), ref, w.board.Position()) {
				if at.X < b.X1 && b.X0 < at.X+own.Width && at.Y < b.Y1 && b.Y0 < at.Y+own.Height {
					t.Errorf("at %v the card of %s covers its mark", size, ref.ID)
				}
			}
		}
		if came < 8 {
			t.Errorf("at %v only %d cards came up", size, came)
		}
	}
}

func TestTheHoverCardGoesWhenAnythingMoves(t *testing.T) {
	w, wait := rested(t)
	w.board.Zoom(4)
	for name, move := range map[string]func(at fyne.Position){
		"pointer": func(fyne.Position) { w.board.MouseOut() },
		"drag":    func(at fyne.Position) { w.board.Dragged(drag(at, 20)) },
		"wheel": func(at fyne.Position) {
			w.board.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, -25)})
		},
		"key":      func(fyne.Position) { w.key(fyne.KeyHome) },
		"click":    func(at fyne.Position) { w.board.Tapped(&fyne.PointEvent{Position: at}) },
		"switch":   func(fyne.Position) { w.session.SetKind(session.Matrix) },
		"panel":    func(fyne.Position) { w.togglePanel(); w.togglePanel() },
		"day":      func(fyne.Position) { w.step(-1) },
		"document": func(fyne.Position) { w.openExample(0) },
	} {
		w.session.SetKind(session.Story)
		w.session.Deselect()
		w.goTo(w.session.Stops() - 1)
		w.board.FitAll()
		w.board.MouseOut()
		at := over(t, w, "deal")
		wait()
		if !w.hover.Shown() {
			t.Fatalf("%s: no card came up", name)
		}
		move(at)
		if w.hover.Shown() {
			t.Errorf("%s: the card is still there", name)
		}
		wait()
		if w.hover.Shown() {
			t.Errorf("%s: the card comes back by itself", name)
		}
	}
}

func drag(at fyne.Position, dx float32) *fyne.DragEvent {
	return &fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(dx, 0)}
}

// TestPanningBringsNoCard: a card that comes and goes while the hand moves would flicker.
func TestPanningBringsNoCard(t *testing.T) {
	w, wait := rested(t)
	w.session.Select("deal")
	w.board.Zoom(4)
	w.session.Deselect()
	at := over(t, w, "deal")
	for range 20 {
		w.board.Dragged(drag(at, 3))
		wait()
		if w.hover.Shown() {
			t.Fatal("a card came up while the hand dragged")
		}
	}
}

// TestARangeThatIsDrawnHasNoCardOverIt: neither the one that was there nor another.
func TestARangeThatIsDrawnHasNoCardOverIt(t *testing.T) {
	w, wait := rested(t)
	at := over(t, w, "deal")
	wait()
	if !w.hover.Shown() {
		t.Fatal("no card came up")
	}
	w.board.PickRange()
	w.board.Dragged(drag(at, 5))
	if w.hover.Shown() {
		t.Error("the card stays")
	}
	over(t, w, "deal")
	wait()
	if w.hover.Shown() {
		t.Error("a card came up while the hand drew a range")
	}
}

func TestTheSelectedEventHasNoHoverCardBesideThePanel(t *testing.T) {
	w, wait := rested(t)
	w.session.Select("deal")
	over(t, w, "deal")
	wait()
	if w.hover.Shown() {
		t.Error("the panel says all that the card would")
	}
	w.togglePanel()
	w.board.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: over(t, w, "deal")}})
	wait()
	if !w.hover.Shown() {
		t.Error("without the panel the card must come")
	}
}

func TestTheMatrixHasHoverCardsToo(t *testing.T) {
	w, wait := rested(t)
	w.session.SetKind(session.Matrix)
	for _, s := range w.matrix.Scene().Shapes {
		if s.Ref.Class != chart.ClassClaim || !s.Frame {
			continue
		}
		x0, y0, x1, y1 := s.Bounds()
		test.MoveMouse(w.win.Canvas(), fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2).Add(w.matrix.Position()))
		wait()
		if !w.hover.Shown() {
			t.Error("over a cell a card must come up")
		}
		return
	}
	t.Fatal("the matrix shows no cell")
}

// TestDraggingTheEdgeMakesThePanelWider, by the pointer, and it is kept.
func TestDraggingTheEdgeMakesThePanelWider(t *testing.T) {
	w, _ := started(t)
	before := w.panel.Size().Width
	at := w.frame.edge.Position().AddXY(3, 300)
	test.Drag(w.win.Canvas(), at, -70, 0)
	if got := w.panel.Size().Width; got != before+70 {
		t.Errorf("dragged by 70 the panel went from %v to %v", before, got)
	}
	if kept, shown := w.prefs.Panel(); kept != w.frame.width || !shown {
		t.Errorf("kept is %v, shown %v", kept, shown)
	}
}
