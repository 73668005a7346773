package raster

import (
	"bytes"
	"encoding/binary"
	"image"

	"golang.org/x/image/vector"

	"dateline/timeline/scene"
)

// band is one horizontal stripe of the image and what a goroutine needs to paint it.
type band struct {
	dst    *image.RGBA
	scale  float64
	top    int // the picture's row that is the first of dst
	y0, y1 int // rows of the picture
	width  int // columns

	// What follows is kept between shapes and frames.
	raster  vector.Rasterizer
	cover   image.Alpha // of the shape at hand
	outline figure      // of the shape at hand
	line    figure      // of its stroke
	clipped [2][]point
	ground  []uint8 // what a row of pixels was before
	corners map[cornerKey]*corner
	marks   map[markKey]*mark
	making  *mark // takes what is filled; nil to paint it
}

func (b *band) set(dst *image.RGBA, scale float64, top, y0, y1 int) {
	b.dst, b.scale, b.width = dst, scale, dst.Rect.Dx()
	b.top, b.y0, b.y1 = top, y0, y1
}

func (b *band) paint(s *scene.Scene, p *Painter) {
	b.clear(s.Background)
	for _, i := range p.strips[b.y0/p.strip] {
		shape := &s.Shapes[i]
		switch shape.Kind {
		case scene.Text:
			b.text(p.glyphs[p.starts[i]:p.starts[i+1]], shape.Fill)
		case scene.Rect:
			b.rect(shape)
		case scene.Columns:
			b.columns(shape)
		case scene.Circle:
			if !b.stamped(shape) {
				b.disc(shape)
			}
		case scene.Path:
			if !b.stamped(shape) {
				b.path(shape)
			}
		}
	}
}

// clear fills the first row and copies it to the others.
func (b *band) clear(c scene.Color) {
	if b.y0 >= b.y1 {
		return
	}
	first := b.row(b.y0)
	clear(first)
	newPaint(c).run(first)
	for y := b.y0 + 1; y < b.y1; y++ {
		copy(b.row(y), first)
	}
}

func (b *band) row(y int) []uint8 {
	start := (y - b.top) * b.dst.Stride
	return b.dst.Pix[start : start+4*b.width]
}

// text blends the masks of a line's glyphs; those in colours take only the fill's opacity.
func (b *band) text(glyphs []placed, c scene.Color) {
	p := newPaint(c)
	for _, g := range glyphs {
		if g.mask.colors != nil {
			b.stamp(g.mask, g.x, g.y, p.alpha)
			continue
		}
		b.lay(g.mask, g.x, g.y, p)
	}
}

// lay paints a mask, its upper left corner at x, y.
func (b *band) lay(m *mask, x, y int, p paint) {
	for row := max(y, b.y0); row < min(y+m.h, b.y1); row++ {
		from := (row - y) * m.w
		b.blend(row, x, m.cover[from:from+m.w], p)
	}
}

// blend paints one run of pixels through coverage.
func (b *band) blend(y, x int, cover []uint8, p paint) {
	if x < 0 {
		cover, x = cover[min(-x, len(cover)):], 0
	}
	if x >= b.width {
		return
	}
	cover = cover[:min(len(cover), b.width-x)]
	row := b.row(y)[4*x:]
	for i, c := range cover {
		if c == 0 {
			continue
		}
		px := row[4*i : 4*i+4 : 4*i+4]
		a := uint32(c)
		if p.alpha != 255 {
			a = div255(p.alpha * a)
		}
		if a == 255 {
			binary.LittleEndian.PutUint32(px, p.whole)
		} else {
			binary.LittleEndian.PutUint32(px, p.on(binary.LittleEndian.Uint32(px), a))
		}
	}
}

// block fills whole pixels, from x0, y0 up to x1, y1. Most rows are what the one above was, and then get
// what that has become.
func (b *band) block(x0, y0, x1, y1 int, p paint) {
	x0, x1 = max(0, x0), min(b.width, x1)
	if x0 >= x1 {
		return
	}
	const narrow = 16 // pixels, up to which it is as fast to compose each
	var above []uint8
	for y := max(b.y0, y0); y < min(b.y1, y1); y++ {
		row := b.row(y)[4*x0 : 4*x1]
		switch {
		case x1-x0 <= narrow || y+1 >= min(b.y1, y1) && above == nil:
			p.run(row)
		case above != nil && (p.alpha == 255 || bytes.Equal(row, b.ground)):
			copy(row, above)
		default:
			b.ground = append(b.ground[:0], row...)
			p.run(row)
			above = row
		}
	}
}

// paint is a colour made ready for pixels: its opaque pixel, that pixel's channels apart, and its
// opacity.
type paint struct {
	apart        uint64
	whole, alpha uint32
}

func newPaint(c scene.Color) paint {
	whole := uint32(c.R) | uint32(c.G)<<8 | uint32(c.B)<<16 | 255<<24
	return paint{apart(whole), whole, uint32(c.A)}
}

// apart are the channels of a pixel 16 bits apart: red, blue, green and opacity.
func apart(v uint32) uint64 {
	const even = 0x00ff00ff
	return uint64(v&even) | uint64(v>>8&even)<<32
}

// on is a premultiplied pixel under the paint with an opacity of a (Porter and Duff's source over
// destination), rounded to the nearest value.
func (p paint) on(v, a uint32) uint32 {
	return joined255(p.apart*uint64(a) + apart(v)*uint64(255-a))
}

// run composes the paint onto a run of pixels, two at a time. Most grounds are even, so that two
// are often what the two before were: what became of those is kept.
func (p paint) run(row []uint8) {
	both := func(v uint64) uint64 {
		return uint64(p.on(uint32(v), p.alpha)) | uint64(p.on(uint32(v>>32), p.alpha))<<32
	}
	from, to := uint64(0), both(0)
	for ; len(row) >= 8; row = row[8:] {
		if v := binary.LittleEndian.Uint64(row); v != from {
			from, to = v, both(v)
		}
		binary.LittleEndian.PutUint64(row, to)
	}
	if len(row) >= 4 {
		binary.LittleEndian.PutUint32(row, p.on(binary.LittleEndian.Uint32(row), p.alpha))
	}
}

// div255 divides a product of two bytes by 255, rounded.
func div255(v uint32) uint32 { return (v + 128 + (v+128)>>8) >> 8 }

// joined255 is div255 for the four channels of a pixel that are 16 bits apart, and joins them.
func joined255(v uint64) uint32 {
	const even = 0x00ff_00ff_00ff_00ff
	v += 0x0080_0080_0080_0080
	v = (v + v>>8&even) >> 8 & even
	return uint32(v) | uint32(v>>32)<<8
}
