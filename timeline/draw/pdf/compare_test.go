package pdf_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/draw/pdf"
	"dateline/timeline/draw/raster"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// kinds is a small scene with every kind of shape and every look.
func kinds(f *typeset.Faces) *scene.Scene {
	s := &scene.Scene{Width: 320, Height: 230, Background: paper}
	y := 12.0
	for hatch := scene.NoHatch; hatch <= scene.Crossed; hatch++ {
		for dash := scene.Solid; dash <= scene.Dotted; dash++ {
			s.Add(scene.Shape{X: 12 + 102*float64(dash), Y: y, W: 90, H: 16, R: 8, Fill: pale, Hatch: hatch, Stroke: ink, Width: 2, Dash: dash})
		}
		y += 24
	}
	for i, fade := range [...][2]float64{{20, 0}, {0, 44}, {30, 30}} {
		s.Add(scene.Shape{X: 12 + 102*float64(i), Y: y, W: 90, H: 10, R: 5, Fill: red, FadeLeft: fade[0], FadeRight: fade[1]})
	}
	s.Add(scene.Shape{X: 12, Y: y + 14, W: 40, H: 10, Fill: ink, FadeLeft: 40, FadeRight: 40})
	s.Add(scene.Shape{X: 114, Y: y + 14, W: 90, H: 10, R: 3, Stroke: ink, Width: 2, FadeRight: 30})
	s.Add(scene.Shape{X: 216, Y: y + 14, W: 90, H: 12, Fill: pale, Hatch: scene.Diagonal, FadeLeft: 60})
	marks(s, f, y+30)
	s.Add(scene.Shape{Kind: scene.Text, X: 12, Y: 190, Line: f.Shape("Protests in Жаңаөзен & <west>", typeset.Style{Size: 13}), Fill: ink})
	s.Add(scene.Shape{Kind: scene.Text, X: 12, Y: 212, Line: f.Shape("bold  with two spaces", typeset.Style{Size: 11, Bold: true}), Fill: red})
	s.Add(scene.Shape{Kind: scene.Text, X: 200, Y: 212, Line: f.Shape("leaning", typeset.Style{Size: 11, Italic: true}), Fill: pale})
	return s
}

func marks(s *scene.Scene, f *typeset.Faces, y float64) {
	s.Add(scene.Shape{Kind: scene.Circle, X: 20, Y: y + 20, R: 8, Fill: red})
	s.Add(scene.Shape{Kind: scene.Circle, X: 50, Y: y + 20, R: 8, Fill: paper, Stroke: red, Width: 4})
	s.Add(scene.Shape{Kind: scene.Circle, X: 80, Y: y + 20, R: 8, Stroke: red, Width: 2, Dash: scene.Dashed})
	s.Add(scene.Shape{Kind: scene.Circle, X: 110, Y: y + 20, R: 8, Stroke: red, Width: 1.5, Dash: scene.Dotted, Fill: pale, Hatch: scene.Crossed})
	s.Add(scene.Shape{Kind: scene.Path, X: 140, Y: y + 20, Fill: ink, Segs: []scene.Seg{
		{Y: -8}, {Op: scene.CubeTo, X1: -4.4, Y1: -8, X2: -8, Y2: -4.4, X: -8}, {Op: scene.CubeTo, X1: -8, Y1: 4.4, X2: -4.4, Y2: 8, Y: 8}, {Op: scene.Close},
	}})
	s.Add(scene.Shape{Kind: scene.Path, X: 160, Y: y + 10, Stroke: ink, Width: 1, Segs: []scene.Seg{
		{X: 0.5, Y: 0}, {Op: scene.LineTo, X: 0.5, Y: 10}, {Op: scene.LineTo, X: 20.5, Y: 14}, {Op: scene.LineTo, X: 20.5, Y: 26},
	}})
	s.Add(scene.Shape{Kind: scene.Path, X: 200, Y: y + 20, Stroke: red, Width: 2, Dash: scene.Dashed, Segs: []scene.Seg{{}, {Op: scene.LineTo, X: 60}}})
	s.Add(scene.Shape{Kind: scene.Path, X: -1e6, Y: y + 30, Stroke: ink, Width: 2, Dash: scene.Dotted, Segs: []scene.Seg{{}, {Op: scene.LineTo, X: 2e6}}})
	s.Add(scene.Shape{X: 200, Y: y, W: 6, H: 6, Stroke: red, Width: 4})
	s.Add(scene.Shape{X: -1e7, Y: y + 38, W: 2e7, H: 5, R: 2, Fill: pale})
	s.Add(scene.Shape{Kind: scene.Columns, X: 220, Y: y + 2, W: 60, H: 11, Fill: red, Levels: []float32{0.2, 1, 0.5, 0, 0.05, 0.8}})
	s.Add(scene.Shape{Kind: scene.Text, X: 300, Y: y + 36, Up: true, Line: f.Shape("upwards", typeset.Style{Size: 10}), Fill: ink})
}

// painted is the first page of a PDF as poppler paints it.
func painted(t testing.TB, path string, dpi int) image.Image {
	t.Helper()
	base := strings.TrimSuffix(path, ".pdf")
	run(t, "pdftoppm", "-png", "-singlefile", "-r", fmt.Sprint(dpi), path, base)
	data, err := os.ReadFile(base + ".png")
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// alike holds a PDF of a scene, painted by poppler, against the window's painter: the means of tiles,
// as the window puts edges on whole pixels.
func alike(t *testing.T, name string, s *scene.Scene, f *typeset.Faces, most float64) {
	t.Helper()
	const scale = 2
	path := keep(t, name+".pdf", write(t, []pdf.Page{pdf.Sheet(s)}, f, pdf.Options{}))
	theirs, ours := painted(t, path, 72*scale), raster.New(f).Image(s, scale)
	if os.Getenv("DATELINE_LOOK") != "" {
		var b bytes.Buffer
		if err := png.Encode(&b, ours); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(filepath.Dir(path), name+"-ours.png"), b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if a, b := ours.Bounds().Size(), theirs.Bounds().Size(); a != b {
		t.Fatalf("%s: %v here, %v there", name, a, b)
	}
	const tile = 32
	worst, sum, n := 0.0, 0.0, 0
	var where image.Rectangle
	for y := 0; y < ours.Rect.Dy(); y += tile {
		for x := 0; x < ours.Rect.Dx(); x += tile {
			r := image.Rect(x, y, x+tile, y+tile).Intersect(ours.Rect)
			d := math.Abs(mean(ours, r) - mean(theirs, r))
			if sum, n = sum+d, n+1; d > worst {
				worst, where = d, r
			}
		}
	}
	t.Logf("%s: tiles differ by %.2f of 255, the worst by %.2f", name, sum/float64(n), worst)
	if worst > most || sum/float64(n) > 1 {
		t.Errorf("%s: tiles differ by %.2f of 255, that at %v by %.2f", name, sum/float64(n), where, worst)
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

func TestAnotherReaderPaintsTheSamePicture(t *testing.T) {
	f := own(t)
	alike(t, "kinds", kinds(f), f, 6)
}

func TestEveryScriptLooksAsItDoesInTheWindow(t *testing.T) {
	f := installed(t)
	for script, lines := range scripts {
		t.Run(script, func(t *testing.T) {
			if !hasFont(f, lines[0]) {
				missing(t, "a font for "+script)
			}
			alike(t, script, texts(f, lines...), f, 8)
		})
	}
}

// red16 is the red of a pixel, 0 to 65535.
func red16(img image.Image, x, y int) float64 {
	r, _, _, _ := img.At(x, y).RGBA()
	return float64(r)
}
