package axis

import (
	"math"
	"testing"

	"dateline/timeline/edtf"

	"pgregory.net/rapid"
)

const (
	year      = int64(31556952)
	width     = 1000.0 // of all views in these tests, in points
	deepest   = 60.0   // points per second
	longest   = 13_800_000_000 * year
	finePoint = 1e-6 // what float64 leaves of a point at these coordinates
)

// axes draws axes of a minute to 13.8 billion years, with up to four breaks.
func axes(t *rapid.T) *Axis {
	span := int64(math.Exp(rapid.Float64Range(math.Log(60), math.Log(float64(longest))).Draw(t, "log span")))
	start := rapid.Int64Range(-longest, longest-span).Draw(t, "start")
	if rapid.Bool().Draw(t, "today") {
		start = 1_650_000_000 - span/2
	}
	a := &Axis{Start: start, End: start + span}
	if span < 100*86400 {
		return a
	}
	at := a.Start
	for range rapid.IntRange(0, 4).Draw(t, "breaks") {
		b := Break{Start: at + span/100*rapid.Int64Range(1, 12).Draw(t, "kept")}
		b.End = b.Start + span/100*rapid.Int64Range(1, 12).Draw(t, "left out")
		a.Breaks = append(a.Breaks, b)
		at = b.End
	}
	return a
}

// views draws views of an axis, from all of it to sixty points a second.
func views(t *rapid.T, a *Axis) View {
	fit := a.Fit(width, 20)
	deep := rapid.Float64Range(math.Log(fit.Scale), math.Log(max(fit.Scale, deepest))).Draw(t, "log scale")
	v := View{
		Left:  rapid.Int64Range(a.Start, a.End).Draw(t, "left"),
		Shift: rapid.Float64Range(-100, width+100).Draw(t, "shift"),
		Scale: math.Exp(deep),
	}
	return a.Pan(v, 0)
}

// local is the least and the largest scale near t: that of the view and of a break that holds t.
func local(a *Axis, v View, t int64) (least, largest float64) {
	for _, b := range a.Breaks {
		if t >= b.Start-1 && t <= b.End+1 {
			inside := BreakWidth / float64(b.End-b.Start)
			return min(v.Scale, inside), max(v.Scale, inside)
		}
	}
	return v.Scale, v.Scale
}

func TestXOfTimeIsXWithinHalfASecond(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axes(t)
		v := views(t, a)
		x := rapid.Float64Range(-2*width, 3*width).Draw(t, "x")
		at := a.Time(v, x)
		back := a.X(v, at)
		if _, scale := local(a, v, at); math.Abs(back-x) > scale/2+finePoint {
			t.Fatalf("x %v comes back as %v at %v points a second", x, back, v.Scale)
		}
	})
}

func TestTimeOfXIsTheInstantWithinASecond(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axes(t)
		v := views(t, a)
		at := a.Time(v, rapid.Float64Range(-width, 2*width).Draw(t, "x"))
		back := a.Time(v, a.X(v, at))
		// Where a second is less than a billionth of a point, no x can hold it.
		if scale, _ := local(a, v, at); math.Abs(float64(back-at)) > 1+1e-9/scale {
			t.Fatalf("%d comes back as %d, %d seconds off", at, back, back-at)
		}
	})
}

func TestLaterStandsFurtherRight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axes(t)
		v := views(t, a)
		early := rapid.Int64Range(a.Start, a.End-1).Draw(t, "early")
		late := rapid.Int64Range(early+1, a.End).Draw(t, "late")
		x0, x1 := a.X(v, early), a.X(v, late)
		if x1 < x0 {
			t.Fatalf("%d is at %v, the later %d at %v", early, x0, late, x1)
		}
		if d := a.Distance(v.Scale, early, late); math.Abs(d-(x1-x0)) > finePoint*(1+math.Abs(x0)+math.Abs(x1)) {
			t.Fatalf("distance %v, but x %v to %v", d, x0, x1)
		}
	})
}

func TestBreakTakesItsWidthAtAnyScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axes(t)
		v := views(t, a)
		for _, b := range a.Breaks {
			if got := a.Distance(v.Scale, b.Start, b.End); math.Abs(got-BreakWidth) > finePoint {
				t.Fatalf("a break is %v points wide, want %v", got, BreakWidth)
			}
		}
	})
}

