package session_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/app/session"
	"dateline/timeline"
	"dateline/timeline/file"
)

const odd = `{
  "x-first": [1, {"b": 1.50}],
  "stories": [
    {"x-kept": true, "title": "Old", "steps": [
      {"notes": "n", "x-step": 1e3, "event": "a", "reveal": false},
      {"event": "b", "reveal": {"by": "hand"}}
    ], "id": "old"}
  ],
  "title": "Odd </script> \u202e",
  "events": [
    {"date": "2022", "title": "A", "id": "a", "x-e": null},
    {"id": "b", "title": "B", "date": "2023", "importance": 3},
    {"title": "Nameless", "date": "1900"}
  ],
  "x-last": "z"
}`

// doing does a drawn edit of the stories.
func doing(t *rapid.T, s *session.Session) {
	i, k, to := rapid.IntRange(-1, 3).Draw(t, "story"), rapid.IntRange(-1, 4).Draw(t, "step"), rapid.IntRange(-1, 4).Draw(t, "to")
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "</script>", "שלום", "\x00\xff", "a\nb", strings.Repeat("x", 10000)})).Draw(t, "text")
	switch rapid.IntRange(0, 9).Draw(t, "edit") {
	case 0:
		s.NewStory(text)
	case 1:
		s.RenameStory(i, text)
	case 2:
		s.DeleteStory(i)
	case 3, 4:
		events := s.Open().Doc.Events
		s.AddStep(i, k, events[rapid.IntRange(0, len(events)-1).Draw(t, "event")].ID)
	case 5:
		s.RemoveStep(i, k)
	case 6:
		s.MoveStep(i, k, to)
	case 7:
		s.SetNotes(i, k, text)
	case 8:
		s.SetReveal(i, k, rapid.Bool().Draw(t, "reveal"))
	case 9:
		if rapid.Bool().Draw(t, "undo") {
			s.UndoEdit()
		} else {
			s.RedoEdit()
		}
	}
}

// TestEditedStoriesAreReadAsTheyWereSaved is the law: any edits, saved and read again, give the same
// stories, and the rest of the file is as it was to the letter.
func TestEditedStoriesAreReadAsTheyWereSaved(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		path := filepath.Join(dir, "odd.json")
		if err := os.WriteFile(path, []byte(odd), 0o600); err != nil {
			t.Fatal(err)
		}
		doc, problems, stamp, err := file.ReadStamped(path)
		if err != nil || doc == nil {
			t.Fatal(err, problems)
		}
		s := session.New()
		o := session.Prepare(path, "odd.json", doc, problems)
		o.Stamp = stamp
		s.Replace(o)
		rest := without(doc)
		for range rapid.IntRange(0, 25).Draw(t, "edits") {
			doing(t, s)
		}
		want := s.Stories()
		stamp, err = file.Save(path, s.Document(), file.SaveOptions{Since: s.Open().Stamp})
		if err != nil {
			t.Fatal(err)
		}
		s.Keep(want, path, "odd.json", stamp)
		if s.Unsaved() {
			t.Fatal("what was saved counts as unsaved")
		}
		back, problems, err := file.ReadFile(path)
		if err != nil || back == nil {
			t.Fatalf("what was saved cannot be read: %v %v", err, problems)
		}
		if got := plain(back.Stories); !reflect.DeepEqual(got, plain(want)) {
			t.Fatalf("read again:\n%q\nwant\n%q", got, plain(want))
		}
		if !bytes.Equal(without(back), rest) {
			t.Fatalf("the rest of the file is another one:\n%s\nwas\n%s", without(back), rest)
		}
	})
}

// without is the document as a file, less its stories.
func without(doc *timeline.Document) []byte {
	d := *doc
	d.Stories = nil
	return file.Write(&d)
}

// plain is all that stories say.
func plain(stories []timeline.Story) []string {
	var list []string
	for _, s := range stories {
		list = append(list, "story", s.ID, s.Title)
		for _, u := range s.Extra.Unknown() {
			list = append(list, u.Name, string(u.Value))
		}
		for _, step := range s.Steps {
			list = append(list, "step", step.Event, step.Notes, strings.Join(strings.Fields(string(step.Reveal)), ""))
			for _, u := range step.Extra.Unknown() {
				list = append(list, u.Name, string(u.Value))
			}
		}
	}
	return list
}

