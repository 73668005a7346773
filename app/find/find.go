// Package find is the field in which a person types what to look for in the open document.
//
// In go words on what was found; out come the text as it is typed and the wishes to go to the next
// or the previous hit or to close. It searches nothing and knows no document.
package find

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// Field is the field with what it found and the buttons beside it. Where there is room it stands in a
// bar; else it floats above the view while it is asked for, so that nothing is laid out anew when it
// comes and goes.
type Field struct {
	fyne.CanvasObject

	OnType  func(text string)       // another text stands in the field
	OnStep  func(by int)            // go on by so many hits; negative for back
	OnOnly  func()                  // show only what was found
	OnNames func()                  // list what is called so
	OnClose func()                  // Escape was pressed, or the cross
	Mods    func() fyne.KeyModifier // that are held down now

	entry  *entry
	ground *canvas.Rectangle
	lens   *canvas.Image
	count  *canvas.Text
	ask    string       // says in grey what to type, unshortened
	names  *look.Button // says by which key names are listed
	back   *look.Button
	on     *look.Button
	only   *look.Button
	cross  *look.Button
	inBar  bool
	asked  bool // for the field that floats
}

// New makes a field. Names is the key that lists what is called so.
func New(names string) *Field {
	f := &Field{ground: canvas.NewRectangle(nil), lens: canvas.NewImageFromResource(nil), count: canvas.NewText("", nil), Mods: look.Modifiers}
	f.lens.FillMode = canvas.ImageFillContain
	f.entry = &entry{field: f}
	f.ask = lang.L("Search events, sources, people…")
	f.entry.Wrapping = fyne.TextWrapOff
	f.entry.OnChanged = func(text string) { f.OnType(text); f.place() }
	f.entry.ExtendBaseWidget(f.entry)
	f.count.TextSize = look.Small
	f.count.Alignment = fyne.TextAlignTrailing
	f.names = look.NewButton(names, func() { f.OnNames() })
	f.back = look.NewButton("‹", func() { f.OnStep(-1) })
	f.on = look.NewButton("›", func() { f.OnStep(1) })
	f.cross = look.NewButton("×", func() { f.OnClose() })
	f.only = look.NewButton(lang.L("Only these"), func() { f.OnOnly() })
	parts := []fyne.CanvasObject{f.ground, f.lens, f.entry, f.count}
	for _, b := range slices.Backward(f.buttons()) { // Tab goes from the left to the right
		b.Bare = true
		parts = append(parts, b)
	}
	f.CanvasObject = container.New(f, parts...)
	f.Dress()
	f.Hide()
	return f
}

// buttons are those at the right, from there to the left.
func (f *Field) buttons() []*look.Button {
	return []*look.Button{f.names, f.cross, f.only, f.on, f.back}
}

// Dress takes the colours of the theme.
func (f *Field) Dress() {
	p := look.Now()
	f.ground.FillColor = p.Paper
	f.ground.StrokeColor, f.ground.StrokeWidth = p.Hair, 1
	switch {
	case f.entry.focused:
		f.ground.FillColor, f.ground.StrokeColor, f.ground.StrokeWidth = p.Panel, p.Accent, 1.5
	case !f.inBar:
		f.ground.StrokeColor = p.Leader
	}
	f.lens.Resource = look.Colored(look.Lens(), p.Muted)
	f.count.Color = p.Muted
	for _, b := range f.buttons() {
		b.Refresh()
	}
	f.CanvasObject.Refresh()
}

// Place puts the field into a bar, where it is always seen, or lets it float while it is asked for.
func (f *Field) Place(inBar bool) {
	if f.inBar != inBar {
		f.inBar = inBar
		f.Dress()
	}
	if inBar || f.asked {
		f.Show()
	} else {
		f.Hide()
	}
}

// InBar tells whether the field stands in a bar.
func (f *Field) InBar() bool { return f.inBar }

// Ask shows the field where it does not stand in a bar.
func (f *Field) Ask() { f.asked = true; f.Place(f.inBar) }

// Leave takes the text away, and the field too where it floats; false where there was neither.
func (f *Field) Leave() bool {
	if !f.Busy() {
		return false
	}
	f.asked = false
	f.SetText("")
	f.Place(f.inBar)
	return true
}

// Busy tells whether a person looks for something, or is about to.
func (f *Field) Busy() bool { return f.entry.Text != "" || f.entry.focused || f.asked && !f.inBar }

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
	f.place()
}

// entry is where one types; Enter, F3, the arrow down and Escape do not write.
type entry struct {
	widget.Entry
	field   *Field
	focused bool
}

// FocusGained frames the field.
func (e *entry) FocusGained() { e.focused = true; e.Entry.FocusGained(); e.field.Dress() }

// FocusLost ends that.
func (e *entry) FocusLost() { e.focused = false; e.Entry.FocusLost(); e.field.Dress() }

// TypedKey goes from hit to hit, lists names, or closes; all else writes.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF3:
		by := 1
		if e.field.Mods()&fyne.KeyModifierShift != 0 {
			by = -1
		}
		e.field.OnStep(by)
	case fyne.KeyDown:
		e.field.OnNames()
	case fyne.KeyEscape:
		e.field.OnClose()
	default:
		e.Entry.TypedKey(k)
	}
}
