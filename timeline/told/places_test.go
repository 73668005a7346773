package told_test

import (
	"math"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/told"
)

// TestAnEventHasTheSamePlaceOnBothSides: what one side has of an event stands right above what the other has, though it says
// more of it, so that the eye finds one below the other.
func TestAnEventHasTheSamePlaceOnBothSides(t *testing.T) {
	doc := read(t, sampledata.Kazakhstan())
	in := told.Input{In: layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: builtIn(t), Theme: layout.Light, Page: &layout.Page{}}}
	for i, text := range []string{"neo", "euractiv,theweek,wikipedia"} {
		var err error
		if in.Sides[i], err = told.Parse(doc, text); err != nil {
			t.Fatal(err)
		}
	}
	x := told.New(in, 1920, 1080)
	var s scene.Scene
	x.Place(x.Fit(), &s)
	type place struct{ x, y float64 }
	places := map[string][]place{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Kind == scene.Text && sh.Line.Style.Bold && sh.Line.Style.Size == 14 {
			places[sh.Line.Text] = append(places[sh.Line.Text], place{sh.X, sh.Y})
		}
	}
	apart, n := 0.0, 0
	for words, at := range places {
		if len(at) != 2 {
			t.Errorf("%q stands %d times", words, len(at))
			continue
		}
		if n++; n == 1 {
			apart = math.Abs(at[1].y - at[0].y)
		}
		if at[0].x != at[1].x || math.Abs(math.Abs(at[1].y-at[0].y)-apart) > 0.01 {
			t.Errorf("%q stands at %v and %v", words, at[0], at[1])
		}
	}
	if n < 10 {
		t.Errorf("only %d lines of titles stand on both sides", n)
	}
}
