// Package palette is the field in which a person types where to go: an event, a date, a command.
//
// In goes what was found, as a list of items, best first; out come what was typed and the item that
// was chosen. It searches nothing and knows no document.
package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// Item is something to go to.
type Item struct {
	Title  string
	Kind   string // what it is, in a word
	Detail string // more about it, such as its date; may be empty
	Go     func()
	Stay   bool // the palette stays open; the item is a box to tick, and Go shows the items anew
	On     bool // the box is ticked
}

// Most is how many items are in sight at most; the keys and the wheel bring the others.
const Most = 9

// Sizes, in points.
const (
	width      = 640
	rowHeight  = 32
	fieldRoom  = 34
	pad        = 10
	hintHeight = 26
	between    = 8  // the rows and the hint
	below      = 86 // the upper edge of the canvas, where there is room
)

// Palette floats at the top of a canvas while it is open.
type Palette struct {
	OnType  func(text string) // another text stands in the field
	OnClose func()            // it was closed, by whatever cause, and before an item is gone to

	canvas fyne.Canvas
	pop    *widget.PopUp // nil while it is closed
	field  *field
	rows   [Most]*row
	note   *look.Label // instead of rows
	noted  fyne.CanvasObject
	hint   *canvas.Text
	ground *canvas.Rectangle
	line   *canvas.Rectangle
	items  []Item
	chosen int  // of the items
	first  int  // of those in sight
	stale  bool // what is shown is not yet for the text in the field
	wanted bool // Enter was pressed meanwhile
}

// New makes a palette for a canvas.
func New(c fyne.Canvas) *Palette { return &Palette{canvas: c} }

// Shown tells whether it is open.
func (p *Palette) Shown() bool { return p.pop != nil && p.pop.Visible() }

// Text is what stands in the field.
func (p *Palette) Text() string {
	if p.field == nil {
		return ""
	}
	return p.field.Text
}

// SetText writes a text into the field as if it were typed.
func (p *Palette) SetText(text string) {
	p.field.SetText(text)
	p.field.CursorColumn = len([]rune(text))
}

// Items are what is shown, best first.
func (p *Palette) Items() []Item { return p.items }

// Note is what it says where it lists nothing.
func (p *Palette) Note() string { return p.note.Text }

// Chosen is the place of the item that Enter goes to.
func (p *Palette) Chosen() int { return p.chosen }

// Open opens it with an empty field, in which a grey text says what to type.
func (p *Palette) Open(ask string) {
	theme := look.Now()
	p.field, p.stale, p.wanted = newField(p, ask), false, false
	p.note, p.hint = look.NewLabel(""), text(theme.Muted)
	p.note.Wrapping, p.note.Importance = fyne.TextWrapWord, widget.LowImportance
	p.noted = look.Tight(p.note)
	p.hint.TextSize = look.Small
	p.line = canvas.NewRectangle(theme.Hair)
	p.ground = canvas.NewRectangle(theme.Panel)
	p.ground.StrokeColor, p.ground.StrokeWidth, p.ground.CornerRadius = theme.Hair, 1, look.Radius
	parts := []fyne.CanvasObject{p.ground, p.field, p.line, p.noted, p.hint}
	for i := range p.rows {
		p.rows[i] = newRow(func() { p.choose(p.first + i) }, func() { p.take(p.first + i) }, p.scroll)
		parts = append(parts, p.rows[i])
	}
	p.pop = widget.NewPopUp(container.New(p, parts...), p.canvas)
	p.Show(nil, "")
	p.canvas.Focus(p.field)
}

// Show shows what was found, or a note where there is nothing.
func (p *Palette) Show(items []Item, note string) {
	if p.pop == nil {
		return
	}
	p.ShowAt(items, note, 0)
}

// ShowAt is Show with another item than the first one chosen.
func (p *Palette) ShowAt(items []Item, note string, chosen int) {
	if p.pop == nil {
		return
	}
	p.items, p.chosen, p.first = items, max(min(chosen, len(items)-1), 0), min(p.first, max(len(items)-p.inSight(), 0))
	if chosen == 0 {
		p.first = 0
	}
	if p.stale = false; p.wanted {
		p.wanted = false
		p.take(0)
	}
	if p.pop == nil {
		return
	}
	p.note.SetText(note)
	if p.noted.Show(); len(p.items) > 0 || note == "" {
		p.noted.Hide()
	}
	p.fill()
	size := p.MinSize(nil)
	room := p.canvas.Size()
	at := fyne.NewPos((room.Width-size.Width)/2, max(min(below, room.Height-p.height(float32(p.inSight())*rowHeight+between)-8), 0))
	p.pop.ShowAtPosition(at)
	p.pop.Resize(size)
	p.pop.Content.(*fyne.Container).Layout.Layout(nil, size)
	p.pop.Content.Refresh()
}

// Close closes it.
func (p *Palette) Close() {
	if p.pop == nil {
		return
	}
	p.pop.Hide()
	p.pop, p.items = nil, nil
	if p.OnClose != nil {
		p.OnClose()
	}
}

// choose makes an item the one that Enter goes to.
func (p *Palette) choose(i int) {
	if i == p.chosen || i < 0 || i >= len(p.items) {
		return
	}
	p.chosen = i
	p.first = max(min(p.first, i), i-p.inSight()+1)
	p.fill()
}

