package raster

import (
	"image"
	"math"
)

// cornerKey names a rectangle's corner of radius r pixels: filled, or a line of w pixels.
type cornerKey struct {
	r float32
	w int32
}

// corner is the coverage of n by n pixels at an upper left corner, and its mirror image.
type corner struct {
	n           int
	left, right []uint8
}

// maxCorners bounds the kept corners; past it they are made anew.
const maxCorners = 500

// slab paints a rectangle on whole pixels with rounded corners, filled where w is 0 and as a line
// of w pixels else. It paints nothing and gives false where the corners would overlap.
func (b *band) slab(x0, y0, x1, y1 int, r float64, w int, p paint) bool {
	n := max(int(math.Ceil(r)), w)
	if 2*n > x1-x0 || 2*n > y1-y0 {
		return false
	}
	if y1 <= b.y0 || y0 >= b.y1 {
		return true
	}
	if n > 0 {
		b.round(x0, y0, x1, y1, b.corner(r, w), p)
	}
	if w == 0 {
		b.block(x0+n, y0, x1-n, y0+n, p)
		b.block(x0, y0+n, x1, y1-n, p)
		b.block(x0+n, y1-n, x1-n, y1, p)
		return true
	}
	b.block(x0+n, y0, x1-n, y0+w, p)
	b.block(x0+n, y1-w, x1-n, y1, p)
	b.block(x0, y0+n, x0+w, y1-n, p)
	b.block(x1-w, y0+n, x1, y1-n, p)
	return true
}

// round paints the four corners.
func (b *band) round(x0, y0, x1, y1 int, c *corner, p paint) {
	for i := range c.n {
		from, to := i*c.n, (i+1)*c.n
		for _, y := range [...]int{y0 + i, y1 - 1 - i} {
			if y >= b.y0 && y < b.y1 {
				b.blend(y, x0, c.left[from:to], p)
				b.blend(y, x1-c.n, c.right[from:to], p)
			}
		}
	}
}

// corner finds or makes a corner.
func (b *band) corner(r float64, w int) *corner {
	key := cornerKey{float32(r), int32(w)}
	if c, ok := b.corners[key]; ok {
		return c
	}
	if b.corners == nil || len(b.corners) >= maxCorners {
		b.corners = map[cornerKey]*corner{}
	}
	n := max(int(math.Ceil(r)), w)
	size, line := float64(n), float64(w)
	f := &b.line
	f.reset()
	f.arc(r, r, r, 2)
	f.to(size, 0)
	f.to(size, size)
	f.to(0, size)
	f.end(true)
	if w > 0 {
		f.arc(max(r, line), max(r, line), max(r-line, 0), 2)
		f.to(size, line)
		f.to(size, size)
		f.to(line, size)
		f.end(true)
		f.turn()
	}
	b.accumulate(f, image.Rect(0, 0, n, n))
	c := &corner{n: n, left: append([]uint8(nil), b.cover.Pix...), right: make([]uint8, n*n)}
	for i := range c.left {
		c.right[i/n*n+n-1-i%n] = c.left[i]
	}
	b.corners[key] = c
	return c
}
