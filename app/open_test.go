package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"dateline/app/command"
	"dateline/sampledata"
)

func TestABrokenFileChangesNothing(t *testing.T) {
	w, trace := started(t)
	w.session.Select("deal")
	w.board.Zoom(3)
	before, view := w.session.Open(), w.board.View()
	w.openPath(write(t, "broken.json", broken))
	if w.session.Open() != before || w.board.View() != view || w.session.Event().ID != "deal" {
		t.Error("a broken file must leave the document, the view and the selection")
	}
	if len(w.prefs.Recent()) != 0 || w.prefs.Folder() != "" {
		t.Error("a broken file must not be remembered")
	}
	for _, want := range []string{"broken.json was not opened", "still open", "Line 1, column 39", "events[0].date", "title is missing", "Copy all"} {
		if !strings.Contains(said(w), want) {
			t.Errorf("the dialog does not say %q:\n%s", want, said(w))
		}
	}
	if !strings.Contains(trace.String(), "refused broken.json 2\n") {
		t.Errorf("traced %q", trace)
	}
}

func TestEveryProblemIsShownAndCanBeCopied(t *testing.T) {
	w, _ := started(t)
	w.openPath(write(t, "ten.json", `{"events": [`+strings.Repeat("{\"title\": \"One\", \"date\": \"x\"},\n", 9)+`{"title": "One", "date": "x"}]}`))
	if n := strings.Count(said(w), "Line "); n != 10 {
		t.Errorf("%d problems are shown, want 10", n)
	}
	tapButton(t, w, "Copy all")
	if n := strings.Count(fyne.CurrentApp().Clipboard().Content(), ": error: "); n != 10 {
		t.Errorf("%d problems were copied, want 10", n)
	}
}

func TestAMissingFileChangesNothing(t *testing.T) {
	w, _ := started(t)
	before := w.session.Open()
	w.openPath(filepath.Join(t.TempDir(), "gone.json"))
	if w.session.Open() != before || !strings.Contains(said(w), "gone.json could not be opened") {
		t.Errorf("the dialog says %q", said(w))
	}
}

func TestWarningsOpenAndAreListedAtAClick(t *testing.T) {
	w, _ := started(t)
	w.openPath(write(t, "warned.json", warned))
	if w.session.Open().Title() != "Warned" || said(w) != "" {
		t.Fatalf("a file with warnings must open without a dialog: %q", said(w))
	}
	if w.foot.warnings.Hidden || w.foot.warnings.Text != "1 warning" {
		t.Errorf("the status bar says %q", w.foot.warnings.Text)
	}
	w.foot.warnings.Tap()
	if !strings.Contains(said(w), "colour") || !strings.Contains(said(w), "This place looks odd") {
		t.Errorf("the dialog says %q", said(w))
	}
	w.openPath(write(t, "twice.json", strings.Replace(warned, "colour", "a\": 1, \"colour", 1)))
	if w.foot.warnings.Tap(); !strings.Contains(said(w), "These places look odd") {
		t.Errorf("of two warnings the dialog says %q", said(w))
	}
}

func TestADroppedFileOpens(t *testing.T) {
	w, _ := started(t)
	w.dropped([]fyne.URI{storage.NewFileURI(write(t, "good.json", good))})
	if w.session.Open().Title() != "Good" {
		t.Error("the dropped file did not open")
	}
	link, err := storage.ParseURI("https://example.org/good.json")
	if err != nil {
		t.Fatal(err)
	}
	w.dropped([]fyne.URI{link})
	if w.session.Open().Title() != "Good" || !strings.Contains(said(w), "Only files") {
		t.Error("an address must not open")
	}
}

