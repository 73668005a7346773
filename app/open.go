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

	"dateline/app/session"
	"dateline/app/sheet"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/file"
)

// askOpen lets the person choose a file.
func (w *window) askOpen() {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.complain(lang.L("The file could not be opened"), err.Error())
		case r != nil:
			path := r.URI().Path()
			r.Close()
			w.openPath(path)
		}
		w.focusBoard()
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".json"}))
	d.SetConfirmText(lang.L("Open"))
	w.inFolder(d)
}

// inFolder shows a file dialog in the folder that was used last, as large as the window allows.
func (w *window) inFolder(d *dialog.FileDialog) {
	if folder := w.prefs.Folder(); folder != "" {
		if list, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
			d.SetLocation(list)
		}
	}
	d.Show()
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width-60, 900), min(size.Height-60, 620))) // fails before Show
}

// result is what reading a file has brought.
type result struct {
	open     *session.Open // nil where nothing can be opened
	problems []file.Problem
	err      error
}

// openPath reads a file beside the window's own work and opens it, or says what is wrong with it.
func (w *window) openPath(path string) {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	w.read(path, filepath.Base(path))
}

// openExample opens a built-in document by its place in the list. It is small and read at once.
func (w *window) openExample(i int) {
	s := sampledata.All()[i]
	w.opening++
	doc, problems := file.Read(s.Name, s.Data)
	w.opened("", prepare("", s.Name, doc, problems))
}

func (w *window) read(path, name string) {
	w.opening++
	turn := w.opening
	w.busy = name
	w.showFoot()
	w.work(func() {
		doc, problems, stamp, err := file.ReadStamped(path)
		r := result{err: err}
		if err == nil {
			r = prepare(path, name, doc, problems)
		}
		if r.open != nil {
			r.open.Stamp = stamp
		}
		fyne.Do(func() {
			if turn == w.opening {
				w.opened(path, r)
			}
		})
	})
}

func prepare(path, name string, doc *timeline.Document, problems []file.Problem) result {
	r := result{problems: problems}
	if doc != nil {
		r.open = session.Prepare(path, name, doc, problems)
	}
	return r
}

// opened takes over what was read. What cannot be opened changes nothing but the message.
func (w *window) opened(path string, r result) {
	w.busy = ""
	if r.open == nil {
		w.showFoot()
		w.refuse(path, r)
		return
	}
	if path != "" {
		w.prefs.AddRecent(path)
		w.prefs.SetFolder(filepath.Dir(path))
		w.menu()
	}
	w.stale = false
	w.session.Replace(r.open)
	w.trace.opened(r.open)
	w.focusBoard()
}

func (w *window) refuse(path string, r result) {
	name := filepath.Base(path)
	if r.err != nil {
		w.complain(lang.L("{{.Name}} could not be opened", map[string]any{"Name": name}), r.err.Error())
		w.trace.refused(name, 0)
		return
	}
	intro := lang.L("These are the mistakes in the file:")
	if len(r.problems) == 1 {
		intro = lang.L("This is the mistake in the file:")
	}
	if len(w.session.Open().Doc.Events) > 0 {
		intro = lang.L("What was open before is still open.") + " " + intro
	}
	sheet.Problems(w.win, lang.L("{{.Name}} was not opened", map[string]any{"Name": name}), intro, r.problems)
	w.trace.refused(name, len(r.problems))
}

// openRecent opens a file of the list, or takes it off the list where it is gone.
func (w *window) openRecent(path string) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		w.prefs.DropRecent(path)
		w.menu()
		w.complain(lang.L("The file is no longer there"),
			lang.L("{{.Path}} was moved or deleted. It was taken off the list.", map[string]any{"Path": path}))
		return
	}
	w.openPath(path)
}

// dropped opens the first file that was dropped on the window.
func (w *window) dropped(list []fyne.URI) {
	for _, u := range list {
		if u.Scheme() == "file" {
			w.openPath(u.Path())
			return
		}
	}
	if len(list) > 0 {
		w.complain(lang.L("Only files can be dropped here"), list[0].String())
	}
}

// reload reads the open file anew.
func (w *window) reload() {
	open := w.session.Open()
	if open.Path != "" {
		w.openPath(open.Path)
		return
	}
	for i, s := range sampledata.All() {
		if s.Name == open.Name {
			w.openExample(i)
		}
	}
}

func (w *window) showWarnings() {
	open := w.session.Open()
	if len(open.Warnings) == 0 {
		w.complain(lang.L("No warnings"), lang.L("Nothing in this document looks odd."))
		return
	}
	sheet.Problems(w.win, lang.L("Warnings"), lang.L("The document is open. These places look odd:"), open.Warnings)
}

// complain shows a message that needs no answer.
func (w *window) complain(title, message string) { sheet.Message(w.win, title, message) }

// tilde is a path with the home folder shortened.
func tilde(path string) string {
	home, err := os.UserHomeDir()
	if err != nil || home == "" || home == "/" {
		return path
	}
	if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok {
		return "~" + string(filepath.Separator) + rest
	}
	return path
}
