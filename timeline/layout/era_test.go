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

// TestNoNameOfAnEraIsCutAtTheLeft has a picture that is moved through an era: its name stands whole, or not at all, and
// it stands as long as what is in view of the era has room for it.
func TestNoNameOfAnEraIsCutAtTheLeft(t *testing.T) {
	d := timeline.Document{Language: "en", Eras: []timeline.Era{{Title: "The long era of the first things seen", Date: edtf.MustParse("1900/1930")}}}
	for _, year := range []string{"1890", "1901", "1960"} {
		d.Events = append(d.Events, timeline.Event{ID: year, Title: year, Date: edtf.MustParse(year), Importance: 3})
	}
	for _, arrange := range []layout.Arrangement{layout.Story, layout.Lanes} {
		in := input(timeline.New(d), layout.Light)
		in.Arrange, in.Unbroken = arrange, true
		l := layout.New(in, 900, 600)
		named, bare := 0, 0
		for by := 0.0; by > -1500; by -= 7 {
			var s scene.Scene
			l.Place(l.Pan(l.Zoom(l.Fit(), 4, 300), by), &s)
			name, seen := eras(&s)["0"], 0.0
			for i := range s.Shapes {
				if sh := &s.Shapes[i]; sh.Ref.Class == layout.ClassEra && sh.Kind == scene.Rect {
					seen = sh.W
				}
			}
			switch {
			case name != nil && name.X < 0:
				t.Errorf("%v, moved by %v: the name begins at %.1f", arrange, by, name.X)
			case name != nil:
				named++
			case seen > 320:
				t.Errorf("%v, moved by %v: %.0f points of the era are in view without its name", arrange, by, seen)
			case seen > 0:
				bare++
			}
		}
		if named == 0 || bare == 0 {
			t.Errorf("%v: the name stands in %d places, and not in %d", arrange, named, bare)
		}
	}
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

// TestErasThatFollowOneAnotherStandInOneRow has eras that share the year in which one ends and the next begins: their names
// are in one row and do not touch at any zoom, and a name longer than its era begins where that does.
func TestErasThatFollowOneAnotherStandInOneRow(t *testing.T) {
	d := timeline.Document{Language: "en", Eras: []timeline.Era{
		{Title: "First", Date: edtf.MustParse("1800/1900")}, {Title: "Second", Date: edtf.MustParse("1900/1960")},
		{Title: "A short one with a long name", Date: edtf.MustParse("1960/1965")}, {Title: "Last", Date: edtf.MustParse("2080/2100")},
	}}
	for _, year := range []string{"1800", "1901", "1960", "2100"} {
		d.Events = append(d.Events, timeline.Event{ID: year, Title: year, Date: edtf.MustParse(year), Importance: 3})
	}
	in := input(timeline.New(d), layout.Light)
	in.Arrange, in.Unbroken = layout.Story, true
	l := layout.New(in, 900, 600)
	for v, zoom := l.Fit(), 0; zoom < 12; zoom++ {
		var s scene.Scene
		l.Place(v, &s)
		names := eras(&s)
		for id, a := range names {
			for other, b := range names {
				if a.Y != b.Y {
					t.Errorf("zoomed %d times, %q stands at %v and %q at %v", zoom, a.Line.Text, a.Y, b.Line.Text, b.Y)
				}
				if id < other && a.X+a.Line.Width > b.X {
					t.Errorf("zoomed %d times, %q touches %q", zoom, a.Line.Text, b.Line.Text)
				}
			}
		}
		x0, _, _, _, _ := s.Box(scene.Ref{Class: layout.ClassEra, ID: "2"})
		if name := names["2"]; zoom == 0 && (name == nil || name.X < x0) {
			t.Errorf("the era begins at %v, its name at %+v", x0, name)
		}
		v = l.Zoom(v, 2, func() float64 { x, _, _ := l.X(v, 1); return x }())
	}
}

// TestNoBandHidesANameOfAnEra has a short era with a long name just before another one, over whose band the name stands.
func TestNoBandHidesANameOfAnEra(t *testing.T) {
	d := timeline.Document{Language: "en", Eras: []timeline.Era{
		{Title: "First World War", Date: edtf.MustParse("1914/1918")}, {Title: "Second World War", Date: edtf.MustParse("1939/1945")},
		{Title: "GDR", Date: edtf.MustParse("1949/1990")},
	}}
	for _, year := range []string{"1850", "1901", "1960", "2020"} {
		d.Events = append(d.Events, timeline.Event{ID: year, Title: year, Date: edtf.MustParse(year), Importance: 3})
	}
	for _, arrange := range []layout.Arrangement{layout.Story, layout.Lanes} {
		for width := 500.0; width < 1500; width += 100 {
			in := input(timeline.New(d), layout.Light)
			in.Arrange = arrange
			l := layout.New(in, width, 600)
			var s scene.Scene
			l.Place(l.Fit(), &s)
			for i := range s.Shapes {
				name := &s.Shapes[i]
				if name.Ref.Class != layout.ClassEra || name.Kind != scene.Text {
					continue
				}
				for k := i + 1; k < len(s.Shapes); k++ {
					band := &s.Shapes[k]
					if band.Ref.Class == layout.ClassEra && band.Kind == scene.Rect && band.X < name.X+name.Line.Width && band.X+band.W > name.X && band.Y < name.Y {
						t.Errorf("%v, %v wide: a band hides %q", arrange, width, name.Line.Text)
					}
				}
			}
		}
	}
}
