package look

import (
	"strings"

	"fyne.io/fyne/v2"

	"dateline/timeline/typeset"
)

// Shorten cuts a text to a width in points, with an ellipsis.
func Shorten(text string, size float32, style fyne.TextStyle, width float32) string {
	fits := func(s string) bool { return fyne.MeasureText(s, size, style).Width <= width }
	if fits(text) {
		return text
	}
	letters := []rune(text)
	lo, hi := 0, min(len(letters), 400)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if fits(string(letters[:mid]) + "…") {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return typeset.Closed(string(letters[:lo]) + "…")
}

// Fold leaves the last parts of a text out, those behind a comma or a dot in the middle, until it fits a width in
// points; empty where not even the first part does.
func Fold(text string, size float32, style fyne.TextStyle, width float32) string {
	for text != "" && fyne.MeasureText(text, size, style).Width > width {
		text = text[:max(strings.LastIndex(text, ", "), strings.LastIndex(text, " · "), 0)]
	}
	return text
}
