package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dateline/timeline/attached"
	"dateline/timeline/draw/pdf"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"

	"pgregory.net/rapid"
)

// scenes draws scenes whose every text and coordinate is hostile.
func scenes(f *typeset.Faces) *rapid.Generator[*scene.Scene] {
	return rapid.Custom(func(t *rapid.T) *scene.Scene {
		text := rapid.OneOf(rapid.SampledFrom(titles), rapid.String())
		number := rapid.OneOf(rapid.Float64Range(-50, 200), rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1), math.Inf(-1), 1e300, -1e9, 1e6, 1e-300}))
		s := &scene.Scene{Width: 200, Height: 100, Background: paper, Notes: map[scene.Ref]scene.Note{}}
		for range rapid.IntRange(0, 8).Draw(t, "shapes") {
			shape := scene.Shape{
				Kind: scene.Kind(rapid.IntRange(0, 3).Draw(t, "kind")),
				X:    number.Draw(t, "x"), Y: number.Draw(t, "y"), W: number.Draw(t, "w"), H: number.Draw(t, "h"), R: number.Draw(t, "r"),
				Fill: pale, Stroke: ink, Width: number.Draw(t, "width"), Hatch: scene.Hatch(rapid.IntRange(0, 2).Draw(t, "hatch")),
				Dash:     scene.Dash(rapid.IntRange(0, 2).Draw(t, "dash")),
				FadeLeft: number.Draw(t, "left"), FadeRight: number.Draw(t, "right"), Up: rapid.Bool().Draw(t, "up"),
				Segs: []scene.Seg{
					{Op: scene.Op(rapid.IntRange(0, 3).Draw(t, "op")), X: number.Draw(t, "sx")}, {Op: scene.CubeTo, X1: number.Draw(t, "x1")}, {Op: scene.Close},
				},
				Line: f.Shape(text.Draw(t, "words"), typeset.Style{Size: 12}),
			}
			if rapid.Bool().Draw(t, "meant") {
				shape.Ref = scene.Ref{Class: "event", ID: text.Draw(t, "id")}
				s.Notes[shape.Ref] = scene.Note{Title: text.Draw(t, "note"), Link: rapid.OneOf(rapid.SampledFrom(links), text).Draw(t, "link")}
			}
			s.Add(shape)
		}
		return s
	})
}

var links = []string{
	"https://example.org/a?b=c&d=(e)\\", "http://example.org", "mailto:a@example.org", "https://пример.рф/й", "javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
	"data:text/html,<script>", "file:///etc/passwd", "//example.org", "/a", "", "\x00https://example.org", "https://example.org/\xff",
}

// TestHostileScenesAreSoundPDF writes a hundred scenes into one document and has qpdf read it, and
// poppler paint it.
func TestHostileScenesAreSoundPDF(t *testing.T) {
	f := installed(t)
	var pages []pdf.Page
	rapid.Check(t, func(t *rapid.T) {
		s := scenes(f).Draw(t, "scene")
		page := pdf.Sheet(s)
		write(t, []pdf.Page{page}, f, pdf.Options{})
		pages = append(pages, page)
	})
	odd := write(t, pages, f, pdf.Options{
		Title: strings.Join(titles, "\n"), Author: "\x00(", Language: "en) /X", Bookmarks: []pdf.Bookmark{{"\x00(\\", 0, math.NaN()}, {"", 1, -1e300}, {"beyond", -1, 0}, {"beyond", 1e6, 0}},
		Attach: []byte("endstream endobj\n%%EOF"), AttachName: "a/(b)\n.json",
	})
	path := keep(t, "hostile.pdf", odd)
	sound(t, path)
	open := path + ".open"
	run(t, "qpdf", "--qdf", path, open)
	data, err := os.ReadFile(open)
	if err != nil {
		t.Fatal(err)
	}
	if bad := regexp.MustCompile(`[ \[](NaN|[+-]?Inf)[ \]\n]`).Find(data); bad != nil {
		t.Errorf("a number is %q", bad)
	}
	run(t, "pdftoppm", "-r", "36", path, filepath.Join(t.TempDir(), "page"))
}

