package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"dateline/app/export"
)

// print opens the pages in the system's program for PDF files, which prints them.
func (w *window) print() {
	w.openMade(".pdf", export.Print, func(why string) { w.complain(lang.L("The pages could not be printed"), why) })
}

// browse opens what is shown as a page in the system's browser.
func (w *window) browse() {
	w.openMade(".html", export.Page, func(why string) { w.complain(lang.L("The page could not be opened in the browser"), why) })
}

// openMade writes a file and opens it in the system's program for its ending. The file is in a folder
// for temporary files, which the system clears.
func (w *window) openMade(ending string, begin func(export.Subject, export.Choices, string, *export.Run), tell func(why string)) {
	if w.again != nil {
		return
	}
	failed := func(err error) { tell(export.Words(err)) }
	path, err := temporary(w.stem() + ending)
	if err != nil {
		failed(err)
		return
	}
	w.again = &export.Run{
		World: w.world(), Progress: w.telling(filepath.Base(path)),
		Done: func(_ export.Outcome, err error) {
			w.again = nil
			w.notice.close()
			switch {
			case err == nil:
				w.openFile(path)
				return
			case !errors.Is(err, context.Canceled):
				failed(err)
			}
			os.RemoveAll(filepath.Dir(path))
		},
	}
	choices := export.Parse(w.prefs.Export())
	if ending == ".pdf" { // a page for browsers has its own charts
		choices.Chart = w.chartShown()
	}
	begin(w.subject(), choices, path, w.again)
}

// temporary is the path for a file of a name in a folder of its own.
func temporary(name string) (path string, err error) {
	dir, err := os.MkdirTemp("", "dateline-"+filepath.Ext(name)[1:]+"-")
	return filepath.Join(dir, name), err
}

// stem is the name of the open document's file without its ending.
func (w *window) stem() string {
	name := filepath.Base(w.session.Open().Name)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// folder is that of the open document, or the one that was used last.
func (w *window) folder() string {
	if path := w.session.Open().Path; path != "" {
		return filepath.Dir(path)
	}
	return w.prefs.Folder()
}

// copyImage puts a picture of the timeline on the clipboard.
func (w *window) copyImage() {
	failed := func(err error) {
		w.complain(lang.L("The picture could not be copied"), export.Words(err)+" "+lang.L("Export it as a file instead."))
	}
	choices := export.Parse(w.prefs.Export())
	choices.What, choices.Chart = export.Whole, w.chartShown()
	w.foot.say(lang.L("Making the picture …"))
	export.Image(w.subject(), choices, w.world(), func(png []byte, err error) {
		w.showFoot()
		if err == nil {
			err = w.put(png)
		}
		if err != nil {
			failed(err)
			return
		}
		w.foot.say(lang.L("The picture was copied."))
	})
}