// TestSeveralDroppedFilesOpen: the first one here, the others in windows of their own, and not dozens.
func TestSeveralDroppedFilesOpen(t *testing.T) {
	w, _ := started(t)
	uris := []fyne.URI{storage.NewFileURI(write(t, "good.json", good)), storage.NewFileURI(write(t, "warned.json", warned))}
	w.dropped(uris)
	if n := len(w.program.windows); n != 2 || w.session.Open().Title() != "Good" || w.program.windows[1].session.Open().Path != uris[1].Path() {
		t.Errorf("%d windows, the first with %q", n, w.session.Open().Title())
	}
	for range 5 {
		uris = append(uris, uris[1])
	}
	w.dropped(uris)
	if n := len(w.program.windows); n != 2 || !strings.Contains(said(w), "7 files were dropped") {
		t.Errorf("%d windows, and the dialog says %q", n, said(w))
	}
}

func TestRecentFilesOpenAndMissingOnesCanBeForgotten(t *testing.T) {
	w, _ := started(t)
	one, two := write(t, "one.json", good), write(t, "two.json", warned)
	w.openPath(one)
	w.openPath(two)
	w.openRecent(one)
	if got := w.prefs.Recent(); len(got) != 2 || got[0] != one || got[1] != two {
		t.Errorf("recent files: %q", got)
	}
	if w.session.Open().Path != one {
		t.Errorf("%q is open", w.session.Open().Path)
	}
	if items := w.recentItems(); len(items) != 4 || !strings.HasSuffix(items[0].Label, "one.json") {
		t.Errorf("the menu lists %d items", len(items))
	}
	if err := os.Remove(two); err != nil {
		t.Fatal(err)
	}
	w.openRecent(two)
	if got := w.prefs.Recent(); len(got) != 2 || !strings.Contains(said(w), "no longer there") {
		t.Errorf("a missing file is named and kept: %q, %q", got, said(w))
	}
	tapButton(t, w, "Forget It")
	if got := w.prefs.Recent(); len(got) != 1 || got[0] != one || said(w) != "" {
		t.Errorf("a missing file that is forgotten: %q, %q", got, said(w))
	}
}

func TestOnlyTheLastOpeningWins(t *testing.T) {
	w, _ := started(t)
	var waiting []func()
	w.work = func(f func()) { waiting = append(waiting, f) }
	w.openPath(write(t, "slow.json", warned))
	if !strings.Contains(w.foot.hint.Text, "slow.json") {
		t.Errorf("while a file is read the status bar says %q", w.foot.hint.Text)
	}
	w.openPath(write(t, "quick.json", good))
	waiting[1]()
	waiting[0]()
	if got := w.session.Open().Title(); got != "Good" {
		t.Errorf("%q is open", got)
	}
}

func TestAFileThatChangedOnDiskIsNoticed(t *testing.T) {
	w, _ := started(t)
	path := write(t, "x.json", good)
	w.openPath(path)
	w.lookAtDisk()
	if !w.foot.changed.Hidden {
		t.Error("an unchanged file is said to have changed")
	}
	if err := os.WriteFile(path, []byte(warned), 0o600); err != nil {
		t.Fatal(err)
	}
	w.lookAtDisk()
	if !w.foot.changed.Hidden || w.session.Open().Title() != "Warned" {
		t.Error("a change that loses nothing must be taken over")
	}
}

