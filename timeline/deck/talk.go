package deck

import (
	"dateline/timeline"
	"dateline/timeline/evidence"
)

// Talk is a deck while it is presented. It is there as long as the talk is: nothing of it is kept.
type Talk struct {
	Deck
	Doc    *timeline.Document
	Assess *evidence.Assessment

	at      int
	parts   []Part      // of the step that is shown
	shown   int         // how many of them, at least 1
	reached map[int]int // by step: the most parts that were shown; every one where it is all
	votes   map[int]*Votes
	voting  bool
	last    []int // choices of the hands raised while the vote is open
	digits  string
}

// all is reached of a step whose status was told.
const all = int(^uint(0) >> 1)

// Start begins a talk at a step, from 0; it goes no further than the last. The deck has a step at least.
func Start(d Deck, doc *timeline.Document, assess *evidence.Assessment, at int) *Talk {
	t := &Talk{Deck: d, Doc: doc, Assess: assess, reached: map[int]int{}, votes: map[int]*Votes{}}
	t.enter(min(max(at, 0), len(d.Steps)-1), 1)
	return t
}

// At is the step that is shown, from 0.
func (t *Talk) At() int { return t.at }

// Step is the step that is shown.
func (t *Talk) Step() Step { return t.Steps[t.at] }

// Event is the event that is shown.
func (t *Talk) Event() *timeline.Event { return &t.Doc.Events[t.Step().Event] }

// Following is the step after the one that is shown; false where that is the last.
func (t *Talk) Following() (Step, bool) {
	if t.at+1 >= len(t.Steps) {
		return Step{}, false
	}
	return t.Steps[t.at+1], true
}

// Parts are those of the step that is shown, told or not.
func (t *Talk) Parts() []Part { return t.parts }

// Shown is how many of the parts have been told, at least 1.
func (t *Talk) Shown() int { return t.shown }

// Revealed tells whether the status is shown.
func (t *Talk) Revealed() bool { return t.shown == len(t.parts) }

// Told tells whether the status of an event has been told up to now: at the step that is shown or one
// before it.
func (t *Talk) Told(event int) bool {
	if t.Step().Event == event {
		return t.Revealed()
	}
	for step, parts := range t.reached {
		if parts == all && step < t.at && t.Steps[step].Event == event {
			return true
		}
	}
	return false
}

// Next tells the next part, or goes to the next step; false at the end.
func (t *Talk) Next() bool {
	t.closeVote()
	if !t.Revealed() {
		t.show(t.shown + 1)
		return true
	}
	if t.at+1 >= len(t.Steps) {
		return false
	}
	t.enter(t.at+1, 1)
	return true
}

// Back takes the last part back, or goes to the step before as it was left; false at the start.
func (t *Talk) Back() bool {
	t.closeVote()
	if t.shown > 1 && !t.Step().Whole {
		t.shown--
		return true
	}
	if t.at == 0 {
		return false
	}
	t.enter(t.at-1, max(t.reached[t.at-1], 1))
	return true
}

// Jump goes to a step, from 0, with nothing but its event told; false where there is none or it is
// shown already.
func (t *Talk) Jump(step int) bool {
	t.closeVote()
	if step < 0 || step >= len(t.Steps) || step == t.at && t.shown == 1 {
		return false
	}
	t.enter(step, 1)
	return true
}

// Reveal tells all of the step; false where that was done.
func (t *Talk) Reveal() bool {
	t.closeVote()
	if t.Revealed() {
		return false
	}
	t.show(len(t.parts))
	return true
}

// enter shows so many parts of a step.
func (t *Talk) enter(step, parts int) {
	t.at = step
	t.parts = Parts(t.Doc, t.Assess, t.Step().Event)
	if t.Step().Whole {
		parts = len(t.parts)
	}
	t.show(min(parts, len(t.parts)))
}

func (t *Talk) show(parts int) {
	t.shown = parts
	if t.Revealed() {
		parts = all
	}
	t.reached[t.at] = max(t.reached[t.at], parts)
}

// Digit adds a digit, 0 to 9, to the number of the step to jump to.
func (t *Talk) Digit(d int) {
	const most = 7 // digits; a document has a million events
	if len(t.digits) < most {
		t.digits += string(rune('0' + d))
	}
}

// Digits are what was typed of a step's number; empty for nothing.
func (t *Talk) Digits() string { return t.digits }

// Forget forgets the digits; false where there are none.
func (t *Talk) Forget() bool {
	had := t.digits != ""
	t.digits = ""
	return had
}

// Target is the step, from 0, whose number, from 1, was typed; false where there is none.
func (t *Talk) Target() (step int, ok bool) {
	n := 0
	for _, r := range t.digits {
		n = n*10 + int(r-'0')
	}
	return n - 1, n > 0 && n <= len(t.Steps)
}

// Enter jumps to the step whose number, from 1, was typed; false where that led nowhere.
func (t *Talk) Enter() bool {
	step, _ := t.Target()
	t.digits = ""
	return t.Jump(step)
}