func TestFitShowsTheWholeAxisWithinItsMargins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axes(t)
		v := a.Fit(width, 20)
		if x := a.X(v, a.Start); math.Abs(x-20) > finePoint {
			t.Fatalf("starts at %v, want 20", x)
		}
		if x := a.X(v, a.End); math.Abs(x-(width-20)) > finePoint {
			t.Fatalf("ends at %v, want %v", x, width-20)
		}
	})
}

func TestZoomKeepsTheInstantUnderThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axes(t)
		v := views(t, a)
		x := rapid.Float64Range(0, width).Draw(t, "x")
		factor := math.Exp(rapid.Float64Range(-3, 3).Draw(t, "log factor"))
		to := a.Zoom(v, factor, x)
		if to.Scale != v.Scale*factor {
			t.Fatalf("scale %v, want %v", to.Scale, v.Scale*factor)
		}
		at := a.Time(v, x)
		if got := a.X(to, at); math.Abs(got-x) > 0.5+to.Scale/2 {
			t.Fatalf("the instant under %v goes to %v at %v points a second", x, got, to.Scale)
		}
	})
}

func TestZoomOutAndInAgainIsWhereItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axes(t)
		a.Breaks = nil
		v := views(t, a)
		x := rapid.Float64Range(0, width).Draw(t, "x")
		factor := math.Exp(rapid.Float64Range(-3, 0).Draw(t, "log factor"))
		back := a.Zoom(a.Zoom(v, factor, x), 1/factor, x)
		at := a.Time(v, width/2)
		if d := a.X(back, at) - a.X(v, at); math.Abs(d) > 0.01 {
			t.Fatalf("the middle moved by %v points", d)
		}
	})
}

func TestPanThereAndBackIsWhereItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axes(t)
		v := views(t, a)
		dx := rapid.Float64Range(-20*width, 20*width).Draw(t, "dx")
		there := a.Pan(v, dx)
		at := a.Time(v, rapid.Float64Range(0, width).Draw(t, "x"))
		if d := a.X(there, at) - a.X(v, at) - dx; math.Abs(d) > 1e-3 {
			t.Fatalf("panned by %v, moved by %v more", dx, d)
		}
		if d := a.X(a.Pan(there, -dx), at) - a.X(v, at); math.Abs(d) > 1e-3 {
			t.Fatalf("panned by %v and back, moved by %v", dx, d)
		}
	})
}

func TestPanAnchorsTheViewAtItsLeftEdge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axes(t)
		v := a.Pan(views(t, a), rapid.Float64Range(-5*width, 5*width).Draw(t, "dx"))
		if _, scale := local(a, v, v.Left); math.Abs(v.Shift) > scale/2+finePoint {
			t.Fatalf("left stands at %v, want within half a second of 0", v.Shift)
		}
	})
}

func TestSecondsLeaveOutTheBreaks(t *testing.T) {
	a := Axis{Start: 100, End: 1100, Breaks: []Break{{200, 300}, {500, 900}}}
	if got := a.Seconds(); got != 500 {
		t.Errorf("%d seconds, want 500", got)
	}
	if got := (&Axis{}).Seconds(); got != 0 {
		t.Errorf("the zero axis has %d seconds", got)
	}
}

func TestFarInstantsDoNotOverflow(t *testing.T) {
	a := &Axis{Start: edtf.MinInstant, End: edtf.MaxInstant}
	v := a.Fit(width, 0)
	for _, v := range []View{v, a.Zoom(v, 1e18, width/2), {Left: edtf.MaxInstant, Scale: deepest}, {Left: edtf.MinInstant, Scale: deepest}} {
		for _, x := range []float64{-1e300, -1e9, 0, width, 1e9, 1e300} {
			at := a.Time(v, x)
			if x > 0 && at < v.Left || x < v.Shift && at > v.Left {
				t.Errorf("x %g of %+v wraps around to %d", x, v, at)
			}
		}
	}
}

func BenchmarkTimeWithFourBreaks(b *testing.B) {
	a := &Axis{Start: 0, End: 1000 * year}
	for i := range int64(4) {
		a.Breaks = append(a.Breaks, Break{(200*i + 100) * year, (200*i + 180) * year})
	}
	v := a.Fit(width, 20)
	for b.Loop() {
		a.Time(v, 700)
	}
}
