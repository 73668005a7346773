package scene

// Cut is the piece of the scene between two corners, in points, as a scene of its own: the shapes that
// may reach into it, moved so that its upper left corner is the origin. What a shape paints beyond the
// piece is for the painter to leave out. Notes, title and language stay those of the whole.
func (s *Scene) Cut(x0, y0, x1, y1 float64) *Scene {
	out := *s
	out.Width, out.Height, out.Shapes = x1-x0, y1-y0, nil
	for i := range s.Shapes {
		shape := s.Shapes[i]
		if shape.Kind == Text && shape.Line == nil {
			continue
		}
		left, top, right, bottom := shape.Bounds()
		pad := shape.Width + 2
		if shape.Kind == Text {
			pad = shape.Line.Style.Size // ink may reach beyond the advances
		}
		if max(left, right)+pad < x0 || left-pad > x1 || max(top, bottom)+pad < y0 || top-pad > y1 {
			continue
		}
		shape.X -= x0
		shape.Y -= y0
		out.Shapes = append(out.Shapes, shape)
	}
	return &out
}
