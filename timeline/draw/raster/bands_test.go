package raster

import (
	"bytes"
	"image"
	"sync"
	"testing"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"

	"pgregory.net/rapid"
)

func paintIn(bands int, f *typeset.Faces, s *scene.Scene, scale float64) *image.RGBA {
	size := Size(s, scale)
	return newPainter(f, 2, (size.Y+bands-1)/bands).Image(s, scale)
}

// TestBandsDoNotShow allows for the rasterizer, which counts in fractions of a pixel from each
// band's first row on.
func TestBandsDoNotShow(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		s := &scene.Scene{Width: 200, Height: 150, Background: paper, Shapes: []scene.Shape{shapes(f).Draw(t, "shape")}}
		scale := rapid.SampledFrom([]float64{1, 1.25, 2, 3}).Draw(t, "scale")
		one, many := paintIn(1, f, s, scale), paintIn(rapid.IntRange(2, 11).Draw(t, "bands"), f, s, scale)
		for i := range one.Pix {
			if d := int(one.Pix[i]) - int(many.Pix[i]); d > 12 || d < -12 {
				t.Fatalf("pixel %d,%d is %d in one band, %d in many", i/4%one.Rect.Dx(), i/4/one.Rect.Dx(), one.Pix[i], many.Pix[i])
			}
		}
	})
}

func TestPlainFrameIsTheSameInAnyBands(t *testing.T) {
	f := faces(t)
	s := &scene.Scene{Width: 200, Height: 150, Background: paper}
	for i := range 20 {
		s.Add(scene.Shape{X: float64(i * 9), Y: float64(i * 7), W: 50, H: 12.5, R: 5, Fill: pale, Stroke: ink, Width: 1.4})
		s.Add(scene.Shape{Kind: scene.Text, X: float64(i * 7), Y: float64(i * 8), Line: f.Shape("Almaty", typeset.Style{Size: 12}), Fill: ink})
	}
	one := paintIn(1, f, s, 1)
	for bands := 2; bands < 160; bands += 7 {
		if !bytes.Equal(one.Pix, paintIn(bands, f, s, 1).Pix) {
			t.Fatalf("%d bands show", bands)
		}
	}
}

// TestSheetHasThePixelsOfTheWindow paints in parts of one and of three strips, by several at once.
func TestSheetHasThePixelsOfTheWindow(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		s := &scene.Scene{Width: 200, Height: 150, Background: paper, Shapes: rapid.SliceOfN(shapes(f), 0, 8).Draw(t, "shapes")}
		scale := rapid.SampledFrom([]float64{0.5, 1, 3, 5}).Draw(t, "scale")
		want := New(f).Image(s, scale)
		sheet := New(f).Sheet(s, scale)
		rows := Strip * rapid.SampledFrom([]int{1, 3}).Draw(t, "strips")
		got := image.NewRGBA(want.Rect)
		var wait sync.WaitGroup
		for top := 0; top < sheet.Size().Y; top += rows {
			wait.Go(func() { sheet.Paint(got.SubImage(image.Rect(0, top, got.Rect.Max.X, top+rows)).(*image.RGBA), top) })
		}
		wait.Wait()
		if !bytes.Equal(got.Pix, want.Pix) {
			t.Fatal("the parts differ from the whole")
		}
	})
}

func TestFrameDoesNotDependOnTheOneBefore(t *testing.T) {
	f := faces(t)
	p := New(f)
	rapid.Check(t, func(t *rapid.T) {
		s := &scene.Scene{Width: 200, Height: 150, Background: paper, Shapes: rapid.SliceOfN(shapes(f), 0, 8).Draw(t, "shapes")}
		if !bytes.Equal(p.Image(s, 1).Pix, New(f).Image(s, 1).Pix) {
			t.Fatal("a used painter paints a different picture")
		}
	})
}
