// Package find is the field in which a person types what to look for in the open document.
//
// In go words on what was found; out come the text as it is typed and the wishes to go to the next
// or the previous hit or to close. It searches nothing and knows no document.
package find

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// Field is the field with what it found and the buttons beside it. It floats above the view, so that
// nothing is laid out anew when it comes and goes.
type Field struct {
	fyne.CanvasObject

	OnType  func(text string)       // another text stands in the field
	OnStep  func(by int)            // go on by so many hits; negative for back
	OnOnly  func()                  // show only what was found
	OnClose func()                  // Escape was pressed, or the cross
	Mods    func() fyne.KeyModifier // that are held down now

	entry  *entry
	ground *canvas.Rectangle
	count  *canvas.Text
	back   *look.Button
	on     *look.Button
	only   *look.Button
	cross  *look.Button
}

// New makes a field that is not shown.
func New() *Field {
	f := &Field{ground: canvas.NewRectangle(nil), count: canvas.NewText("", nil), Mods: modifiers}
	f.entry = &entry{field: f}
	f.entry.PlaceHolder = lang.L("Find in all texts")
	f.entry.Wrapping = fyne.TextWrapOff
	f.entry.OnChanged = func(text string) { f.OnType(text) }
	f.entry.ExtendBaseWidget(f.entry)
	f.count.TextSize = look.Small
	f.count.Alignment = fyne.TextAlignTrailing
	f.back = look.NewButton("‹", func() { f.OnStep(-1) })
	f.on = look.NewButton("›", func() { f.OnStep(1) })
	f.cross = look.NewButton("×", func() { f.OnClose() })
	f.only = look.NewButton(lang.L("Only these"), func() { f.OnOnly() })
	f.CanvasObject = container.New(f, f.ground, f.entry, f.count, f.back, f.on, f.only, f.cross)
	f.Dress()
	f.Hide()
	return f
}

func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// Dress takes the colours of the theme.
func (f *Field) Dress() {
	p := look.Now()
	f.ground.FillColor, f.ground.StrokeColor, f.ground.StrokeWidth, f.ground.CornerRadius = p.Panel, p.Leader, 1, look.Radius
	f.count.Color = p.Muted
	for _, b := range []*look.Button{f.back, f.on, f.only, f.cross} {
		b.Refresh()
	}
	f.CanvasObject.Refresh()
}

// Entry is where one types, to give it the focus.
func (f *Field) Entry() fyne.Focusable { return f.entry }

// Text is what stands in the field.
func (f *Field) Text() string { return f.entry.Text }

// SetText writes a text into the field as if it were typed.
func (f *Field) SetText(text string) { f.entry.SetText(text) }

// SelectAll chooses the whole text, so that another one replaces it.
func (f *Field) SelectAll() { f.entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// Count is what the field says of what was found.
func (f *Field) Count() string { return f.count.Text }

// SetCount says what was found.
func (f *Field) SetCount(words string) {
	f.count.Text = words
	f.count.Refresh()
}

const (
	width, height = 560, 46
	pad, between  = 8, 4
	countWide     = 150
)

// Layout puts the words of what was found between the text and the buttons.
func (f *Field) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.ground.Resize(size)
	x := size.Width - pad
	f.only.Hidden, f.count.Hidden = size.Width < width-100, size.Width < width-200
	for _, b := range []*look.Button{f.cross, f.only, f.on, f.back} {
		if b.Hidden {
			continue
		}
		min := b.MinSize()
		x -= min.Width
		b.Move(fyne.NewPos(x, (size.Height-min.Height)/2))
		b.Resize(min)
		x -= between
	}
	if !f.count.Hidden {
		x -= between + countWide
	}
	tall := f.count.MinSize().Height
	f.count.Move(fyne.NewPos(x, (size.Height-tall)/2))
	f.count.Resize(fyne.NewSize(countWide, tall))
	high := f.entry.MinSize().Height
	f.entry.Move(fyne.NewPos(pad, (size.Height-high)/2))
	f.entry.Resize(fyne.NewSize(x-pad-between, high))
}

// MinSize is constant.
func (f *Field) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(width, height) }

// entry is where one types; Enter, F3 and Escape do not write.
type entry struct {
	widget.Entry
	field *Field
}

// TypedKey goes from hit to hit, or closes; all else writes.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF3:
		by := 1
		if e.field.Mods()&fyne.KeyModifierShift != 0 {
			by = -1
		}
		e.field.OnStep(by)
	case fyne.KeyEscape:
		e.field.OnClose()
	default:
		e.Entry.TypedKey(k)
	}
}
