package deck_test

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/deck"
	"dateline/timeline/evidence"
)

func talk() *deck.Talk {
	doc := timeline.New(timeline.Document{Events: []timeline.Event{
		{ID: "a", Claims: []timeline.Claim{{By: "y", Stance: timeline.Denies}, {By: "x", Stance: timeline.Asserts}}},
		{ID: "b", Claims: []timeline.Claim{{By: "x", Stance: timeline.Alleges}}},
	}})
	return deck.Start(deck.OfEvents([]int{0, 1}), doc, evidence.Assess(doc, evidence.Options{}), 0)
}

func TestClaimsAreToldBeforeDenialsAndTheStatusLast(t *testing.T) {
	d := talk()
	want := []deck.Part{{Kind: deck.Title}, {Kind: deck.Claim, Claim: 1}, {Kind: deck.Denial}, {Kind: deck.Status}}
	for i, p := range d.Parts() {
		if p != want[i] {
			t.Errorf("part %d is %+v, want %+v", i, p, want[i])
		}
	}
	for range 3 {
		if d.Revealed() || d.Told(0) || !d.Next() {
			t.Fatal("nothing may be told before the last part")
		}
	}
	if !d.Told(0) || !d.Next() || !d.Told(0) || d.Told(1) || d.At() != 1 {
		t.Error("what was told stays told, and the next step is not")
	}
	if d.Back(); d.At() != 0 || !d.Revealed() {
		t.Error("the step before must be as it was left")
	}
	if d.Back(); d.Told(0) {
		t.Error("a status that was taken back must not be told")
	}
}

func TestDigitsAndEnterJumpAndHandsAreCounted(t *testing.T) {
	d := talk()
	if d.Digit(2); !d.Enter() || d.At() != 1 || d.Enter() {
		t.Error("2 and Enter must go to the second step, once")
	}
	if d.Raise(0, 1) {
		t.Error("a hand was counted without a vote")
	}
	d.ToggleVote()
	d.Raise(2, 1)
	d.Raise(2, 1)
	if !d.Lower() || d.Votes().Before[2] != 1 || d.Raise(3, -1) {
		t.Errorf("counted %v", d.Votes())
	}
	d.Reveal()
	d.ToggleVote()
	if d.Raise(3, 1); d.Votes().After[3] != 1 || d.Votes().Before[2] != 1 {
		t.Errorf("counted %v", d.Votes())
	}
}
