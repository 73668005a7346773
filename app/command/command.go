// Package command is the table of everything a person can tell the app to do.
//
// In goes one function for each command, and for some another that says whether it can be done
// now; out come the menus, the keys, the help page and docs/keys.md, all made from the one table.
// It does nothing by itself.
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
	Open         ID = "open"
	OpenOther    ID = "open-other"
	NewWindow    ID = "new-window"
	Close        ID = "close"
	Settings     ID = "preferences"
	Reload       ID = "reload"
	Save         ID = "save"
	SaveAs       ID = "save-as"
	Export       ID = "export"
	ExportAgain  ID = "export-again"
	Print        ID = "print"
	Browse       ID = "browse"
	CopyImage    ID = "copy-image"
	Warnings     ID = "warnings"
	Quit         ID = "quit"
	Undo         ID = "undo"
	Redo         ID = "redo"
	Next         ID = "next"
	Previous     ID = "previous"
	First        ID = "first"
	Last         ID = "last"
	Deselect     ID = "deselect"
	ZoomIn       ID = "zoom-in"
	ZoomOut      ID = "zoom-out"
	ZoomRange    ID = "zoom-range"
	FitAll       ID = "fit"
	FitSelection ID = "fit-selection"
	Palette      ID = "palette"
	Find         ID = "find"
	Filter       ID = "filter"
	OnlyFound    ID = "only-found"
	ClearFilters ID = "clear-filters"
	FindNext     ID = "find-next"
	FindPrevious ID = "find-previous"
	GoToDate     ID = "go-to-date"
	Back         ID = "back"
	Forward      ID = "forward"
	Panel        ID = "panel"
	Overview     ID = "overview"
	PageDown     ID = "page-down"
	PageUp       ID = "page-up"
	Story        ID = "story"
	Lanes        ID = "lanes"
	ByLane       ID = "lanes-by-lane"
	ByTag        ID = "lanes-by-tag"
	BySource     ID = "lanes-by-source"
	ByStatus     ID = "lanes-by-status"
	ByClaimant   ID = "lanes-by-claimant"
	ByPlace      ID = "lanes-by-place"
	Steps        ID = "steps"
	Breaks       ID = "breaks"
	SaveView     ID = "save-view"
	GoToView     ID = "go-to-view"
	ForgetView   ID = "forget-view"
	CardsAll     ID = "cards-summaries"
	CardsFacts   ID = "cards-facts"
	CardsTitles  ID = "cards-titles"
	CardsMarks   ID = "cards-marks"
	Sources      ID = "sources"
	Matrix       ID = "matrix"
	TableView    ID = "table"
	Charts       ID = "charts"
	NextChart    ID = "next-chart"
	Copy         ID = "copy"
	SelectAll    ID = "select-all"
	Cite         ID = "copy-citations"
	CiteCSL      ID = "copy-csl"
	DayBefore    ID = "day-before"
	DayAfter     ID = "day-after"
	Play         ID = "play"
	DayFirst     ID = "day-first"
	DayToday     ID = "day-today"
	Restore      ID = "restore"
	LeaveOut     ID = "leave-out"
	SortTable    ID = "sort-table"
	Present      ID = "present"
	Worksheet    ID = "worksheet"
	Told         ID = "as-told-by"
	Aloud        ID = "read-aloud"
	PresentHere  ID = "present-here"
	PresentAll   ID = "present-all"
	Stories      ID = "stories"
	AddToStory   ID = "add-to-story"
	StepUp       ID = "step-up"
	StepDown     ID = "step-down"
	Tour         ID = "tour"
	Shortcuts    ID = "shortcuts"
	Reading      ID = "statuses-and-files"
	About        ID = "about"
)

// LanesBy are the commands that choose what the lanes are, in the order of pick.Keys.
var LanesBy = [...]ID{ByLane, ByTag, BySource, ByStatus, ByClaimant, ByPlace}

// CardsShow are the commands that choose what a card shows, in the order of layout.Cards.
var CardsShow = [...]ID{CardsAll, CardsFacts, CardsTitles, CardsMarks}

// Place is the menu in which a command stands.
type Place uint8

// The menus, in their order. Nowhere is for commands that have only a key.
const (
	Nowhere Place = iota
	File
	Edit
	View
	Arrange
	Go
	Help
)

// Places are the menus, in their order.
func Places() []Place { return []Place{File, Edit, View, Arrange, Go, Help} }

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
	Menu  Place
	Group int // commands of one group stand between separators
	Keys  []Keys
	Words func() string // in the language of the window; a call, for the language is set at run time
	Help  func() string // one sentence on what it does, likewise
}

// ctrl is the main modifier of the system: Command on macOS, else Control.
const ctrl = fyne.KeyModifierShortcutDefault

func key(name fyne.KeyName) Keys                      { return Keys{Key: name} }
func both(name fyne.KeyName, m fyne.KeyModifier) Keys { return Keys{Key: name, Mod: m} }
func withCtrl(name fyne.KeyName) Keys                 { return both(name, ctrl) }
func typed(r rune) Keys                               { return Keys{Rune: r} }

// Words is what a menu is called.
func (p Place) Words() string {
	switch p {
	case File:
		return lang.L("File")
	case Edit:
		return lang.L("Edit")
	case View:
		return lang.L("View")
	case Arrange:
		return lang.L("Arrange")
	case Go:
		return lang.L("Go")
	case Help:
		return lang.L("Help")
	}
	return ""
}

// Of is the line of the table for a command; nil where there is none.
func Of(id ID) *Command {
	for i := range Table {
		if Table[i].ID == id {
			return &Table[i]
		}
	}
	return nil
}

// Shortcut is the keys as Fyne's menus and canvases take them. Fyne has its own names for some keys
// that edit text, so that a field which has the focus gets them first.
func (k Keys) Shortcut() fyne.Shortcut {
	switch {
	case k.Rune != 0:
		return &desktop.CustomShortcut{KeyName: fyne.KeyName(k.Rune)}
	case k == withCtrl(fyne.KeyZ):
		return &fyne.ShortcutUndo{}
	case k == withCtrl(fyne.KeyY):
		return &fyne.ShortcutRedo{}
	case k == withCtrl(fyne.KeyC):
		return &fyne.ShortcutCopy{}
	case k == withCtrl(fyne.KeyA):
		return &fyne.ShortcutSelectAll{}
	}
	return &desktop.CustomShortcut{KeyName: k.Key, Modifier: k.Mod}
}
