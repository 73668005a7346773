package raster

import (
	"bytes"
	"fmt"
	"image"
	"math"
	"testing"

	"dateline/assets"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"

	"pgregory.net/rapid"
)

func faces(t testing.TB) *typeset.Faces {
	f, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

var (
	paper = scene.Color{R: 0xfb, G: 0xfa, B: 0xf7, A: 255}
	ink   = scene.Color{R: 0x1a, G: 0x1c, B: 0x20, A: 255}
	pale  = scene.Color{G: 0x72, B: 0xb2, A: 96}
)

// shapes draws shapes of all kinds and looks, in and around a picture of 200 x 150 points.
func shapes(f *typeset.Faces) *rapid.Generator[scene.Shape] {
	return rapid.Custom(func(t *rapid.T) scene.Shape {
		at := func(label string) float64 { return rapid.Float64Range(-60, 220).Draw(t, label) }
		s := scene.Shape{
			Kind: scene.Kind(rapid.IntRange(0, 3).Draw(t, "kind")),
			X:    at("x"), Y: at("y"), W: at("w"), H: at("h"), R: rapid.Float64Range(0, 40).Draw(t, "r"),
			Hatch: scene.Hatch(rapid.IntRange(0, 2).Draw(t, "hatch")), Dash: scene.Dash(rapid.IntRange(0, 2).Draw(t, "dash")),
			Line: f.Shape("Протест 2022", typeset.Style{Size: 13}),
		}
		if rapid.Bool().Draw(t, "filled") {
			s.Fill = pale
		}
		if rapid.Bool().Draw(t, "stroked") {
			s.Stroke, s.Width = ink, rapid.Float64Range(0, 6).Draw(t, "width")
		}
		if rapid.Bool().Draw(t, "faded") {
			s.FadeLeft, s.FadeRight = rapid.Float64Range(0, 50).Draw(t, "left"), rapid.Float64Range(0, 50).Draw(t, "right")
		}
		for range rapid.IntRange(0, 6).Draw(t, "segs") {
			s.Segs = append(s.Segs, scene.Seg{
				Op: scene.Op(rapid.IntRange(0, 3).Draw(t, "op")),
				X:  at("sx"), Y: at("sy"), X1: at("x1"), Y1: at("y1"), X2: at("x2"), Y2: at("y2"),
			})
		}
		return s
	})
}

// places sets each coordinate of a shape in turn.
var places = map[string]func(s *scene.Shape, v float64){
	"x": func(s *scene.Shape, v float64) { s.X = v }, "y": func(s *scene.Shape, v float64) { s.Y = v },
	"w": func(s *scene.Shape, v float64) { s.W = v }, "h": func(s *scene.Shape, v float64) { s.H = v },
	"r": func(s *scene.Shape, v float64) { s.R = v }, "width": func(s *scene.Shape, v float64) { s.Width = v },
	"left": func(s *scene.Shape, v float64) { s.FadeLeft = v }, "right": func(s *scene.Shape, v float64) { s.FadeRight = v },
	"first": func(s *scene.Shape, v float64) { s.Segs[0].X = v }, "control": func(s *scene.Shape, v float64) { s.Segs[2].Y1 = v },
	"line": func(s *scene.Shape, v float64) {
		line := *s.Line
		line.Width, line.Style.Size = v, v
		s.Line = &line
	},
}

func odd(f *typeset.Faces, kind scene.Kind, dash scene.Dash) scene.Shape {
	return scene.Shape{
		Kind: kind, X: 20, Y: 20, W: 30, H: 20, R: 5, Fill: pale, Stroke: ink, Width: 2, Dash: dash, Hatch: scene.Hatch(dash),
		Line: f.Shape("Almaty", typeset.Style{Size: 12}),
		Segs: []scene.Seg{{}, {Op: scene.LineTo, X: 9}, {Op: scene.CubeTo, X: 5, Y: 5, X1: 1, Y1: 2, X2: 3, Y2: 4}, {Op: scene.Close}},
	}
}

func TestCoordinatesThatAreNoNumbersPaintNothing(t *testing.T) {
	f := faces(t)
	empty := New(f).Image(&scene.Scene{Width: 100, Height: 60, Background: paper}, 1)
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		for kind := scene.Rect; kind <= scene.Text; kind++ {
			for name, set := range places {
				s := odd(f, kind, scene.Dashed)
				plain := New(f).Image(&scene.Scene{Width: 100, Height: 60, Background: paper, Shapes: []scene.Shape{s}}, 1)
				set(&s, v)
				got := New(f).Image(&scene.Scene{Width: 100, Height: 60, Background: paper, Shapes: []scene.Shape{s}}, 1)
				if !bytes.Equal(got.Pix, empty.Pix) && !bytes.Equal(got.Pix, plain.Pix) {
					t.Errorf("kind %d with %s = %v leaves marks", kind, name, v)
				}
			}
		}
	}
}

