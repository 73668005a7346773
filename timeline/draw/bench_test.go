package draw_test

import (
	"testing"

	"dateline/timeline/draw"
	"dateline/timeline/layout"
)

// count counts bytes.
type count int

func (c *count) Write(b []byte) (int, error) {
	*c += count(len(b))
	return len(b), nil
}

// BenchmarkWrite writes the case study at 3840 x 2160 pixels in each format.
func BenchmarkWrite(b *testing.B) {
	s, faces := pictures[4].scene(b)
	for _, ending := range draw.Endings {
		b.Run(ending, func(b *testing.B) {
			b.ReportAllocs()
			var n count
			for b.Loop() {
				n = 0
				if err := draw.Write(&n, ending, s, faces, draw.Options{Scale: 2}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n)/1000, "kB")
		})
	}
}

// BenchmarkLargePNG writes the case study as an A0 poster at 300 pixels an inch: 9933 x 14043
// pixels, which would take 558 MB at once.
func BenchmarkLargePNG(b *testing.B) {
	s, faces := poster(b)
	b.ReportAllocs()
	for b.Loop() {
		var n count
		if err := draw.Write(&n, ".png", s, faces, draw.Options{Scale: 300. / 72}); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(n)/1000, "kB")
	}
}

// BenchmarkPNGOfManyEvents writes ten thousand events at 3840 x 2160 pixels.
func BenchmarkPNGOfManyEvents(b *testing.B) {
	s, faces := picture{name: "many", data: many(b, 10_000), theme: layout.Light, page: true, w: 1920, h: 1080}.scene(b)
	b.ReportAllocs()
	for b.Loop() {
		var n count
		if err := draw.Write(&n, ".png", s, faces, draw.Options{Scale: 2}); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(n)/1000, "kB")
	}
	b.ReportMetric(float64(len(s.Shapes)), "shapes")
}
