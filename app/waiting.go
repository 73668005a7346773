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
	*banner
	whole, done *canvas.Rectangle
	cancel      *look.Button
	share       float64
}

func newWaiting(stop func()) *waiting {
	w := &waiting{whole: canvas.NewRectangle(nil), done: canvas.NewRectangle(nil), cancel: look.NewButton(lang.L("Cancel"), stop)}
	w.banner = newBanner(container.New(shareLayout{w}, w.whole, w.done), w.cancel)
	w.dress()
	w.Hide()
	return w
}

func (w *waiting) dress() {
	p := look.Now()
	w.whole.FillColor, w.done.FillColor = p.Hair, p.Accent
	w.whole.CornerRadius, w.done.CornerRadius = bannerTrack/2, bannerTrack/2
	w.banner.dress()
}

// set shows the name of what is read and how much of it is done, 0 to 1.
func (w *waiting) set(name string, share float64) {
	w.share = share
	w.words.SetText(lang.L("Opening {{.Name}}: {{.Percent}} %", map[string]any{"Name": name, "Percent": int(share * 100)}))
	w.Show()
	w.track.Refresh()
}

// shareLayout fills a share of the whole.
type shareLayout struct{ *waiting }

// Layout puts what is done upon the whole.
func (l shareLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.whole.Resize(size)
	l.done.Resize(fyne.NewSize(size.Width*float32(l.share), size.Height))
}

// MinSize is constant.
func (shareLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, bannerTrack) }
