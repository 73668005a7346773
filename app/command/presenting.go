package command

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// The commands while presenting.
const (
	TalkNext   ID = "talk-next"
	TalkBack   ID = "talk-back"
	TalkSkip   ID = "talk-skip"
	TalkReturn ID = "talk-return"
	TalkReveal ID = "talk-reveal"
	TalkFirst  ID = "talk-first"
	TalkLast   ID = "talk-last"
	TalkVote   ID = "talk-vote"
	TalkBlack  ID = "talk-black"
	TalkWhite  ID = "talk-white"
	TalkRing   ID = "talk-ring"
	TalkSwap   ID = "talk-swap"
	TalkNotes  ID = "talk-notes"
	TalkUnread ID = "talk-unread"
	TalkHelp   ID = "talk-help"
	TalkEnd    ID = "talk-end"
)

// Presenting is all commands while presenting; their keys count then instead of those of Table.
// Return also jumps to a step whose number was typed.
var Presenting = []Command{
	{ID: TalkNext, Keys: []Keys{key(fyne.KeySpace), key(fyne.KeyPageDown), key(fyne.KeyRight), key(fyne.KeyReturn), key(fyne.KeyEnter)},
		Words: func() string { return lang.L("Reveal What Comes Next") },
		Help:  func() string { return lang.L("Show the next claim, the status, or the next step.") }},
	{ID: TalkBack, Keys: []Keys{key(fyne.KeyPageUp), key(fyne.KeyLeft)},
		Words: func() string { return lang.L("Hide Again") },
		Help:  func() string { return lang.L("Hide what was shown last, or go to the step before.") }},
	{ID: TalkReveal, Keys: []Keys{typed('r'), typed('R')},
		Words: func() string { return lang.L("Reveal All") },
		Help:  func() string { return lang.L("Show all of the step at once, with its status.") }},
	{ID: TalkSkip, Keys: []Keys{key(fyne.KeyDown)},
		Words: func() string { return lang.L("Next Step") },
		Help:  func() string { return lang.L("Go to the next step, whatever is still to tell of this one.") }},
	{ID: TalkReturn, Keys: []Keys{key(fyne.KeyUp)},
		Words: func() string { return lang.L("Step Before") },
		Help:  func() string { return lang.L("Go to the step before, from its beginning.") }},
	{ID: TalkFirst, Keys: []Keys{key(fyne.KeyHome)},
		Words: func() string { return lang.L("First Step") },
		Help:  func() string { return lang.L("Begin again.") }},
	{ID: TalkLast, Keys: []Keys{key(fyne.KeyEnd)},
		Words: func() string { return lang.L("Last Step") },
		Help:  func() string { return lang.L("Go to the last step.") }},
	{ID: TalkVote, Keys: []Keys{typed('v'), typed('V')},
		Words: func() string { return lang.L("Vote") },
		Help: func() string {
			return lang.L("Count hands for each status; once the status is revealed, count them again beside the first ones.")
		}},
	{ID: TalkBlack, Keys: []Keys{typed('b'), typed('B'), typed('.')},
		Words: func() string { return lang.L("Black Screen") },
		Help:  func() string { return lang.L("Blank the slides; the same key or the next one brings them back.") }},
	{ID: TalkWhite, Keys: []Keys{typed('w'), typed('W'), typed(',')},
		Words: func() string { return lang.L("White Screen") },
		Help:  func() string { return lang.L("Blank the slides in white.") }},
	{ID: TalkRing, Keys: []Keys{typed('p'), typed('P')},
		Words: func() string { return lang.L("Pointer Ring") },
		Help:  func() string { return lang.L("Show or hide a ring around the pointer.") }},
	{ID: TalkSwap, Keys: []Keys{typed('x'), typed('X')},
		Words: func() string { return lang.L("Swap Displays") },
		Help:  func() string { return lang.L("Show the slides on the other display.") }},
	{ID: TalkNotes, Keys: []Keys{typed('n')},
		Words: func() string { return lang.L("Read On in the Notes") },
		Help:  func() string { return lang.L("Show more of long notes.") }},
	{ID: TalkUnread, Keys: []Keys{typed('N')},
		Words: func() string { return lang.L("Read Back in the Notes") },
		Help:  func() string { return lang.L("Show again what stood before in the notes.") }},
	{ID: TalkHelp, Keys: []Keys{typed('?'), key(fyne.KeyF1)},
		Words: func() string { return lang.L("Keys") },
		Help:  func() string { return lang.L("Show or hide this list.") }},
	{ID: TalkEnd, Keys: []Keys{key(fyne.KeyEscape)},
		Words: func() string { return lang.L("End") },
		Help: func() string {
			return lang.L("Close the list or the vote, else end and return to where one was.")
		}},
}

// PresentingHands are what the hand does while presenting, beside the keys of Presenting.
var PresentingHands = []Gesture{
	{0, func() string { return lang.L("click") }, func() string { return lang.L("Reveal what comes next; a right click hides it again.") }},
	{0, func() string { return lang.L("move the pointer") }, func() string { return lang.L("Show buttons to go back, to go on and to end.") }},
	{0, func() string { return lang.L("digits, then Enter") }, func() string { return lang.L("Go to the step with that number.") }},
	{0, func() string { return lang.L("1 to 6 in a vote") }, func() string { return lang.L("Count one more hand for that status.") }},
	{fyne.KeyModifierShift, func() string { return lang.L("1 to 6 in a vote") }, func() string {
		return lang.L("Take a hand back; Backspace takes back the last one.")
	}},
}

// Presented is the command of a key or a typed character while presenting; empty where there is none.
func Presented(pressed Keys) ID {
	pressed.Rune = Latin(pressed.Rune)
	for _, c := range Presenting {
		for _, k := range c.Keys {
			if k == pressed {
				return c.ID
			}
		}
	}
	return ""
}
