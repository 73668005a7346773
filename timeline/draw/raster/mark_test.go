package raster

import (
	"image"
	"testing"

	"dateline/timeline/scene"

	"pgregory.net/rapid"
)

func TestKeptMarksAreBounded(t *testing.T) {
	p := newPainter(nil, 1, Strip)
	dst := image.NewRGBA(image.Rect(0, 0, 40, 40))
	for i := range maxMarks + 20 {
		disc := scene.Shape{Kind: scene.Circle, X: 20, Y: 20, R: 1 + float64(i)/1000, Fill: ink}
		p.Paint(&scene.Scene{Background: paper, Shapes: []scene.Shape{disc}}, dst, 1)
	}
	if n := len(p.bands[0].marks); n > maxMarks {
		t.Errorf("%d marks are kept", n)
	}
}

// TestKeptMarksArePaintedLikeOthers holds the masks of small shapes against the general way to paint,
// at places that masks can have.
func TestKeptMarksArePaintedLikeOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scene.Shape{
			Kind: rapid.SampledFrom([]scene.Kind{scene.Circle, scene.Path}).Draw(t, "kind"),
			X:    float64(rapid.IntRange(-40, 840).Draw(t, "x")) / 8, Y: float64(rapid.IntRange(-40, 840).Draw(t, "y")) / 8,
			R: rapid.Float64Range(0, 20).Draw(t, "r"), Width: rapid.Float64Range(0, 4).Draw(t, "width"),
			Dash: scene.Dash(rapid.IntRange(0, 2).Draw(t, "dash")), Stroke: ink,
			Segs: []scene.Seg{{X: -8, Y: 3}, {Op: scene.LineTo, X: 9, Y: 7}, {Op: scene.CubeTo, X: 5, Y: 5, X1: 1, Y1: 2, X2: 3, Y2: 4}, {Op: scene.Close}},
		}
		if rapid.Bool().Draw(t, "filled") {
			s.Fill = pale
		}
		kept := &scene.Scene{Width: 100, Height: 100, Background: paper, Shapes: []scene.Shape{s}}
		got := newPainter(nil, 1, 100).Image(kept, 1)
		want := image.NewRGBA(got.Rect)
		var b band
		b.set(want, 1, 0, 0, 100)
		b.clear(paper)
		if s.Kind == scene.Circle {
			b.disc(&s)
		} else {
			b.path(&s)
		}
		for i := range want.Pix {
			if d := int(want.Pix[i]) - int(got.Pix[i]); d > 6 || d < -6 {
				t.Fatalf("pixel %d,%d is %d from its mask, %d else", i/4%100, i/400, got.Pix[i], want.Pix[i])
			}
		}
	})
}
