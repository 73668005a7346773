package told

import (
	"slices"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// mark signs the cards and marks of a half on whose events the other side says the opposite, and the clusters that
// hold such events.
func (t *Told) mark(half int, v layout.View, s *scene.Scene) {
	seen := map[scene.Ref]bool{{}: true}
	for i, shapes := 0, len(s.Shapes); i < shapes; i++ {
		ref := s.Shapes[i].Ref
		if seen[ref] {
			continue
		}
		seen[ref] = true
		if !t.contradicted(half, v, ref) {
			continue
		}
		if x, y, ok := t.spot(s, ref); ok {
			for _, shape := range t.unlike(x, y) {
				s.Add(shape)
			}
		}
	}
}

// held names a cluster of a half. In a story it holds other events at another scale, in lanes always the same.
type held struct {
	half  int
	id    string
	scale float64
}

// contradicted tells whether the sides say the opposite of an event, or of one in a cluster.
func (t *Told) contradicted(half int, v layout.View, ref scene.Ref) bool {
	switch ref.Class {
	case layout.ClassEvent:
		i := t.in.Doc.EventIndex(ref.ID)
		return i >= 0 && t.Differ(i)
	case layout.ClassCluster:
		key := held{half: half, id: ref.ID}
		if t.halves[half].Arrangement() == layout.Story {
			key.scale = v.Scale
		}
		differ, known := t.clusters[key]
		if !known {
			if len(t.clusters) > mostClusters {
				clear(t.clusters)
			}
			differ = slices.ContainsFunc(t.halves[half].Members(v, ref), t.Differ)
			t.clusters[key] = differ
		}
		return differ
	}
	return false
}

// mostClusters are how many are remembered.
const mostClusters = 20_000

// spot is where the sign stands at an event's card, or at its mark where it has none: at the first place beside
// it that hides least of words and marks.
func (t *Told) spot(s *scene.Scene, ref scene.Ref) (x, y float64, ok bool) {
	x0, y0, x1, y1, ok := s.Box(ref)
	if !ok {
		return 0, 0, false
	}
	const card, wide = 18, 48 // points; what is lower is a mark or a bar, what is as wide has room within
	places := [][2]float64{{x1 - 1, y0 - 2}, {x0 + 1, y0 - 2}, {x1 - 1, y1 + 2}, {x0 + 1, y1 + 2}}
	if middle := (y0 + y1) / 2; y1-y0 < card {
		const off = signRadius + 2
		places = [][2]float64{{x1 + off, middle}, {x0 - off, middle}, {(x0 + x1) / 2, y0 - off}, {(x0 + x1) / 2, y1 + off}}
	}
	if ref.Class == layout.ClassCluster && x1-x0 > wide { // cells stand side by side
		const off = signRadius + 3
		places = [][2]float64{{x1 - off, (y0 + y1) / 2}, {x0 + off, (y0 + y1) / 2}, {(x0 + x1) / 2, (y0 + y1) / 2}}
	}
	best := -1.0
	for _, at := range places {
		at[0] = min(max(at[0], signRadius+1), t.w-signRadius-1)
		at[1] = min(max(at[1], signRadius+1), t.room.half-signRadius-1)
		if hidden := t.hides(s, at[0], at[1]); best < 0 || hidden < best {
			best, x, y = hidden, at[0], at[1]
		}
	}
	return x, y, true
}

// hides is how much of words and marks a sign at a point would lie on, in square points.
func (t *Told) hides(s *scene.Scene, x, y float64) (sum float64) {
	for i := range s.Shapes {
		shape := &s.Shapes[i]
		if shape.Kind != scene.Text && shape.Kind != scene.Circle {
			continue
		}
		x0, y0, x1, y1 := shape.Bounds()
		w := min(x1, x+signRadius) - max(x0, x-signRadius)
		h := min(y1, y+signRadius) - max(y0, y-signRadius)
		sum += max(w, 0) * max(h, 0)
	}
	return sum
}

// unlike is the sign of two sides that say the opposite: a sign of inequality on the accent's colour.
func (t *Told) unlike(x, y float64) []scene.Shape {
	const a, b = 3.6, 1.9
	line := []scene.Seg{
		{Op: scene.MoveTo, X: -a, Y: -b}, {Op: scene.LineTo, X: a, Y: -b}, {Op: scene.MoveTo, X: -a, Y: b}, {Op: scene.LineTo, X: a, Y: b},
		{Op: scene.MoveTo, X: -2.4, Y: 4.6}, {Op: scene.LineTo, X: 2.4, Y: -4.6},
	}
	theme := t.in.Theme
	return []scene.Shape{
		{Kind: scene.Circle, X: x, Y: y, R: signRadius, Fill: theme.Accent, Stroke: theme.Paper, Width: 1.5},
		{Kind: scene.Path, X: x, Y: y, Segs: line, Stroke: theme.OnAccent, Width: 1.4},
	}
}
