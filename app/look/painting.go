package look

import (
	"image"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/timeline/draw/raster"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Painting shows a scene by the painter of all pictures, pixel for pixel as an export has it.
type Painting struct {
	Raster  *canvas.Raster // the object to show
	Scene   scene.Scene    // what is shown at the next Refresh of Raster
	faces   *typeset.Faces
	OnPanic func(v any) // painting has panicked; the frame is as far as it came. May be nil
	painter *raster.Painter
	frame   *image.RGBA
}

// NewPainting makes an empty picture.
func NewPainting() *Painting {
	p := &Painting{}
	p.Raster = canvas.NewRaster(p.paint)
	p.Raster.ScaleMode = canvas.ImageScalePixels
	return p
}

// Show shows what fill puts into the emptied scene, set in the faces.
func (p *Painting) Show(faces *typeset.Faces, background scene.Color, fill func(*scene.Scene)) {
	if faces != p.faces {
		p.faces, p.painter = faces, raster.New(faces)
	}
	size := p.Raster.Size()
	p.Scene.Reset(float64(size.Width), float64(size.Height), background)
	fill(&p.Scene)
	p.Raster.Refresh()
}

// paint is the frame in the device's pixels. Fyne keeps the result until the next Refresh.
func (p *Painting) paint(w, h int) (frame image.Image) {
	defer Recover(p.OnPanic)
	if p.frame == nil || p.frame.Rect.Dx() != w || p.frame.Rect.Dy() != h {
		p.frame = image.NewRGBA(image.Rect(0, 0, max(w, 0), max(h, 0)))
	}
	frame = p.frame
	if p.painter == nil || w < 1 || h < 1 {
		draw.Draw(p.frame, p.frame.Rect, image.NewUniform(p.Scene.Background), image.Point{}, draw.Src)
		return p.frame
	}
	p.painter.Paint(&p.Scene, p.frame, Scale(p.Raster, w))
	return p.frame
}

// Scale is how many device pixels a point has, for an object that is w pixels wide.
func Scale(o fyne.CanvasObject, w int) float64 {
	const far = 1000 // a point's worth of pixels is a whole number too often
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		if px, _ := c.PixelCoordinateForPosition(fyne.NewPos(far, 0)); px > 0 {
			return float64(px) / far
		}
	}
	return math.Round(float64(w)/float64(o.Size().Width)*100) / 100
}

// Renderer is that of a widget which is nothing but the picture; show paints it at its size.
func (p *Painting) Renderer(least fyne.Size, show func()) fyne.WidgetRenderer {
	return &paintingRenderer{p.Raster, []fyne.CanvasObject{p.Raster}, least, show}
}

type paintingRenderer struct {
	raster  *canvas.Raster
	objects []fyne.CanvasObject
	least   fyne.Size
	show    func()
}

func (r *paintingRenderer) Layout(size fyne.Size) {
	r.raster.Resize(size)
	r.show()
}

func (r *paintingRenderer) MinSize() fyne.Size           { return r.least }
func (r *paintingRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *paintingRenderer) Destroy()                     {}
func (r *paintingRenderer) Refresh()                     { r.show() }
