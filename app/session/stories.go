package session

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/file"
)

// draft is the stories at one time, and what the last edit was; lists are replaced, never edited.
type draft struct {
	list []timeline.Story
	edit string // edits of one name, one after the other, are one; empty for one of its own
}

// drafts are the stories that were, those that are, at now, and those undone behind them. They stand
// apart from the document, so that an edit lays nothing out anew, and from the history of what is shown.
type drafts struct {
	list  []draft
	now   int
	saved []timeline.Story // as they stand in the file
	last  bool             // the last thing done was an edit, not a change of what is shown
}

func newDrafts(stories []timeline.Story) drafts {
	return drafts{list: []draft{{list: stories}}, saved: stories}
}

// Stories are the stories of the open document with all edits. They must not be changed.
func (s *Session) Stories() []timeline.Story { return s.stories.list[s.stories.now].list }

// Document is the open document with the stories as they are now: what is to be saved.
func (s *Session) Document() *timeline.Document {
	doc := *s.open.Doc
	doc.Stories = s.Stories()
	return &doc
}

// Unsaved tells whether the stories are not as in the file.
func (s *Session) Unsaved() bool {
	return !slices.EqualFunc(s.Stories(), s.stories.saved, sameStory)
}

func sameStory(a, b timeline.Story) bool {
	return a.ID == b.ID && a.Title == b.Title && a.Extra == b.Extra && slices.EqualFunc(a.Steps, b.Steps, sameStep)
}

func sameStep(a, b timeline.Step) bool {
	return a.Event == b.Event && a.Notes == b.Notes && a.Extra == b.Extra && bytes.Equal(a.Reveal, b.Reveal)
}

// Keep says that the document was saved with these stories under a path, as the stamp has it. Edits
// since stay unsaved.
func (s *Session) Keep(stories []timeline.Story, path, name string, stamp file.Stamp) {
	open := *s.open
	open.Path, open.Name, open.Stamp = path, name, stamp
	s.open, s.stories.saved = &open, stories
	s.stories.list[s.stories.now].edit = ""
	s.tell(Edited)
}

// Draft takes stories over that were not saved when the program ended, as one edit, and gives how many of their steps
// are of events that the document does not have: these are left out.
func (s *Session) Draft(list []timeline.Story) (lost int) {
	kept := make([]timeline.Story, len(list))
	for i, st := range list {
		st.Steps = slices.DeleteFunc(slices.Clone(st.Steps), func(step timeline.Step) bool { return s.open.Doc.EventIndex(step.Event) < 0 })
		lost += len(list[i].Steps) - len(st.Steps)
		kept[i] = st
	}
	if !reflect.DeepEqual(kept, s.Stories()) {
		s.edit(kept, "")
	}
	return lost
}

// UndoEdit takes the last edit of the stories back; false where there is none.
func (s *Session) UndoEdit() bool { return s.goToDraft(s.stories.now - 1) }

// RedoEdit does again what UndoEdit took back last; false where there is nothing.
func (s *Session) RedoEdit() bool { return s.goToDraft(s.stories.now + 1) }

// CanUndoEdit tells whether there is an edit to take back.
func (s *Session) CanUndoEdit() bool { return s.stories.now > 0 }

// CanRedoEdit tells whether there is an edit that was taken back.
func (s *Session) CanRedoEdit() bool { return s.stories.now < len(s.stories.list)-1 }

// EditedLast tells whether the last thing done was an edit of the stories, and not a change of what is shown.
func (s *Session) EditedLast() bool { return s.stories.last }

func (s *Session) goToDraft(i int) bool {
	if i < 0 || i >= len(s.stories.list) {
		return false
	}
	s.stories.now, s.stories.last = i, true
	s.tell(Edited)
	return true
}

// NewStory adds an empty story and gives its place.
func (s *Session) NewStory(title string) int {
	list := s.Stories()
	taken := func(id string) bool {
		return slices.ContainsFunc(list, func(st timeline.Story) bool { return st.ID == id })
	}
	id := "story"
	for n := 2; taken(id); n++ {
		id = fmt.Sprintf("story-%d", n)
	}
	s.edit(append(slices.Clip(list), timeline.Story{ID: id, Title: oneLine(title), Steps: []timeline.Step{}}), "")
	return len(list)
}

