package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/command"
	"dateline/app/look"
	"dateline/app/session"
)

// bar is the top of the window: the document's title, and the buttons for what is done most.
type bar struct {
	box     *fyne.Container
	ground  *canvas.Rectangle
	title   *canvas.Text
	name    string
	buttons []*look.Button
	kinds   *look.Segments // the ways to look at the document
	kind    session.Kind   // the one that is chosen
	blank   bool           // nothing is open
	chip    *look.Button   // what is left out; a click brings it back
	gone    string         // the chip's words, unshortened
	effect  *canvas.Text   // what that changes
	shade   *look.Button   // goes from light to dark and back
	onStart []*look.Button // what the page has that shows while nothing is open
	rest    []*look.Button // what a narrow window leaves to the menus, the first one first
}

func newBar(w *window) *bar {
	b := &bar{ground: canvas.NewRectangle(nil), title: canvas.NewText("", nil)}
	b.title.TextSize = look.BarTitle
	b.title.TextStyle.Bold = true
	run := func(id command.ID) func() { return func() { w.actions.Run(id); w.focusBoard() } }
	open := look.NewButton(lang.L("Open…"), run(command.Open))
	var examples *look.Button
	examples = look.NewButton(lang.L("Examples"), func() {
		widget.ShowPopUpMenuAtRelativePosition(fyne.NewMenu("", w.exampleItems()...), w.win.Canvas(),
			fyne.NewPos(0, look.ButtonHeight+4), examples)
	})
	b.shade = look.NewButton("", func() { w.toggleTheme(); w.focusBoard() })
	save := look.NewButton(lang.L("Export"), func() { w.actions.Run(command.Export) })
	save.Primary = true
	filter := look.NewButton(lang.L("Filter"), func() { w.actions.Run(command.Filter) })
	b.buttons = []*look.Button{
		look.NewButton("−", run(command.ZoomOut)), look.NewButton("+", run(command.ZoomIn)), look.NewButton(lang.L("Fit"), run(command.FitAll)),
		filter, open, examples, b.shade, save,
	}
	b.onStart = []*look.Button{open, examples}
	b.rest = []*look.Button{examples, b.shade, b.buttons[0], b.buttons[1], b.buttons[2], open, filter}
	b.kinds = look.NewSegments([]string{lang.L("Story"), lang.L("Lanes"), lang.L("Sources"), lang.L("Matrix"), lang.L("Table"), lang.L("Charts")}, func(i int) {
		run(switches[i])()
	})
	b.chip = look.NewButton("", run(command.Restore))
	b.chip.Primary, b.chip.Tight, b.chip.OnKey = true, true, w.key
	b.chip.Hide()
	b.effect = canvas.NewText("", nil)
	b.effect.TextSize = look.Small
	b.box = container.New(b, b.ground, b.title, b.kinds, b.chip, b.effect)
	for _, button := range b.buttons {
		button.OnKey = w.key
		b.box.Add(button)
	}
	return b
}

// set writes the title in the colours of the theme.
func (b *bar) set(title string) {
	p := look.Now()
	b.name = title
	b.ground.FillColor, b.title.Color = p.Panel, p.Ink
	b.effect.Color = p.Muted
	b.shade.Text = lang.L("Dark")
	if p.Dark {
		b.shade.Text = lang.L("Light")
	}
	for _, button := range b.buttons {
		button.Refresh()
	}
	b.kinds.Refresh()
	b.box.Refresh()
}

// without says below the title what is left out and what that changes; nothing for no words.
func (b *bar) without(words, effect string) {
	b.gone, b.effect.Text = words, effect
	b.chip.Hidden, b.effect.Hidden = words == "", words == ""
	b.box.Refresh()
}

// show says which way of looking is chosen; only the timeline can be zoomed.
func (b *bar) show(k session.Kind, segment int) {
	b.kinds.Chosen = segment
	b.kinds.Refresh()
	b.kind = k
	b.box.Refresh()
}

// makeRoom hides what cannot be done now, and then what the menus have as well until the title
// has room; that is more in a window that is narrow for the size of its text.
func (b *bar) makeRoom(width float32) {
	const title, between = 200, 6
	for i, button := range b.buttons {
		button.Hidden = i < zooms && (b.kind != session.Story || b.blank)
	}
	save := b.buttons[len(b.buttons)-1]
	save.Hidden, b.kinds.Hidden, b.buttons[zooms].Hidden = b.blank, b.blank, b.blank
	for _, known := range b.onStart {
		known.Hidden = b.blank
	}
	const narrow = 640
	b.kinds.Tight = width < narrow
	room := width - 3*look.Gutter - b.kinds.MinSize().Width - 16
	for _, button := range b.buttons {
		if !button.Hidden {
			room -= button.MinSize().Width + between
		}
	}
	for _, button := range b.rest {
		if room < title && !button.Hidden {
			button.Hidden = true
			room += button.MinSize().Width + between
		}
	}
	const least = 60 // of the title
	if room < least && !save.Hidden {
		save.Hidden = true
		room += save.MinSize().Width + between
	}
	b.kinds.Hidden = b.blank || room < 0
}

// zooms is how many buttons, from the left, are for zooming.
const zooms = 3

// Layout puts the title at the left, the buttons at the right and the switch in the middle, or
// as far left as the buttons push it; the title is shortened to the room that is left.
func (b *bar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const between, group = 6, 16
	b.ground.Resize(size)
	b.makeRoom(size.Width)
	x := size.Width - look.Gutter + 8
	for i := len(b.buttons) - 1; i >= 0; i-- {
		button := b.buttons[i]
		if button.Hidden {
			continue
		}
		min := button.MinSize()
		x -= min.Width
		button.Move(fyne.NewPos(x, (size.Height-min.Height)/2))
		button.Resize(min)
		x -= between
		if i == zooms {
			x -= group - between
		}
	}
	kinds := b.kinds.MinSize()
	x = min(x-group+between-kinds.Width, float32(int((size.Width-kinds.Width)/2)))
	b.kinds.Move(fyne.NewPos(x, (size.Height-kinds.Height)/2))
	b.kinds.Resize(kinds)
	b.title.Text = look.Shorten(b.name, b.title.TextSize, b.title.TextStyle, x-2*look.Gutter)
	text := b.title.MinSize()
	y := (size.Height - text.Height) / 2
	if b.gone != "" {
		y = 4
		b.placeChip(x - 2*look.Gutter)
	}
	b.title.Move(fyne.NewPos(look.Gutter, y))
	b.title.Resize(text)
	b.title.Refresh()
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

// MinSize is constant.
func (b *bar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, look.BarHeight) }
