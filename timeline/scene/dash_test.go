package scene_test

import (
	"math"
	"testing"

	"dateline/timeline/scene"

	"pgregory.net/rapid"
)

func TestDashesAroundAClosedLineComeOutEven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dash := scene.Dash(rapid.IntRange(1, 2).Draw(t, "dash"))
		width, length := rapid.Float64Range(0.2, 5).Draw(t, "width"), rapid.Float64Range(1, 2000).Draw(t, "length")
		on, off := dash.Around(width, length)
		if n := length / (on + off); n < 4-1e-6 || math.Abs(n-math.Round(n)) > 1e-6 {
			t.Fatalf("%v dashes around", n)
		}
		if plainOn, plainOff := dash.Lengths(width); math.Abs(on/off-plainOn/plainOff) > 1e-9 {
			t.Fatalf("dash %v, gap %v: not in the proportion of %v, %v", on, off, plainOn, plainOff)
		}
	})
	if on, off := scene.Solid.Around(1, 100); on != 0 || off != 0 {
		t.Errorf("a solid line has dashes of %v, %v", on, off)
	}
	if on, off := scene.Dashed.Around(1, 0); !(on > 0 && off > 0) {
		t.Errorf("around nothing are dashes of %v, %v", on, off)
	}
}
