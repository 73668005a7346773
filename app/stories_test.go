package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/command"
	"dateline/app/export"
	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/file"
)

const three = `{"x-keep": 1.50, "title": "Three", "events": [
  {"id": "a", "title": "A", "date": "1900", "claims": [{"by": "x", "stance": "asserts"}]},
  {"id": "b", "title": "B", "date": "1901"}, {"id": "c", "title": "C", "date": "1902"}]}`

// editing is the window with a file of three events, and the file's path.
func editing(t *testing.T) (*window, string) {
	t.Helper()
	w, _ := started(t)
	path := write(t, "three.json", three)
	w.openPath(path)
	return w, path
}

// order are the events of the first story.
func order(stories []timeline.Story) string {
	text := ""
	for _, step := range stories[0].Steps {
		text += step.Event
	}
	return text
}

// addAll adds events by the command.
func addAll(w *window, ids ...string) {
	for _, id := range ids {
		w.session.Select(id)
		w.actions.Run(command.AddToStory)
	}
}

func TestAStoryIsMadeAndSavedByKeys(t *testing.T) {
	w, path := editing(t)
	addAll(w, "a", "b", "c")
	if got := order(w.session.Stories()); got != "abc" || !w.frame.storiesShown || !strings.HasPrefix(w.win.Title(), "• ") {
		t.Fatalf("added are %q, the title is %q", got, w.win.Title())
	}
	list := w.stories.Keys()
	w.win.Canvas().Focus(list)
	w.actions.Run(command.StepUp)
	if got := order(w.session.Stories()); got != "acb" {
		t.Fatalf("Alt+up gives %q", got)
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyUp, "acb"}, {fyne.KeyDelete, "cb"}, {fyne.KeyEnd, "cb"}, {fyne.KeyBackspace, "c"}} {
		list.TypedKey(&fyne.KeyEvent{Name: c.key})
		if got := order(w.session.Stories()); got != c.want {
			t.Fatalf("%s gives %q, want %q", c.key, got, c.want)
		}
	}
	w.actions.Run(command.Undo)
	w.actions.Run(command.Undo)
	if got := order(w.session.Stories()); got != "acb" {
		t.Fatalf("undone it is %q", got)
	}
	w.actions.Run(command.Redo)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	for _, r := range "Ask </script> שלום" {
		w.win.Canvas().Focused().TypedRune(r)
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.win.Canvas().Focused() != list {
		t.Error("Escape must lead from the notes to the steps")
	}
	w.actions.Run(command.Save)
	if strings.HasPrefix(w.win.Title(), "•") || w.actions.Run(command.Save) {
		t.Errorf("it is saved, and the title is %q", w.win.Title())
	}
	doc, problems, err := file.ReadFile(path)
	if err != nil || len(problems) > 0 || order(doc.Stories) != "cb" || doc.Stories[0].Steps[0].Notes != "Ask </script> שלום" {
		t.Fatalf("%v %v: saved are %+v", err, problems, doc.Stories)
	}
	if bak, err := os.ReadFile(path + file.BackupSuffix); err != nil || string(bak) != three {
		t.Errorf("the backup is %q, %v", bak, err)
	}
	if text, _ := os.ReadFile(path); !strings.Contains(string(text), `"x-keep": 1.50`) {
		t.Errorf("the rest of the file is another one: %s", text)
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.frame.storiesShown {
		t.Error("Escape must leave the editor")
	}
}

// draggable finds the rows of the story that is shown, from above.
func draggable(o fyne.CanvasObject) (rows []fyne.Draggable) {
	if d, ok := o.(fyne.Draggable); ok && o.Visible() {
		if _, tap := o.(fyne.Tappable); tap {
			return []fyne.Draggable{d}
		}
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			rows = append(rows, draggable(child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			rows = append(rows, draggable(child)...)
		}
	}
	return rows
}

func TestStepsAreOrderedByDragging(t *testing.T) {
	w, _ := editing(t)
	addAll(w, "a", "b", "c")
	for _, c := range []struct {
		from int
		dy   float32
		want string
	}{{0, 45, "bac"}, {2, -200, "cba"}, {0, 900, "bac"}, {1, 3, "bac"}} {
		rows := draggable(w.stories.Keys().(fyne.CanvasObject))
		if len(rows) != 3 {
			t.Fatalf("%d rows can be dragged", len(rows))
		}
		for range 3 {
			rows[c.from].Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(40, 13+c.dy/3)}, Dragged: fyne.Delta{DY: c.dy / 3}})
		}
		rows[c.from].DragEnd()
		if got := order(w.session.Stories()); got != c.want {
			t.Fatalf("step %d by %v points gives %q, want %q", c.from, c.dy, got, c.want)
		}
	}
}

