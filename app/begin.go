package app

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/rescue"
	"dateline/app/settings"
	"dateline/app/sheet"
	"dateline/app/start"
	"dateline/sampledata"
	"dateline/timeline/typeset"
)

// newStart is the page for a window in which nothing is open.
func (w *window) newStart() *start.Page {
	p := start.New()
	p.OnOpen, p.OnWrite, p.OnKey = w.askOpen, w.showReading, w.key
	p.OnExample = w.openExample
	p.OnRecent, p.OnForget = w.openRecent, w.forgetRecent
	return p
}

// showStart shows the page while nothing is open. Which files are missing is looked up beside the
// window's work, for a drive may be slow to answer.
func (w *window) showStart() {
	blank := w.session.Open().Name == ""
	if blank != w.frame.blank {
		w.frame.blank, w.bar.blank = blank, blank
		w.relayout()
		w.bar.box.Refresh()
	}
	if !blank {
		return
	}
	c := start.Content{Takes: takes()}
	for _, s := range sampledata.All() {
		c.Examples = append(c.Examples, s.Title)
	}
	for _, path := range w.prefs.Recent() {
		c.Recent = append(c.Recent, start.File{Path: path, Name: filepath.Base(path), Folder: typeset.Path(tilde(filepath.Dir(path)))})
	}
	w.start.Set(c)
	w.beside(lang.L("looking for recent files"), func() {
		found := start.Content{Examples: c.Examples, Takes: c.Takes}
		for _, f := range c.Recent {
			f.Missing = missing(f.Path)
			found.Recent = append(found.Recent, f)
		}
		fyne.Do(func() {
			if w.frame.blank && !w.gone {
				w.start.Set(found)
			}
		})
	}, func(error) {})
}

func missing(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// recentWords are a recent file's words in the menu.
func (w *window) recentWords(path string) string { return typeset.Drawn(typeset.Path(tilde(path))) }

// keep mends the settings where they are broken and makes ready what is kept for after a crash;
// nil where the system has no folder for it.
func keep() (*rescue.State, bool) {
	config, err := os.UserConfigDir()
	if err != nil {
		return nil, false
	}
	dir := filepath.Join(config, "fyne", appID)
	broken, err := settings.Mend(filepath.Join(dir, "preferences.json"))
	if err != nil {
		fyne.LogError("mending the preferences", err)
	}
	state, err := rescue.New(dir, time.Now)
	if err == nil {
		err = state.CatchAll()
	}
	if err != nil {
		fyne.LogError("getting ready for a crash", err)
		return nil, broken
	}
	return state, broken
}

// readyCache makes the folder for what can be made again. Fyne makes its own in it, but nothing above, and complains
// on the first start of a person who has none.
func readyCache() {
	if dir, err := os.UserCacheDir(); err == nil {
		_ = os.MkdirAll(dir, 0o700) // where that fails, Fyne says so
	}
}

// askOpenOther lets the person choose a file for another window.
func (w *window) askOpenOther() { w.program.open().askOpen() }

// tellMended says that the preferences were broken.
func (w *window) tellMended() {
	sheet.Message(w.win, lang.L("The preferences could not be read"),
		lang.L("Their file was damaged. Those of the last start were taken where they could be read, else all is as at first. The damaged file is kept beside it as preferences.json.broken."))
}
