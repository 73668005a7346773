package board_test

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/timeline/draw/raster"
)

// TestTheWindowShowsThePaintersPicture: pixel for pixel, at whole and at broken scales.
func TestTheWindowShowsThePaintersPicture(t *testing.T) {
	b, c := shown(t)
	for _, scale := range []float32{1, 1.25, 2} {
		c.SetScale(scale)
		got := c.Capture()
		want := image.NewRGBA(got.Bounds())
		raster.New(faces(t)).Paint(b.Scene(), want, float64(scale))
		if n := differing(t, got, png8(t, want)); n > 0 {
			t.Errorf("at scale %v %d pixels of the window are not those of the PNG", scale, n)
		}
	}
}

// png8 is the image after it was written as a PNG and read again.
func png8(t *testing.T, img image.Image) image.Image {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	back, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	return back
}

func differing(t *testing.T, a, b image.Image) (n int) {
	t.Helper()
	if a.Bounds() != b.Bounds() {
		t.Fatalf("the window has %v pixels, the picture %v", a.Bounds(), b.Bounds())
	}
	colors := map[[3]uint32]bool{}
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			r0, g0, b0, _ := a.At(x, y).RGBA()
			r1, g1, b1, _ := b.At(x, y).RGBA()
			if r0 != r1 || g0 != g1 || b0 != b1 {
				n++
			}
			colors[[3]uint32{r0, g0, b0}] = true
		}
	}
	if len(colors) < 50 {
		t.Fatalf("the picture has only %d colours: it must be blank", len(colors))
	}
	return n
}

// BenchmarkFrame is a whole frame of the case study at 1600 by 900: placed and painted.
func BenchmarkFrame(b *testing.B) {
	w, _ := shown(b)
	w.Resize(fyne.NewSize(1600, 900))
	w.Zoom(4)
	img := image.NewRGBA(image.Rect(0, 0, 1600, 900))
	p := raster.New(faces(b))
	for i := 0; b.Loop(); i++ {
		w.SetView(w.Layout().Pan(w.View(), float64(i%2*2-1)))
		p.Paint(w.Scene(), img, 1)
	}
}
