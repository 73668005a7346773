package command

import (
	"fyne.io/fyne/v2"
)

// Actions says what each command does. A command without an action stands in no menu.
type Actions map[ID]func()

// Run does the command; false where it has no action.
func (a Actions) Run(id ID) bool {
	f := a[id]
	if f == nil {
		return false
	}
	f()
	return true
}

// Key does the command of a key that was pressed without a modifier; false where there is none.
func (a Actions) Key(name fyne.KeyName) bool {
	for _, c := range Table {
		for _, k := range c.Keys {
			if k.Rune == 0 && k.Mod == 0 && k.Key == name {
				return a.Run(c.ID)
			}
		}
	}
	return false
}

// Rune does the command of a typed character; false where there is none.
func (a Actions) Rune(r rune) bool {
	for _, c := range Table {
		for _, k := range c.Keys {
			if k.Rune != 0 && k.Rune == r {
				return a.Run(c.ID)
			}
		}
	}
	return false
}

// Bind gives every shortcut with a modifier to a canvas. The main menu listens to the first one
// of each command; Bind is for the others, and for where there is no menu.
func (a Actions) Bind(c fyne.Canvas) {
	for _, command := range Table {
		for _, k := range command.Keys {
			if k.Mod != 0 {
				c.AddShortcut(k.Shortcut(), func(fyne.Shortcut) { a.Run(command.ID) })
			}
		}
	}
}

// Menu is the menu of a place. Extra items stand after the commands of their group, below no
// separator of their own.
func (a Actions) Menu(place Place, extra map[int][]*fyne.MenuItem) *fyne.Menu {
	menu := fyne.NewMenu(place.Words())
	for group := 0; group <= lastGroup; group++ {
		items := append(a.group(place, group), extra[group]...)
		if len(items) > 0 && len(menu.Items) > 0 {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		menu.Items = append(menu.Items, items...)
	}
	return menu
}

const lastGroup = 4

func (a Actions) group(place Place, group int) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range Table {
		if c.Menu != place || c.Group != group || a[c.ID] == nil {
			continue
		}
		item := fyne.NewMenuItem(c.Words(), a[c.ID])
		item.IsQuit = c.ID == Quit
		if len(c.Keys) > 0 {
			item.Shortcut = c.Keys[0].Shortcut()
		}
		items = append(items, item)
	}
	return items
}
