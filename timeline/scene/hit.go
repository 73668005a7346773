package scene

// slack is how far beside a shape a pointer still means it, in points.
const slack = 3

// At is the reference of the topmost shape at the point; false where there is none.
func (s *Scene) At(x, y float64) (Ref, bool) {
	for _, near := range [...]float64{0, slack} {
		for i := len(s.Shapes) - 1; i >= 0; i-- {
			shape := &s.Shapes[i]
			if shape.Ref.IsZero() || shape.Kind == Path && shape.Fill.A == 0 {
				continue
			}
			x0, y0, x1, y1 := shape.Bounds()
			if x >= x0-near && x < x1+near && y >= y0-near && y < y1+near {
				return shape.Ref, true
			}
		}
	}
	return Ref{}, false
}

// Box is the box of a reference's frame, such as a card; without one, that of its largest mark.
// Paths, columns and texts do not count. False where the scene shows none.
func (s *Scene) Box(ref Ref) (x0, y0, x1, y1 float64, ok bool) {
	best := -1.0
	for i := range s.Shapes {
		shape := &s.Shapes[i]
		if shape.Ref != ref || shape.Kind == Path || shape.Kind == Columns || shape.Kind == Text {
			continue
		}
		a0, b0, a1, b1 := shape.Bounds()
		if shape.Frame {
			return a0, b0, a1, b1, true
		}
		if area := (a1 - a0) * (b1 - b0); area > best {
			best, x0, y0, x1, y1, ok = area, a0, b0, a1, b1, true
		}
	}
	return
}