// oneLine is a title without line breaks and room around it.
func oneLine(title string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(title, "\ufffd")), " ")
}

// RenameStory gives the story at a place another title. Places that there are not do nothing, here
// and below.
func (s *Session) RenameStory(i int, title string) {
	s.change(i, "", func(st *timeline.Story) bool {
		was := st.Title
		st.Title = oneLine(title)
		return st.Title != was
	})
}

// DeleteStory takes the story at a place out.
func (s *Session) DeleteStory(i int) {
	if list := s.Stories(); i >= 0 && i < len(list) {
		s.edit(slices.Delete(slices.Clone(list), i, i+1), "")
	}
}

// AddStep puts an event of the document into the story at a place, as step k; one beyond the end is the last.
func (s *Session) AddStep(i, k int, event string) {
	if s.open.Doc.EventIndex(event) < 0 {
		return
	}
	s.change(i, "", func(st *timeline.Story) bool {
		k = min(max(k, 0), len(st.Steps))
		st.Steps = slices.Insert(slices.Clone(st.Steps), k, timeline.Step{Event: event})
		return true
	})
}

// RemoveStep takes step k out of the story at a place.
func (s *Session) RemoveStep(i, k int) {
	s.change(i, "", func(st *timeline.Story) bool {
		if k < 0 || k >= len(st.Steps) {
			return false
		}
		st.Steps = slices.Delete(slices.Clone(st.Steps), k, k+1)
		return true
	})
}

// MoveStep moves step k of the story at a place to where it is step to then.
func (s *Session) MoveStep(i, k, to int) {
	s.change(i, "", func(st *timeline.Story) bool {
		if k < 0 || k >= len(st.Steps) || to < 0 || to >= len(st.Steps) || k == to {
			return false
		}
		step := st.Steps[k]
		st.Steps = slices.Insert(slices.Delete(slices.Clone(st.Steps), k, k+1), to, step)
		return true
	})
}

// SetNotes writes what the presenter wants to say at step k. Writing on is one edit.
func (s *Session) SetNotes(i, k int, notes string) {
	notes = strings.ToValidUTF8(notes, "\ufffd")
	s.changeStep(i, k, fmt.Sprintf("notes %d %d", i, k), func(step *timeline.Step) bool {
		was := step.Notes
		step.Notes = notes
		return was != notes
	})
}

// SetReveal says whether step k is told part by part, which is what a step without the key means.
func (s *Session) SetReveal(i, k int, reveal bool) {
	s.changeStep(i, k, "", func(step *timeline.Step) bool {
		was := Reveals(*step)
		if step.Reveal = nil; !reveal {
			step.Reveal = []byte("false")
		}
		return was != reveal
	})
}

// Reveals tells whether a step is told part by part.
func Reveals(step timeline.Step) bool { return string(bytes.TrimSpace(step.Reveal)) != "false" }

func (s *Session) changeStep(i, k int, edit string, f func(*timeline.Step) bool) {
	s.change(i, edit, func(st *timeline.Story) bool {
		if k < 0 || k >= len(st.Steps) {
			return false
		}
		st.Steps = slices.Clone(st.Steps)
		return f(&st.Steps[k])
	})
}

// change edits a copy of the story at a place; f tells whether it is another one.
func (s *Session) change(i int, edit string, f func(*timeline.Story) bool) {
	list := s.Stories()
	if i < 0 || i >= len(list) {
		return
	}
	story := list[i]
	if f(&story) {
		list = slices.Clone(list)
		list[i] = story
		s.edit(list, edit)
	}
}

// edit takes other stories.
func (s *Session) edit(list []timeline.Story, edit string) {
	d := &s.stories
	if last := &d.list[d.now]; edit != "" && last.edit == edit {
		last.list, d.list = list, d.list[:d.now+1]
	} else {
		d.list = append(d.list[:d.now+1], draft{list, edit})
		if len(d.list) > mostSteps {
			d.list = slices.Delete(d.list, 0, 1)
		}
		d.now = len(d.list) - 1
	}
	d.last = true
	s.tell(Edited)
}
