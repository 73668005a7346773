package export

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/speech/speechtest"
	"dateline/timeline/file"
	"dateline/timeline/output"
	"dateline/timeline/words"
)

// magic is how a file of each ending begins, or what stands in it.
var magic = map[string]string{
	".png": "\x89PNG\r\n", ".jpg": "\xff\xd8\xff", ".svg": "<svg", ".pdf": "%PDF-", ".pptx": "PK\x03\x04", ".html": "<!DOCTYPE html>", ".csv": "id", ".md": "# ", ".txt": "21 July 1997",
	".ics": "BEGIN:VCALENDAR", ".csl.json": "[", ".bib": "@",
}

func TestEveryFormatIsWrittenAndWhatCarriesTheDataOpensAgain(t *testing.T) {
	for _, f := range output.Formats() {
		d := opened(t, large, func(c *Choices) { c.Ending = f.Ending })
		d.yes()
		if f.Ending == ".jsonld" { // nobody has judged anything in this document
			if got := d.files(); !d.Shown() || !strings.Contains(d.message.Text, "editor's judgement") || len(got) > 0 {
				t.Errorf("without judgements there is %q, said %q", got, d.message.Text)
			}
			continue
		}
		if d.out == nil || d.Shown() {
			t.Errorf("%s: %q", f.Ending, d.message.Text)
			continue
		}
		if got := d.files(); !slices.Equal(got, []string{"x" + f.Ending}) {
			t.Errorf("%s: the folder has %q", f.Ending, got)
		}
		text := d.read("x" + f.Ending)
		if want := magic[f.Ending]; want == "" || !strings.Contains(text[:min(len(text), 2000)], want) {
			t.Errorf("%s begins with %q", f.Ending, text[:min(len(text), 40)])
		}
		if d.kept.Path != filepath.Join(d.dir, "x"+f.Ending) || d.kept.Of != "kazakhstan" {
			t.Errorf("%s: kept is %+v", f.Ending, d.kept)
		}
		if !d.kept.data() {
			continue
		}
		again, problems, err := file.ReadFile(d.kept.Path)
		if err != nil || again == nil || string(file.Write(again)) != string(file.Write(d.doc)) {
			t.Errorf("%s does not open again: %v, %v", f.Ending, err, problems)
		}
	}
}

