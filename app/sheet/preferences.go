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
	rows := container.New(layout.NewCustomPaddedVBoxLayout(12))
	add := func(words string, choice fyne.CanvasObject) {
		rows.Add(container.New(&labelled{}, plain(words, false), choice))
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
	rows.Add(small(lang.L("The place and the size of the window and of its panel are kept when it closes. On Wayland, which tells no program where its windows are, only their size is. A picture that is saved has its own text size.")))
	show(win, lang.L("Preferences"), container.NewVScroll(rows), fyne.NewSize(640, rows.MinSize().Height+160),
		look.NewButton(lang.L("Forget Recent Files"), chosen.ForgetRecent))
}

// choice is a switch that shows at once what was chosen.
func choice(words []string, chosen int, choose func(i int)) *look.Segments {
	var s *look.Segments
	s = look.NewSegments(words, func(i int) {
		s.Chosen = i
		s.Refresh()
		choose(i)
	})
	s.Chosen = chosen
	return s
}

func either(no, yes string, now bool, choose func(bool)) *look.Segments {
	i := 0
	if now {
		i = 1
	}
	return choice([]string{no, yes}, i, func(i int) { choose(i == 1) })
}

// languages lets choose a language by what it calls itself.
func languages(now int, choose func(i int)) fyne.CanvasObject {
	names := []string{lang.L("As the system")}
	for _, tag := range words.Languages {
		names = append(names, words.Name(tag))
	}
	s := widget.NewSelect(names, nil)
	s.SetSelectedIndex(now)
	s.OnChanged = func(string) {
		if i := s.SelectedIndex(); i >= 0 && i != now {
			choose(i)
		}
	}
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
	const widest = 240
	name := plain(look.Shorten(what, look.Text, fyne.TextStyle{}, widest), false)
	name.Color = look.Now().Muted
	return container.New(layout.NewCustomPaddedHBoxLayout(12), container.NewCenter(name), look.NewButton(lang.L("Forget"), do))
}

func small(words string) fyne.CanvasObject {
	l := widget.NewLabel(words)
	l.Wrapping, l.Importance = fyne.TextWrapWord, widget.LowImportance
	return container.NewThemeOverride(l, look.Tight())
}

// labelled puts a choice behind its name.
type labelled struct{}

const labelWidth = 184 // of the longest language

// Layout gives both their place.
func (*labelled) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(0, (size.Height-h)/2))
	o[0].Resize(fyne.NewSize(labelWidth, h))
	min := o[1].MinSize()
	o[1].Move(fyne.NewPos(labelWidth, 0))
	o[1].Resize(fyne.NewSize(min.Width, size.Height))
}

// MinSize is that of a row.
func (*labelled) MinSize(o []fyne.CanvasObject) fyne.Size {
	min := o[1].MinSize()
	return fyne.NewSize(labelWidth+min.Width, max(min.Height, look.ButtonHeight))
}
