package board_test

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"dateline/app/board"
	"dateline/app/look"
	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/axis"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

func faces(t testing.TB) *typeset.Faces {
	t.Helper()
	f, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func input(t testing.TB, data []byte) layout.Input {
	t.Helper()
	doc, problems := file.Read("test.json", data)
	if doc == nil {
		t.Fatal(problems)
	}
	return layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces(t), Theme: layout.Light}
}

// shown is a board of 900 by 600 points with the case study, on a canvas without a window.
func shown(t testing.TB) (*board.Board, software.WindowlessCanvas) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	b := board.New()
	w := a.NewWindow("")
	w.SetPadded(false)
	w.SetContent(b)
	w.Resize(fyne.NewSize(900, 600))
	b.Set(input(t, sampledata.Kazakhstan()))
	return b, w.Canvas().(software.WindowlessCanvas)
}

func index(t testing.TB, doc *timeline.Document, id string) int {
	t.Helper()
	i := doc.EventIndex(id)
	if i < 0 {
		t.Fatalf("the case study has no event %q", id)
	}
	return i
}

// middle is the middle of what the board shows of an event.
func middle(t testing.TB, b *board.Board, id string) fyne.Position {
	t.Helper()
	x0, y0, x1, y1, ok := b.Scene().Box(scene.Ref{Class: layout.ClassEvent, ID: id})
	if !ok {
		t.Fatalf("the board does not show %q", id)
	}
	return fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2)
}

func TestDraggingPans(t *testing.T) {
	b, _ := shown(t)
	b.Zoom(4)
	at := b.Layout().Axis().Time(b.View().View, 450)
	b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(510, 300)}, Dragged: fyne.NewDelta(60, 5)})
	b.DragEnd()
	if x := b.Layout().Axis().X(b.View().View, at); math.Abs(x-510) > 0.01 {
		t.Errorf("what was at 450 is at %.2f after a drag by 60", x)
	}
}

func TestAClickSelectsAndBesideItDeselects(t *testing.T) {
	b, _ := shown(t)
	var told []string
	b.OnSelect = func(id string) { told = append(told, id) }
	b.Tapped(&fyne.PointEvent{Position: middle(t, b, "deal")})
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(899, 1)}) // too far for a double click
	if len(told) != 2 || told[0] != "deal" || told[1] != "" {
		t.Errorf("the clicks told %q", told)
	}
}

func TestAClickOpensACluster(t *testing.T) {
	b, _ := shown(t)
	b.Resize(fyne.NewSize(240, 320))
	b.FitAll()
	for _, shape := range b.Scene().Shapes {
		if shape.Ref.Class != layout.ClassCluster {
			continue
		}
		x0, y0, x1, y1 := shape.Bounds()
		before := b.View().Scale
		b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2)})
		if b.View().Scale <= before {
			t.Error("a click on a cluster must zoom in")
		}
		return
	}
	t.Fatal("a narrow board must have a cluster, or this test has lost its sense")
}

func TestTheCursorIsAHandOverAnEvent(t *testing.T) {
	b, _ := shown(t)
	move := func(p fyne.Position) { b.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}}) }
	move(middle(t, b, "deal"))
	if b.Cursor() != desktop.PointerCursor {
		t.Error("over an event the cursor must be a hand")
	}
	move(fyne.NewPos(899, 1))
	if b.Cursor() != desktop.DefaultCursor {
		t.Error("beside the events it must be an arrow")
	}
	move(middle(t, b, "deal"))
	b.MouseOut()
	if b.Cursor() != desktop.DefaultCursor {
		t.Error("so it must after the pointer has left")
	}
}

func TestSelectingShowsTheEvent(t *testing.T) {
	b, c := shown(t)
	doc := input(t, sampledata.Kazakhstan()).Doc
	for _, zoom := range []float64{1, 40, 900} {
		b.FitAll()
		b.Zoom(zoom)
		for i := range doc.Events {
			b.Select(i)
			x0, _, x1, _, ok := b.Scene().Box(scene.Ref{Class: layout.ClassEvent, ID: doc.Events[i].ID})
			if !ok || x1 < 0 || x0 > 900 {
				t.Errorf("zoomed by %v, selected %s: shown %v, from %.0f to %.0f", zoom, doc.Events[i].ID, ok, x0, x1)
			}
		}
	}
	b.FitAll()
	b.Select(-1)
	plain := c.Capture()
	b.Select(index(t, doc, "deal"))
	marked := c.Capture()
	if n := differing(t, plain, marked); n < 400 || n > 60000 {
		t.Errorf("the outline of the selection changes %d pixels", n)
	}
}

