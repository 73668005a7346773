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

// Shortcuts is the help page: what mouse and keys do, from the table of commands.
func Shortcuts(win fyne.Window) {
	const wish = 780
	width := inner(win, wish) - 14 // beside the scroll bar
	list := container.New(layout.NewCustomPaddedVBoxLayout(7))
	add := func(keys, words, help string) {
		named := text(words)
		if words == "" {
			named.Hide()
		}
		list.Add(container.New(columns(width), strong(keys), named, text(help)))
	}
	heading(list, lang.L("Mouse and trackpad"))
	for _, g := range command.Gestures {
		add(g.Hand(), "", g.Help())
	}
	for _, place := range append(command.Places(), command.Nowhere) {
		if place == command.Nowhere {
			heading(list, lang.L("Keys alone"))
		} else {
			heading(list, place.Words())
		}
		for _, c := range command.Table {
			if c.Menu == place {
				add(c.KeyWords(), c.Words(), c.Help())
			}
		}
	}
	heading(list, lang.L("While presenting"))
	for _, c := range command.Presenting {
		add(c.KeyWords(), c.Words(), c.Help())
	}
	for _, g := range command.PresentingHands {
		add(g.Hand(), "", g.Help())
	}
	for _, part := range command.Parts {
		heading(list, part.Words())
		for _, l := range part.Does {
			add(l.How(), "", l.Help())
		}
	}
	show(win, lang.L("Mouse and Keys"), container.NewVScroll(list), fyne.NewSize(wish, 640))
}

// heading adds the head of a part of a page.
func heading(list *fyne.Container, words string) {
	if len(list.Objects) > 0 {
		list.Add(space(6))
	}
	t := plain(words, true)
	t.Color = look.Now().Accent
	list.Add(t)
}

// strong is bold words that wrap.
func strong(words string) fyne.CanvasObject {
	l := look.NewLabel(words)
	l.Wrapping, l.TextStyle.Bold = fyne.TextWrapWord, true
	return look.Tight(l)
}

// columns is a row of the help page, of a width in points: keys, words, and what they do, each of
// which may take several lines. Without words the last column begins where they would. Where three columns have no
// room, what they do stands below keys and words; where two have none, the words stand below the keys.
type columns float32

const (
	keysColumn  = 150
	wordsColumn = 190
	beside      = 12  // room behind the keys, and behind the words
	helpLeast   = 200 // of the last column
)

// Layout gives each column its place.
func (c columns) Layout(o []fyne.CanvasObject, _ fyne.Size) { c.place(o) }

// place puts the columns, and gives the height of all.
func (c columns) place(o []fyne.CanvasObject) float32 {
	put := func(o fyne.CanvasObject, x, y, width float32) (end float32) {
		high := look.Tall(o, width)
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, high))
		return y + high
	}
	whole := float32(c)
	keys, words, help := o[0], o[1], o[2]
	worded := words.Visible()
	switch {
	case whole >= keysColumn+wordsColumn+helpLeast:
		at := float32(keysColumn)
		end := put(keys, 0, 0, keysColumn-beside)
		if worded {
			end = max(end, put(words, at, 0, wordsColumn-beside))
			at += wordsColumn
		}
		return max(end, put(help, at, 0, whole-at))
	case whole >= keysColumn+helpLeast:
		end := put(keys, 0, 0, keysColumn-beside)
		y := float32(0)
		if worded {
			y = put(words, keysColumn, 0, whole-keysColumn)
		}
		return max(end, put(help, keysColumn, y, whole-keysColumn))
	}
	y := put(keys, 0, 0, whole)
	if worded {
		y = put(words, 0, y, whole)
	}
	return put(help, beside, y, whole-beside)
}

// MinSize is as high as the lines of all columns.
func (c columns) MinSize(o []fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, c.place(o)) }

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