func TestSameInputMakesTheSameBytes(t *testing.T) {
	write := func() []byte {
		f := installed(t)
		lines := []string{"Қазақстан", "مرحبا بالعالم", "👍 agreed", "office"}
		pages := []pdf.Page{pdf.Sheet(texts(f, lines...)), pdf.Sheet(kinds(f)), pdf.Sheet(texts(f, lines...))}
		return write(t, pages, f, pdf.Options{Title: "Title", Made: made, Attach: []byte("{}")})
	}
	if !bytes.Equal(write(), write()) {
		t.Error("the bytes differ")
	}
}

func TestDocumentSaysWhatItIs(t *testing.T) {
	f := own(t)
	data := write(t, []pdf.Page{pdf.Sheet(kinds(f)), {Width: 595.28, Height: 841.89, Parts: []pdf.Part{{Scene: kinds(f), X: 20, Y: 30, Scale: 1.5}}}}, f, pdf.Options{
		Title: "Қазақстан (2022) & <co>", Author: "A. Ünal", Language: "kk", Made: made,
		Bookmarks: []pdf.Bookmark{{"First", 0, 0}, {"Екінші", 1, 100}}, Attach: []byte("{}"), AttachName: "timeline.json",
	})
	path := keep(t, "says.pdf", data)
	sound(t, path)
	info := run(t, "pdfinfo", path)
	for _, want := range []string{"Қазақстан (2022) & <co>", "A. Ünal", "Nov 23 09:30:00 2026", "Pages:           2", "1.7"} {
		if !strings.Contains(strings.ReplaceAll(info, "  UTC", ""), want) {
			t.Errorf("pdfinfo does not say %q:\n%s", want, info)
		}
	}
	if meta := run(t, "pdfinfo", "-meta", path); !strings.Contains(meta, "Қазақстан (2022) &amp; &lt;co&gt;") || !strings.Contains(meta, "<rdf:li>kk</rdf:li>") {
		t.Errorf("the metadata are\n%s", meta)
	}
	objects := run(t, "qpdf", "--json", "--json-key=qpdf", "--json-key=outlines", path)
	for _, want := range []string{`"/DisplayDocTitle": true`, `"/Lang": "u:kk"`, `"title": "Екінші"`, `"/PageMode": "/UseOutlines"`} {
		if !strings.Contains(objects, want) {
			t.Errorf("qpdf does not find %s", want)
		}
	}
	if list := run(t, "pdfdetach", "-list", path); !strings.Contains(list, "timeline.json") {
		t.Errorf("pdfdetach lists %q", list)
	}
}

func TestLinksLieOnTheirShapes(t *testing.T) {
	f := own(t)
	ref, other := scene.Ref{Class: "event", ID: "a"}, scene.Ref{Class: "event", ID: "b"}
	s := &scene.Scene{Width: 200, Height: 100, Background: paper, Notes: map[scene.Ref]scene.Note{
		ref: {Title: "title", Link: "https://example.org/(é)"}, other: {Link: "javascript:alert(1)"},
	}}
	s.Add(scene.Shape{X: 20, Y: 10, W: 50, H: 30, Fill: pale, Ref: ref, Frame: true})
	s.Add(scene.Shape{Kind: scene.Circle, X: 40, Y: 20, R: 4, Fill: ink, Ref: ref}) // within
	s.Add(scene.Shape{Kind: scene.Circle, X: 150, Y: 80, R: 5, Fill: ink, Ref: ref})
	s.Add(scene.Shape{Kind: scene.Path, X: 70, Y: 30, Stroke: ink, Width: 1, Segs: []scene.Seg{{}, {Op: scene.LineTo, X: 70, Y: 40}}, Ref: ref}) // a leader
	s.Add(scene.Shape{X: 100, Y: 10, W: 50, H: 30, Fill: pale, Ref: other})
	s.Add(scene.Shape{X: -50, Y: 10, W: 40, H: 30, Fill: pale, Ref: ref}) // not on the page
	path := keep(t, "links.pdf", write(t, []pdf.Page{{Width: 400, Height: 300, Parts: []pdf.Part{{Scene: s, X: 10, Y: 20, Scale: 2}}}}, f, pdf.Options{}))
	sound(t, path)
	objects := run(t, "qpdf", "--json=1", "--json-key=objects", path)
	if n := strings.Count(objects, `"/Subtype": "/Link"`); n != 2 {
		t.Errorf("%d links, want 2", n)
	}
	squeezed := strings.Join(strings.Fields(objects), "")
	for _, want := range []string{`"/Rect":[50,200,150,260]`, `"/Rect":[300,110,320,130]`, `"/URI":"https://example.org/(%C3%A9)"`} {
		if !strings.Contains(squeezed, want) {
			t.Errorf("qpdf does not find %s", want)
		}
	}
	if strings.Contains(objects, "javascript") {
		t.Error("a script is linked to")
	}
}

