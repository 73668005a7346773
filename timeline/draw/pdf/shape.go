package pdf

import (
	"math"

	"dateline/timeline/scene"
)

// shape paints one shape that meets the clip.
func (c *canvas) shape(s *scene.Shape) {
	s = s.Plain()
	if s.Kind == scene.Text {
		if s.Fill.A > 0 {
			c.text(s)
		}
		return
	}
	fill, stroke := s.Fill.A > 0, s.Stroke.A > 0 && s.Width > 0
	if !fill && !stroke {
		return
	}
	faded := s.Kind == scene.Rect && (s.FadeLeft > 0 || s.FadeRight > 0)
	if faded {
		c.fade(s)
	}
	if fill {
		c.fill(s)
	}
	if stroke {
		c.stroke(s)
	}
	if faded {
		c.restore()
	}
}

// fill paints the inside, evenly or as a hatch.
func (c *canvas) fill(s *scene.Shape) {
	if s.Hatch != scene.NoHatch {
		c.hatch(s)
		return
	}
	c.fillWith(s.Fill)
	c.outline(s)
	c.op("f")
}

// outline appends the path of a shape's edge.
func (c *canvas) outline(s *scene.Shape) {
	switch s.Kind {
	case scene.Rect:
		r := c.visible(s)
		c.rounded(r, min(s.R, (r[2]-r[0])/2, (r[3]-r[1])/2))
	case scene.Circle:
		c.circle(s.X, s.Y, max(s.R, 0))
	case scene.Path:
		c.path(s)
	}
}

// thinnest is the least that a filled rectangle is thick, in points, as on screen nothing is
// thinner than a pixel.
const thinnest = 0.25

// beyond is how far outside the clip an edge may lie; one that lies farther is moved there, as not
// every reader counts that far.
const beyond = 2000

// visible is a rectangle less what lies far beyond the clip.
func (c *canvas) visible(s *scene.Shape) box {
	w, h := max(s.W, thinnest), max(s.H, thinnest)
	return box{s.X, s.Y, s.X + w, s.Y + h}.within(c.clip.grown(beyond + max(s.R, 0) + s.Width))
}

// arc is how far the control points of a quarter of a circle lie from its ends, in radii.
const arc = 0.5522847498

// rounded appends a rectangle, from its upper left clockwise.
func (c *canvas) rounded(r box, radius float64) {
	x0, y0, x1, y1 := r[0], r[1], r[2], r[3]
	if radius <= 0 {
		c.op("re", x0, y0, x1-x0, y1-y0)
		return
	}
	k := radius * (1 - arc)
	c.op("m", x0+radius, y0)
	c.op("l", x1-radius, y0)
	c.op("c", x1-k, y0, x1, y0+k, x1, y0+radius)
	c.op("l", x1, y1-radius)
	c.op("c", x1, y1-k, x1-k, y1, x1-radius, y1)
	c.op("l", x0+radius, y1)
	c.op("c", x0+k, y1, x0, y1-k, x0, y1-radius)
	c.op("l", x0, y0+radius)
	c.op("c", x0, y0+k, x0+k, y0, x0+radius, y0)
	c.op("h")
}

// circle appends a circle, from its right clockwise.
func (c *canvas) circle(x, y, r float64) {
	k := r * arc
	c.op("m", x+r, y)
	c.op("c", x+r, y+k, x+k, y+r, x, y+r)
	c.op("c", x-k, y+r, x-r, y+k, x-r, y)
	c.op("c", x-r, y-k, x-k, y-r, x, y-r)
	c.op("c", x+k, y-r, x+r, y-k, x+r, y)
	c.op("h")
}

// path appends a path's steps; one that does not start with a move starts where its first ends.
func (c *canvas) path(s *scene.Shape) {
	begun := false
	for _, g := range s.Segs {
		switch {
		case g.Op == scene.Close && begun:
			c.op("h")
		case g.Op == scene.Close:
		case g.Op == scene.MoveTo || !begun:
			c.op("m", s.X+g.X, s.Y+g.Y)
			begun = true
		case g.Op == scene.LineTo:
			c.op("l", s.X+g.X, s.Y+g.Y)
		case g.Op == scene.CubeTo:
			c.op("c", s.X+g.X1, s.Y+g.Y1, s.X+g.X2, s.Y+g.Y2, s.X+g.X, s.Y+g.Y)
		}
	}
	if !begun {
		c.op("m", s.X, s.Y)
	}
}

// stroke paints the edge: that of a rectangle lies within it, others on their outline.
func (c *canvas) stroke(s *scene.Shape) {
	switch s.Kind {
	case scene.Rect:
		c.strokeRect(s)
	case scene.Circle:
		on, off := s.Dash.Around(s.Width, 2*math.Pi*s.R)
		if s.R > beyond { // so many dashes would keep a reader busy
			on, off = 0, 0
		}
		c.strokeWith(s.Stroke)
		c.lineOf(s.Width, on, off, 0, '0')
		c.outline(s)
		c.op("S")
	case scene.Path:
		on, off := s.Dash.Lengths(s.Width)
		c.strokeWith(s.Stroke)
		if on > 0 && !box(boundsOf(s)).inside(c.clip.grown(beyond)) {
			c.longDashes(s, on, off)
			return
		}
		c.lineOf(s.Width, on, off, 0, joint(s.Width))
		c.outline(s)
		c.op("S")
	}
}

// joint is how lines of a path meet: round where they are wide enough to see it.
func joint(width float64) byte {
	if width > 1.4 {
		return '1'
	}
	return '0'
}

func (c *canvas) strokeRect(s *scene.Shape) {
	if s.W <= 2*s.Width || s.H <= 2*s.Width { // all of it is edge
		c.fillWith(s.Stroke)
		c.outline(s)
		c.op("f")
		return
	}
	half := s.Width / 2
	radius := max(min(s.R, s.W/2, s.H/2)-half, 0)
	on, off := s.Dash.Around(s.Width, 2*(s.W+s.H)-8*half-(8-2*math.Pi)*radius)
	r := c.visible(s).grown(-half)
	c.strokeWith(s.Stroke)
	c.lineOf(s.Width, on, off, max(r[0]-s.X-half, 0), '0')
	c.rounded(r, min(radius, (r[2]-r[0])/2, (r[3]-r[1])/2))
	c.op("S")
}
