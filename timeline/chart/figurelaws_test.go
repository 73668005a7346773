package chart_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
)

// figureLaws: no two texts overlap, and nothing is outside the picture.
func figureLaws(t interface{ Errorf(string, ...any) }, name string, s *scene.Scene) {
	var texts []*scene.Shape
	for i := range s.Shapes {
		shape := &s.Shapes[i]
		x0, y0, x1, y1 := shape.Bounds()
		if x0 < -0.5 || y0 < -0.5 || x1 > s.Width+0.5 || y1 > s.Height+0.5 || x0 != x0 || y1 != y1 {
			t.Errorf("%s: a shape of %v reaches from %.1f,%.1f to %.1f,%.1f of %.0f,%.0f", name, shape.Ref, x0, y0, x1, y1, s.Width, s.Height)
		}
		if shape.Kind != scene.Text || shape.Line.Width == 0 {
			continue
		}
		const leading = 3.0 // lines of one text stand closer than their boxes
		for _, other := range texts {
			a0, b0, a1, b1 := other.Bounds()
			across, down := 1.0, leading
			if shape.Up {
				across, down = leading, 1
			}
			if x0+across < a1 && a0+across < x1 && y0+down < b1 && b0+down < y1 {
				t.Errorf("%s: %q and %q overlap", name, shape.Line.Text, other.Line.Text)
			}
		}
		texts = append(texts, shape)
	}
}

var figureThemes = []layout.Theme{layout.Light, layout.Dark, layout.Contrast, layout.Print}

func TestFiguresHoldTheirLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := rated(t)
		opt := rapid.SampledFrom([]evidence.Options{
			{}, {HasAsOf: true, AsOf: edtf.MustParse("2022-07-19").Extent().Start}, {Without: map[string]bool{"a0": true, "s0": true}},
		}).Draw(t, "options")
		in := input(doc, opt)
		in.Theme = rapid.SampledFrom(figureThemes).Draw(t, "theme")
		if rapid.Bool().Draw(t, "page") {
			in.Page = &layout.Page{Made: made}
		}
		if rapid.Bool().Draw(t, "picked") {
			in.Pick = pick.Apply(doc, in.Assess, pick.Query{Statuses: []evidence.Status{evidence.Disputed, evidence.SingleSource}}, nil)
		}
		v := chart.View{
			W: float64(rapid.IntRange(360, 2400).Draw(t, "w")), H: float64(rapid.IntRange(320, 1400).Draw(t, "h")),
			Row: rapid.IntRange(-3, 40).Draw(t, "row"), Selected: -1,
		}
		for _, c := range chart.All() {
			f := c.New(in)
			var s scene.Scene
			f.Place(v, &s)
			figureLaws(t, c.Name, &s)
			eventsOfMarks(t, in, f, &s)
			if shown, all := f.Rows(v); shown > all || shown < 0 {
				t.Errorf("%s shows %d of %d rows", c.Name, shown, all)
			}
		}
	})
}

// eventsOfMarks: what a mark stands for is of the document, and its query leaves it.
func eventsOfMarks(t interface{ Errorf(string, ...any) }, in layout.Input, f chart.Figure, s *scene.Scene) {
	seen := map[scene.Ref]bool{}
	for i := range s.Shapes {
		ref := s.Shapes[i].Ref
		if ref.IsZero() || ref.Class == chart.ClassHead || seen[ref] {
			continue
		}
		seen[ref] = true
		events := f.Events(ref)
		if s.Notes[ref].Title == "" {
			t.Errorf("%v has no note", ref)
		}
		q, ok := chart.Filter(ref)
		if _, day := chart.DayOf(ref); !ok || day {
			continue
		}
		left := map[int32]bool{}
		for _, e := range pick.Apply(in.Doc, in.Assess, q, nil).Events {
			left[e] = true
		}
		for _, e := range events {
			if ref.Class != chart.ClassChange && !left[e] {
				t.Errorf("the filter of %v leaves event %d out", ref, e)
			}
		}
	}
}

