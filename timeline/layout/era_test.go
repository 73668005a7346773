package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// eras are the names of the eras in a scene, by the reference.
func eras(s *scene.Scene) map[string]*scene.Shape {
	out := map[string]*scene.Shape{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Ref.Class == layout.ClassEra && sh.Kind == scene.Text {
			out[sh.Ref.ID] = sh
		}
	}
	return out
}

func TestAnErasNameDoesNotDependOnTheOffset(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		before := eras(k.scene(k.view))
		after := eras(k.scene(k.Pan(k.view, rapid.Float64Range(-1500, 1500).Draw(t, "by"))))
		for id, was := range before {
			if now, ok := after[id]; ok && (now.Y != was.Y || now.Line.Text != was.Line.Text) {
				t.Fatalf("the name %.40q at y %v is now %.40q at y %v", was.Line.Text, was.Y, now.Line.Text, now.Y)
			}
		}
	})
}

// TestShortErasHaveWholeNames has eras of a year each in two thousand, at both ends of the axis.
func TestShortErasHaveWholeNames(t *testing.T) {
	d := timeline.Document{Language: "en"}
	for _, year := range []string{"0001", "1000", "2000"} {
		d.Events = append(d.Events, timeline.Event{ID: year, Title: year, Date: edtf.MustParse(year), Importance: 3})
		d.Eras = append(d.Eras, timeline.Era{Title: "The good old times of " + year, Date: edtf.MustParse(year)})
	}
	for _, lanes := range []layout.Arrangement{layout.Story, layout.Lanes} {
		in := input(timeline.New(d), layout.Light)
		in.Arrange, in.Unbroken = lanes, true
		l := layout.New(in, 900, 600)
		var s scene.Scene
		l.Place(l.Fit(), &s)
		names := eras(&s)
		for id, year := range map[string]string{"0": "0001", "1": "1000", "2": "2000"} {
			n := names[id]
			if n == nil || n.Line.Text != "The good old times of "+year || n.X < l.Left() || n.X+n.Line.Width > 900 {
				t.Errorf("%v: the era of %s has the name %+v", lanes, year, n)
			}
		}
	}
}

// TestErasStandOverTheStepsOfTheirEvents has one event a step, where the axis counts no time.
func TestErasStandOverTheStepsOfTheirEvents(t *testing.T) {
	d := timeline.Document{Language: "en", Eras: []timeline.Era{{Title: "Cold War", Date: edtf.MustParse("1947/1991")}}}
	for _, year := range []string{"1939", "1945", "1950", "1963", "1989", "2001"} {
		d.Events = append(d.Events, timeline.Event{ID: year, Title: year, Date: edtf.MustParse(year), Importance: 3})
	}
	in := input(timeline.New(d), layout.Light)
	in.Steps = true
	l := layout.New(in, 900, 600)
	var s scene.Scene
	l.Place(l.Fit(), &s)
	x0, _, x1, _, ok := s.Box(scene.Ref{Class: layout.ClassEra, ID: "0"})
	if !ok {
		t.Fatal("the era is nowhere")
	}
	for i, e := range d.Events {
		from, to, _ := l.X(l.Fit(), i)
		if within := from >= x0 && to <= x1; within != (i >= 2 && i <= 4) {
			t.Errorf("%s stands from %v to %v, and the era from %v to %v", e.ID, from, to, x0, x1)
		}
	}
}
