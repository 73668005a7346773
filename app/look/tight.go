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

// Sized is that theme with headings of a size in points, for a label that is to have it.
func Sized(size float32) fyne.Theme { return sized{Tight(), size} }

type sized struct {
	fyne.Theme
	heading float32
}

// Size is another one for headings.
func (s sized) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameHeadingText {
		return s.heading
	}
	return s.Theme.Size(name)
}
