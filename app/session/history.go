package session

import (
	"slices"
	"sort"
	"time"

	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// State is what a person has chosen to see of a document: all that undo brings back. It holds ids and
// days, not places in lists, so that it outlives a reading of the same file anew.
type State struct {
	Kind    Kind
	View    layout.View // of no scale where the whole time is in view, whatever the size
	Event   string      // the id of the selected event; empty for none
	Day     int64       // the as-of day as its first second
	AsOf    bool        // whether there is one
	Without []string    // ids of sources that are taken away
	As      Arranging
	Query   pick.Query // which events are shown; see Session.Query
}

// diff is what differs between two states; none where they are equal. What joins State joins here,
// in State() and in restore.
func (a State) diff(b State) (c Change) {
	if a.Kind != b.Kind {
		c |= Switched
	}
	if a.As != b.As {
		c |= Arranged
	}
	if !a.Query.Equal(b.Query) {
		c |= Filtered
	}
	if a.View != b.View {
		c |= Viewed
	}
	if a.Event != b.Event {
		c |= Selected
	}
	if a.Day != b.Day || a.AsOf != b.AsOf || !slices.Equal(a.Without, b.Without) {
		c |= Judged
	}
	return c
}

// sameSources tells whether the same sources are taken away in both.
func (a State) sameSources(b State) bool { return slices.Equal(a.Without, b.Without) }

// step is one state of the past or the future, and how it came about.
type step struct {
	state State
	what  Change
	at    time.Time
}

// history is the states that were, the one that is, at now, and those that were undone behind it.
type history struct {
	list  []step
	now   int
	depth int  // of changes that are being told
	muted bool // a state of the list is being restored
}

const (
	mostSteps = 300         // that are kept
	pause     = time.Second // without a change ends a movement; longer than a day of the replay
)

// State is what is seen now.
func (s *Session) State() State {
	st := State{Kind: s.kind, Without: s.without, As: s.arranging, Query: s.query}
	st.View = wholeOr(s.view, s.whole)
	if e := s.Event(); e != nil {
		st.Event = e.ID
	}
	st.Day, st.AsOf = s.AsOf()
	return st
}

// wholeOr is the view, of no scale where it is that of the whole time.
func wholeOr(v layout.View, whole bool) layout.View {
	if whole {
		return layout.View{Top: v.Top}
	}
	return v
}

// Do makes one step of the history of all that f changes.
func (s *Session) Do(f func()) {
	s.history.depth++
	f()
	s.history.depth--
	s.record()
}

// record takes what is seen now into the history, when nothing is being told any more.
func (s *Session) record() {
	h, st := &s.history, s.State()
	switch {
	case h.depth > 0:
		return
	case len(h.list) == 0:
		h.list, h.now = []step{{state: st}}, 0
		return
	}
	last := &h.list[h.now]
	what, at := last.state.diff(st), s.Clock()
	s.stories.last = s.stories.last && what == 0
	switch {
	case what == 0:
	case h.muted:
		last.state = st // which the window's size may have altered a little
	case h.now > 0 && goesOn(h.list[h.now-1].state, *last, st, what) && at.Sub(last.at) < pause:
		h.list = h.list[:h.now+1]
		last.state, last.what, last.at = st, last.what|what, at
		if h.list[h.now-1].state.diff(st) == 0 {
			h.list, h.now = h.list[:h.now], h.now-1
		}
	default:
		h.list = append(h.list[:h.now+1], step{st, what, at})
		if len(h.list) > mostSteps {
			h.list = slices.Delete(h.list, 0, 1)
		}
		h.now = len(h.list) - 1
	}
}

// goesOn tells whether a change is of one movement with the step before it: panning and zooming, walking
// from event to event, going from day to day.
func goesOn(before State, last step, st State, what Change) bool {
	kind := func(c Change) Change {
		if c != Viewed {
			c &^= Viewed // walking moves the view along
		}
		return c
	}
	switch kind(what) {
	case Viewed, Selected:
		return kind(last.what) == kind(what)
	case Judged:
		return kind(last.what) == Judged && before.sameSources(last.state) && last.state.sameSources(st)
	}
	return false
}

// Undo takes the last step back; false where there is none.
func (s *Session) Undo() bool { return s.goTo(s.history.now - 1) }

// Redo does again what was undone last; false where there is nothing.
func (s *Session) Redo() bool { return s.goTo(s.history.now + 1) }

// CanUndo tells whether there is a step to take back.
func (s *Session) CanUndo() bool { return s.history.now > 0 }

// CanRedo tells whether there is an undone step.
func (s *Session) CanRedo() bool { return s.history.now < len(s.history.list)-1 }

// Back goes to what was looked at before: the last step with another part of the time, another
// way to look, another arrangement or other events left out. Steps that only selected or judged in between are passed over.
func (s *Session) Back() bool { return s.goTo(s.place(-1)) }

// Forward goes to what was looked at after this, as it was left.
func (s *Session) Forward() bool { return s.goTo(s.place(1)) }

// CanBack tells whether Back leads anywhere.
func (s *Session) CanBack() bool { return s.place(-1) >= 0 }

// CanForward tells whether Forward leads anywhere.
func (s *Session) CanForward() bool { return s.place(1) >= 0 }

// place is the last step of the stretch that looks at another part of the time or in another way,
// behind this one or before it; -1 where there is none.
func (s *Session) place(way int) int {
	h := &s.history
	same := func(i, j int) bool {
		return h.list[i].state.diff(h.list[j].state)&(Viewed|Switched|Arranged|Filtered) == 0
	}
	i := h.now
	for i >= 0 && i < len(h.list) && same(i, h.now) {
		i += way
	}
	if i < 0 || i >= len(h.list) {
		return -1
	}
	for way > 0 && i+1 < len(h.list) && same(i, i+1) {
		i++
	}
	return i
}

// goTo restores a step of the list.
func (s *Session) goTo(i int) bool {
	h := &s.history
	if i < 0 || i >= len(h.list) {
		return false
	}
	h.now, h.muted = i, true
	s.restore(h.list[i].state)
	h.muted = false
	h.list[i].state = s.State() // also where a command goes on, in Do
	return true
}

// Show makes a state what is seen, as far as the document still has what it names.
func (s *Session) Show(to State) { s.restore(to) }

// restore makes a state what is seen, as far as the document still has what it names.
func (s *Session) restore(to State) {
	what := s.State().diff(to)
	s.kind, s.selected, s.without = to.Kind, s.open.Doc.EventIndex(to.Event), to.Without
	s.arranging, s.query = to.As, to.Query
	s.whole = to.View.Scale == 0
	if s.view.Top = to.View.Top; !s.whole {
		s.view = to.View
	}
	if s.stop = s.Stops() - 1; to.AsOf {
		s.stop = sort.Search(s.stop, func(i int) bool { day, _ := s.DayOf(i); return day >= to.Day })
	}
	if what&Judged != 0 {
		s.assessAnew()
	}
	s.tell(what | Restored)
}
