package pdf

import (
	"image"
	"image/color"
	"strconv"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// glyphKey names a glyph of a face.
type glyphKey struct {
	face uint16
	id   uint32
}

// form is a glyph that is no text, one em wide and high, y up: in colours, as layers or a picture,
// or an outline in the colour that it is painted with.
type form struct {
	name    string
	outline typeset.Outline
	layers  []typeset.Layer
	units   float64
	picture *typeset.Picture
}

// glyph is the name of the form of a glyph in colours, empty for one that has the text's colour.
func (l *looks) glyph(g typeset.Glyph) string {
	key := glyphKey{g.Face, g.ID}
	if name, ok := l.glyphs[key]; ok {
		return name
	}
	f := form{units: max(l.faces.UnitsPerEm(g.Face), 1)}
	if f.layers = l.faces.Layers(g.Face, g.ID); inked(f.layers) {
		f.layers = nil
	} else if f.layers == nil {
		f.picture = l.faces.Picture(g.Face, g.ID)
	}
	if len(f.layers) > 0 || f.picture != nil {
		f.name = l.add(f)
	}
	l.glyphs[key] = f.name
	return f.name
}

func (l *looks) add(f form) string {
	f.name = "G" + strconv.Itoa(len(l.forms)+1)
	l.forms = append(l.forms, f)
	return f.name
}

// plain is the name of the form of any glyph, empty for one that paints nothing.
func (l *looks) plain(g typeset.Glyph) string {
	if name := l.glyph(g); name != "" {
		return name
	}
	key := glyphKey{g.Face, g.ID}
	name, ok := l.plains[key]
	if !ok {
		f := form{units: max(l.faces.UnitsPerEm(g.Face), 1), outline: l.faces.Outline(g.Face, g.ID)}
		if len(f.outline) > 0 {
			name = l.add(f)
		}
		l.plains[key] = name
	}
	return name
}

// inked tells whether all layers have the text's colour, as its outline has.
func inked(layers []typeset.Layer) bool {
	for _, layer := range layers {
		if !layer.Ink {
			return false
		}
	}
	return len(layers) > 0
}

// stamp paints a glyph in colours where it stands, as opaque as the text.
func (c *canvas) stamp(g colored, s *scene.Shape) {
	c.save()
	c.op("cm", standing(s, s.Line.Style.Size, g.x, g.y)...)
	c.use(g.name, "Do")
	c.restore()
}

// writeForms writes the glyphs in colours and appends what the resource dictionary says of them.
func (l *looks) writeForms(b []byte, out *file) []byte {
	if len(l.forms) == 0 {
		return b
	}
	b = append(b, "/XObject<<"...)
	for _, f := range l.forms {
		r := out.alloc()
		if f.picture != nil {
			f.writePicture(r, out)
		} else {
			f.writeOutlines(r, out)
		}
		b = append(r.append(append(append(append(b, '/'), f.name...), ' ')), ' ')
	}
	return append(b, ">>"...)
}

// ownInk is what a layer in the text's colour gets within a glyph of several colours, as on screen:
// a grey that stands off from light and from dark ground.
var ownInk = color.NRGBA{R: 0x70, G: 0x70, B: 0x70, A: 0xff}

const (
	formDict  = "/Filter/FlateDecode/Type/XObject/Subtype/Form"
	groupDict = formDict + "/Group<</S/Transparency/CS/DeviceRGB>>"
)

// writeOutlines writes a glyph of outlines, each in one colour.
func (f *form) writeOutlines(r ref, out *file) {
	l := newLooks(nil)
	c := canvas{looks: l, now: initial()}
	for _, layer := range f.layers {
		ink := layer.Color
		if layer.Ink {
			ink = ownInk
			ink.A = layer.Color.A
		}
		if ink.A == 0 || len(layer.Outline) == 0 {
			continue
		}
		c.fillWith(ink)
		c.glyphPath(layer.Outline)
		c.op("f")
	}
	dict := groupDict
	if len(f.layers) == 0 {
		dict = formDict
		c.glyphPath(f.outline)
		c.op("f")
	}
	b := appendNumbers([]byte(dict+"/BBox["), -2*f.units, -2*f.units, 3*f.units, 3*f.units)
	b = append(b, "]/Matrix["...)
	b = strconv.AppendFloat(b, 1/f.units, 'f', 9, 64)
	b = strconv.AppendFloat(append(b, " 0 0 "...), 1/f.units, 'f', 9, 64)
	b = append(b, " 0 0]/Resources<<"...)
	out.stream(r, append(l.write(b, out), ">>"...), out.pack(c.b))
}

// glyphPath appends an outline in design units.
func (c *canvas) glyphPath(o typeset.Outline) {
	var at [2]float64
	for i, s := range o {
		x, y := [3]float64{}, [3]float64{}
		for k := range x {
			x[k], y[k] = float64(s.X[k]), float64(s.Y[k])
		}
		last := 0
		switch s.Op {
		case 'L':
			c.op("l", x[0], y[0])
		case 'Q':
			last = 1
			c.op("c", third(at[0], x[0]), third(at[1], y[0]), third(x[1], x[0]), third(y[1], y[0]), x[1], y[1])
		case 'C':
			last = 2
			c.op("c", x[0], y[0], x[1], y[1], x[2], y[2])
		default:
			if i > 0 {
				c.op("h")
			}
			c.op("m", x[0], y[0])
		}
		at = [2]float64{x[last], y[last]}
	}
}

// writePicture writes a glyph that is an image: a form that puts it where it stands from the pen.
func (f *form) writePicture(r ref, out *file) {
	p := f.picture
	pixels, mask := out.alloc(), out.alloc()
	rgb, alpha := split(p.Image)
	size := p.Image.Bounds().Size()
	head := func(space string) []byte {
		b := appendInts([]byte("/Filter/FlateDecode/Type/XObject/Subtype/Image/BitsPerComponent 8/Width "), size.X)
		b = appendInts(append(b, "/Height "...), size.Y)
		return append(append(b, "/ColorSpace/"...), space...)
	}
	out.stream(mask, head("DeviceGray"), out.pack(alpha))
	out.stream(pixels, mask.append(append(head("DeviceRGB"), "/SMask "...)), out.pack(rgb))
	b := append([]byte(groupDict), "/BBox[-2 -2 3 3]/Resources<</XObject<</P "...)
	b = append(pixels.append(b), ">>>>"...)
	content := appendPrecise(nil, p.W, 0, 0, p.H, p.X, -p.Y-p.H)
	out.stream(r, b, out.pack(append(content, " cm\n/P Do"...)))
}

// split is an image's colours and its opacities, row by row.
func split(img image.Image) (rgb, alpha []byte) {
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
			rgb, alpha = append(rgb, c.R, c.G, c.B), append(alpha, c.A)
		}
	}
	return rgb, alpha
}
