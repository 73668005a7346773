package raster

import (
	"image"
	"math"

	"dateline/timeline/scene"
)

// point is a place in pixels.
type point struct{ x, y float64 }

// contour is a closed or open run of straight lines in pixels.
type contour struct {
	points []point
	closed bool
}

// rect paints a rectangle with its edges on whole pixels, so that they stay crisp while panning.
func (b *band) rect(s *scene.Shape) {
	x0, y0 := math.Round(s.X*b.scale), math.Round(s.Y*b.scale)
	x1, y1 := max(x0+1, math.Round((s.X+s.W)*b.scale)), max(y0+1, math.Round((s.Y+s.H)*b.scale))
	x0, x1 = max(x0, -1e6), min(x1, 1e6)
	if s.Fill.A > 0 {
		if s.R == 0 && s.Hatch == scene.NoHatch && s.FadeLeft == 0 && s.FadeRight == 0 {
			b.block(x0, y0, x1, y1, s.Fill)
		} else {
			b.fill(s, contours{rounded(x0, y0, x1, y1, s.R*b.scale)}, s.Fill, s.Hatch)
		}
	}
	if s.Stroke.A > 0 && s.Width > 0 {
		w := max(1, math.Round(s.Width*b.scale))
		b.stroke(s, rounded(x0+w/2, y0+w/2, x1-w/2, y1-w/2, s.R*b.scale-w/2), w)
	}
}

// block fills whole pixels evenly.
func (b *band) block(x0, y0, x1, y1 float64, c scene.Color) {
	left, right := max(0, int(x0)), min(b.width, int(x1))
	for y := max(b.y0, int(y0)); y < min(b.y1, int(y1)); y++ {
		row := b.row(y)
		for x := left; x < right; x++ {
			over(row[4*x:4*x+4:4*x+4], c, 255)
		}
	}
}

// outline paints a closed contour with the shape's fill and stroke.
func (b *band) outline(s *scene.Shape, c contour) {
	if s.Fill.A > 0 {
		b.fill(s, contours{c}, s.Fill, s.Hatch)
	}
	if s.Stroke.A > 0 && s.Width > 0 {
		b.stroke(s, c, s.Width*b.scale)
	}
}

// path paints a shape of segments. One that is only stroked, straight and thin is put on the
// middles of pixels.
func (b *band) path(s *scene.Shape) {
	cs := flatten(s, b.scale)
	if s.Fill.A > 0 {
		b.fill(s, cs, s.Fill, s.Hatch)
	}
	if s.Stroke.A == 0 || s.Width == 0 {
		return
	}
	w := s.Width * b.scale
	if s.Fill.A == 0 && w < 3 {
		w = max(1, math.Round(w))
		half := math.Mod(w, 2) / 2
		for _, c := range cs {
			for i, p := range c.points {
				c.points[i] = point{math.Round(p.x-half) + half, math.Round(p.y-half) + half}
			}
		}
	}
	for _, c := range cs {
		b.stroke(s, c, w)
	}
}

// contours are filled together, non-zero.
type contours []contour

func (cs contours) bounds() (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, c := range cs {
		for _, p := range c.points {
			x0, y0, x1, y1 = min(x0, p.x), min(y0, p.y), max(x1, p.x), max(y1, p.y)
		}
	}
	return
}

// fill accumulates the contours' coverage within the band and blends the paint through it.
func (b *band) fill(s *scene.Shape, cs contours, c scene.Color, hatch scene.Hatch) {
	fx0, fy0, fx1, fy1 := cs.bounds()
	x0, x1 := max(0, int(math.Floor(max(fx0, -1)))), min(b.width, int(math.Ceil(min(fx1, 1e6))))
	y0, y1 := max(b.y0, int(math.Floor(max(fy0, -1)))), min(b.y1, int(math.Ceil(min(fy1, 1e6))))
	if x0 >= x1 || y0 >= y1 {
		return
	}
	w, h := x1-x0, y1-y0
	b.raster.Reset(w, h)
	for _, c := range cs {
		for i, p := range c.points {
			x, y := float32(p.x-float64(x0)), float32(p.y-float64(y0))
			if i == 0 {
				b.raster.MoveTo(x, y)
			} else {
				b.raster.LineTo(x, y)
			}
		}
		b.raster.ClosePath()
	}
	if cap(b.cover.Pix) < w*h {
		b.cover.Pix = make([]uint8, w*h*2)
	}
	b.cover.Pix, b.cover.Stride, b.cover.Rect = b.cover.Pix[:w*h], w, image.Rect(0, 0, w, h)
	clear(b.cover.Pix)
	b.raster.Draw(&b.cover, b.cover.Rect, opaque, image.Point{})
	tint := newTint(s, b.scale, hatch)
	for y := y0; y < y1; y++ {
		row := b.cover.Pix[(y-y0)*w : (y-y0+1)*w]
		if tint.plain {
			b.blend(y, x0, row, c)
			continue
		}
		for i, a := range row {
			if a = uint8(float64(a) * tint.at(x0+i, y)); a != 0 {
				over(b.row(y)[4*(x0+i):4*(x0+i)+4], c, a)
			}
		}
	}
}

// tint weakens a fill from pixel to pixel: by a hatch, and by edges that fade.
type tint struct {
	plain       bool
	hatch       scene.Hatch
	step, width float64 // of the hatch, in pixels
	x0, x1      float64 // the shape's edges
	left, right float64 // lengths of the fades
	ox, oy      float64 // where the hatch is anchored
}

func newTint(s *scene.Shape, scale float64, hatch scene.Hatch) tint {
	x0, y0, x1, _ := s.Bounds()
	t := tint{hatch: hatch, step: scene.HatchStep * scale, width: scene.HatchWidth * scale}
	t.x0, t.x1, t.left, t.right = x0*scale, x1*scale, s.FadeLeft*scale, s.FadeRight*scale
	t.ox, t.oy = t.x0, y0*scale
	t.plain = hatch == scene.NoHatch && t.left == 0 && t.right == 0
	return t
}

// at is the share of the paint at the middle of a pixel, 0 to 1.
func (t *tint) at(px, py int) float64 {
	x, y := float64(px)+0.5, float64(py)+0.5
	share := 1.0
	if t.left > 0 {
		share *= min(1, max(0, (x-t.x0)/t.left))
	}
	if t.right > 0 {
		share *= min(1, max(0, (t.x1-x)/t.right))
	}
	switch t.hatch {
	case scene.Diagonal:
		share *= t.line((x - t.ox) + (y - t.oy))
	case scene.Crossed:
		share *= max(t.line((x-t.ox)+(y-t.oy)), t.line((x-t.ox)-(y-t.oy)))
	}
	return share
}

// line is the coverage of a hatch's line at the distance d along x.
func (t *tint) line(d float64) float64 {
	d = math.Mod(d, t.step)
	if d < 0 {
		d += t.step
	}
	return min(1, max(0, t.width/2-math.Abs(d-t.step/2)+0.5))
}
