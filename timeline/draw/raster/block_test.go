package raster

import (
	"encoding/binary"
	"image"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/scene"
)

// TestABlockIsWhatItsPixelsAre holds the rows that are copied from the one above against pixels composed
// one by one, on grounds that are even in some rows and not in others.
func TestABlockIsWhatItsPixelsAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const w, h = 60, 12
		grounds := [3]uint32{0xff102030, 0xfff0e0d0, 0xff808080}
		img := image.NewRGBA(image.Rect(0, 0, w, h))
		for y := range h {
			spot := rapid.IntRange(-40, w-1).Draw(t, "spot") // which differs from its row
			ground := grounds[rapid.IntRange(0, 1).Draw(t, "ground")]
			for x := range w {
				v := ground
				if x == spot {
					v = grounds[2]
				}
				binary.LittleEndian.PutUint32(img.Pix[img.PixOffset(x, y):], v)
			}
		}
		p := newPaint(scene.Color{R: 200, G: 30, B: 90, A: rapid.SampledFrom([]uint8{0, 18, 150, 255}).Draw(t, "alpha")})
		x0, x1 := rapid.IntRange(-5, w).Draw(t, "x0"), rapid.IntRange(0, w+5).Draw(t, "x1")
		y0, y1 := rapid.IntRange(-3, h).Draw(t, "y0"), rapid.IntRange(0, h+3).Draw(t, "y1")
		want := image.NewRGBA(img.Rect)
		copy(want.Pix, img.Pix)
		for y := max(y0, 0); y < min(y1, h); y++ {
			for x := max(x0, 0); x < min(x1, w); x++ {
				px := want.Pix[want.PixOffset(x, y):]
				binary.LittleEndian.PutUint32(px, p.on(binary.LittleEndian.Uint32(px), p.alpha))
			}
		}
		var b band
		b.set(img, 1, 0, 0, h)
		b.block(x0, y0, x1, y1, p)
		for i, v := range want.Pix {
			if img.Pix[i] != v {
				t.Fatalf("the pixel %d, %d differs", i/4%w, i/4/w)
			}
		}
	})
}

// BenchmarkCell fills what a count of events takes of a lane, on even ground.
func BenchmarkCell(b *testing.B) {
	var to band
	to.set(image.NewRGBA(image.Rect(0, 0, 1600, 900)), 1, 0, 0, 128)
	to.clear(scene.Color{R: 250, G: 250, B: 240, A: 255})
	p := newPaint(scene.Color{R: 20, G: 100, B: 200, A: 18})
	for b.Loop() {
		to.block(100, 20, 230, 45, p)
	}
}
