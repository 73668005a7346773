package chart_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

var made = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

func generated(t testing.TB, n int) *timeline.Document {
	t.Helper()
	var b bytes.Buffer
	if err := sampledata.Generate(&b, n, 1); err != nil {
		t.Fatal(err)
	}
	return sample(t, b.Bytes())
}

func figure(c chart.Chart, in layout.Input, v chart.View) *scene.Scene {
	var s scene.Scene
	c.New(in).Place(v, &s)
	return &s
}

// TestFiguresAreAsBefore has the case study and a thousand events on a page of each look.
func TestFiguresAreAsBefore(t *testing.T) {
	for name, doc := range map[string]*timeline.Document{"kazakhstan": sample(t, sampledata.Kazakhstan()), "generated": generated(t, 1000), "window": sample(t, sampledata.Window())} {
		for _, theme := range []layout.Theme{layout.Light, layout.Dark, layout.Print} {
			for _, c := range chart.All() {
				in := input(doc, evidence.Options{})
				in.Theme, in.Page = theme, &layout.Page{Made: made}
				golden(t, c.Name+"-"+name+"-"+theme.Name, figure(c, in, chart.View{W: 1280, H: 760}).Dump())
			}
		}
	}
}

// golden compares a dump with the one kept, compressed.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt.gz")
	if *update {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		if _, err := w.Write([]byte(got)); err != nil || w.Close() != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	want, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s differs from the figure made now; see what changed, then run with -update", path)
	}
}

// TestTheLastStepIsTheAssessment: what the names at the right count is what is known in the end.
func TestTheLastStepIsTheAssessment(t *testing.T) {
	doc := generated(t, 500)
	for _, opt := range []evidence.Options{{}, {HasAsOf: true, AsOf: edtf.MustParse("2012-05-05").Extent().Start}} {
		in := input(doc, opt)
		c, _ := chart.Find("statuses")
		f := c.New(in)
		s := figure(c, in, chart.View{W: 1200, H: 700})
		for _, st := range evidence.Statuses {
			ref := scene.Ref{Class: chart.ClassStatus, ID: st.String()}
			n := 0
			for _, v := range in.Assess.Verdicts {
				if v.Known && v.Status == st {
					n++
				}
			}
			if len(f.Events(ref)) != n || n > 0 && s.Notes[ref].Title != fmt.Sprintf("%s: %s", st, events(n)) {
				t.Errorf("%s: %q for %d, %d events", st, s.Notes[ref].Title, n, len(f.Events(ref)))
			}
		}
	}
}

func events(n int) string {
	if n == 1 {
		return "1 event"
	}
	return english().N(n, "1 event", "{{.Count}} events")
}

// TestWithoutASourceWhatIsSaidChanges holds the changes against judging everything anew.
func TestWithoutASourceWhatIsSaidChanges(t *testing.T) {
	for _, doc := range []*timeline.Document{sample(t, sampledata.Kazakhstan()), generated(t, 400)} {
		in := input(doc, evidence.Options{})
		c, _ := chart.Find("sources")
		f := c.New(in)
		for i := range doc.Sources {
			id := doc.Sources[i].ID
			now := in.Assess.With(evidence.Options{Without: map[string]bool{id: true}})
			var want []int32
			for e, v := range in.Assess.Verdicts {
				if w := now.Verdicts[e]; v.Status != w.Status || v.Known != w.Known {
					want = append(want, int32(e))
				}
			}
			if got := f.Events(scene.Ref{Class: chart.ClassChange, ID: id}); fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("without %s %v change, not %v", id, want, got)
			}
		}
	}
}

// TestOnlyWhatIsDrawnIsFound: above the steps there is nothing, within them a status on a day.
func TestOnlyWhatIsDrawnIsFound(t *testing.T) {
	in := input(sample(t, sampledata.Kazakhstan()), evidence.Options{})
	c, _ := chart.Find("statuses")
	s := figure(c, in, chart.View{W: 1280, H: 760})
	if ref, ok := s.At(400, 250); ok {
		t.Errorf("above the steps lies %v", ref)
	}
	ref, _ := s.At(700, 600)
	q, ok := chart.Filter(ref)
	day, dated := chart.DayOf(ref)
	if !ok || len(q.Statuses) != 1 || q.Statuses[0] != evidence.Corroborated || !dated {
		t.Fatalf("within the lowest step lies %v", ref)
	}
	want := 0
	for _, v := range in.Assess.With(evidence.Options{HasAsOf: true, AsOf: day}).Verdicts {
		if v.Known && v.Status == evidence.Corroborated {
			want++
		}
	}
	if got := len(c.New(in).Events(ref)); got != want || got == 0 {
		t.Errorf("%v stands for %d events, not %d", ref, got, want)
	}
}

func TestAFigureStandsAnySize(t *testing.T) {
	for _, doc := range []*timeline.Document{timeline.New(timeline.Document{}), sample(t, sampledata.Writing())} {
		for _, c := range chart.All() {
			for _, v := range []chart.View{{}, {W: 1, H: 1}, {W: 40, H: 2000}, {W: 3000, H: 60}, {W: 6000, H: 4000}} {
				in := input(doc, evidence.Options{})
				figure(c, in, v)
				in.Page = &layout.Page{Made: made}
				figure(c, in, v)
			}
		}
	}
}

func BenchmarkFigures(b *testing.B) {
	doc := generated(b, 1_000_000)
	in := input(doc, evidence.Options{})
	in.Page = &layout.Page{Made: made}
	for _, c := range chart.All() {
		b.Run(c.Name, func(b *testing.B) {
			for b.Loop() {
				figure(c, in, chart.View{W: 1280, H: 760})
			}
		})
	}
}

// TestNoTypeIsTooSmallToRead in a window of any size: what has no room is left out.
func TestNoTypeIsTooSmallToRead(t *testing.T) {
	for _, data := range [][]byte{sampledata.Kazakhstan(), sampledata.Writing()} {
		in := input(sample(t, data), evidence.Options{})
		for _, c := range chart.All() {
			for _, size := range [][2]float64{{180, 90}, {320, 130}, {400, 200}, {560, 260}, {900, 500}} {
				for _, sh := range figure(c, in, chart.View{W: size[0], H: size[1]}).Shapes {
					if sh.Kind == scene.Text && sh.Line.Style.Size < 9 {
						t.Errorf("%s at %v: %q has type of %.1f points", c.Name, size, sh.Line.Text, sh.Line.Style.Size)
					}
				}
			}
		}
	}
}
