package typeset

import (
	"image/color"
	"math"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// sheen is the glyph of a letter in Amiri.
func sheen(t *testing.T) uint32 {
	return with(t, map[string][]byte{"amiri.ttf": amiri(t)}).Shape("ش", body).Glyphs[0].ID
}

func TestPictureStandsWhereTheFontPutsIt(t *testing.T) {
	id, green := sheen(t), color.NRGBA{0, 200, 0, 255}
	f := with(t, map[string][]byte{"a.ttf": withPicture(amiri(t), id, square(green, 50), 10, -20)})
	g := f.Shape("ش", body).Glyphs[0]
	p := f.Picture(g.Face, g.ID)
	if p == nil {
		t.Fatal("no picture")
	}
	if r, gr, b, a := p.Image.At(7, 7).RGBA(); r != 0 || gr>>8 != 200 || b != 0 || a>>8 != 255 {
		t.Errorf("it is not green")
	}
	for name, v := range map[string][2]float64{"X": {p.X, 0.1}, "Y": {p.Y, -0.3}, "W": {p.W, 0.5}, "H": {p.H, 0.5}} {
		if math.Abs(v[0]-v[1]) > 1e-6 {
			t.Errorf("%s is %v, want %v", name, v[0], v[1])
		}
	}
	if len(f.Outline(g.Face, g.ID)) == 0 || f.Picture(g.Face, g.ID+1) != nil || f.Picture(0, 5) != nil {
		t.Error("outlines and pictures are mixed up")
	}
}

func TestBrokenPictureIsNone(t *testing.T) {
	id := sheen(t)
	huge := square(color.White, 8)
	huge[18], huge[22] = 0xff, 0xff // width and height in the header
	for name, data := range map[string][]byte{"no PNG": []byte("nothing"), "empty": nil, "cut": square(color.White, 40)[:60], "huge": huge} {
		f := with(t, map[string][]byte{"a.ttf": withPicture(amiri(t), id, data, 0, 0)})
		if g := f.Shape("ش", body).Glyphs[0]; f.Picture(g.Face, g.ID) != nil || len(f.Outline(g.Face, g.ID)) == 0 {
			t.Errorf("%s: want the outline and no picture", name)
		}
	}
}

func TestLayersOfVersion0HaveTheirColours(t *testing.T) {
	id := sheen(t)
	f := with(t, map[string][]byte{"a.ttf": withLayers(amiri(t), id, id+1, id)})
	g := f.Shape("ش", body).Glyphs[0]
	layers := f.Layers(g.Face, g.ID)
	if len(layers) != 2 || layers[0].Color != (color.NRGBA{0xff, 0, 0, 0xff}) || layers[0].Ink || !layers[1].Ink {
		t.Fatalf("%d layers, want a red one and one of ink", len(layers))
	}
	if len(layers[1].Outline) != len(f.Outline(g.Face, id)) || f.Layers(0, 5) != nil {
		t.Error("the layers have other outlines")
	}
}

// painted walks a paint of COLR version 1 with a palette of red and blue and a triangle as every
// glyph.
func painted(t *testing.T, p tables.PaintTable) []Layer {
	face := own(t).faces[0].face
	face.CPAL = font.CPAL{{{Red: 255, Alpha: 255}, {Blue: 255, Alpha: 255}}}
	face.COLR = &tables.COLR1{}
	w := layering{face: face, outline: func(uint32) Outline {
		return Outline{{Op: 'M'}, {Op: 'L', X: [3]float32{100}}, {Op: 'L', X: [3]float32{0}, Y: [3]float32{100}}}
	}}
	w.paint(p, matrix{1, 0, 0, 1, 0, 0}, 0)
	return w.out
}

const one = tables.Coord(1 << 14)

func TestLayersOfVersion1AreMovedAndFilled(t *testing.T) {
	red := tables.PaintSolid{PaletteIndex: 0, Alpha: one}
	half := tables.PaintLinearGradient{ColorLine: tables.ColorLine{ColorStops: []tables.ColorStop{{PaletteIndex: 0, Alpha: one}, {PaletteIndex: 1, Alpha: one}}}}
	glyph := func(fill tables.PaintTable) tables.PaintTable { return tables.PaintGlyph{Paint: fill, GlyphID: 3} }
	for name, c := range map[string]struct {
		paint tables.PaintTable
		color color.NRGBA
		x, y  float32 // of the second point, 100, 0 at first
	}{
		"solid":     {glyph(red), color.NRGBA{255, 0, 0, 255}, 100, 0},
		"gradient":  {glyph(half), color.NRGBA{127, 0, 127, 255}, 100, 0},
		"moved":     {tables.PaintTranslate{Paint: glyph(red), Dx: 5, Dy: 7}, color.NRGBA{255, 0, 0, 255}, 105, 7},
		"scaled":    {tables.PaintScaleUniform{Paint: glyph(red), Scale: one / 2}, color.NRGBA{255, 0, 0, 255}, 50, 0},
		"centred":   {tables.PaintScaleAroundCenter{Paint: glyph(red), ScaleX: one / 2, ScaleY: one, CenterX: 40}, color.NRGBA{255, 0, 0, 255}, 70, 0},
		"turned":    {tables.PaintRotate{Paint: glyph(red), Angle: one / 2}, color.NRGBA{255, 0, 0, 255}, 0, 100},
		"transform": {tables.PaintTransform{Paint: glyph(red), Transform: tables.Affine2x3{Xx: 2, Yy: 1, Dy: 3}}, color.NRGBA{255, 0, 0, 255}, 200, 3},
		"nested":    {tables.PaintTranslate{Dx: 1, Paint: tables.PaintScale{ScaleX: one / 2, ScaleY: one, Paint: glyph(tables.PaintTranslate{Paint: red})}}, color.NRGBA{255, 0, 0, 255}, 51, 0},
	} {
		layers := painted(t, c.paint)
		if len(layers) != 1 {
			t.Errorf("%s: %d layers", name, len(layers))
			continue
		}
		second := layers[0].Outline[1]
		if layers[0].Color != c.color || math.Abs(float64(second.X[0]-c.x))+math.Abs(float64(second.Y[0]-c.y)) > 1e-3 {
			t.Errorf("%s: %v with its second point at %v, %v, want %v at %v, %v", name, layers[0].Color, second.X[0], second.Y[0], c.color, c.x, c.y)
		}
	}
}

func TestPaintsThatNeverEndGiveNoLayers(t *testing.T) {
	var p tables.PaintTable = tables.PaintGlyph{Paint: tables.PaintSolid{Alpha: one}}
	for range 1000 {
		p = tables.PaintTranslate{Paint: p}
	}
	if n := len(painted(t, p)); n != 0 {
		t.Errorf("%d layers", n)
	}
	p = tables.PaintGlyph{Paint: tables.PaintSolid{Alpha: one}}
	for range 14 {
		p = tables.PaintComposite{SourcePaint: p, BackdropPaint: p, CompositeMode: tables.CompositeSrcOver}
	}
	if n := len(painted(t, p)); n > mostLayers {
		t.Errorf("%d layers", n)
	}
}
