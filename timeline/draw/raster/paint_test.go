package raster_test

import (
	"image"
	"math"
	"testing"

	"dateline/timeline/draw/raster"
	"dateline/timeline/scene"

	"pgregory.net/rapid"
)

func colors() *rapid.Generator[scene.Color] {
	return rapid.Custom(func(t *rapid.T) scene.Color {
		return scene.Color{R: rapid.Byte().Draw(t, "r"), G: rapid.Byte().Draw(t, "g"), B: rapid.Byte().Draw(t, "b"), A: rapid.Byte().Draw(t, "a")}
	})
}

// over is Porter and Duff's source over destination, in premultiplied shares of one.
func over(under [4]float64, c scene.Color) (out [4]float64) {
	a := float64(c.A) / 255
	for i, v := range [...]uint8{c.R, c.G, c.B, 255} {
		out[i] = float64(v)/255*a + under[i]*(1-a)
	}
	return out
}

func TestColoursAreComposedSourceOver(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		layers := rapid.SliceOfN(colors(), 1, 5).Draw(t, "layers")
		s := &scene.Scene{Width: 9, Height: 9, Background: layers[0]}
		want := over([4]float64{}, layers[0])
		for i, c := range layers[1:] {
			s.Add([]scene.Shape{{W: 9, H: 9, Fill: c}, {X: -5, Y: -5, W: 30, H: 30, R: 4, Fill: c}, {Kind: scene.Circle, X: 4, Y: 4, R: 30, Fill: c}}[i%3])
			want = over(want, c)
		}
		img := raster.New(nil).Image(s, 1)
		for i, v := range img.Pix[:4] {
			if math.Abs(float64(v)-want[i]*255) > float64(len(layers)) {
				t.Fatalf("%v became %v, want %.1f", layers, img.Pix[:4], want[i]*255)
			}
		}
		for i, v := range img.Pix {
			if v != img.Pix[i%4] || v > img.Pix[i|3] {
				t.Fatalf("byte %d is %d: uneven, or more than its alpha", i, v)
			}
		}
	})
}

func TestTransparentBackgroundStaysClear(t *testing.T) {
	s := &scene.Scene{Width: 40, Height: 40}
	s.Add(scene.Shape{X: 10, Y: 10, W: 10, H: 10, Fill: black})
	dst := image.NewRGBA(image.Rect(0, 0, 40, 40))
	for i := range dst.Pix {
		dst.Pix[i] = 0x77 // what the frame before has left
	}
	raster.New(nil).Paint(s, dst, 1)
	for y := range 40 {
		for x := range 40 {
			want := uint8(0)
			if x >= 10 && x < 20 && y >= 10 && y < 20 {
				want = 255
			}
			if got := dst.RGBAAt(x, y); got.A != want || got.R != 0 {
				t.Fatalf("pixel %d,%d is %v", x, y, got)
			}
		}
	}
}

func TestHatchesArePeriodic(t *testing.T) {
	for _, h := range []scene.Hatch{scene.Diagonal, scene.Crossed} {
		for _, scale := range []float64{1, 2, 3} {
			step := int(scene.HatchStep * scale)
			img := picture(scale, scene.Shape{X: 5, Y: 5, W: 80, H: 40, Fill: black, Hatch: h})
			dark, light := 0, 0
			for y := int(6 * scale); y < int(38*scale); y++ {
				for x := int(10 * scale); x < int(70*scale); x++ {
					a := img.RGBAAt(x, y)
					if apart(a, img.RGBAAt(x+step, y)) > 1 || apart(a, img.RGBAAt(x, y+step)) > 1 || apart(a, img.RGBAAt(x-step/2, y+step/2)) > 1 && h == scene.Diagonal {
						t.Fatalf("hatch %d at scale %v: pixel %d,%d does not come again", h, scale, x, y)
					}
					if a.R < 40 {
						dark++
					} else if a.R > 200 {
						light++
					}
				}
			}
			if dark == 0 || light == 0 {
				t.Errorf("hatch %d at scale %v has %d dark and %d light pixels", h, scale, dark, light)
			}
		}
	}
}

func TestDiagonalRisesToTheRight(t *testing.T) {
	img := picture(2, scene.Shape{X: 5, Y: 5, W: 80, H: 40, Fill: black, Hatch: scene.Diagonal})
	for x := 40; x < 60; x++ {
		if apart(img.RGBAAt(x, 40), img.RGBAAt(x+1, 39)) > 1 {
			t.Fatalf("pixel %d,40 is not the one up and to the right of it", x)
		}
	}
}

func TestHatchesMoveWithTheirShape(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dx, dy := rapid.IntRange(-20, 20).Draw(t, "dx"), rapid.IntRange(-10, 10).Draw(t, "dy")
		s := scene.Shape{X: 30, Y: 20, W: 30, H: 20, R: 5, Fill: black, Hatch: scene.Hatch(rapid.IntRange(1, 2).Draw(t, "hatch"))}
		a := picture(1, s)
		s.X, s.Y = s.X+float64(dx), s.Y+float64(dy)
		b := picture(1, s)
		for y := 20; y < 40; y++ {
			for x := 30; x < 60; x++ {
				if apart(a.RGBAAt(x, y), b.RGBAAt(x+dx, y+dy)) > 1 {
					t.Fatalf("moved by %d,%d, pixel %d,%d changed", dx, dy, x, y)
				}
			}
		}
	})
}

