package replay

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/assets"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// content is a strip over so many days from 1997 on, a hundred days apart.
func content(t testing.TB, days int) Content {
	t.Helper()
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	c := Content{Stops: 1, Label: "As known on", Date: "21 July 1997", Today: "today", Language: "en", Theme: layout.Light, Faces: faces}
	for i := range days {
		c.Days = append(c.Days, edtf.Instant(1997, 7, 21, 0, 0, 0)+int64(i)*100*86400)
		c.Stops = days + 2
	}
	c.Stop = c.Stops - 1
	return c
}

func shown(t *testing.T, c Content, width float32) (*Strip, fyne.Canvas, *[]int) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	s := New(func() {})
	w := a.NewWindow("")
	w.SetPadded(false)
	w.SetContent(s)
	w.Resize(fyne.NewSize(width, Height))
	var stops []int
	s.Slider.OnStop = func(stop int) {
		stops = append(stops, stop)
		c.Stop = stop
		s.Set(c)
	}
	s.Set(c)
	return s, w.Canvas(), &stops
}

// handClock holds the calls back until the test lets time go by.
type handClock struct {
	due  func()
	wait time.Duration
}

func (h *handClock) after(d time.Duration, f func()) func() {
	h.due, h.wait = f, d
	return func() { h.due = nil }
}

func (h *handClock) tick() {
	if f := h.due; f != nil {
		h.due = nil
		f()
	}
}

func TestThePlayerStepsAtItsPaceAndStopsAtTheEnd(t *testing.T) {
	var clock handClock
	at, changes := 0, 0
	p := NewPlayer(clock.after, func() bool { at++; return at < 3 }, func() { changes++ })
	p.Pause()
	p.Play()
	p.Play()
	if !p.Playing() || at != 0 || changes != 1 || clock.wait != Pace {
		t.Fatalf("playing %v at %d after %d changes, waits %v", p.Playing(), at, changes, clock.wait)
	}
	for range 5 {
		clock.tick()
	}
	if at != 3 || p.Playing() || changes != 2 {
		t.Errorf("stopped at %d, playing %v, %d changes", at, p.Playing(), changes)
	}
	p.Play()
	late := clock.due
	p.Pause()
	if clock.due != nil || p.Playing() {
		t.Error("a pause must take the next step back")
	}
	late()
	if at != 3 {
		t.Error("a step that comes after the pause must do nothing")
	}
}

func TestAStepCanPauseThePlayer(t *testing.T) {
	var clock handClock
	var p *Player
	p = NewPlayer(clock.after, func() bool { p.Pause(); return true }, func() {})
	p.Play()
	clock.tick()
	if p.Playing() || clock.due != nil {
		t.Error("it must stand still")
	}
}

func TestTheSliderGoesToTheNearestDay(t *testing.T) {
	s, c, stops := shown(t, content(t, 8), 900)
	w := s.Slider.Size().Width
	s.Slider.Tapped(&fyne.PointEvent{Position: fyne.NewPos(pad+1, trackY)})
	c.Unfocus()
	s.Slider.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(pad+(w-2*pad)*3.3/9, 100)}})
	s.Slider.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(9999, 0)}})
	s.Slider.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)})
	if want := []int{0, 3, 9, 8}; !slices.Equal(*stops, want) {
		t.Errorf("went to %v, want %v", *stops, want)
	}
	if c.Focused() != s.Slider {
		t.Error("a click or a drag must give the keys to the slider")
	}
}

func TestKeysMoveTheHandleAndOthersAreHandedOn(t *testing.T) {
	s, c, stops := shown(t, content(t, 8), 900)
	var keys []fyne.KeyName
	var runes []rune
	s.Slider.OnKey = func(k fyne.KeyName) { keys = append(keys, k) }
	s.Slider.OnRune = func(r rune) { runes = append(runes, r) }
	c.Focus(s.Slider)
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyHome, fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyEnd, fyne.KeySpace} {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
	c.Focused().TypedRune(',')
	if want := []int{0, 1, 2, 1, 9}; !slices.Equal(*stops, want) {
		t.Errorf("went to %v, want %v", *stops, want)
	}
	if !slices.Equal(keys, []fyne.KeyName{fyne.KeySpace}) || string(runes) != "," {
		t.Errorf("handed on %v and %q", keys, runes)
	}
}

func TestWithoutDaysThereIsNothingToPlay(t *testing.T) {
	s, _, stops := shown(t, content(t, 0), 900)
	s.Slider.Tapped(&fyne.PointEvent{Position: fyne.NewPos(300, trackY)})
	if s.Button.Visible() || len(*stops) > 0 {
		t.Error("there is no day to go to")
	}
}

// TestTicksAndYearsHaveRoom: for few days and for thousands, on narrow and on wide strips.
func TestTicksAndYearsHaveRoom(t *testing.T) {
	for _, days := range []int{1, 14, 300, 40000} {
		for _, width := range []float64{90, 300, 1600} {
			c := content(t, days)
			c.Stop = days / 2
			var s scene.Scene
			s.Reset(width, Height, c.Theme.Panel)
			draw(&s, c, true, false)
			edge, ticks, words := -1.0, 0, 0
			var right []float64
			for i := range s.Shapes {
				shape := &s.Shapes[i]
				x0, y0, x1, y1 := shape.Bounds()
				if x0 < -0.01 || x1 > width+0.01 || y0 < 0 || y1 > Height {
					t.Errorf("%d days on %v: a shape from %.1f,%.1f to %.1f,%.1f", days, width, x0, y0, x1, y1)
				}
				switch {
				case shape.Kind == scene.Text:
					words++
					for _, r := range right {
						if x0 < r && shape.Line.Text != "today" && r < width-40 {
							t.Errorf("%d days on %v: %q begins at %.1f before %.1f", days, width, shape.Line.Text, x0, r)
						}
					}
					right = append(right, x1)
				case shape.Kind == scene.Rect && shape.H == tickLong:
					ticks++
					if x0-edge < dense-0.01 {
						t.Errorf("%d days on %v: ticks at %.1f and %.1f", days, width, edge, x0)
					}
					edge = x0
				}
			}
			if ticks == 0 || ticks > days || words == 0 {
				t.Errorf("%d days on %v: %d ticks, %d words", days, width, ticks, words)
			}
		}
	}
}

func TestAFarDayDoesNotPushTheSlider(t *testing.T) {
	c := content(t, 8)
	s, _, _ := shown(t, c, 900)
	before := s.Slider.Position()
	c.Date = "some day in the year " + strings.Repeat("9", 3) + " BCE"
	s.Set(c)
	if s.Slider.Position() != before || s.label.Visible() && s.date.Position().X+s.date.Size().Width > before.X {
		t.Errorf("the slider went from %v to %v", before, s.Slider.Position())
	}
}

func BenchmarkSliderOfThousandsOfDays(b *testing.B) {
	c := content(b, 40000)
	var s scene.Scene
	for b.Loop() {
		s.Reset(1600, Height, c.Theme.Panel)
		draw(&s, c, false, false)
	}
}
