package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/command"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// What a right click offers, in parts: of the commands those that can be done.
var (
	ofEvent = [][]command.ID{
		{command.FitSelection},
		{command.Copy, command.Cite, command.CiteCSL},
		{command.AddToStory, command.PresentHere},
	}
	ofView = [][]command.ID{
		{command.FitAll, command.ZoomRange},
		{command.Filter, command.ClearFilters, command.SaveView},
		{command.CopyImage, command.Export},
	}
)

// wireMenus leads right clicks to menus of commands, with the words and keys of the menus above.
func (w *window) wireMenus() {
	w.board.OnMenu = func(ref scene.Ref, at fyne.Position) {
		switch ref.Class {
		case layout.ClassCluster:
			w.groupMenu(ref, at)
		case layout.ClassEvent:
			w.menuAt(at, ofEvent)
		default:
			w.menuAt(at, ofView)
		}
	}
	w.table.OnMenu = func(at fyne.Position) { w.menuAt(at, ofEvent) }
	w.matrix.OnMenu = w.table.OnMenu
}

// menuAt shows commands at a place of the window.
func (w *window) menuAt(at fyne.Position, parts [][]command.ID) {
	if items := w.possible(parts); len(items) > 0 {
		w.hover.Leave()
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.win.Canvas(), at)
	}
}

// possible are the commands that can be done, as items with a line between the parts.
func (w *window) possible(parts [][]command.ID) (items []*fyne.MenuItem) {
	for _, part := range parts {
		var own []*fyne.MenuItem
		for _, item := range w.actions.Items(part...) {
			if !item.Disabled {
				own = append(own, item)
			}
		}
		if len(items) > 0 && len(own) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		items = append(items, own...)
	}
	command.Column(items)
	return items
}

// groupMenu asks what to do with a group.
func (w *window) groupMenu(ref scene.Ref, at fyne.Position) {
	events := w.board.Layout().Members(w.board.Seen(), ref)
	w.hover.Leave()
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("",
		fyne.NewMenuItem(lang.L("List These Events"), func() { w.listGroup(events) }),
		fyne.NewMenuItem(lang.L("Zoom In Here"), func() { w.board.ZoomTo(ref) }),
	), w.win.Canvas(), at)
}