func TestAllStaysFittedUntilAPersonMoves(t *testing.T) {
	b, _ := shown(t)
	b.Resize(fyne.NewSize(700, 500))
	if b.View() != b.Layout().Fit() {
		t.Error("a fitted board must fit at another size")
	}
	b.Select(0)
	b.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(40, 0)})
	b.Resize(fyne.NewSize(900, 600))
	if b.View() != b.Layout().Fit() {
		t.Error("walking and pushing at the edge must not end the fit")
	}
	b.Zoom(8)
	scale := b.View().Scale
	b.Resize(fyne.NewSize(800, 500))
	if b.View().Scale != scale {
		t.Error("a zoomed board must keep its scale at another size")
	}
	b.FitAll()
	if b.View() != b.Layout().Fit() {
		t.Error("FitAll must fit")
	}
	b.Zoom(8)
	b.Set(input(t, sampledata.Writing()))
	if b.View() != b.Layout().Fit() {
		t.Error("another document must be fitted")
	}
}

func TestEveryMoveIsTold(t *testing.T) {
	b, _ := shown(t)
	var last layout.View
	b.OnView = func(v layout.View, _ board.Cause) { last = v }
	for _, move := range []func(){
		func() { b.Zoom(5) }, func() { b.SetView(b.Layout().Pan(b.View(), 50)) }, b.FitAll,
		func() { b.Resize(fyne.NewSize(500, 400)) },
	} {
		move()
		if last != b.View() {
			t.Errorf("told %v, shows %v", last, b.View())
		}
	}
}

func TestKeysAreHandedOn(t *testing.T) {
	b, c := shown(t)
	var keys []fyne.KeyName
	var runes []rune
	b.OnKey = func(k fyne.KeyName) { keys = append(keys, k) }
	b.OnRune = func(r rune) { runes = append(runes, r) }
	c.Focus(b)
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	test.Type(b, "+")
	if len(keys) != 1 || keys[0] != fyne.KeyHome || len(runes) != 1 || runes[0] != '+' {
		t.Errorf("keys %v, characters %q", keys, runes)
	}
}

func TestAnEmptyBoardStandsAnything(t *testing.T) {
	test.NewTempApp(t)
	b := board.New()
	b.Zoom(2)
	b.FitAll()
	b.Select(3)
	b.SetView(layout.View{View: axis.View{Scale: 1}})
	b.Resize(fyne.NewSize(100, 100))
	b.Tapped(&fyne.PointEvent{})
	b.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(5, 5)})
	b.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(5, 9)})
	doc := timeline.New(timeline.Document{})
	b.Set(layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces(t), Theme: layout.Dark})
	if b.Layout() != nil {
		t.Error("a document without events has no picture")
	}
}

// TestAnEnlargedBoardHasLargerType: it lays out less room and paints that on all of its size, with the outline of the
// selected event around its card.
func TestAnEnlargedBoardHasLargerType(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	b := board.New()
	b.Enlarge = func(fyne.Size) float64 { return 1.5 }
	w := test.NewTempWindow(t, b)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(960, 630))
	in, canvas := input(t, sampledata.Kazakhstan()), w.Canvas()
	b.Set(in)
	if s := b.Scene(); s.Width != 640 || s.Height != 420 {
		t.Fatalf("the picture has %v by %v points", s.Width, s.Height)
	}
	before := canvas.Capture()
	b.Select(index(t, in.Doc, "deal"))
	after := canvas.Capture()
	x0, y0, x1, y1, _ := b.Scene().Box(scene.Ref{Class: layout.ClassEvent, ID: "deal"})
	for y := range 630 {
		for x := range 960 {
			px, py := (float64(x)+0.5)/1.5, (float64(y)+0.5)/1.5
			inside := px > x0-4 && px < x1+4 && py > y0-4 && py < y1+4
			if !inside && before.At(x, y) != after.At(x, y) {
				t.Fatalf("selecting changes %d,%d, away from the card at %v,%v – %v,%v", x, y, x0, y0, x1, y1)
			}
		}
	}
	if edge := fyne.NewPos(float32(x0)*1.5-1, float32(y0+y1)/2*1.5); before.At(int(edge.X), int(edge.Y)) == after.At(int(edge.X), int(edge.Y)) {
		t.Error("the card has no outline")
	}
}
