package look

import "fyne.io/fyne/v2"

// Under puts buttons, a container with a Flow, below what fills the rest of a window, in as many lines as they
// need.
type Under struct{}

var _ fyne.Layout = Under{}

// around is the room above and below the buttons, in points.
const around = 8

// Layout gives both their place: the first is what fills the rest, the second the buttons.
func (Under) Layout(o []fyne.CanvasObject, size fyne.Size) {
	buttons := o[1].(*fyne.Container)
	wide := size.Width - 2*Gutter
	tall := FlowHeight(buttons, wide)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, max(size.Height-tall-2*around, 0)))
	buttons.Move(fyne.NewPos(Gutter, size.Height-around-tall))
	buttons.Resize(fyne.NewSize(wide, tall))
}

// MinSize is that of both, the buttons in one line each.
func (Under) MinSize(o []fyne.CanvasObject) fyne.Size {
	fills, buttons := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(fills.Width, buttons.Width+2*Gutter), fills.Height+buttons.Height+2*around)
}
