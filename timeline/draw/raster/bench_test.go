package raster_test

import (
	"fmt"
	"image"
	"testing"

	"dateline/timeline/draw/raster"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// busy is the frame that picture.md quotes: 400 rounded bars and 300 labels at 1600 x 900.
func busy(f *typeset.Faces) *scene.Scene {
	s := &scene.Scene{Width: 1600, Height: 900, Background: paper}
	for i := range 400 {
		x, y := float64(i*37%1500), float64(i*53%880)
		s.Add(scene.Shape{X: x, Y: y, W: 30 + float64(i*29%130), H: 12, R: 5, Fill: pale, Stroke: blue, Width: 1.4})
	}
	for i := range 300 {
		line := f.Shape(fmt.Sprintf("Protests begin in town %d", i), typeset.Style{Size: 12, Bold: i%5 == 0})
		s.Add(scene.Shape{Kind: scene.Text, X: float64(i * 41 % 1450), Y: float64(20 + i*59%870), Line: line, Fill: ink})
	}
	return s
}

func paints(b *testing.B, s *scene.Scene, p *raster.Painter, w, h int) {
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	p.Paint(s, dst, 1)
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		p.Paint(s, dst, 1)
	}
}

func BenchmarkFrameOf400BarsAnd300Labels(b *testing.B) {
	f := faces(b)
	paints(b, busy(f), raster.New(f), 1600, 900)
}

func BenchmarkFramePanned(b *testing.B) {
	f := faces(b)
	s, p := busy(f), raster.New(f)
	dst := image.NewRGBA(image.Rect(0, 0, 1600, 900))
	p.Paint(s, dst, 1)
	b.ReportAllocs()
	for b.Loop() {
		for i := range s.Shapes {
			s.Shapes[i].X += 0.37
			if s.Shapes[i].X > 1600 {
				s.Shapes[i].X -= 1600
			}
		}
		p.Paint(s, dst, 1)
	}
}

func BenchmarkEmptyFrame(b *testing.B) {
	f := faces(b)
	paints(b, &scene.Scene{Background: paper}, raster.New(f), 1600, 900)
}

func Benchmark400DashedAndHatchedBars(b *testing.B) {
	f := faces(b)
	s := busy(f)
	s.Shapes = s.Shapes[:400]
	for i := range s.Shapes {
		s.Shapes[i].Dash = scene.Dash(i % 3)
		s.Shapes[i].Hatch = scene.Hatch(i % 3)
		s.Shapes[i].FadeRight = float64(i % 2 * 12)
	}
	paints(b, s, raster.New(f), 1600, 900)
}

// BenchmarkFarShapes holds that shapes a billion points away, or as large, cost what is visible.
func BenchmarkFarShapes(b *testing.B) {
	f := faces(b)
	s := &scene.Scene{Width: 1600, Height: 900, Background: paper}
	for _, shape := range far(f) {
		for range 10 {
			s.Add(shape)
		}
	}
	paints(b, s, raster.New(f), 1600, 900)
}
