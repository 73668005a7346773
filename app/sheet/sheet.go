// Package sheet is the dialogs of the window.
//
// In go words and problems; out come dialogs above a window. They decide nothing.
package sheet

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline/file"
)

// Message shows a title and a text, with buttons to copy the text and to close it.
func Message(win fyne.Window, title, message string) {
	show(win, title, text(message), fyne.NewSize(480, 0), copying(message))
}

// copying is a button that copies a text.
func copying(text string) *look.Button {
	return look.NewButton(lang.L("Copy"), func() { copyText(text) })
}

// Ask asks before something is done, with the words of both answers.
func Ask(win fyne.Window, title, message, no, yes string, do func()) {
	showAs(win, title, text(message), fyne.NewSize(480, 0), closing(win, no, nil), closing(win, yes, do))
}

// Offer is Ask where the answer yes is what most will want and does no harm: Enter gives it.
func Offer(win fyne.Window, title, message, no, yes string, do func()) {
	showAs(win, title, text(message), fyne.NewSize(480, 0), closing(win, yes, do), closing(win, no, nil))
}

// Lines are the problems as `dateline check` prints them, one a line.
func Lines(list []file.Problem) string {
	var b strings.Builder
	for _, p := range list {
		b.WriteString(p.String() + "\n")
	}
	return b.String()
}

// text is words that wrap.
func text(words string) fyne.CanvasObject {
	l := look.NewLabel(words)
	l.Wrapping = fyne.TextWrapWord
	return look.Tight(l)
}

// space is room of a height.
func space(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(0, height))
	return r
}
