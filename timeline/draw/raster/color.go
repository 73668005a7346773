package raster

import (
	"encoding/binary"
	"image"
	"image/color"
	"math"

	"golang.org/x/image/draw"
	"golang.org/x/image/vector"

	"dateline/timeline/typeset"
)

// largestColored bounds the sides of a glyph in colours, in pixels; a larger one is its outline.
const largestColored = 2048

// colored paints a glyph that has colours of its own, at whole pixels; nil for one that has none.
func (p *Painter) colored(key maskKey) *mask {
	if key.size() > largestColored {
		return nil
	}
	var img *image.RGBA
	if layers := p.faces.Layers(key.face(), key.id()); len(layers) > 0 {
		img = overlaid(layers, key.size()/float32(p.faces.UnitsPerEm(key.face())))
	} else if pic := p.faces.Picture(key.face(), key.id()); pic != nil {
		img = resized(pic, float64(key.size()))
	}
	if img == nil {
		return nil
	}
	if key.up() {
		img = upwards(img)
	}
	box := img.Rect
	return &mask{x: box.Min.X, y: box.Min.Y, w: box.Dx(), h: box.Dy(), colors: img.Pix}
}

// fits tells whether a box is one to paint.
func fits(box image.Rectangle) bool {
	return !box.Empty() && box.Dx() <= largestColored && box.Dy() <= largestColored
}

// resized is a glyph's picture at a size in pixels, placed from the pen.
func resized(pic *typeset.Picture, size float64) *image.RGBA {
	round := func(v float64) int { return int(math.Round(v * size)) }
	box := image.Rect(round(pic.X), round(pic.Y), round(pic.X+pic.W), round(pic.Y+pic.H))
	if !fits(box) {
		return nil
	}
	img := image.NewRGBA(box)
	draw.CatmullRom.Scale(img, box, pic.Image, pic.Image.Bounds(), draw.Src, nil)
	return img
}

// ownInk is what a layer in the text's colour gets within a glyph of several colours: a grey that
// stands off from light and from dark ground.
var ownInk = color.NRGBA{0x70, 0x70, 0x70, 0xff}

// overlaid is a glyph's layers at k pixels a unit, placed from the pen; nil where all of them have
// the text's colour.
func overlaid(layers []typeset.Layer, k float32) *image.RGBA {
	var box image.Rectangle
	inked := true
	for _, l := range layers {
		x0, y0, x1, y1 := reach(l.Outline, k)
		if !(max(-x0, x1, -y0, y1) <= largestColored) {
			return nil
		}
		inked = inked && l.Ink
		box = box.Union(image.Rect(floor(x0), floor(y0), -floor(-x1), -floor(-y1)))
	}
	if inked || !fits(box) {
		return nil
	}
	img := image.NewRGBA(box)
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	ox, oy := -float32(box.Min.X), -float32(box.Min.Y)
	at := func(s typeset.Step, i int) (float32, float32) { return s.X[i]*k + ox, -s.Y[i]*k + oy }
	for _, l := range layers {
		c := l.Color
		if l.Ink {
			c, c.A = ownInk, l.Color.A
		}
		r.Reset(box.Dx(), box.Dy())
		trace(r, l.Outline, at)
		r.Draw(img, box, image.NewUniform(c), image.Point{})
	}
	return img
}

func floor(v float32) int { return int(math.Floor(float64(v))) }

// upwards turns an image by a quarter to the left about the pen.
func upwards(img *image.RGBA) *image.RGBA {
	b := img.Rect
	out := image.NewRGBA(image.Rect(b.Min.Y, -b.Max.X, b.Max.Y, -b.Min.X))
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			out.SetRGBA(y, -x-1, img.RGBAAt(x, y))
		}
	}
	return out
}

// stamp paints a glyph in colours, its upper left corner at x, y, as opaque as alpha says.
func (b *band) stamp(m *mask, x, y int, alpha uint32) {
	left, right := max(0, -x), min(m.w, b.width-x)
	if left >= right {
		return
	}
	for row := max(y, b.y0); row < min(y+m.h, b.y1); row++ {
		from := m.colors[4*((row-y)*m.w+left) : 4*((row-y)*m.w+right)]
		to := b.row(row)[4*(x+left):]
		for i := 0; i < len(from); i += 4 {
			if from[i+3] != 0 {
				lay(to[i:i+4], from[i:i+4], alpha)
			}
		}
	}
}

// lay composes a premultiplied pixel over another.
func lay(to, from []uint8, alpha uint32) {
	v, w := binary.LittleEndian.Uint32(to), binary.LittleEndian.Uint32(from)
	rest := 255 - div255(w>>24*alpha)
	binary.LittleEndian.PutUint32(to, joined255(apart(w)*uint64(alpha)+apart(v)*uint64(rest)))
}
