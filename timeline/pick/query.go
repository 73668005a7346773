package pick

import (
	"slices"

	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
)

// Key is what events are grouped by. The zero Key is ByLane.
type Key uint8

// The keys.
const (
	ByLane Key = iota
	ByTag
	BySource
	ByStatus
	ByClaimant
	ByPlace
)

// Keys are all of them, in the order in which a choice is offered.
var Keys = [...]Key{ByLane, ByTag, BySource, ByStatus, ByClaimant, ByPlace}

var keyWords = [...]string{"lane", "tag", "source", "status", "claimant", "place"}

// String is the word of the command line: "lane", "tag", "source", "status", "claimant", "place".
func (k Key) String() string {
	if int(k) < len(keyWords) {
		return keyWords[k]
	}
	return keyWords[ByLane]
}

// ParseKey reads a word of String; false where it is none.
func ParseKey(word string) (Key, bool) {
	for i, w := range keyWords {
		if w == word {
			return Key(i), true
		}
	}
	return ByLane, false
}

// Query says which events to show, and how they are grouped. The zero Query is all events by lane.
// An event matches that fulfils every field, and a list is fulfilled by any one of its values. In
// a list "" stands for events that have none: that lie in no lane, have no tag, name no place.
type Query struct {
	Text       string            // words that must all occur; see Search
	Lanes      []string          // ids; the lane's title where the document lists no lanes
	Tags       []string          // as the events spell them
	Sources    []string          // ids of sources that a claim cites or relies on
	Claimants  []string          // ids of actors or free names that a claim is by; of the source where it is by nobody
	Places     []string          // as the events spell them
	Statuses   []evidence.Status // as they are shown; an event that is not yet known has none
	Importance int               // at least, 1 to 5; 0 for all
	Period     edtf.Date         // events whose extent overlaps its own; zero for all
	Events     []string          // ids
	GroupBy    Key
}

// IsZero reports whether every event matches whatever the document: nothing but GroupBy is set.
func (q Query) IsZero() bool {
	return q.Text == "" && q.Filters() == 0
}

// Equal reports whether two queries ask for the same in the same words.
func (q Query) Equal(other Query) bool {
	return q.Text == other.Text && q.Importance == other.Importance && q.GroupBy == other.GroupBy &&
		slices.Equal(q.Lanes, other.Lanes) && slices.Equal(q.Tags, other.Tags) &&
		slices.Equal(q.Sources, other.Sources) && slices.Equal(q.Claimants, other.Claimants) &&
		slices.Equal(q.Places, other.Places) && slices.Equal(q.Statuses, other.Statuses) && q.Period.Equal(other.Period) && slices.Equal(q.Events, other.Events)
}

// Filters counts the fields that are set beside Text and GroupBy.
func (q Query) Filters() int {
	n := 0
	for _, set := range []bool{len(q.Lanes) > 0, len(q.Tags) > 0, len(q.Sources) > 0, len(q.Claimants) > 0,
		len(q.Places) > 0, len(q.Statuses) > 0, q.Importance > 0, !q.Period.IsZero(), len(q.Events) > 0} {
		if set {
			n++
		}
	}
	return n
}
