// Package filters is the bar of conditions that the shown events fulfil.
//
// In go words for each condition; out come the wishes to take one of them away, or all. It knows no
// document and finds no events.
package filters

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
)

// Bar is one chip for each condition, and a button for all of them. It takes as many lines as it needs
// in its width, and has no height without conditions.
type Bar struct {
	fyne.CanvasObject

	OnRemove func(i int)                 // the condition is to go
	OnClear  func()                      // all are to go
	OnKey    func(key fyne.KeyName)      // a chip has the focus and the key is not for it
	OnHover  func(words string, on bool) // the pointer came to a chip or left it; its words may be shortened there

	box    *fyne.Container
	ground *canvas.Rectangle
	chips  []*look.Button
	words  []string // theirs, unshortened
	clear  *look.Button
	wide   float32
}

// New makes a bar without conditions.
func New() *Bar {
	b := &Bar{ground: canvas.NewRectangle(nil)}
	b.clear = look.NewButton(lang.L("Clear all"), func() { b.OnClear() })
	b.clear.Flat = true
	b.clear.OnKey = func(key fyne.KeyName) { b.OnKey(key) }
	b.box = container.New(b)
	b.CanvasObject = container.NewVScroll(b.box)
	b.Dress()
	return b
}

// Set shows conditions, in their order.
func (b *Bar) Set(conditions []string) {
	b.chips = nil
	b.box.Objects = nil
	if len(conditions) > 0 {
		b.box.Objects = []fyne.CanvasObject{b.ground}
	}
	b.words = conditions
	for i, words := range conditions {
		chip := look.NewButton(words+cross, func() { b.OnRemove(i) })
		chip.Tight = true
		chip.OnHover = func(on bool) { b.OnHover(words, on) }
		chip.OnKey = func(key fyne.KeyName) {
			if key == fyne.KeyDelete || key == fyne.KeyBackspace {
				b.OnRemove(i)
				return
			}
			b.OnKey(key)
		}
		b.chips = append(b.chips, chip)
		b.box.Objects = append(b.box.Objects, chip)
	}
	if len(conditions) > 0 {
		b.box.Objects = append(b.box.Objects, b.clear)
	}
	b.box.Refresh()
}

// Chips are the buttons of the conditions, in their order.
func (b *Bar) Chips() []*look.Button { return b.chips }

// Dress takes the colours of the theme.
func (b *Bar) Dress() {
	b.ground.FillColor = look.Now().Panel
	b.ground.Refresh()
	for _, chip := range b.chips {
		chip.Refresh()
	}
	b.clear.Refresh()
}

// TwoLines is the height of two lines of chips.
const TwoLines = 2*line + 3*gap

const (
	cross  = "  ×" // behind the words of a chip
	margin = 12
	gap    = 6
	line   = 22 // the height of a chip in points
)

// Height is what the bar needs in a width, in points. Where it gets less it is scrolled.
func (b *Bar) Height(width float32) float32 {
	b.wide = width
	return b.flow(width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// flow goes through the places of the buttons, and gives the height of all.
func (b *Bar) flow(width float32, place func(o fyne.CanvasObject, at fyne.Position, size fyne.Size)) float32 {
	if len(b.chips) == 0 {
		return 0
	}
	const longest = 300
	room := min(longest, width-2*margin) - look.TightRoom - fyne.MeasureText(cross, look.Small, fyne.TextStyle{}).Width
	for i, chip := range b.chips {
		chip.Text = look.Shorten(b.words[i], look.Small, fyne.TextStyle{}, room) + cross
		chip.Refresh()
	}
	x, y := float32(margin), float32(gap)
	for _, o := range b.box.Objects[1:] {
		wide := min(o.MinSize().Width, max(width-2*margin, 0))
		if x > margin && x+wide > width-margin {
			x, y = margin, y+line+gap
		}
		place(o, fyne.NewPos(x, y), fyne.NewSize(wide, line))
		x += wide + gap
	}
	return y + line + gap
}

// Layout puts the chips one after the other, in lines.
func (b *Bar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b.ground.Resize(size)
	b.flow(size.Width, func(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		o.Move(at)
		o.Resize(size)
	})
}

// MinSize is the height in the width that was asked for last.
func (b *Bar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, b.Height(b.wide)) }
