package raster_test

import (
	"bytes"
	"image"
	"testing"

	"dateline/timeline/draw/raster"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"

	"pgregory.net/rapid"
)

func TestInkLiesWithinTheLinesBounds(t *testing.T) {
	f := faces(t)
	p := raster.New(f)
	letters := []rune("Протест Қазақстан Almaty qgjpy ÄÖÉ |()[]{} 0123456789 §№₸ — …")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom(letters), 1, 25, -1).Draw(t, "text")
		style := typeset.Style{Size: rapid.Float64Range(7, 40).Draw(t, "size"), Bold: rapid.Bool().Draw(t, "bold")}
		scale := rapid.SampledFrom(scales).Draw(t, "scale")
		line := f.Shape(text, style)
		s := &scene.Scene{Width: line.Width + 40, Height: 100, Background: paper}
		s.Add(scene.Shape{Kind: scene.Text, X: 20, Y: 60, Line: line, Fill: black})
		box := painted(p.Image(s, scale))
		x0, y0, x1, y1 := s.Shapes[0].Bounds()
		side := 1 + 0.1*style.Size*scale // j and f reach a little beside their advance
		if box.Empty() {
			return
		}
		if float64(box.Min.X) < x0*scale-side || float64(box.Max.X) > x1*scale+side || float64(box.Min.Y) < y0*scale-1 || float64(box.Max.Y) > y1*scale+1 {
			t.Fatalf("%q has ink in %v, bounds %.1f,%.1f to %.1f,%.1f", text, box, x0*scale, y0*scale, x1*scale, y1*scale)
		}
	})
}

func label(f *typeset.Faces, p *raster.Painter, x, y float64) *image.RGBA {
	s := &scene.Scene{Width: 120, Height: 30, Background: paper}
	s.Add(scene.Shape{Kind: scene.Text, X: x, Y: y, Line: f.Shape("Illinois, 2022", typeset.Style{Size: 12}), Fill: black})
	return p.Image(s, 1)
}

func TestGlyphsStandOnQuartersOfAPixel(t *testing.T) {
	f := faces(t)
	p := raster.New(f)
	for i, x := range []float64{10.25, 10.5, 10.75} {
		if bytes.Equal(label(f, p, x, 20).Pix, label(f, p, x-0.25, 20).Pix) {
			t.Errorf("quarter %d is painted as the one before", i+1)
		}
	}
	at, later := label(f, p, 10, 20), label(f, p, 11, 20)
	for y := range 30 {
		if !bytes.Equal(at.Pix[y*at.Stride:(y+1)*at.Stride-4], later.Pix[y*at.Stride+4:(y+1)*at.Stride]) {
			t.Fatalf("row %d: a whole point further, the label looks different", y)
		}
	}
	if !bytes.Equal(label(f, p, 10, 20).Pix, label(f, p, 10, 20.4).Pix) {
		t.Error("the baseline does not lie on a whole pixel")
	}
}

func TestTextLeavesThePictureAtItsEdges(t *testing.T) {
	f := faces(t)
	p := raster.New(f)
	whole := label(f, p, 10, 20)
	for dx := -100; dx <= 0; dx += 7 {
		cut := label(f, p, 10+float64(dx), 20)
		for y := range 30 {
			a, b := whole.Pix[y*whole.Stride-4*dx:(y+1)*whole.Stride], cut.Pix[y*cut.Stride:(y+1)*cut.Stride+4*dx]
			if !bytes.Equal(a, b) {
				t.Fatalf("moved by %d, row %d differs", dx, y)
			}
		}
	}
}

func TestInkOfALetterIsItsOutlinesArea(t *testing.T) {
	f := faces(t)
	p := raster.New(f)
	s := &scene.Scene{Width: 300, Height: 300, Background: paper}
	s.Add(scene.Shape{Kind: scene.Text, X: 50, Y: 200, Line: f.Shape("—", typeset.Style{Size: 200}), Fill: black})
	img := p.Image(s, 1)
	box := painted(img)
	if box.Dx() < 150 || box.Dy() > 30 || !is(img, (box.Min.X+box.Max.X)/2, (box.Min.Y+box.Max.Y)/2, black) {
		t.Errorf("a dash of 200 points is painted in %v", box)
	}
}
