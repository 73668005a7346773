package scene_test

import (
	"math"
	"testing"

	"dateline/timeline/scene"

	"pgregory.net/rapid"
)

func TestColumnsStandApartWithinTheirBox(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scene.Shape{
			Kind: scene.Columns, X: rapid.Float64Range(-50, 50).Draw(t, "x"), Y: 7, H: 11,
			Levels: rapid.SliceOfN(rapid.Float32Range(0, 1), 1, 20).Draw(t, "levels"),
		}
		s.W = float64(len(s.Levels)) * rapid.Float64Range(1.5, 30).Draw(t, "pitch")
		end := s.X
		for i, level := range s.Levels {
			x, y, w, h, ok := s.Column(i)
			if ok != (level > 0) {
				t.Fatalf("column %d of height %v: %v", i, level, ok)
			}
			if !ok {
				continue
			}
			if x < end-1e-9 || x+w > s.X+s.W || y < s.Y || math.Abs(y+h-s.Y-s.H) > 1e-9 {
				t.Fatalf("column %d is %v,%v %vx%v after %v in %+v", i, x, y, w, h, end, s)
			}
			end = x + w
		}
	})
}

func TestPlainColumnsAreOnePathWithTheirBox(t *testing.T) {
	s := scene.Shape{Kind: scene.Columns, X: 10, Y: 20, W: 30, H: 10, Levels: []float32{0.5, 0, 1}, Fill: scene.Color{A: 255}}
	p := s.Plain()
	if p.Kind != scene.Path || len(p.Segs) != 10 || p.Fill != s.Fill {
		t.Fatalf("%+v", p)
	}
	if x0, y0, x1, y1 := p.Bounds(); x0 != 10 || y0 != 20 || x1 != 39.4 || y1 != 30 {
		t.Error(x0, y0, x1, y1)
	}
	if r := (&scene.Shape{W: 3}); r.Plain() != r {
		t.Error("a rectangle is not as it is")
	}
	none := scene.Shape{Kind: scene.Columns, W: 3, H: 3, Levels: []float32{0, float32(math.NaN())}}
	if n := len(none.Plain().Segs); n != 0 {
		t.Errorf("%d steps of nothing", n)
	}
}
