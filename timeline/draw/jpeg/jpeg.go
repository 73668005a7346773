// Package jpeg writes pictures as JPEG (ITU-T T.81) with their resolution.
//
// In comes an image; out come bytes. Compression is the standard library's, which writes no JFIF
// header: that is put in front here. JPEG smears type and thin lines and has no transparency; it is
// for those who take nothing else. No document is attached.
package jpeg

import (
	"encoding/binary"
	"image"
	"image/jpeg"
	"io"
	"math"

	"dateline/timeline/message"
)

// Largest is the number of pixels that a side may have.
const Largest = math.MaxUint16

// Options say how a picture is written.
type Options struct {
	Quality int     // 1 to 100, from the smallest to the best
	DPI     float64 // dots an inch; 0 leaves it out
}

// Write writes an opaque image. The error is that of w, or says that the size cannot be.
func Write(w io.Writer, img *image.RGBA, o Options) error {
	if size := img.Rect.Size(); max(size.X, size.Y) > Largest {
		return message.Fail("a JPEG of {{.Width}} x {{.Height}} pixels is too large: a side has at most {{.Most}}", "Width", size.X, "Height", size.Y, "Most", Largest)
	}
	return jpeg.Encode(&headed{to: w, dpi: o.DPI}, img, &jpeg.Options{Quality: o.Quality})
}

// headed puts a JFIF header (ITU-T T.871, 10.1) behind the first two bytes, which start the image.
type headed struct {
	to   io.Writer
	dpi  float64
	past int // bytes that have passed, as far as 2
}

func (h *headed) Write(b []byte) (int, error) {
	if h.past == 2 {
		return h.to.Write(b)
	}
	n := min(2-h.past, len(b))
	if _, err := h.to.Write(b[:n]); err != nil {
		return 0, err
	}
	if h.past += n; h.past == 2 {
		if _, err := h.to.Write(h.header()); err != nil {
			return n, err
		}
	}
	m, err := h.to.Write(b[n:])
	return n + m, err
}

func (h *headed) header() []byte {
	units, dots := byte(0), uint16(1) // square pixels of no known size
	if h.dpi > 0 {
		units, dots = 1, uint16(min(max(math.Round(h.dpi), 1), math.MaxUint16))
	}
	b := append([]byte{0xff, 0xe0, 0, 16}, "JFIF\x00\x01\x02"...)
	b = binary.BigEndian.AppendUint16(append(b, units), dots)
	return append(binary.BigEndian.AppendUint16(b, dots), 0, 0)
}
