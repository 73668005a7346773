package board_test

import (
	"math"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/board"
	"dateline/sampledata"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

func TestADateIsGoneToAndSeen(t *testing.T) {
	b, c := shown(t)
	for _, text := range []string{"2022-07-16", "2022-07", "2022", "2021-01-07/2022-01-11", "1997-07-21T10:00:00"} {
		for _, zoom := range []float64{1, 10, 5000} {
			b.FitAll()
			b.Zoom(zoom)
			span := edtf.MustParse(text).Extent()
			plain := c.Capture()
			b.GoTo(span)
			a := b.Layout().Axis()
			x0, x1 := a.X(b.View().View, span.Start), a.X(b.View().View, span.End)
			if x0 < -1 || x1 > 901 || x1-x0 < 1 {
				t.Errorf("%s after a zoom by %v is at %.1f to %.1f of 900", text, zoom, x0, x1)
			}
			if n := differing(t, plain, c.Capture()); n < 100 {
				t.Errorf("%s is not marked", text)
			}
		}
	}
	for _, text := range []string{"0001", "9999", "../..", "Y-13800000000"} {
		b.GoTo(edtf.MustParse(text).Extent())
		if v := b.View(); v != b.Layout().Clamp(v) || math.IsNaN(v.Shift) || v.Scale <= 0 {
			t.Errorf("%s leads to %v", text, v)
		}
	}
}

func TestTheSelectionIsFitted(t *testing.T) {
	b, _ := shown(t)
	doc := input(t, sampledata.Kazakhstan()).Doc
	before := b.View()
	b.FitSelection()
	if b.View() != before {
		t.Error("without a selection there is nothing to fit")
	}
	for i := range doc.Events {
		b.FitAll()
		b.Select(i)
		b.FitSelection()
		a, span := b.Layout().Axis(), doc.Events[i].Date.Extent()
		x0, x1 := a.X(b.View().View, max(span.Start, a.Start)), a.X(b.View().View, min(span.End, a.End))
		if x0 < -1 || x1 > 901 {
			t.Errorf("%s is at %.1f to %.1f of 900", doc.Events[i].ID, x0, x1)
		}
		again := b.View()
		if b.FitSelection(); math.Abs(b.View().Scale/again.Scale-1) > 1e-6 {
			t.Errorf("%s: fitted again the scale goes from %v to %v", doc.Events[i].ID, again.Scale, b.View().Scale)
		}
	}
}

// slide runs glides by hand.
type slide struct {
	tick    func(float32)
	started int
	stopped int
	longest time.Duration
}

func (s *slide) start(d time.Duration, tick func(float32)) func() {
	s.started++
	s.longest = max(s.longest, d)
	s.tick = tick
	return func() { s.stopped++ }
}

// TestNoMoveTakesLongerThanAFifthOfASecond, however far it goes.
func TestNoMoveTakesLongerThanAFifthOfASecond(t *testing.T) {
	b, _ := shown(t)
	var s slide
	b.Animate = s.start
	b.Zoom(1e6)
	b.FitAll()
	b.Select(0)
	b.FitSelection()
	b.Zoom(1e-9)
	if s.started < 3 || s.longest <= 0 || s.longest > 200*time.Millisecond {
		t.Errorf("of %d moves one takes %v", s.started, s.longest)
	}
}

func TestACommandGlidesAndEndsExactly(t *testing.T) {
	b, _ := shown(t)
	var s slide
	b.Animate = s.start
	var told []layout.View
	b.OnView = func(v layout.View, by board.Cause) { told = append(told, v) }
	from := b.View()
	want := b.Layout().Zoom(from, 8, 450)
	b.Zoom(8)
	if b.View() != want || len(told) != 1 || s.started != 1 {
		t.Fatalf("the view must be told once, when the glide begins: %v", told)
	}
	at := b.Layout().Axis().Time(from.View, 450)
	last := 0.0
	for _, done := range []float32{0, 0.3, 0.6, 0.99} {
		s.tick(done)
		x0, x1 := seenX(b, at), seenX(b, at+86400)
		if math.Abs(x0-450) > 0.6 || x1-x0 < last {
			t.Errorf("at %v the middle is at %.2f, a day is %.3f points, and was %.3f", done, x0, x1-x0, last)
		}
		last = x1 - x0
	}
	s.tick(1)
	if b.Seen() != want || len(told) != 1 {
		t.Errorf("the glide ends at %v, want %v", b.Seen(), want)
	}
}

func seenX(b *board.Board, at int64) float64 { return b.Layout().Axis().X(b.Seen().View, at) }

func TestTheNextInputEndsAGlide(t *testing.T) {
	for name, input := range map[string]func(b *board.Board){
		"drag":  func(b *board.Board) { drag(b, 400, 410, true) },
		"wheel": func(b *board.Board) { scroll(b, 400, 0, -10) },
		"click": func(b *board.Board) { tap(b, 899, 1) },
	} {
		b, _ := shown(t)
		var s slide
		b.Animate = s.start
		b.Zoom(8)
		s.tick(0.5)
		half := b.Seen().Scale
		input(b)
		if s.stopped != 1 || b.View() != b.Seen() || math.Abs(b.View().Scale/half-1) > 1e-9 {
			t.Errorf("%s: the hand must get what it sees: %v, %v", name, b.View(), b.Seen())
		}
		now := b.Seen()
		if s.tick(0.9); b.Seen() != now {
			t.Errorf("%s: a glide that has ended moves on", name)
		}
	}
	b, _ := shown(t)
	var s slide
	b.Animate = s.start
	want := b.Layout().Zoom(b.Layout().Zoom(b.View(), 2, 450), 2, 450)
	b.Zoom(2)
	s.tick(0.4)
	b.Zoom(2)
	s.tick(1)
	if math.Abs(b.Seen().Scale/want.Scale-1) > 1e-9 || s.stopped != 1 {
		t.Error("two commands must go as far as both together")
	}
	b.Zoom(2)
	b.Resize(fyne.NewSize(700, 500))
	if b.Seen() != b.View() {
		t.Error("another size ends a glide")
	}
}

func TestAFarSelectionIsGlidedTo(t *testing.T) {
	b, _ := shown(t)
	var s slide
	b.Zoom(400)
	b.Animate = s.start
	before := b.Seen()
	b.Select(index(t, input(t, sampledata.Kazakhstan()).Doc, "deal"))
	if s.started != 1 || b.Seen() != before || b.View() == before {
		t.Fatal("a selection out of sight must be glided to")
	}
	s.tick(1)
	if _, _, _, _, ok := b.Scene().Box(scene.Ref{Class: layout.ClassEvent, ID: "deal"}); !ok || b.Seen() != b.View() {
		t.Error("and be seen at the end")
	}
}

// TestATalkGlidesToItsEvent: the timeline below the slides moves there, with the event in its middle as far as the axis
// goes, and at once for who wishes no motion.
func TestATalkGlidesToItsEvent(t *testing.T) {
	b, _ := shown(t)
	doc := input(t, sampledata.Kazakhstan()).Doc
	for _, id := range []string{"deal", "talbott-speech", "article"} {
		var s slide
		b.Animate = s.start
		from := b.Seen()
		b.Present(index(t, doc, id))
		if s.started != 1 || b.Seen() != from {
			t.Fatalf("%s: %d glides were begun", id, s.started)
		}
		s.tick(0.5)
		half := b.Seen()
		s.tick(1)
		x0, x1, ok := b.Layout().X(b.Seen(), index(t, doc, id))
		if half == from || half == b.Seen() || !ok || x1 < 0 || x0 > 900 {
			t.Errorf("%s: it goes from %v by %v to %v, where the event stands at %v to %v", id, from, half, b.Seen(), x0, x1)
		}
		end := b.Seen()
		b.Animate = nil
		b.FitAll()
		if b.Present(index(t, doc, id)); b.Seen() != end {
			t.Errorf("%s: without motion it goes to %v, not %v", id, b.Seen(), end)
		}
	}
}
