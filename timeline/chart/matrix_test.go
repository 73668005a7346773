package chart_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var faces = sync.OnceValue(func() *typeset.Faces {
	f, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		panic(err)
	}
	return f
})

var english = sync.OnceValue(func() *words.Translator {
	files, err := assets.Translations()
	if err != nil {
		panic(err)
	}
	t, err := words.Speak(files, "en")
	if err != nil {
		panic(err)
	}
	return t
})

func input(doc *timeline.Document, opt evidence.Options) layout.Input {
	full := evidence.Assess(doc, evidence.Options{})
	return layout.Input{Doc: doc, Assess: full.With(opt), Full: full, Faces: faces(), Theme: layout.Light, Words: english()}
}

func sample(t testing.TB, data []byte) *timeline.Document {
	t.Helper()
	doc, problems := file.Read("sample.json", data)
	if doc == nil {
		t.Fatal(problems)
	}
	return doc
}

func placed(m *chart.Matrix, v chart.View) *scene.Scene {
	var s scene.Scene
	m.Place(v, &s)
	return &s
}

func TestTheMatrixIsAsBefore(t *testing.T) {
	doc := sample(t, sampledata.Kazakhstan())
	august := evidence.Options{HasAsOf: true, AsOf: edtf.MustParse("2022-08-27").Extent().Start}
	for name, s := range map[string]*scene.Scene{
		"whole":  func() *scene.Scene { m := chart.NewMatrix(input(doc, evidence.Options{})); return placed(m, m.Whole()) }(),
		"august": placed(chart.NewMatrix(input(doc, august)), chart.View{W: 944, H: 640, Selected: doc.EventIndex("deal")}),
	} {
		path, got := filepath.Join("testdata", "matrix-"+name+".txt"), s.Dump()
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if string(want) != got {
			t.Errorf("%s differs from the matrix made now; see what changed, then run with -update", path)
		}
	}
}

// laws holds a placed matrix against what must be true of every one.
func laws(t interface{ Errorf(string, ...any) }, doc *timeline.Document, m *chart.Matrix, v chart.View) {
	v = m.Clamp(v)
	s := placed(m, v)
	var texts []*scene.Shape
	for i := range s.Shapes {
		shape := &s.Shapes[i]
		x0, y0, x1, y1 := shape.Bounds()
		if shape.Kind != scene.Text || shape.Line.Width == 0 {
			continue
		}
		if columns, rows := m.Room(v); columns > 1 && rows > 1 && (x0 < -0.5 || y0 < -0.5 || x1 > v.W+0.5 || y1 > v.H+0.5) {
			t.Errorf("%q reaches from %.0f,%.0f to %.0f,%.0f of %.0f,%.0f", shape.Line.Text, x0, y0, x1, y1, v.W, v.H)
		}
		const leading = 1.5 // lines of one title stand closer than their boxes
		for _, other := range texts {
			a0, b0, a1, b1 := other.Bounds()
			if x0+leading < a1 && a0+leading < x1 && y0+leading < b1 && b0+leading < y1 {
				t.Errorf("%q and %q overlap", shape.Line.Text, other.Line.Text)
			}
		}
		texts = append(texts, shape)
	}
	for i := range s.Shapes {
		shape := &s.Shapes[i]
		if shape.Ref.Class != chart.ClassClaim || !shape.Frame {
			continue
		}
		x0, y0, x1, y1 := shape.Bounds()
		ref, ok := s.At((x0+x1)/2, (y0+y1)/2)
		id, about := chart.EventOf(ref)
		if !ok || ref != shape.Ref || !about || doc.EventIndex(id) < 0 {
			t.Errorf("in the middle of cell %v lies %v", shape.Ref, ref)
		}
	}
}

func TestNoLabelsOverlapAndEveryCellIsHit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := documents().Draw(t, "document")
		opt := rapid.SampledFrom([]evidence.Options{
			{}, {HasAsOf: true, AsOf: edtf.MustParse("2022-07-19").Extent().Start}, {Without: map[string]bool{"a0": true}},
		}).Draw(t, "options")
		v := chart.View{
			W: float64(rapid.IntRange(300, 1800).Draw(t, "w")), H: float64(rapid.IntRange(220, 1100).Draw(t, "h")),
			Column: rapid.IntRange(-3, 40).Draw(t, "column"), Row: rapid.IntRange(-3, 40).Draw(t, "row"),
			Selected: rapid.IntRange(-1, len(doc.Events)-1).Draw(t, "selected"),
		}
		m := chart.NewMatrix(input(doc, opt))
		laws(t, doc, m, v)
		laws(t, doc, m, m.Whole())
	})
}

// TestEveryClaimStandsInTheWholeMatrix: as many cells as there are pairs of claimant and event.
func TestEveryClaimStandsInTheWholeMatrix(t *testing.T) {
	for _, data := range [][]byte{sampledata.Kazakhstan(), sampledata.Writing()} {
		doc := sample(t, data)
		m := chart.NewMatrix(input(doc, evidence.Options{}))
		laws(t, doc, m, m.Whole())
		want := map[string]bool{}
		for i := range doc.Events {
			for _, c := range doc.Events[i].Claims {
				who := "actor " + c.By
				if c.By == "" {
					who = "source " + c.Source
				}
				want[doc.Events[i].ID+" "+who] = true
			}
		}
		cells, heads, names := 0, map[string]bool{}, map[string]bool{}
		s := placed(m, m.Whole())
		for i := range s.Shapes {
			switch shape := &s.Shapes[i]; {
			case shape.Ref.Class == chart.ClassClaim && shape.Frame:
				cells++
			case shape.Ref.Class == layout.ClassEvent:
				heads[shape.Ref.ID] = true
			case shape.Ref.Class == chart.ClassActor:
				names[shape.Ref.ID] = true
			}
		}
		if cells != len(want) || len(heads) != len(doc.Events) || len(names) != m.Rows() {
			t.Errorf("%s: %d cells, want %d; %d of %d events; %d names of %d rows", doc.Title, cells, len(want), len(heads), len(doc.Events), len(names), m.Rows())
		}
	}
}

