package export

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/paper"
	"dateline/timeline/typeset"
)

// desk is a dialog in Fyne's test driver, with what it has told.
type desk struct {
	*Dialog
	t      *testing.T
	dir    string
	doc    *timeline.Document
	kept   Choices
	out    *Outcome
	failed error
	work   func(doing string, work func(), failed func(error))
}

// opened is the dialog on the case study, with choices and a file in a folder of the test's own. All
// work is done at once; clocks that tell of progress never tick.
func opened(t *testing.T, size fyne.Size, choices func(c *Choices)) *desk {
	t.Helper()
	doc, problems := file.Read("kazakhstan.json", sampledata.Kazakhstan())
	if doc == nil {
		t.Fatal(problems)
	}
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	assess := evidence.Assess(doc, evidence.Options{})
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	win := test.NewTempWindow(t, nil)
	win.Resize(size)
	c := Parse("")
	if choices != nil {
		choices(&c)
	}
	d := &desk{t: t, dir: t.TempDir(), doc: doc, work: func(_ string, work func(), _ func(error)) { work() }}
	d.Dialog = Show(win, Content{
		World: World{
			Beside: func(doing string, work func(), failed func(error)) { d.work(doing, work, failed) },
			Clock: func(after time.Duration, do func()) func() {
				if after == rest && d.Dialog != nil {
					do()
				}
				return func() {}
			},
		},
		Subject: Subject{Doc: doc, Path: filepath.Join(d.dir, "kazakhstan.json"), Made: time.Date(2022, 8, 31, 0, 0, 0, 0, time.UTC), Software: "Test",
			Input: func(what What, theme layout.Theme) layout.Input {
				in := layout.Input{Doc: doc, Assess: assess, Faces: faces, Theme: theme}
				if what == Selection {
					in, _ = paper.Chosen(in, []string{"deal"})
				}
				return in
			}},
		Choices: c, Name: "x", Folder: d.dir, Selected: true, Of: "kazakhstan",
		Keep: func(c Choices) { d.kept = c }, Done: func(out Outcome) { d.out = &out }, Failed: func(err error) { d.failed = err },
	})
	d.changed()
	return d
}

var large = fyne.NewSize(1280, 800)

// files are the names in the folder.
func (d *desk) files() (names []string) {
	d.t.Helper()
	entries, err := os.ReadDir(d.dir)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// read is a file in the folder.
func (d *desk) read(name string) string {
	d.t.Helper()
	data, err := os.ReadFile(filepath.Join(d.dir, name))
	if err != nil {
		d.t.Fatal(err)
	}
	return string(data)
}
