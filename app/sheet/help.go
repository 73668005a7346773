package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"dateline/app/command"
	"dateline/app/look"
)

// Shortcuts lists what mouse and keys do, from the table of commands.
func Shortcuts(win fyne.Window) {
	list := container.New(layout.NewCustomPaddedVBoxLayout(7))
	add := func(keys, words string) {
		list.Add(container.New(twoColumns{}, plain(keys, true), plain(words, false)))
	}
	add(lang.L("drag"), lang.L("Move through the time"))
	add(lang.L("wheel"), lang.L("Zoom at the pointer; with Shift, move"))
	add(lang.L("click"), lang.L("Select an event, open a group"))
	list.Add(space(4))
	for _, c := range command.Table {
		if keys := c.KeyWords(); keys != "" {
			add(keys, c.Words())
		}
	}
	height := list.MinSize().Height + 120
	show(win, lang.L("Mouse and Keys"), container.NewVScroll(list), fyne.NewSize(460, height))
}

// twoColumns puts the second text where it is below that of the row above.
type twoColumns struct{}

func (twoColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const first = 140
	o[0].Resize(fyne.NewSize(first, size.Height))
	o[1].Move(fyne.NewPos(first, 0))
	o[1].Resize(fyne.NewSize(size.Width-first, size.Height))
}

func (twoColumns) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, o[0].MinSize().Height)
}

func plain(words string, bold bool) *canvas.Text {
	t := canvas.NewText(words, look.Now().Ink)
	t.TextSize, t.TextStyle.Bold = look.Text, bold
	return t
}

// About says what this is and which version.
func About(win fyne.Window, version string, icon fyne.Resource) {
	picture := canvas.NewImageFromResource(icon)
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSize(56, 56))
	number := plain(lang.L("Version {{.Version}}", map[string]any{"Version": version}), false)
	number.Color = look.Now().Muted
	head := container.New(layout.NewCustomPaddedHBoxLayout(14), picture, container.NewCenter(number))
	body := container.NewVBox(head, space(2),
		text(lang.L("A timeline that shows who says what: every event with its claims and their sources, and a status that is computed from them and can always be explained.")), space(2),
		text(lang.L("Free software under the MIT licence.")))
	show(win, lang.L("Dateline"), body, fyne.NewSize(460, 0))
}