// rated are the documents of the laws with sources that have ratings, are retold and have odd names.
func rated(t *rapid.T) *timeline.Document {
	doc := documents().Draw(t, "document")
	d := *doc
	for i := range rapid.IntRange(0, 5).Draw(t, "sources") {
		s := timeline.Source{ID: fmt.Sprint("s", i), Title: rapid.SampledFrom(hostile).Draw(t, "source"),
			ContainerTitle: rapid.SampledFrom(hostile).Draw(t, "container"), Reliability: rapid.SampledFrom([]string{"", "A", "D", "F"}).Draw(t, "reliability")}
		if i > 0 && rapid.Bool().Draw(t, "retells") {
			s.DerivedFrom = []string{fmt.Sprint("s", i-1)}
		}
		d.Sources = append(d.Sources, s)
	}
	for i := range d.Events {
		if claims := len(d.Events[i].Claims); rapid.Bool().Draw(t, "counted") {
			d.Events[i].More = &timeline.More{}
			for range rapid.IntRange(1, 5).Draw(t, "quantities") {
				d.Events[i].More.Quantities = append(d.Events[i].More.Quantities, timeline.Quantity{
					Label: rapid.SampledFrom(hostile).Draw(t, "label"), Unit: rapid.SampledFrom([]string{"", "USD", hostile[2], hostile[5]}).Draw(t, "unit"),
					Value: rapid.SampledFrom([]string{"0", "-5", "3", "3.0", "46000000", "1e300", "1e-300", "0.5", "no number"}).Draw(t, "value"),
					Claim: rapid.IntRange(-1, claims).Draw(t, "of"),
				})
			}
		}
		for k := range d.Events[i].Claims {
			c := &d.Events[i].Claims[k]
			c.Credibility = uint8(rapid.IntRange(0, 6).Draw(t, "credibility"))
			if n := len(d.Sources); n > 0 {
				c.Source = fmt.Sprint("s", rapid.IntRange(0, n-1).Draw(t, "cites"))
			}
		}
	}
	return timeline.New(d)
}

// TestNothingIsLostInAFigure: what the marks stand for adds up to the document.
func TestNothingIsLostInAFigure(t *testing.T) {
	for name, doc := range map[string]*timeline.Document{"kazakhstan": sample(t, sampledata.Kazakhstan()), "writing": sample(t, sampledata.Writing()), "generated": generated(t, 3000)} {
		in := input(doc, evidence.Options{})
		in.Page = &layout.Page{Made: made}
		claims := 0
		for i := range doc.Events {
			claims += len(doc.Events[i].Claims)
		}
		sums := map[string]int{}
		for _, c := range chart.All() {
			f := c.New(in)
			var s scene.Scene
			f.Place(chart.View{W: 900, H: 600}, &s)
			covered, seen := map[int32]bool{}, map[scene.Ref]bool{}
			for i := range s.Shapes {
				shape := &s.Shapes[i]
				if seen[shape.Ref] {
					continue
				}
				seen[shape.Ref] = true
				if _, day := chart.DayOf(shape.Ref); !day {
					for _, e := range f.Events(shape.Ref) {
						covered[e] = true
					}
				}
				if shape.Ref.Class == chart.ClassActor || shape.Ref.Class == chart.ClassRest || shape.Ref.Class == chart.ClassRating {
					sums[c.Name] += leading(s.Notes[shape.Ref].Title)
				}
			}
			want := 0
			for i := range doc.Events {
				if len(doc.Events[i].Claims) > 0 || c.Name == "statuses" || c.Name == "silence" {
					want++
				}
			}
			if c.Name == "matrix" || c.Name == "numbers" {
				continue // which have tests of their own
			}
			if len(covered) != want {
				t.Errorf("%s of %s: the marks stand for %d of %d events", c.Name, name, len(covered), want)
			}
		}
		if sums["claimants"] != claims || sums["ratings"] != claims {
			t.Errorf("%s: %v of %d claims", name, sums, claims)
		}
	}
}

var claimsIn = regexp.MustCompile(`([0-9,]+) claims?(:|$)`)

// leading is the number before "claims" in a note.
func leading(note string) int {
	m := claimsIn.FindStringSubmatch(note)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(strings.ReplaceAll(m[1], ",", ""))
	return n
}

// TestTheSidesDifferWithoutColours: in the legend of what retells what each side has a line of its own form, and in
// the figure every line that takes no side is hollow.
func TestTheSidesDifferWithoutColours(t *testing.T) {
	in := input(sample(t, sampledata.Kazakhstan()), evidence.Options{})
	c, _ := chart.Find("retelling")
	s := figure(c, in, chart.View{W: 1280, H: 760, Selected: -1})
	legend := map[[2]float64]string{}
	edges, cores := 0, 0
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		if sh.Kind != scene.Path || sh.Stroke.A == 0 || len(sh.Segs) == 0 {
			continue
		}
		switch last := sh.Segs[len(sh.Segs)-1]; {
		case last.Op == scene.LineTo && len(sh.Segs) == 2 && sh.X != 0:
			legend[[2]float64{sh.X, sh.Y}] += fmt.Sprint(sh.Dash, sh.Width, ";")
		case last.Op != scene.CubeTo:
		case sh.Stroke == in.Theme.Leader:
			edges++
		case sh.Stroke == in.Theme.Paper:
			cores++
		}
	}
	forms := map[string]bool{}
	for _, form := range legend {
		forms[form] = true
	}
	if len(legend) != 4 || len(forms) != 4 {
		t.Errorf("the legend has %d sides in %d forms: %v", len(legend), len(forms), legend)
	}
	if edges == 0 || edges != cores {
		t.Errorf("%d lines take no side, %d of them are hollow", edges, cores)
	}
}
