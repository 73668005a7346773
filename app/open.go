package app

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"dateline/app/editor"
	"dateline/app/look"
	"dateline/app/session"
	"dateline/app/sheet"
	"dateline/app/speech"
	"dateline/sampledata"
	"dateline/timeline/file"
	"dateline/timeline/typeset"
)

// askOpen lets the person choose a file.
func (w *window) askOpen() {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.complain(lang.L("The file could not be opened"), speech.Of(err))
		case r != nil:
			path := r.URI().Path()
			r.Close()
			w.openPath(path)
		}
		w.focusBoard()
	}, w.win)
	d.SetTitleText(lang.L("Open a File"))
	d.SetFilter(storage.NewExtensionFileFilter([]string{".json", ".png", ".svg", ".pdf"}))
	d.SetConfirmText(lang.L("Open"))
	look.ShowFiles(d, w.win, w.prefs.Folder(), fyne.NewSize(900, 620))
}

// openPath reads a file and opens it, in this window or in another where the person wants that,
// or says what is wrong with it.
func (w *window) openPath(path string) {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	if path == w.session.Open().Path {
		w.openHere(path)
		return
	}
	w.target().openHere(path)
}

func (w *window) openHere(path string) {
	w.read(path, func(r result) { w.opened(path, r) })
}

// openExample opens a built-in document by its place in the list. It is small and read at once.
func (w *window) openExample(i int) {
	w.target().openExampleHere(i)
}

func (w *window) openExampleHere(i int) { w.openSample(sampledata.All()[i]) }

// openSample opens a built-in document in this window.
func (w *window) openSample(s sampledata.Sample) {
	w.stopReading()
	doc, problems := file.Read(s.Name, s.Data)
	r := prepare("", s.Name, doc, problems)
	if r.open != nil {
		r.open.Text = string(s.Data)
	}
	w.opened("", r)
}

// opened takes over what was read. What cannot be opened changes nothing but the message.
func (w *window) opened(path string, r result) {
	if r.open == nil {
		w.showFoot()
		w.refuse(path, r)
		return
	}
	if w.session.Unsaved() {
		same := path != "" && path == w.session.Open().Path
		w.leave(func() {
			if same && !w.session.Unsaved() { // it was saved, and is open
				return
			}
			w.takeOpened(path, r)
		})
		return
	}
	w.takeOpened(path, r)
}

// takeOpened shows what was read.
func (w *window) takeOpened(path string, r result) {
	if path != "" {
		w.prefs.AddRecent(path)
		w.prefs.SetFolder(filepath.Dir(path))
		w.recentChanged()
	}
	w.take(r.open)
	if path != "" {
		w.beside(lang.L("saving the file"), func() { file.Sweep(path) }, func(error) {})
	}
	w.trace.opened(r.open)
	w.focusBoard()
	w.keepPlaces() // what crashes often does so at once
}

// take shows another document, or another state of the same one.
func (w *window) take(open *session.Open) {
	w.useReady(open)
	w.disk = disk{}
	clear(w.failed)
	if open.Path != "" {
		open.As = session.ParseArranging(w.prefs.Arranged(open.Path))
	}
	w.session.Replace(open)
}

// recentChanged shows the recent files anew, in all windows.
func (w *window) recentChanged() {
	for _, each := range w.windows {
		each.menu()
		each.showStart()
	}
}

func (w *window) refuse(path string, r result) {
	name := filepath.Base(path)
	if r.err != nil {
		w.complain(lang.L("{{.Name}} could not be opened", map[string]any{"Name": name}), speech.Of(r.err))
		w.trace.refused(name, 0)
		return
	}
	if kind := kindOf(path); kind != "" {
		w.complain(lang.L("{{.Name}} was not opened", map[string]any{"Name": name}),
			lang.L("It is {{.Kind}}.", map[string]any{"Kind": kind})+" "+takes()+ofTable(path))
		w.trace.refused(name, len(r.problems))
		return
	}
	w.showProblems(path, r.problems)
	w.trace.refused(name, len(r.problems))
}

// showProblems lists all that is wrong with a file that was refused.
func (w *window) showProblems(path string, problems []file.Problem) {
	intro := lang.L("These are the mistakes in the file:")
	if len(problems) == 1 {
		intro = lang.L("This is the mistake in the file:")
	}
	if w.session.Open().Name != "" {
		intro = lang.L("What was open before is still open.") + " " + intro
	}
	title := lang.L("{{.Name}} was not opened", map[string]any{"Name": filepath.Base(path)})
	sheet.Problems(w.win, title, intro, problems, w.editing(path))
}

// editing opens an editor at a line of the file; nil where there is no file.
func (w *window) editing(path string) func(line int) {
	if path == "" {
		return nil
	}
	return func(line int) {
		if err := editor.Open(path, line, os.Getenv); err != nil {
			w.complain(lang.L("No editor could be opened"), speech.Of(err))
		}
	}
}

// openRecent opens a file of the list. Where it is gone it says so, and offers to forget it.
func (w *window) openRecent(path string) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		sheet.Fail(w.win, lang.L("The file is no longer there"),
			lang.L("{{.Path}} was moved or deleted, or its drive is not connected.", map[string]any{"Path": typeset.Path(path)}),
			lang.L("Keep in the List"), sheet.Answer{Words: lang.L("Forget It"), Do: func() { w.forgetRecent(path) }})
		return
	}
	w.openPath(path)
}

func (w *window) forgetRecent(path string) {
	w.prefs.DropRecent(path)
	w.recentChanged()
}

// dropped opens files that were dropped on the window: the first one as if it were chosen here, the others in windows of
// their own.
func (w *window) dropped(list []fyne.URI) {
	const most = 6 // at once
	var paths []string
	for _, u := range list {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	switch {
	case len(paths) > most:
		w.complain(lang.L("Too many files at once"), lang.L("{{.Count}} files were dropped; up to {{.Most}} can be opened at once. Drop fewer.",
			map[string]any{"Count": len(paths), "Most": most}))
		return
	case len(paths) == 0 && len(list) > 0:
		w.complain(lang.L("Only files can be dropped here"), list[0].String())
		return
	}
	for i, path := range paths {
		if i == 0 {
			w.openPath(path)
			continue
		}
		w.program.openFor().openHere(path)
	}
}

// complain shows a message that needs no answer.
func (w *window) complain(title, message string) { sheet.Message(w.win, title, message) }

// tilde is a path with the home folder shortened.
func tilde(path string) string {
	home, err := os.UserHomeDir()
	if err != nil || home == "" || home == "/" {
		return path
	}
	if path == home {
		return "~"
	}
	if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok {
		return "~" + string(filepath.Separator) + rest
	}
	return path
}
