package raster

import (
	"image"
	"image/color"
	"testing"

	"dateline/assets"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// triangle is a layer with its corners at 0, 0 and 100, 0 and 0, 100 units.
func triangle(c color.NRGBA, ink bool) typeset.Layer {
	return typeset.Layer{Color: c, Ink: ink, Outline: typeset.Outline{
		{Op: 'M'}, {Op: 'L', X: [3]float32{100}}, {Op: 'L', Y: [3]float32{100}},
	}}
}

func TestPicturesAreScaledToTheTextsSize(t *testing.T) {
	src := image.NewNRGBA(image.Rect(0, 0, 64, 64))
	for i := 0; i < len(src.Pix); i += 4 {
		src.Pix[i], src.Pix[i+3] = 200, 255
	}
	img := resized(&typeset.Picture{Image: src, X: 0.1, Y: -0.9, W: 1, H: 1}, 20)
	if img.Rect != image.Rect(2, -18, 22, 2) {
		t.Errorf("it lies at %v", img.Rect)
	}
	if c := img.RGBAAt(10, -8); c != (color.RGBA{200, 0, 0, 255}) {
		t.Errorf("its middle is %v", c)
	}
	for _, p := range []typeset.Picture{{Image: src, W: 1e9, H: 1}, {Image: src, W: 0, H: 1}, {Image: src, W: 0.001, H: 1}} {
		if resized(&p, 20) != nil {
			t.Errorf("%v by %v ems are painted", p.W, p.H)
		}
	}
}

func TestLayersLieAboveEachOther(t *testing.T) {
	red, blue := color.NRGBA{255, 0, 0, 255}, color.NRGBA{0, 0, 255, 255}
	img := overlaid([]typeset.Layer{triangle(red, false), triangle(blue, false)}, 0.2)
	if img.Rect != image.Rect(0, -20, 20, 0) {
		t.Errorf("they lie at %v", img.Rect)
	}
	if c := img.RGBAAt(3, -3); c != (color.RGBA{0, 0, 255, 255}) {
		t.Errorf("the upper one is %v", c)
	}
	if c := img.RGBAAt(18, -18); c.A != 0 {
		t.Errorf("beside them is %v", c)
	}
	if overlaid([]typeset.Layer{triangle(color.NRGBA{A: 255}, true)}, 0.2) != nil {
		t.Error("a glyph in the text's colour alone has its own colours")
	}
	if c := overlaid([]typeset.Layer{triangle(color.NRGBA{A: 255}, true), triangle(red, false)}, 0.2).RGBAAt(3, -3); c.R != 255 {
		t.Errorf("ink and red give %v", c)
	}
	if overlaid([]typeset.Layer{triangle(red, false)}, 1e9) != nil {
		t.Error("a glyph larger than any picture is painted")
	}
}

func TestTurnedGlyphsReadUpwards(t *testing.T) {
	img := image.NewRGBA(image.Rect(2, -5, 5, -3))
	img.SetRGBA(2, -5, color.RGBA{255, 0, 0, 255}) // the upper left corner
	up := upwards(img)
	if up.Rect != image.Rect(-5, -5, -3, -2) || up.RGBAAt(-5, -3).R != 255 {
		t.Errorf("%v with %v at its lower left", up.Rect, up.RGBAAt(-5, -3))
	}
}

func TestStampsBlendAndKeepInsideTheImage(t *testing.T) {
	dst := image.NewRGBA(image.Rect(0, 0, 8, 8))
	for i := range dst.Pix {
		dst.Pix[i] = 255
	}
	m := &mask{w: 4, h: 4, colors: make([]uint8, 64)}
	for i := 0; i < 64; i += 4 {
		m.colors[i], m.colors[i+3] = 128, 128 // red, half clear
	}
	b := band{dst: dst, width: 8, y0: 0, y1: 8}
	for _, at := range [][2]int{{-9, 0}, {9, 0}, {0, -9}, {0, 9}, {-2, -2}, {6, 6}} {
		b.stamp(m, at[0], at[1], 255)
	}
	if c := dst.RGBAAt(1, 1); c != (color.RGBA{255, 127, 127, 255}) {
		t.Errorf("half red over white is %v", c)
	}
	if c := dst.RGBAAt(3, 3); c != (color.RGBA{255, 255, 255, 255}) {
		t.Errorf("beside it is %v", c)
	}
	b.stamp(m, 3, 3, 0)
	if c := dst.RGBAAt(3, 3); c != (color.RGBA{255, 255, 255, 255}) {
		t.Errorf("a clear stamp leaves %v", c)
	}
}

func TestEmojiAreInColourWhereAFontHasThem(t *testing.T) {
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	faces.UseSystemFonts(t.TempDir())
	line := faces.Shape("😀", typeset.Style{Size: 30})
	g := line.Glyphs[0]
	if faces.Picture(g.Face, g.ID) == nil && len(faces.Layers(g.Face, g.ID)) == 0 {
		t.Skip("no font of emoji in colours is installed")
	}
	for _, up := range []bool{false, true} {
		s := scene.Scene{Width: 80, Height: 80, Background: scene.Color{R: 255, G: 255, B: 255, A: 255}}
		s.Add(scene.Shape{Kind: scene.Text, X: 40, Y: 50, Up: up, Line: line, Fill: scene.Color{A: 255}})
		img, coloured := New(faces).Image(&s, 1), 0
		for i := 0; i < len(img.Pix); i += 4 {
			if int(img.Pix[i])-int(img.Pix[i+2]) > 100 { // a yellow face
				coloured++
			}
		}
		if coloured < 300 {
			t.Errorf("turned %v: %d yellow pixels", up, coloured)
		}
	}
}
