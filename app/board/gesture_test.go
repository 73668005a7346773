package board_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/board"
	"dateline/sampledata"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
)

func hold(b *board.Board, m fyne.KeyModifier) { b.Modifiers = func() fyne.KeyModifier { return m } }

func scroll(b *board.Board, x, dx, dy float32) {
	b.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 300)}, Scrolled: fyne.NewDelta(dx, dy)})
}

func tap(b *board.Board, x, y float32) {
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
}

// drag goes from one x to another in steps, as the driver tells it.
func drag(b *board.Board, from, to float32, end bool) {
	const steps = 4
	for i := 1; i <= steps; i++ {
		dx := (to - from) / steps
		b.Dragged(&fyne.DragEvent{
			PointEvent: fyne.PointEvent{Position: fyne.NewPos(from+dx*float32(i), 300)}, Dragged: fyne.NewDelta(dx, 0),
		})
	}
	if end {
		b.DragEnd()
	}
}

func TestTheWheelPansWhicheverWayItGoes(t *testing.T) {
	b, _ := shown(t)
	for _, m := range []fyne.KeyModifier{0, fyne.KeyModifierShift} {
		hold(b, m)
		for _, d := range []fyne.Delta{{DX: -25}, {DX: 25}, {DY: -25}, {DY: 25}, {DX: 3, DY: -10}} {
			b.FitAll()
			b.Zoom(6)
			before := b.View()
			at := b.Layout().Axis().Time(before.View, 450)
			scroll(b, 450, d.DX, d.DY)
			later := d.DX+d.DY < 0
			if x := b.Layout().Axis().X(b.View().View, at); (x < 449) != later || b.View().Scale != before.Scale {
				t.Errorf("after a scroll by %v 450 is at %.1f, the scale %v became %v", d, x, before.Scale, b.View().Scale)
			}
		}
	}
}

// TestLanesThatHaveNoRoomAreScrolled by the wheel and by a drag, and stay fitted to the time.
func TestLanesThatHaveNoRoomAreScrolled(t *testing.T) {
	b, _ := shown(t)
	in := input(t, manyLanes())
	in.Setting.Arrange = layout.Lanes
	b.Set(in)
	b.Resize(fyne.NewSize(900, 300))
	most := b.Layout().Scrolls()
	if most < 100 || !b.Fitted() {
		t.Fatalf("this test has lost its sense: the lanes scroll by %v", most)
	}
	time := b.View().View
	scroll(b, 450, 0, -25)
	if top := b.View().Top; top != 50 || b.View().View != time {
		t.Errorf("a notch of the wheel scrolls to %v, the time goes from %v to %v", top, time, b.View().View)
	}
	b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(450, 200)}, Dragged: fyne.NewDelta(0, -30)})
	b.DragEnd()
	if top := b.View().Top; top != 80 {
		t.Errorf("a drag up by 30 scrolls to %v", top)
	}
	b.Resize(fyne.NewSize(850, 310))
	if !b.Fitted() || b.View().Top != 80 || b.View().View != b.Layout().Fit().View {
		t.Error("another size must keep the lanes where they are, and all of the time in view")
	}
	scroll(b, 450, 0, -25000)
	if top := b.View().Top; top != b.Layout().Scrolls() {
		t.Errorf("they scroll to %v, want %v", top, b.Layout().Scrolls())
	}
	b.Zoom(6)
	at, top := b.Layout().Axis().Time(b.View().View, 450), b.View().Top
	hold(b, fyne.KeyModifierShift)
	scroll(b, 450, 0, -25)
	if x := b.Layout().Axis().X(b.View().View, at); x > 449 || b.View().Top != top {
		t.Errorf("with Shift the wheel must move along the time: 450 is at %.1f", x)
	}
	hold(b, fyne.KeyModifierControl)
	scale := b.View().Scale
	if scroll(b, 450, 0, 25); b.View().Scale <= scale {
		t.Error("with Control it must zoom")
	}
}

// manyLanes is a document of forty lanes with an event in each.
func manyLanes() []byte {
	var events []string
	for i := range 40 {
		events = append(events, fmt.Sprintf(`{"title": "Event %d", "date": "%d", "lane": "Lane %d"}`, i, 1900+i, i))
	}
	return []byte(`{"events": [` + strings.Join(events, ",") + `]}`)
}

func TestControlAndTheWheelZoomAtThePointer(t *testing.T) {
	b, _ := shown(t)
	b.Zoom(6)
	for _, m := range []fyne.KeyModifier{fyne.KeyModifierControl, fyne.KeyModifierSuper} {
		hold(b, m)
		for _, x := range []float32{200, 450, 700} {
			for _, dy := range []float32{25, 10, -25} {
				before := b.View()
				at := b.Layout().Axis().Time(before.View, float64(x))
				scroll(b, x, 0, dy)
				if got := b.Layout().Axis().X(b.View().View, at); math.Abs(got-float64(x)) > 0.6 {
					t.Errorf("the instant under the pointer went from %v to %.2f", x, got)
				}
				if larger := b.View().Scale > before.Scale; larger != (dy > 0) {
					t.Errorf("scrolling by %v changed the scale from %v to %v", dy, before.Scale, b.View().Scale)
				}
			}
		}
	}
}

