package layout_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// sizes are those of small windows, common ones and 4K.
var sizes = [][2]float64{{480, 380}, {520, 420}, {970, 690}, {1480, 980}, {3840, 2100}, {300, 120}}

// settings draws a way to arrange the events.
var settings = rapid.Custom(func(t *rapid.T) layout.Setting {
	return layout.Setting{
		Arrange:  rapid.SampledFrom([]layout.Arrangement{layout.Story, layout.Lanes}).Draw(t, "arrange"),
		Steps:    rapid.IntRange(0, 3).Draw(t, "steps") == 0,
		Unbroken: rapid.Bool().Draw(t, "unbroken"),
		Cards:    layout.Cards(max(rapid.IntRange(-3, 3).Draw(t, "cards"), 0)),
	}
})

// views draws a document laid out at some size and a view into it.
func views(t *rapid.T) (*layout.Layout, layout.View, layout.Input) {
	in := input(documents(40).Draw(t, "document"), layout.Light)
	in.Theme = layout.Themes[rapid.SampledFrom([]string{"light", "dark", "contrast", "print"}).Draw(t, "theme")]
	in.Setting = settings.Draw(t, "setting")
	size := rapid.SampledFrom(sizes).Draw(t, "size")
	if rapid.Bool().Draw(t, "page") {
		in.Page = &layout.Page{Made: made}
	}
	l := layout.New(in, size[0], size[1])
	v := l.Zoom(l.Fit(), rapid.SampledFrom([]float64{1, 1.3, 2, 7, 60, 1e4, 1e8}).Draw(t, "zoom"), rapid.Float64Range(0, size[0]).Draw(t, "at"))
	return l, l.Pan(v, rapid.Float64Range(-2000, 2000).Draw(t, "pan")), in
}

func TestEverythingStandsOnThePage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := input(documents(40).Draw(t, "document"), layout.Light)
		size := rapid.SampledFrom(sizes[:5]).Draw(t, "size")
		l := layout.New(in, size[0], size[1])
		var s scene.Scene
		l.Place(l.Fit(), &s)
		for id, b := range cards(&s, in.Theme) {
			if b[0] < 0 || b[1] < 0 || b[2] > size[0] || b[3] > size[1] {
				t.Fatalf("the card of %s stands at %v on a page of %v", id, b, size)
			}
		}
		for _, sh := range s.Shapes {
			x0, y0, x1, y1 := sh.Bounds()
			if math.IsNaN(x0+y0+x1+y1) || math.IsInf(x0+y0+x1+y1, 0) || x1 > 1e5 || x0 < -1e5 {
				t.Fatalf("a shape of %v at %v %v %v %v", sh.Ref, x0, y0, x1, y1)
			}
			if sh.Kind == scene.Text && (x0 < -1 || x1 > size[0]+1) {
				t.Fatalf("the text %q runs from %v to %v", sh.Line.Text, x0, x1)
			}
		}
	})
}

func TestPanningKeepsEveryRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, v, in := views(t)
		var a, b, c scene.Scene
		l.Place(v, &a)
		w := l.Pan(v, rapid.Float64Range(-300, 300).Draw(t, "by"))
		l.Place(w, &b)
		before, after := cards(&a, in.Theme), cards(&b, in.Theme)
		for id, x := range before {
			if y, ok := after[id]; ok && (x[1] != y[1] || math.Abs((x[2]-x[0])-(y[2]-y[0])) > 1e-9) { // the last bit depends on where it stands
				t.Fatalf("panning moved the card of %s from %v to %v", id, x, y)
			}
		}
		l.Place(v, &c)
		if a.Dump() != c.Dump() {
			t.Fatal("panning there and back changed the picture")
		}
	})
}

func TestNothingIsLeftOutInSilence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, v, in := views(t)
		c := l.Counts(v)
		if c.Marked+c.Clustered != len(in.Doc.Events) || c.Total != len(in.Doc.Events) || c.Labelled > c.Total {
			t.Fatalf("%+v of %d events", c, len(in.Doc.Events))
		}
	})
}

