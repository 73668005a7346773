package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// edge is a hairline around a dialog, without which one of black above a black window begins nowhere.
type edge struct {
	widget.BaseWidget
	line *canvas.Rectangle
}

// Edged is the content of a dialog with a hairline around it.
func Edged(content fyne.CanvasObject) fyne.CanvasObject {
	e := &edge{line: canvas.NewRectangle(color.Transparent)}
	e.line.StrokeWidth = 1
	e.ExtendBaseWidget(e)
	return container.NewStack(content, e)
}

// CreateRenderer draws the line.
func (e *edge) CreateRenderer() fyne.WidgetRenderer {
	e.colour()
	return widget.NewSimpleRenderer(e.line)
}

// Refresh takes the colour of the theme.
func (e *edge) Refresh() {
	e.colour()
	e.BaseWidget.Refresh()
}

func (e *edge) colour() {
	e.line.StrokeColor, e.line.CornerRadius = Now().Hair, theme.Size(theme.SizeNamePopupRadius)
}
