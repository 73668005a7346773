package app

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/app/rescue"
	"dateline/app/session"
	"dateline/timeline"
)

// lostHere makes what a program notes of its windows look as if it had crashed, and gives its folder.
func lostHere(t *testing.T, p *program) string {
	t.Helper()
	p.keepPlaces()
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(p.state.LogPath())
	note := func(pid int) string { return filepath.Join(dir, "running-"+strconv.Itoa(pid)+".json") }
	if err := os.Rename(note(os.Getpid()), note(cmd.Process.Pid)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// edits gives the document of a window a story that is not saved.
func edits(w *window) {
	w.session.NewStory("Lesson")
	stories := len(w.session.Stories())
	w.session.AddStep(stories-1, 0, w.session.Open().Doc.Events[0].ID)
	w.session.SetNotes(stories-1, 0, "Ask first: who gains?")
}

// TestStoriesThatWereNotSavedComeBackAfterACrash: of a file and of an example, as one edit that can be saved; once they
// are saved, or the program ends, nothing is left of them.
func TestStoriesThatWereNotSavedComeBackAfterACrash(t *testing.T) {
	w, _ := started(t)
	w.program.state = kept(t)
	edits(w)
	path := write(t, "lesson.json", good)
	second := w.program.openFor()
	second.openPath(path)
	edits(second)
	dir := lostHere(t, w.program)

	p, _ := begun(t)
	state, err := rescue.New(dir, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	p.state = state
	first := p.open()
	p.offer(first)
	if text := said(first); !strings.Contains(text, "not saved come back") || !strings.Contains(text, "lesson.json") {
		t.Fatalf("it offers %q", text)
	}
	tapButton(t, first, "Open Again")
	if len(p.windows) != 2 {
		t.Fatalf("there are %d windows", len(p.windows))
	}
	for i, each := range p.windows {
		want := []*window{w, second}[i].session
		got := each.session
		if got.Open().Title() != want.Open().Title() || !got.Unsaved() || len(got.Stories()) != len(want.Stories()) {
			t.Fatalf("window %d has %q with %d stories, want %q with %d", i, got.Open().Title(), len(got.Stories()), want.Open().Title(), len(want.Stories()))
		}
		last := got.Stories()[len(got.Stories())-1]
		if last.Title != "Lesson" || len(last.Steps) != 1 || last.Steps[0].Notes != "Ask first: who gains?" {
			t.Errorf("window %d has the story %+v", i, last)
		}
		if !each.notice.Visible() {
			t.Error("nothing is said of it")
		}
	}
	p.windows[1].save()
	p.keepPlaces()
	if left := draftsIn(t, dir); strings.Count(left, "who gains") != 1 {
		t.Errorf("after one was saved the notes have %s", left)
	}
	p.end()
	if left := draftsIn(t, dir); left != "" {
		t.Errorf("after the end the notes have %s", left)
	}
}

// TestStoriesThatAreGivenUpAreGone, and those of which a person says nothing are offered again.
func TestStoriesThatAreGivenUpAreGone(t *testing.T) {
	w, _ := started(t)
	w.program.state = kept(t)
	edits(w)
	dir := lostHere(t, w.program)
	for _, answer := range []string{"Cancel", "Discard the Changes"} {
		w.program.offer(w)
		tapButton(t, w, answer)
		left := draftsIn(t, dir)
		if (left == "") != (answer != "Cancel") {
			t.Errorf("after %q the notes have %q", answer, left)
		}
		if left != "" { // by the next start this program is no more
			list, _ := filepath.Glob(filepath.Join(dir, "running-*"))
			if err := os.Rename(list[0], filepath.Join(dir, "running-999999999.json")); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// draftsIn are all notes in a folder.
func draftsIn(t *testing.T, dir string) (text string) {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(dir, "running-*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range list {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text += string(data)
	}
	return text
}

// TestStepsOfEventsThatAreGoneAreTold when stories come back for a file that has changed meanwhile.
func TestStepsOfEventsThatAreGoneAreTold(t *testing.T) {
	w, _ := started(t)
	w.openAt(rescue.Place{Path: write(t, "x.json", good), Shown: session.Saved{Name: "x"}.String(), Selected: -1, Unsaved: true,
		Stories: []timeline.Story{{ID: "s", Title: "S", Steps: []timeline.Step{{Event: "gone"}, {Event: "one"}}}}})
	if got := w.session.Stories(); len(got) != 1 || len(got[0].Steps) != 1 || !strings.Contains(w.notice.words.Text, "no longer in the file: 1.") {
		t.Errorf("the stories are %+v, the notice says %q", got, w.notice.words.Text)
	}
}
