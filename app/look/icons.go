package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dateline/timeline/scene"
)

// icon is a picture of lines on a square of 16, in the colour that its button gives it.
func icon(name, lines string) fyne.Resource {
	return fyne.NewStaticResource(name, []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">`+
		`<path fill="#000000" d="`+lines+`"/></svg>`))
}

// Funnel is for filters.
func Funnel() fyne.Resource {
	return icon("funnel.svg", "M1.5 2.5h13v1.7L9.8 9.4v4.1l-3.6 1.5V9.4L1.5 4.2z M3.6 4l3.9 4.3v4.9l1-.4V8.3L12.4 4z")
}

// Lens is for searches.
func Lens() fyne.Resource {
	return icon("lens.svg", "M7 1.5a5.5 5.5 0 1 0 3.3 9.9l3 3 1.1-1.1-3-3A5.5 5.5 0 0 0 7 1.5z M7 3a4 4 0 1 1 0 8a4 4 0 1 1 0-8z")
}

// More is for what has no button of its own.
func More() fyne.Resource {
	return icon("more.svg", "M3 6.6a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8z M8 6.6a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8z M13 6.6a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8z")
}

// Colored is an icon in a colour.
func Colored(icon fyne.Resource, c scene.Color) fyne.Resource {
	return theme.NewColoredResource(icon, Hex(c))
}
