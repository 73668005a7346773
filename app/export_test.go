package app

import (
	"bytes"
	"image/png"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/command"
	"dateline/app/export"
	"dateline/app/session"
	"dateline/sampledata"
	"dateline/timeline/file"
	"dateline/timeline/message"
)

// exportTo exports by the dialog to a file, which it replaces where it is there.
func exportTo(t *testing.T, w *window, path string) {
	t.Helper()
	c := export.Parse(w.prefs.Export())
	c.Ending, c.Path, c.Of = filepath.Ext(path), path, w.documentName()
	w.prefs.SetExport(c.String())
	_, err := os.Stat(path)
	w.actions.Run(command.Export)
	if w.export == nil || !w.export.Shown() {
		t.Fatal("the dialog does not open")
	}
	tapButton(t, w, "Export")
	if err == nil {
		tapButton(t, w, "Replace")
	}
	if w.export.Shown() {
		t.Fatalf("%s is not exported: %q", path, said(w))
	}
}

func TestAnExportOpensAgain(t *testing.T) {
	w, _ := started(t)
	apps := &opener{App: w.app}
	w.app = apps
	want := string(file.Write(w.session.Open().Doc))
	for _, ending := range []string{".png", ".svg", ".pdf"} {
		path := filepath.Join(t.TempDir(), "x"+ending)
		w.openExample(0)
		exportTo(t, w, path)
		if !w.notice.Visible() || w.notice.words.Text != "x"+ending+" is written." || w.prefs.Folder() != filepath.Dir(path) {
			t.Errorf("said %q, in %s", w.notice.words.Text, w.prefs.Folder())
		}
		apps.opened = nil
		w.notice.action.Tap()
		if len(apps.opened) != 1 || !strings.HasSuffix(apps.opened[0], filepath.ToSlash(filepath.Dir(path))) {
			t.Errorf("Show in Folder opens %q", apps.opened)
		}
		w.openExample(1)
		w.openPath(path)
		if open := w.session.Open(); open.Path != path || string(file.Write(open.Doc)) != want {
			t.Errorf("%s: %q is open; %s", ending, open.Path, said(w))
		}
	}
}

func TestWhatIsExportedIsWhatWasChosen(t *testing.T) {
	w, _ := started(t)
	whole := w.exportInput(export.Whole, w.input().Theme)
	if n := len(whole.Pick.Events); n != 15 || whole.Found != nil {
		t.Errorf("the whole has %d events", n)
	}
	w.session.Select("deal")
	if got := w.exportInput(export.Selection, w.input().Theme).Pick.Events; len(got) != 1 || w.session.Open().Doc.Events[got[0]].ID != "deal" {
		t.Errorf("the selection is %v", got)
	}
	w.actions.Run(command.FitSelection)
	in := w.exportInput(export.Visible, w.input().Theme)
	if n := len(in.Pick.Events); n == 0 || n >= 15 || in.Only.End <= in.Only.Start {
		t.Errorf("what is in view has %d events, %v", n, in.Only)
	}
	w.session.SetKind(session.Table)
	w.actions.Run(command.SelectAll)
	if n := len(w.selected()); n != 15 {
		t.Errorf("all rows of the table are %d events", n)
	}
}

// TestAFormatChosenAndNotWrittenChangesNoFile: the dialog was left with another format; the file is written again in
// its own, and its ending is no part of the name that the dialog offers.
func TestAFormatChosenAndNotWrittenChangesNoFile(t *testing.T) {
	w, _ := started(t)
	for _, name := range []string{"x.svg", "y.csl.json", "z.jpeg"} {
		path := filepath.Join(t.TempDir(), name)
		c := export.Parse(w.prefs.Export())
		c.Ending, c.Path, c.Of = ".png", path, w.documentName()
		w.prefs.SetExport(c.String())
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		w.actions.Run(command.ExportAgain)
		if text, err := os.ReadFile(path); err != nil || len(text) == 0 || bytes.HasPrefix(text, []byte("\x89PNG")) {
			t.Errorf("%s is written as %.20q, %v", name, text, err)
		}
		w.actions.Run(command.Export)
		if want, _, _ := strings.Cut(name, "."); w.export.Name != want || w.export.Folder != filepath.Dir(path) {
			t.Errorf("%s: the dialog offers %q in %s", name, w.export.Name, w.export.Folder)
		}
		tapButton(t, w, "Close")
	}
}

