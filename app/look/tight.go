package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Tight is the current theme for text that begins where its column begins.
func Tight() fyne.Theme { return tight{theme.Current()} }

type tight struct{ fyne.Theme }

// Size takes the room around text away and keeps headings small.
func (t tight) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameInnerPadding:
		return 0
	case theme.SizeNameHeadingText:
		return 16
	case theme.SizeNameSubHeadingText:
		return 14
	}
	return t.Theme.Size(name)
}