func TestEveryShownEventIsHit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, _, in := views(t)
		var s scene.Scene
		v := l.Fit()
		l.Place(v, &s)
		for id, b := range cards(&s, in.Theme) {
			ref, ok := s.At((b[0]+b[2])/2, (b[1]+b[3])/2)
			if !ok || ref.ID != id || ref.Class != layout.ClassEvent {
				t.Fatalf("the middle of the card of %s hits %v", id, ref)
			}
		}
	})
}

func TestRevealShowsTheWholeCard(t *testing.T) {
	in := kazakhstan(t)
	l := layout.New(in, 900, 640)
	for _, zoom := range []float64{1, 3, 40, 900} {
		v := l.Zoom(l.Fit(), zoom, 450)
		for i, e := range in.Doc.Events {
			v = l.Reveal(v, i)
			var s scene.Scene
			l.Place(v, &s)
			x0, _, x1, _, ok := s.Box(scene.Ref{Class: layout.ClassEvent, ID: e.ID})
			if !ok || x0 < -1 || x1 > 901 {
				t.Errorf("at zoom %v the card of %s stands at %v to %v", zoom, e.ID, x0, x1)
			}
		}
	}
}

func TestOrderIsThatOfTime(t *testing.T) {
	in := kazakhstan(t)
	l := layout.New(in, 900, 640)
	last := int64(math.MinInt64)
	for _, i := range l.Order() {
		s := in.Doc.Events[i].Date.Extent()
		if s.End < last {
			t.Errorf("%s comes too late", in.Doc.Events[i].ID)
		}
		last = s.Start
	}
	if len(l.Order()) != 15 {
		t.Errorf("%d events", len(l.Order()))
	}
}

func TestZoomToAClusterOpensIt(t *testing.T) {
	var d timeline.Document
	for i := range 60 {
		d.Events = append(d.Events, timeline.Event{ID: fmt.Sprint(i), Title: "t", Importance: 3, Date: edtf.MustParse(fmt.Sprintf("2020-03-%02d", 1+i%28))})
	}
	d.Events = append(d.Events, timeline.Event{ID: "far", Title: "far", Importance: 3, Date: edtf.MustParse("1990-01-01")},
		timeline.Event{ID: "mid", Title: "mid", Importance: 3, Date: edtf.MustParse("2005-01-01")})
	l := layout.New(input(timeline.New(d), layout.Light), 600, 400)
	v := l.Fit()
	var s scene.Scene
	l.Place(v, &s)
	before := l.Counts(v)
	for _, sh := range s.Shapes {
		if sh.Ref.Class == layout.ClassCluster {
			w := l.ZoomTo(v, sh.Ref)
			if after := l.Counts(w); w.Scale <= v.Scale || after.Clustered > before.Clustered {
				t.Errorf("%v to %v: %+v, then %+v", v, w, before, after)
			}
			return
		}
	}
	t.Fatalf("no cluster among %+v", before)
}

func TestUnknownEventsAreCountedAsHidden(t *testing.T) {
	doc := sample(t, sampledata.Kazakhstan())
	in := input(doc, layout.Light)
	in.Assess = evidence.Assess(doc, evidence.Options{HasAsOf: true, AsOf: edtf.Instant(2022, 3, 1, 0, 0, 0)})
	in.Page = &layout.Page{}
	c := layout.New(in, 900, 700).Counts(layout.View{})
	if c.Marked >= c.Total || c.Total != 15 {
		t.Errorf("%+v", c)
	}
}

func TestAnEmptyDocumentSaysSo(t *testing.T) {
	l := layout.New(input(timeline.New(timeline.Document{}), layout.Light), 800, 500)
	var s scene.Scene
	l.Place(l.Fit(), &s)
	for _, sh := range s.Shapes {
		if sh.Kind == scene.Text && strings.Contains(sh.Line.Text, "no events") {
			return
		}
	}
	t.Errorf("an empty picture of nothing:\n%s", s.Dump())
}
