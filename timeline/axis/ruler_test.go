package axis

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/timeline/edtf"

	"pgregory.net/rapid"
)

// seven measures labels at seven points a letter.
func seven(s string) float64 { return 7 * float64(utf8.RuneCountInString(s)) }

// rulers draws an axis, a view of it and the ruler of the view's scale.
func rulers(t *rapid.T) (*Axis, View, Ruler) {
	a := axes(t)
	v := views(t, a)
	language := rapid.SampledFrom(edtf.Languages()).Draw(t, "language")
	return a, v, a.Ruler(v.Scale, language, seven)
}

// stretches are the parts of the axis between its breaks.
func stretches(a *Axis) []Break {
	out := []Break{{Start: a.Start}}
	for _, b := range a.Breaks {
		out[len(out)-1].End = b.Start
		out = append(out, Break{Start: b.End})
	}
	out[len(out)-1].End = a.End
	return out
}

func TestCellsCoverTheVisibleAxis(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, v, r := rulers(t)
		for level, ticks := range [][]Tick{r.Ticks(nil, v, width), r.Heads(nil, v, width)} {
			if level == 1 && !r.hasHead {
				continue
			}
			for _, s := range stretches(a) {
				from, to := max(0, a.X(v, s.Start)), min(width, a.X(v, s.End))
				if from >= to-finePoint {
					continue
				}
				reached := from
				for _, tick := range ticks {
					if tick.X1 > from+finePoint && tick.X0 <= reached+finePoint {
						reached = max(reached, tick.X1)
					}
				}
				if reached < to-finePoint {
					t.Fatalf("level %d, %v: nothing from %v to %v", level, r.Step(), reached, to)
				}
			}
		}
	})
}

func TestCellsFollowEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, v, r := rulers(t)
		for _, ticks := range [][]Tick{r.Ticks(nil, v, width), r.Heads(nil, v, width)} {
			if most := int(width/8) + 8*(len(a.Breaks)+1); len(ticks) > most {
				t.Fatalf("%d cells, want at most %d", len(ticks), most)
			}
			for i, tick := range ticks {
				if tick.X1 < tick.X0 || i > 0 && tick.X0 < ticks[i-1].X1-finePoint {
					t.Fatalf("cell %d lies at %v to %v", i, tick.X0, tick.X1)
				}
				if tick.Starts && math.Abs(a.X(v, tick.At)-tick.X0) > finePoint {
					t.Fatalf("the tick of %d is at %v, want %v", tick.At, tick.X0, a.X(v, tick.At))
				}
			}
		}
	})
}

func TestNothingInABreakHasATick(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, v, r := rulers(t)
		for _, tick := range append(r.Ticks(nil, v, width), r.Heads(nil, v, width)...) {
			if tick.At < a.Start && tick.Starts || tick.At >= a.End {
				t.Fatalf("a tick at %d, outside the axis", tick.At)
			}
			for _, b := range a.Breaks {
				if tick.Starts && tick.At >= b.Start && tick.At < b.End {
					t.Fatalf("a tick at %d, in the break %v", tick.At, b)
				}
				if x0, x1 := a.X(v, b.Start), a.X(v, b.End); tick.X0 < x1-finePoint && tick.X1 > x0+finePoint {
					t.Fatalf("the cell %v to %v reaches into the break %v to %v", tick.X0, tick.X1, x0, x1)
				}
			}
		}
	})
}

// room is where a label is drawn.
type room struct {
	x0, x1 float64
	words  string
}

func TestLabelsThatFitNeverTouch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, v, r := rulers(t)
		var rooms []room
		for _, tick := range r.Ticks(nil, v, width) {
			if !tick.Fits {
				continue
			}
			w := seven(r.Label(tick))
			x := tick.X0 + 5
			if tick.Mid {
				x = (tick.X0 + tick.X1 - w) / 2
				if x < tick.X0 || x+w > tick.X1 {
					t.Fatalf("%q leaves its cell %v to %v", r.Label(tick), tick.X0, tick.X1)
				}
			}
			rooms = append(rooms, room{x, x + w, r.Label(tick)})
		}
		for i := 1; i < len(rooms); i++ {
			if rooms[i].x0 < rooms[i-1].x1+1 {
				t.Fatalf("%v: %v touches %v", r.Step(), rooms[i-1], rooms[i])
			}
		}
	})
}

func TestHeadsKeptInViewStayInTheirCell(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, v, r := rulers(t)
		for _, head := range r.Heads(nil, v, width) {
			w := seven(r.HeadLabel(head))
			if w == 0 || head.X1-head.X0 < w+12 {
				continue
			}
			x := min(max(head.X0+6, 8), head.X1-6-w)
			if x < head.X0 || x+w > head.X1 {
				t.Fatalf("%q at %v leaves its cell %v to %v", r.HeadLabel(head), x, head.X0, head.X1)
			}
		}
	})
}

func TestMostTicksOfOneUnitHaveALabel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, v, r := rulers(t)
		labels, whole := 0, 0
		for _, tick := range r.Ticks(nil, v, width) {
			if tick.Starts && a.X(v, r.step.Next(tick.At)) <= tick.X1+finePoint {
				whole++
				if tick.Fits {
					labels++
				}
			}
		}
		if whole > 4 && labels*2 < whole {
			t.Fatalf("%v: %d of %d whole cells have a label", r.Step(), labels, whole)
		}
	})
}

