package command

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// Gesture is something that a mouse or a trackpad does on the timeline, for the help.
type Gesture struct {
	Mod   fyne.KeyModifier
	Words func() string // what the hand does
	Help  func() string // what comes of it
}

// Gestures are all of them.
var Gestures = []Gesture{
	{0, func() string { return lang.L("drag, wheel sideways") }, func() string { return lang.L("Move along the time.") }},
	{fyne.KeyModifierShift, func() string { return lang.L("wheel") }, func() string { return lang.L("Move along the time.") }},
	{0, func() string { return lang.L("wheel") }, func() string { return lang.L("Zoom at the pointer.") }},
	{0, func() string { return lang.L("click") }, func() string { return lang.L("Select an event, open a group, deselect beside them.") }},
}

// Hand is what the hand does, with the modifier as this system calls it.
func (g Gesture) Hand() string { return g.hand(onMac) }

func (g Gesture) hand(mac bool) string {
	mods := modWords(g.Mod, mac)
	if mac && mods != "" {
		mods += " "
	}
	return mods + g.Words()
}
