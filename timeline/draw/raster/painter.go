// Package raster paints a Scene into an RGBA image, for the window and for PNG alike.
//
// In come a scene and an image; out come its pixels, anti-aliased, painted in horizontal bands on
// all cores. Glyphs are painted from masks that are kept between frames, and so are small marks and
// the corners of rectangles; whatever is neither is accumulated by golang.org/x/image/vector. It lays nothing out
// and reads no files.
package raster

import (
	"image"
	"math"
	"sync/atomic"

	"dateline/timeline/crew"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Strip is the number of rows that are painted at a time. It does not depend on the machine, so
// that neither do the pixels: the rasterizer counts in fractions of a pixel from a strip's first
// row on.
const Strip = 128

// Painter holds glyph masks and buffers between frames. It paints one scene at a time.
type Painter struct {
	faces  *typeset.Faces
	masks  map[maskKey]*mask
	glyphs []placed
	starts []int // of each shape's glyphs, and the end of the last one's
	bands  []band
	free   chan *band // those of bands that nobody paints with
	strip  int
	strips [][]int32 // the shapes that may be seen in each strip
}

// New makes a Painter for scenes whose text was set with faces.
func New(faces *typeset.Faces) *Painter {
	return newPainter(faces, crew.Cores(), Strip)
}

func newPainter(faces *typeset.Faces, bands, strip int) *Painter {
	p := &Painter{faces: faces, masks: map[maskKey]*mask{}, bands: make([]band, bands), free: make(chan *band, bands), strip: strip}
	for i := range p.bands {
		p.free <- &p.bands[i]
	}
	return p
}

// Paint draws the scene at scale pixels a point, its upper left corner at that of dst. What of
// dst lies beyond the scene gets the scene's background. A shape whose place is no finite number
// is left out.
func (p *Painter) Paint(s *scene.Scene, dst *image.RGBA, scale float64) {
	size := dst.Bounds().Size()
	p.prepare(s, size, scale)
	strips := (size.Y + p.strip - 1) / p.strip
	var next atomic.Int64
	crew.Run(min(strips, len(p.bands)), func(int) {
		b := <-p.free
		defer func() { p.free <- b }()
		for i := int(next.Add(1)) - 1; i < strips; i = int(next.Add(1)) - 1 {
			b.set(dst, scale, 0, i*p.strip, min((i+1)*p.strip, size.Y))
			b.paint(s, p)
		}
	})
}

// Image paints the scene into a new image of its own size times scale.
func (p *Painter) Image(s *scene.Scene, scale float64) *image.RGBA {
	size := Size(s, scale)
	dst := image.NewRGBA(image.Rectangle{Max: size})
	p.Paint(s, dst, scale)
	return dst
}

// Size is the width and height of a scene in pixels, at scale pixels a point: whole ones, and at
// least one.
func Size(s *scene.Scene, scale float64) image.Point {
	const hair = 1e-9 // 210 mm at 300 dots an inch may come out a hair above whole pixels
	side := func(v float64) int { return max(int(math.Ceil(v*scale-hair)), 1) }
	return image.Pt(side(s.Width), side(s.Height))
}

// Sheet is a picture that is painted a part at a time, for one that is too large to be held.
type Sheet struct {
	painter *Painter
	scene   *scene.Scene
	scale   float64
	size    image.Point
}

// Sheet makes ready to paint the scene at scale pixels a point. The painter must paint nothing
// else before the last part is painted.
func (p *Painter) Sheet(s *scene.Scene, scale float64) *Sheet {
	sheet := &Sheet{p, s, scale, Size(s, scale)}
	p.prepare(s, sheet.size, scale)
	return sheet
}

// Size is that of the whole picture, in pixels.
func (s *Sheet) Size() image.Point { return s.size }

// Paint paints the rows of the picture from top on, as many as dst has, with the pixels that
// Painter.Paint gives them. Several goroutines may call it at once. It panics where top is not
// the first row of a Strip or where dst is not as wide as the picture.
func (s *Sheet) Paint(dst *image.RGBA, top int) {
	p := s.painter
	if top%p.strip != 0 || dst.Rect.Dx() != s.size.X {
		panic("raster: a part of a picture must start at a strip and be as wide as the picture")
	}
	b := <-p.free
	defer func() { p.free <- b }()
	for y, end := top, min(top+dst.Rect.Dy(), s.size.Y); y < end; y += p.strip {
		b.set(dst, s.scale, top, y, min(y+p.strip, end))
		b.paint(s.scene, p)
	}
}

// clearStrips makes room for the shapes of n strips.
func (p *Painter) clearStrips(n int) {
	p.strips = p.strips[:cap(p.strips)]
	for len(p.strips) < n {
		p.strips = append(p.strips, nil)
	}
	p.strips = p.strips[:n]
	for i := range p.strips {
		p.strips[i] = p.strips[i][:0]
	}
}

// sort gives a shape that may reach from row y0 to row y1 to the strips that have them.
func (p *Painter) sort(shape int, y0, y1 float64) {
	last, height := len(p.strips)-1, float64(p.strip)
	to := int(min(y1/height, float64(last)))
	for k := int(max(y0/height, 0)); k <= to; k++ {
		p.strips[k] = append(p.strips[k], int32(shape))
	}
}

// farthest bounds the coordinates that are painted, in points; a rectangle may reach beyond.
const farthest = 1e12

// visible tells whether any of the shape may lie in a picture of the size, and its first and last
// row, which may lie beyond.
func visible(s *scene.Shape, scale float64, size image.Point) (y0, y1 float64, ok bool) {
	if s.Kind == scene.Text && s.Line == nil {
		return 0, 0, false
	}
	left, top, right, bottom := s.Bounds()
	pad := s.Width + 2
	if s.Kind == scene.Text {
		pad = s.Line.Style.Size // ink may reach beyond the advances
	}
	// A sum is finite where all of its parts are.
	if all := left + top + right + bottom + s.R + pad + s.FadeLeft + s.FadeRight; math.IsNaN(all) || math.IsInf(all, 0) {
		return 0, 0, false
	}
	right, bottom = max(left, right), max(top, bottom)
	if pad > farthest || s.Kind != scene.Rect && max(-left, right, -top, bottom) > farthest {
		return 0, 0, false
	}
	y0, y1 = (top-pad)*scale, (bottom+pad)*scale
	return y0, y1, (right+pad)*scale >= 0 && (left-pad)*scale <= float64(size.X) && y1 >= 0 && y0 <= float64(size.Y)
}