func TestLabelsAroundYear1NeverTouch(t *testing.T) {
	a := &Axis{Start: edtf.Instant(-300, 1, 1, 0, 0, 0), End: edtf.Instant(300, 1, 1, 0, 0, 0)}
	one := edtf.Instant(1, 1, 1, 0, 0, 0)
	for scale := a.Fit(width, 0).Scale; scale < 200/float64(year); scale *= 1.01 {
		r := a.Ruler(scale, "en", seven)
		free := -math.MaxFloat64
		for _, tick := range r.Ticks(nil, View{Left: one, Shift: width / 2, Scale: scale}, width) {
			if !tick.Fits || tick.Mid {
				continue
			}
			if tick.X0+5 < free {
				t.Fatalf("%v at %g points a year: %q has no room", r.Step(), scale*float64(year), r.Label(tick))
			}
			free = tick.X0 + 5 + r.labelRoom + 1
		}
	}
}

// at is the tick that starts at an instant, and whether there is one.
func at(ticks []Tick, t int64) (Tick, bool) {
	i := slices.IndexFunc(ticks, func(tick Tick) bool { return tick.At == t && tick.Starts })
	if i < 0 {
		return Tick{}, false
	}
	return ticks[i], true
}

func TestEveryMonthFrom1600To2100HasItsTick(t *testing.T) {
	a := &Axis{Start: edtf.Instant(1600, 1, 1, 0, 0, 0), End: edtf.Instant(2101, 1, 1, 0, 0, 0)}
	scale := 60.0 / (28 * 86400)
	r := a.Ruler(scale, "en", seven)
	if r.Step() != (Step{Month, 1}) {
		t.Fatalf("ticks count in %v, want months", r.Step())
	}
	ticks := r.Ticks(nil, View{Left: a.Start, Scale: scale}, 1e9)
	if len(ticks) != 501*12 {
		t.Errorf("%d ticks, want %d", len(ticks), 501*12)
	}
	for y := int64(1600); y <= 2100; y++ {
		for m := 1; m <= 12; m++ {
			tick, ok := at(ticks, edtf.Instant(y, m, 1, 0, 0, 0))
			if !ok || r.Label(tick) != edtf.MonthShort("en", m) || !tick.Fits {
				t.Fatalf("%d-%02d has the tick %+v", y, m, tick)
			}
		}
	}
}

func TestEveryLeapDayFrom1600To2100HasItsTick(t *testing.T) {
	a := &Axis{Start: edtf.Instant(1600, 1, 1, 0, 0, 0), End: edtf.Instant(2101, 1, 1, 0, 0, 0)}
	scale := 30.0 / 86400
	r := a.Ruler(scale, "en", seven)
	for y := int64(1600); y <= 2100; y++ {
		v := View{Left: edtf.Instant(y, 2, 20, 0, 0, 0), Scale: scale}
		ticks := r.Ticks(nil, v, width)
		tick, ok := at(ticks, edtf.Instant(y, 2, 28, 0, 0, 0)+86400)
		want := "1"
		if edtf.LeapYear(y) {
			want = "29"
		}
		if !ok || r.Label(tick) != want {
			t.Errorf("the day after 28 February %d has the tick %+v, %q", y, tick, r.Label(tick))
		}
	}
}

func TestNoTickStandsAtAYear0(t *testing.T) {
	a := &Axis{Start: edtf.Instant(-4000, 1, 1, 0, 0, 0), End: edtf.Instant(2030, 1, 1, 0, 0, 0)}
	for v := a.Fit(width, 0); v.Scale < 40.0/86400; v = a.Zoom(v, 1.3, a.X(v, edtf.Instant(1, 1, 1, 0, 0, 0))) {
		r := a.Ruler(v.Scale, "en", seven)
		for _, tick := range r.Ticks(nil, v, width) {
			if words := r.Label(tick); words == "0" || strings.HasPrefix(words, "0 ") || strings.HasPrefix(words, "-") {
				t.Fatalf("%v: a tick says %q", r.Step(), words)
			}
		}
	}
}

func TestTicksEndAtExtremeScales(t *testing.T) {
	for _, a := range []*Axis{
		{Start: -13_000_000_000 * year, End: 13_000_000_000 * year},
		{Start: edtf.MinInstant, End: edtf.MaxInstant},
		{Start: 0, End: 1}, {Start: 5, End: 5}, {},
	} {
		for _, scale := range []float64{1e-30, 1e-18, 1e-15, 1e-9, 1, 60, 1e6, 1e12} {
			r := a.Ruler(scale, "en", seven)
			for _, left := range []int64{a.Start, a.Start/2 + a.End/2, a.End} {
				v := View{Left: left, Scale: scale}
				if n := len(r.Ticks(nil, v, width)) + len(r.Heads(nil, v, width)); n > 400 {
					t.Errorf("%d ticks at %g points a second", n, scale)
				}
			}
		}
	}
}

func TestZeroAxisHasNoTicks(t *testing.T) {
	a := &Axis{}
	r := a.Ruler(1, "en", seven)
	if ticks := r.Ticks(nil, View{Scale: 1}, width); len(ticks) != 0 {
		t.Errorf("ticks %v on an axis without time", ticks)
	}
}

func TestTicksAllocateNothing(t *testing.T) {
	a := &Axis{Start: 0, End: 60 * year, Breaks: []Break{{10 * year, 20 * year}}}
	v := a.Fit(width, 20)
	r := a.Ruler(v.Scale, "en", seven)
	buf := r.Ticks(nil, v, width)
	if n := testing.AllocsPerRun(100, func() { buf = r.Ticks(buf[:0], v, width) }); n != 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

func BenchmarkTicks(b *testing.B) {
	a := &Axis{Start: 0, End: 60 * year}
	v := a.Fit(1600, 20)
	r := a.Ruler(v.Scale, "en", seven)
	var buf []Tick
	for b.Loop() {
		buf = r.Ticks(buf[:0], v, 1600)
	}
}

func BenchmarkRuler(b *testing.B) {
	a := &Axis{Start: 0, End: 60 * year}
	for b.Loop() {
		a.Ruler(1e-6, "en", seven)
	}
}
