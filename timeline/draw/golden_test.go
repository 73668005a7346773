// Package draw_test holds every sample against every painter.
package draw_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline/draw/raster"
	"dateline/timeline/draw/svg"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// picture is one document in one look: as the window shows it, or as a page.
type picture struct {
	name  string
	data  []byte
	theme layout.Theme
	page  bool
	lanes bool
	w, h  float64
}

var pictures = []picture{
	{"kazakhstan-light", sampledata.Kazakhstan(), layout.Light, false, false, 970, 690},
	{"kazakhstan-dark", sampledata.Kazakhstan(), layout.Dark, false, false, 970, 690},
	{"kazakhstan-contrast", sampledata.Kazakhstan(), layout.Contrast, false, false, 970, 690},
	{"kazakhstan-print", sampledata.Kazakhstan(), layout.Print, false, false, 970, 690},
	{"kazakhstan-page", sampledata.Kazakhstan(), layout.Light, true, false, 1920, 1080},
	{"kazakhstan-small", sampledata.Kazakhstan(), layout.Light, false, false, 480, 400},
	{"writing-light", sampledata.Writing(), layout.Light, false, false, 1480, 980},
	{"writing-page", sampledata.Writing(), layout.Dark, true, false, 1920, 1080},
	{"kazakhstan-lanes-light", sampledata.Kazakhstan(), layout.Light, false, true, 970, 690},
	{"kazakhstan-lanes-dark", sampledata.Kazakhstan(), layout.Dark, false, true, 970, 690},
	{"kazakhstan-lanes-contrast", sampledata.Kazakhstan(), layout.Contrast, false, true, 970, 690},
	{"kazakhstan-lanes-print", sampledata.Kazakhstan(), layout.Print, false, true, 970, 690},
	{"writing-lanes-light", sampledata.Writing(), layout.Light, false, true, 1480, 980},
	{"writing-lanes-dark", sampledata.Writing(), layout.Dark, false, true, 1480, 980},
	{"writing-lanes-contrast", sampledata.Writing(), layout.Contrast, false, true, 1480, 980},
	{"writing-lanes-print", sampledata.Writing(), layout.Print, false, true, 1480, 980},
}

func (p picture) scene(t testing.TB) (*scene.Scene, *typeset.Faces) {
	t.Helper()
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := file.Read(p.name, p.data)
	if doc == nil {
		t.Fatal(problems)
	}
	if strings.HasPrefix(p.name, strange) {
		faces.UseSystemFonts(typeset.FontCache())
	}
	in := layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces, Theme: p.theme}
	if p.page {
		in.Page = &layout.Page{Made: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)}
	}
	if p.lanes {
		in.Arrange = layout.Lanes
	}
	l := layout.New(in, p.w, p.h)
	var s scene.Scene
	l.Place(l.Fit(), &s)
	return &s, faces
}

func TestScenesAreAsBefore(t *testing.T) {
	for _, p := range pictures {
		s, _ := p.scene(t)
		golden(t, p.name+".txt", []byte(s.Dump()))
	}
}

func TestSVGIsAsBefore(t *testing.T) {
	for _, p := range pictures {
		s, _ := p.scene(t)
		var b bytes.Buffer
		if err := svg.Write(&b, s, svg.Options{}); err != nil {
			t.Fatal(err)
		}
		golden(t, p.name+".svg", b.Bytes())
	}
}

// small writes the pictures that are kept.
var small = png.Encoder{CompressionLevel: png.BestCompression}

// The pixels may differ in the last bit between processors, so a few small differences pass.
func TestPixelsAreAsBefore(t *testing.T) {
	for _, p := range pictures[:4] { // one a look
		s, faces := p.scene(t)
		got := raster.New(faces).Image(s, 1)
		path := filepath.Join("testdata", p.name+".png")
		if *update {
			var b bytes.Buffer
			if err := small.Encode(&b, got); err != nil {
				t.Fatal(err)
			}
			golden(t, p.name+".png", b.Bytes())
			continue
		}
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		want, err := png.Decode(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		if n := different(want, got); n > 50 {
			t.Errorf("%s: %d pixels differ from the picture made now; look at both, then run with -update", path, n)
		}
	}
}

// different counts the pixels that differ by more than 3 of 255 in some channel.
func different(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return a.Bounds().Dx() * a.Bounds().Dy()
	}
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			r0, g0, b0, _ := a.At(x, y).RGBA()
			r1, g1, b1, _ := b.At(x, y).RGBA()
			if apart(r0, r1) || apart(g0, g1) || apart(b0, b1) {
				n++
			}
		}
	}
	return n
}

func apart(a, b uint32) bool { return max(a, b)-min(a, b) > 3*257 }

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, got) {
		t.Errorf("%s differs from the picture made now; see what changed, then run with -update\n%s", path, difference(want, got))
	}
}

func difference(want, got []byte) string {
	a, b := bytes.Split(want, []byte("\n")), bytes.Split(got, []byte("\n"))
	for i := range min(len(a), len(b)) {
		if !bytes.Equal(a[i], b[i]) {
			return fmt.Sprintf("line %d\n- %s\n+ %s", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, not %d", len(b), len(a))
}
