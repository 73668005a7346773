package command

import (
	"strings"

	"fyne.io/fyne/v2"
)

// heard is the shortcut of an item of a menu, which Fyne listens to and does not draw: it would write it in English, and
// so faint that few could read it.
type heard struct {
	fyne.Shortcut
	words string
}

const (
	measured = 100 // the size of the letters that are measured, as Fyne rounds the width of small ones
	column   = 200 // between the longest words and the keys, in such letters
	hair     = "\u200a"
)

// Column writes the keys of the items of a menu behind their words, below each other. On macOS, whose own menus draw
// them, it does nothing.
func Column(items []*fyne.MenuItem) {
	wide := float32(0)
	for _, item := range items {
		wide = max(wide, width(item.Label))
		if h, ok := item.Shortcut.(heard); ok {
			wide = max(wide, width(item.Label)+width(h.words)+column)
		}
	}
	space, thin := width(" "), width(hair)
	for _, item := range items {
		if h, ok := item.Shortcut.(heard); ok {
			gap := wide - width(item.Label) - width(h.words)
			spaces := int(gap / space)
			hairs := int((gap-float32(spaces)*space)/thin + 0.5)
			item.Label += strings.Repeat(" ", spaces) + strings.Repeat(hair, hairs) + h.words
		}
	}
}

func width(words string) float32 { return fyne.MeasureText(words, measured, fyne.TextStyle{}).Width }
