package session_test

import (
	"slices"
	"testing"

	"dateline/app/session"
	"dateline/sampledata"
)

func caseStudy(t *testing.T) (*session.Session, *[]session.Change) {
	s := session.New()
	s.Replace(open(t, "", string(sampledata.Kazakhstan())))
	var heard []session.Change
	s.Listen(func(c session.Change) { heard = append(heard, c) })
	return s, &heard
}

func TestTheReplayGoesFromNothingToToday(t *testing.T) {
	s, heard := caseStudy(t)
	if _, ok := s.AsOf(); ok || s.Assess() != s.Open().Assess || s.Stop() != s.Stops()-1 {
		t.Fatal("a document opens as it is known today")
	}
	s.SetStop(-5)
	day, ok := s.AsOf()
	if !ok || day != s.Open().Days[0]-86400 {
		t.Errorf("before everything is %d", day)
	}
	known := s.Assess().Known()
	if known > len(s.Open().Doc.Events)/2 {
		t.Errorf("before the first day %d events are known", known)
	}
	for i := 1; i < s.Stops(); i++ {
		s.SetStop(s.Stop() + 1)
		if s.Stop() != i {
			t.Fatalf("stop %d, want %d", s.Stop(), i)
		}
		if now := s.Assess().Known(); now < known {
			t.Errorf("at stop %d fewer events are known than before: %d", i, now)
		} else {
			known = now
		}
	}
	if s.Assess() != s.Open().Assess || known != len(s.Open().Doc.Events) {
		t.Error("the last stop is today, with all claims")
	}
	heardBefore := len(*heard)
	s.SetStop(s.Stops() + 7)
	if len(*heard) != heardBefore || slices.ContainsFunc(*heard, func(c session.Change) bool { return c != session.Judged }) {
		t.Error("each step tells Judged once, and none is told beyond the end")
	}
}

func TestTheLastKnownDayIsLikeToday(t *testing.T) {
	s, _ := caseStudy(t)
	s.SetStop(s.Stops() - 2)
	if _, ok := s.AsOf(); !ok {
		t.Fatal("this stop has a day")
	}
	if list := s.Open().Assess.Changed(s.Assess()); len(list) > 0 {
		t.Errorf("on the last day %d events differ from today", len(list))
	}
}

func TestTakingASourceAwayAndBack(t *testing.T) {
	s, heard := caseStudy(t)
	what := s.IfWithout("neo")
	if s.Assess() != s.Open().Assess || len(*heard) > 0 {
		t.Fatal("asking must change nothing")
	}
	if len(s.Open().Assess.Changed(what)) == 0 {
		t.Fatal("without the article some statuses must change, or this test has lost its sense")
	}
	s.SetWithout("neo", true)
	s.SetWithout("neo", true)
	if !slices.Equal(s.Without(), []string{"neo"}) || !s.IsWithout("neo") || len(*heard) != 1 {
		t.Errorf("without %v, heard %v", s.Without(), *heard)
	}
	if len(s.Assess().Changed(what)) > 0 {
		t.Error("it must be as it was foretold")
	}
	if back := s.IfWithout("neo"); len(back.Changed(s.Open().Assess)) > 0 {
		t.Error("the other way about is with the source")
	}
	s.SetStop(3)
	if o := s.Assess().Options; !o.HasAsOf || !o.Without["neo"] {
		t.Errorf("day and source must go together: %+v", o)
	}
	if !s.Restore() || s.Restore() || len(s.Without()) > 0 {
		t.Error("Restore gives all back, once")
	}
}

func TestAnotherDocumentStartsAsKnownToday(t *testing.T) {
	s, _ := caseStudy(t)
	s.SetStop(2)
	s.SetWithout("neo", true)
	s.SetKind(session.Matrix)
	s.Replace(open(t, "", three))
	if s.Stops() != 1 || s.Stop() != 0 || len(s.Without()) > 0 || s.Assess() != s.Open().Assess {
		t.Error("another document begins with all its claims")
	}
	if _, ok := s.AsOf(); ok {
		t.Error("without dated claims there is only today")
	}
	if s.Kind() != session.Matrix {
		t.Error("the way of looking stays")
	}
	s.SetStop(1)
	if s.Stop() != 0 {
		t.Error("there is nowhere to go")
	}
}

func TestSwitchingIsToldOnce(t *testing.T) {
	s, heard := caseStudy(t)
	s.SetKind(session.Sources)
	s.SetKind(session.Sources)
	if s.Kind() != session.Sources || !slices.Equal(*heard, []session.Change{session.Switched}) {
		t.Errorf("heard %v", *heard)
	}
}
