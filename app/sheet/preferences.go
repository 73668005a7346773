package sheet

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/app/settings"
	"dateline/timeline/words"
)

// Choices are what the preferences are now.
type Choices struct {
	Language   int     // of: like the system, then words.Languages
	Theme      int     // of: like the system, light, dark, high contrast
	Text       float32 // 1 for 100 %
	Still      bool    // nothing moves by itself
	NewWindows bool    // a second file opens in a window of its own
	Panel      bool    // the detail panel is shown
	Folder     string  // in which files were opened last; empty for none
}

// Chosen are called when a person chooses otherwise.
type Chosen struct {
	Language, Theme            func(i int)
	Text                       func(text float32)
	Still, NewWindows, Panel   func(bool)
	ForgetFolder, ForgetRecent func()
}

// Preferences shows all that is kept from one start to the next.
func Preferences(win fyne.Window, now Choices, chosen Chosen) {
	const wish = 640
	width := inner(win, wish) - 8 // beside the scroll bar
	rows := container.New(layout.NewCustomPaddedVBoxLayout(12))
	add := func(words string, control fyne.CanvasObject) {
		rows.Add(container.New(labelled(width), plain(words, false), control))
	}
	choice := func(words []string, chosen int, choose func(i int)) fyne.CanvasObject {
		return choice(width, words, chosen, choose)
	}
	either := func(no, yes string, now bool, choose func(bool)) fyne.CanvasObject {
		i := 0
		if now {
			i = 1
		}
		return choice([]string{no, yes}, i, func(i int) { choose(i == 1) })
	}
	add(lang.L("Language"), languages(now.Language, chosen.Language))
	add(lang.L("Theme"), choice([]string{lang.L("System"), lang.L("Light"), lang.L("Dark"), lang.L("Contrast")}, now.Theme, chosen.Theme))
	add(lang.L("Text size"), textSize(now.Text, chosen.Text))
	add(lang.L("Motion"), either(lang.L("As the system"), lang.L("Reduced"), now.Still, chosen.Still))
	add(lang.L("Open a file in"), either(lang.L("This window"), lang.L("A new one"), now.NewWindows, chosen.NewWindows))
	add(lang.L("Detail panel"), either(lang.L("Hidden"), lang.L("Shown"), now.Panel, chosen.Panel))
	if now.Folder != "" {
		add(lang.L("Last folder"), forget(now.Folder, chosen.ForgetFolder))
	}
	rows.Add(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 14), small(lang.L("The place and the size of the window and of its panel are kept when it closes. On Wayland, which tells no program where its windows are, only their size is. A picture that is saved has its own text size."))))
	show(win, lang.L("Preferences"), container.NewVScroll(rows), fyne.NewSize(wish, 0),
		look.NewButton(lang.L("Forget Recent Files"), chosen.ForgetRecent))
}

// choice is a switch that shows at once what was chosen, or a list of the words where they have no room beside each
// other in a width.
func choice(width float32, words []string, chosen int, choose func(i int)) fyne.CanvasObject {
	var s *look.Segments
	s = look.NewSegments(words, func(i int) {
		s.Chosen = i
		s.Refresh()
		choose(i)
	})
	s.Chosen = chosen
	if s.MinSize().Width > width {
		s.Tight = true
	}
	if s.MinSize().Width > width {
		return list(words, chosen, choose)
	}
	return s
}

// list is words of which one is chosen.
func list(words []string, chosen int, choose func(i int)) fyne.CanvasObject {
	s := look.NewSelect(words, nil)
	s.SetSelectedIndex(chosen)
	s.OnChanged = func(string) {
		if i := s.SelectedIndex(); i >= 0 && i != chosen {
			chosen = i
			choose(i)
		}
	}
	return s
}

// languages lets choose a language by what it calls itself.
func languages(now int, choose func(i int)) fyne.CanvasObject {
	names := []string{lang.L("As the system")}
	for _, tag := range words.Languages {
		names = append(names, words.Name(tag))
	}
	s := list(names, now, choose)
	return container.NewGridWrap(fyne.NewSize(200, s.MinSize().Height), s)
}

// textSize goes up and down by 10 %.
func textSize(now float32, choose func(float32)) fyne.CanvasObject {
	percent := int(math.Round(float64(now) * 100))
	set := func(p int) {
		to := float32(p) / 100
		if to >= settings.MinText-0.001 && to <= settings.MaxText+0.001 {
			choose(to)
		}
	}
	words := plain(lang.L("{{.Percent}} %", map[string]any{"Percent": percent}), true)
	words.Alignment = fyne.TextAlignCenter
	row := container.New(layout.NewCustomPaddedHBoxLayout(8),
		look.NewButton("−", func() { set(percent - 10) }),
		container.NewGridWrap(fyne.NewSize(56, look.ButtonHeight), container.NewCenter(words)),
		look.NewButton("+", func() { set(percent + 10) }))
	if percent != 100 {
		row.Add(look.NewButton(lang.L("Back to 100 %"), func() { set(100) }))
	}
	return row
}

func forget(what string, do func()) fyne.CanvasObject {
	name := look.NewLabel(what)
	name.Wrapping, name.Importance = fyne.TextWrapWord, widget.LowImportance
	return container.NewBorder(nil, nil, nil, container.NewCenter(look.NewButton(lang.L("Forget"), do)), container.New(layout.NewCustomPaddedVBoxLayout(0), layout.NewSpacer(), look.Tight(name), layout.NewSpacer()))
}

func small(words string) fyne.CanvasObject {
	l := look.NewLabel(words)
	l.Wrapping, l.Importance = fyne.TextWrapWord, widget.LowImportance
	return look.Tight(l)
}

// labelled puts a choice behind its name in a width, or below it where it has no room there.
type labelled float32

const labelWidth = 184 // of the longest language

// below tells whether the choice stands below its name.
func (l labelled) below(o []fyne.CanvasObject) bool {
	const least = 240 // of what can be narrower
	return labelWidth+max(o[1].MinSize().Width, least) > float32(l)
}

// Layout gives both their place.
func (l labelled) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[0].MinSize().Height
	at, y := fyne.NewPos(labelWidth, 0), (size.Height-h)/2
	if l.below(o) {
		at, y = fyne.NewPos(0, h+underName), 0
	}
	o[0].Move(fyne.NewPos(0, y))
	o[0].Resize(fyne.NewSize(o[0].MinSize().Width, h))
	o[1].Move(at)
	wide := float32(l) - at.X
	if _, ok := o[1].(*look.Segments); ok {
		wide = o[1].MinSize().Width
	}
	o[1].Resize(fyne.NewSize(wide, size.Height-at.Y))
}

const underName = 4 // between a name and a choice below it

// MinSize is that of a row.
func (l labelled) MinSize(o []fyne.CanvasObject) fyne.Size {
	if l.below(o) {
		return fyne.NewSize(o[1].MinSize().Width, o[0].MinSize().Height+underName+look.Tall(o[1], float32(l)))
	}
	return fyne.NewSize(labelWidth+o[1].MinSize().Width, max(look.Tall(o[1], float32(l)-labelWidth), look.ButtonHeight))
}