func TestStoriesAreNamedDeletedAndBroughtBack(t *testing.T) {
	w, _ := editing(t)
	w.actions.Run(command.Stories)
	w.newStory()
	tapButton(t, w, "Create")
	w.renameStory(0)
	w.win.Canvas().Focused().TypedRune('Z')
	tapButton(t, w, "Rename")
	if got := w.session.Stories(); len(got) != 1 || got[0].Title != "Z" || got[0].ID == "" {
		t.Fatalf("the stories are %+v", got)
	}
	w.deleteStory(0)
	if len(w.session.Stories()) != 0 || !w.notice.Visible() {
		t.Fatal("it must be deleted, with a way back")
	}
	w.notice.action.Tap()
	if got := w.session.Stories(); len(got) != 1 || got[0].Title != "Z" {
		t.Errorf("brought back are %+v", got)
	}
}

func TestAnEventIsNotAddedBehindItself(t *testing.T) {
	w, _ := editing(t)
	addAll(w, "a", "a", "a", "b", "b", "a")
	if got := order(w.session.Stories()); got != "aba" {
		t.Errorf("added are %q", got)
	}
	addAll(w, "a")
	if got := w.foot.said; !strings.Contains(got, "already") {
		t.Errorf("the window says %q", got)
	}
}

func TestEnterSavesTheStories(t *testing.T) {
	w, path := editing(t)
	addAll(w, "a")
	w.close()
	b, ok := w.win.Canvas().Focused().(*look.Button)
	if !ok || b.Text != "Save" || !b.Primary {
		t.Fatalf("the keys go to %#v", w.win.Canvas().Focused())
	}
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if said(w) != "" || w.gone || !w.session.Unsaved() {
		t.Fatal("Esc must leave everything as it was")
	}
	w.close()
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if doc, _, err := file.ReadFile(path); err != nil || len(doc.Stories) != 1 || !w.gone {
		t.Errorf("Enter must save and close: %v, closed %v", err, w.gone)
	}
}

func TestUnsavedStoriesAreAskedAbout(t *testing.T) {
	w, path := editing(t)
	other := write(t, "other.json", good)
	for what, do := range map[string]func(){
		"close": w.close, "quit": w.quit, "another file": func() { w.openPath(other) }, "an example": func() { w.openExample(0) },
		"the same file": func() { w.openPath(path) }, "reload": w.reload,
	} {
		if len(w.session.Stories()) == 0 {
			addAll(w, "a")
		}
		do()
		if said(w) == "" || w.gone || w.session.Open().Path != path || order(w.session.Stories()) != "a" {
			t.Fatalf("%s loses the stories without a question", what)
		}
		tapButton(t, w, "Cancel")
	}
	w.openPath(other)
	tapButton(t, w, "Save")
	if doc, _, err := file.ReadFile(path); err != nil || len(doc.Stories) != 1 || w.session.Open().Path != other {
		t.Errorf("Save must save and go on: %v, open is %s", err, w.session.Open().Path)
	}
	addAll(w, "one")
	w.close()
	tapButton(t, w, "Don't Save")
	if !w.gone {
		t.Error("given up, the window must close")
	}
	if text, _ := os.ReadFile(other); string(text) != good {
		t.Errorf("given up, the file is %s", text)
	}
}

func TestAFileThatChangedIsNotReplacedInSilence(t *testing.T) {
	w, path := editing(t)
	addAll(w, "a")
	theirs := strings.Replace(three, `"Three"`, `"Theirs"`, 1)
	if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	w.lookAtDisk()
	if w.session.Open().Title() != "Three" || w.foot.count.Text == "" || w.disk.words() == "" {
		t.Fatal("what is edited must stay, and the change be told")
	}
	w.actions.Run(command.Save)
	if text, _ := os.ReadFile(path); string(text) != theirs || !w.session.Unsaved() {
		t.Fatal("another's change was replaced in silence")
	}
	tapButton(t, w, "Replace")
	doc, _, err := file.ReadFile(path)
	if err != nil || doc.Title != "Three" || len(doc.Stories) != 1 || w.session.Unsaved() {
		t.Fatalf("replaced is %+v, %v", doc, err)
	}
	if bak, _ := os.ReadFile(path + file.BackupSuffix); string(bak) != theirs {
		t.Errorf("the backup is %s", bak)
	}
	w.lookAtDisk()
	if w.disk.words() != "" || order(w.session.Stories()) != "a" {
		t.Error("its own saving is no change by another")
	}
}

