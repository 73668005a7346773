// Package raster paints a Scene into an RGBA image, for the window and for PNG alike.
//
// In come a scene and an image; out come its pixels, anti-aliased, painted in horizontal bands on
// all cores. Glyphs are painted from masks that are kept between frames, and so are the corners of
// rectangles; whatever is neither is accumulated by golang.org/x/image/vector. It lays nothing out
// and reads no files.
package raster

import (
	"image"
	"math"
	"runtime"

	"dateline/timeline/crew"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Painter holds glyph masks and buffers between frames. It paints one scene at a time.
type Painter struct {
	faces  *typeset.Faces
	masks  map[maskKey]*mask
	glyphs []placed
	starts []int // of each shape's glyphs, and the end of the last one's
	bands  []band
}

// New makes a Painter for scenes whose text was set with faces.
func New(faces *typeset.Faces) *Painter {
	return &Painter{
		faces: faces,
		masks: map[maskKey]*mask{},
		bands: make([]band, max(1, runtime.GOMAXPROCS(0))),
	}
}

// Paint draws the scene at scale pixels a point, its upper left corner at that of dst. What of
// dst lies beyond the scene gets the scene's background. A shape whose place is no finite number
// is left out.
func (p *Painter) Paint(s *scene.Scene, dst *image.RGBA, scale float64) {
	size := dst.Bounds().Size()
	p.prepare(s, size, scale)
	n := len(p.bands)
	crew.Run(n, func(i int) {
		b := &p.bands[i]
		b.dst, b.scale, b.width = dst, scale, size.X
		b.y0, b.y1 = size.Y*i/n, size.Y*(i+1)/n
		b.paint(s, p)
	})
}

// Image paints the scene into a new image of its own size times scale.
func (p *Painter) Image(s *scene.Scene, scale float64) *image.RGBA {
	w, h := int(math.Ceil(s.Width*scale)), int(math.Ceil(s.Height*scale))
	dst := image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	p.Paint(s, dst, scale)
	return dst
}

// farthest bounds the coordinates that are painted, in points; a rectangle may reach beyond.
const farthest = 1e12

// visible tells whether any of the shape may lie in the columns up to width and rows y0 to y1.
func visible(s *scene.Shape, scale float64, width, y0, y1 int) bool {
	if s.Kind == scene.Text && s.Line == nil {
		return false
	}
	left, top, right, bottom := s.Bounds()
	pad := s.Width + 2
	if s.Kind == scene.Text {
		pad = s.Line.Style.Size // ink may reach beyond the advances
	}
	// A sum is finite where all of its parts are.
	if all := left + top + right + bottom + s.R + pad + s.FadeLeft + s.FadeRight; math.IsNaN(all) || math.IsInf(all, 0) {
		return false
	}
	right, bottom = max(left, right), max(top, bottom)
	if pad > farthest || s.Kind != scene.Rect && max(-left, right, -top, bottom) > farthest {
		return false
	}
	return (right+pad)*scale >= 0 && (left-pad)*scale <= float64(width) &&
		(bottom+pad)*scale >= float64(y0) && (top-pad)*scale <= float64(y1)
}
