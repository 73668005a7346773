// Package command is the table of everything a person can tell the app to do.
//
// In goes one function for each command; out come the menus, the keys and the list of shortcuts,
// all made from the one table. It does nothing by itself.
package command

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
)

// ID names a command.
type ID string

// The commands.
const (
	Open      ID = "open"
	Reload    ID = "reload"
	Save      ID = "save-picture"
	Warnings  ID = "warnings"
	Quit      ID = "quit"
	Next      ID = "next"
	Previous  ID = "previous"
	First     ID = "first"
	Last      ID = "last"
	Deselect  ID = "deselect"
	ZoomIn    ID = "zoom-in"
	ZoomOut   ID = "zoom-out"
	FitAll    ID = "fit"
	Panel     ID = "panel"
	PageDown  ID = "page-down"
	PageUp    ID = "page-up"
	Story     ID = "story"
	Sources   ID = "sources"
	Matrix    ID = "matrix"
	DayBefore ID = "day-before"
	DayAfter  ID = "day-after"
	Play      ID = "play"
	DayFirst  ID = "day-first"
	DayToday  ID = "day-today"
	Restore   ID = "restore"
	Shortcuts ID = "shortcuts"
	About     ID = "about"
)

// Place is the menu in which a command stands.
type Place uint8

// The menus, in their order. Nowhere is for commands that have only a key.
const (
	Nowhere Place = iota
	File
	View
	Go
	Help
)

// Keys is one way to call a command: a key with modifiers, or a character as typed, whatever keys
// it takes on this keyboard.
type Keys struct {
	Key  fyne.KeyName
	Mod  fyne.KeyModifier
	Rune rune
}

// Command is one line of the table.
type Command struct {
	ID    ID
	Words func() string // in the language of the window; a call, for the language is set at run time
	Menu  Place
	Group int // commands of one group stand between separators
	Keys  []Keys
}

// ctrl is the main modifier of the system: Command on macOS, else Control.
const ctrl = fyne.KeyModifierShortcutDefault

func key(name fyne.KeyName) Keys   { return Keys{Key: name} }
func withCtrl(n fyne.KeyName) Keys { return Keys{Key: n, Mod: ctrl} }
func typed(r rune) Keys            { return Keys{Rune: r} }

// Table is all commands in the order of the menus.
var Table = []Command{
	{Open, func() string { return lang.L("Open…") }, File, 0, []Keys{withCtrl(fyne.KeyO)}},
	{Reload, func() string { return lang.L("Reload") }, File, 1, []Keys{withCtrl(fyne.KeyR), key(fyne.KeyF5)}},
	{Warnings, func() string { return lang.L("Warnings…") }, File, 1, nil},
	{Save, func() string { return lang.L("Save Picture…") }, File, 2, []Keys{withCtrl(fyne.KeyE)}},
	{Quit, func() string { return lang.L("Quit") }, File, 3, []Keys{withCtrl(fyne.KeyQ)}},
	{Story, func() string { return lang.L("Story") }, View, 0, []Keys{typed('1')}},
	{Sources, func() string { return lang.L("Sources") }, View, 0, []Keys{typed('2')}},
	{Matrix, func() string { return lang.L("Who Says What") }, View, 0, []Keys{typed('3')}},
	{FitAll, func() string { return lang.L("Fit All") }, View, 1, []Keys{typed('0')}},
	{ZoomIn, func() string { return lang.L("Zoom In") }, View, 1, []Keys{typed('+'), typed('=')}},
	{ZoomOut, func() string { return lang.L("Zoom Out") }, View, 1, []Keys{typed('-'), typed('−')}},
	{Panel, func() string { return lang.L("Detail Panel") }, View, 2, []Keys{withCtrl(fyne.KeyB), key(fyne.KeyF9)}},
	{Next, func() string { return lang.L("Next Event") }, Go, 0, []Keys{key(fyne.KeyRight), key(fyne.KeyDown)}},
	{Previous, func() string { return lang.L("Previous Event") }, Go, 0, []Keys{key(fyne.KeyLeft), key(fyne.KeyUp)}},
	{First, func() string { return lang.L("First Event") }, Go, 1, []Keys{key(fyne.KeyHome)}},
	{Last, func() string { return lang.L("Last Event") }, Go, 1, []Keys{key(fyne.KeyEnd)}},
	{Deselect, func() string { return lang.L("Deselect") }, Go, 2, []Keys{key(fyne.KeyEscape)}},
	{DayAfter, func() string { return lang.L("Next Known Day") }, Go, 3, []Keys{typed('.')}},
	{DayBefore, func() string { return lang.L("Previous Known Day") }, Go, 3, []Keys{typed(',')}},
	{Play, func() string { return lang.L("Play Day by Day") }, Go, 3, []Keys{key(fyne.KeySpace)}},
	{DayFirst, func() string { return lang.L("Before the First Day") }, Go, 3, []Keys{typed('<')}},
	{DayToday, func() string { return lang.L("As Known Today") }, Go, 3, []Keys{typed('>')}},
	{Restore, func() string { return lang.L("With All Sources Again") }, Go, 4, nil},
	{PageDown, func() string { return lang.L("Scroll the Panel Down") }, Nowhere, 0, []Keys{key(fyne.KeyPageDown)}},
	{PageUp, func() string { return lang.L("Scroll the Panel Up") }, Nowhere, 0, []Keys{key(fyne.KeyPageUp)}},
	{Shortcuts, func() string { return lang.L("Mouse and Keys") }, Help, 0, []Keys{key(fyne.KeyF1), typed('?')}},
	{About, func() string { return lang.L("About Dateline") }, Help, 1, nil},
}

// Words is what a menu is called.
func (p Place) Words() string {
	switch p {
	case File:
		return lang.L("File")
	case View:
		return lang.L("View")
	case Go:
		return lang.L("Go")
	case Help:
		return lang.L("Help")
	}
	return ""
}

// Shortcut is the keys as Fyne's menus take them; nil where they are a character alone.
func (k Keys) Shortcut() fyne.Shortcut {
	if k.Rune != 0 {
		return &desktop.CustomShortcut{KeyName: fyne.KeyName(k.Rune)}
	}
	return &desktop.CustomShortcut{KeyName: k.Key, Modifier: k.Mod}
}
