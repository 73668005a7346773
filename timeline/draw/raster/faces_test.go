package raster_test

import (
	"testing"

	"dateline/assets"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

var (
	paper = scene.Color{R: 0xfb, G: 0xfa, B: 0xf7, A: 255}
	ink   = scene.Color{R: 0x1a, G: 0x1c, B: 0x20, A: 255}
	blue  = scene.Color{R: 0x00, G: 0x72, B: 0xb2, A: 255}
	pale  = scene.Color{R: 0x00, G: 0x72, B: 0xb2, A: 96}
)

func faces(t testing.TB) *typeset.Faces {
	f, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// far are shapes a billion points away, and shapes that reach from there across the picture.
func far(f *typeset.Faces) []scene.Shape {
	const away = 1e9
	line := []scene.Seg{{X: -away, Y: -away}, {Op: scene.LineTo, X: away, Y: away / 2}}
	var out []scene.Shape
	for _, place := range [][2]float64{{-away, 0}, {away, 0}, {0, -away}, {0, away}, {away, -away}} {
		x, y := place[0], place[1]
		out = append(out,
			scene.Shape{X: x, Y: y, W: 50, H: 20, R: 4, Fill: pale, Stroke: blue, Width: 1, Dash: scene.Dashed},
			scene.Shape{Kind: scene.Circle, X: x, Y: y, R: 20, Fill: pale, Stroke: blue, Width: 2, Dash: scene.Dotted},
			scene.Shape{Kind: scene.Path, X: x, Y: y, Segs: line[:1:1], Fill: pale, Stroke: blue, Width: 1},
			scene.Shape{Kind: scene.Text, X: x, Y: y, Line: f.Shape("far away", typeset.Style{Size: 12}), Fill: ink},
		)
	}
	return append(out,
		scene.Shape{X: -away, Y: 10, W: 2 * away, H: 20, R: 6, Fill: pale, Stroke: blue, Width: 2, Dash: scene.Dashed},
		scene.Shape{X: 10, Y: -away, W: 20, H: 2 * away, R: 6, Fill: pale, Stroke: blue, Width: 2, Dash: scene.Dotted},
		scene.Shape{X: -away, Y: -away, W: 2 * away, H: 2 * away, R: 6, Fill: pale, Hatch: scene.Crossed, FadeLeft: 10, Stroke: blue, Width: 2},
		scene.Shape{Kind: scene.Circle, X: 800, Y: 450, R: away, Stroke: blue, Width: 2, Dash: scene.Dashed},
		scene.Shape{Kind: scene.Path, X: 800, Y: 450, Segs: line, Stroke: blue, Width: 2, Dash: scene.Dashed},
		scene.Shape{Kind: scene.Path, X: 800, Y: 450, Segs: line, Stroke: blue, Width: 5},
	)
}
