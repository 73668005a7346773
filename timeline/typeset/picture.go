package typeset

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"

	"github.com/go-text/typesetting/font"
)

// Picture is a glyph that a font has as an image in colours, such as an emoji. Its corner lies at
// X, Y from the pen and its sides are W and H long, all in ems, y down.
type Picture struct {
	Image      image.Image
	X, Y, W, H float64
}

// maxPictures bounds the kept pictures, of some 70 kB each.
const maxPictures = 400

// longestSide bounds the images that are decoded, in pixels.
const longestSide = 1024

// Picture is the glyph's image, from a CBDT or sbix table with PNG or JPEG, the largest there is;
// nil for a glyph without one.
func (f *Faces) Picture(face uint16, id uint32) *Picture {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.picture(face, id)
}

func (f *Faces) picture(face uint16, id uint32) (out *Picture) {
	if face < builtIn {
		return nil
	}
	key := glyphKey{face, id}
	if p, ok := f.pictures[key]; ok {
		return p
	}
	if len(f.pictures) >= maxPictures {
		clear(f.pictures)
	}
	f.guard(face, func(face *font.Face) { out = decode(face, font.GID(id)) })
	f.pictures[key] = out
	return out
}

// decode reads a glyph's image and its place.
func decode(face *font.Face, id font.GID) *Picture {
	data, ok := face.GlyphDataBitmap(id)
	if !ok {
		return nil
	}
	read, config := png.Decode, png.DecodeConfig
	switch data.Format {
	case font.PNG:
	case font.JPG:
		read, config = jpeg.Decode, jpeg.DecodeConfig
	default:
		return nil
	}
	size, err := config(bytes.NewReader(data.Data))
	if err != nil || size.Width > longestSide || size.Height > longestSide {
		return nil
	}
	img, err := read(bytes.NewReader(data.Data))
	box, ok := face.GlyphExtents(id)
	if err != nil || !ok || box.Width <= 0 || box.Height >= 0 {
		return nil
	}
	em := float64(face.Upem())
	return &Picture{
		Image: img,
		X:     float64(box.XBearing) / em, Y: -float64(box.YBearing) / em,
		W: float64(box.Width) / em, H: -float64(box.Height) / em,
	}
}
