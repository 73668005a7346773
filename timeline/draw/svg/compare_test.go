package svg_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/draw/raster"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// kinds is a small scene with every kind of shape and every look.
func kinds(f *typeset.Faces) *scene.Scene {
	s := &scene.Scene{
		Width: 320, Height: 200, Background: paper, Title: "Every kind & look", Language: "en",
		Notes: map[scene.Ref]scene.Note{
			{Class: "event", ID: "a"}: {Title: "7 January 2022: \"quoted\" <b>", Link: "https://example.org/?a=1&b=2"},
			{Class: "event", ID: "b"}: {Title: "no link", Link: "javascript:alert(1)"},
		},
	}
	y := 12.0
	for hatch := scene.NoHatch; hatch <= scene.Crossed; hatch++ {
		for dash := scene.Solid; dash <= scene.Dotted; dash++ {
			x := 12 + 102*float64(dash)
			ref := scene.Ref{Class: "event", ID: string(rune('a' + int(hatch)))}
			s.Add(scene.Shape{X: x, Y: y, W: 90, H: 16, R: 8, Fill: pale, Hatch: hatch, Stroke: ink, Width: 2, Dash: dash, Ref: ref})
		}
		y += 24
	}
	fades(s, y)
	marks(s, f, y+30)
	s.Add(scene.Shape{Kind: scene.Text, X: 12, Y: 170, Line: f.Shape("Protests in Жаңаөзен & <west>", typeset.Style{Size: 13}), Fill: ink})
	s.Add(scene.Shape{Kind: scene.Text, X: 12, Y: 190, Line: f.Shape("bold  with two spaces", typeset.Style{Size: 11, Bold: true}), Fill: red})
	s.Add(scene.Shape{Kind: scene.Text, X: 200, Y: 190, Line: f.Shape("leaning", typeset.Style{Size: 11, Italic: true}), Fill: pale})
	return s
}

// fades are bars with soft and open ends, one shorter than its fades.
func fades(s *scene.Scene, y float64) {
	for i, fade := range [...][2]float64{{20, 0}, {0, 44}, {30, 30}} {
		s.Add(scene.Shape{X: 12 + 102*float64(i), Y: y, W: 90, H: 10, R: 5, Fill: red, FadeLeft: fade[0], FadeRight: fade[1]})
	}
	s.Add(scene.Shape{X: 12, Y: y + 14, W: 40, H: 10, Fill: ink, FadeLeft: 40, FadeRight: 40})
	s.Add(scene.Shape{X: 114, Y: y + 14, W: 90, H: 10, R: 3, Stroke: ink, Width: 2, FadeRight: 30})
}

func marks(s *scene.Scene, f *typeset.Faces, y float64) {
	s.Add(scene.Shape{Kind: scene.Circle, X: 20, Y: y + 20, R: 8, Fill: red, Ref: scene.Ref{Class: "event", ID: "b"}})
	s.Add(scene.Shape{Kind: scene.Circle, X: 50, Y: y + 20, R: 8, Fill: paper, Stroke: red, Width: 4})
	s.Add(scene.Shape{Kind: scene.Circle, X: 80, Y: y + 20, R: 8, Stroke: red, Width: 2, Dash: scene.Dashed})
	s.Add(scene.Shape{Kind: scene.Circle, X: 110, Y: y + 20, R: 8, Stroke: red, Width: 1.5, Dash: scene.Dotted})
	s.Add(scene.Shape{Kind: scene.Path, X: 140, Y: y + 20, Fill: ink, Segs: []scene.Seg{
		{Y: -8}, {Op: scene.CubeTo, X1: -4.4, Y1: -8, X2: -8, Y2: -4.4, X: -8}, {Op: scene.CubeTo, X1: -8, Y1: 4.4, X2: -4.4, Y2: 8, Y: 8}, {Op: scene.Close},
	}})
	s.Add(scene.Shape{Kind: scene.Path, X: 160, Y: y + 10, Stroke: ink, Width: 1, Segs: []scene.Seg{
		{X: 0.5, Y: 0}, {Op: scene.LineTo, X: 0.5, Y: 10}, {Op: scene.LineTo, X: 20.5, Y: 14}, {Op: scene.LineTo, X: 20.5, Y: 26},
	}})
	s.Add(scene.Shape{Kind: scene.Path, X: 200, Y: y + 20, Stroke: red, Width: 2, Dash: scene.Dashed, Segs: []scene.Seg{{}, {Op: scene.LineTo, X: 60}}})
	s.Add(scene.Shape{Kind: scene.Columns, X: 220, Y: y + 2, W: 60, H: 11, Fill: red, Levels: []float32{0.2, 1, 0.5, 0, 0.05, 0.8}})
	s.Add(scene.Shape{Kind: scene.Text, X: 300, Y: y + 36, Up: true, Line: f.Shape("upwards", typeset.Style{Size: 10}), Fill: ink})
}

// TestAnotherRendererShowsTheSamePicture holds the SVG, drawn by librsvg, against the window's
// painter. Text is drawn by other means there, so means of tiles are compared. Where $DATELINE_LOOK
// names a folder, both pictures are left there.
func TestAnotherRendererShowsTheSamePicture(t *testing.T) {
	rsvg, err := exec.LookPath("rsvg-convert")
	if err != nil {
		t.Skip("rsvg-convert is not there to draw the SVG")
	}
	const scale = 2
	f := faces(t)
	s := kinds(f)
	folder := t.TempDir()
	if look := os.Getenv("DATELINE_LOOK"); look != "" {
		folder = look
	}
	path := filepath.Join(folder, "kinds.svg")
	if err := os.WriteFile(path, []byte(write(t, s)), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(rsvg, "--zoom", fmt.Sprint(scale), path).Output()
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	ours := raster.New(f).Image(s, scale)
	keep(t, filepath.Join(folder, "ours.png"), ours)
	keep(t, filepath.Join(folder, "theirs.png"), theirs)
	if ours.Bounds().Size() != theirs.Bounds().Size() {
		t.Fatalf("%v and %v", ours.Bounds(), theirs.Bounds())
	}
	const tile = 20
	for y := 0; y < ours.Rect.Dy(); y += tile {
		for x := 0; x < ours.Rect.Dx(); x += tile {
			r := image.Rect(x, y, x+tile, y+tile)
			if a, b := mean(ours, r), mean(theirs, r); a-b > 4 || b-a > 4 {
				t.Errorf("tile %v: mean %.1f here, %.1f there", r, a, b)
			}
		}
	}
}

func keep(t *testing.T, path string, img image.Image) {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// mean is the average of a tile's channels, 0 to 255.
func mean(img image.Image, r image.Rectangle) float64 {
	sum := 0.0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			r, g, b, _ := img.At(x, y).RGBA()
			sum += float64(r+g+b) / 3 / 257
		}
	}
	return sum / float64(r.Dx()*r.Dy())
}

func BenchmarkWrite(b *testing.B) {
	s := kinds(faces(b))
	all := s.Shapes
	for range 30 {
		s.Shapes = append(s.Shapes, all...)
	}
	var out strings.Builder
	for b.Loop() {
		out.Reset()
		write(b, s)
	}
}
