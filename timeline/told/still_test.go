package told_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/told"
)

// TestAPictureCountsTheLanesThatHaveNoRoom: nothing can be scrolled to in it.
func TestAPictureCountsTheLanesThatHaveNoRoom(t *testing.T) {
	const lanes = 60
	doc := timeline.Document{Title: "Many lanes", Actors: []timeline.Actor{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}}}
	for i := range lanes {
		id := fmt.Sprintf("lane%d", i)
		doc.Lanes = append(doc.Lanes, timeline.Lane{ID: id, Title: id})
		doc.Events = append(doc.Events, timeline.Event{
			ID: fmt.Sprintf("e%d", i), Title: fmt.Sprintf("Event %d", i), Lane: id, Date: edtf.MustParse(fmt.Sprintf("20%02d", i)),
			Claims: []timeline.Claim{{By: "a"}, {By: "b", Stance: timeline.Denies}},
		})
	}
	d := timeline.New(doc)
	in := told.Input{In: layout.Input{Doc: d, Assess: evidence.Assess(d, evidence.Options{}), Faces: builtIn(t), Theme: layout.Light,
		Page: &layout.Page{}, Setting: layout.Setting{Arrange: layout.Lanes}}}
	for i, text := range []string{"a", "b"} {
		side, err := told.Parse(d, text)
		if err != nil {
			t.Fatal(err)
		}
		in.Sides[i] = side
	}
	x, s := told.New(in, 1920, 1080), scene.Scene{}
	x.Place(x.Fit(), &s)
	// the words stand in two lines
	named, more := map[string]int{}, []string{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Kind == scene.Text {
			if named[sh.Line.Text]++; strings.HasSuffix(sh.Line.Text, " more") {
				more = append(more, sh.Line.Text)
			}
		}
	}
	shown := 0
	for _, lane := range d.Lanes {
		if n := named[lane.Title]; n > 0 {
			if shown++; n < 2 {
				t.Errorf("%s is on one side alone", lane.Title)
			}
		}
	}
	want := fmt.Sprintf("%d more", lanes-shown)
	if shown < 5 || shown == lanes || x.Scrolls() != 0 || len(more) != 2 || more[0] != want || more[1] != want {
		t.Errorf("%d lanes of %d are shown, and %q of %v", shown, lanes, more, named)
	}
}
