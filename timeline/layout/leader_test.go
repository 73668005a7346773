package layout_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// leader is one of a scene: its corners on the page, from the mark to the card.
type leader struct {
	id string
	at [][2]float64
}

func leaders(s *scene.Scene, theme layout.Theme) (out []leader) {
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		if sh.Kind != scene.Path || sh.Stroke != theme.Leader || sh.Ref.Class != layout.ClassEvent {
			continue
		}
		l := leader{id: sh.Ref.ID}
		for _, seg := range sh.Segs {
			l.at = append(l.at, [2]float64{sh.X + seg.X, sh.Y + seg.Y})
		}
		out = append(out, l)
	}
	return out
}

// TestEveryLeaderEndsAtItsMarkAndItsCard holds to a point: a leader begins in the middle of its event's disc,
// within what is certain of its bar or at a dot on the axis, and ends at the edge of its event's card.
func TestEveryLeaderEndsAtItsMarkAndItsCard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		boxes := cards(s, k.in.Theme)
		for _, l := range leaders(s, k.in.Theme) {
			first, last := l.at[0], l.at[len(l.at)-1]
			if first[0] > 10 && first[0] < k.w-10 && !beginsRight(s, l.id, first) {
				t.Fatalf("the leader of %s begins at %.1f, which is not at its mark", l.id, first)
			}
			b, ok := boxes[l.id]
			if !ok {
				continue // of which nothing is in view
			}
			inset := min(12, (b[2]-b[0])/2) - 1.5
			if last[0] < b[0]+inset || last[0] > b[2]-inset || min(math.Abs(last[1]-b[1]), math.Abs(last[1]-b[3])) > 1 {
				t.Fatalf("the leader of %s ends at %.1f, which is not at its card at %.1f", l.id, last, b)
			}
		}
	})
}

// beginsRight tells whether a leader of an event may begin at a point.
func beginsRight(s *scene.Scene, id string, p [2]float64) bool {
	discs, bars := false, [][4]float64{}
	for i := range s.Shapes {
		m := &s.Shapes[i]
		x0, y0, x1, y1 := m.Bounds()
		at := math.Abs(m.X-p[0]) <= 1 && math.Abs(m.Y-p[1]) <= 1
		switch {
		case m.Kind == scene.Circle && m.Ref.ID == "" && m.R == 2 && at:
			return true
		case m.Ref.ID != id || m.Frame:
		case m.Kind == scene.Circle && m.R > 4.9 && y0 < p[1] && y1 > p[1]: // the one on its card is smaller
			if discs = true; at {
				return true
			}
		case m.Kind == scene.Rect && m.H == layout.BarHeight:
			bars = append(bars, [4]float64{x0, y0, x1, y1})
		}
	}
	return !discs && slices.ContainsFunc(bars, func(b [4]float64) bool {
		return p[0] >= b[0]-1 && p[0] <= b[2]+1 && p[1] >= b[1] && p[1] <= b[3]
	})
}

// TestNoTwoLeadersAreOne holds past the cards: two leaders that go up side by side are told apart.
func TestNoTwoLeadersAreOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		all := leaders(k.scene(k.view), k.in.Theme)
		for i, a := range all {
			for _, b := range all[i+1:] {
				for n := 3; n < len(a.at)-1; n += 2 { // the upright parts past the cards of a row
					for m := 3; m < len(b.at)-1; m += 2 {
						p, q := a.at[n-1:n+1], b.at[m-1:m+1]
						if p[0][1] == q[0][1] && math.Abs(p[0][0]-q[0][0]) < 3 {
							t.Fatalf("the leaders of %s and %s stand at %.1f and %.1f", a.id, b.id, p, q)
						}
					}
				}
			}
		}
	})
}

// TestNoLeaderIsSeenUponTheAxis holds for those that begin at a dot on the axis: the band covers them.
func TestNoLeaderIsSeenUponTheAxis(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		top, bottom := k.Ribbon()
		band := slices.IndexFunc(s.Shapes, func(sh scene.Shape) bool { return sh.Kind == scene.Rect && sh.Fill == k.in.Theme.Ribbon })
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Kind != scene.Path || sh.Stroke != k.in.Theme.Leader || sh.Ref.Class != layout.ClassEvent {
				continue
			}
			if _, y0, _, y1 := sh.Bounds(); i > band && y0 < bottom-1 && y1 > top+1 {
				t.Fatalf("the leader of %s goes from %.1f to %.1f over the axis from %.1f to %.1f", sh.Ref.ID, y0, y1, top, bottom)
			}
		}
	})
}
