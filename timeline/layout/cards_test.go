package layout_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

func TestNoTwoCardsOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, v, in := views(t)
		var s scene.Scene
		l.Place(v, &s)
		boxes := cards(&s, in.Theme)
		for a, x := range boxes {
			for b, y := range boxes {
				if a < b && x[0] < y[2] && y[0] < x[2] && x[1] < y[3] && y[1] < x[3] {
					t.Fatalf("the cards of %s %v and %s %v overlap", a, x, b, y)
				}
			}
		}
	})
}

func TestNoLeaderCrossesACard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, v, in := views(t)
		var s scene.Scene
		l.Place(v, &s)
		boxes := cards(&s, in.Theme)
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Kind != scene.Path || sh.Stroke != in.Theme.Leader {
				continue
			}
			for id, b := range boxes {
				if id == sh.Ref.ID {
					continue
				}
				for k := 1; k < len(sh.Segs); k++ {
					p, q := sh.Segs[k-1], sh.Segs[k]
					if enters(sh.X+p.X, sh.Y+p.Y, sh.X+q.X, sh.Y+q.Y, b) {
						t.Fatalf("the leader of %s crosses the card of %s at %v", sh.Ref.ID, id, b)
					}
				}
			}
		}
	})
}

// enters tells whether a segment runs through the inside of a box.
func enters(x0, y0, x1, y1 float64, b [4]float64) bool {
	for i := range 101 {
		t := float64(i) / 100
		x, y := x0+(x1-x0)*t, y0+(y1-y0)*t
		if x > b[0]+1 && x < b[2]-1 && y > b[1]+1 && y < b[3]-1 {
			return true
		}
	}
	return false
}

// TestZoomingInKeepsCardsAndSides goes up the doublings of the scale: no event loses its card, none says
// less, none goes across the axis, and one that says as much as before stays in its row.
func TestZoomingInKeepsCardsAndSides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		if k.Arrangement() != layout.Story {
			return
		}
		keepsCards(t, k.Layout)
	})
	for _, size := range sizes {
		for _, data := range [][]byte{sampledata.Kazakhstan(), sampledata.Writing(), sampledata.Window()} {
			keepsCards(t, layout.New(input(sample(t, data), layout.Light), size[0], size[1]))
		}
	}
}

func keepsCards(t interface{ Fatalf(string, ...any) }, l *layout.Layout) {
	before := layout.Seats(l, 0)
	for k := 1; k < 24; k++ {
		now := layout.Seats(l, k)
		for e, was := range before {
			is, ok := now[e]
			switch {
			case !ok:
				t.Fatalf("at doubling %d event %d loses its card", k, e)
			case is.Rung > was.Rung || is.Side != was.Side:
				t.Fatalf("at doubling %d event %d goes from %+v to %+v", k, e, was, is)
			case is.Rung == was.Rung && is.Row != was.Row:
				t.Fatalf("at doubling %d event %d goes to another row, from %+v to %+v", k, e, was, is)
			}
		}
		before = now
	}
}

func TestCardsKeepTheirPlacesWhileTimeGoesBy(t *testing.T) {
	in := kazakhstan(t)
	in.Full = in.Assess
	var s scene.Scene
	l := layout.New(in, 1100, 720)
	l.Place(l.Fit(), &s)
	want := cards(&s, in.Theme)
	full, shown := l, 0
	for day := edtf.Instant(1997, 1, 1, 0, 0, 0); day < edtf.Instant(2022, 10, 1, 0, 0, 0); day += 5 * 86400 {
		in.Assess = in.Full.With(evidence.Options{HasAsOf: true, AsOf: day})
		l := layout.New(in, 1100, 720)
		l.Place(l.Fit(), &s)
		got := cards(&s, in.Theme)
		for id, b := range got {
			if b != want[id] {
				t.Fatalf("as of %s the card of %s stands at %v, not %v", edtf.DayWords("en", day), id, b, want[id])
			}
		}
		var again scene.Scene
		if m := full.With(in.Assess); m != nil {
			m.Place(m.Fit(), &again)
		}
		if again.Dump() != s.Dump() {
			t.Fatalf("as of %s With and New make different pictures", edtf.DayWords("en", day))
		}
		if c := l.Counts(l.Fit()); c.Labelled != len(got) || c.Unknown != 15-len(got) || len(got) < shown {
			t.Fatalf("%+v with %d cards, after %d", c, len(got), shown)
		}
		shown = len(got)
	}
	if shown != 15 {
		t.Errorf("%d cards in the end", shown)
	}
}

func TestNoTitleOfTheCaseStudyIsCutInAWindow(t *testing.T) {
	for _, size := range [][2]float64{{945, 606}, {1280, 606}, {1105, 706}, {700, 500}, {1800, 1100}} {
		l := layout.New(kazakhstan(t), size[0], size[1])
		var s scene.Scene
		l.Place(l.Fit(), &s)
		titles := map[string]bool{}
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Kind != scene.Text || sh.Ref.Class != layout.ClassEvent || sh.Line.Style.Size < 12 {
				continue
			}
			titles[sh.Ref.ID] = true
			if strings.HasSuffix(sh.Line.Text, "…") {
				t.Errorf("at %v %q is cut", size, sh.Line.Text)
			}
		}
		if len(titles) != 15 {
			t.Errorf("at %v %d events have a title", size, len(titles))
		}
	}
}

// TestAnotherDayChangesNoCardsSize holds for every rung, since a status's word may be longer than another.
func TestAnotherDayChangesNoCardsSize(t *testing.T) {
	in := kazakhstan(t)
	in.Full = in.Assess
	sizes := func(l *layout.Layout) map[string]box {
		var s scene.Scene
		l.Place(l.Fit(), &s)
		out := map[string]box{}
		for i := range s.Shapes {
			if sh := &s.Shapes[i]; sh.Frame && sh.Ref.Class == layout.ClassEvent {
				x0, y0, x1, y1 := sh.Bounds()
				out[sh.Ref.ID] = box{x0, y0, x1, y1}
			}
		}
		return out
	}
	for _, size := range [][2]float64{{945, 606}, {1280, 606}, {700, 500}, {1000, 500}, {1800, 1100}} {
		l := layout.New(in, size[0], size[1])
		want := sizes(l)
		for _, day := range in.Assess.Days() {
			for id, b := range sizes(l.With(in.Assess.With(evidence.Options{HasAsOf: true, AsOf: day}))) {
				if b != want[id] {
					t.Errorf("at %v the card of %s is %v, and as known on %d %v", size, id, want[id], day, b)
				}
			}
		}
	}
}
