package layout_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

func TestNoTwoTextsTouch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		type text struct {
			box
			words string
		}
		var all []text
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Kind != scene.Text || sh.Line.Width == 0 {
				continue
			}
			if b, ok := uncovered(s, i, inked(sh)); ok {
				all = append(all, text{b, sh.Line.Text})
			}
		}
		slices.SortFunc(all, func(a, b text) int { return int(a.box[0]*8) - int(b.box[0]*8) })
		for i, a := range all {
			for _, b := range all[i+1:] {
				if b.box[0] > a.box[2] {
					break
				}
				if a.meets(b.box) {
					t.Fatalf("%.40q at %.1f and %.40q at %.1f touch", a.words, a.box, b.words, b.box)
				}
			}
		}
	})
}

func TestNothingOfTwoEventsOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		type part struct {
			box
			ref scene.Ref
		}
		var all []part
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if (sh.Ref.Class != layout.ClassEvent && sh.Ref.Class != layout.ClassCluster) || sh.Kind == scene.Path || sh.Kind != scene.Text && sh.Fill.A == 0 && sh.Stroke.A == 0 || sh.Kind == scene.Text && sh.Line.Width == 0 {
				continue
			}
			x0, y0, x1, y1 := sh.Bounds()
			b := box{x0, y0, x1, y1}
			if sh.Kind == scene.Text {
				b = inked(sh)
			}
			if b, ok := uncovered(s, i, b); ok {
				all = append(all, part{b, sh.Ref})
			}
		}
		slices.SortFunc(all, func(a, b part) int { return int(a.box[0]*8) - int(b.box[0]*8) })
		for i, a := range all {
			for _, b := range all[i+1:] {
				if b.box[0] > a.box[2] {
					break
				}
				if a.ref != b.ref && a.meets(b.box) {
					t.Fatalf("%v at %.1f and %v at %.1f overlap", a.ref, a.box, b.ref, b.box)
				}
			}
		}
	})
}

func TestNothingIsDrawnOutsideItsLane(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		edges, events := layout.LaneEdges(k.Layout, k.view)
		top, bottom := layout.Room(k.Layout)
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Ref.Class != layout.ClassEvent && sh.Ref.Class != layout.ClassCluster {
				continue
			}
			x0, y0, x1, y1 := sh.Bounds()
			b := box{x0, y0, x1, y1}
			if sh.Kind == scene.Text {
				b = inked(sh)
			}
			inside := len(edges) == 0
			for n, e := range edges {
				if (sh.Ref.Class == layout.ClassCluster || events[n][sh.Ref.ID]) && b[1] >= e[0]-0.01 && b[3] <= e[1]+0.01 {
					inside = true
				}
			}
			if !inside {
				t.Fatalf("%v stands at %.1f, outside of its lane among %.1f", sh.Ref, b, edges)
			}
			if c, ok := uncovered(s, i, b); ok && (c[1] < top-0.51 || c[3] > bottom+0.51) {
				t.Fatalf("%v stands at %.1f, outside of the room from %.1f to %.1f", sh.Ref, c, top, bottom)
			}
		}
	})
}

// TestEveryEventIsAMarkOrInACount goes along the whole axis of a story, at a scale, and down all lanes.
func TestEveryEventIsAMarkOrInACount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		got, v := k.everything()
		if len(got.wrong) > 0 && (k.Arrangement() == layout.Story || k.in.Pick.By == 0) { // else an event is in several lanes
			t.Fatal(got.wrong)
		}
		known, both := 0, 0
		for _, e := range k.in.Pick.Events {
			id := k.in.Doc.Events[e].ID
			switch {
			case !k.in.Assess.Verdicts[e].Known:
				if got.marked[id] || got.counted[id] {
					t.Fatalf("%s is not yet known and shown", id)
				}
				continue
			case !got.marked[id] && !got.counted[id]:
				t.Fatalf("%s is neither marked nor counted", id)
			case got.marked[id] && got.counted[id]:
				both++
			}
			known++
		}
		c := k.Counts(v)
		if len(got.marked) != c.Marked || c.Marked+c.Clustered != known || known+c.Unknown+c.Filtered != c.Total {
			t.Fatalf("%d marked, %d known: %+v", len(got.marked), known, c)
		}
		story := k.Arrangement() == layout.Story
		if both > 0 && (story || k.in.Pick.By == 0) {
			t.Fatalf("%d events are marked and counted as well", both)
		}
		if story && (len(got.carded) != c.Labelled || got.sum != c.Clustered) {
			t.Fatalf("%d have a card, and the counts say %d: %+v", len(got.carded), got.sum, c)
		}
	})
}

// shapesAt are the upper edges of the shapes of each event, and their words, but for the title that stands
// upon a bar only while its card is out of view.
func shapesAt(s *scene.Scene) map[string]map[float64]string {
	out := map[string]map[float64]string{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Ref.Class == layout.ClassEvent && sh.Kind == scene.Text && sh.Line.Style.Size != layout.EdgeSize {
			if out[sh.Ref.ID] == nil {
				out[sh.Ref.ID] = map[float64]string{}
			}
			out[sh.Ref.ID][sh.Y] += sh.Line.Text
		}
	}
	return out
}

