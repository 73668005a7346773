package scene

// What is free between two columns, and how wide and how high one is at least, in points.
const (
	columnGap  = 0.6
	leastWide  = 0.8
	leastLevel = 1.0
)

// Column is the rectangle of the column i; false where it has no height.
func (s *Shape) Column(i int) (x, y, w, h float64, ok bool) {
	level := float64(s.Levels[i])
	if !(level > 0) {
		return 0, 0, 0, 0, false
	}
	pitch := s.W / float64(len(s.Levels))
	h = max(level*s.H, leastLevel)
	return s.X + float64(i)*pitch, s.Y + s.H - h, max(pitch-columnGap, leastWide), h, true
}

// Plain is the shape for painters that know no columns: those as one path, and any other as it is.
func (s *Shape) Plain() *Shape {
	if s.Kind != Columns {
		return s
	}
	out := *s
	out.Kind, out.Levels = Path, nil
	for i := range s.Levels {
		if x, y, w, h, ok := s.Column(i); ok {
			x, y = x-s.X, y-s.Y
			out.Segs = append(out.Segs, Seg{Op: MoveTo, X: x, Y: y}, Seg{Op: LineTo, X: x + w, Y: y},
				Seg{Op: LineTo, X: x + w, Y: y + h}, Seg{Op: LineTo, X: x, Y: y + h}, Seg{Op: Close})
		}
	}
	return &out
}
