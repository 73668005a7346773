package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// heading lies above the document's title in the bar. While the pointer is on a title that is shortened, the whole
// of it stands below the bar.
type heading struct {
	widget.BaseWidget

	tip    *fyne.Container // above the view, hidden while there is nothing to tell
	ground *canvas.Rectangle
	words  *look.Label
	whole  string // empty where the bar shows all of it
}

var _ desktop.Hoverable = (*heading)(nil)

func newHeading() *heading {
	h := &heading{ground: canvas.NewRectangle(nil), words: look.NewLabel("")}
	h.words.Wrapping = fyne.TextWrapWord
	h.tip = container.NewStack(h.ground, h.words)
	h.tip.Hide()
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer is for Fyne: there is nothing to see.
func (h *heading) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// MouseIn shows the whole title.
func (h *heading) MouseIn(*desktop.MouseEvent) {
	if h.whole == "" {
		return
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(h)
	if c == nil {
		return
	}
	p := look.Now()
	h.ground.FillColor, h.ground.StrokeColor, h.ground.StrokeWidth, h.ground.CornerRadius = p.Panel, p.Leader, 1, look.Radius
	h.words.SetText(h.whole)
	const least, around = 120, 24
	natural := fyne.MeasureText(h.whole, look.Text, fyne.TextStyle{}).Width + around
	width := min(natural, max(c.Size().Width-2*look.Gutter, least))
	h.words.Resize(fyne.NewSize(width, 0))
	h.tip.Move(fyne.NewPos(look.Gutter-6, look.BarHeight-4))
	h.tip.Resize(fyne.NewSize(width, h.words.MinSize().Height))
	h.tip.Show()
	h.tip.Refresh()
}

// MouseMoved does nothing.
func (h *heading) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes it away.
func (h *heading) MouseOut() { h.tip.Hide() }
