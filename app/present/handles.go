package present

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"dateline/app/command"
	"dateline/app/look"
)

// handles are what a hand on the mouse leads the talk with: back, on, and the end, which no click elsewhere reaches
// and a window on the whole screen has no other button for. They come when the pointer moves, go when it rests or a
// key is pressed, and never keep the keys.
type handles struct {
	row   *fyne.Container
	moved time.Time // when the pointer moved last
	over  bool      // it is on one of them
}

const (
	handlesRest = 3 * time.Second
	handlesEdge = 16 // from the corner, in points
)

// newHandles makes those of a pad, which has them above its area.
func newHandles(p *Pad) *handles {
	h := &handles{row: container.New(layout.NewCustomPaddedHBoxLayout(8))}
	for _, does := range []command.ID{command.TalkBack, command.TalkNext, command.TalkEnd} {
		button := look.NewButton("", func() {
			p.focus()
			p.show.do(does)
		})
		button.OnHover = func(on bool) { h.over = on }
		h.row.Add(button)
	}
	h.speak()
	h.row.Hide()
	return h
}

// speak names them in the language of the window.
func (h *handles) speak() {
	for i, words := range []string{lang.L("Back"), lang.L("Forward"), lang.L("End")} {
		button := h.row.Objects[i].(*look.Button)
		button.Text = words
		button.Refresh()
	}
}

// place puts them into the lower right corner of a pad.
func (h *handles) place(size fyne.Size) {
	own := h.row.MinSize()
	h.row.Resize(own)
	h.row.Move(fyne.NewPos(size.Width-own.Width-handlesEdge, size.Height-own.Height-handlesEdge))
}

// come shows them, as the pointer has moved.
func (h *handles) come(now time.Time) {
	h.moved = now
	if !h.row.Visible() {
		h.row.Show()
	}
}

// rest hides them where the pointer has not moved for a while, and is not on one of them.
func (h *handles) rest(now time.Time) {
	if !h.over && now.Sub(h.moved) >= handlesRest {
		h.row.Hide()
	}
}

// leave hides them at once.
func (h *handles) leave() {
	h.over = false
	h.row.Hide()
}