func TestAFolderThatCannotBeWrittenLosesNothing(t *testing.T) {
	if os.Geteuid() == 0 {
		// Root may write anywhere; a folder in the place of the backup stops the saving as well.
		t.Log("as root, with a folder in the way")
	}
	w, path := editing(t)
	dir := filepath.Dir(path)
	addAll(w, "a")
	if os.Geteuid() == 0 {
		if err := os.MkdirAll(filepath.Join(path+file.BackupSuffix, "full"), 0o700); err != nil {
			t.Fatal(err)
		}
	} else {
		if err := os.Chmod(dir, 0o500); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(dir, 0o700) })
	}
	w.actions.Run(command.Save)
	if !strings.Contains(said(w), "was not saved") || !w.session.Unsaved() || order(w.session.Stories()) != "a" {
		t.Fatalf("it says %q", said(w))
	}
	if text, _ := os.ReadFile(path); string(text) != three {
		t.Errorf("the file is %s", text)
	}
	left, _ := filepath.Glob(filepath.Join(dir, ".*"))
	if len(left) > 0 {
		t.Errorf("left behind are %v", left)
	}
	tapButton(t, w, "Save As…")
	if said(w) == "" {
		t.Error("another folder must be offered")
	}
}

func TestAnExampleIsSavedAsAFile(t *testing.T) {
	w, _ := started(t)
	w.prefs.SetFolder(t.TempDir())
	addAll(w, "deal")
	w.actions.Run(command.Save)
	tapButton(t, w, "Save")
	open := w.session.Open()
	doc, _, err := file.ReadFile(open.Path)
	if err != nil || w.session.Unsaved() || len(doc.Stories) != len(w.session.Stories()) {
		t.Fatalf("saved into %q: %v", open.Path, err)
	}
}

func TestAPictureIsNotSavedOver(t *testing.T) {
	if !isPicture("/x/A.PNG") || !isPicture("a.svg") || isPicture("a.json") {
		t.Error("pictures are told by their names")
	}
}

func TestStoriesArePresentedAsTheyAreNow(t *testing.T) {
	w, _ := editing(t)
	addAll(w, "c", "a")
	w.presentStory(0, 1)
	if w.talk == nil || w.talk.show.Talk().Event().ID != "a" || len(w.talk.show.Talk().Steps) != 2 {
		t.Fatal("the story must be presented from the chosen step, unsaved as it is")
	}
	w.talk.end()
	if !w.actions.Run(command.PresentAll) || len(w.talk.show.Talk().Steps) != 3 {
		t.Error("all events must be presented where there are stories")
	}
	w.talk.end()
	if in := w.exportInput(export.Whole, w.input().Theme); len(in.Doc.Stories) != 1 || len(w.subject().Doc.Stories) != 1 {
		t.Error("slides must be written with the stories as they are now")
	}
}

// TestUndoTakesBackWhatWasDoneLast: an event that was added to a story with the keys in the timeline, and what is shown
// where that was changed since.
func TestUndoTakesBackWhatWasDoneLast(t *testing.T) {
	w, _ := editing(t)
	addAll(w, "a", "b")
	if w.inStories() || !w.actions.Run(command.Undo) || order(w.session.Stories()) != "a" || w.session.Event().ID != "b" {
		t.Fatalf("after adding, undo gives %q", order(w.session.Stories()))
	}
	if !w.actions.Run(command.Redo) || order(w.session.Stories()) != "ab" {
		t.Fatalf("and redo %q", order(w.session.Stories()))
	}
	w.session.Select("c")
	if !w.actions.Run(command.Undo) || order(w.session.Stories()) != "ab" || w.session.Event() != nil {
		t.Errorf("after walking on, undo gives %q and %v", order(w.session.Stories()), w.session.Event())
	}
}
