package command

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Actions says what each command does, and whether it can be done now.
type Actions struct {
	Do  map[ID]func()      // a command without an action stands in no menu
	Can map[ID]func() bool // a command that is not in it can always be done
	On  map[ID]func() bool // of commands that switch something: whether it is on

	Cannot func(ID) // hears of a command that was called and cannot be done now; nil for nobody

	Mods func() fyne.KeyModifier // that are held down now; nil for none

	items  map[ID]*fyne.MenuItem
	typist Typist
}

// New makes Actions of what each command does and when it can be done.
func New(do map[ID]func(), can map[ID]func() bool) *Actions {
	return &Actions{Do: do, Can: can, items: map[ID]*fyne.MenuItem{}}
}

// Enabled tells whether the command has an action and can be done now.
func (a *Actions) Enabled(id ID) bool {
	can := a.Can[id]
	return a.Do[id] != nil && (can == nil || can())
}

// on tells whether a command switches something that is on.
func (a *Actions) on(id ID) bool { on := a.On[id]; return on != nil && on() }

// Run does the command; false where it has no action or cannot be done now.
func (a *Actions) Run(id ID) bool {
	if !a.Enabled(id) {
		if a.Cannot != nil {
			a.Cannot(id)
		}
		return false
	}
	a.Do[id]()
	return true
}

// Key does the command of a key that was pressed without a modifier, or with Shift alone, which Fyne takes for none;
// false where there is none.
func (a *Actions) Key(name fyne.KeyName) bool {
	a.typist.Key(name)
	if shifted := both(name, fyne.KeyModifierShift); a.Mods != nil && a.Mods() == shifted.Mod && bound(shifted) {
		return a.press(shifted)
	}
	return a.press(Keys{Key: name})
}

// bound tells whether keys call a command.
func bound(pressed Keys) bool {
	return slices.ContainsFunc(Table, func(c Command) bool { return slices.Contains(c.Keys, pressed) })
}

// Rune does the command of a typed character, or of the English one on its key; false where there is none.
func (a *Actions) Rune(r rune) bool {
	if r != '-' { // on a key of digits only in French, which has no other for it
		r = a.typist.Rune(r)
	}
	return a.press(Keys{Rune: r}) || a.press(Keys{Rune: Latin(r)})
}

func (a *Actions) press(pressed Keys) bool {
	for _, c := range Table {
		for _, k := range c.Keys {
			if k == pressed {
				return a.Run(c.ID)
			}
		}
	}
	return false
}

// Canvas is what listens to shortcuts, as Fyne's canvases do.
type Canvas interface {
	AddShortcut(fyne.Shortcut, func(fyne.Shortcut))
}

// Bind gives every shortcut with a modifier to a canvas. The main menu listens to the first one
// of each command; Bind is for the others, and for where there is no menu.
func (a *Actions) Bind(c Canvas) {
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
func (a *Actions) Menu(place Place, extra map[int][]*fyne.MenuItem) *fyne.Menu {
	menu := fyne.NewMenu(place.Words())
	for group := 0; group <= lastGroup; group++ {
		items := append(a.group(place, group), extra[group]...)
		if len(items) > 0 && len(menu.Items) > 0 {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		menu.Items = append(menu.Items, items...)
	}
	Column(menu.Items)
	return menu
}

const lastGroup = 4

func (a *Actions) group(place Place, group int) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range Table {
		if c.Menu != place || c.Group != group || a.Do[c.ID] == nil {
			continue
		}
		item := a.item(&c)
		item.IsQuit = c.ID == Quit
		a.items[c.ID] = item
		items = append(items, item)
	}
	return items
}

// Items are items of a menu for commands in an order, for menus beside the main one. What cannot be
// done is grey.
func (a *Actions) Items(ids ...ID) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, id := range ids {
		if c := Of(id); c != nil && a.Do[id] != nil {
			items = append(items, a.item(c))
		}
	}
	return items
}

// item is that of a command, as it is now.
func (a *Actions) item(c *Command) *fyne.MenuItem {
	item := fyne.NewMenuItem(c.Words(), func() { a.Run(c.ID) })
	item.Disabled, item.Checked = !a.Enabled(c.ID), a.on(c.ID)
	if len(c.Keys) > 0 {
		item.Shortcut = c.Keys[0].inMenu()
		if !onMac {
			item.Shortcut = heard{item.Shortcut, c.Keys[0].words(false)}
		}
	}
	return item
}

// Update greys the items of the menus that cannot be done now, checks those that are on, and tells whether any is not what
// it was, so that the menu must be shown anew.
func (a *Actions) Update() (changed bool) {
	for id, item := range a.items {
		if off, on := !a.Enabled(id), a.on(id); off != item.Disabled || on != item.Checked {
			item.Disabled, item.Checked, changed = off, on, true
		}
	}
	return changed
}
