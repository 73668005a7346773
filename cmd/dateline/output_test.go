package main

import (
	"testing"

	"dateline/timeline/output"
)

func TestSizesWithinTheLimitsAreRead(t *testing.T) {
	for _, c := range []struct {
		points, scale string
		w, h          int
	}{
		{"1920x1080", "2", 3840, 2160}, {"1X1", "0.01", 1, 1}, {"640×480", "1.5", 960, 720}, {"210.5x297", "1", 211, 297},
		{"20000x20000", "1", 20000, 20000},
	} {
		s, err := parseSize(c.points, c.scale)
		if err != nil || s.fits("x.png") != nil {
			t.Errorf("%s at %s: %v, %v", c.points, c.scale, err, s.fits("x.png"))
			continue
		}
		if w, h := output.Size(s.width, s.height, s.scale); w != c.w || h != c.h {
			t.Errorf("%s at %s is %d x %d pixels, want %d x %d", c.points, c.scale, w, h, c.w, c.h)
		}
	}
	if s, err := parseSize("100000x100000", "20"); err != nil || s.fits("x.png") == nil {
		t.Error("a picture of four million megapixels fits")
	}
}
