package raster

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// maskKey names a glyph at a size in pixels and a quarter of a pixel to the right.
type maskKey struct {
	face    uint8
	quarter uint8
	id      uint32
	size    float32
}

// mask is a glyph's coverage; its corner lies at X, Y from the pen, in pixels.
type mask struct {
	x, y, w, h int
	cover      []uint8
}

// maxMasks bounds the kept masks; past it they are made anew.
const maxMasks = 16000

var opaque = image.NewUniform(color.Alpha{A: 255})

// prepare makes the masks that the scene needs, so that the bands only read.
func (p *Painter) prepare(s *scene.Scene, scale float64) {
	if len(p.masks) > maxMasks {
		clear(p.masks)
	}
	for i := range s.Shapes {
		shape := &s.Shapes[i]
		if shape.Kind != scene.Text || outside(s, shape) {
			continue
		}
		for _, g := range shape.Line.Glyphs {
			key, _ := glyphPlace(shape, g, scale)
			if _, ok := p.masks[key]; !ok {
				p.masks[key] = p.mask(key)
			}
		}
	}
}

func outside(s *scene.Scene, shape *scene.Shape) bool {
	x0, y0, x1, y1 := shape.Bounds()
	return x1 < 0 || y1 < 0 || x0 > s.Width || y0 > s.Height
}

// glyphPlace is the mask's key and the pixel column of the glyph's pen.
func glyphPlace(s *scene.Shape, g typeset.Glyph, scale float64) (maskKey, int) {
	at := math.Round((s.X + g.X) * scale * 4)
	column := math.Floor(at / 4)
	return maskKey{
		face: g.Face, id: g.ID, quarter: uint8(at - 4*column),
		size: float32(s.Line.Style.Size * scale),
	}, int(column)
}

// mask paints the outline of a glyph.
func (p *Painter) mask(key maskKey) *mask {
	outline := p.faces.Outline(key.face, key.id)
	if len(outline) == 0 {
		return &mask{}
	}
	k := key.size / float32(p.faces.UnitsPerEm(key.face))
	dx := float32(key.quarter) / 4
	x0, y0, x1, y1 := reach(outline, k)
	m := &mask{x: int(math.Floor(float64(x0 + dx))), y: int(math.Floor(float64(y0)))}
	m.w = int(math.Ceil(float64(x1+dx))) - m.x
	m.h = int(math.Ceil(float64(y1))) - m.y
	r := vector.NewRasterizer(m.w, m.h)
	ox, oy := dx-float32(m.x), -float32(m.y)
	at := func(s typeset.Step, i int) (float32, float32) { return s.X[i]*k + ox, -s.Y[i]*k + oy }
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
	img := image.NewAlpha(image.Rect(0, 0, m.w, m.h))
	r.Draw(img, img.Rect, opaque, image.Point{})
	m.cover = img.Pix
	return m
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
