package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// page puts a title above a body above a row of buttons, with the same room on all sides. The
// body gets the height that the page has; a height of zero is as much as the body needs.
type page struct {
	title, body, buttons fyne.CanvasObject
	size                 fyne.Size
}

const (
	pad     = 20
	between = 14
)

// Layout gives each part its place.
func (p *page) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	wide := size.Width - 2*pad
	head, foot := p.title.MinSize().Height, p.buttons.MinSize().Height
	place := func(o fyne.CanvasObject, x, y, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(wide, h))
	}
	place(p.title, pad, pad, head)
	top := pad + head + between - 2
	place(p.body, pad, top, size.Height-top-foot-between-pad)
	place(p.buttons, pad, size.Height-pad-foot, foot)
}

// MinSize is the size of the page.
func (p *page) MinSize([]fyne.CanvasObject) fyne.Size {
	if p.size.Height > 0 {
		return p.size
	}
	p.body.Resize(fyne.NewSize(p.size.Width-2*pad, p.body.MinSize().Height))
	parts := p.title.MinSize().Height + p.body.MinSize().Height + p.buttons.MinSize().Height
	return fyne.NewSize(p.size.Width, parts+2*pad+2*between-2)
}

// show shows a dialog no larger than the window, with buttons before the one that closes it.
// Escape, Enter and the space bar close it.
func show(win fyne.Window, title string, body fyne.CanvasObject, wish fyne.Size, buttons ...*look.Button) {
	showAs(win, title, body, wish, lang.L("Close"), nil, buttons...)
}

// showAs is show with other words for closing. closed, which may be nil, is called where a person
// closes it by that button.
func showAs(win fyne.Window, title string, body fyne.CanvasObject, wish fyne.Size, close string, closed func(), buttons ...*look.Button) {
	head := canvas.NewText(title, look.Now().Ink)
	head.TextSize, head.TextStyle.Bold = look.BarTitle, true
	var pop *widget.PopUp
	closing := look.NewButton(close, func() {
		pop.Hide()
		if closed != nil {
			closed()
		}
	})
	closing.Primary = true
	row := container.New(layout.NewCustomPaddedHBoxLayout(8), layout.NewSpacer())
	for _, b := range append(buttons, closing) {
		b.OnKey = func(k fyne.KeyName) {
			if k == fyne.KeyEscape {
				pop.Hide()
			}
			if scroll, ok := body.(*container.Scroll); ok {
				scrollBy(scroll, k)
			}
		}
		row.Add(b)
	}
	room := win.Canvas().Size()
	size := fyne.NewSize(min(wish.Width, room.Width-40), min(wish.Height, room.Height-40))
	content := container.New(&page{head, body, row, size}, head, body, row)
	pop = widget.NewModalPopUp(content, win.Canvas())
	pop.Show()
	win.Canvas().Focus(closing)
}

// scrollBy moves a long body by the keys that move in a page.
func scrollBy(s *container.Scroll, k fyne.KeyName) {
	const line = 40
	page := s.Size().Height - line
	by, ok := map[fyne.KeyName]float32{
		fyne.KeyDown: line, fyne.KeyUp: -line, fyne.KeyPageDown: page, fyne.KeyPageUp: -page, fyne.KeyEnd: 1e6, fyne.KeyHome: -1e6,
	}[k]
	if !ok {
		return
	}
	most := max(s.Content.MinSize().Height-s.Size().Height, 0)
	s.ScrollToOffset(fyne.NewPos(0, min(max(s.Offset.Y+by, 0), most)))
}

// Dismiss closes the topmost dialog of a window; false where there is none.
func Dismiss(win fyne.Window) bool {
	top := win.Canvas().Overlays().Top()
	if top == nil {
		return false
	}
	win.Canvas().Overlays().Remove(top)
	return true
}
