package paper_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/draw"
	"dateline/timeline/draw/raster"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/paper"
	"dateline/timeline/scene"
)

// samples are the documents of the tests.
func samples(t testing.TB) map[string]*timeline.Document {
	out := map[string]*timeline.Document{"hostile": hostile(t), "empty": read(t, []byte(`{"events":[]}`)), "many": many(t, 300)}
	for _, s := range sampledata.All() {
		out[s.Name] = read(t, s.Data)
	}
	return out
}

func TestEveryPresetRenders(t *testing.T) {
	for name, doc := range samples(t) {
		in := input(t, doc)
		for _, p := range paper.Presets() {
			for _, j := range []paper.Job{{In: in, Paper: p}, {In: in, Paper: p, Cols: 3, Rows: 2}, {In: in, Paper: p, Book: true}} {
				s := lay(t, j)
				for i, page := range s.Pages {
					if page.Width != p.Width || page.Height != p.Height || len(page.Parts) == 0 {
						t.Errorf("%s on %s: page %d has %g x %g points and %d parts", name, p.Name, i, page.Width, page.Height, len(page.Parts))
					}
				}
				if len(s.Marks) == 0 || j.Cols > 0 && len(s.Pages) != 6 {
					t.Errorf("%s on %s: %d pages with %d bookmarks", name, p.Name, len(s.Pages), len(s.Marks))
				}
			}
		}
	}
}

// TestTypeOnPaperIsOfASizeToRead measures the largest and the smallest words of one page.
func TestTypeOnPaperIsOfASizeToRead(t *testing.T) {
	in := input(t, read(t, sampledata.Kazakhstan()))
	for name, want := range map[string][2]float64{ // the smallest, in points of print; and the largest
		"slide": {10.5, 24}, "a4": {7.3, 17}, "a3-portrait": {7.3, 17}, "a0": {18, 43}, "900x600mm": {13.9, 33},
	} {
		page := lay(t, paper.Job{In: in, Paper: named(t, name)}).Pages[0]
		least, most := math.Inf(1), 0.0
		for _, s := range page.Parts[0].Scene.Shapes {
			if s.Kind == scene.Text && s.Line != nil && s.Line.Text != "" {
				size := s.Line.Style.Size * page.Parts[0].Scale
				least, most = min(least, size), max(most, size)
			}
		}
		if least < want[0] || most > want[1] {
			t.Errorf("%s has type from %g to %g points", name, least, most)
		}
	}
}

// TestACrowdedPosterHasTheSmallestType asks that more events are named than would be in a poster's type.
func TestACrowdedPosterHasTheSmallestType(t *testing.T) {
	page := lay(t, paper.Job{In: input(t, many(t, 3000)), Paper: named(t, "a0")}).Pages[0]
	if k := page.Parts[0].Scale; math.Abs(k-0.7) > 1e-9 {
		t.Errorf("3,000 events stand on A0 in type of %g", k)
	}
}

// TestTilesJoinedAreThePoster paints the poster at once, and its sheets by their own.
func TestTilesJoinedAreThePoster(t *testing.T) {
	for name, doc := range samples(t) {
		for _, setting := range []layout.Setting{{Arrange: layout.Story}, {Arrange: layout.Lanes}} {
			in := input(t, doc)
			in.Setting = setting
			s := lay(t, paper.Job{In: in, Paper: named(t, "a4"), Cols: 3, Rows: 2})
			poster, covered := image.Image(nil), 0.0
			for i, page := range s.Pages {
				body := page.Parts[len(page.Parts)-1]
				if poster == nil {
					poster = raster.New(in.Faces).Image(body.Scene, 1)
				}
				c := body.Clip
				covered += (c[2] - c[0]) * (c[3] - c[1])
				k, hair := body.Scale, 1e-6
				if c[2]*k+body.X > page.Width-30+hair || c[3]*k+body.Y > page.Height-30+hair || c[0]*k+body.X < 30-hair || c[1]*k+body.Y < 30-hair {
					t.Errorf("%s: the piece of sheet %d reaches into the margin", name, i)
				}
				if worst, n := differs(t, poster, sheetImage(t, page, in, 1/k), body); worst > 48 || n > int(661*503/k/k)/200 {
					t.Errorf("%s %v: sheet %d differs from the poster by %d, in %d pixels by more than 6", name, setting.Arrange, i, worst, n)
				}
			}
			if b := poster.Bounds(); int(covered) != b.Dx()*b.Dy() {
				t.Errorf("%s: the pieces cover %g of %v", name, covered, b)
			}
		}
	}
}

