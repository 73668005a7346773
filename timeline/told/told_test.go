package told_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/told"
	"dateline/timeline/typeset"
)

var update = flag.Bool("update", false, "write the goldens")

func builtIn(t testing.TB) *typeset.Faces {
	t.Helper()
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return faces
}

func read(t testing.TB, text []byte) *timeline.Document {
	t.Helper()
	doc, problems := file.Read("x.json", text)
	if doc == nil {
		t.Fatal(problems)
	}
	return doc
}

// two is the document as told by two sides.
func two(t testing.TB, doc *timeline.Document, theme layout.Theme, page bool, a, b string) *told.Told {
	t.Helper()
	in := told.Input{In: layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: builtIn(t), Theme: theme}}
	if page {
		in.In.Page = &layout.Page{Made: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)}
	}
	for i, text := range []string{a, b} {
		side, err := told.Parse(doc, text)
		if err != nil {
			t.Fatal(err)
		}
		in.Sides[i] = side
	}
	return told.New(in, 1280, 800)
}

func TestTheCaseStudyAsTwoSidesTellIt(t *testing.T) {
	doc := read(t, sampledata.Kazakhstan())
	for _, theme := range []layout.Theme{layout.Light, layout.Dark, layout.Contrast, layout.Print} {
		var s scene.Scene
		x := two(t, doc, theme, true, "odintsov", "astana-times, euractiv-news")
		x.Place(x.Fit(), &s)
		path := filepath.Join("testdata", "kazakhstan-"+theme.Name+".txt")
		if *update {
			if err := os.WriteFile(path, []byte(s.Dump()), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(want, []byte(s.Dump())) {
			t.Errorf("%s: another picture; look at it and run with -update", theme.Name)
		}
	}
}

func TestEachSideIsJudgedByItsClaimsAlone(t *testing.T) {
	doc := read(t, sampledata.Kazakhstan())
	x := two(t, doc, layout.Light, false, "odintsov", "astana-times, euractiv-news")
	for _, e := range x.Events() {
		spoken := [2]bool{}
		for _, c := range doc.Events[e].Claims {
			spoken[0] = spoken[0] || c.By == "odintsov"
			spoken[1] = spoken[1] || c.By == "astana-times" || c.By == "euractiv-news"
		}
		for side := range 2 {
			if silent := x.Verdict(side, int(e)).Status == evidence.Silent; silent == spoken[side] {
				t.Errorf("%s: side %d is silent: %v", doc.Events[e].ID, side, silent)
			}
		}
	}
	if i := doc.EventIndex("claim-sochi-arms"); !x.Differ(i) {
		t.Error("they say the opposite of the arms in Sochi")
	}
	if i := doc.EventIndex("talbott-speech"); x.Differ(i) {
		t.Error("only one side speaks of the speech")
	}
}

// TestBothSidesStandAtTheSameTime over documents made by chance: a mark of an event is at one x in both halves, and
// what neither side speaks of is not shown.
func TestBothSidesStandAtTheSameTime(t *testing.T) {
	faces := builtIn(t)
	rapid.Check(t, func(t *rapid.T) {
		var events []string
		for i := range rapid.IntRange(1, 30).Draw(t, "events") {
			var claims []string
			for range rapid.IntRange(0, 4).Draw(t, "claims") {
				claims = append(claims, fmt.Sprintf(`{"by": %q, "stance": %q, "source": "s"}`,
					rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "by"), rapid.SampledFrom([]string{"asserts", "alleges", "denies", "disputes", "declines"}).Draw(t, "stance")))
			}
			day := rapid.IntRange(1, 28).Draw(t, "day")
			events = append(events, fmt.Sprintf(`{"id": "e%d", "title": "Event %d", "date": "2022-%02d-%02d", "claims": [%s]}`,
				i, i, rapid.IntRange(1, 12).Draw(t, "month"), day, strings.Join(claims, ",")))
		}
		doc, problems := file.Read("x.json", []byte(`{"sources": [{"id": "s", "title": "S"}], "events": [`+strings.Join(events, ",")+`]}`))
		if doc == nil {
			t.Fatal(problems)
		}
		in := told.Input{In: layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces, Theme: layout.Light},
			Sides: [2]told.Side{{Name: "A", Claimants: []string{"a"}}, {Name: "B", Claimants: []string{"b"}}}}
		x := told.New(in, 1000, 700)
		v := x.Zoom(x.Fit(), rapid.Float64Range(1, 20).Draw(t, "zoom"), 500)
		v = x.Pan(v, rapid.Float64Range(-500, 500).Draw(t, "pan"))
		var s scene.Scene
		x.Place(v, &s)
		at := map[string][]float64{}
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Ref.Class != layout.ClassEvent {
				continue
			}
			if _, y0, _, y1 := sh.Bounds(); y0 < -2 || y1 > 702 {
				t.Fatalf("%v stands at %v to %v", sh.Ref, y0, y1)
			}
			i := doc.EventIndex(sh.Ref.ID)
			if !slices.Contains(x.Events(), int32(i)) {
				t.Fatalf("%v is shown, and neither side speaks of it", sh.Ref)
			}
			if sh.Kind == scene.Circle && sh.R > 4 {
				at[sh.Ref.ID] = append(at[sh.Ref.ID], sh.X)
			}
		}
		for _, e := range x.Events() {
			spoken := 0
			for side := range 2 {
				if x.Verdict(side, int(e)).Status != evidence.Silent {
					spoken++
				}
			}
			if spoken == 0 {
				t.Fatalf("both sides are silent of event %d", e)
			}
		}
	})
}

