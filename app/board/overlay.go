package board

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/look"
	"dateline/timeline/scene"
)

// grow is how far an outline stands outside the box that it marks, in points.
const grow = 1

func outline(width float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.StrokeWidth = width
	r.CornerRadius = look.Radius
	r.Hide()
	return r
}

// outline puts both outlines where their things are. It moves two small objects and does not
// paint the picture anew.
func (b *Board) outline() {
	theme := b.in.Theme
	b.selection.StrokeColor, b.selection.FillColor = theme.Accent, look.Tint(theme.Panel, theme.Warm, 0.08)
	b.hover.StrokeColor = look.Fade(theme.Ink, 0.35)
	b.rubber.StrokeColor, b.rubber.FillColor = theme.Accent, look.Fade(theme.Accent, 0.14)
	b.spot.FillColor = look.Fade(theme.Accent, 0.14)
	b.putBands()
	b.putBar()
	b.put(b.selection, b.selected)
	hovered := b.hovered
	if hovered == b.selected {
		hovered = scene.Ref{}
	}
	b.put(b.hover, hovered)
	canvas.Refresh(b.above) // an outline that was hidden until now is not yet known to the window
}

func (b *Board) put(r *canvas.Rectangle, ref scene.Ref) {
	x0, y0, x1, y1, ok := 0.0, 0.0, 0.0, 0.0, false
	if b.layout != nil && !ref.IsZero() {
		x0, y0, x1, y1, ok = b.Scene().Box(ref)
	}
	if !ok || x1 < 0 || x0 > b.width() {
		r.Hide()
		return
	}
	by := b.larger()
	x0, y0, x1, y1 = x0*by, y0*by, x1*by, y1*by
	r.Move(fyne.NewPos(float32(x0)-grow, float32(y0)-grow))
	r.Resize(fyne.NewSize(float32(x1-x0)+2*grow, float32(y1-y0)+2*grow))
	r.CornerRadius = min(look.Radius*float32(by), float32(y1-y0)/2+grow)
	r.Show()
	r.Refresh()
}

// CreateRenderer is for Fyne.
func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return &renderer{board: b, objects: []fyne.CanvasObject{b.image, b.above, b.Line}}
}

type renderer struct {
	board   *Board
	objects []fyne.CanvasObject
}

// Layout gives the whole size to the picture and to what floats above it.
func (r *renderer) Layout(size fyne.Size) {
	r.board.image.Resize(size)
	r.board.above.Resize(size)
	r.board.Around(size)
}

// MinSize is constant: the board takes what room there is.
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(200, 150) }

// Refresh paints the picture anew.
func (r *renderer) Refresh() {
	r.board.image.Refresh()
	r.board.outline()
}

// Objects are the picture and what floats above it.
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy frees nothing.
func (r *renderer) Destroy() {}