// marksAt are the upper edges of each event's highest mark that is a disc.
func marksAt(s *scene.Scene) map[string]float64 {
	out := map[string]float64{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Ref.Class == layout.ClassEvent && sh.Kind == scene.Circle {
			if y, ok := out[sh.Ref.ID]; !ok || sh.Y < y {
				out[sh.Ref.ID] = sh.Y
			}
		}
	}
	return out
}

func TestALabelsRowDoesNotDependOnTheOffset(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		before, marks := shapesAt(s), marksAt(s)
		s = k.scene(k.Pan(k.view, rapid.Float64Range(-1500, 1500).Draw(t, "by")))
		after := shapesAt(s)
		for id, y := range marksAt(s) {
			if was, ok := marks[id]; ok && was != y && k.Arrangement() == layout.Lanes { // in a story a card may hide the other
				t.Fatalf("the mark of %s was at y %v, now %v", id, was, y)
			}
		}
		for id, rows := range before {
			for y, words := range rows {
				if now, ok := after[id]; ok && now[y] != words {
					t.Fatalf("%s had %.40q at y %v, now %v", id, words, y, now)
				}
			}
		}
	})
}

func TestPanningThereAndBackIsTheSamePicture(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		by := float64(rapid.IntRange(-3000, 3000).Draw(t, "by"))
		before := k.scene(k.view).Dump()
		w := k.Pan(k.view, by)
		moved := k.Axis().X(w.View, k.view.Left) - k.Axis().X(k.view.View, k.view.Left)
		k.scene(w)
		free := func(v layout.View) bool { // of both ends of the axis
			return k.Axis().X(v.View, k.Axis().Start) < k.Left()-1 && k.Axis().X(v.View, k.Axis().End) > k.w+1
		}
		if free(k.view) && free(w) && math.Abs(moved-by) > 1e-3 {
			t.Fatalf("panned by %v it moves by %v", by, moved)
		}
		back := k.Pan(w, -moved)
		if d := k.Axis().X(back.View, k.view.Left) - k.Axis().X(k.view.View, k.view.Left); d > 1e-6 || d < -1e-6 {
			return // clamped on the way, or beyond what the axis can count
		}
		back = k.view // to the bit; what is kept from the way must not show
		if after := k.scene(back).Dump(); after != before {
			t.Fatalf("%s\nis now\n%s", before, after)
		}
	})
}

func TestAViewThatIsClampedStays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		for _, v := range []layout.View{k.view, k.Fit(), k.Pan(k.Fit(), 1e9), k.Pan(k.view, -1e9)} {
			w := k.Clamp(v)
			if d := k.Axis().X(w.View, k.Axis().Start) - k.Axis().X(v.View, k.Axis().Start); math.Abs(d) > 1 || w.Scale != v.Scale || w.Top != v.Top {
				t.Fatalf("%v is clamped to %v, by %v points", v, w, d)
			}
		}
	})
}

func TestZoomingInShowsNoLessOfAnEvent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		if k.Arrangement() != layout.Lanes || len(k.Order()) == 0 {
			return
		}
		event := rapid.SampledFrom(k.Order()).Draw(t, "event")
		ref := scene.Ref{Class: layout.ClassEvent, ID: k.in.Doc.Events[event].ID}
		marks, texts := 0, 0
		for v := k.Reveal(k.Fit(), event); ; v = k.Reveal(k.Zoom(v, 1.9, k.w/2), event) {
			m, n := 0, 0
			s := k.scene(v)
			for i := range s.Shapes {
				if s.Shapes[i].Ref == ref && s.Shapes[i].Kind == scene.Text {
					n++
				} else if s.Shapes[i].Ref == ref {
					m = 1
				}
			}
			if m < marks || n < texts && k.in.Pick.By == 0 {
				t.Fatalf("%v had %d marks and %d lines, and zoomed in to %v it has %d and %d", ref, marks, texts, v.Scale, m, n)
			}
			marks, texts = m, n
			if next := k.Zoom(v, 1.9, k.w/2); next.Scale == v.Scale {
				return
			}
		}
	})
}

func TestEveryEventIsFoundWhereItIsDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		if len(k.Order()) == 0 {
			return
		}
		event := rapid.SampledFrom(k.Order()).Draw(t, "event")
		v := k.Reveal(k.view, event)
		s := k.scene(v)
		ref := scene.Ref{Class: layout.ClassEvent, ID: k.in.Doc.Events[event].ID}
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			x0, y0, x1, y1 := sh.Bounds()
			x, y := (max(x0, k.Left())+min(x1, k.w))/2, (y0+y1)/2
			switch {
			case sh.Ref == ref:
			case sh.Ref.Class == layout.ClassCluster && slices.Contains(k.Members(v, sh.Ref), event):
			default:
				continue
			}
			if at, ok := s.At(x, y); ok && at == sh.Ref {
				return
			}
		}
		t.Fatalf("%v is nowhere in\n%s", ref, s.Dump())
	})
}