func TestHugeCoordinatesDoNotCrash(t *testing.T) {
	f := faces(t)
	p := New(f)
	for _, v := range []float64{1e9, -1e9, 1e13, -1e18, 1e300, -1e300, math.MaxFloat64, 5e-324, -1} {
		for kind := scene.Rect; kind <= scene.Text; kind++ {
			for name, set := range places {
				if name == "line" {
					continue // a line's size is layout's, and its masks grow with it
				}
				for dash := range scene.Dotted + 1 {
					s := odd(f, kind, dash)
					set(&s, v)
					p.Image(&scene.Scene{Width: 100, Height: 60, Background: paper, Shapes: []scene.Shape{s}}, 1)
				}
			}
		}
	}
}

func TestFarShapesTakeNoMorePointsThanCanBeSeen(t *testing.T) {
	const away = 1e9
	p := New(nil)
	line := []scene.Seg{{X: -away, Y: -away}, {Op: scene.LineTo, X: away, Y: away / 2}}
	for i, s := range []scene.Shape{
		{X: -away, Y: 10, W: 2 * away, H: 20, R: 6, Stroke: ink, Width: 2, Dash: scene.Dashed},
		{X: 10, Y: -away, W: 20, H: 2 * away, R: 6, Stroke: ink, Width: 2, Dash: scene.Dotted},
		{Kind: scene.Circle, X: 50, Y: 30, R: away, Stroke: ink, Width: 2, Dash: scene.Dashed},
		{Kind: scene.Path, Segs: line, Stroke: ink, Width: 2, Dash: scene.Dashed},
		{Kind: scene.Path, Segs: line, Stroke: ink, Width: 2},
	} {
		for k := range p.bands {
			p.bands[k].line.points, p.bands[k].outline.points = nil, nil
		}
		p.Image(&scene.Scene{Width: 1600, Height: 900, Background: paper, Shapes: []scene.Shape{s}}, 1)
		for k := range p.bands {
			if n := cap(p.bands[k].line.points) + cap(p.bands[k].outline.points); n > 20000 {
				t.Errorf("shape %d takes %d points", i, n)
			}
		}
	}
}

func TestFarEdgeIsWhereItIs(t *testing.T) {
	for name, s := range map[string]scene.Shape{
		"rect":     {X: -1e9, Y: -1e9, W: 1e9 + 40, H: 2e9, Fill: ink},
		"rounded":  {X: -1e9, Y: -1e9, W: 1e9 + 40, H: 2e9, R: 4, Fill: ink, FadeLeft: 3},
		"path":     {Kind: scene.Path, X: 40, Fill: ink, Segs: []scene.Seg{{Y: -1e9}, {Op: scene.LineTo, Y: 1e9}, {Op: scene.LineTo, X: -1e9, Y: 1e9}, {Op: scene.LineTo, X: -1e9, Y: -1e9}}},
		"triangle": {Kind: scene.Path, X: 40, Fill: ink, Segs: []scene.Seg{{Y: -1e9}, {Op: scene.LineTo, Y: 1e9}, {Op: scene.LineTo, X: -1e9}}},
	} {
		img := New(nil).Image(&scene.Scene{Width: 100, Height: 60, Background: paper, Shapes: []scene.Shape{s}}, 1)
		for y := range 60 {
			if a, b := img.RGBAAt(39, y).R, img.RGBAAt(40, y).R; a != ink.R || b != paper.R {
				t.Errorf("%s: row %d is %d left of the edge and %d right of it", name, y, a, b)
				break
			}
		}
	}
}

