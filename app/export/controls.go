package export

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// rowLayout puts a control behind its name, where all names are as wide as the widest in the language, or below it
// where the dialog is folded.
type rowLayout struct{ d *Dialog }

const (
	labelLeast = 84
	labelGap   = 12
	nameBelow  = 2 // a name that stands above its control
)

// Layout gives both their place.
func (r rowLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h, least := o[0].MinSize().Height, o[1].MinSize()
	at, y := fyne.NewPos(r.d.labelWide, (size.Height-least.Height)/2), (size.Height-h)/2
	if r.d.folded {
		at, y = fyne.NewPos(0, size.Height-least.Height), 0
	}
	o[0].Move(fyne.NewPos(0, y))
	o[0].Resize(fyne.NewSize(o[0].MinSize().Width, h))
	wide := size.Width - at.X - scrollGap
	if _, ok := o[1].(*look.Segments); ok {
		wide = least.Width
	}
	o[1].Move(at)
	o[1].Resize(fyne.NewSize(wide, least.Height))
}

// MinSize is that of a row.
func (r rowLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	h := max(o[1].MinSize().Height, look.ButtonHeight)
	if !r.d.folded {
		return fyne.NewSize(r.d.labelWide+120, h)
	}
	if name := o[0].(*canvas.Text); name.Text != "" {
		h += name.MinSize().Height + nameBelow
	}
	return fyne.NewSize(o[1].MinSize().Width, h)
}

// listed makes room for the widest words of a list to choose from.
func (d *Dialog) listed(words []string) {
	const around = 52 // the words, with the arrow
	for _, text := range words {
		d.controlWide = max(d.controlWide, fyne.MeasureText(text, look.Text, fyne.TextStyle{}).Width+around)
	}
}

// segments is a switch that shows at once what was chosen.
func (d *Dialog) segments(words []string, chosen int, choose func(i int)) *look.Segments {
	var s *look.Segments
	s = look.NewSegments(words, func(i int) {
		s.Chosen = i
		s.Refresh()
		choose(i)
		d.changed()
	})
	s.Tight, s.Chosen = true, chosen
	return s
}

// selection is a list of words of which one is chosen.
func (d *Dialog) selection(words []string, chosen int, choose func(i int)) fyne.CanvasObject {
	s := look.NewSelect(words, nil)
	s.OnEscape = d.no
	d.listed(words)
	s.SetSelectedIndex(chosen)
	s.OnChanged = func(string) {
		if i := s.SelectedIndex(); i >= 0 {
			choose(i)
			d.changed()
		}
	}
	return s
}

// tick adds a box to tick, with its words behind it.
func (d *Dialog) tick(words string, on bool, choose func(on bool), applies func(Choices) bool) {
	c := look.NewCheck(words, nil)
	c.OnEscape = d.no
	c.SetChecked(on)
	c.OnChanged = func(on bool) {
		choose(on)
		d.changed()
	}
	d.controlWide = max(d.controlWide, c.MinSize().Width)
	d.add("", c, applies)
}

// number goes up and down by one, from 1 to mostSide.
func (d *Dialog) number(n *int) fyne.CanvasObject {
	words := canvas.NewText(fmt.Sprint(*n), look.Now().Ink)
	words.TextSize, words.Alignment = look.Text, fyne.TextAlignCenter
	step := func(by int) func() {
		return func() {
			*n = min(max(*n+by, 1), mostSide)
			words.Text = fmt.Sprint(*n)
			words.Refresh()
			d.changed()
		}
	}
	return container.NewHBox(look.NewButton("−", step(-1)),
		container.NewGridWrap(fyne.NewSize(30, look.ButtonHeight), container.NewCenter(words)), look.NewButton("+", step(1)))
}

// quality is a slider with its number.
func (d *Dialog) quality() fyne.CanvasObject {
	words := canvas.NewText(fmt.Sprint(d.Choices.Quality), look.Now().Ink)
	words.TextSize, words.Alignment = look.Text, fyne.TextAlignTrailing
	s := look.NewSlider(1, 100)
	s.OnEscape = d.no
	s.SetValue(float64(d.Choices.Quality))
	s.OnChanged = func(v float64) {
		d.Choices.Quality = int(v)
		words.Text = fmt.Sprint(int(v))
		words.Refresh()
		d.changed()
	}
	number := container.NewGridWrap(fyne.NewSize(30, s.MinSize().Height), words)
	return container.NewBorder(nil, nil, nil, number, s)
}

// field is where one types; Enter exports, Escape closes the dialog.
type field struct {
	widget.Entry
	enter, leave func()
}

func newField(d *Dialog, text string, typed func(string)) *field {
	f := &field{leave: d.no}
	f.Text = text
	f.Wrapping, f.Scroll = fyne.TextWrapOff, fyne.ScrollHorizontalOnly
	f.OnChanged = func(text string) {
		typed(text)
		d.changed()
	}
	f.ExtendBaseWidget(f)
	return f
}

// FocusGained shows that keys go to the field.
func (f *field) FocusGained() { f.Entry.FocusGained(); look.Reveal(f) }

// TypedKey takes Enter and Escape; all else writes.
func (f *field) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape:
		f.leave()
	case (k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter) && f.enter != nil:
		f.enter()
	default:
		f.Entry.TypedKey(k)
	}
}
