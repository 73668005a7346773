package layout_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// TestEveryBarIsAsLongAsItsDate holds what is seen of a bar against the ends of its event's date: the whole,
// and in full colour what is certain of it.
func TestEveryBarIsAsLongAsItsDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		whole, sure := bars(s)
		for id, got := range whole {
			i := k.in.Doc.EventIndex(id)
			x0, x1, ok := k.X(k.view, i)
			if !ok {
				t.Fatalf("%s has a bar and no place", id)
			}
			if !k.same(got, [2]float64{x0, x1}) {
				t.Fatalf("the bar of %s is seen at %.1f, and its date takes %.1f to %.1f", id, got, x0, x1)
			}
			f := k.in.Doc.Events[i].Date.Facts()
			a := k.Axis()
			within := func(at int64) float64 { return a.X(k.view.View, min(max(at, a.Start), a.End)) }
			c0, c1 := within(f.Core.Start), within(f.Core.End)
			got, has := sure[id]
			switch {
			case !f.HasCore || c1-c0 < 1.1:
				if has && c1-c0 < 0.9 {
					t.Fatalf("nothing of %s is certain, and %.1f is in full colour", id, got)
				}
			case !has && (c1 < 0 || c0 > k.w), x1-x0-(c1-c0) < 1.1: // all of it is certain, but for a hair
			case !has || !k.same(got, [2]float64{c0, c1}):
				t.Fatalf("%.1f to %.1f of %s is certain, and %.1f is in full colour", c0, c1, id, got)
			}
		}
	})
}

// same tells whether two stretches look the same in the picture, to a point and a half: bars in a story stand
// on whole points.
func (k look) same(a, b [2]float64) bool {
	for i := range a {
		if math.Abs(min(max(a[i], 0), k.w)-min(max(b[i], 0), k.w)) > 1.5 {
			return false
		}
	}
	return true
}

// bars are where the bars of events stand, and those parts of them that are in full colour.
func bars(s *scene.Scene) (whole, sure map[string][2]float64) {
	whole, sure = map[string][2]float64{}, map[string][2]float64{}
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		if !isBar(sh) {
			continue
		}
		at := [2]float64{sh.X, sh.X + sh.W}
		if max(sh.Fill.A, sh.Stroke.A) == 255 {
			sure[sh.Ref.ID] = at
		}
		if was, ok := whole[sh.Ref.ID]; ok {
			at[0], at[1] = min(at[0], was[0]), max(at[1], was[1])
		}
		whole[sh.Ref.ID] = at
	}
	return whole, sure
}

// isBar tells whether a shape is a bar of an event, or a part of one.
func isBar(sh *scene.Shape) bool {
	return sh.Kind == scene.Rect && sh.Ref.Class == layout.ClassEvent && !sh.Frame && (sh.H == layout.LaneBar || sh.H == layout.BarHeight)
}

// TestOpenAndApproximateEndsFade holds the ends of bars that are in view: those that are open, unknown or
// approximate fade, the open ones farther, and no other.
func TestOpenAndApproximateEndsFade(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		whole, _ := bars(s)
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			at, ok := whole[sh.Ref.ID]
			if !ok || !isBar(sh) {
				continue
			}
			f := k.in.Doc.Events[k.in.Doc.EventIndex(sh.Ref.ID)].Date.Facts()
			ends := [2]struct {
				at, fade   float64
				open, soft bool
			}{
				{sh.X, sh.FadeLeft, f.OpenStart || f.UnknownStart, f.StartApproximate || f.Approximate},
				{sh.X + sh.W, sh.FadeRight, f.OpenEnd || f.UnknownEnd, f.EndApproximate || f.Approximate},
			}
			for n, e := range ends {
				if math.Abs(e.at-at[n]) > 0.1 || e.at < 0 || e.at > k.w {
					continue
				}
				if e.fade > 0 != (e.open || e.soft) || e.open && e.fade < min(40, sh.W-1) {
					t.Fatalf("end %d of the bar of %s fades over %.1f: open %v, approximate %v", n, sh.Ref.ID, e.fade, e.open, e.soft)
				}
			}
		}
	})
}

// TestATitleUponABarStandsWithinIt holds in stories, where such a title stands while its card is out of view.
func TestATitleUponABarStandsWithinIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		whole, _ := bars(s)
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Kind != scene.Text || sh.Ref.Class != layout.ClassEvent || sh.Line.Style.Size != layout.EdgeSize {
				continue
			}
			if bar := whole[sh.Ref.ID]; sh.X < bar[0] || sh.X+sh.Line.Width > bar[1] {
				t.Fatalf("the title of %s stands from %.1f to %.1f upon the bar at %.1f", sh.Ref.ID, sh.X, sh.X+sh.Line.Width, bar)
			}
		}
	})
}
