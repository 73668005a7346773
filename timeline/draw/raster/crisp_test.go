package raster_test

import (
	"image"
	"image/color"
	"math"
	"testing"

	"dateline/timeline/draw/raster"
	"dateline/timeline/scene"

	"pgregory.net/rapid"
)

var (
	black  = scene.Color{A: 255}
	scales = []float64{1, 1.25, 2, 3}
)

// picture paints shapes on paper, 100 x 60 points.
func picture(scale float64, shapes ...scene.Shape) *image.RGBA {
	s := &scene.Scene{Width: 100, Height: 60, Background: paper, Shapes: shapes}
	return raster.New(nil).Image(s, scale)
}

func is(img *image.RGBA, x, y int, c scene.Color) bool {
	return img.RGBAAt(x, y) == color.RGBA(c)
}

// painted is the box of the pixels that are not paper.
func painted(img *image.RGBA) image.Rectangle {
	var box image.Rectangle
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if !is(img, x, y, paper) {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

func TestRectanglesHaveCrispEdges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scale := rapid.SampledFrom(scales).Draw(t, "scale")
		s := scene.Shape{
			X: rapid.Float64Range(2, 50).Draw(t, "x"), Y: rapid.Float64Range(2, 30).Draw(t, "y"),
			W: rapid.Float64Range(0, 40).Draw(t, "w"), H: rapid.Float64Range(0, 25).Draw(t, "h"), Fill: black,
		}
		if rapid.Bool().Draw(t, "framed") {
			s.Stroke, s.Width = blue, rapid.Float64Range(0.1, 3).Draw(t, "width")
		}
		img := picture(scale, s)
		for y := range img.Rect.Dy() {
			for x := range img.Rect.Dx() {
				if !is(img, x, y, paper) && !is(img, x, y, black) && !is(img, x, y, blue) {
					t.Fatalf("pixel %d,%d is %v", x, y, img.RGBAAt(x, y))
				}
			}
		}
		box := painted(img)
		for _, side := range [...]struct{ got, want float64 }{
			{float64(box.Dx()), max(1, s.W*scale)}, {float64(box.Dy()), max(1, s.H*scale)},
			{float64(box.Min.X), s.X * scale}, {float64(box.Min.Y), s.Y * scale},
		} {
			if math.Abs(side.got-side.want) > 1 {
				t.Fatalf("%+v at scale %v became %v", s, scale, box)
			}
		}
	})
}

func TestNeighboursShareAnEdge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scale := rapid.SampledFrom(scales).Draw(t, "scale")
		x := rapid.Float64Range(2, 20).Draw(t, "x")
		w := rapid.Float64Range(1.6, 30).Draw(t, "w")
		half := scene.Color{A: 128}
		img := picture(scale,
			scene.Shape{X: x, Y: 10, W: w, H: 10, Fill: half},
			scene.Shape{X: x + w, Y: 10, W: w, H: 10, Fill: half},
		)
		box := painted(img)
		for x := box.Min.X; x < box.Max.X; x++ {
			if img.RGBAAt(x, box.Min.Y) != img.RGBAAt(box.Min.X, box.Min.Y) {
				t.Fatalf("a gap or an overlap at column %d of %v", x, box)
			}
		}
	})
}

func TestHairlineIsExactlyOnePixelAtTheWindowsScales(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scale := rapid.SampledFrom([]float64{1, 1.25}).Draw(t, "scale")
		x, y := rapid.Float64Range(2, 80).Draw(t, "x"), rapid.Float64Range(2, 20).Draw(t, "y")
		length := float64(rapid.IntRange(3, 20).Draw(t, "length"))
		down := []scene.Seg{{}, {Op: scene.LineTo, Y: length}}
		across := []scene.Seg{{}, {Op: scene.LineTo, X: length}}
		for name, s := range map[string]scene.Shape{
			"upright path": {Kind: scene.Path, X: x, Y: y, Segs: down, Stroke: black, Width: 1},
			"level path":   {Kind: scene.Path, X: x, Y: y, Segs: across, Stroke: black, Width: 0.6},
			"upright rect": {X: x, Y: y, W: 1, H: length, Fill: black},
			"level rect":   {X: x, Y: y, W: length, H: 1, Fill: black},
		} {
			img := picture(scale, s)
			box := painted(img)
			if thin := min(box.Dx(), box.Dy()); thin != 1 {
				t.Fatalf("%s at scale %v is %d pixels thick", name, scale, thin)
			}
			if long := max(box.Dx(), box.Dy()); math.Abs(float64(long)-length*scale) > 1 {
				t.Fatalf("%s at scale %v is %d pixels long, want %v", name, scale, long, length*scale)
			}
			for y := box.Min.Y; y < box.Max.Y; y++ {
				for x := box.Min.X; x < box.Max.X; x++ {
					if !is(img, x, y, black) {
						t.Fatalf("%s: pixel %d,%d of %v is %v", name, x, y, box, img.RGBAAt(x, y))
					}
				}
			}
		}
	})
}