func TestShiftAndADragZoomToTheRange(t *testing.T) {
	for name, ask := range map[string]func(*board.Board){
		"Shift": func(b *board.Board) { hold(b, fyne.KeyModifierShift) }, "the command": (*board.Board).PickRange,
	} {
		for _, x := range [][2]float32{{300, 500}, {500, 300}, {620, 660}} {
			b, c := shown(t)
			b.Zoom(2)
			a, before := b.Layout().Axis(), b.View()
			from, to := a.Time(before.View, float64(min(x[0], x[1]))), a.Time(before.View, float64(max(x[0], x[1])))
			ask(b)
			plain := c.Capture()
			drag(b, x[0], x[1], false)
			if b.View() != before {
				t.Fatalf("%s: the board must not move while the band is drawn", name)
			}
			if n := differing(t, plain, c.Capture()); n < 30*600 || n > 210*600 {
				t.Errorf("%s: the band changes %d pixels", name, n)
			}
			b.DragEnd()
			x0, x1 := a.X(b.View().View, from), a.X(b.View().View, to)
			if math.Abs(x0) > 2 || math.Abs(x1-900) > 2 {
				t.Errorf("%s: what was dragged over is at %.1f to %.1f of 900", name, x0, x1)
			}
			hold(b, 0)
			now := b.View()
			drag(b, 300, 350, true)
			if b.View() == now || b.View().Scale != now.Scale {
				t.Errorf("%s: the next drag must pan", name)
			}
		}
	}
}

func TestABandCanBeGivenUp(t *testing.T) {
	b, _ := shown(t)
	var keys []fyne.KeyName
	b.OnKey = func(k fyne.KeyName) { keys = append(keys, k) }
	escape := func() { b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }
	b.PickRange()
	if b.Cursor() != desktop.CrosshairCursor {
		t.Error("before a band is drawn the cursor must be a cross")
	}
	before := b.View()
	drag(b, 300, 500, false)
	escape()
	drag(b, 500, 600, true)
	if b.View() != before || b.Cursor() != desktop.DefaultCursor || len(keys) > 0 {
		t.Error("Escape must end the band, and nothing else")
	}
	b.PickRange()
	drag(b, 300, 303, true)
	if b.View() != before {
		t.Error("a band of 3 points is none")
	}
	escape()
	if len(keys) != 1 {
		t.Error("without a band Escape must be handed on")
	}
}

func TestADoubleClickZoomsInAtThePointer(t *testing.T) {
	b, _ := shown(t)
	now := time.Unix(0, 0)
	b.Now = func() time.Time { return now }
	at := b.Layout().Axis().Time(b.View().View, 700)
	before := b.View().Scale
	tap(b, 700, 2)
	now = now.Add(200 * time.Millisecond)
	tap(b, 702, 3)
	if x := b.Layout().Axis().X(b.View().View, at); b.View().Scale < 2*before || math.Abs(x-702) > 12 {
		t.Errorf("the scale went from %v to %v, and 700 to %.1f", before, b.View().Scale, x)
	}
	now = now.Add(100 * time.Millisecond)
	scale := b.View().Scale
	tap(b, 702, 3)
	if b.View().Scale != scale {
		t.Error("a third click is the first of two others")
	}
	now = now.Add(time.Second)
	hold(b, fyne.KeyModifierShift)
	tap(b, 702, 3)
	tap(b, 702, 3)
	if b.View().Scale >= scale {
		t.Error("with Shift a double click must zoom out")
	}
	now = now.Add(time.Second)
	hold(b, 0)
	scale = b.View().Scale
	tap(b, 702, 3)
	now = now.Add(time.Second)
	tap(b, 702, 3)
	if b.View().Scale != scale {
		t.Error("two slow clicks are no double click")
	}
}

func TestADoubleClickOnAnEventZoomsToIt(t *testing.T) {
	b, _ := shown(t)
	doc := b.Layout()
	b.OnSelect = func(id string) {
		if id == "deal" {
			b.Mark(index(t, input(t, sampledata.Kazakhstan()).Doc, id))
		} else {
			b.Mark(-1)
		}
	}
	p := middle(t, b, "deal")
	tap(b, p.X, p.Y)
	tap(b, p.X, p.Y)
	if b.View().Scale <= doc.Fit().Scale {
		t.Error("a double click on an event must zoom to it")
	}
	day := edtf.MustParse("2022-07-16").Extent()
	a := b.Layout().Axis()
	if w := a.X(b.View().View, day.End) - a.X(b.View().View, day.Start); math.Abs(w-300) > 1 {
		t.Errorf("the event's day is %.1f points wide, want a third of 900", w)
	}
}

// TestADoubleClickBesideEverythingKeepsTheSelection: its first click has deselected on its way.
func TestADoubleClickBesideEverythingKeepsTheSelection(t *testing.T) {
	b, _ := shown(t)
	doc := input(t, sampledata.Kazakhstan()).Doc
	b.Select(index(t, doc, "deal"))
	var told []string
	b.OnSelect = func(id string) { told = append(told, id); b.Mark(doc.EventIndex(id)) }
	tap(b, 899, 1)
	tap(b, 899, 1)
	if len(told) != 2 || told[0] != "" || told[1] != "deal" {
		t.Errorf("the two clicks told %q", told)
	}
}
