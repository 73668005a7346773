package layout_test

import (
	"bytes"
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
	"dateline/timeline/pick"
	"dateline/timeline/scene"
)

func TestAFrameAllocatesNothing(t *testing.T) {
	l := layout.New(kazakhstan(t), 1280, 760)
	v := l.Zoom(l.Fit(), 3, 700)
	var s scene.Scene
	for x := -200.0; x < 200; x++ {
		l.Place(l.Pan(v, x), &s) // every label of the axis has been shown
	}
	x := 0.0
	if n := testing.AllocsPerRun(100, func() {
		x = math.Mod(x+3, 150)
		l.Place(l.Pan(v, x), &s)
	}); n > 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

func TestOnlyGapsBeyondAllOthersBreakTheAxis(t *testing.T) {
	if n := len(layout.New(kazakhstan(t), 1280, 760).Axis().Breaks); n != 3 {
		t.Errorf("the case study has %d breaks, want 3", n)
	}
	var d timeline.Document
	for _, day := range []string{"1789-05-05", "1789-07-14", "1791-06-21", "1792-08-10", "1793-01-21"} {
		d.Events = append(d.Events, timeline.Event{ID: day, Title: day, Importance: 3, Date: edtf.MustParse(day)})
	}
	if b := layout.New(input(timeline.New(d), layout.Light), 1280, 760).Axis().Breaks; len(b) > 0 {
		t.Errorf("five days over four years are broken at %v", b)
	}
}

func TestAPageSaysWhatHasNoTitle(t *testing.T) {
	in := kazakhstan(t)
	in.Page = &layout.Page{Made: made}
	var s scene.Scene
	l := layout.New(in, 900, 260)
	l.Place(l.Fit(), &s)
	if last := s.Shapes[len(s.Shapes)-1].Line; last == nil || !strings.Contains(last.Text, "without a title") || last.Width > 900 {
		t.Errorf("the page ends with %+v", last)
	}
}

func BenchmarkArrange(b *testing.B) {
	in := kazakhstan(b)
	var s scene.Scene
	for b.Loop() {
		l := layout.New(in, 1280, 760)
		l.Place(l.Fit(), &s)
	}
}

func BenchmarkPan(b *testing.B) {
	l := layout.New(kazakhstan(b), 1280, 760)
	v := l.Zoom(l.Fit(), 3, 700)
	var s scene.Scene
	for b.Loop() {
		v = l.Pan(v, 1)
		l.Place(v, &s)
	}
}

func BenchmarkZoom(b *testing.B) {
	l := layout.New(kazakhstan(b), 1280, 760)
	var s scene.Scene
	v := l.Fit()
	for b.Loop() {
		if v = l.Zoom(v, 1.02, 600); v.Scale > 20*l.Fit().Scale {
			v = l.Fit()
		}
		l.Place(v, &s)
	}
}

func BenchmarkAnotherDayOfMany(b *testing.B) {
	var text bytes.Buffer
	if err := sampledata.Generate(&text, 100_000, 1); err != nil {
		b.Fatal(err)
	}
	in := input(sample(b, text.Bytes()), layout.Light)
	in.Arrange = layout.Lanes
	l := layout.New(in, 1280, 760)
	var s scene.Scene
	l.Place(l.Fit(), &s)
	day := edtf.Instant(2001, 1, 1, 0, 0, 0)
	for b.Loop() {
		day += 86400
		l = l.With(in.Assess.With(evidence.Options{HasAsOf: true, AsOf: day}))
		l.Place(l.Fit(), &s)
	}
}

func TestAPageCountsWhatIsNotYetKnown(t *testing.T) {
	in := kazakhstan(t)
	in.Assess = in.Assess.With(evidence.Options{HasAsOf: true, AsOf: edtf.Instant(2022, 7, 1, 0, 0, 0)})
	in.Page = &layout.Page{Made: made}
	l := layout.New(in, 1280, 760)
	if c := l.Counts(l.Fit()); c.Unknown == 0 || c.Filtered != 0 || c.Marked+c.Clustered+c.Unknown != c.Total {
		t.Errorf("%+v", c)
	}
}

func TestOnePageOfSeveralSaysSo(t *testing.T) {
	in := kazakhstan(t)
	whole := edtf.MustParse("2022").Extent()
	in.Only = whole
	in.Pick = pick.Apply(in.Doc, in.Assess, pick.Query{Period: edtf.MustParse("2022")}, nil)
	in.Page = &layout.Page{Made: made, Short: true, Number: 2, Of: 3, Elsewhere: len(in.Doc.Events) - len(in.Pick.Events)}
	for _, arrange := range []layout.Arrangement{layout.Story, layout.Lanes} {
		in.Arrange = arrange
		l := layout.New(in, 1280, 760)
		if a := l.Axis(); a.Start != whole.Start || a.End != whole.End {
			t.Errorf("the axis runs from %d to %d, want %v", a.Start, a.End, whole)
		}
		var s scene.Scene
		l.Place(l.Fit(), &s)
		last := s.Shapes[len(s.Shapes)-1].Line.Text
		for _, want := range []string{"page 2 of 3", "resting on "} {
			if !strings.Contains(last, want) {
				t.Errorf("%v: the page ends with %q, without %q", arrange, last, want)
			}
		}
		if strings.Contains(last, "filtered") {
			t.Errorf("%v: %q, where the others are on other pages", arrange, last)
		}
	}
}

// TestNoHeadOfTheAxisCrossesATick looks at the coarser units of an axis without breaks.
func TestNoHeadOfTheAxisCrossesATick(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		if len(k.Axis().Breaks) > 0 {
			return
		}
		if crossed := headsCrossed(k); crossed != "" {
			t.Fatal(crossed)
		}
	})
}

// headsCrossed tells of a head of an axis without breaks that a tick goes through; empty where none does.
func headsCrossed(k look) string {
	s := k.scene(k.view)
	top, bottom := k.Ribbon()
	var ticks []float64
	var heads []box
	for i := range s.Shapes {
		switch sh := &s.Shapes[i]; {
		case sh.Kind == scene.Rect && sh.W == 1 && sh.Y == top && sh.H == bottom-top:
			ticks = append(ticks, sh.X+0.5)
		case sh.Kind == scene.Text && sh.Y == top+31 && sh.Line.Style.Bold && sh.X >= 0:
			heads = append(heads, inked(sh))
		}
	}
	for _, h := range heads {
		for _, x := range ticks {
			if len(ticks) > 1 && x > h[0]+1 && x < h[2]-1 {
				return fmt.Sprintf("a head at %.1f is crossed by the tick at %v", h, x)
			}
		}
	}
	return ""
}

// The first millennium of this axis is cut so short that its words are as wide.
func TestAHeadCutAtTheStartCrossesNoTick(t *testing.T) {
	doc := timeline.Document{Language: "de"}
	for _, date := range []string{"-2000", "2000"} {
		doc.Events = append(doc.Events, timeline.Event{ID: date, Title: "Title", Date: edtf.MustParse(date)})
	}
	in := input(timeline.New(doc), layout.Light)
	in.Unbroken = true
	for width := 1000.0; width < 5600; width += 7 {
		l := layout.New(in, width, 500)
		if crossed := headsCrossed(look{Layout: l, in: in, view: l.Fit(), w: width, h: 500}); crossed != "" {
			t.Fatalf("at %v: %s", width, crossed)
		}
	}
}
