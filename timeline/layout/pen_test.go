package layout_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// TestWhatAnEditorJudgedHasItsPen holds for the marks, bars and cards that are in view as a whole, and no other
// event has a pen.
func TestWhatAnEditorJudgedHasItsPen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		pens, marks := map[string][]box{}, map[string][]box{}
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Ref.Class != layout.ClassEvent {
				continue
			}
			x0, y0, x1, y1 := sh.Bounds()
			at := box{x0, y0, x1, y1}
			switch {
			case sh.Kind == scene.Path && len(sh.Segs) == 6 && sh.Fill == k.in.Theme.Ink:
				pens[sh.Ref.ID] = append(pens[sh.Ref.ID], at)
			case (sh.Kind == scene.Circle || isBar(sh)) && x0 > k.Left() && x1 < k.w:
				marks[sh.Ref.ID] = append(marks[sh.Ref.ID], at)
			}
		}
		for id, at := range pens {
			if !k.in.Assess.Verdicts[k.in.Doc.EventIndex(id)].Overridden {
				t.Fatalf("no editor judged %s, and it has pens at %.1f", id, at)
			}
		}
		for id, all := range marks {
			if !k.in.Assess.Verdicts[k.in.Doc.EventIndex(id)].Overridden {
				continue
			}
			for _, m := range all {
				near := box{m[0] - 20, m[1] - 4, math.Inf(1), m[3]} // a bar has it at its end, and this may be its first part
				if !slices.ContainsFunc(pens[id], near.meets) {
					t.Fatalf("an editor judged %s, and its mark at %.1f has no pen, but %.1f", id, m, pens[id])
				}
			}
		}
	})
}
