// Package session holds what is open: the document, its assessment, the selected event, the
// view, the query, the as-of day and the sources that are taken away.
//
// In go a document that was read, and intents such as Select; out come the values and one call
// to every listener for each change. It reads no files, draws nothing and knows no Fyne. All of
// it belongs to one goroutine, the window's.
package session

import (
	"time"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// Change says what of the session is not what it was.
type Change uint16

// The changes; they can be joined.
const (
	Opened   Change = 1 << iota // another document
	Selected                    // another event, or none
	Viewed                      // another part of the time
	Judged                      // another as-of day, or other sources taken away
	Switched                    // another way to look at the document
	Arranged                    // the timeline is arranged in another way
	Filtered                    // other events are left out

	Restored Change = 1 << 7 // all of it is as it was before, and the view must be as well
	Edited   Change = 1 << 8 // other stories, or these are saved
)

// Open is one open document. It is never changed after it was given to the session.
type Open struct {
	Path     string // absolute; empty for a built-in example
	Name     string // what to call it: the file's name, or the example's
	Text     string // of a built-in example, which has no file
	Doc      *timeline.Document
	Assess   *evidence.Assessment // of all claims
	Stamp    file.Stamp           // of the file when it was read; zero for an example
	Days     []int64              // on which something becomes known, sorted; see evidence.Days
	Warnings []file.Problem
	As       Arranging // how it is arranged at first
}

// Title is the document's title, else its name.
func (o *Open) Title() string {
	if o.Doc != nil && o.Doc.Title != "" {
		return o.Doc.Title
	}
	return o.Name
}

// Prepare assesses a document that was read. It is the slow part of opening and touches no
// session, so it may run on any goroutine.
func Prepare(path, name string, doc *timeline.Document, warnings []file.Problem) *Open {
	assess := evidence.Assess(doc, evidence.Options{})
	return &Open{
		Path: path, Name: name, Doc: doc, Warnings: warnings,
		Assess: assess, Days: assess.Days(),
	}
}

// Session is the state of one window.
type Session struct {
	Clock func() time.Time // tells one movement from the next

	open      *Open
	walk      Walk // in which order events are walked through
	selected  int  // index of an event, -1 for none
	view      layout.View
	whole     bool // view is that of everything
	kind      Kind
	arranging Arranging
	query     pick.Query           // replaced, never edited
	assess    *evidence.Assessment // of what counts now
	stop      int                  // see Stop
	without   []string             // ids of sources; replaced, never edited
	listeners []func(Change)
	history   history
	stories   drafts
}

// New is a session with an empty document.
func New() *Session {
	s := &Session{Clock: time.Now}
	s.set(Prepare("", "", timeline.New(timeline.Document{}), nil))
	return s
}

// Listen calls f after each change, on the goroutine that made it.
func (s *Session) Listen(f func(Change)) { s.listeners = append(s.listeners, f) }

func (s *Session) tell(c Change) {
	s.history.depth++
	for _, f := range s.listeners {
		f(c)
	}
	s.history.depth--
	s.record()
}

// Open is what is open; never nil.
func (s *Session) Open() *Open { return s.open }

// Replace opens another document in place of the old one and deselects. Where it is the same
// file again, the event that was selected, the arrangement and the query stay so.
func (s *Session) Replace(o *Open) {
	keep := ""
	if e := s.Event(); e != nil && o.Path != "" && o.Path == s.open.Path {
		keep = e.ID
	}
	if o.Path == "" || o.Path != s.open.Path {
		s.history.list = nil
		s.arranging, s.query = o.As, pick.Query{}
	}
	s.set(o)
	if keep != "" {
		s.selected = o.Doc.EventIndex(keep)
	}
	s.tell(Opened | Selected)
}

func (s *Session) set(o *Open) {
	s.open, s.selected, s.view, s.whole = o, -1, layout.View{}, true
	s.stories = newDrafts(o.Doc.Stories)
	s.resetEvidence()
	s.SetWalk(listed(len(o.Doc.Events)))
}

// Selection is the index of the selected event, or -1.
func (s *Session) Selection() int { return s.selected }

// Event is the selected event, or nil.
func (s *Session) Event() *timeline.Event {
	if s.selected < 0 {
		return nil
	}
	return &s.open.Doc.Events[s.selected]
}

// Select selects the event with the id; an id that there is not, deselects.
func (s *Session) Select(id string) { s.selectIndex(s.open.Doc.EventIndex(id)) }

// Deselect selects nothing.
func (s *Session) Deselect() { s.selectIndex(-1) }

// Lose deselects an event that what was done last does not show any more. It is no step of the history.
func (s *Session) Lose() {
	if h := &s.history; len(h.list) > 0 {
		h.list[h.now].state.Event = ""
	}
	s.Deselect()
}

func (s *Session) selectIndex(i int) {
	if i != s.selected {
		s.selected = i
		s.tell(Selected)
	}
}

// View is the part of the time that is visible.
func (s *Session) View() layout.View { return s.view }

// Whole tells whether the view is that of everything.
func (s *Session) Whole() bool { return s.whole }

// SetView keeps the part of the time that somebody has gone to, and whether it is everything.
func (s *Session) SetView(v layout.View, whole bool) {
	if v != s.view || whole != s.whole {
		s.view, s.whole = v, whole
		s.tell(Viewed)
	}
}

// AdjustView keeps the view that a window of another size has made of the one that was kept. It is no
// step of the history.
func (s *Session) AdjustView(v layout.View, whole bool) {
	if h := &s.history; len(h.list) > 0 {
		h.list[h.now].state.View = wholeOr(v, whole)
	}
	s.SetView(v, whole)
}