func TestAFileIsReplacedOnlyAfterAsking(t *testing.T) {
	d := opened(t, large, nil)
	old := filepath.Join(d.dir, "x.png")
	if err := os.WriteFile(old, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.yes()
	if d.out != nil || d.read("x.png") != "mine" || !strings.Contains(d.message.Text, "x.png is already in") {
		t.Fatalf("it is %q, said %q", d.read("x.png"), d.message.Text)
	}
	d.no()
	if !d.Shown() || d.read("x.png") != "mine" || strings.Contains(d.message.Text, "already") || d.export.Text != "Export" {
		t.Fatalf("after keeping it the dialog says %q and offers %q", d.message.Text, d.export.Text)
	}
	d.yes()
	d.yes()
	if d.out == nil || !strings.HasPrefix(d.read("x.png"), magic[".png"]) {
		t.Errorf("after replacing it: %q", d.message.Text)
	}
}

func TestTheDocumentIsNeverWrittenOver(t *testing.T) {
	d := opened(t, large, func(c *Choices) { c.Ending = ".csl.json" })
	link := filepath.Join(d.dir, "x.csl.json")
	if err := os.WriteFile(d.Subject.Path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(d.Subject.Path, link); err != nil {
		t.Skip(err)
	}
	d.yes()
	if d.out != nil || d.read("x.csl.json") != "mine" || !strings.Contains(d.message.Text, "never written over") || !d.Shown() {
		t.Errorf("said %q", d.message.Text)
	}
}

func TestAStoppedExportLeavesNothing(t *testing.T) {
	for _, ending := range []string{".png", ".pdf", ".pptx", ".csv"} {
		d := opened(t, large, func(c *Choices) { c.Ending, c.Sheets, c.Paper = ending, Tiles, "a4" })
		d.work = func(_ string, work func(), _ func(error)) {
			if d.run != nil {
				d.no() // while it is on its way
			}
			work()
		}
		d.yes()
		if got := d.files(); len(got) > 0 || d.out != nil || !d.Shown() || !strings.HasPrefix(d.message.Text, "Stopped") {
			t.Errorf("%s leaves %q, said %q", ending, got, d.message.Text)
		}
		d.work = func(_ string, work func(), _ func(error)) { work() }
		if d.yes(); d.out == nil {
			t.Errorf("%s: after stopping it cannot be exported: %q", ending, d.message.Text)
		}
	}
}

func TestWhatCannotBeWrittenIsSaidWithWhatToDo(t *testing.T) {
	d := opened(t, large, nil)
	d.Folder = filepath.Join(d.dir, "none")
	d.yes()
	if !d.Shown() || !strings.Contains(d.message.Text, "there is no folder") || !strings.Contains(d.message.Text, "Choose a folder") {
		t.Errorf("a missing folder gives %q", d.message.Text)
	}
	test.Tap(d.copying)
	if got := fyne.CurrentApp().Clipboard().Content(); !d.copying.Visible() || got != d.message.Text {
		t.Errorf("%q is copied of %q", got, d.message.Text)
	}
	d.Folder = d.dir
	d.fields.name.SetText("  ")
	if d.yes(); d.out != nil || !strings.Contains(d.message.Text, "name") || d.copying.Visible() {
		t.Errorf("no name gives %q", d.message.Text)
	}
	d.fields.name.SetText("a/../b")
	if d.yes(); d.out == nil {
		t.Errorf("a name in another folder gives %q", d.message.Text)
	}
	if got := d.files(); !slices.Equal(got, []string{"b.png"}) {
		t.Errorf("the folder has %q", got)
	}
}

func TestTheNameAndTheFormatGoTogether(t *testing.T) {
	d := opened(t, large, nil)
	d.fields.name.SetText("my.file.svg")
	if d.Choices.Ending != ".svg" || d.fields.format.Selected != "Drawing (SVG)" {
		t.Errorf("a name in .svg gives %s, %q", d.Choices.Ending, d.fields.format.Selected)
	}
	d.fields.format.SetSelected("Sources (CSL-JSON)")
	if d.fields.name.Text != "my.file.csl.json" {
		t.Errorf("the format gives the name %q", d.fields.name.Text)
	}
	d.fields.name.SetText("bare")
	if got := d.path(); got != filepath.Join(d.dir, "bare.csl.json") {
		t.Errorf("a name without an ending is %q", got)
	}
}

func TestOnlyWhatAppliesIsShown(t *testing.T) {
	names := func(d *desk) string {
		var out []string
		for _, r := range d.rows {
			if r.Visible() {
				out = append(out, words0(r.CanvasObject))
			}
		}
		return strings.Join(out, " ")
	}
	for ending, want := range map[string]string{
		".png":  "What Format Size Sheets Colours Resolution  Sources  File name Folder",
		".jpg":  "What Format Size Sheets Colours Resolution Quality Sources File name Folder",
		".svg":  "What Format Size Sheets Colours  Sources  File name Folder",
		".pdf":  "What Format Size Sheets Colours Sources  File name Folder",
		".pptx": "What Format Colours File name Folder",
		".csv":  "What Format File name Folder",
	} {
		d := opened(t, large, func(c *Choices) { c.Ending = ending })
		if got := names(d); got != want {
			t.Errorf("%s shows\n%q, want\n%q", ending, got, want)
		}
	}
	d := opened(t, large, func(c *Choices) { c.Ending, c.Paper, c.Sheets = ".pdf", "a4", Tiles })
	if got := names(d); got != "What Format Size Direction Sheets Across Down Colours Sources  File name Folder" {
		t.Errorf("tiles show %q", got)
	}
}

// TestEverythingHasRoom: no part of the dialog stands outside of it, in windows of all sizes.
func TestEverythingHasRoom(t *testing.T) {
	for _, size := range []fyne.Size{large, fyne.NewSize(800, 460), fyne.NewSize(640, 380), fyne.NewSize(400, 230)} {
		d := opened(t, size, nil)
		inner := d.pop.Content.Size()
		for _, o := range d.pop.Content.(*fyne.Container).Objects[0].(*fyne.Container).Objects {
			if !o.Visible() {
				continue
			}
			p, s := o.Position(), o.Size()
			if p.X < 0 || p.Y < 0 || p.X+s.Width > inner.Width+0.5 || p.Y+s.Height > inner.Height+0.5 || s.Height < 1 {
				t.Errorf("%v: %T of %v at %v is outside of %v", size, o, s, p, inner)
			}
		}
		if inner.Width > size.Width || inner.Height > size.Height || d.scroll.Size().Height < 40 {
			t.Errorf("%v: the dialog is %v, its choices %v", size, inner, d.scroll.Size())
		}
		test.WidgetRenderer(d.pop) // it is laid out
		beside := len(d.right.Objects) == 1
		if len(d.below.Objects)+len(d.right.Objects) != 1 || beside && d.right.Size().Width < stageLeast || !beside && inner.Width > d.formWide()+stageLeast+60 {
			t.Errorf("%v: the preview is in %d and %d places", size, len(d.below.Objects), len(d.right.Objects))
		}
	}
}

func TestAFailureHasRoomInEveryLanguage(t *testing.T) {
	for _, tag := range words.Languages {
		speechtest.In(t, tag)
		for _, size := range []fyne.Size{large, fyne.NewSize(800, 460), fyne.NewSize(400, 230)} {
			d := opened(t, size, nil)
			d.Folder = filepath.Join(d.dir, "none")
			d.yes()
			high, needs := d.said.Size().Height, d.said.Content.MinSize().Height
			if high < needs && size.Height > 230 || d.said.Content.Size().Height < needs {
				t.Errorf("%s, %v: the message has %g points of %g", tag, size, high, needs)
			}
			if end := d.said.Position().Y + high; end > d.copying.Position().Y || d.copying.Position().X < 10 || d.scroll.Size().Height < 30 {
				t.Errorf("%s, %v: the message ends at %g, Copy is at %v, the choices are %g high", tag, size, end, d.copying.Position(), d.scroll.Size().Height)
			}
		}
	}
}

func TestSeveralFilesAreReplacedAfterOneQuestion(t *testing.T) {
	d := opened(t, large, func(c *Choices) { c.Paper, c.Sheets, c.Cols, c.Rows = "a4", Tiles, 2, 2 })
	for _, name := range []string{"x-1.png", "x-3.png", "x.png"} {
		if err := os.WriteFile(filepath.Join(d.dir, name), []byte("mine"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d.yes()
	if !strings.Contains(d.message.Text, "2 of the files, x-1.png among them") || !slices.Equal(d.files(), []string{"x-1.png", "x-3.png", "x.png"}) {
		t.Fatalf("said %q; there are %q", d.message.Text, d.files())
	}
	if d.yes(); d.out == nil || len(d.out.Files) != 4 || d.read("x.png") != "mine" || d.read("x-3.png") == "mine" {
		t.Errorf("said %q; there are %q", d.message.Text, d.files())
	}
}
