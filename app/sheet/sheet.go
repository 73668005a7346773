// Package sheet is the dialogs of the window.
//
// In go words and problems; out come dialogs above a window. They decide nothing.
package sheet

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/file"
)

// Message shows a title and a text, with a button to close it.
func Message(win fyne.Window, title, message string) {
	show(win, title, text(message), fyne.NewSize(480, 0))
}

// Problems shows all problems as text that can be selected, and copied as a whole.
func Problems(win fyne.Window, title, intro string, list []file.Problem) {
	ground := canvas.NewRectangle(look.Now().Paper)
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = look.Now().Hair, 1, look.Radius
	places := container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(1, 1, 12, 2),
		container.NewVScroll(container.New(layout.NewCustomPaddedLayout(10, 10, 0, 12), text(words(list))))))
	body := container.NewBorder(container.NewVBox(text(intro), space(4)), nil, nil, nil, places)
	copyAll := look.NewButton(lang.L("Copy all"), func() {
		fyne.CurrentApp().Clipboard().SetContent(Lines(list))
	})
	const around, each, least, most = 164, 56, 240, 500
	show(win, title, body, fyne.NewSize(720, min(max(around+each*float32(len(list)), least), most)), copyAll)
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
		switch {
		case p.Level == file.Note:
			parts = append(parts, p.Message)
			continue
		case p.Path != "":
			place += "  ·  " + p.Path
		}
		parts = append(parts, place+"\n"+p.Message)
	}
	return strings.Join(parts, "\n\n")
}

// text is words that wrap and can be selected.
func text(words string) fyne.CanvasObject {
	l := widget.NewLabel(words)
	l.Wrapping = fyne.TextWrapWord
	l.Selectable = true
	return container.NewThemeOverride(l, look.Tight())
}

// space is room of a height.
func space(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(0, height))
	return r
}