// TestEveryEditOfStoriesCanBeUndone: undoing all gives what was read, unsaved is what differs from it,
// and redoing all gives what was made.
func TestEveryEditOfStoriesCanBeUndone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc, _ := file.Read("odd.json", []byte(odd))
		s := session.New()
		s.Replace(session.Prepare("", "odd.json", doc, nil))
		first := plain(s.Stories())
		for range rapid.IntRange(0, 25).Draw(t, "edits") {
			doing(t, s)
		}
		for s.RedoEdit() {
		}
		last, shown := plain(s.Stories()), s.State()
		for s.UndoEdit() {
		}
		if !reflect.DeepEqual(plain(s.Stories()), first) || s.Unsaved() || s.CanUndoEdit() {
			t.Fatal("undoing all edits must give what was read")
		}
		for s.RedoEdit() {
		}
		if !reflect.DeepEqual(plain(s.Stories()), last) || !reflect.DeepEqual(s.State(), shown) {
			t.Fatal("redoing all edits must give what was made, and change nothing of what is shown")
		}
	})
}

func TestWritingOnIsOneEdit(t *testing.T) {
	doc, _ := file.Read("odd.json", []byte(odd))
	s := session.New()
	s.Replace(session.Prepare("", "odd.json", doc, nil))
	s.SetNotes(0, 0, "A")
	s.SetNotes(0, 0, "Ab")
	s.SetNotes(0, 1, "B")
	s.UndoEdit()
	if got := s.Stories()[0].Steps; got[0].Notes != "Ab" || got[1].Notes != "" {
		t.Errorf("one step back are the notes %q and %q", got[0].Notes, got[1].Notes)
	}
	s.UndoEdit()
	if s.Stories()[0].Steps[0].Notes != "n" || s.UndoEdit() {
		t.Error("two steps back is what was read")
	}
}

// TestADraftIsTheStoriesAsTheyWere: kept as text and taken over again it is one unsaved edit, which writes the same file;
// and what the document has no event for is left out and counted.
func TestADraftIsTheStoriesAsTheyWere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc, _ := file.Read("odd.json", []byte(odd))
		s := session.New()
		s.Replace(session.Prepare("", "odd.json", doc, nil))
		for range rapid.IntRange(0, 12).Draw(t, "edits") {
			doing(t, s)
		}
		kept, err := json.Marshal(s.Stories())
		if err != nil {
			t.Fatal(err)
		}
		var draft []timeline.Story
		if err := json.Unmarshal(kept, &draft); err != nil {
			t.Fatal(err)
		}
		again := session.New()
		again.Replace(session.Prepare("", "odd.json", doc, nil))
		if lost := again.Draft(draft); lost != 0 {
			t.Fatalf("%d steps are lost", lost)
		}
		if got, want := file.Write(again.Document()), file.Write(s.Document()); !bytes.Equal(got, want) {
			t.Fatalf("the draft is\n%s\nwant\n%s", got, want)
		}
		if again.Unsaved() && !again.UndoEdit() || again.Unsaved() {
			t.Fatal("a draft is not one edit")
		}
	})
}

func TestADraftLeavesOutWhatIsNoLongerThere(t *testing.T) {
	doc, _ := file.Read("odd.json", []byte(odd))
	s := session.New()
	s.Replace(session.Prepare("", "odd.json", doc, nil))
	lost := s.Draft([]timeline.Story{{ID: "x", Title: "X", Steps: []timeline.Step{{Event: "gone", Notes: "n"}, {Event: "b"}}}})
	if got := s.Stories(); lost != 1 || len(got) != 1 || len(got[0].Steps) != 1 || got[0].Steps[0].Event != "b" || !s.Unsaved() {
		t.Errorf("%d lost, the stories are %+v", lost, got)
	}
}
