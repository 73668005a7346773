package pdf_test

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
	"unicode"

	"dateline/sampledata"
	"dateline/timeline/draw/pdf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

var made = time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)

// laidOut is a document as a page of a size.
func laidOut(t testing.TB, name string, data []byte, f *typeset.Faces, theme layout.Theme, w, h float64) *scene.Scene {
	t.Helper()
	doc, problems := file.Read(name, data)
	if doc == nil {
		t.Fatal(problems)
	}
	f.UseLanguage(doc.Language)
	l := layout.New(layout.Input{
		Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: f, Theme: theme, Page: &layout.Page{Made: made},
	}, w, h)
	s := new(scene.Scene)
	l.Place(l.Fit(), s)
	return s
}

// titles are what careless programs break on, and what of any script a person may write.
var titles = []string{
	"A plain title", "", " ", strings.Repeat("endless ", 1200), strings.Repeat("x", 10000), "</script><b>&amp;", "(unbalanced ( and \\", "%PDF-1.7 endstream endobj",
	"שלום עולם 2022", "مرحبا بالعالم", "👩‍👩‍👧‍👦 family 🇰🇿", "Қазақстан Республикасы үкіметі", "a\u0000b\nc", "日本語の題名", "Ἀθῆναι", "e\u0301\u0323\u0302\u0301", "\u202eoverride", "\u2067isolate",
	"\ufeff\u200bnothing seen", "-1 0 R", "<FEFF>", "\ue000 private",
}

// hostile is a document whose titles, sources and links are all of that kind.
func hostile(t testing.TB) []byte {
	t.Helper()
	type object = map[string]any
	var events, sources []object
	for i, title := range titles {
		source := object{"id": fmt.Sprint("s", i), "title": "source " + title, "url": "https://example.org/?q=(" + fmt.Sprint(i) + ")\\"}
		sources = append(sources, source)
		events = append(events, object{
			"id": fmt.Sprint("e", i), "title": title, "date": fmt.Sprint(1990 + i),
			"claims": []object{{"text": title, "stance": "asserts", "source": source["id"]}},
		})
	}
	data, err := json.Marshal(object{"dateline": 1, "title": "Hostile (\\) שלום", "events": events, "sources": sources})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEverySampleIsSoundAndFound(t *testing.T) {
	samples := map[string][]byte{"hostile": hostile(t)}
	for _, s := range append(sampledata.All(), sampledata.Hostile()...) {
		samples[s.Name] = s.Data
	}
	for name, data := range samples {
		for faces, f := range map[string]*typeset.Faces{"own": own(t), "installed": installed(t)} {
			t.Run(name+" "+faces, func(t *testing.T) {
				s := laidOut(t, name, data, f, layout.Light, 1920, 1080)
				path := keep(t, "sample-"+faces+".pdf", write(t, []pdf.Page{pdf.Sheet(s)}, f, pdf.Options{Title: s.Title, Language: s.Language, Made: made, Attach: data}))
				sound(t, path)
				// In the order of the page where lines are not parted, and with right-to-left text in its own.
				text := bare(run(t, "pdftotext", "-raw", path, "-")) + "\n" + bare(run(t, "pdftotext", path, "-"))
				for i := range s.Shapes {
					if shape := &s.Shapes[i]; shape.Kind == scene.Text && shape.Line != nil && !holds(text, shape.Line.Text) {
						t.Errorf("%q is not found", shape.Line.Text)
					}
				}
			})
		}
	}
}

// holds tells whether a reader's text has a line; of one that goes both ways it has each word, as it
// can only guess on which side of the others a number belongs.
func holds(text, line string) bool {
	if strings.Contains(text, bare(line)) {
		return true
	}
	for _, word := range strings.Fields(line) {
		if !strings.Contains(text, bare(strings.TrimFunc(word, unicode.IsPunct))) { // brackets are mirrored
			return false
		}
	}
	return strings.ContainsFunc(line, func(r rune) bool { return unicode.In(r, unicode.Hebrew, unicode.Arabic) })
}

func TestEverySampleLooksAsItDoesInTheWindow(t *testing.T) {
	for i, sample := range sampledata.All() {
		for name, theme := range layout.Themes {
			if i > 0 && name != layout.Light.Name {
				continue // one sample shows all looks
			}
			f := own(t)
			alike(t, sample.Name+"-"+name, laidOut(t, sample.Name, sample.Data, f, theme, 1280, 800), f, 12)
		}
	}
}

// BenchmarkTenThousandEvents writes 10,000 cards with four lines of text, a link and a bar each over
// as many A4 pages as it takes.
func BenchmarkTenThousandEvents(b *testing.B) {
	f := own(b)
	s, pages := cards(f, 10000)
	b.ReportAllocs()
	for b.Loop() {
		var n counter
		if err := pdf.Write(&n, pages, f, pdf.Options{Title: s.Title, Made: made}); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(n)/1e6, "MB")
		b.ReportMetric(float64(len(s.Shapes)), "shapes")
		b.ReportMetric(float64(len(pages)), "pages")
	}
}

