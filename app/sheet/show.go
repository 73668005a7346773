package sheet

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// page puts a title above a body above buttons, with the same room on all sides. The body is scrolled where it
// has no room; in a window that is low for the size of its text the title is scrolled with it.
type page struct {
	title fyne.CanvasObject // nil where it is scrolled
	body  *container.Scroll
	foot  *fyne.Container
	size  fyne.Size // a height of zero is as much as the body needs
	most  float32   // the height
	pad   float32
}

const (
	between = 14
	lowRoom = 320 // a window less high is low for the size of its text
)

// low tells whether a window is.
func low(win fyne.Window) bool { return win.Canvas().Size().Height < lowRoom }

// edges are the room around a dialog in its window, and within the dialog.
func edges(win fyne.Window) (around, within float32) {
	if low(win) {
		return 20, 12
	}
	return 40, 20
}

// inner is the room for the body of a dialog that wishes to be so wide.
func inner(win fyne.Window, wish float32) float32 {
	around, within := edges(win)
	return min(wish, win.Canvas().Size().Width-around) - 2*within
}

// Layout gives each part its place.
func (p *page) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	wide := size.Width - 2*p.pad
	place := func(o fyne.CanvasObject, y, h float32) {
		o.Move(fyne.NewPos(p.pad, y))
		o.Resize(fyne.NewSize(wide, h))
	}
	top := p.pad
	if p.title != nil {
		head := upward(look.Tall(p.title, wide))
		place(p.title, top, head)
		top += head + between - 2
	}
	foot := upward(look.FlowHeight(p.foot, wide))
	place(p.body, top, size.Height-top-foot-between-p.pad)
	place(p.foot, size.Height-p.pad-foot, foot)
}

// MinSize is the size of the page.
func (p *page) MinSize([]fyne.CanvasObject) fyne.Size {
	if p.size.Height > 0 {
		return p.size
	}
	wide := p.size.Width - 2*p.pad
	parts := upward(look.Tall(p.body.Content, wide)) + upward(look.FlowHeight(p.foot, wide)) + 2*p.pad + between
	if p.title != nil {
		parts += upward(look.Tall(p.title, wide)) + between - 2
	}
	return fyne.NewSize(p.size.Width, min(parts, p.most))
}

// upward is a height in whole points: of a body that ends within one the last line is cut off, such as the lower edge
// of a button.
func upward(height float32) float32 { return float32(math.Ceil(float64(height))) }

// show shows a dialog no larger than the window, with buttons before the one that closes it.
// Escape, Enter and the space bar close it. Where what it says or its buttons become others, resize gives it a height
// for them.
func show(win fyne.Window, title string, body fyne.CanvasObject, wish fyne.Size, buttons ...*look.Button) (resize func(height float32)) {
	return showAs(win, title, body, wish, closing(win, lang.L("Close"), nil), buttons...)
}

// closing is a button that closes the dialog and then does something, where that is not nil.
func closing(win fyne.Window, words string, then func()) *look.Button {
	return look.NewButton(words, func() {
		Dismiss(win)
		if then != nil {
			then()
		}
	})
}

// showAs is show with another main button: the one in the accent colour, behind the others, that has the keys and
// so is what Enter does.
func showAs(win fyne.Window, title string, body fyne.CanvasObject, wish fyne.Size, main *look.Button, others ...*look.Button) (resize func(height float32)) {
	var pop *widget.PopUp
	main.Primary = true
	scroll, ok := body.(*container.Scroll)
	if !ok {
		scroll = container.NewVScroll(body)
	}
	foot := container.New(look.Flow{Gap: 8, Right: true})
	for _, b := range append(others, main) {
		b.OnKey = func(k fyne.KeyName) {
			if k == fyne.KeyEscape {
				pop.Hide()
			}
			scrollBy(scroll, k)
		}
		foot.Add(b)
	}
	room := win.Canvas().Size()
	around, pad := edges(win)
	p := &page{title: titled(title), body: scroll, foot: foot, pad: pad, most: room.Height - around}
	p.size = fyne.NewSize(inner(win, wish.Width)+2*pad, min(wish.Height, p.most))
	parts := []fyne.CanvasObject{p.title, scroll, foot}
	if low(win) {
		scroll.Content = container.NewVBox(p.title, scroll.Content)
		p.title, parts = nil, parts[1:]
	}
	pop = widget.NewModalPopUp(look.Edged(container.New(p, parts...)), win.Canvas())
	pop.Show()
	win.Canvas().Focus(main)
	return func(height float32) {
		room := win.Canvas().Size()
		p.size.Height = min(height, room.Height-around)
		pop.Resize(p.size)
		pop.Move(fyne.NewPos((room.Width-p.size.Width)/2, (room.Height-p.size.Height)/2))
		pop.Refresh()
	}
}

// titled is the title of a dialog, in as many lines as it needs.
func titled(words string) fyne.CanvasObject {
	l := look.NewLabel(words)
	l.Wrapping, l.TextStyle.Bold, l.SizeName = fyne.TextWrapWord, true, look.Points(look.BarTitle)
	return look.Tight(l)
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
func Dismiss(win fyne.Window) bool { return dismiss(win.Canvas()) }

func dismiss(c fyne.Canvas) bool {
	top := c.Overlays().Top()
	if top == nil {
		return false
	}
	c.Overlays().Remove(top)
	return true
}
