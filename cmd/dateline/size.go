package main

import (
	"math"
	"strconv"
	"strings"
)

// The limits of a picture. A PNG of maxPixels takes 1.6 GB of memory while it is painted.
const (
	maxSide   = 100_000     // points
	maxScale  = 20          // pixels a point
	maxPixels = 400_000_000 // in one PNG
)

// size is a picture's size: points, and how many pixels of a PNG make up a point.
type size struct{ width, height, scale float64 }

// parseSize reads "1920x1080" and a scale such as "2" or "1.5", and keeps them within the limits.
func parseSize(points, scale string) (size, error) {
	var s size
	w, h, ok := strings.Cut(strings.NewReplacer("X", "x", "×", "x").Replace(points), "x")
	if ok {
		s.width, ok = decimal(w)
	}
	if ok {
		s.height, ok = decimal(h)
	}
	if !ok {
		return s, usage("--size %s: write width x height in points, as in --size 1920x1080", points)
	}
	if s.width < 1 || s.height < 1 || s.width > maxSide || s.height > maxSide {
		return s, usage("--size %s: width and height must be from 1 to %d points", points, maxSide)
	}
	if s.scale, ok = decimal(scale); !ok || s.scale <= 0 || s.scale > maxScale {
		return s, usage("--scale %s: write a number above 0 and up to %d, as in --scale 2", scale, maxScale)
	}
	return s, nil
}

// pixels is the size of the PNG.
func (s size) pixels() (width, height int) {
	return max(1, int(math.Round(s.width*s.scale))), max(1, int(math.Round(s.height*s.scale)))
}

// fits refuses a PNG that would be larger than the limit.
func (s size) fits() error {
	w, h := s.pixels()
	if w > maxPixels/h {
		return usage("a PNG of %d x %d pixels is too large: at most %d million pixels; take a smaller --size or --scale, or an SVG",
			w, h, maxPixels/1_000_000)
	}
	return nil
}

// decimal reads a plain decimal number: no sign, no exponent, no "NaN".
func decimal(text string) (float64, bool) {
	if strings.Trim(text, "0123456789.") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil
}
