package session

import (
	"math"
	"slices"

	"dateline/timeline/evidence"
)

// Kind is a way to look at a document.
type Kind uint8

// The ways to look at a document, in the order of the window's switch.
const (
	Story   Kind = iota // the timeline
	Sources             // the list of sources, with what rests on each
	Matrix              // who says what: claimants by events
	Table               // all events as rows
	Charts              // the evidence as charts
)

// Kind is the way in which the document is looked at.
func (s *Session) Kind() Kind { return s.kind }

// SetKind looks at the document in another way.
func (s *Session) SetKind(k Kind) {
	if k != s.kind {
		s.kind = k
		s.tell(Switched)
	}
}

// Assess is the verdict on the claims that count now: as of the day and without the sources that
// are taken away. Open().Assess is the verdict on all claims.
func (s *Session) Assess() *evidence.Assessment { return s.assess }

// Stops is how many places the as-of day can take: before everything, each of Open().Days, and
// today. It is at least 1; a document without dated claims has nothing but today.
func (s *Session) Stops() int {
	if len(s.open.Days) == 0 {
		return 1
	}
	return len(s.open.Days) + 2
}

// Stop is where the as-of day is: 0 is the day before the first of Open().Days, i is the i-th of
// them, Stops()-1 is today, with all claims.
func (s *Session) Stop() int { return s.stop }

// SetStop goes to another as-of day and judges anew; it goes no further than the first and last.
func (s *Session) SetStop(stop int) {
	stop = min(max(stop, 0), s.Stops()-1)
	if stop != s.stop {
		s.stop = stop
		s.judge()
	}
}

// AsOf is the as-of day as its first second; false for today.
func (s *Session) AsOf() (day int64, ok bool) { return s.DayOf(s.stop) }

// DayOf is the day of a stop as its first second; false for today.
func (s *Session) DayOf(stop int) (day int64, ok bool) {
	const daySeconds = 86400
	switch days := s.open.Days; {
	case stop >= s.Stops()-1:
		return 0, false
	case stop <= 0:
		return max(days[0], minDay) - daySeconds, true
	default:
		return days[stop-1], true
	}
}

// minDay is the earliest instant that has a day before it.
const minDay = math.MinInt64 + 2*86400

// Without are the ids of the sources that are taken away, in the order in which that was done.
func (s *Session) Without() []string { return s.without }

// IsWithout reports whether a source is taken away.
func (s *Session) IsWithout(id string) bool { return slices.Contains(s.without, id) }

// SetWithout takes a source away, or gives it back, and judges anew.
func (s *Session) SetWithout(id string, gone bool) {
	if gone == s.IsWithout(id) {
		return
	}
	if gone {
		s.without = append(slices.Clone(s.without), id)
	} else {
		s.without = slices.DeleteFunc(slices.Clone(s.without), func(other string) bool { return other == id })
	}
	s.judge()
}

// Restore gives all sources back; false where none was taken away.
func (s *Session) Restore() bool {
	if len(s.without) == 0 {
		return false
	}
	s.without = nil
	s.judge()
	return true
}

// IfWithout is the verdict as of the day with one source the other way about: without it where it
// is there, with it where it was taken away. The session stays as it is.
func (s *Session) IfWithout(id string) *evidence.Assessment {
	opt := s.options()
	if opt.Without == nil {
		opt.Without = map[string]bool{}
	}
	opt.Without[id] = !opt.Without[id]
	if !opt.Without[id] {
		delete(opt.Without, id)
	}
	return s.open.Assess.With(opt)
}

// options say which claims count now.
func (s *Session) options() evidence.Options {
	var opt evidence.Options
	opt.AsOf, opt.HasAsOf = s.AsOf()
	if len(s.without) > 0 {
		opt.Without = make(map[string]bool, len(s.without))
		for _, id := range s.without {
			opt.Without[id] = true
		}
	}
	return opt
}

// judge judges anew and tells.
func (s *Session) judge() {
	s.assessAnew()
	s.tell(Judged)
}

func (s *Session) assessAnew() {
	s.assess = s.open.Assess
	if opt := s.options(); opt.HasAsOf || len(opt.Without) > 0 {
		s.assess = s.open.Assess.With(opt)
	}
}

// resetEvidence is for another document: all claims count.
func (s *Session) resetEvidence() {
	s.assess, s.without = s.open.Assess, nil
	s.stop = s.Stops() - 1
}
