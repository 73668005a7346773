package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"dateline/app/look"
)

// noticed is how long a notice stays.
const noticed = 15 * time.Second

// notice says above the view what was done, with a button for what may come next. It takes no answer
// and goes by itself.
type notice struct {
	fyne.CanvasObject
	w             *window
	ground        *canvas.Rectangle
	words         *canvas.Text
	action, cross *look.Button
	forget        func()
}

func newNotice(w *window) *notice {
	n := &notice{w: w, ground: canvas.NewRectangle(nil), words: canvas.NewText("", nil), action: look.NewButton("", nil)}
	n.words.TextSize = look.Text
	n.cross = look.NewButton("×", n.close)
	n.CanvasObject = container.New(n, n.ground, n.words, n.action, n.cross)
	n.dress()
	n.Hide()
	return n
}

func (n *notice) dress() {
	p := look.Now()
	n.ground.FillColor, n.ground.StrokeColor, n.ground.StrokeWidth, n.ground.CornerRadius = p.Panel, p.Leader, 1, look.Radius
	n.words.Color = p.Ink
	n.action.Refresh()
	n.cross.Refresh()
	n.CanvasObject.Refresh()
}

// tell shows words with a button for a while. What is still going on stays until something else is
// told.
func (n *notice) tell(words, action string, do func(), goesOn bool) {
	n.stop()
	const longest = 420
	n.words.Text = look.Shorten(words, look.Text, fyne.TextStyle{}, longest)
	n.action.Text, n.action.Tap = action, func() { do(); n.w.focusBoard() }
	n.action.Hidden, n.cross.Hidden = do == nil, goesOn
	n.action.Refresh()
	n.Show()
	n.w.relayout()
	if !goesOn {
		n.forget = n.w.clock(noticed, n.close)
	}
}

func (n *notice) stop() {
	if n.forget != nil {
		n.forget()
		n.forget = nil
	}
}

func (n *notice) close() {
	n.stop()
	n.Hide()
	n.w.relayout()
}

const (
	noticePad  = 14
	noticeTall = 46
)

// Layout puts the words before the buttons.
func (n *notice) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	n.ground.Resize(size)
	x := size.Width - 8
	for _, b := range []*look.Button{n.cross, n.action} {
		if b.Visible() {
			least := b.MinSize()
			x -= least.Width
			b.Move(fyne.NewPos(x, (size.Height-least.Height)/2))
			b.Resize(least)
			x -= 6
		}
	}
	least := n.words.MinSize()
	n.words.Move(fyne.NewPos(noticePad, (size.Height-least.Height)/2))
	n.words.Resize(fyne.NewSize(x-noticePad, least.Height))
}

// MinSize is as wide as the words and the buttons.
func (n *notice) MinSize([]fyne.CanvasObject) fyne.Size {
	wide := noticePad + n.words.MinSize().Width + 16 + 8
	for _, b := range []*look.Button{n.cross, n.action} {
		if b.Visible() {
			wide += b.MinSize().Width + 6
		}
	}
	return fyne.NewSize(wide, noticeTall)
}
