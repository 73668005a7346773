// Package raster paints a Scene into an RGBA image, for the window and for PNG alike.
//
// In come a scene and an image; out come its pixels, anti-aliased, painted in horizontal bands on
// all cores. Glyphs are painted from masks that are kept between frames. It lays nothing out and
// reads no files. Coverage is accumulated by golang.org/x/image/vector.
package raster

import (
	"image"
	"math"
	"runtime"
	"sync"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Painter holds glyph masks and buffers between frames. It paints one scene at a time.
type Painter struct {
	faces *typeset.Faces
	masks map[maskKey]*mask
	bands []band
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
// dst lies beyond the scene gets the scene's background.
func (p *Painter) Paint(s *scene.Scene, dst *image.RGBA, scale float64) {
	p.prepare(s, scale)
	size := dst.Bounds().Size()
	n := len(p.bands)
	var wait sync.WaitGroup
	for i := range p.bands {
		b := &p.bands[i]
		*b = band{
			dst: dst, scale: scale, masks: p.masks, raster: b.raster, cover: b.cover,
			y0: size.Y * i / n, y1: size.Y * (i + 1) / n, width: size.X,
		}
		wait.Go(func() { b.paint(s) })
	}
	wait.Wait()
}

// Image paints the scene into a new image of its own size times scale, in whole pixels.
func (p *Painter) Image(s *scene.Scene, scale float64) *image.RGBA {
	w, h := int(math.Round(s.Width*scale)), int(math.Round(s.Height*scale))
	dst := image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	p.Paint(s, dst, scale)
	return dst
}