// TestTilesMakeTheWhole cuts a scene over pages and finds each tile where it was, and no more.
func TestTilesMakeTheWhole(t *testing.T) {
	f := own(t)
	s := kinds(f)
	whole := painted(t, keep(t, "whole.pdf", write(t, []pdf.Page{pdf.Sheet(s)}, f, pdf.Options{})), 72)
	for i, page := range tiles(s, 80, 115) {
		tile := painted(t, keep(t, fmt.Sprint("tile", i, ".pdf"), write(t, []pdf.Page{page}, f, pdf.Options{})), 72)
		x, y := i%4*80, i/4*115
		n := 0
		for py := range 115 {
			for px := range 80 {
				if a, _, _, _ := tile.At(px, py).RGBA(); math.Abs(float64(a)-red16(whole, x+px, y+py)) > 20*257 {
					n++
				}
			}
		}
		if n > 40 {
			t.Errorf("tile %d: %d pixels differ", i, n)
		}
	}
}

func TestLargeAndSmallPagesCanBeWritten(t *testing.T) {
	f := own(t)
	for _, size := range [][2]float64{{0, 0}, {1, 1}, {50000, 600}, {1e9, 1e9}, {math.NaN(), math.Inf(1)}, {-5, 5}} {
		s := kinds(f)
		sound(t, keep(t, "size.pdf", write(t, []pdf.Page{{Width: size[0], Height: size[1], Parts: []pdf.Part{{Scene: s}, {}, {Scene: s, Scale: math.NaN()}}}}, f, pdf.Options{})))
	}
	sound(t, keep(t, "none.pdf", write(t, nil, f, pdf.Options{})))
}

// broken is a file on a full disk.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestErrorOfTheFileIsTold(t *testing.T) {
	f := own(t)
	if err := pdf.Write(broken{}, []pdf.Page{pdf.Sheet(kinds(f))}, f, pdf.Options{}); err == nil || err.Error() != "disk full" {
		t.Errorf("error %v", err)
	}
}

func TestAttachedFileComesBack(t *testing.T) {
	f := own(t)
	pages := []pdf.Page{pdf.Sheet(kinds(f))}
	for _, file := range [][]byte{[]byte("{}"), {}, bytes.Repeat([]byte(`{"title":"Қазақстан"} endstream /EmbeddedFile`), 9000), titlesFile()} {
		data := write(t, pages, f, pdf.Options{Attach: file, Made: made})
		if got, err := attached.Find(string(data)); err != nil || got != string(file) {
			t.Errorf("%d bytes come back as %d (%v)", len(file), len(got), err)
		}
		path := keep(t, "attached.pdf", data)
		for _, how := range []string{"--object-streams=disable", "--stream-data=uncompress", "--linearize", "--qdf", "--recompress-flate"} {
			again := path + ".again"
			run(t, "qpdf", how, path, again)
			data, err := os.ReadFile(again)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := attached.Find(string(data)); err != nil || got != string(file) {
				t.Errorf("after qpdf %s, %d bytes come back as %d (%v)", how, len(file), len(got), err)
			}
		}
	}
}

func titlesFile() []byte { return []byte(strings.Join(titles, "\n")) }

func TestDocumentWithoutAFileHasNone(t *testing.T) {
	f := own(t)
	data := write(t, []pdf.Page{pdf.Sheet(texts(f, "/EmbeddedFile"))}, f, pdf.Options{Title: "/EmbeddedFile application/vnd.dateline+json stream"})
	if got, err := attached.Find(string(data)); err != attached.ErrNone {
		t.Errorf("%q, %v", got, err)
	}
}
