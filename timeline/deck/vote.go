package deck

import "dateline/timeline/evidence"

// Choices is how many statuses one can vote for: those of evidence.Statuses.
const Choices = len(evidence.Statuses)

// Votes are the hands that were counted for the statuses, in the order of evidence.Statuses, before
// the status of an event was told and after.
type Votes struct {
	Before, After [Choices]int
}

// Counted tells whether any hand was counted in one of the two votes.
func Counted(hands [Choices]int) bool { return hands != [Choices]int{} }

// Votes are those on the event that is shown.
func (t *Talk) Votes() Votes {
	if v := t.votes[t.Step().Event]; v != nil {
		return *v
	}
	return Votes{}
}

// Voting tells whether hands are being counted.
func (t *Talk) Voting() bool { return t.voting }

// ToggleVote opens or closes the vote on the event that is shown. Before its status is told, hands
// count as before; from then on as after, a vote of its own.
func (t *Talk) ToggleVote() {
	t.voting, t.last, t.digits = !t.voting, nil, ""
}

func (t *Talk) closeVote() { t.voting, t.last = false, nil }

// Raise counts n more hands for a choice, an index into evidence.Statuses, n below 0 takes some back;
// there are never fewer than none. False where no vote is open or nothing changed.
func (t *Talk) Raise(choice, n int) bool {
	if !t.voting || choice < 0 || choice >= Choices {
		return false
	}
	count := &t.hands()[choice]
	before := *count
	*count = min(max(*count+n, 0), mostHands)
	if *count == before {
		return false
	}
	if n > 0 {
		t.last = append(t.last, choice)
	}
	return true
}

// mostHands are those of a class, a hall, a stadium.
const mostHands = 99_999

// Lower takes back the hand that was counted last in the open vote; false where there is none.
func (t *Talk) Lower() bool {
	for n := len(t.last); t.voting && n > 0; n = len(t.last) {
		choice := t.last[n-1]
		t.last = t.last[:n-1]
		if t.Raise(choice, -1) {
			return true
		}
	}
	return false
}

// hands are those of the vote that is open.
func (t *Talk) hands() *[Choices]int {
	event := t.Step().Event
	if t.votes[event] == nil {
		t.votes[event] = &Votes{}
	}
	if t.Revealed() {
		return &t.votes[event].After
	}
	return &t.votes[event].Before
}
