package session_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dateline/app/session"
	"dateline/timeline/axis"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

const told = `{"title": "Told", "sources": [
	{"id": "x", "title": "X", "issued": "1901-01-01"}, {"id": "y", "title": "Y", "issued": "1902-01-01"}, {"id": "z", "title": "Z", "issued": "1903-01-01"}],
	"events": [{"id": "a", "title": "A", "date": "1900", "sources": ["x", "y"]}, {"id": "b", "title": "B", "date": "1901", "sources": ["z"]}]}`

// timed is a session with two events and three sources, and its clock.
func timed(t *testing.T) (*session.Session, *time.Time) {
	now := time.Unix(0, 0)
	s := session.New()
	s.Clock = func() time.Time { return now }
	s.Replace(open(t, "/x/told.json", told))
	s.AdjustView(layout.View{View: axis.View{Scale: 1}}, true)
	return s, &now
}

// lanesByTag is an arrangement that is not the first one.
var lanesByTag = session.Arranging{Setting: layout.Setting{Arrange: layout.Lanes, Steps: true}, By: pick.ByTag}

func view(scale float64) layout.View { return layout.View{View: axis.View{Scale: scale}} }

func TestUndoAndRedoRestoreEverythingThatIsSeen(t *testing.T) {
	s, now := timed(t)
	if s.CanUndo() || s.CanBack() || s.Undo() || s.Redo() || s.Back() || s.Forward() {
		t.Fatal("there is nothing to undo at first")
	}
	states := []session.State{s.State()}
	for _, change := range []func(){
		func() { s.Select("a") }, func() { s.SetView(view(2), false) }, func() { s.SetStop(1) },
		func() { s.SetWithout("y", true) }, func() { s.SetKind(session.Sources) }, func() { s.SetWithout("x", true) },
		func() { s.Arrange(lanesByTag) }, func() { s.SetQuery(pick.Query{Tags: []string{"x"}, Text: "a"}) }, func() { s.SetView(view(1), true) }, func() { s.Deselect() }, func() { s.SetStop(9) }, func() { s.Restore() },
	} {
		*now = now.Add(time.Minute)
		change()
		states = append(states, s.State())
	}
	for range 2 {
		for i := len(states) - 2; i >= 0; i-- {
			if !s.Undo() {
				t.Fatalf("step %d cannot be undone", i)
			}
			same(t, s, states[i])
		}
		for i := 1; i < len(states); i++ {
			if !s.Redo() {
				t.Fatalf("step %d cannot be done again", i)
			}
			same(t, s, states[i])
		}
	}
	if s.CanRedo() {
		t.Error("there must be nothing more to do again")
	}
	s.Undo()
	s.Undo()
	s.Select("b")
	if s.CanRedo() {
		t.Error("what was undone is gone after another change")
	}
}

func same(t *testing.T, s *session.Session, want session.State) {
	t.Helper()
	got := s.State()
	if got.Kind != want.Kind || got.View != want.View || got.Event != want.Event || got.Day != want.Day || got.AsOf != want.AsOf ||
		!slices.Equal(got.Without, want.Without) {
		t.Errorf("the state is %+v, want %+v", got, want)
	}
}

func TestTheVerdictGoesWithTheState(t *testing.T) {
	s, now := timed(t)
	full := s.Assess().Verdicts[0].Status
	s.SetWithout("x", true)
	*now = now.Add(time.Minute)
	less := s.Assess().Verdicts[0].Status
	if full == less {
		t.Fatal("this test has lost its sense")
	}
	s.Undo()
	if s.Assess().Verdicts[0].Status != full {
		t.Error("undone, the verdict must be the one before")
	}
	s.Redo()
	if s.Assess().Verdicts[0].Status != less {
		t.Error("done again, it must be the other one")
	}
}

func TestOneMovementIsOneStep(t *testing.T) {
	s, now := timed(t)
	for i := range 50 { // a drag
		s.SetView(view(1+float64(i)/50), false)
		*now = now.Add(20 * time.Millisecond)
	}
	*now = now.Add(2 * time.Second)
	s.SetView(view(9), false) // and another
	if s.Undo(); s.View().Scale != 1+49.0/50 {
		t.Errorf("undone, the scale is %v", s.View().Scale)
	}
	if s.Undo(); !s.Whole() || s.CanUndo() {
		t.Error("the drag must be one step")
	}
	s.SetView(view(3), false)
	s.Select("a") // at once, and not of the same movement
	if s.Undo(); s.Event() != nil || s.View().Scale != 3 {
		t.Error("a selection is a step of its own")
	}
	*now = now.Add(time.Minute)
	s.SetView(view(4), false)
	s.SetView(view(3), false)
	if s.Undo(); !s.Whole() {
		t.Error("there and back again at once is no step")
	}
	s.Do(func() { s.SetKind(session.Matrix); s.Select("b"); s.SetView(view(7), false) })
	if s.Undo(); s.Kind() != session.Story || s.Event() != nil || !s.Whole() {
		t.Error("all that one command changes must be one step")
	}
}

