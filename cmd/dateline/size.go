package main

import (
	"strconv"
	"strings"

	"dateline/timeline/output"
)

// The limits of a picture.
const (
	maxSide  = 100_000 // points
	maxScale = output.MaxScale
	maxDPI   = output.MaxDPI
)

// pointsAnInch is how many points an inch has on paper.
const pointsAnInch = 72

// size is a picture's size: points, and how many pixels of a PNG make up a point; and how these
// pixels are written.
type size struct {
	width, height, scale float64
	dpi                  float64 // 0 for pointsAnInch times the scale
	quality              int     // of a JPEG; 0 for the usual one
}

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

// fits refuses a picture in pixels that would be larger than the limit of its format.
func (s size) fits(name string) error {
	err := output.Fits(name, s.width, s.height, s.scale)
	switch {
	case err == nil:
		return nil
	case isJPEG(name):
		return usage("%w; take a smaller --size, --scale or --dpi, or a PNG or an SVG", err)
	}
	return usage("%w; take a smaller --size, --scale or --dpi, or an SVG", err)
}

func isJPEG(name string) bool {
	f, _ := output.Of(name)
	return f.Ending == ".jpg"
}

// parseDPI reads a resolution such as "300".
func parseDPI(text string) (float64, error) {
	dpi, ok := decimal(text)
	if !ok || dpi < 1 || dpi > maxDPI {
		return 0, usage("--dpi %s: write a number of pixels an inch from 1 to %d, as in --dpi 300", text, maxDPI)
	}
	return dpi, nil
}

// decimal reads a plain decimal number: no sign, no exponent, no "NaN".
func decimal(text string) (float64, bool) {
	if strings.Trim(text, "0123456789.") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil
}
