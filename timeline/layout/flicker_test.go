package layout_test

import (
	"math"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// heights are the upper edges at which each event's words and marks begin in a scene, but for titles upon
// bars and the marks on cards.
func heights(s *scene.Scene) (words, marks map[string]float64) {
	words, marks = map[string]float64{}, map[string]float64{}
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		to := marks
		switch {
		case sh.Ref.Class != layout.ClassEvent:
			continue
		case sh.Kind == scene.Text && sh.Line.Style.Size != layout.EdgeSize:
			to = words
		case sh.Kind != scene.Circle:
			continue
		}
		if _, ok := to[sh.Ref.ID]; !ok {
			to[sh.Ref.ID] = sh.Y
		}
	}
	return words, marks
}

// TestZoomingDoesNotFlicker zooms in by 300 steps: no words and no mark come back to a row that they have
// left.
func TestZoomingDoesNotFlicker(t *testing.T) {
	for _, one := range sampledata.All() {
		for _, size := range [][2]float64{{945, 606}, {1385, 686}, {480, 400}} {
			for _, arrange := range []layout.Arrangement{layout.Story, layout.Lanes} {
				in := input(sample(t, one.Data), layout.Light)
				in.Arrange = arrange
				l := layout.New(in, size[0], size[1])
				paths := [2]map[string][]float64{{}, {}}
				v := l.Fit()
				for range 300 {
					var s scene.Scene
					l.Place(v, &s)
					words, marks := heights(&s)
					for k, now := range [2]map[string]float64{words, marks} {
						for id, y := range now {
							path := paths[k][id]
							if n := len(path); n > 0 && math.Abs(path[n-1]-y) < 4 { // as words at a bar, or below it
								continue
							}
							for _, was := range path {
								if was == y {
									t.Errorf("%s, %v at %v: %s goes from %v back to %v", one.Name, arrange, size, id, path, y)
								}
							}
							paths[k][id] = append(path, y)
						}
					}
					v = l.Zoom(v, 1.02, 0.7*size[0])
				}
			}
		}
	}
}
