// Package look dresses the window in the colours and sizes of the picture.
//
// In go the picture's themes (layout.Light, layout.Dark) and the person's choice; out comes a
// fyne.Theme, and the colours and sizes that the app's own widgets use. It draws nothing.
package look

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// Choice is which look a person wants.
type Choice string

// The choices. System follows the desktop.
const (
	System Choice = "system"
	Light  Choice = "light"
	Dark   Choice = "dark"

	Contrast Choice = "contrast" // white on black
)

// Sizes of the window, in points.
const (
	Text      = 13 // running text
	Small     = 12 // dates, hints
	Caption   = 11 // section headings
	Title     = 20 // the selected event's title
	BarTitle  = 17 // the document's title
	Radius    = 6
	Gutter    = 24 // left and right of whole areas
	BarHeight = 52
)

// Theme is the window's fyne.Theme.
type Theme struct {
	Choice Choice
	base   fyne.Theme
}

var _ fyne.Theme = (*Theme)(nil)

// New makes the theme for a choice; one that is not known follows the system.
func New(c Choice) *Theme { return &Theme{Choice: c, base: theme.DefaultTheme()} }

// Picture is the picture's theme that goes with a choice and the system's variant.
func Picture(c Choice, system fyne.ThemeVariant) layout.Theme {
	if c == Contrast {
		return layout.Contrast
	}
	if c == Dark || c != Light && system == theme.VariantDark {
		return layout.Dark
	}
	return layout.Light
}

// Now is the picture's theme that the running app shows.
func Now() layout.Theme {
	settings := fyne.CurrentApp().Settings()
	choice := System
	if t, ok := settings.Theme().(*Theme); ok {
		choice = t.Choice
	}
	return Picture(choice, settings.ThemeVariant())
}

// Hex is the theme's name of a fixed colour, so that a text segment can have any.
func Hex(c scene.Color) fyne.ThemeColorName {
	const digits = "0123456789abcdef"
	name := []byte("#")
	for _, v := range [...]uint8{c.R, c.G, c.B} {
		name = append(name, digits[v>>4], digits[v&15])
	}
	return fyne.ThemeColorName(name)
}

// Color is the colour for a name of Fyne's, or for one that Hex made.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := Picture(t.Choice, v)
	if c, ok := named(p, name); ok {
		return c
	}
	if len(name) == 7 && name[0] == '#' {
		if n, err := strconv.ParseUint(string(name[1:]), 16, 32); err == nil {
			return color.NRGBA{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n), A: 255}
		}
	}
	variant := theme.VariantLight
	if p.Dark {
		variant = theme.VariantDark
	}
	return t.base.Color(name, variant)
}

func named(p layout.Theme, name fyne.ThemeColorName) (scene.Color, bool) {
	switch name {
	case theme.ColorNameBackground:
		return p.Paper, true
	case theme.ColorNameForeground:
		return p.Ink, true
	case theme.ColorNamePlaceHolder:
		return p.Muted, true
	case theme.ColorNameDisabled:
		return p.Muted, true
	case theme.ColorNameMenuBackground:
		return menu(p), true
	case theme.ColorNameButton, theme.ColorNameInputBackground,
		theme.ColorNameOverlayBackground, theme.ColorNameHeaderBackground, theme.ColorNameDisabledButton:
		return p.Panel, true
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return p.Accent, true
	case theme.ColorNameForegroundOnPrimary:
		return p.OnAccent, true
	case theme.ColorNameSeparator:
		return p.Hair, true
	case theme.ColorNameScrollBar, theme.ColorNameInputBorder: // the edges of controls must be seen well
		return p.Leader, true
	case theme.ColorNameScrollBarBackground:
		return Fade(p.Hair, 0), true
	case theme.ColorNameHover:
		return Fade(p.Ink, 0.05), true
	case theme.ColorNamePressed:
		return Fade(p.Ink, 0.12), true
	case theme.ColorNameFocus:
		return Fade(p.Accent, 0.18), true
	case theme.ColorNameSelection:
		return Fade(p.Accent, 0.22), true
	case theme.ColorNameShadow:
		return scene.Color{A: 0x26}, true
	}
	return scene.Color{}, false
}

// menu is the ground of a menu. Fyne draws no line around one, and on a dark ground its shadow cannot be seen: so it is
// lighter there, or its words would run into those beside it.
func menu(p layout.Theme) scene.Color {
	if p.Dark {
		return Mix(p.Panel, p.Ink, 0.11)
	}
	return p.Panel
}

// Fade is the colour with the opacity, 0 to 1.
func Fade(c scene.Color, opacity float64) scene.Color {
	c.A = uint8(opacity*255 + 0.5)
	return c
}

// Font is the face for a style: Noto Sans from Fyne's bundle, as in the picture.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource { return t.base.Font(style) }

// Icon is Fyne's icon of the name.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base.Icon(name) }

// Size is the size for a name of Fyne's, in points.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return Text
	case theme.SizeNameCaptionText:
		return Caption
	case theme.SizeNameHeadingText:
		return Title
	case theme.SizeNameSubHeadingText:
		return 15
	case theme.SizeNameSeparatorThickness:
		return 1
	case theme.SizeNameButtonRadius, theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return Radius
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNameInlineIcon:
		return 16
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	}
	if size, ok := sizeOf(name); ok {
		return size
	}
	return t.base.Size(name)
}

// Mix is a with a share of b, 0 to 1.
func Mix(a, b scene.Color, share float64) scene.Color {
	mix := func(x, y uint8) uint8 { return uint8(float64(x)*(1-share) + float64(y)*share + 0.5) }
	return scene.Color{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: a.A}
}

// Tint is the colour that, laid over ground with the opacity, gives result or comes near it.
func Tint(ground, result scene.Color, opacity float64) scene.Color {
	part := func(g, r uint8) uint8 {
		return uint8(min(max((float64(r)-float64(g)*(1-opacity))/opacity, 0), 255))
	}
	return Fade(scene.Color{R: part(ground.R, result.R), G: part(ground.G, result.G), B: part(ground.B, result.B)}, opacity)
}
