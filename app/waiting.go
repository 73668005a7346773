package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
)

// waiting says above the view how far a long read is, with a button to stop it. The window can be
// used meanwhile.
type waiting struct {
	fyne.CanvasObject
	ground, track, done *canvas.Rectangle
	words               *canvas.Text
	cancel              *look.Button
	share               float64
}

func newWaiting(stop func()) *waiting {
	w := &waiting{
		ground: canvas.NewRectangle(nil), track: canvas.NewRectangle(nil), done: canvas.NewRectangle(nil),
		words: canvas.NewText("", nil), cancel: look.NewButton(lang.L("Cancel"), stop),
	}
	w.words.TextSize = look.Text
	w.CanvasObject = container.New(waitingLayout{w}, w.ground, w.track, w.done, w.words, w.cancel)
	w.dress()
	w.Hide()
	return w
}

func (w *waiting) dress() {
	p := look.Now()
	w.ground.FillColor, w.ground.StrokeColor, w.ground.StrokeWidth, w.ground.CornerRadius = p.Panel, p.Leader, 1, look.Radius
	w.track.FillColor, w.done.FillColor, w.words.Color = p.Hair, p.Accent, p.Ink
	w.track.CornerRadius, w.done.CornerRadius = 2, 2
	w.cancel.Refresh()
	w.CanvasObject.Refresh()
}

// set shows the name of what is read and how much of it is done, 0 to 1.
func (w *waiting) set(name string, share float64) {
	const longest = 260
	name = look.Shorten(name, look.Text, fyne.TextStyle{}, longest)
	w.share = share
	w.words.Text = lang.L("Opening {{.Name}}: {{.Percent}} %", map[string]any{"Name": name, "Percent": int(share * 100)})
	w.words.Refresh()
	w.Show()
	waitingLayout{w}.Layout(nil, w.Size())
}

// waitingLayout lays the parts out.
type waitingLayout struct{ *waiting }

// Layout puts the words above the bar and the button at the right.
func (w waitingLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const pad, thick = 14, 4
	w.ground.Resize(size)
	button := w.cancel.MinSize()
	w.cancel.Resize(button)
	w.cancel.Move(fyne.NewPos(size.Width-pad-button.Width, (size.Height-button.Height)/2))
	wide := size.Width - 3*pad - button.Width
	w.words.Move(fyne.NewPos(pad, 10))
	w.words.Resize(fyne.NewSize(wide, w.words.MinSize().Height))
	y := size.Height - 12 - thick
	w.track.Move(fyne.NewPos(pad, y))
	w.track.Resize(fyne.NewSize(wide, thick))
	w.done.Move(fyne.NewPos(pad, y))
	w.done.Resize(fyne.NewSize(wide*float32(w.share), thick))
}

// MinSize is constant.
func (w waitingLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(460, 52) }
