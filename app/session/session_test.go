package session_test

import (
	"slices"
	"testing"

	"dateline/app/session"
	"dateline/sampledata"
	"dateline/timeline/axis"
	"dateline/timeline/file"
	"dateline/timeline/layout"
)

func open(t *testing.T, path, text string) *session.Open {
	t.Helper()
	doc, problems := file.Read("test.json", []byte(text))
	if doc == nil {
		t.Fatalf("the test's document has problems: %v", problems)
	}
	return session.Prepare(path, "test.json", doc, problems)
}

const three = `{"title": "Three", "events": [
	{"id": "b", "title": "B", "date": "1901"}, {"id": "c", "title": "C", "date": "1902"}, {"id": "a", "title": "A", "date": "1900"}]}`

// order is an order of events in a list.
type order []int

func (o order) Order() []int { return o }

func (o order) Next(event, by int) int {
	at := slices.Index(o, event)
	if at < 0 && by < 0 {
		at = len(o)
	}
	if at += by; at >= 0 && at < len(o) {
		return o[at]
	}
	return -1
}

// log is a session with three events in the order a, b, c, and what its listener heard.
func log(t *testing.T) (*session.Session, *[]session.Change) {
	s := session.New()
	s.Replace(open(t, "/x/three.json", three))
	s.SetWalk(order{2, 0, 1})
	var heard []session.Change
	s.Listen(func(c session.Change) { heard = append(heard, c) })
	return s, &heard
}

func TestANewSessionHasAnEmptyDocument(t *testing.T) {
	s := session.New()
	if s.Open() == nil || s.Open().Doc == nil || s.Event() != nil || s.Selection() != -1 {
		t.Fatal("a new session must have an empty document and no selection")
	}
	s.Step(1)
	s.First()
	s.Last()
	s.Select("nobody")
	if s.Selection() != -1 {
		t.Error("there is nothing to walk to")
	}
}

func TestWalkingFollowsTheOrderAndStopsAtTheEnds(t *testing.T) {
	s, _ := log(t)
	var ids []string
	for _, step := range []func(){
		func() { s.Step(1) }, func() { s.Step(1) }, func() { s.Step(1) }, func() { s.Step(1) },
		func() { s.Step(-1) }, s.First, func() { s.Step(-1) }, s.Last, s.Deselect,
	} {
		step()
		if e := s.Event(); e != nil {
			ids = append(ids, e.ID)
		} else {
			ids = append(ids, "")
		}
	}
	want := []string{"a", "b", "c", "c", "b", "a", "a", "c", ""}
	if !slices.Equal(ids, want) {
		t.Errorf("walked %q, want %q", ids, want)
	}
	s.Step(-1)
	if s.Event().ID != "c" {
		t.Error("a step back from nothing selects the last event")
	}
}

// TestBeforeThereIsAPictureOneWalksAsTheFileIsWritten: to both ends, and no further.
func TestBeforeThereIsAPictureOneWalksAsTheFileIsWritten(t *testing.T) {
	s := session.New()
	s.Replace(open(t, "/x/three.json", three))
	walked := func(by int) (ids string) {
		s.Deselect()
		for range 4 {
			s.Step(by)
			ids += s.Event().ID
		}
		return ids
	}
	if on, back := walked(1), walked(-1); on != "bcaa" || back != "acbb" || !slices.Equal(s.Order(), []int{0, 1, 2}) {
		t.Errorf("walked %s and %s back, in the order %v", on, back, s.Order())
	}
}

func TestListenersHearEachChangeOnce(t *testing.T) {
	s, heard := log(t)
	s.Select("a")
	s.Select("a")
	s.SetView(layout.View{View: axis.View{Scale: 2}}, false)
	s.SetView(layout.View{View: axis.View{Scale: 2}}, false)
	s.Select("nobody")
	want := []session.Change{session.Selected, session.Viewed, session.Selected}
	if !slices.Equal(*heard, want) {
		t.Errorf("heard %v, want %v", *heard, want)
	}
}

func TestReloadingKeepsTheSelection(t *testing.T) {
	s, heard := log(t)
	s.Select("b")
	s.Replace(open(t, "/x/three.json", three))
	if e := s.Event(); e == nil || e.ID != "b" {
		t.Error("the same file again must keep the selected event")
	}
	s.Replace(open(t, "/x/other.json", three))
	if s.Event() != nil {
		t.Error("another file must deselect")
	}
	if last := (*heard)[len(*heard)-1]; last != session.Opened|session.Selected {
		t.Errorf("the last change is %v", last)
	}
	s.Select("b")
	s.Replace(open(t, "", three))
	s.Replace(open(t, "", string(sampledata.Writing())))
	if s.Event() != nil {
		t.Error("two examples are not the same file")
	}
}

func TestTheTitleFallsBackOnTheName(t *testing.T) {
	if got := open(t, "", `{"events": []}`).Title(); got != "test.json" {
		t.Errorf("title %q", got)
	}
	if got := open(t, "", three).Title(); got != "Three" {
		t.Errorf("title %q", got)
	}
}
