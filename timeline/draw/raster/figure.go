package raster

import (
	"image"
	"image/draw"
	"math"

	"dateline/timeline/scene"
)

// point is a place in pixels.
type point struct{ x, y float64 }

// figure is contours of straight lines in pixels, filled together by the non-zero rule. Its memory
// is kept from shape to shape.
type figure struct {
	points []point
	ends   []int  // after the last point of each contour
	closed []bool // whether a stroke of the contour goes back to its start
	levels []level
}

func (f *figure) reset() { f.points, f.ends, f.closed = f.points[:0], f.ends[:0], f.closed[:0] }

func (f *figure) to(x, y float64) { f.points = append(f.points, point{x, y}) }

// start is the index of the first point after the last finished contour.
func (f *figure) start() int {
	if len(f.ends) == 0 {
		return 0
	}
	return f.ends[len(f.ends)-1]
}

// end finishes a contour; one of less than two points is dropped.
func (f *figure) end(closed bool) {
	if start := f.start(); len(f.points) < start+2 {
		f.points = f.points[:start]
		return
	}
	f.ends, f.closed = append(f.ends, len(f.points)), append(f.closed, closed)
}

// contour is the points of the contour i.
func (f *figure) contour(i int) []point {
	start := 0
	if i > 0 {
		start = f.ends[i-1]
	}
	return f.points[start:f.ends[i]]
}

// turn reverses the last contour, so that it takes away from one around it.
func (f *figure) turn() {
	last := f.contour(len(f.ends) - 1)
	for i, j := 0, len(last)-1; i < j; i, j = i+1, j-1 {
		last[i], last[j] = last[j], last[i]
	}
}

// quad adds the rectangle around a segment; its orientation does not depend on the direction.
func (f *figure) quad(p, q point, w float64) {
	d := math.Hypot(q.x-p.x, q.y-p.y)
	if d == 0 {
		return
	}
	nx, ny := (q.y-p.y)/d*w/2, -(q.x-p.x)/d*w/2
	f.to(p.x+nx, p.y+ny)
	f.to(q.x+nx, q.y+ny)
	f.to(q.x-nx, q.y-ny)
	f.to(p.x-nx, p.y-ny)
	f.end(true)
}

// circle adds a disc as a polygon fine enough for its radius, turning as quad does.
func (f *figure) circle(x, y, r float64) {
	n := 12 + int(8*math.Sqrt(min(max(r, 0), 1e5)))
	for i := range n {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		f.to(x+r*cos, y+r*sin)
	}
	f.end(true)
}

// rounded adds a rectangle with corners of radius r, from its upper left clockwise as SVG 1.1,
// section 9.2, has it.
func (f *figure) rounded(x0, y0, x1, y1, r float64) {
	r = min(max(r, 0), (x1-x0)/2, (y1-y0)/2)
	f.to(x0+r, y0)
	f.arc(x1-r, y0+r, r, 3)
	f.arc(x1-r, y1-r, r, 0)
	f.arc(x0+r, y1-r, r, 1)
	f.arc(x0+r, y0+r, r, 2)
	f.end(true)
}

// arc adds the points of a quarter of a circle: 0 from the right down, then clockwise.
func (f *figure) arc(x, y, r float64, quarter int) {
	if r <= 0 {
		f.to(x, y)
		return
	}
	n := 3 + int(2*math.Sqrt(r))
	for i := range n + 1 {
		sin, cos := math.Sincos(math.Pi / 2 * (float64(quarter) + float64(i)/float64(n)))
		f.to(x+r*cos, y+r*sin)
	}
}

// box is the box around points.
func box(points []point) (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range points {
		x0, y0, x1, y1 = min(x0, p.x), min(y0, p.y), max(x1, p.x), max(y1, p.y)
	}
	return
}

// pixels are the whole pixels of [from, to] that lie within least and most.
func pixels(from, to float64, least, most int) (int, int) {
	lo, hi := float64(least), float64(most)
	return int(math.Floor(min(max(from, lo), hi))), int(math.Ceil(min(max(to, lo), hi)))
}

