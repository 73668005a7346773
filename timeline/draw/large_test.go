package draw_test

import (
	"bytes"
	"image/png"
	"runtime/debug"
	"runtime/metrics"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/draw"
	"dateline/timeline/draw/raster"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// poster is the case study on A0.
func poster(t testing.TB) (*scene.Scene, *typeset.Faces) {
	return picture{"poster", sampledata.Kazakhstan(), layout.Light, true, false, 841 / 25.4 * 72, 1189 / 25.4 * 72}.scene(t)
}

// many is a document of n events.
func many(t testing.TB, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := sampledata.Generate(&b, n, 1); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// held is the memory of the heap, in bytes: what lives and what waits to be collected.
func held() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// TestAPosterTakesLittleMemory writes A0 at 300 pixels an inch, whose pixels alone are 558 MB.
func TestAPosterTakesLittleMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	s, faces := poster(t)
	defer debug.SetGCPercent(debug.SetGCPercent(20))
	before, most := held(), uint64(0)
	var b bytes.Buffer
	err := draw.Write(&b, ".png", s, faces, draw.Options{Scale: 300. / 72, Progress: func(float64) { most = max(most, held()) }})
	if err != nil {
		t.Fatal(err)
	}
	size, err := png.DecodeConfig(&b)
	if err != nil || size.Width != 9934 || size.Height != 14044 {
		t.Error(size.Width, size.Height, err)
	}
	if used := int(most-before) / 1e6; used > 150 {
		t.Errorf("the poster took %d MB", used)
	}
}

// TestThePNGHasThePixelsOfTheWindow holds the file against the painter that fills the window.
func TestThePNGHasThePixelsOfTheWindow(t *testing.T) {
	for _, p := range pictures {
		s, faces := p.scene(t)
		var b bytes.Buffer
		if err := draw.Write(&b, ".png", s, faces, draw.Options{Scale: 1.5, Data: p.data}); err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(&b)
		if err != nil {
			t.Fatal(err)
		}
		want := raster.New(faces).Image(s, 1.5)
		if got.Bounds() != want.Bounds() {
			t.Fatal(p.name, got.Bounds())
		}
		for y := range want.Rect.Dy() {
			for x := range want.Rect.Dx() {
				r, g, b, a := got.At(x, y).RGBA()
				if c := want.RGBAAt(x, y); uint8(r) != c.R || uint8(g) != c.G || uint8(b) != c.B || uint8(a) != 255 {
					t.Fatalf("%s: %d,%d is %v, want %v", p.name, x, y, got.At(x, y), c)
				}
			}
		}
	}
}
