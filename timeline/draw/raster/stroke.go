package raster

import (
	"math"

	"dateline/timeline/scene"
)

// stroke paints the lines of the outline, w pixels wide, solid or dashed.
func (b *band) stroke(s *scene.Shape, w float64) {
	b.line.reset()
	for i := range b.outline.ends {
		c, closed := b.outline.contour(i), b.outline.closed[i]
		if s.Dash == scene.Solid {
			b.line.solid(c, closed, w)
		} else {
			b.dashed(c, closed, s.Dash, w)
		}
	}
	b.fill(s, &b.line, s.Stroke, scene.NoHatch)
}

// solid adds a line as one quad a segment, all of one orientation so that overlaps add up, with
// discs at the joints of wide lines.
func (f *figure) solid(c []point, closed bool, w float64) {
	n := len(c)
	for i := range n {
		if i == n-1 && !closed {
			break
		}
		p, q := c[i], c[(i+1)%n]
		if p == q {
			continue
		}
		f.quad(p, q, w)
		if w > 1.4 && (closed || i < n-2) {
			f.circle(q.x, q.y, w/2)
		}
	}
}

// dashed adds a line cut into dashes, as far as it can be seen.
func (b *band) dashed(c []point, closed bool, dash scene.Dash, w float64) {
	n := len(c)
	last := n - 1
	on, off := dash.Lengths(w / b.scale)
	if closed {
		last = n
		total := 0.0
		for i := range last {
			total += length(c[i], c[(i+1)%n])
		}
		on, off = dash.Around(w/b.scale, total/b.scale)
	}
	on, off = on*b.scale, off*b.scale
	at := 0.0 // along the whole contour
	for i := range last {
		p, q := c[i], c[(i+1)%n]
		d := length(p, q)
		if from, to, ok := b.seen(p, q, w+2); ok && d > 0 {
			b.dashes(p, q, w, d, from, to, at, on, on+off)
		}
		at += d
	}
}

// dashes adds the dashes of one segment of length d, which starts at the given length of the
// contour, between two of its fractions.
func (b *band) dashes(p, q point, w, d, from, to, at, on, period float64) {
	for k := math.Floor((at + from*d) / period); k*period < at+to*d; k++ {
		start, stop := max(0, k*period-at), min(d, k*period+on-at)
		if stop > start {
			b.line.quad(along(p, q, start/d), along(p, q, stop/d), w)
		}
	}
}

// mostArc is up to which radius the dashes of a circle are parts of a ring, in pixels. Those of a larger one,
// of which little may be seen, are made of straight pieces, which does not show there.
const mostArc = 100.0

// arcs adds the dashes of a circle, w pixels wide.
func (f *figure) arcs(x, y, r, w float64, dash scene.Dash, scale float64) {
	if r <= 0 {
		return
	}
	on, off := dash.Around(w/scale, 2*math.Pi*r/scale)
	on, off = on*scale/r, off*scale/r // as angles
	steps := 2 + int(on*math.Sqrt(4*(r+w/2)))
	for k := range int(math.Round(2 * math.Pi / (on + off))) {
		from := float64(k) * (on + off)
		for i := range 2 * (steps + 1) { // along the outer edge, and back along the inner one
			at, reach := from+on*float64(i)/float64(steps), r+w/2
			if i > steps {
				at, reach = from+on*float64(2*steps+1-i)/float64(steps), max(r-w/2, 0)
			}
			sin, cos := math.Sincos(at)
			f.to(x+reach*cos, y+reach*sin)
		}
		f.end(true)
	}
}

func length(p, q point) float64 { return math.Hypot(q.x-p.x, q.y-p.y) }

func along(p, q point, t float64) point { return point{p.x + (q.x-p.x)*t, p.y + (q.y-p.y)*t} }

// seen is the part of a segment, as fractions, that lies in the band or within pad of it (Liang and
// Barsky, 1984).
func (b *band) seen(p, q point, pad float64) (from, to float64, ok bool) {
	from, to = 0, 1
	cut := func(at, d, least, most float64) bool {
		if d == 0 {
			return at >= least && at <= most
		}
		t0, t1 := (least-at)/d, (most-at)/d
		from, to = max(from, min(t0, t1)), min(to, max(t0, t1))
		return from <= to
	}
	ok = cut(p.x, q.x-p.x, -pad, float64(b.width)+pad) && cut(p.y, q.y-p.y, float64(b.y0)-pad, float64(b.y1)+pad)
	return from, to, ok
}

// flatten adds a path's segments as straight lines in pixels. What follows a Close goes on from
// where that contour started; a path that starts with a line starts at that line's end.
func (f *figure) flatten(s *scene.Shape, scale float64) {
	at := func(x, y float64) point { return point{(s.X + x) * scale, (s.Y + y) * scale} }
	var home point
	begun := false
	for _, g := range s.Segs {
		to := at(g.X, g.Y)
		switch {
		case g.Op == scene.Close:
			f.end(true)
			continue
		case g.Op == scene.MoveTo || !begun:
			f.end(false)
			home, begun = to, true
			f.points = append(f.points, to)
			continue
		case len(f.points) == f.start():
			f.points = append(f.points, home)
		}
		if g.Op == scene.CubeTo {
			f.cubic(at(g.X1, g.Y1), at(g.X2, g.Y2), to)
		} else {
			f.points = append(f.points, to)
		}
	}
	f.end(false)
}

// cubic adds a Bézier curve from the last point.
func (f *figure) cubic(a, b, q point) {
	p := f.points[len(f.points)-1]
	n := 4 + int(math.Sqrt(min(length(p, a)+length(a, b)+length(b, q), 1e4)))
	for i := 1; i <= n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		f.to(k0*p.x+k1*a.x+k2*b.x+k3*q.x, k0*p.y+k1*a.y+k2*b.y+k3*q.y)
	}
}
