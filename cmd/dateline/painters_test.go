package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"testing"
	"time"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/draw"
	"dateline/timeline/draw/raster"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/output"
	"dateline/timeline/paper"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

var day = time.Date(2022, 8, 31, 12, 0, 0, 0, time.UTC)

func document(t testing.TB, sample sampledata.Sample) *timeline.Document {
	t.Helper()
	doc, problems := file.Read(sample.Name, sample.Data)
	if doc == nil {
		t.Fatal(problems)
	}
	return doc
}

// TestEverySampleGoesThroughEveryPainter asks of each picture that it can be read and shows something.
func TestEverySampleGoesThroughEveryPainter(t *testing.T) {
	sizes := []size{
		{width: 1, height: 1, scale: 1}, {width: 40, height: 2000, scale: 1}, {width: 320, height: 200, scale: 1},
		{width: 800, height: 500, scale: 2}, {width: 1280, height: 800, scale: 0.5}, {width: 1920, height: 1080, scale: 1},
	}
	for _, sample := range sampledata.All() {
		doc := document(t, sample)
		for name, theme := range layout.Themes {
			for _, s := range sizes {
				t.Run(fmt.Sprint(sample.Name, " ", name, " ", s.width, "x", s.height, "x", s.scale), func(t *testing.T) {
					job := paper.Job{Paper: paper.Paper{Width: s.width, Height: s.height}, Made: day}
					job.In.Theme = theme
					if err := new(sheetFlags).fill(&job, doc, ""); err != nil {
						t.Fatal(err)
					}
					sheets, err := job.Lay(t.Context())
					if err != nil {
						t.Fatal(err)
					}
					shows := s.width >= 320
					for _, ending := range draw.Endings {
						var b bytes.Buffer
						if err := draw.WritePage(&b, ending, sheets.Pages[0], job.In.Faces, draw.Options{Scale: s.scale, Made: day}); err != nil {
							t.Fatal(ending, err)
						}
						inspect[ending](t, b.Bytes(), s, shows)
					}
				})
			}
		}
	}
}

// inspect looks into a picture of each format; one of use must show something.
var inspect = map[string]func(t *testing.T, data []byte, s size, shows bool){
	".png": inspectPNG,
	".jpg": inspectJPEG, ".jpeg": inspectJPEG,
	".svg": inspectSVG,
	".pdf": inspectPDF,
}

func inspectPNG(t *testing.T, data []byte, s size, shows bool) {
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	w, h := output.Size(s.width, s.height, s.scale)
	if img.Bounds() != image.Rect(0, 0, w, h) {
		t.Errorf("the PNG is %v, want %d x %d", img.Bounds(), w, h)
	}
	paper, other := img.At(0, 0), 0
	for y := range h {
		for x := range w {
			if img.At(x, y) != paper {
				other++
			}
		}
	}
	if _, _, _, a := paper.RGBA(); a != 0xffff {
		t.Error("the PNG's paper is not opaque")
	}
	if shows && other < w*h/100 {
		t.Errorf("%d of %d pixels are not paper: the PNG is blank", other, w*h)
	}
}

func inspectJPEG(t *testing.T, data []byte, s size, shows bool) {
	img, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if w, h := output.Size(s.width, s.height, s.scale); img.Bounds() != image.Rect(0, 0, w, h) {
		t.Errorf("the JPEG is %v, want %d x %d", img.Bounds(), w, h)
	}
	if shows && len(data) < 2000 {
		t.Errorf("%d bytes: the JPEG is blank", len(data))
	}
}

func inspectSVG(t *testing.T, data []byte, s size, shows bool) {
	elements := map[string]int{}
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok {
			elements[start.Name.Local]++
		}
	}
	if elements["svg"] == 0 || shows && elements["text"] < 5 {
		t.Errorf("the SVG has the elements %v: blank", elements)
	}
}

// inspectPDF asks for the frame of a PDF; its own package looks within.
func inspectPDF(t *testing.T, data []byte, s size, shows bool) {
	if !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.HasSuffix(data, []byte("%%EOF\n")) || !bytes.Contains(data, []byte("/Type/XRef")) {
		t.Errorf("%d bytes are no PDF", len(data))
	}
	if shows && len(data) < 8000 { // a font and a page of text take more
		t.Errorf("the PDF has %d bytes: blank", len(data))
	}
}

func TestEveryPainterIsInspected(t *testing.T) {
	for _, ending := range draw.Endings {
		if inspect[ending] == nil {
			t.Errorf("nothing inspects %s", ending)
		}
	}
}

// BenchmarkFirstPicture is what stands between the bytes of the case study and the first picture
// of a window of 1280 x 800: fonts, reading, judging, laying out, painting.
func BenchmarkFirstPicture(b *testing.B) {
	data := sampledata.Kazakhstan()
	img := image.NewRGBA(image.Rect(0, 0, 1280, 800))
	b.ReportAllocs()
	for b.Loop() {
		faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
		if err != nil {
			b.Fatal(err)
		}
		doc, problems := file.Read("kazakhstan-2022.json", data)
		if doc == nil {
			b.Fatal(problems)
		}
		l := layout.New(layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}),
			Faces: faces, Theme: layout.Light}, 1280, 800)
		var s scene.Scene
		l.Place(l.Fit(), &s)
		raster.New(faces).Paint(&s, img, 1)
	}
}
