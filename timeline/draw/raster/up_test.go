package raster_test

import (
	"image"
	"testing"

	"dateline/assets"
	"dateline/timeline/draw/raster"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// TestTextThatRunsUpwardsIsTurned: turned back by a quarter it is the text that runs to the right.
func TestTextThatRunsUpwardsIsTurned(t *testing.T) {
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	const size = 160
	line := faces.Shape("Who says what, 2022?", typeset.Style{Size: 13, Bold: true})
	paint := func(shape scene.Shape) *image.RGBA {
		s := scene.Scene{Width: size, Height: size, Background: scene.Color{R: 255, G: 255, B: 255, A: 255}}
		shape.Kind, shape.Line, shape.Fill = scene.Text, line, scene.Color{A: 255}
		s.Add(shape)
		return raster.New(faces).Image(&s, 1)
	}
	flat := paint(scene.Shape{X: 5, Y: 20})
	up := paint(scene.Shape{X: 20, Y: size - 5, Up: true})
	inked, different := 0, 0
	for y := range size {
		for x := range size {
			a, b := flat.RGBAAt(x, y).R, up.RGBAAt(y, size-1-x).R
			if a < 128 {
				inked++
			}
			if max(a, b)-min(a, b) > 100 {
				different++
			}
		}
	}
	if inked < 200 || different > inked/10 {
		t.Errorf("%d of %d inked pixels are not where a quarter turn puts them", different, inked)
	}
	shape := scene.Shape{Kind: scene.Text, Line: line, X: 20, Y: 155, Up: true}
	x0, y0, x1, y1 := shape.Bounds()
	for y := range size {
		for x := range size {
			if fx, fy := float64(x), float64(y); up.RGBAAt(x, y).R < 128 && (fx < x0-1 || fx > x1 || fy < y0-1 || fy > y1) {
				t.Fatalf("ink at %d,%d outside of %.0f,%.0f to %.0f,%.0f", x, y, x0, y0, x1, y1)
			}
		}
	}
}