func TestLineGrowsWithTheScale(t *testing.T) {
	for _, c := range []struct {
		scale float64
		want  int
	}{{1, 1}, {1.25, 1}, {2, 2}, {3, 3}} {
		img := picture(c.scale, scene.Shape{Kind: scene.Path, X: 20.3, Y: 10, Segs: []scene.Seg{{}, {Op: scene.LineTo, Y: 20}}, Stroke: black, Width: 1})
		if got := painted(img).Dx(); got != c.want {
			t.Errorf("scale %v: %d pixels, want %d", c.scale, got, c.want)
		}
	}
}

func TestUprightPartOfABentLineIsCrisp(t *testing.T) {
	img := picture(1, scene.Shape{Kind: scene.Path, X: 20.4, Y: 5, Stroke: black, Width: 1, Segs: []scene.Seg{
		{}, {Op: scene.LineTo, Y: 20.3}, {Op: scene.LineTo, X: 9.7, Y: 30.1}, {Op: scene.LineTo, X: 9.7, Y: 50},
	}})
	for _, y := range []int{5, 15, 24, 37, 45, 54} {
		dark := 0
		for x := range 100 {
			if is(img, x, y, black) {
				dark++
			} else if !is(img, x, y, paper) {
				t.Errorf("pixel %d,%d is %v", x, y, img.RGBAAt(x, y))
			}
		}
		if dark != 1 {
			t.Errorf("row %d has %d dark pixels", y, dark)
		}
	}
}

func TestSlantedLineKeepsItsWidthAndPlace(t *testing.T) {
	img := picture(1, scene.Shape{Kind: scene.Path, X: 10.3, Y: 0, Stroke: black, Width: 2, Segs: []scene.Seg{{Y: -10}, {Op: scene.LineTo, X: 70, Y: 70}}})
	for y := 5; y < 55; y++ {
		ink, moment := 0.0, 0.0
		for x := range 100 {
			dark := float64(paper.R-img.RGBAAt(x, y).R) / float64(paper.R)
			ink += dark
			moment += dark * (float64(x) + 0.5)
		}
		want := 10.3 + 70*(float64(y)+0.5+10)/80
		if math.Abs(moment/ink-want) > 0.15 {
			t.Errorf("row %d: the line is at %.2f, want %.2f", y, moment/ink, want)
		}
		if across := 2 * math.Hypot(70, 80) / 80; math.Abs(ink-across) > 0.15 {
			t.Errorf("row %d: %.2f pixels of ink, want %.2f", y, ink, across)
		}
	}
}

func TestRoundedBarIsTheSameOnAllFourCorners(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(4, 50).Draw(t, "w"), rapid.IntRange(4, 30).Draw(t, "h")
		s := scene.Shape{X: 10, Y: 10, W: float64(w), H: float64(h), R: rapid.Float64Range(0, 20).Draw(t, "r"), Fill: pale}
		if rapid.Bool().Draw(t, "framed") {
			s.Stroke, s.Width = black, rapid.Float64Range(0.5, 4).Draw(t, "width")
		}
		img := picture(1, s)
		for y := range h {
			for x := range w {
				a := img.RGBAAt(10+x, 10+y)
				for _, b := range []color.RGBA{img.RGBAAt(9+w-x, 10+y), img.RGBAAt(10+x, 9+h-y), img.RGBAAt(9+w-x, 9+h-y)} {
					if apart(a, b) > 4 {
						t.Fatalf("pixel %d,%d is %v, and its image %v", x, y, a, b)
					}
				}
			}
		}
	})
}

// apart is the largest difference of two pixels in a channel.
func apart(a, b color.RGBA) int {
	d := 0
	for _, c := range [...][2]uint8{{a.R, b.R}, {a.G, b.G}, {a.B, b.B}, {a.A, b.A}} {
		d = max(d, int(max(c[0], c[1])-min(c[0], c[1])))
	}
	return d
}

// TestPatchedCornersAreThoseOfTheWholeOutline holds the fast way to paint a rounded rectangle
// against the general one, which a fade of no strength calls for.
func TestPatchedCornersAreThoseOfTheWholeOutline(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scene.Shape{
			X: rapid.Float64Range(5, 20).Draw(t, "x"), Y: rapid.Float64Range(5, 20).Draw(t, "y"),
			W: rapid.Float64Range(2, 70).Draw(t, "w"), H: rapid.Float64Range(2, 30).Draw(t, "h"),
			R: rapid.Float64Range(0, 16).Draw(t, "r"), Fill: pale, Stroke: black, Width: rapid.Float64Range(0.5, 4).Draw(t, "width"),
		}
		scale := rapid.SampledFrom(scales).Draw(t, "scale")
		slow := s
		slow.FadeLeft = 1e-9
		a, b := picture(scale, s), picture(scale, slow)
		for i := range a.Pix {
			if d := int(a.Pix[i]) - int(b.Pix[i]); d > 6 || d < -6 {
				t.Fatalf("pixel %d,%d differs by %d", i/4%a.Rect.Dx(), i/4/a.Rect.Dx(), d)
			}
		}
	})
}
