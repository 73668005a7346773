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
	{0, func() string { return lang.L("drag") }, func() string { return lang.L("Move along the time, and through the lanes.") }},
	{0, func() string { return lang.L("wheel, two fingers") }, func() string {
		return lang.L("Move along the time, or through the lanes where they have no room; with Shift along the time.")
	}},
	{ctrl, func() string { return lang.L("wheel") }, func() string { return lang.L("Zoom at the pointer.") }},
	{fyne.KeyModifierShift, func() string { return lang.L("drag") }, func() string { return lang.L("Zoom to the range that is dragged over.") }},
	{0, func() string { return lang.L("double click") }, func() string {
		return lang.L("Zoom in at the pointer; on an event, to the event; with Shift, zoom out.")
	}},
	{0, func() string { return lang.L("hover over an event") }, func() string {
		return lang.L("Show a card with its date, title, status and who says it.")
	}},
	{0, func() string { return lang.L("click") }, func() string { return lang.L("Select an event, open a group, deselect beside them.") }},
	{0, func() string { return lang.L("right click") }, func() string {
		return lang.L("Offer what can be done with an event, a group, chosen rows or, beside them, the view.")
	}},
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

// ZoomHand is how the hand zooms at the pointer.
func ZoomHand() string {
	for _, g := range Gestures {
		if g.Mod == ctrl {
			return g.Hand()
		}
	}
	return ""
}
