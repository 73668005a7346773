package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dateline/app/command"
	"dateline/app/look"
)

// Shortcuts lists what mouse and keys do, from the table of commands.
func Shortcuts(win fyne.Window) {
	grid := container.New(layout.NewFormLayout())
	add := func(keys, words string) {
		k := canvas.NewText(keys, look.Now().Ink)
		k.TextSize, k.TextStyle.Bold = look.Text, true
		v := canvas.NewText(words, look.Now().Ink)
		v.TextSize = look.Text
		grid.Add(container.NewHBox(k, widget.NewLabel("")))
		grid.Add(v)
	}
	add(lang.L("drag"), lang.L("Move through the time"))
	add(lang.L("wheel"), lang.L("Zoom at the pointer; with Shift, move"))
	add(lang.L("click"), lang.L("Select an event, open a group"))
	for _, c := range command.Table {
		if keys := c.KeyWords(); keys != "" {
			add(keys, c.Words())
		}
	}
	show(win, lang.L("Mouse and Keys"), container.NewVScroll(container.NewPadded(grid)), fyne.NewSize(520, 560))
}

// About says what this is and which version.
func About(win fyne.Window, version string, icon fyne.Resource) {
	text := widget.NewLabel(lang.L("A timeline that shows who says what: every event with its claims, its sources, and a status that is computed from them and can always be explained."))
	text.Wrapping = fyne.TextWrapWord
	name := canvas.NewText(lang.L("Dateline {{.Version}}", map[string]any{"Version": version}), look.Now().Ink)
	name.TextSize, name.TextStyle.Bold = look.Title, true
	picture := canvas.NewImageFromResource(icon)
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSize(64, 64))
	licence := widget.NewLabel(lang.L("Free software under the MIT licence."))
	head := container.NewHBox(picture, widget.NewLabel(""), container.NewCenter(name))
	show(win, lang.L("About Dateline"), container.NewVBox(head, text, licence), fyne.NewSize(460, 0))
}
