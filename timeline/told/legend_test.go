package told_test

import (
	"slices"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/told"
)

// TestTheLegendExplainsWhatIsThere: the statuses that a side comes to, and the colour of every lane, at any width.
func TestTheLegendExplainsWhatIsThere(t *testing.T) {
	doc := read(t, sampledata.Kazakhstan())
	sides := two(t, doc, layout.Light, false, "odintsov", "euractiv-news")
	for _, width := range []float64{1440, 640} {
		var s scene.Scene
		in := told.Input{In: layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: builtIn(t), Theme: layout.Light}, Sides: [2]told.Side{
			told.Of(doc, "odintsov"), told.Of(doc, "euractiv-news")}}
		x := told.New(in, width, 900)
		x.Place(x.Fit(), &s)
		bottom := map[string]bool{}
		for _, shape := range s.Shapes {
			if shape.Kind == scene.Text && shape.Ref.IsZero() && shape.Y > 840 {
				bottom[shape.Line.Text] = true
			}
		}
		for _, want := range []string{"the sides contradict each other", "says nothing", "single-source", "denied"} {
			if !bottom[want] {
				t.Errorf("%v: the legend does not explain %q but %v", width, want, bottom)
			}
		}
		for _, lane := range doc.Lanes {
			used := slices.ContainsFunc(sides.Events(), func(e int32) bool { return doc.Events[e].Lane == lane.ID })
			if bottom[lane.Title] != used {
				t.Errorf("%v: %q is explained: %v", width, lane.Title, !used)
			}
		}
		if bottom["unsourced"] {
			t.Errorf("%v: the legend explains what is not there", width)
		}
	}
}
