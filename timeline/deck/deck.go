// Package deck is a talk about a document: which events are shown in which order, what of each has
// been told, and how many hands were raised for what.
//
// In go a document with its assessment and a story or an order of events; out come the steps, the
// parts of each in the order of their telling, and a Talk that goes from part to part. It draws
// nothing, keeps no clock and changes no document.
package deck

import (
	"bytes"

	"dateline/timeline"
	"dateline/timeline/evidence"
)

// Step is one stop of a talk: an event with what the presenter wants to say.
type Step struct {
	Event int    // index into the document's events
	Notes string // for the presenter alone
	Whole bool   // all of it is shown at once
}

// Deck is the steps of a talk.
type Deck struct {
	Title string // of the story; empty for all events in order
	Steps []Step
}

// OfStory is the deck of a story of the document. Steps whose event there is not are left out. A
// step that says "reveal": false is shown at once.
func OfStory(doc *timeline.Document, s timeline.Story) Deck {
	d := Deck{Title: s.Title}
	if d.Title == "" {
		d.Title = s.ID
	}
	for _, step := range s.Steps {
		if i := doc.EventIndex(step.Event); i >= 0 {
			d.Steps = append(d.Steps, Step{i, step.Notes, string(bytes.TrimSpace(step.Reveal)) == "false"})
		}
	}
	return d
}

// OfEvents is the deck of events, indexes into a document's events, in their order.
func OfEvents(order []int) Deck {
	d := Deck{Steps: make([]Step, len(order))}
	for i, event := range order {
		d.Steps[i].Event = event
	}
	return d
}

// At is the first step of an event; 0 where the deck has none.
func (d Deck) At(event int) int {
	for i, s := range d.Steps {
		if s.Event == event {
			return i
		}
	}
	return 0
}

// Kind is what a part tells.
type Kind uint8

// The kinds of parts, in the order of their telling.
const (
	Title  Kind = iota // the event: when and what
	Claim              // what one claimant says
	Denial             // what one says against it, or takes back
	Status             // what it amounts to, and why
)

// Part is one thing to tell about an event.
type Part struct {
	Kind  Kind
	Claim int // index into the event's claims, for Claim and Denial
}

// Parts are what there is to tell about the event at the index: the event, every claim that counts or
// declines, in the order of the file, then those against it, then the retractions, then the status.
// Claims that are later than the as-of day, or taken away, are none.
func Parts(doc *timeline.Document, assess *evidence.Assessment, event int) []Part {
	x := assess.Explain(event)
	gone := make(map[int]bool, len(x.Later)+len(x.Removed))
	for _, list := range [][]int{x.Later, x.Removed} {
		for _, k := range list {
			gone[k] = true
		}
	}
	parts := []Part{{Kind: Title}}
	add := func(kind Kind, of func(timeline.Stance) bool) {
		for k, c := range doc.Events[event].Claims {
			if !gone[k] && of(c.Stance) {
				parts = append(parts, Part{kind, k})
			}
		}
	}
	add(Claim, func(s timeline.Stance) bool { return !s.Opposes() && s != timeline.Retracts })
	add(Denial, timeline.Stance.Opposes)
	add(Denial, func(s timeline.Stance) bool { return s == timeline.Retracts })
	return append(parts, Part{Kind: Status})
}
