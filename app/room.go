package app

import (
	"fyne.io/fyne/v2"

	"dateline/app/find"
	"dateline/app/look"
	"dateline/timeline/typeset"
)

// rung is what a bar shows at a width, and how much of the title at least.
type rung struct {
	title                          float32
	tight, one                     bool // of the ways to look: with little room, or the chosen one alone
	field, filter, present, export bool
}

// rungs are those of the bar, the richest one first; the last one fits everywhere.
var rungs = []rung{
	{title: 300, field: true, filter: true, present: true, export: true},
	{title: 300, tight: true, field: true, filter: true, present: true, export: true},
	{title: 200, field: true, filter: true, present: true, export: true},
	{title: 160, tight: true, field: true, filter: true, present: true, export: true},
	{title: 180, tight: true, filter: true, present: true, export: true},
	{title: 180, tight: true, filter: true, export: true},
	{title: 100, one: true, filter: true, export: true},
	{title: 80, one: true, export: true},
	{title: 60, one: true},
}

// Between the parts of the bar, in points.
const (
	between    = 6
	group      = 16
	leastField = 180
	mostField  = 340
)

// rest is the room that a rung leaves beside its title in a width, with the field at its least.
func (b *bar) rest(r rung, width float32) float32 {
	b.take(r)
	width -= 2*look.Gutter - 8
	for _, button := range b.buttons() {
		if !button.Hidden {
			width -= button.MinSize().Width + between
		}
	}
	if !b.kinds.Hidden {
		width -= b.kinds.MinSize().Width + group
	}
	if r.field && !b.blank {
		width -= leastField + group
	}
	return width - group
}

// take shows what a rung shows.
func (b *bar) take(r rung) {
	b.kinds.Tight = r.tight
	b.kinds.Hidden, b.kind.Hidden = r.one || b.blank, !r.one || b.blank
	b.lens.Hidden, b.filter.Hidden = r.field || b.blank, !r.filter || b.blank
	b.present.Hidden, b.export.Hidden = !r.present || b.blank, !r.export || b.blank
}

// climb is the richest rung that leaves room for the title, and the room that the title has.
func (b *bar) climb(width float32) (r rung, room float32) {
	whole := fyne.MeasureText(b.name, b.title.TextSize, b.title.TextStyle).Width
	for _, r = range rungs {
		if room = b.rest(r, width); room >= min(r.title, whole) {
			break
		}
	}
	return r, room
}

// Layout puts the title at the left and the buttons at the right. The ways to look and the field stand
// in the middle, or as far left as the buttons push them; the field takes what the title leaves.
func (b *bar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b.ground.Resize(size)
	r, room := b.climb(size.Width)
	put := func(o fyne.CanvasObject, x, w, h float32) {
		o.Move(fyne.NewPos(float32(int(x)), float32(int((size.Height-h)/2))))
		o.Resize(fyne.NewSize(w, h))
	}
	x := size.Width - look.Gutter + 8
	for _, button := range []*look.Button{b.more, b.export, b.present, b.filter, b.lens} {
		if button.Hidden {
			continue
		}
		min := button.MinSize()
		x -= min.Width
		put(button, x, min.Width, min.Height)
		x -= between
	}
	ways := b.ways()
	wide := ways.MinSize().Width
	middle := wide
	field := float32(0)
	if r.field && !b.blank {
		whole := fyne.MeasureText(b.name, b.title.TextSize, b.title.TextStyle).Width
		field = float32(int(min(leastField+max(room-whole, 0), mostField)))
		middle += group + field
	}
	whole := fyne.MeasureText(b.name, b.title.TextSize, b.title.TextStyle).Width + look.Gutter + group + 1
	x = min(x-middle, max(float32(int((size.Width-middle)/2)), whole))
	put(ways, x, wide, ways.MinSize().Height)
	b.field.Place(field > 0)
	if field > 0 {
		put(b.field.CanvasObject, x+wide+group, field, find.Height)
	}
	if b.blank {
		x = size.Width - look.Gutter - b.more.MinSize().Width
	}
	b.placeTitle(x-look.Gutter-group, size.Height)
}

// ways is what chooses the way to look.
func (b *bar) ways() fyne.CanvasObject {
	if b.kinds.Hidden {
		return b.kind
	}
	return b.kinds
}

// placeTitle puts the title at the left, shortened to a width, and what is left out below it.
func (b *bar) placeTitle(width, height float32) {
	name := look.Shorten(b.name, b.title.TextSize, b.title.TextStyle, width)
	b.title.Text = typeset.Drawn(name)
	text := b.title.MinSize()
	y := (height - text.Height) / 2
	if b.gone != "" {
		y = 4
		b.placeChip(width)
	}
	b.title.Move(fyne.NewPos(look.Gutter, y))
	b.title.Resize(text)
	b.title.Refresh()
	b.head.Move(b.title.Position())
	b.head.Resize(text)
	b.head.whole = ""
	if name != b.name {
		b.head.whole = b.name
	}
}

// placeChip puts what is left out below the title, shortened to a width, and behind it what that
// changes where there is room.
func (b *bar) placeChip(width float32) {
	const y, between = 28, 8
	style := fyne.TextStyle{Bold: true}
	cross := "  ×"
	room := width - look.TightRoom - fyne.MeasureText(cross, look.Small, style).Width
	b.chip.Text = look.Shorten(b.gone, look.Small, style, room) + cross
	b.chip.Refresh()
	size := b.chip.MinSize()
	b.chip.Move(fyne.NewPos(look.Gutter, y))
	b.chip.Resize(size)
	effect := b.effect.MinSize()
	b.effect.Hidden = size.Width+between+effect.Width > width
	b.effect.Move(fyne.NewPos(look.Gutter+size.Width+between, y+(size.Height-effect.Height)/2))
	b.effect.Resize(effect)
	b.effect.Refresh()
}