// fill shows the items in sight.
func (p *Palette) fill() {
	seen := p.inSight()
	for i, r := range p.rows {
		if r.Hidden = i >= seen || p.first+i >= len(p.items); !r.Hidden {
			r.set(p.items[p.first+i], p.first+i == p.chosen)
		}
	}
	p.hint.Text = p.hintWords(seen)
	p.hint.Refresh()
}

// hintWords are the keys, and which items are in sight where that are not all; where there is no room for both,
// one of them.
func (p *Palette) hintWords(seen int) string {
	fits := func(words string) bool {
		return fyne.MeasureText(words, p.hint.TextSize, p.hint.TextStyle).Width <= p.wide()-2*(pad+inset)
	}
	keys := lang.L("↑↓ to choose · Enter to confirm · Esc to close")
	if len(p.items) > seen {
		which := lang.L("{{.First}}–{{.Last}} of {{.Count}}", map[string]any{"First": p.first + 1, "Last": p.first + seen, "Count": len(p.items)})
		if keys += "  ·  " + which; !fits(keys) {
			return which
		}
	}
	if !fits(keys) {
		return ""
	}
	return keys
}

// scroll brings items before or after into sight.
func (p *Palette) scroll(by int) {
	p.first = max(min(p.first+by, len(p.items)-p.inSight()), 0)
	p.chosen = max(min(p.chosen, p.first+p.inSight()-1), p.first)
	p.fill()
}

// enter goes to the item that is chosen; where what was typed is still being looked for, to the best
// that will be found.
func (p *Palette) enter() {
	if p.stale {
		p.wanted = true
		return
	}
	p.take(p.chosen)
}

// take goes to an item.
func (p *Palette) take(i int) {
	if i < 0 || i >= len(p.items) {
		return
	}
	item := p.items[i]
	if item.Stay {
		p.chosen = i
		item.Go()
		return
	}
	p.Close()
	item.Go()
}

// inSight is for how many rows there is room; at most Most.
func (p *Palette) inSight() int {
	room := p.canvas.Size().Height - p.height(0) - 2*between
	return max(min(int(room/rowHeight), Most), 1)
}

// wide is the width of the palette.
func (p *Palette) wide() float32 { return min(width, p.canvas.Size().Width-40) }

// listed is the height of the rows, or of the note in their place.
func (p *Palette) listed() float32 {
	n := min(len(p.items), p.inSight())
	switch {
	case n > 0:
		return float32(n)*rowHeight + between
	case p.note.Text != "":
		return max(p.noteHeight()+rowHeight/2, rowHeight) + between
	}
	return 0
}

// noteHeight is that of the note in as many lines as it needs.
func (p *Palette) noteHeight() float32 { return look.Tall(p.noted, p.wide()-2*(pad+inset)) }

// height is that of the palette with so much for its rows.
func (p *Palette) height(rows float32) float32 { return 2*pad + fieldRoom + rows + hintHeight }

// MinSize is the room of what is shown.
func (p *Palette) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(p.wide(), p.height(p.listed()))
}

// Layout puts the rows below the field and the hint below them.
func (p *Palette) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p.ground.Resize(size)
	p.field.Move(fyne.NewPos(pad, pad))
	p.field.Resize(fyne.NewSize(size.Width-2*pad, p.field.MinSize().Height))
	if ask := look.Fold(p.field.ask, look.Text, fyne.TextStyle{}, size.Width-2*pad-16); ask != p.field.PlaceHolder {
		p.field.SetPlaceHolder(ask) // or Fyne shows a bar to scroll it by
	}
	y := float32(pad + fieldRoom + 4)
	for i, r := range p.rows {
		r.Move(fyne.NewPos(pad, y+float32(i)*rowHeight))
		r.Resize(fyne.NewSize(size.Width-2*pad, rowHeight))
	}
	p.noted.Move(fyne.NewPos(pad+inset, y+(p.listed()-between-p.noteHeight())/2))
	foot := float32(pad+fieldRoom) + p.listed() + 4
	p.line.Hidden = p.listed() == 0
	p.line.Move(fyne.NewPos(pad, foot))
	p.line.Resize(fyne.NewSize(size.Width-2*pad, 1))
	p.hint.Move(fyne.NewPos(pad+inset, foot+8))
}

// field is where one types; the keys that do not write choose among the items.
type field struct {
	widget.Entry
	palette *Palette
	ask     string // says in grey what to type, unshortened
}

func newField(p *Palette, ask string) *field {
	f := &field{palette: p}
	f.ask = ask
	f.Wrapping = fyne.TextWrapOff
	f.OnChanged = func(text string) {
		if p.stale, p.wanted = true, false; p.OnType != nil {
			p.OnType(text)
		}
	}
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey chooses, goes there and closes; all else writes.
func (f *field) TypedKey(e *fyne.KeyEvent) {
	p := f.palette
	n := max(len(p.items), 1)
	switch e.Name {
	case fyne.KeyDown:
		p.choose((p.chosen + 1) % n)
	case fyne.KeyUp:
		p.choose((p.chosen + n - 1) % n)
	case fyne.KeyPageDown:
		p.choose(min(p.chosen+p.inSight()-1, n-1))
	case fyne.KeyPageUp:
		p.choose(max(p.chosen-p.inSight()+1, 0))
	case fyne.KeyReturn, fyne.KeyEnter:
		p.enter()
	case fyne.KeyEscape:
		p.Close()
	default:
		f.Entry.TypedKey(e)
	}
}
