package raster

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// maskKey names a glyph at a size in pixels and a quarter of a pixel to the right, or turned to
// run upwards and a quarter of a pixel down. It is one word, which maps find fastest: the size's
// bits, then whether it is turned, the glyph, its face and the quarter.
type maskKey uint64

const turned maskKey = 1 << 31 // a glyph's number has 16 bits

func newMaskKey(g typeset.Glyph, size float32, quarter int) maskKey {
	return maskKey(uint64(math.Float32bits(size))<<32 | uint64(g.ID&0xffff)<<15 | uint64(g.Face&0x1fff)<<2 | uint64(quarter))
}

func (k maskKey) size() float32 { return math.Float32frombits(uint32(k >> 32)) }
func (k maskKey) id() uint32    { return uint32(k>>15) & 0xffff }
func (k maskKey) face() uint16  { return uint16(k>>2) & 0x1fff }
func (k maskKey) quarter() int  { return int(k & 3) }
func (k maskKey) up() bool      { return k&turned != 0 }

// mask is a glyph's coverage, or its own colours as premultiplied pixels; its corner lies at X, Y
// from the pen, in pixels.
type mask struct {
	x, y, w, h int
	cover      []uint8
	colors     []uint8 // nil for a glyph in the text's colour
}

// maxMasks bounds the kept masks; past it they are made anew.
const maxMasks = 16000

var opaque = image.NewUniform(color.Alpha{A: 255})

// placed is a mask with its corner's place in the image.
type placed struct {
	mask *mask
	x, y int
}

// prepare makes the masks that the scene needs and places them, so that the bands only read.
func (p *Painter) prepare(s *scene.Scene, size image.Point, scale float64) {
	if len(p.masks) > maxMasks {
		clear(p.masks)
	}
	p.glyphs, p.starts = p.glyphs[:0], append(p.starts[:0], 0)
	p.clearStrips((size.Y + p.strip - 1) / p.strip)
	for i := range s.Shapes {
		shape := &s.Shapes[i]
		if y0, y1, ok := visible(shape, scale, size); ok {
			p.sort(i, y0, y1)
			if shape.Kind == scene.Text {
				p.place(shape, scale)
			}
		}
		p.starts = append(p.starts, len(p.glyphs))
	}
}

// place finds the masks of a line's glyphs: pens lie on quarters of pixels along the line and on
// whole pixels across it.
func (p *Painter) place(s *scene.Shape, scale float64) {
	start, across, along := s.X, s.Y, 1.0
	if s.Up {
		start, across, along = s.Y, s.X, -1
	}
	baseline := int(math.Round(across * scale))
	size := float32(s.Line.Style.Size * scale)
	for _, g := range s.Line.Glyphs {
		at := int(math.Round((start + along*g.X) * scale * 4))
		key := newMaskKey(g, size, at&3)
		if s.Up {
			key |= turned
		}
		m, ok := p.masks[key]
		if !ok {
			m = p.mask(key)
			p.masks[key] = m
		}
		if m.w > 0 {
			x, y := at>>2, baseline+int(math.Round(g.Y*scale))
			if s.Up {
				x, y = y, x
			}
			p.glyphs = append(p.glyphs, placed{m, x + m.x, y + m.y})
		}
	}
}

// mask paints a glyph: in its own colours where the font has some, or else its outline.
func (p *Painter) mask(key maskKey) *mask {
	if m := p.colored(key); m != nil {
		return m
	}
	outline := p.faces.Outline(key.face(), key.id())
	if len(outline) == 0 {
		return &mask{}
	}
	k := key.size() / float32(p.faces.UnitsPerEm(key.face()))
	up := key.up()
	dx, dy := float32(key.quarter())/4, float32(0)
	x0, y0, x1, y1 := reach(outline, k)
	if up {
		dx, dy = dy, dx
		x0, y0, x1, y1 = y0, -x1, y1, -x0
	}
	m := &mask{x: int(math.Floor(float64(x0 + dx))), y: int(math.Floor(float64(y0 + dy)))}
	m.w = int(math.Ceil(float64(x1+dx))) - m.x
	m.h = int(math.Ceil(float64(y1+dy))) - m.y
	r := vector.NewRasterizer(m.w, m.h)
	ox, oy := dx-float32(m.x), dy-float32(m.y)
	at := func(s typeset.Step, i int) (float32, float32) {
		if up {
			return -s.Y[i]*k + ox, -s.X[i]*k + oy
		}
		return s.X[i]*k + ox, -s.Y[i]*k + oy
	}
	trace(r, outline, at)
	img := image.NewAlpha(image.Rect(0, 0, m.w, m.h))
	r.Draw(img, img.Rect, opaque, image.Point{})
	m.cover = img.Pix
	return m
}

// trace adds an outline to a rasterizer; at is the place of a step's point.
func trace(r *vector.Rasterizer, outline typeset.Outline, at func(typeset.Step, int) (x, y float32)) {
	for i, s := range outline {
		ax, ay := at(s, 0)
		bx, by := at(s, 1)
		switch s.Op {
		case 'M':
			if i > 0 {
				r.ClosePath()
			}
			r.MoveTo(ax, ay)
		case 'L':
			r.LineTo(ax, ay)
		case 'Q':
			r.QuadTo(ax, ay, bx, by)
		case 'C':
			cx, cy := at(s, 2)
			r.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	r.ClosePath()
}

// reach is the box of an outline's points in pixels, y down.
func reach(o typeset.Outline, k float32) (x0, y0, x1, y1 float32) {
	x0, y0, x1, y1 = math.MaxFloat32, math.MaxFloat32, -math.MaxFloat32, -math.MaxFloat32
	points := map[byte]int{'M': 1, 'L': 1, 'Q': 2, 'C': 3}
	for _, s := range o {
		for i := range points[s.Op] {
			x0, x1 = min(x0, s.X[i]*k), max(x1, s.X[i]*k)
			y0, y1 = min(y0, -s.Y[i]*k), max(y1, -s.Y[i]*k)
		}
	}
	return
}