// cards is a scene of cards, and pages with 24 of them on each.
func cards(f *typeset.Faces, n int) (*scene.Scene, []pdf.Page) {
	const w, h, across, down = 842, 595, 4, 6
	s := &scene.Scene{Width: w, Height: h * float64((n+across*down-1)/(across*down)), Background: paper, Notes: map[scene.Ref]scene.Note{}}
	line := func(x, y, size float64, bold bool, text string) {
		s.Add(scene.Shape{Kind: scene.Text, X: x, Y: y, Line: f.Shape(text, typeset.Style{Size: size, Bold: bold}), Fill: ink})
	}
	for i := range n {
		x, y := 20+float64(i%across)*205, 20+float64(i/across%down)*95+h*float64(i/(across*down))
		ref := scene.Ref{Class: "event", ID: fmt.Sprint(i)}
		s.Notes[ref] = scene.Note{Title: fmt.Sprint("Event ", i), Link: fmt.Sprint("https://example.org/", i)}
		s.Add(scene.Shape{X: x, Y: y, W: 190, H: 80, R: 5, Fill: paper, Stroke: pale, Width: 1, Ref: ref, Frame: true})
		s.Add(scene.Shape{X: x, Y: y + 4, W: 3, H: 72, R: 1.5, Fill: red, Ref: ref})
		s.Add(scene.Shape{X: x + 8, Y: y + 68, W: 60 + float64(i%90), H: 8, R: 4, Fill: pale, Hatch: scene.Hatch(i % 3), FadeRight: float64(i % 2 * 20)})
		s.Add(scene.Shape{Kind: scene.Circle, X: x + 170, Y: y + 72, R: 4, Stroke: red, Width: 2, Dash: scene.Dash(i % 3), Ref: ref})
		line(x+10, y+14, 9, false, fmt.Sprint(1+i%28, " January ", 1000+i%1000))
		line(x+10, y+28, 11, true, fmt.Sprint("Event ", i, " of the many"))
		line(x+10, y+42, 9, false, "Протесты начались в Жаңаөзен, потом")
		line(x+10, y+56, 9, false, fmt.Sprint("and went on for ", i, " days in all"))
	}
	return s, tiles(s, w, h)
}

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }

var _ io.Writer = (*counter)(nil)

// tiles cuts a scene into pages.
func tiles(s *scene.Scene, w, h float64) []pdf.Page {
	var pages []pdf.Page
	for y := 0.0; y < s.Height; y += h {
		for x := 0.0; x < s.Width; x += w {
			pages = append(pages, pdf.Page{Width: w, Height: h, Parts: []pdf.Part{{Scene: s, X: -x, Y: -y, Clip: [4]float64{x, y, x + w, y + h}}}})
		}
	}
	return pages
}