// fill accumulates the figure's coverage within the band and blends the paint through it.
func (b *band) fill(s *scene.Shape, f *figure, c scene.Color, hatch scene.Hatch) {
	if len(f.ends) == 0 {
		if b.making != nil {
			b.making.keep(nil, image.Rectangle{})
		}
		return
	}
	fx0, fy0, fx1, fy1 := box(f.points)
	x0, x1 := pixels(fx0, fx1, 0, b.width)
	y0, y1 := pixels(fy0, fy1, b.y0, b.y1)
	if b.making == nil && (x0 >= x1 || y0 >= y1) {
		return
	}
	region := image.Rect(x0, y0, x1, y1)
	b.accumulate(f, region)
	if b.making != nil {
		b.making.keep(b.cover.Pix, region)
		return
	}
	w, p, tint := x1-x0, newPaint(c), newTint(s, b.scale, hatch)
	for y := y0; y < y1; y++ {
		row := b.cover.Pix[(y-y0)*w : (y-y0+1)*w]
		if !tint.plain {
			tint.weaken(row, x0, y)
		}
		b.blend(y, x0, row, p)
	}
}

// accumulate puts the coverage of the figure in a region of the band into cover.
func (b *band) accumulate(f *figure, region image.Rectangle) {
	w, h := region.Dx(), region.Dy()
	b.raster.Reset(w, h)
	b.raster.DrawOp = draw.Src
	for i := range f.ends {
		b.add(f.contour(i), region)
	}
	if cap(b.cover.Pix) < w*h {
		b.cover.Pix = make([]uint8, w*h)
	}
	b.cover.Pix, b.cover.Stride, b.cover.Rect = b.cover.Pix[:w*h], w, image.Rect(0, 0, w, h)
	b.raster.Draw(&b.cover, b.cover.Rect, opaque, image.Point{})
}

// piece is how many rows a line may take at a time: the rasterizer, which counts in fractions of a
// pixel, drifts on longer ones.
const piece = 16

// add gives a contour to the rasterizer, less what lies far from the region.
func (b *band) add(points []point, region image.Rectangle) {
	const margin = 64
	x0, y0, x1, y1 := box(points)
	r0, r1 := region.Min, region.Max
	if y1 <= float64(r0.Y) || y0 >= float64(r1.Y) || x1 <= float64(r0.X) || x0 >= float64(r1.X) {
		return
	}
	if x0 < float64(r0.X-margin) || y0 < float64(r0.Y-margin) || x1 > float64(r1.X+margin) || y1 > float64(r1.Y+margin) {
		points = b.clip(points, region.Inset(-margin/2))
		if len(points) < 3 {
			return
		}
	}
	ox, oy := float64(r0.X), float64(r0.Y)
	last := points[len(points)-1]
	b.raster.MoveTo(float32(last.x-ox), float32(last.y-oy))
	for _, p := range points {
		for n := math.Ceil(math.Abs(p.y-last.y) / piece); n > 1; n-- {
			last = point{last.x + (p.x-last.x)/n, last.y + (p.y-last.y)/n}
			b.raster.LineTo(float32(last.x-ox), float32(last.y-oy))
		}
		b.raster.LineTo(float32(p.x-ox), float32(p.y-oy))
		last = p
	}
}

// clip cuts a contour to a rectangle, side by side (Sutherland and Hodgman, 1974).
func (b *band) clip(points []point, to image.Rectangle) []point {
	for side := range 4 {
		out := b.clipped[side%2][:0]
		for i, p := range points {
			q := points[(i+1)%len(points)]
			dp, dq := inside(p, to, side), inside(q, to, side)
			if dp >= 0 {
				out = append(out, p)
			}
			if (dp >= 0) != (dq >= 0) {
				t := dp / (dp - dq)
				out = append(out, point{p.x + (q.x-p.x)*t, p.y + (q.y-p.y)*t})
			}
		}
		b.clipped[side%2], points = out, out
	}
	return points
}

// inside is how far within a side of the rectangle the point lies.
func inside(p point, r image.Rectangle, side int) float64 {
	switch side {
	case 0:
		return p.x - float64(r.Min.X)
	case 1:
		return float64(r.Max.X) - p.x
	case 2:
		return p.y - float64(r.Min.Y)
	}
	return float64(r.Max.Y) - p.y
}
