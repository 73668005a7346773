package raster

import (
	"image"
	"math"

	"dateline/timeline/scene"
)

// markKey names a small circle or path and where it stands: to an eighth of a pixel, and what it is
// but for its colours. Paths that share their segments share a mark.
type markKey struct {
	segs        *scene.Seg // nil for a circle
	count       int32
	scale       float32
	r, width    float32 // in points
	dash        scene.Dash
	fill, line  bool
	right, down uint8 // in eighths of a pixel
}

// mark is the coverage of a shape's fill, its stroke or both, in the order in which they are
// painted; nil for a shape that is too large to be kept.
type mark struct{ parts []mask }

const (
	markHalf = 64  // half of the side of the square that a mark is made in, in pixels
	markMost = 40. // how far a mark may reach from its place, in pixels
	maxMarks = 4000
)

// stamped paints a circle or a path from its mark, where it is small; false where it is not, and
// nothing is painted.
func (b *band) stamped(s *scene.Shape) bool {
	if s.Hatch != scene.NoHatch || s.Kind == scene.Circle && (s.R+s.Width)*b.scale > markMost {
		return false
	}
	const eighths = 8
	x, y := int(math.Round(s.X*b.scale*eighths)), int(math.Round(s.Y*b.scale*eighths))
	key := markKey{
		scale: float32(b.scale), width: float32(s.Width), dash: s.Dash, fill: s.Fill.A > 0, line: s.Stroke.A > 0 && s.Width > 0,
		right: uint8(x & (eighths - 1)), down: uint8(y & (eighths - 1)),
	}
	if s.Kind == scene.Circle {
		key.r = float32(s.R)
	} else if len(s.Segs) > 0 {
		key.segs, key.count = &s.Segs[0], int32(len(s.Segs))
	}
	m, ok := b.marks[key]
	if !ok {
		m = b.newMark(s, float64(key.right)/eighths, float64(key.down)/eighths)
		if b.marks == nil || len(b.marks) >= maxMarks {
			b.marks = map[markKey]*mark{}
		}
		b.marks[key] = m
	}
	if m == nil {
		return false
	}
	colors := [2]scene.Color{s.Fill, s.Stroke}
	if !key.fill {
		colors[0] = s.Stroke
	}
	for i := range m.parts {
		part := &m.parts[i]
		b.lay(part, x>>3+part.x, y>>3+part.y, newPaint(colors[i]))
	}
	return true
}

// newMark paints a shape in a square of its own, a fraction of a pixel right and down of its middle.
func (b *band) newMark(s *scene.Shape, right, down float64) *mark {
	c := *s
	c.X, c.Y = 0, 0
	x0, y0, x1, y1 := c.Bounds()
	if !((max(-x0, -y0, x1, y1)+s.Width)*b.scale <= markMost) {
		return nil
	}
	kept := *b
	defer func() { b.y0, b.y1, b.width, b.making = kept.y0, kept.y1, kept.width, nil }()
	b.y0, b.y1, b.width, b.making = 0, 2*markHalf, 2*markHalf, &mark{}
	c.X, c.Y = (markHalf+right)/b.scale, (markHalf+down)/b.scale
	m := b.making
	if c.Kind == scene.Circle {
		b.disc(&c)
	} else {
		b.path(&c)
	}
	return m
}

// keep adds the coverage of a region of a mark's square.
func (m *mark) keep(cover []uint8, region image.Rectangle) {
	m.parts = append(m.parts, mask{
		x: region.Min.X - markHalf, y: region.Min.Y - markHalf, w: region.Dx(), h: region.Dy(),
		cover: append([]uint8(nil), cover...),
	})
}