func TestDaysThatGoByAreOneStep(t *testing.T) {
	s, now := timed(t)
	s.SetWithout("x", true)
	for stop := range s.Stops() {
		s.SetStop(stop)
		*now = now.Add(800 * time.Millisecond)
	}
	s.SetStop(1)
	s.Undo()
	if _, ok := s.AsOf(); ok || !s.IsWithout("x") {
		t.Error("a replay must be one step, and not that of the source before it")
	}
}

func TestAnotherSizeIsNoStep(t *testing.T) {
	s, now := timed(t)
	s.AdjustView(view(5), true)
	if s.CanUndo() {
		t.Error("all in another size is still all")
	}
	s.SetView(view(8), false)
	*now = now.Add(time.Minute)
	s.AdjustView(view(8.5), false)
	*now = now.Add(time.Minute)
	s.SetView(view(9), false)
	if s.Undo(); s.View().Scale != 8.5 {
		t.Errorf("undone, the scale is %v, want that of the size", s.View().Scale)
	}
	if s.Undo(); !s.Whole() || s.CanUndo() {
		t.Error("the size must be no step")
	}
}

func TestTheWholeTimeRemembersHowFarItWasScrolled(t *testing.T) {
	s, now := timed(t)
	s.SetView(layout.View{Top: 40, View: view(1).View}, true)
	*now = now.Add(time.Minute)
	s.SetView(view(3), false)
	if s.Undo(); !s.Whole() || s.State().View != (layout.View{Top: 40}) {
		t.Errorf("undone, the view is %+v", s.State().View)
	}
}

func TestBackPassesOverWhatOnlySelects(t *testing.T) {
	s, now := timed(t)
	step := func(f func()) { *now = now.Add(time.Minute); f() }
	step(func() { s.Select("a") })
	step(func() { s.SetView(view(2), false) })
	step(func() { s.Select("b") })
	step(func() { s.SetStop(1) })
	step(func() { s.SetKind(session.Matrix) })
	step(func() { s.Deselect() })
	s.Back()
	if s.Kind() != session.Story || s.View() != view(2) || s.Event().ID != "b" {
		t.Errorf("back leads to %+v", s.State())
	}
	s.Back()
	if !s.Whole() || s.Event().ID != "a" || s.CanBack() {
		t.Errorf("and then to %+v", s.State())
	}
	s.Forward()
	if s.View() != view(2) || s.Event().ID != "b" {
		t.Errorf("forward leads to %+v, want it as it was left", s.State())
	}
	s.Forward()
	if s.Kind() != session.Matrix || s.Event() != nil || s.CanForward() {
		t.Errorf("and then to %+v", s.State())
	}
}

func TestTheHistoryOutlivesTheSameFileAlone(t *testing.T) {
	s, now := timed(t)
	s.Select("b")
	*now = now.Add(time.Minute)
	s.SetStop(1)
	*now = now.Add(time.Minute)
	s.Replace(open(t, "/x/told.json", `{"title": "Less", "events": [{"id": "a", "title": "A", "date": "1900"}]}`))
	for s.Undo() {
		if s.Selection() >= 1 || s.Stop() >= s.Stops() {
			t.Fatalf("undo leads to what the file has no more: %+v", s.State())
		}
	}
	s.Replace(open(t, "/x/other.json", told))
	if s.CanUndo() || s.CanRedo() {
		t.Error("another file begins anew")
	}
}

// TestTheHistoryIsAList: whatever is done, undoing all and doing it all again leads back here.
func TestTheHistoryIsAList(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s, now := timed(t)
		for range rapid.IntRange(0, 400).Draw(r, "steps") {
			*now = now.Add(time.Duration(rapid.IntRange(0, 2000).Draw(r, "ms")) * time.Millisecond)
			switch rapid.IntRange(0, 7).Draw(r, "what") {
			case 0:
				s.Select(rapid.SampledFrom([]string{"a", "b", ""}).Draw(r, "event"))
			case 1:
				s.SetView(view(float64(rapid.IntRange(1, 9).Draw(r, "scale"))), rapid.Bool().Draw(r, "whole"))
			case 2:
				s.SetStop(rapid.IntRange(0, 5).Draw(r, "stop"))
			case 3:
				s.SetWithout(rapid.SampledFrom([]string{"x", "y", "z"}).Draw(r, "source"), rapid.Bool().Draw(r, "gone"))
			case 4:
				s.SetKind(session.Kind(rapid.IntRange(0, 2).Draw(r, "kind")))
			case 5:
				s.Undo()
			case 6:
				s.Back()
			case 7:
				s.Forward()
			}
		}
		for s.Redo() {
		}
		end, n := s.State(), 0
		for s.Undo() {
			n++
		}
		if n > 300 {
			r.Errorf("%d steps are kept", n)
		}
		for s.Redo() {
		}
		if got := s.State(); got.View != end.View || got.Event != end.Event || got.Day != end.Day || !slices.Equal(got.Without, end.Without) {
			r.Errorf("undone and done again: %+v, want %+v", got, end)
		}
	})
}
