// Package sheet is the dialogs of the window.
//
// In go words and problems; out come dialogs above a window. They decide nothing.
package sheet

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/file"
)

// Message shows a title and a text, with a button to close it.
func Message(win fyne.Window, title, message string) {
	text := widget.NewLabel(message)
	text.Wrapping = fyne.TextWrapWord
	text.Selectable = true
	show(win, title, text, fyne.NewSize(460, 0))
}

// Problems shows all problems as text that can be selected, and copied as a whole.
func Problems(win fyne.Window, title, intro string, list []file.Problem) {
	head := widget.NewLabel(intro)
	head.Wrapping = fyne.TextWrapWord
	text := widget.NewLabel(words(list))
	text.Wrapping = fyne.TextWrapWord
	text.Selectable = true
	ground := canvas.NewRectangle(look.Now().Paper)
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = look.Now().Hair, 1, look.Radius
	body := container.NewBorder(head, nil, nil, nil, container.NewStack(ground, container.NewVScroll(text)))
	copyAll := widget.NewButton(lang.L("Copy all"), func() {
		fyne.CurrentApp().Clipboard().SetContent(Lines(list))
	})
	show(win, title, body, fyne.NewSize(680, 460), copyAll)
}

// Lines are the problems as `dateline check` prints them, one a line.
func Lines(list []file.Problem) string {
	var b strings.Builder
	for _, p := range list {
		b.WriteString(p.String() + "\n")
	}
	return b.String()
}

// words are the problems for reading: the place on one line, what is wrong on the next.
func words(list []file.Problem) string {
	var parts []string
	for _, p := range list {
		place := lang.L("Line {{.Line}}, column {{.Column}}", map[string]any{"Line": p.Line, "Column": p.Column})
		if p.Path != "" {
			place += "  ·  " + p.Path
		}
		if p.Level == file.Note {
			place = ""
		}
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%s\n%s", place, p.Message)))
	}
	return strings.Join(parts, "\n\n")
}

// show shows a dialog no larger than the window, with buttons before the one that closes it.
func show(win fyne.Window, title string, body fyne.CanvasObject, wish fyne.Size, buttons ...fyne.CanvasObject) {
	d := dialog.NewCustomWithoutButtons(title, body, win)
	closing := widget.NewButton(lang.L("Close"), d.Hide)
	closing.Importance = widget.HighImportance
	d.SetButtons(append(buttons, closing))
	size := win.Canvas().Size()
	d.Resize(fyne.NewSize(min(wish.Width, size.Width-40), min(wish.Height, size.Height-40)))
	d.Show()
	win.Canvas().Focus(closing)
}
