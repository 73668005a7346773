package raster

import (
	"image"
	"math"

	"golang.org/x/image/vector"

	"dateline/timeline/scene"
)

// band is one horizontal stripe of the image and what a goroutine needs to paint it.
type band struct {
	dst    *image.RGBA
	scale  float64
	masks  map[maskKey]*mask
	y0, y1 int // rows
	width  int // columns
	raster vector.Rasterizer
	cover  image.Alpha // of the shape at hand, reused
}

func (b *band) paint(s *scene.Scene) {
	b.clear(s.Background)
	for i := range s.Shapes {
		shape := &s.Shapes[i]
		_, top, _, bottom := shape.Bounds()
		pad := shape.Width + 2
		if (bottom+pad)*b.scale < float64(b.y0) || (top-pad)*b.scale > float64(b.y1) {
			continue
		}
		switch shape.Kind {
		case scene.Text:
			b.text(shape)
		case scene.Rect:
			b.rect(shape)
		case scene.Circle:
			b.outline(shape, circle(shape.X*b.scale, shape.Y*b.scale, shape.R*b.scale))
		case scene.Path:
			b.path(shape)
		}
	}
}

func (b *band) clear(c scene.Color) {
	r, g, bl, a := premultiplied(c, 255)
	for y := b.y0; y < b.y1; y++ {
		row := b.row(y)
		for i := 0; i+3 < len(row); i += 4 {
			row[i], row[i+1], row[i+2], row[i+3] = uint8(r), uint8(g), uint8(bl), uint8(a)
		}
	}
}

func (b *band) row(y int) []uint8 {
	start := y * b.dst.Stride
	return b.dst.Pix[start : start+4*b.width]
}

// text blends the masks of a line's glyphs. The baseline lies on a whole pixel.
func (b *band) text(s *scene.Shape) {
	baseline := int(math.Round(s.Y * b.scale))
	for _, g := range s.Line.Glyphs {
		key, column := glyphPlace(s, g, b.scale)
		m := b.masks[key]
		if m == nil || m.w == 0 {
			continue
		}
		x, y := column+m.x, baseline+int(math.Round(g.Y*b.scale))+m.y
		for row := max(y, b.y0); row < min(y+m.h, b.y1); row++ {
			from := (row - y) * m.w
			b.blend(row, x, m.cover[from:from+m.w], s.Fill)
		}
	}
}

// blend paints one run of pixels with even colour through coverage.
func (b *band) blend(y, x int, cover []uint8, c scene.Color) {
	if x < 0 {
		cover, x = cover[min(-x, len(cover)):], 0
	}
	if x >= b.width {
		return
	}
	row := b.row(y)[4*x:]
	for i, a := range cover[:min(len(cover), b.width-x)] {
		if a != 0 {
			over(row[4*i:4*i+4:4*i+4], c, a)
		}
	}
}

// over composes a colour through coverage onto one premultiplied pixel.
func over(px []uint8, c scene.Color, cover uint8) {
	r, g, bl, a := premultiplied(c, cover)
	if a == 255 {
		px[0], px[1], px[2], px[3] = uint8(r), uint8(g), uint8(bl), 255
		return
	}
	rest := 255 - a
	px[0] = uint8(r + div255(uint32(px[0])*rest))
	px[1] = uint8(g + div255(uint32(px[1])*rest))
	px[2] = uint8(bl + div255(uint32(px[2])*rest))
	px[3] = uint8(a + div255(uint32(px[3])*rest))
}

func premultiplied(c scene.Color, cover uint8) (r, g, b, a uint32) {
	a = div255(uint32(c.A) * uint32(cover))
	return div255(uint32(c.R) * a), div255(uint32(c.G) * a), div255(uint32(c.B) * a), a
}

// div255 divides a product of two bytes by 255, rounded.
func div255(v uint32) uint32 { return (v + 128 + (v+128)>>8) >> 8 }
