package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// TestNoLineOfAnEraStrikesAWordThrough holds of titles, counts and the eras' own names, in every arrangement.
func TestNoLineOfAnEraStrikesAWordThrough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		for i := range s.Shapes {
			line := &s.Shapes[i]
			if !isEraLine(line, k.in.Theme) {
				continue
			}
			for n := range s.Shapes {
				sh := &s.Shapes[n]
				if sh.Kind != scene.Text || sh.Line.Width == 0 || sh.Ref.ID == "" {
					continue
				}
				b, ok := uncovered(s, n, inked(sh))
				struck := ok && b[0]-1 < line.X && b[2]+1 > line.X && b[1] < line.Y+line.H && b[3] > line.Y
				if struck && !hidden(s, i, n, line.X, (max(b[1], line.Y)+min(b[3], line.Y+line.H))/2) {
					t.Fatalf("the line from %.1f to %.1f at %.1f strikes %.40q at %.1f through", line.Y, line.Y+line.H, line.X, sh.Line.Text, b)
				}
			}
		}
	})
}

// isEraLine tells whether a shape is the line, or a part of it, at which an era begins.
func isEraLine(sh *scene.Shape, theme layout.Theme) bool {
	faint := theme.Muted
	faint.A = 60
	return sh.Kind == scene.Rect && sh.W == 1 && sh.Fill == faint
}

// hidden tells whether something solid stands over a shape at a point, beneath another shape.
func hidden(s *scene.Scene, shape, beneath int, x, y float64) bool {
	for i := shape + 1; i < beneath; i++ {
		sh := &s.Shapes[i]
		x0, y0, x1, y1 := sh.Bounds()
		if sh.Kind == scene.Rect && sh.Fill.A == 255 && x0 <= x && x1 >= x && y0 <= y && y1 >= y {
			return true
		}
	}
	return false
}

// TestAnEraHasItsLine has an era whose line goes down to the legend where nothing stands in its way.
func TestAnEraHasItsLine(t *testing.T) {
	for _, arrange := range []layout.Arrangement{layout.Story, layout.Lanes} {
		in := kazakhstan(t)
		in.Arrange = arrange
		l := layout.New(in, 1000, 640)
		var s scene.Scene
		l.Place(l.Fit(), &s)
		sum := 0.0
		for i := range s.Shapes {
			if isEraLine(&s.Shapes[i], in.Theme) {
				sum += s.Shapes[i].H
			}
		}
		if sum < 300 {
			t.Errorf("%v: of the line of the era %.1f points are drawn", arrange, sum)
		}
	}
}