func TestAChangeThatWouldLoseSomethingIsAskedFirst(t *testing.T) {
	w, _ := started(t)
	path := write(t, "x.json", good)
	w.openPath(path)
	w.session.Select("one")
	other := strings.ReplaceAll(good, `"one"`, `"two"`)
	if err := os.WriteFile(path, []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	w.lookAtDisk()
	if w.foot.changed.Hidden || w.foot.changed.Text != "The file has changed: reload" || w.session.Event() == nil {
		t.Fatalf("the status bar says %q", w.foot.changed.Text)
	}
	w.foot.changed.Tap()
	if !strings.Contains(said(w), "selected event is no longer") || w.session.Event() == nil {
		t.Fatalf("asked %q", said(w))
	}
	tapButton(t, w, "Reload")
	if w.session.Event() != nil || w.session.Open().Doc.Events[0].ID != "two" || !w.foot.changed.Hidden {
		t.Error("after the answer the file must be taken over")
	}
}

func TestAFileThatWasBrokenOnDiskStaysOpen(t *testing.T) {
	w, _ := started(t)
	path := write(t, "x.json", good)
	w.openPath(path)
	if err := os.WriteFile(path, []byte(broken), 0o600); err != nil {
		t.Fatal(err)
	}
	w.lookAtDisk()
	if w.session.Open().Title() != "Good" || said(w) != "" || w.foot.changed.Text != "The file has changed and has 2 mistakes" {
		t.Fatalf("%q, %q", w.foot.changed.Text, said(w))
	}
	w.foot.changed.Tap()
	if !strings.Contains(said(w), "title is missing") {
		t.Errorf("the dialog says %q", said(w))
	}
	w.key(fyne.KeyEscape)
	if err := os.WriteFile(path, []byte(good), 0o600); err != nil {
		t.Fatal(err)
	}
	w.lookAtDisk()
	if !w.foot.changed.Hidden || w.session.Open().Title() != "Good" {
		t.Errorf("mended, the status bar says %q", w.foot.changed.Text)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	w.lookAtDisk()
	if w.foot.changed.Text != "The file is no longer there" || w.session.Open().Title() != "Good" {
		t.Errorf("gone, the status bar says %q", w.foot.changed.Text)
	}
}

// kazakhstan is the case study with something in place of something else, as a file.
func kazakhstan(t *testing.T, old, new string) []byte {
	t.Helper()
	data := strings.ReplaceAll(string(sampledata.Kazakhstan()), old, new)
	if old != new && data == string(sampledata.Kazakhstan()) {
		t.Fatalf("the case study has no %q", old)
	}
	return []byte(data)
}

func TestWhatAPersonDidOutlivesAReload(t *testing.T) {
	w, _ := started(t)
	path := filepath.Join(t.TempDir(), "x.json")
	for i, title := range []string{"Kazakhstan 2022: who says what", "Another title"} {
		if err := os.WriteFile(path, kazakhstan(t, "Kazakhstan 2022: who says what", title), 0o600); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			w.openPath(path)
			w.session.Select("deal")
			w.session.SetStop(3)
			w.session.SetWithout(w.session.Open().Doc.Sources[0].ID, true)
			w.board.Zoom(3)
			continue
		}
		view := w.board.View()
		w.lookAtDisk()
		if w.session.Open().Title() != title {
			t.Fatalf("%q is open", w.session.Open().Title())
		}
		if w.board.View() != view || w.session.Event() == nil || w.session.Stop() != 3 || len(w.session.Without()) != 1 {
			t.Errorf("view %v, event %v, stop %d, without %q", w.board.View(), w.session.Event(), w.session.Stop(), w.session.Without())
		}
	}
}

func TestReloadReadsTheFileAnew(t *testing.T) {
	w, _ := started(t)
	path := write(t, "x.json", good)
	w.openPath(path)
	w.session.Select("one")
	if err := os.WriteFile(path, []byte(warned), 0o600); err != nil {
		t.Fatal(err)
	}
	w.actions.Run(command.Reload)
	if w.session.Open().Title() != "Warned" || w.session.Event() == nil {
		t.Error("reloading must read the file and keep the selected event")
	}
	w.openExample(1)
	w.actions.Run(command.Reload)
	if w.session.Open().Name != sampledata.All()[1].Name {
		t.Error("reloading an example must keep it")
	}
}

func TestEmptyDocumentsCanBeLookedAt(t *testing.T) {
	w, _ := started(t)
	w.openPath(write(t, "nothing.json", nothing))
	for _, c := range command.Table {
		switch c.ID {
		case command.Quit, command.Close, command.Open, command.OpenOther, command.NewWindow, command.Settings, command.Export, command.ExportAgain, command.Print, command.Browse, command.CopyImage, command.Shortcuts, command.About, command.Warnings:
		default:
			w.actions.Run(c.ID)
		}
	}
	if w.foot.count.Text != "" {
		t.Errorf("the status bar says %q", w.foot.count.Text)
	}
	w.win.Canvas().Capture()
}
