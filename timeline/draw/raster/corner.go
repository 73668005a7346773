package raster

import (
	"image"
	"math"
)

// cornerKey names the upper left corner of a rectangle of radius r pixels: filled, or a line of w
// pixels. Where it meets the one below, high is the rectangle's height and both are one; where they
// meet those at the right, wide is its width, too, and it is the whole rectangle. Else they are 0.
type cornerKey struct {
	r             float32
	w, wide, high int32
}

// size is the side of a corner that meets no other, in pixels.
func (k cornerKey) size() int { return max(int(math.Ceil(float64(k.r))), int(k.w)) }

// corner is the coverage of a corner in rows of n pixels, and its mirror image.
type corner struct {
	n           int
	left, right []uint8
}

const (
	maxCorners = 500     // bounds the kept corners; past it they are made anew
	maxCorner  = 1 << 12 // bounds the pixels of one where corners meet
)

// slab paints a rectangle on whole pixels with rounded corners, filled where w is 0 and as a line
// of w pixels else. It paints nothing and gives false where corners meet and are large.
func (b *band) slab(x0, y0, x1, y1 int, r float64, w int, p paint) bool {
	if y1 <= b.y0 || y0 >= b.y1 {
		return true
	}
	wide, high := x1-x0, y1-y0
	if 2*w >= min(wide, high) {
		w = 0 // the line leaves nothing within
	}
	key := cornerKey{r: float32(r), w: int32(w)}
	n := key.size()
	switch {
	case 2*n > wide:
		if wide*high > maxCorner {
			return false
		}
		key.wide, key.high = int32(wide), int32(high)
		b.ends(x0, y0, x1, y1, b.corner(key), p)
	case 2*n > high:
		if n*high > maxCorner {
			return false
		}
		key.high = int32(high)
		b.ends(x0, y0, x1, y1, b.corner(key), p)
		b.between(x0+n, y0, x1-n, y1, w, p)
	default:
		if n > 0 {
			b.round(x0, y0, x1, y1, b.corner(key), p)
		}
		if w > 0 {
			b.between(x0+n, y0, x1-n, y1, w, p)
			b.block(x0, y0+n, x0+w, y1-n, p)
			b.block(x1-w, y0+n, x1, y1-n, p)
			break
		}
		b.block(x0+n, y0, x1-n, y0+n, p)
		b.block(x0, y0+n, x1, y1-n, p)
		b.block(x0+n, y1-n, x1-n, y1, p)
	}
	return true
}

// between paints what lies between the left and the right corners.
func (b *band) between(x0, y0, x1, y1, w int, p paint) {
	if w == 0 {
		b.block(x0, y0, x1, y1, p)
		return
	}
	b.block(x0, y0, x1, y0+w, p)
	b.block(x0, y1-w, x1, y1, p)
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

// ends paints corners that meet: the left and the right end, or the whole rectangle at once.
func (b *band) ends(x0, y0, x1, y1 int, c *corner, p paint) {
	b.lay(&mask{w: c.n, h: y1 - y0, cover: c.left}, x0, y0, p)
	if c.n < x1-x0 {
		b.lay(&mask{w: c.n, h: y1 - y0, cover: c.right}, x1-c.n, y0, p)
	}
}

// corner finds or makes a corner.
func (b *band) corner(key cornerKey) *corner {
	if c, ok := b.corners[key]; ok {
		return c
	}
	if b.corners == nil || len(b.corners) >= maxCorners {
		b.corners = map[cornerKey]*corner{}
	}
	r, line := float64(key.r), float64(key.w)
	size := key.size()
	wide, high := float64(2*size), float64(2*size) // of the rectangle whose corner it is
	region := image.Rect(0, 0, size, size)
	if key.high > 0 {
		high, region.Max.Y = float64(key.high), int(key.high)
	}
	if key.wide > 0 {
		wide, region.Max.X = float64(key.wide), int(key.wide)
	}
	f := &b.line
	f.reset()
	f.rounded(0, 0, wide, high, r)
	if line > 0 && 2*line < min(wide, high) {
		f.rounded(line, line, wide-line, high-line, r-line)
		f.turn()
	}
	b.accumulate(f, region)
	c := &corner{n: region.Max.X, left: append([]uint8(nil), b.cover.Pix...)}
	c.right = make([]uint8, len(c.left))
	for i := range c.left {
		c.right[i/c.n*c.n+c.n-1-i%c.n] = c.left[i]
	}
	b.corners[key] = c
	return c
}
