package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"dateline/app/look"
)

// banner is words above the view with buttons behind them, or below them where they have no room in one line.
type banner struct {
	fyne.CanvasObject
	ground *canvas.Rectangle
	words  *look.Label
	line   fyne.CanvasObject // the words in the theme of running text
	does   *fyne.Container   // the buttons
	track  fyne.CanvasObject // below the words, in their width; nil for none
}

// Room in a banner, in points.
const (
	bannerPad     = 14
	bannerGap     = 16  // between words and buttons
	bannerTrack   = 4   // how thick the track is
	bannerLeast   = 300 // of the width
	bannerTracked = 460 // of one with a track
	bannerMost    = 640
)

func newBanner(track fyne.CanvasObject, buttons ...fyne.CanvasObject) *banner {
	b := &banner{ground: canvas.NewRectangle(nil), words: look.NewLabel(""), track: track}
	b.words.Wrapping = fyne.TextWrapWord
	b.line = look.Tight(b.words)
	b.does = container.New(look.Flow{Gap: 6, Right: true}, buttons...)
	parts := []fyne.CanvasObject{b.ground, b.line, b.does}
	if track != nil {
		parts = append(parts, track)
	}
	b.CanvasObject = container.New(b, parts...)
	return b
}

func (b *banner) dress() {
	p := look.Now()
	b.ground.FillColor, b.ground.StrokeColor, b.ground.StrokeWidth, b.ground.CornerRadius = p.Panel, p.Leader, 1, look.Radius
	for _, o := range b.does.Objects {
		o.Refresh()
	}
	b.CanvasObject.Refresh()
}

// natural is the width of all in one line.
func (b *banner) natural() float32 {
	return fyne.MeasureText(b.words.Text, look.Text, fyne.TextStyle{}).Width + 2*bannerPad + bannerGap + 1 + look.FlowWidth(b.does)
}

// place lays the banner out in a width and gives the height it needs.
func (b *banner) place(width float32) (height float32) {
	const top, under = 10, 8
	inner, does, wide := width-2*bannerPad, look.FlowWidth(b.does), width-2*bannerPad
	beside := width >= b.natural()
	if beside {
		wide -= does + bannerGap
	}
	y := top + look.Tall(b.line, wide)
	b.line.Move(fyne.NewPos(bannerPad, top))
	if b.track != nil {
		b.track.Move(fyne.NewPos(bannerPad, y+under))
		b.track.Resize(fyne.NewSize(wide, bannerTrack))
		y += under + bannerTrack
	}
	tall := look.FlowHeight(b.does, inner)
	switch {
	case beside:
		height = max(y+top, tall+2*under)
		b.does.Move(fyne.NewPos(width-bannerPad-does, (height-tall)/2))
		b.does.Resize(fyne.NewSize(does, tall))
		b.line.Move(fyne.NewPos(bannerPad, top+(height-top-y)/2))
	case does == 0:
		height = y + top
	default:
		height = y + under + tall + top
		b.does.Move(fyne.NewPos(bannerPad, y+under))
		b.does.Resize(fyne.NewSize(inner, tall))
	}
	b.ground.Resize(fyne.NewSize(width, height))
	return height
}

// Layout is that of the banner's width.
func (b *banner) Layout(_ []fyne.CanvasObject, size fyne.Size) { b.place(size.Width) }

// MinSize is a narrow one: what lays a banner out asks for its height in a width.
func (b *banner) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, 2*bannerPad) }
