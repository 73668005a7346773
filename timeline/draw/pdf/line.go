package pdf

import (
	"math"

	"dateline/timeline/scene"
)

// lineWork is memory for long lines that is kept from shape to shape.
type lineWork struct {
	at, home [2]float64
	along    float64 // the length so far
}

// longDashes strokes the part near the clip of a dashed path that leaves it far, step by step: a
// reader that would make each dash of a line of a million kilometres would never end. A curve is
// taken for a straight line.
func (c *canvas) longDashes(s *scene.Shape, on, off float64) {
	l := &c.line
	*l = lineWork{}
	begun := false
	for _, g := range s.Segs {
		to := [2]float64{s.X + g.X, s.Y + g.Y}
		switch {
		case g.Op == scene.Close && begun:
			c.dashTo(l.home, s.Width, on, off)
		case g.Op == scene.Close:
		case g.Op == scene.MoveTo || !begun:
			l.at, l.home, l.along, begun = to, to, 0, true
		default:
			c.dashTo(to, s.Width, on, off)
		}
	}
}

// dashTo strokes what is near the clip of a line from where the last ended.
func (c *canvas) dashTo(to [2]float64, width, on, off float64) {
	l := &c.line
	from := l.at
	dx, dy := to[0]-from[0], to[1]-from[1]
	long := math.Hypot(dx, dy)
	if t0, t1, ok := near(from, dx, dy, c.clip.grown(width+on)); ok && long > 0 {
		c.lineOf(width, on, off, math.Mod(l.along+t0*long, on+off), '0')
		c.op("m", from[0]+t0*dx, from[1]+t0*dy)
		c.op("l", from[0]+t1*dx, from[1]+t1*dy)
		c.op("S")
	}
	l.at, l.along = to, l.along+long
}

// near is the part of a line, as fractions, that lies in a box (Liang and Barsky, 1984).
func near(from [2]float64, dx, dy float64, in box) (t0, t1 float64, ok bool) {
	t0, t1 = 0, 1
	cut := func(at, d, least, most float64) bool {
		if d == 0 {
			return at >= least && at <= most
		}
		a, b := (least-at)/d, (most-at)/d
		t0, t1 = max(t0, min(a, b)), min(t1, max(a, b))
		return t0 <= t1
	}
	ok = cut(from[0], dx, in[0], in[2]) && cut(from[1], dy, in[1], in[3])
	return t0, t1, ok
}

// hatch fills a shape with the lines of its hatch, which run at 45 degrees from its corner. They
// are lines and no tiling pattern: readers leave seams between tiles.
func (c *canvas) hatch(s *scene.Shape) {
	c.save()
	c.outline(s)
	c.op("W n")
	c.strokeWith(s.Fill)
	c.lineOf(scene.HatchWidth/math.Sqrt2, 0, 0, 0, '0')
	x0, y0, _, _ := s.Bounds()
	in := boundsOf(s).within(c.clip).grown(scene.HatchStep)
	c.slants(in, x0, y0, 1)
	if s.Hatch == scene.Crossed {
		c.slants(in, x0, y0, -1)
	}
	c.op("S")
	c.restore()
}

// mostSlants bounds the lines of a hatch; a picture of 600 metres would have more.
const mostSlants = 300000

// slants appends lines with a step between them along x that cross a box: those with the sum of x
// and y constant where sign is 1, with their difference where it is -1.
func (c *canvas) slants(in box, x0, y0, sign float64) {
	const step = scene.HatchStep
	top, bottom := sign*(in[1]-y0), sign*(in[3]-y0)
	first := math.Ceil((in[0]-x0+min(top, bottom))/step - 0.5)
	count := (in[2] - in[0] + math.Abs(top-bottom)) / step
	for i := range int(min(count, mostSlants)) + 1 {
		d := x0 + (first+float64(i)+0.5)*step
		c.op("m", d-top, in[1])
		c.op("l", d-bottom, in[3])
	}
}