func TestFadesGrowSteadily(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		left, right := rapid.Float64Range(0, 60).Draw(t, "left"), rapid.Float64Range(0, 60).Draw(t, "right")
		s := scene.Shape{X: 10, Y: 10, W: 80, H: 20, Fill: black, FadeLeft: left, FadeRight: right}
		img := picture(1, s)
		ink := func(x int) int { return int(paper.R) - int(img.RGBAAt(x, 20).R) }
		top := 10
		for x := 10; x < 90; x++ {
			if ink(x) > ink(top) {
				top = x
			}
		}
		for x := 11; x < 90; x++ {
			if x <= top && ink(x) < ink(x-1) || x > top && ink(x) > ink(x-1) {
				t.Fatalf("ink %d, %d at columns %d, %d; most at %d", ink(x-1), ink(x), x-1, x, top)
			}
		}
		if left > 20 && ink(10) > 10 || right > 20 && ink(89) > 10 || left+right < 60 && !is(img, top, 20, black) {
			t.Fatalf("ink %d at the left, %d at the right, %d at most", ink(10), ink(89), ink(top))
		}
	})
}

// TestDashesCloseWithoutASeam walks around circles and finds all dashes, and all gaps, alike.
func TestDashesCloseWithoutASeam(t *testing.T) {
	for _, r := range []float64{20, 33.3, 47.1, 80} {
		s := &scene.Scene{Width: 200, Height: 200, Background: paper}
		s.Add(scene.Shape{Kind: scene.Circle, X: 100, Y: 100, R: r, Stroke: black, Width: 3, Dash: scene.Dashed})
		const scale, samples = 4, 7200
		img := raster.New(nil).Image(s, scale)
		dark := make([]bool, samples)
		for i := range dark {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / samples)
			dark[i] = img.RGBAAt(int((100+r*cos)*scale), int((100+r*sin)*scale)).R < 128
		}
		runs := map[bool][]int{}
		start := 0
		for dark[start] == dark[(start+samples-1)%samples] {
			start++
		}
		for i := 0; i < samples; {
			n := 1
			for n < samples && dark[(start+i+n)%samples] == dark[(start+i)%samples] {
				n++
			}
			runs[dark[(start+i)%samples]] = append(runs[dark[(start+i)%samples]], n)
			i += n
		}
		if len(runs[true]) < 5 || len(runs[true]) != len(runs[false]) {
			t.Fatalf("radius %v: %d dashes, %d gaps", r, len(runs[true]), len(runs[false]))
		}
		pixel := samples / (2 * math.Pi * r * scale)
		for which, list := range runs {
			least, most := samples, 0
			for _, n := range list {
				least, most = min(least, n), max(most, n)
			}
			if float64(most-least) > 3*pixel {
				t.Errorf("radius %v: stretches (dash %v) of %d to %d steps", r, which, least, most)
			}
		}
	}
}

// TestDashesHaveNoTeeth holds a thick dashed circle against the ring that it is a part of: in the middle of
// a dash, all of the ring's width is covered.
func TestDashesHaveNoTeeth(t *testing.T) {
	const scale, x, r, w = 2, 20, 9.0, 5.0
	s := &scene.Scene{Width: 40, Height: 40, Background: paper}
	s.Add(scene.Shape{Kind: scene.Circle, X: x, Y: x, R: r, Stroke: black, Width: w, Dash: scene.Dashed})
	dashed := raster.New(nil).Image(s, scale)
	s.Shapes[0].Dash = scene.Solid
	ring := raster.New(nil).Image(s, scale)
	inside := func(a float64) bool { // in a dash, at the middle of the line
		sin, cos := math.Sincos(a)
		return dashed.RGBAAt(int((x+r*cos)*scale), int((x+r*sin)*scale)).R == black.R
	}
	seen := 0
	for py := range 40 * scale {
		for px := range 40 * scale {
			a := math.Atan2(float64(py)+0.5-x*scale, float64(px)+0.5-x*scale)
			if ring.RGBAAt(px, py).R > 60 || !inside(a-0.3) || !inside(a) || !inside(a+0.3) {
				continue
			}
			seen++
			if d := int(dashed.RGBAAt(px, py).R) - int(ring.RGBAAt(px, py).R); d > 40 {
				t.Errorf("at %d, %d the dash is lighter than the ring by %d", px, py, d)
			}
		}
	}
	if seen < 100 {
		t.Errorf("only %d pixels were seen", seen)
	}
}

func TestStrokeOfACircleIsARing(t *testing.T) {
	s := scene.Shape{Kind: scene.Circle, X: 50, Y: 30, R: 20, Stroke: black, Width: 4}
	img := picture(1, s)
	ink := 0.0
	for y := range 60 {
		for x := range 100 {
			ink += float64(paper.R-img.RGBAAt(x, y).R) / float64(paper.R)
		}
	}
	if want := 2 * math.Pi * 20 * 4; math.Abs(ink-want) > want*0.02 {
		t.Errorf("%.1f pixels of ink, want %.1f", ink, want)
	}
	if !is(img, 50, 30, paper) || !is(img, 70, 30, black) {
		t.Errorf("the middle is %v, the edge %v", img.RGBAAt(50, 30), img.RGBAAt(70, 30))
	}
}
