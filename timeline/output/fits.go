package output

import (
	"dateline/timeline/draw/jpeg"
	"dateline/timeline/draw/raster"
	"dateline/timeline/message"
	"dateline/timeline/scene"
)

// How many pixels a picture may have.
const (
	maxPixels = 2_000_000_000 // in a PNG, which is painted strip by strip
	maxHeld   = 250_000_000   // in a JPEG, which takes 1 GB of memory while it is painted
)

// MaxScale is how many pixels a point may have, and MaxDPI how many an inch.
const (
	MaxScale = 20
	MaxDPI   = 1440
)

// Size is how many pixels a page of width x height points has at a scale in pixels a point.
func Size(width, height, scale float64) (w, h int) {
	p := raster.Size(&scene.Scene{Width: width, Height: height}, scale)
	return p.X, p.Y
}

// Fits refuses a picture in pixels that would be larger than what the format of a name can hold; what
// has no pixels always fits.
func Fits(name string, width, height, scale float64) error {
	f, _ := Of(name)
	if f.Kind != Pixels || f.Ending == "" {
		return nil
	}
	w, h := Size(width, height, scale)
	most, large := maxPixels, message.Of("a PNG of {{.Width}} x {{.Height}} pixels is too large: at most {{.Most}} million pixels")
	if f.Ending == ".jpg" {
		most, large = maxHeld, message.Of("a JPEG of {{.Width}} x {{.Height}} pixels is too large: at most {{.Most}} million pixels")
		if max(w, h) > jpeg.Largest {
			return message.Fail("a JPEG of {{.Width}} x {{.Height}} pixels is too large: a side has at most {{.Most}}", "Width", w, "Height", h, "Most", jpeg.Largest)
		}
	}
	if w > most/h {
		return large.With("Width", w, "Height", h, "Most", most/1_000_000).Err()
	}
	return nil
}
