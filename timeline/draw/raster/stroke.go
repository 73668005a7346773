package raster

import (
	"math"

	"dateline/timeline/scene"
)

// stroke paints a contour's line, w pixels wide, solid or dashed.
func (b *band) stroke(s *scene.Shape, c contour, w float64) {
	on, off := s.Dash.Lengths(w / b.scale)
	var quads contours
	if on == 0 {
		quads = solid(c, w)
	} else {
		quads = dashed(c, w, on*b.scale, off*b.scale)
	}
	if len(quads) > 0 {
		b.fill(s, quads, s.Stroke, scene.NoHatch)
	}
}

// solid is the line as one quad a segment, all of one orientation so that overlaps add up, with
// discs at the joints of wide lines.
func solid(c contour, w float64) contours {
	var out contours
	n := len(c.points)
	for i := range n {
		if i == n-1 && !c.closed {
			break
		}
		p, q := c.points[i], c.points[(i+1)%n]
		if p == q {
			continue
		}
		out = append(out, quad(p, q, w))
		if w > 1.4 && (c.closed || i < n-2) {
			out = append(out, circle(q.x, q.y, w/2))
		}
	}
	return out
}

// dashed is the line cut into dashes of length on with gaps of length off. On a closed contour the
// pattern is stretched so that it closes without a seam.
func dashed(c contour, w, on, off float64) contours {
	n := len(c.points)
	total := 0.0
	last := n - 1
	if c.closed {
		last = n
	}
	for i := range last {
		p, q := c.points[i], c.points[(i+1)%n]
		total += math.Hypot(q.x-p.x, q.y-p.y)
	}
	if c.closed && total > 0 {
		k := total / (max(3, math.Round(total/(on+off))) * (on + off))
		on, off = on*k, off*k
	}
	var out contours
	at := 0.0 // along the pattern
	for i := range last {
		p, q := c.points[i], c.points[(i+1)%n]
		length := math.Hypot(q.x-p.x, q.y-p.y)
		for done := 0.0; done < length-1e-9; {
			phase := math.Mod(at, on+off)
			step := on - phase
			if phase >= on {
				step = on + off - phase
			}
			step = min(max(step, 1e-6), length-done)
			if phase < on {
				out = append(out, quad(along(p, q, done/length), along(p, q, (done+step)/length), w))
			}
			done += step
			at += step
		}
	}
	return out
}

func along(p, q point, t float64) point { return point{p.x + (q.x-p.x)*t, p.y + (q.y-p.y)*t} }

// quad is the rectangle around a segment; its orientation does not depend on the direction.
func quad(p, q point, w float64) contour {
	d := math.Hypot(q.x-p.x, q.y-p.y)
	if d == 0 {
		return contour{}
	}
	nx, ny := (q.y-p.y)/d*w/2, -(q.x-p.x)/d*w/2
	return contour{points: []point{{p.x + nx, p.y + ny}, {q.x + nx, q.y + ny}, {q.x - nx, q.y - ny}, {p.x - nx, p.y - ny}}, closed: true}
}

// circle is a disc as a polygon fine enough for its radius, turning as quad does.
func circle(x, y, r float64) contour {
	n := 12 + int(4*math.Sqrt(max(r, 0)))*2
	c := contour{points: make([]point, n), closed: true}
	for i := range n {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		c.points[i] = point{x + r*cos, y + r*sin}
	}
	return c
}

// rounded is a rectangle with corners of radius r.
func rounded(x0, y0, x1, y1, r float64) contour {
	r = min(max(r, 0), (x1-x0)/2, (y1-y0)/2)
	if r <= 0 {
		return contour{points: []point{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, closed: true}
	}
	n := 3 + int(math.Sqrt(r)*2)
	c := contour{closed: true, points: make([]point, 0, 4*(n+1))}
	corners := [...]point{{x1 - r, y0 + r}, {x1 - r, y1 - r}, {x0 + r, y1 - r}, {x0 + r, y0 + r}}
	for k, m := range corners {
		for i := range n + 1 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(k) - 1 + float64(i)/float64(n)))
			c.points = append(c.points, point{m.x + r*cos, m.y + r*sin})
		}
	}
	return c
}

// flatten turns a path's segments into straight lines in pixels.
func flatten(s *scene.Shape, scale float64) contours {
	var out contours
	var cur contour
	at := func(x, y float64) point { return point{(s.X + x) * scale, (s.Y + y) * scale} }
	flush := func() {
		if len(cur.points) > 1 {
			out = append(out, cur)
		}
		cur = contour{}
	}
	for _, g := range s.Segs {
		switch g.Op {
		case scene.MoveTo:
			flush()
			cur.points = append(cur.points, at(g.X, g.Y))
		case scene.LineTo:
			cur.points = append(cur.points, at(g.X, g.Y))
		case scene.CubeTo:
			p := cur.points[len(cur.points)-1]
			cur.points = cubic(cur.points, p, at(g.X1, g.Y1), at(g.X2, g.Y2), at(g.X, g.Y))
		case scene.Close:
			cur.closed = true
			flush()
		}
	}
	flush()
	return out
}

func cubic(out []point, p, a, b, q point) []point {
	const n = 12
	for i := 1; i <= n; i++ {
		t := float64(i) / n
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		out = append(out, point{k0*p.x + k1*a.x + k2*b.x + k3*q.x, k0*p.y + k1*a.y + k2*b.y + k3*q.y})
	}
	return out
}