// TestTheSignOfTheOppositeHidesNothing: at cards, tags and bare marks, it lies on no words and no mark.
func TestTheSignOfTheOppositeHidesNothing(t *testing.T) {
	doc := read(t, sampledata.Kazakhstan())
	for _, size := range [][2]float64{{1920, 1080}, {1280, 800}, {1000, 560}, {900, 460}, {700, 380}} {
		in := told.Input{In: layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: builtIn(t), Theme: layout.Light}}
		for i, text := range []string{"neo", "ministry"} {
			side, err := told.Parse(doc, text)
			if err != nil {
				t.Fatal(err)
			}
			in.Sides[i] = side
		}
		x := told.New(in, size[0], size[1])
		var s scene.Scene
		for _, factor := range []float64{1, 2, 5} {
			x.Place(x.Zoom(x.Fit(), factor, size[0]*0.6), &s)
			signs := 0
			for i := range s.Shapes {
				sign := &s.Shapes[i]
				if sign.Kind != scene.Circle || sign.Fill != layout.Light.Accent || sign.R != 8 {
					continue
				}
				signs++
				for k := range s.Shapes {
					sh := &s.Shapes[k]
					x0, y0, x1, y1 := sh.Bounds()
					dx, dy := sign.X-min(max(sign.X, x0), x1), sign.Y-min(max(sign.Y, y0+2), y1-2)
					if k != i && (sh.Kind == scene.Text || sh.Kind == scene.Circle && sh.Ref.Class == layout.ClassEvent) && dx*dx+dy*dy < 7*7 {
						t.Errorf("%v at %v times: the sign at %.0f, %.0f lies on %+v", size, factor, sign.X, sign.Y, sh)
					}
				}
			}
			if factor == 1 && signs < 3 { // with that of the legend
				t.Errorf("%v: %d signs", size, signs)
			}
		}
	}
}

func TestASideThatIsNotThereIsNamed(t *testing.T) {
	doc := read(t, sampledata.Kazakhstan())
	for text, want := range map[string]string{"beregin": "beregin", "": "needs a claimant", " , ": "needs a claimant"} {
		if _, err := told.Parse(doc, text); err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "by:") {
			t.Errorf("%q: %v", text, err)
		}
	}
	side, err := told.Parse(doc, "Beregini")
	if err != nil || side.Name != "Beregini" {
		t.Errorf("%+v, %v", side, err)
	}
}

func TestThoseWhoContradictEachOtherMost(t *testing.T) {
	doc := read(t, []byte(`{"sources": [{"id": "s", "title": "S"}], "events": [
		{"title": "One", "date": "2022", "claims": [{"by": "a", "stance": "asserts", "source": "s"}, {"by": "b", "stance": "denies", "source": "s"}, {"by": "c", "stance": "denies", "source": "s"}]},
		{"title": "Two", "date": "2022", "claims": [{"by": "c", "stance": "alleges", "source": "s"}, {"by": "a", "stance": "disputes", "source": "s"}]}]}`))
	sides, ok := told.Opposed(doc)
	if !ok || sides[0].Name+sides[1].Name != "ac" {
		t.Errorf("%+v, %v", sides, ok)
	}
	// b contradicts a and z once; with a they have another event in common, though z says more.
	doc = read(t, []byte(`{"events": [
		{"title": "One", "date": "2022", "claims": [{"by": "a", "stance": "asserts"}, {"by": "z", "stance": "asserts"}, {"by": "z", "stance": "alleges"}, {"by": "b", "stance": "denies"}]},
		{"title": "Two", "date": "2022", "claims": [{"by": "a", "stance": "asserts"}, {"by": "b", "stance": "asserts"}]},
		{"title": "Three", "date": "2022", "claims": [{"by": "z", "stance": "asserts"}]},
		{"title": "Four", "date": "2022", "claims": [{"by": "z", "stance": "asserts"}]}]}`))
	if sides, ok := told.Opposed(doc); !ok || sides[0].Name+sides[1].Name != "ab" {
		t.Errorf("%+v, %v", sides, ok)
	}
	if _, ok := told.Opposed(read(t, []byte(`{"events": [{"title": "One", "date": "2022"}]}`))); ok {
		t.Error("nobody contradicts anybody")
	}
}

func TestNothingSaidByEitherIsSaidSo(t *testing.T) {
	doc := read(t, sampledata.Writing())
	in := told.Input{In: layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: builtIn(t), Theme: layout.Light}}
	x := told.New(in, 300, 200)
	var s scene.Scene
	x.Place(x.Pan(x.Zoom(x.Fit(), 2, 100), 10), &s)
	if !strings.Contains(s.Dump(), "Neither side") {
		t.Error(s.Dump())
	}
}

// TestNumbersOfSourcesBeginWithOne where not all have room, and the last line says how many are shown.
func TestNumbersOfSourcesBeginWithOne(t *testing.T) {
	doc := read(t, sampledata.Kazakhstan())
	in := told.Input{In: layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: builtIn(t), Theme: layout.Light, Page: &layout.Page{}},
		Sides: [2]told.Side{{Name: "A", Claimants: []string{"odintsov", "us-government", "wikipedia-contributors", "astana-times"}}, {Name: "B", Claimants: []string{"ministry", "mediazona-ca", "euractiv-news"}}}}
	for _, height := range []float64{1000, 500, 360, 240} {
		x := told.New(in, 900, height)
		var s scene.Scene
		x.Place(x.Fit(), &s)
		words := s.Dump()
		if strings.Contains(words, `"2. `) && !strings.Contains(words, `"1. `) || !strings.Contains(words, "events shown") {
			t.Errorf("at %v: %s", height, words)
		}
	}
}
