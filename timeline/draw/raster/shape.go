package raster

import (
	"math"

	"dateline/timeline/scene"
)

// hairline is the thickness up to which a rectangle counts as a line, in points.
const hairline = 1.5

// edges are those of a rectangle's side on whole pixels. A line is as thick wherever it stands; a
// length below 0 counts as 0.
func edges(at, length, scale float64) (int, int) {
	const far = 1e6
	length = max(length, 0)
	if length <= hairline {
		n := max(1, math.Ceil(length*scale-0.5)) // the thinner of two that are as near
		from := math.Round(min(max((at+length/2)*scale-n/2, -far), far))
		return int(from), int(from + n)
	}
	from := math.Round(min(max(at*scale, -far), far))
	to := math.Round(min(max((at+length)*scale, -far), far))
	return int(from), int(max(to, from+1))
}

// rect paints a rectangle with its edges on whole pixels, so that they stay crisp while panning.
func (b *band) rect(s *scene.Shape) {
	x0, x1 := edges(s.X, s.W, b.scale)
	y0, y1 := edges(s.Y, s.H, b.scale)
	r := min(max(0, s.R*b.scale), float64(x1-x0)/2, float64(y1-y0)/2)
	even := s.FadeLeft == 0 && s.FadeRight == 0
	fx0, fy0, fx1, fy1 := float64(x0), float64(y0), float64(x1), float64(y1)
	if s.Fill.A > 0 {
		if !even || s.Hatch != scene.NoHatch || !b.slab(x0, y0, x1, y1, r, 0, newPaint(s.Fill)) {
			b.outline.reset()
			b.outline.rounded(fx0, fy0, fx1, fy1, r)
			b.fill(s, &b.outline, s.Fill, s.Hatch)
		}
	}
	if s.Stroke.A == 0 || s.Width <= 0 {
		return
	}
	w := max(1, math.Round(s.Width*b.scale))
	on, _ := s.Dash.Lengths(1)
	if on == 0 && even && b.slab(x0, y0, x1, y1, r, int(w), newPaint(s.Stroke)) {
		return
	}
	b.outline.reset()
	if on > 0 {
		b.outline.rounded(fx0+w/2, fy0+w/2, fx1-w/2, fy1-w/2, r-w/2)
		b.stroke(s, w)
		return
	}
	b.outline.rounded(fx0, fy0, fx1, fy1, r)
	if fx1-fx0 > 2*w && fy1-fy0 > 2*w {
		b.outline.rounded(fx0+w, fy0+w, fx1-w, fy1-w, r-w)
		b.outline.turn()
	}
	b.fill(s, &b.outline, s.Stroke, scene.NoHatch)
}

// columns paints columns as rectangles without a frame are painted.
func (b *band) columns(s *scene.Shape) {
	p := newPaint(s.Fill)
	for i := range s.Levels {
		if x, y, w, h, ok := s.Column(i); ok {
			x0, x1 := edges(x, w, b.scale)
			y0, y1 := edges(y, h, b.scale)
			b.block(x0, y0, x1, y1, p)
		}
	}
}

// disc paints a circle.
func (b *band) disc(s *scene.Shape) {
	x, y, r := s.X*b.scale, s.Y*b.scale, s.R*b.scale
	b.outline.reset()
	b.outline.circle(x, y, r)
	if s.Fill.A > 0 {
		b.fill(s, &b.outline, s.Fill, s.Hatch)
	}
	if s.Stroke.A == 0 || s.Width <= 0 {
		return
	}
	w := s.Width * b.scale
	if on, _ := s.Dash.Lengths(1); on > 0 {
		if r > mostArc {
			b.stroke(s, w)
			return
		}
		b.outline.reset()
		b.outline.arcs(x, y, r, w, s.Dash, b.scale)
		b.fill(s, &b.outline, s.Stroke, scene.NoHatch)
		return
	}
	b.outline.reset()
	b.outline.circle(x, y, r+w/2)
	if r > w/2 {
		b.outline.circle(x, y, r-w/2)
		b.outline.turn()
	}
	b.fill(s, &b.outline, s.Stroke, scene.NoHatch)
}

// path paints a shape of segments. What runs along the axes of a thin line that fills nothing is
// put on whole pixels.
func (b *band) path(s *scene.Shape) {
	b.outline.reset()
	b.outline.flatten(s, b.scale)
	if s.Fill.A > 0 {
		b.fill(s, &b.outline, s.Fill, s.Hatch)
	}
	if s.Stroke.A == 0 || s.Width <= 0 {
		return
	}
	w := s.Width * b.scale
	if whole := max(1, math.Round(w)); s.Fill.A == 0 && s.Width < 3 && b.outline.snap(whole) {
		w = whole
	}
	b.stroke(s, w)
}

// snap moves the upright and level segments of lines w whole pixels wide to where they cover whole
// pixels, the ends of the lines included. It tells whether there are any.
func (f *figure) snap(w float64) (any bool) {
	for i := range f.ends {
		c, closed := f.contour(i), f.closed[i]
		f.levels = f.levels[:0]
		for k, p := range c {
			f.levels = append(f.levels, levelOf(p, c[(k+1)%len(c)]))
		}
		if !closed {
			f.levels[len(c)-1] = slanted
		}
		for k := range c {
			before, after := f.levels[(k+len(c)-1)%len(c)], f.levels[k]
			any = any || after != slanted
			c[k] = snapped(c[k], before|after, w, !closed && (k == 0 || k == len(c)-1))
		}
	}
	return any
}

// level tells how a segment runs; of two segments, the sum of both.
type level uint8

const (
	slanted level = 0
	flat    level = 1
	upright level = 2
)

func levelOf(p, q point) level {
	switch dx, dy := math.Abs(p.x-q.x), math.Abs(p.y-q.y); {
	case dx < 1e-6 && dy > 1e-6:
		return upright
	case dy < 1e-6 && dx > 1e-6:
		return flat
	}
	return slanted
}

// snapped is a point of such segments on whole pixels: across them where w pixels cover them, and
// at an end of the line on the border of two.
func snapped(p point, l level, w float64, end bool) point {
	half := math.Mod(w, 2) / 2
	across := func(v float64) float64 { return math.Round(v-half) + half }
	if l&upright != 0 {
		p.x = across(p.x)
	} else if l&flat != 0 && end {
		p.x = math.Round(p.x)
	}
	if l&flat != 0 {
		p.y = across(p.y)
	} else if l&upright != 0 && end {
		p.y = math.Round(p.y)
	}
	return p
}
