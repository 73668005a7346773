package chart

import (
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
)

// Classes of references in the figures, beside ClassActor for a claimant and layout.ClassSource.
const (
	ClassStatus = "status" // a status' word, with "@" and an instant behind it where the mark is of a day
	ClassStance = "stance" // a stance's word, "@" and the claimant's id
	ClassRating = "rating" // a reliability and a credibility; "-" is one that nobody has judged
	ClassChange = "change" // the id is that of the source without which statuses change
	ClassVoice  = "voice"  // the id of an actor or source, or a free name, through which a word comes
	ClassSilent = "silent" // a claimant's id, and before it, with "@" behind, the number of a lane: what it says nothing of
	ClassAmount = "amount" // an event's id, "#" and the number of a quantity
	ClassRest   = "rest"   // all rows that have no room; the id is empty
)

// Filter is the query that leaves the events of a mark of a figure; of a status it asks for those that have it
// under the assessment, whatever the mark's day. False where no query says it in words: then Figure.Events
// knows them.
func Filter(ref scene.Ref) (q pick.Query, ok bool) {
	switch ref.Class {
	case ClassStatus:
		word, _, _ := strings.Cut(ref.ID, "@")
		status, ok := evidence.ParseStatus(word)
		q.Statuses = []evidence.Status{status}
		return q, ok
	case ClassActor:
		q.Claimants = []string{ref.ID}
	case layout.ClassSource:
		q.Sources = []string{ref.ID}
	default:
		return q, false
	}
	return q, true
}

// DayOf is an instant of the day that a mark is of, in seconds since 1970; false where it is of none.
func DayOf(ref scene.Ref) (at int64, ok bool) {
	if ref.Class != ClassStatus {
		return 0, false
	}
	_, day, ok := strings.Cut(ref.ID, "@")
	if !ok {
		return 0, false
	}
	at, err := strconv.ParseInt(day, 10, 64)
	return at, err == nil
}

func statusRef(s evidence.Status) scene.Ref { return scene.Ref{Class: ClassStatus, ID: s.String()} }

func statusDayRef(s evidence.Status, day int64) scene.Ref {
	return scene.Ref{Class: ClassStatus, ID: s.String() + "@" + strconv.FormatInt(day, 10)}
}

func stanceRef(s timeline.Stance, claimant string) scene.Ref {
	return scene.Ref{Class: ClassStance, ID: s.String() + "@" + claimant}
}