func TestAnExportIsDoneAgainWithoutAQuestion(t *testing.T) {
	w, _ := started(t)
	if w.actions.Enabled(command.ExportAgain) {
		t.Error("again can be done before the first time")
	}
	path := filepath.Join(t.TempDir(), "x.svg")
	exportTo(t, w, path)
	first, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	w.session.SetStop(3)
	if !w.actions.Run(command.ExportAgain) || w.win.Canvas().Overlays().Top() != nil {
		t.Fatalf("again: %q", said(w))
	}
	if again, err := os.ReadFile(path); err != nil || bytes.Equal(again, first) || !strings.Contains(string(again), "not yet known") {
		t.Errorf("the file is not written anew: %v", err)
	}
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	w.actions.Run(command.ExportAgain)
	if got := said(w); !strings.Contains(got, "there is no folder") {
		t.Errorf("where the folder is gone it says %q", got)
	}
	tapButton(t, w, "Close")
	w.openExample(1)
	if w.actions.Enabled(command.ExportAgain) {
		t.Errorf("another document, %s, would be written over that of %s", sampledata.All()[1].Name, path)
	}
}

func TestPrintingOpensThePagesInAnotherProgram(t *testing.T) {
	w, _ := started(t)
	apps := &opener{App: w.app}
	w.app = apps
	t.Setenv("TMPDIR", t.TempDir())
	w.actions.Run(command.Print)
	if len(apps.opened) != 1 || !strings.HasSuffix(apps.opened[0], ".pdf") {
		t.Fatalf("opened %q, said %q", apps.opened, said(w))
	}
	u, err := url.Parse(apps.opened[0])
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(u.Path)
	if err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.Contains(data, []byte("%%EOF")) {
		t.Errorf("%v; it begins with %.20q ", err, data)
	}
	if w.actions.Enabled(command.ExportAgain) {
		t.Error("what is printed counts as exported")
	}
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "none"))
	w.actions.Run(command.Print)
	if !strings.Contains(said(w), "could not be printed") {
		t.Errorf("without a folder for temporary files it says %q", said(w))
	}
}

func TestABrowserIsGivenThePage(t *testing.T) {
	w, _ := started(t)
	apps := &opener{App: w.app}
	w.app = apps
	t.Setenv("TMPDIR", t.TempDir())
	w.actions.Run(command.Browse)
	if len(apps.opened) != 1 || !strings.HasSuffix(apps.opened[0], ".html") {
		t.Fatalf("opened %q, said %q", apps.opened, said(w))
	}
	u, err := url.Parse(apps.opened[0])
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(u.Path)
	if err != nil || !bytes.HasPrefix(data, []byte("<!DOCTYPE html>")) || !bytes.HasSuffix(data, []byte("</html>\n")) {
		t.Errorf("%v; it begins with %.20q ", err, data)
	}
	if w.actions.Enabled(command.ExportAgain) {
		t.Error("what is opened in a browser counts as exported")
	}
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "none"))
	w.actions.Run(command.Browse)
	if !strings.Contains(said(w), "could not be opened in the browser") {
		t.Errorf("without a folder for temporary files it says %q", said(w))
	}
}

func TestTheBrowserShowsWhatTheWindowDoes(t *testing.T) {
	w, _ := started(t)
	apps := &opener{App: w.app}
	w.app = apps
	t.Setenv("TMPDIR", t.TempDir())
	q := w.session.Query()
	q.Text = "Sochi"
	w.session.SetQuery(q)
	w.goTo(w.session.Stops() - 2)
	w.actions.Run(command.Browse)
	if len(apps.opened) != 1 {
		t.Fatalf("opened %q, said %q", apps.opened, said(w))
	}
	u, err := url.Parse(apps.opened[0])
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(u.Path)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for _, words := range []string{"2 of 15 events", "As known on", "Putin and Tokayev meet in Sochi", `id="figure-statuses"`, `id="figure-retelling"`} {
		if !strings.Contains(text, words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	if strings.Contains(text, "Talbott speaks") {
		t.Error("the page has an event that the filter leaves out")
	}
}

func TestAPictureIsCopied(t *testing.T) {
	w, _ := started(t)
	var got []byte
	w.put = func(data []byte) error { got = data; return nil }
	w.actions.Run(command.CopyImage)
	img, err := png.Decode(bytes.NewReader(got))
	if err != nil || img.Bounds().Dx() != 1920 || w.foot.hint.Text != "The picture was copied." {
		t.Fatalf("%v; said %q", err, w.foot.hint.Text)
	}
	c := export.Parse("")
	c.Paper, c.DPI = "a0", 600
	w.prefs.SetExport(c.String())
	w.actions.Run(command.CopyImage)
	if img, err = png.Decode(bytes.NewReader(got)); err != nil || img.Bounds().Dx()*img.Bounds().Dy() > 8_100_000 {
		t.Errorf("a poster is copied as %v, %v", img.Bounds(), err)
	}
	w.put = func([]byte) error { return message.Fail("no clipboard") }
	w.actions.Run(command.CopyImage)
	if !strings.Contains(said(w), "No clipboard. Export it") {
		t.Errorf("without a clipboard it says %q", said(w))
	}
}