// differs is the greatest difference of a channel between a poster and the sheet of one of its pieces,
// and in how many pixels it is more than 6. Words that stand on half a pixel may be
// rounded the other way.
func differs(t *testing.T, poster, sheet image.Image, body draw.Part) (worst, many int) {
	a, b, c, k := poster.(*image.RGBA), sheet.(*image.RGBA), body.Clip, body.Scale
	left, top := int(math.Round(body.X/k+c[0])), int(math.Round(body.Y/k+c[1]))
	for y := 0; y < int(c[3]-c[1]); y++ {
		for x := 0; x < int(c[2]-c[0]); x++ {
			p, q := a.RGBAAt(int(c[0])+x, int(c[1])+y), b.RGBAAt(left+x, top+y)
			d := max(apart(p.R, q.R), apart(p.G, q.G), apart(p.B, q.B))
			if worst = max(worst, d); d > 6 {
				many++
			}
		}
	}
	return worst, many
}

func apart(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }

// sheetImage is a page with scale pixels a point of paper.
func sheetImage(t *testing.T, page draw.Page, in layout.Input, scale float64) image.Image {
	t.Helper()
	var b bytes.Buffer
	if err := draw.WritePage(&b, ".png", page, in.Faces, draw.Options{Scale: scale}); err != nil {
		t.Fatal(err)
	}
	img, _, err := image.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// TestBookShowsEveryEventOnce counts the events that have a title on each page.
func TestBookShowsEveryEventOnce(t *testing.T) {
	for name, doc := range samples(t) {
		for _, arrange := range []layout.Arrangement{layout.Auto, layout.Lanes} {
			in := input(t, doc)
			in.Arrange = arrange
			s := lay(t, paper.Job{In: in, Paper: named(t, "a4"), Book: true})
			seen := map[string]int{}
			for _, p := range s.Pages {
				for id := range shown(p.Parts[0].Scene) {
					seen[id]++
				}
			}
			for i := range doc.Events {
				if id := doc.Events[i].ID; seen[id] != 1 && strings.TrimSpace(doc.Events[i].Title) != "" {
					t.Errorf("%s: %q stands on %d of %d pages", name, id, seen[id], len(s.Pages))
				}
			}
		}
	}
}

// shown are the events with words on a scene.
func shown(s *scene.Scene) map[string]bool {
	out := map[string]bool{}
	for _, shape := range s.Shapes {
		if shape.Ref.Class == layout.ClassEvent && shape.Kind == scene.Text {
			out[shape.Ref.ID] = true
		}
	}
	return out
}

func TestPagesOfABookAreNumbered(t *testing.T) {
	s := lay(t, paper.Job{In: input(t, many(t, 300)), Paper: named(t, "a4"), Book: true})
	if len(s.Pages) < 3 {
		t.Fatalf("300 events take %d pages", len(s.Pages))
	}
	words := strings.Join(texts(s.Pages[1].Parts[0].Scene), "\n")
	if !strings.Contains(words, "of 300 events shown · page 2 of") || strings.Contains(words, "filtered out") {
		t.Error(words)
	}
}

func TestTheSameBookComesOutEveryTime(t *testing.T) {
	in := input(t, many(t, 2500))
	write := func() []byte {
		var b bytes.Buffer
		s := lay(t, paper.Job{In: in, Paper: named(t, "a4"), Book: true})
		if err := draw.WritePages(&b, s.Pages, s.Marks, in.Faces, draw.Options{Made: made}); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	if !bytes.Equal(write(), write()) {
		t.Error("two books of the same events differ")
	}
}

func TestVisibleShowsWhatTouchesTheStretch(t *testing.T) {
	doc := read(t, []byte(`{"events":[{"id":"a","title":"A","date":"2020"},{"id":"b","title":"B","date":"2021-05/2021-06"},{"id":"c","title":"C","date":"2023"}]}`))
	span := func(a, b int64) edtf.Span {
		return edtf.Span{Start: edtf.Instant(a, 1, 1, 0, 0, 0), End: edtf.Instant(b, 1, 1, 0, 0, 0)}
	}
	if in := paper.Visible(input(t, doc), span(2021, 2023)); !slices.Equal(in.Pick.Events, []int32{1}) {
		t.Error(in.Pick.Events)
	}
	in, err := paper.Chosen(input(t, doc), []string{"c", "a"})
	if err != nil || !slices.Equal(in.Pick.Events, []int32{0, 2}) {
		t.Error(in.Pick.Events, err)
	}
	if _, err := paper.Chosen(input(t, doc), []string{"x"}); err == nil {
		t.Error("an event that is not there is chosen")
	}
}

func TestPagesBecomeNumberedFiles(t *testing.T) {
	dir := t.TempDir()
	in := input(t, read(t, sampledata.All()[0].Data))
	s := lay(t, paper.Job{In: in, Paper: named(t, "a4"), Cols: 2, Rows: 2})
	for _, ending := range draw.Endings {
		var names []string
		err := s.Write(t.Context(), filepath.Join(dir, "x"+ending), in.Faces, draw.Options{}, func(name string) { names = append(names, filepath.Base(name)) })
		want := []string{"x-1" + ending, "x-2" + ending, "x-3" + ending, "x-4" + ending}
		if ending == ".pdf" {
			want = []string{"x.pdf"}
		}
		if err != nil || !slices.Equal(names, want) {
			t.Error(names, err)
		}
	}
}

func TestAnExportThatEndsLeavesNothing(t *testing.T) {
	in := input(t, many(t, 200))
	s := lay(t, paper.Job{In: in, Paper: named(t, "a4"), Book: true})
	for _, ending := range draw.Endings {
		dir := t.TempDir()
		ctx, cancel := context.WithCancel(t.Context())
		o := draw.Options{Scale: 2, Progress: func(float64) { cancel() }}
		if ending == ".svg" || ending == ".jpg" || ending == ".jpeg" {
			cancel() // these tell no progress
		}
		err := s.Write(ctx, filepath.Join(dir, "x"+ending), in.Faces, o, nil)
		left, _ := os.ReadDir(dir)
		if !errors.Is(err, context.Canceled) || len(left) > 0 {
			t.Errorf("%s: %v, %d files", ending, err, len(left))
		}
		cancel()
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (paper.Job{In: in, Paper: named(t, "a4"), Book: true}).Lay(ctx); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestTooSmallSheetsAreRefused(t *testing.T) {
	in := input(t, many(t, 100))
	for _, j := range []paper.Job{{Paper: named(t, "100x100pt"), Cols: 2}, {Paper: named(t, "a4"), Cols: 100, Rows: 100}} {
		j.In = in
		if _, err := j.Lay(t.Context()); err == nil {
			t.Error("no error")
		}
	}
}

// BenchmarkBookOfTenThousand lays 10,000 events out on A4 and writes them as a PDF.
func BenchmarkBookOfTenThousand(b *testing.B) {
	in := input(b, many(b, 10_000))
	for b.Loop() {
		s := lay(b, paper.Job{In: in, Paper: named(b, "a4"), Book: true})
		var out bytes.Buffer
		if err := draw.WritePages(&out, s.Pages, s.Marks, in.Faces, draw.Options{}); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(s.Pages)), "pages")
		b.ReportMetric(float64(out.Len())/1e6, "MB")
	}
}
