package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/command"
	"dateline/app/find"
	"dateline/app/look"
	"dateline/timeline/typeset"
)

// bar is the top of the window: the document's title, the ways to look at it, a field to search in,
// and the buttons for what is done most. All else is in the menus.
type bar struct {
	box     *fyne.Container
	ground  *canvas.Rectangle
	title   *canvas.Text
	head    *heading // above it
	name    string
	kinds   *look.Segments // the ways to look at the document
	kind    *look.Button   // in their place where there is no room: names the one that is chosen
	words   []string       // theirs
	field   *find.Field    // lies above the bar, where it has room
	lens    *look.Button   // in its place
	filter  *look.Button
	present *look.Button
	export  *look.Button
	more    *look.Button // a menu of what has no button
	blank   bool         // nothing is open
	chip    *look.Button // what is left out; a click brings it back
	gone    string       // the chip's words, unshortened
	effect  *canvas.Text // what that changes
}

func newBar(w *window) *bar {
	b := &bar{ground: canvas.NewRectangle(nil), title: canvas.NewText("", nil), head: newHeading(), field: w.field}
	b.title.TextSize = look.BarTitle
	b.title.TextStyle.Bold = true
	run := func(id command.ID) func() { return func() { w.actions.Run(id); w.focusBoard() } }
	does := func(words string, icon fyne.Resource, id command.ID) *look.Button {
		button := look.NewButton(words, func() { w.actions.Run(id) })
		button.Icon, button.OnHover = icon, w.explain(id)
		return button
	}
	b.lens = does("", look.Lens(), command.Find)
	b.filter = does("", look.Funnel(), command.Filter)
	b.present = does(lang.L("Present"), nil, command.Present)
	b.export = does(lang.L("Export"), nil, command.Export)
	b.export.Primary = true
	b.more = look.NewButton("", func() { w.drop(w.moreItems(), b.more) })
	b.more.Icon = look.More()
	b.words = []string{lang.L("Story"), lang.L("Lanes"), lang.L("Sources"), lang.L("Matrix"), lang.L("Table"), lang.L("Charts")}
	b.kinds = look.NewSegments(b.words, func(i int) { run(switches[i])() })
	b.kinds.OnKey = w.key
	b.kind = look.NewButton("", func() { w.drop(w.actions.Items(switches[:]...), b.kind) })
	b.chip = look.NewButton("", run(command.Restore))
	b.chip.Primary, b.chip.Tight, b.chip.OnKey = true, true, w.key
	b.chip.Hide()
	b.effect = canvas.NewText("", nil)
	b.effect.TextSize = look.Small
	b.box = container.New(b, b.ground, b.title, b.head, b.chip, b.effect, b.kinds)
	for _, button := range b.buttons() {
		button.OnKey = w.key
		b.box.Add(button)
	}
	return b
}

// buttons are all buttons that stand in a line, from the left.
func (b *bar) buttons() []*look.Button {
	return []*look.Button{b.kind, b.lens, b.filter, b.present, b.export, b.more}
}

// drop shows a menu below a button.
func (w *window) drop(items []*fyne.MenuItem, below *look.Button) {
	command.Column(items)
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), w.win.Canvas())
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	size := menu.MinSize()
	right := w.win.Canvas().Size().Width - 4
	menu.ShowAtPosition(fyne.NewPos(max(min(at.X, right-size.Width), 0), at.Y+below.Size().Height+4))
}

// moreItems is what the bar has no button for, at this width.
func (w *window) moreItems() []*fyne.MenuItem {
	open := w.actions.Items(command.Open, command.OpenOther)
	items := append(open, w.fileItems()...)
	if !w.bar.blank {
		items = append(items, fyne.NewMenuItemSeparator())
		items = append(items, w.actions.Items(command.Find, command.Filter, command.Palette, command.Stories, command.Told)...)
		items = append(items, fyne.NewMenuItemSeparator())
		items = append(items, w.actions.Items(command.Present, command.Export, command.Print)...)
	}
	items = append(items, fyne.NewMenuItemSeparator(), w.themeItem())
	return append(items, w.actions.Items(command.Settings, command.Shortcuts)...)
}

// explain says in the status bar what a button does, while the pointer is on it.
func (w *window) explain(id command.ID) func(on bool) {
	return func(on bool) {
		if !on {
			w.showFoot()
			return
		}
		c := command.Of(id)
		words := c.Help()
		if keys := c.KeyWords(); keys != "" {
			words = keys + " · " + words
		}
		w.foot.say(words)
	}
}

// set writes the title in the colours of the theme.
func (b *bar) set(title string) {
	p := look.Now()
	b.name = title
	b.title.TextStyle.Bold = !typeset.Leftward(title) // Fyne has nothing bold among the system's fonts
	b.ground.FillColor, b.title.Color = p.Panel, p.Ink
	b.effect.Color = p.Muted
	for _, button := range b.buttons() {
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

// show says which way of looking is chosen.
func (b *bar) show(segment int) {
	b.kinds.Chosen = segment
	b.kind.Text = b.words[segment] + "  ▾"
	b.kinds.Refresh()
	b.box.Refresh()
}

// MinSize is constant.
func (b *bar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, look.BarHeight) }