func TestMouthsOfOneOriginStandTogether(t *testing.T) {
	doc := timeline.New(timeline.Document{
		Actors: []timeline.Actor{{ID: "state"}, {ID: "ministry", PartOf: "state"}, {ID: "press"}, {ID: "police", PartOf: "ministry"}},
		Events: []timeline.Event{{ID: "e", Date: edtf.MustParse("2022"), Claims: []timeline.Claim{
			{By: "press", Stance: timeline.Denies}, {By: "press", Stance: timeline.Denies},
			{By: "police", Stance: timeline.Asserts}, {By: "ministry", Stance: timeline.Asserts}, {By: "police", Stance: timeline.Asserts},
		}}},
	})
	m := chart.NewMatrix(input(doc, evidence.Options{}))
	s := placed(m, m.Whole())
	var order []string
	for i := range s.Shapes {
		if shape := &s.Shapes[i]; shape.Ref.Class == chart.ClassActor && shape.Kind == scene.Rect {
			order = append(order, shape.Ref.ID)
		}
	}
	if got := strings.Join(order, " "); got != "state police ministry press" {
		t.Errorf("the rows are %s", got)
	}
}

// TestStancesDifferInShape: without colour, no two signs are the same.
func TestStancesDifferInShape(t *testing.T) {
	gray := layout.Light
	ink := gray.Ink
	gray.Lanes, gray.Accent, gray.Muted, gray.Leader = []scene.Color{ink}, ink, ink, ink
	seen := map[string]string{}
	for stance := timeline.Asserts; stance <= timeline.Retracts; stance++ {
		for _, faint := range []bool{false, true} {
			var s scene.Scene
			for _, shape := range chart.Stance(gray, stance, 0, 0, 6, faint) {
				s.Add(shape)
			}
			name, dump := fmt.Sprint(stance, faint), s.Dump()
			if other, ok := seen[dump]; ok {
				// whether a claim is firm is not told of one that does not count
				if !faint {
					t.Errorf("%s looks like %s", name, other)
				}
			}
			seen[dump] = name
		}
	}
}

func TestAnEmptyMatrixStandsAnything(t *testing.T) {
	m := chart.NewMatrix(input(timeline.New(timeline.Document{}), evidence.Options{}))
	for _, v := range []chart.View{{}, {W: 5, H: 5, Column: 9, Row: -9, Selected: 3}, m.Whole(), m.Reveal(chart.View{W: 900, H: 600}, 0)} {
		placed(m, v)
	}
}

func BenchmarkPlace500(b *testing.B) {
	m, _ := large(b, 500)
	var s scene.Scene
	for i := 0; b.Loop(); i++ {
		m.Place(chart.View{W: 1600, H: 900, Column: i % 400, Selected: 3}, &s)
	}
}

func BenchmarkNewMatrix500(b *testing.B) {
	_, doc := large(b, 500)
	in := input(doc, evidence.Options{})
	for b.Loop() {
		chart.NewMatrix(in)
	}
}

func TestOnlyPickedEventsHaveAColumn(t *testing.T) {
	doc := sample(t, sampledata.Kazakhstan())
	in := input(doc, evidence.Options{})
	in.Pick = pick.Apply(doc, in.Assess, pick.Query{Statuses: []evidence.Status{evidence.Disputed}}, nil)
	m := chart.NewMatrix(in)
	if n := len(in.Pick.Events); n == 0 || n == len(doc.Events) || m.Columns() != n {
		t.Fatalf("%d columns for %d of %d events", m.Columns(), n, len(doc.Events))
	}
	v := m.Clamp(chart.View{W: 400, H: 300})
	for i := range doc.Events {
		_, picked := slices.BinarySearch(in.Pick.Events, int32(i))
		to, seen := m.Reveal(v, i), false
		for _, s := range placed(m, to).Shapes {
			id, ok := chart.EventOf(s.Ref)
			seen = seen || ok && id == doc.Events[i].ID
		}
		if seen != picked || !picked && to != v {
			t.Errorf("event %d is in sight: %v, is picked: %v", i, seen, picked)
		}
	}
}

// TestAMatrixFillsItsPage has the case study on a slide: all its rows, low ones, and columns up to the right margin, under
// words that begin where the title does.
func TestAMatrixFillsItsPage(t *testing.T) {
	in := input(sample(t, sampledata.Kazakhstan()), evidence.Options{})
	in.Page = &layout.Page{Made: made}
	all := chart.NewMatrix(in).Rows()
	for _, c := range chart.All() {
		if c.Name != "matrix" {
			continue
		}
		s := figure(c, in, chart.View{W: 1920, H: 1080})
		rows, right, title, names := map[string]bool{}, 0.0, 0.0, 1e9
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			_, _, x1, _ := sh.Bounds()
			switch {
			case sh.Kind == scene.Text && sh.Ref.Class == chart.ClassActor:
				rows[sh.Ref.ID], names = true, min(names, sh.X)
			case sh.Kind == scene.Text && sh.Line.Text == "Who says what":
				title = sh.X
			case sh.Ref.Class == layout.ClassEvent:
				right = max(right, x1)
			}
		}
		if len(rows) != all {
			t.Errorf("%d of %d rows are there", len(rows), all)
		}
		if left := 1920 - right; left > title+2 || names > title+1 || names < title-1 {
			t.Errorf("its words begin at %v and names at %v, its columns end at %v", title, names, right)
		}
	}
}
