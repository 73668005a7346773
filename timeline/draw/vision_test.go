package draw_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"dateline/assets"
	"dateline/timeline/draw/raster"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// visions are how a picture is seen: on a grey printer (the luminance of Rec. 709), and without the
// cones for green or red, by the matrices for severity 1 of Machado, Oliveira and Fernandes, "A
// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009.
var visions = []struct {
	name   string
	matrix [9]float64 // of linear red, green and blue
}{
	{"grey", [9]float64{0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722}},
	{"deuteranopia", [9]float64{0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881}},
	{"protanopia", [9]float64{0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998}},
}

const cell = 28 // points a mark

// marks is a sheet of the six statuses by the lanes' colours, as large as radius and scale make them.
func marks(t *testing.T, theme layout.Theme, radius, scale float64) *image.RGBA {
	s := scene.Scene{Width: cell * 6, Height: cell * float64(len(theme.Lanes)), Background: theme.Paper}
	for row, c := range theme.Lanes {
		for col, status := range evidence.Statuses {
			for _, shape := range layout.Mark(theme, evidence.Verdict{Status: status}, c, cell*(float64(col)+0.5), cell*(float64(row)+0.5), radius) {
				s.Add(shape)
			}
		}
	}
	return raster.New(builtIn(t)).Image(&s, scale)
}

func builtIn(t testing.TB) *typeset.Faces {
	t.Helper()
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return faces
}

// seen is the picture as a vision has it.
func seen(img *image.RGBA, m [9]float64) *image.RGBA {
	out := image.NewRGBA(img.Rect)
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			c := img.RGBAAt(x, y)
			r, g, b := linear(c.R), linear(c.G), linear(c.B)
			out.SetRGBA(x, y, color.RGBA{
				encoded(m[0]*r + m[1]*g + m[2]*b), encoded(m[3]*r + m[4]*g + m[5]*b), encoded(m[6]*r + m[7]*g + m[8]*b), 255,
			})
		}
	}
	return out
}

func linear(v uint8) float64 {
	c := float64(v) / 255
	if c <= 0.04045 {
		return c / 12.92
	}
	return math.Pow((c+0.055)/1.055, 2.4)
}

func encoded(c float64) uint8 {
	c = min(max(c, 0), 1)
	if c <= 0.0031308 {
		c *= 12.92
	} else {
		c = 1.055*math.Pow(c, 1/2.4) - 0.055
	}
	return uint8(math.Round(c * 255))
}

// TestStatusesAreToldApartWithoutColour compares the marks of each two statuses in each lane's colour,
// pixel by pixel: at least a tenth of those that a mark covers must differ by a quarter of the light.
func TestStatusesAreToldApartWithoutColour(t *testing.T) {
	for _, theme := range []layout.Theme{layout.Light, layout.Dark, layout.Contrast, layout.Print} {
		sheet := marks(t, theme, 9, 2)
		for _, v := range visions {
			img := seen(sheet, v.matrix)
			for row := range theme.Lanes {
				for a := range evidence.Statuses {
					for b := range a {
						if n := unlike(img, row, a, b, 2); n < 50 {
							t.Errorf("%s, %s, lane %d: %v and %v differ in %d pixels", theme.Name, v.name, row, evidence.Statuses[a], evidence.Statuses[b], n)
						}
					}
				}
			}
			if theme.Name == "light" || theme.Name == "print" {
				samePixels(t, "marks-"+theme.Name+"-"+v.name+".png", img)
			}
		}
	}
}

// TestTheSmallestMarksAreToldApartWithoutColour does so for the marks upon bars in lanes, pixel for point: a
// seventh of the 55 pixels of such a disc must differ.
func TestTheSmallestMarksAreToldApartWithoutColour(t *testing.T) {
	const radius, least = 4.2, 8
	for _, theme := range []layout.Theme{layout.Light, layout.Dark, layout.Contrast, layout.Print} {
		sheet := marks(t, theme, radius, 1)
		for _, v := range visions {
			img := seen(sheet, v.matrix)
			for row := range theme.Lanes {
				for a := range evidence.Statuses {
					for b := range a {
						if n := unlike(img, row, a, b, 1); n < least {
							t.Errorf("%s, %s, lane %d: %v and %v differ in %d pixels", theme.Name, v.name, row, evidence.Statuses[a], evidence.Statuses[b], n)
						}
					}
				}
			}
		}
	}
}

// unlike counts the pixels in which two marks of a row differ clearly in luminance.
func unlike(img *image.RGBA, row, a, b, scale int) (n int) {
	size := cell * scale
	for y := range size {
		for x := range size {
			p, q := img.RGBAAt(a*size+x, row*size+y), img.RGBAAt(b*size+x, row*size+y)
			if math.Abs(float64(int(p.G)-int(q.G))) > 64 {
				n++
			}
		}
	}
	return n
}

// samePixels holds a picture against the stored one.
func samePixels(t *testing.T, name string, got image.Image) {
	t.Helper()
	if *update {
		var b bytes.Buffer
		if err := small.Encode(&b, got); err != nil {
			t.Fatal(err)
		}
		golden(t, name, b.Bytes())
		return
	}
	want, err := png.Decode(bytes.NewReader(stored(t, name)))
	if err != nil {
		t.Fatal(err)
	}
	if n := different(want, got); n > 50 {
		t.Errorf("%s: %d pixels differ from the picture made now; look at both, then run with -update", name, n)
	}
}

func stored(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
