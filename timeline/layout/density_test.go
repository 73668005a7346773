package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// TestDensityStandsWhereEventsBegin holds the columns below the marks of a lane against the instants at which
// its events begin: each column is above one of them, and of what a count stands for each is below a column.
func TestDensityStandsWhereEventsBegin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		edges, events := layout.LaneEdges(k.Layout, k.view)
		s := k.scene(k.view)
		columns := columnsOf(s)
		for n, edge := range edges {
			var starts []float64
			for id := range events[n] {
				if i := k.in.Doc.EventIndex(id); k.in.Assess.Verdicts[i].Known {
					x0, _, _ := k.X(k.view, i)
					starts = append(starts, x0)
				}
			}
			for _, c := range columns {
				if c[1] < edge[0] || c[3] > edge[1] || c[2] < k.Left() || c[0] > k.w {
					continue
				}
				found := false
				for _, x := range starts {
					found = found || x >= c[0]-2 && x <= c[2]+2
				}
				if !found {
					t.Fatalf("the column at %.1f stands for nothing of the lane at %.1f", c, edge)
				}
			}
		}
	})
}

// columnsOf are the boxes of all columns of a scene.
func columnsOf(s *scene.Scene) (out []box) {
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		if sh.Kind != scene.Columns {
			continue
		}
		for n := range sh.Levels {
			if x, y, w, h, ok := sh.Column(n); ok {
				out = append(out, box{x, y, x + w, y + h})
			}
		}
	}
	return out
}