func TestSceneMayBeLargerOrSmallerThanTheImage(t *testing.T) {
	f := faces(t)
	s := &scene.Scene{Width: 200, Height: 150, Background: paper}
	s.Add(scene.Shape{X: 0, Y: 0, W: 300, H: 10, Fill: ink})
	s.Add(scene.Shape{Kind: scene.Text, X: 190, Y: 140, Line: f.Shape("beyond", typeset.Style{Size: 30}), Fill: ink})
	p := New(f)
	for _, size := range []image.Point{{0, 0}, {1, 1}, {3, 200}, {200, 1}, {50, 50}, {400, 300}} {
		dst := image.NewRGBA(image.Rectangle{Max: size})
		p.Paint(s, dst, 1)
		if size.X > 0 && dst.Pix[3] != 255 {
			t.Errorf("%v: nothing is painted", size)
		}
		if size.X == 400 && dst.RGBAAt(390, 290).R != paper.R {
			t.Error("beyond the scene is no background")
		}
	}
	big := image.NewRGBA(image.Rect(0, 0, 100, 100))
	part := big.SubImage(image.Rect(30, 40, 60, 70)).(*image.RGBA)
	p.Paint(s, part, 1)
	if big.RGBAAt(29, 40).A != 0 || big.RGBAAt(30, 39).A != 0 || big.RGBAAt(60, 40).A != 0 || big.RGBAAt(30, 70).A != 0 {
		t.Error("painted outside a part of an image")
	}
	if big.RGBAAt(30, 40).R != ink.R || big.RGBAAt(59, 69).R != paper.R {
		t.Error("the part is not painted")
	}
}

func TestFrameAllocatesNextToNothing(t *testing.T) {
	if raced {
		t.Skip("the race detector allocates for itself")
	}
	f := faces(t)
	p := New(f)
	s := &scene.Scene{Width: 400, Height: 300, Background: paper}
	for i := range 60 {
		for kind := scene.Rect; kind <= scene.Text; kind++ {
			shape := odd(f, kind, scene.Dash(i%3))
			shape.X, shape.Y, shape.FadeLeft = float64(i*6), float64(i*4), float64(i%2)
			s.Add(shape)
		}
	}
	dst := image.NewRGBA(image.Rect(0, 0, 400, 300))
	p.Paint(s, dst, 1)
	// A goroutine and its function for each band, and what they wait on. What the runtime takes for itself
	// on a busy machine counts as well, so that the best of some tries counts.
	n, most := math.Inf(1), float64(2+2*len(p.bands))
	for range 8 {
		n = min(n, testing.AllocsPerRun(20, func() { p.Paint(s, dst, 1) }))
	}
	if n > most {
		t.Errorf("%v allocations a frame, want at most %v", n, most)
	}
}

func TestKeptMasksAndCornersAreBounded(t *testing.T) {
	f := faces(t)
	p := newPainter(f, 1, Strip)
	dst := image.NewRGBA(image.Rect(0, 0, 40, 40))
	for i := range maxCorners + 20 {
		s := &scene.Scene{Background: paper, Shapes: []scene.Shape{{W: 30, H: 30, R: 1 + float64(i)/100, Fill: ink}}}
		p.Paint(s, dst, 1)
	}
	if n := len(p.bands[0].corners); n > maxCorners {
		t.Errorf("%d corners are kept", n)
	}
	for i := range maxMasks + 20 {
		p.masks[maskKey(i)] = &mask{}
	}
	p.Paint(&scene.Scene{Background: paper}, dst, 1)
	if n := len(p.masks); n > maxMasks {
		t.Errorf("%d masks are kept", n)
	}
}

func TestMaskKeysTellGlyphsApart(t *testing.T) {
	seen := map[maskKey]string{}
	for _, face := range []uint16{0, 1, 3, 8191} {
		for _, id := range []uint32{0, 1, 255, 256, 65535} {
			for quarter := range 4 {
				for _, size := range []float32{9, 12, 12.5} {
					g := typeset.Glyph{Face: face, ID: id}
					k := newMaskKey(g, size, quarter)
					name := fmt.Sprint(face, id, quarter, size)
					if other, ok := seen[k]; ok {
						t.Fatalf("%s has the key of %s", name, other)
					}
					seen[k] = name
					if k.face() != face || k.id() != id || k.quarter() != quarter || k.size() != size {
						t.Fatalf("%s comes back as %d, %d, %d, %v", name, k.face(), k.id(), k.quarter(), k.size())
					}
				}
			}
		}
	}
}
