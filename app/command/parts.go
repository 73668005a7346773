package command

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// Part is a part of the window that has keys of its own; those of Table count there for all others.
type Part struct {
	Words func() string
	Does  []Local
}

// Local is what keys, or the hand, do in a part of the window.
type Local struct {
	Keys []Keys
	Hand *Gesture // that does the same; its Help is not read; nil for none
	Help func() string
}

// How is the keys and what the hand does, as this system calls them.
func (l Local) How() string { return l.how(onMac) }

func (l Local) how(mac bool) string {
	var list []string
	if len(l.Keys) > 0 {
		list = append(list, Command{Keys: l.Keys}.keyWords(mac))
	}
	if l.Hand != nil {
		list = append(list, l.Hand.hand(mac))
	}
	return strings.Join(list, ", ")
}

func hand(mod fyne.KeyModifier, words func() string) *Gesture {
	return &Gesture{Mod: mod, Words: words}
}

func dragged() string { return lang.L("drag") }

// Parts are all of them.
var Parts = []Part{
	{func() string { return lang.L("Among the steps of a story") }, []Local{
		{Keys: []Keys{key(fyne.KeyUp), key(fyne.KeyDown), key(fyne.KeyHome), key(fyne.KeyEnd)},
			Help: func() string { return lang.L("Choose another step; its event is selected.") }},
		{Keys: []Keys{key(fyne.KeyReturn)}, Help: func() string { return lang.L("Write the notes of the step; Esc leads back.") }},
		{Keys: []Keys{key(fyne.KeyDelete)}, Help: func() string { return lang.L("Take the step out of the story.") }},
		{Hand: hand(0, dragged), Help: func() string { return lang.L("Put the step in another place.") }},
		{Keys: []Keys{key(fyne.KeyEscape)}, Help: func() string { return lang.L("Close the stories.") }},
	}},
	{func() string { return lang.L("As two sides tell it") }, []Local{
		{Keys: []Keys{key(fyne.KeyLeft), key(fyne.KeyRight), key(fyne.KeyUp), key(fyne.KeyDown)}, Hand: hand(0, dragged),
			Help: func() string { return lang.L("Move along the time, and through the lanes.") }},
		{Hand: hand(0, func() string { return lang.L("wheel") }),
			Help: func() string {
				return lang.L("Move along the time, or through the lanes where they have no room; with Shift along the time.")
			}},
		{Keys: []Keys{typed('+'), typed('-')}, Hand: hand(ctrl, func() string { return lang.L("wheel") }),
			Help: func() string { return lang.L("Zoom in or out.") }},
		{Keys: []Keys{typed('0')}, Help: func() string { return lang.L("Show all of the time.") }},
		{Keys: []Keys{key(fyne.KeyPageDown), key(fyne.KeyPageUp), key(fyne.KeyHome), key(fyne.KeyEnd)},
			Help: func() string { return lang.L("Select the next event, the one before, the first or the last.") }},
		{Hand: hand(0, func() string { return lang.L("click") }), Help: func() string { return lang.L("Select the event in the timeline, open a group.") }},
		{Keys: []Keys{{Key: fyne.KeyS, Mod: ctrl}}, Help: func() string { return lang.L("Save both sides as a picture, beside the document.") }},
		{Keys: []Keys{{Key: fyne.KeyP, Mod: ctrl}}, Help: func() string { return lang.L("Print both sides, by way of a PDF.") }},
		{Keys: []Keys{key(fyne.KeyEscape)}, Help: func() string { return lang.L("Close the window.") }},
	}},
}
