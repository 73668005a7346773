package app

import (
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"dateline/app/sheet"
	"dateline/app/speech"
	"dateline/timeline"
	"dateline/timeline/local"
	"dateline/timeline/typeset"
)

// openCopy opens the local copy of a source, once it was found inside the document's folder and is
// what the source says. Where it is not, it says so and asks.
func (w *window) openCopy(src *timeline.Source) {
	open := w.session.Open()
	failed := lang.L("The local copy was not opened")
	if open.Path == "" {
		w.complain(failed, lang.L("{{.Path}} lies beside the document's file, and a built-in example has none.", map[string]any{"Path": typeset.Path(src.File)}))
		return
	}
	w.foot.say(lang.L("Looking for {{.Path}} …", map[string]any{"Path": typeset.Path(src.File)}))
	w.work(func() {
		found, err := local.Find(filepath.Dir(open.Path), src.File, src.SHA256)
		fyne.Do(func() {
			w.showFoot()
			switch {
			case w.session.Open() != open:
			case err != nil:
				w.complain(failed, speech.Of(err))
			case found.Other:
				sheet.Fail(w.win, lang.L("Another file than the one that was kept"),
					lang.L("{{.Path}} does not have the SHA-256 that the document gives: it was changed or replaced since.\n\nIn the document: {{.Want}}\nOf the file: {{.Got}}",
						map[string]any{"Path": typeset.Path(found.Path), "Want": src.SHA256, "Got": found.SHA256}),
					lang.L("Close"), sheet.Answer{Words: lang.L("Open anyway"), Do: func() { w.openFound(found) }})
			default:
				w.openFound(found)
			}
		})
	})
}

// openFound opens what is read or looked at, and the folder of what might be a program.
func (w *window) openFound(found local.Copy) {
	if local.Readable(found.Path) {
		if w.openFile(found.Path) {
			w.foot.say(lang.L("Opened {{.Path}}", map[string]any{"Path": typeset.Path(found.Path)}))
		}
		return
	}
	sheet.Fail(w.win, lang.L("The local copy was not opened"),
		lang.L("{{.Path}} is not of a kind that one reads, looks at or listens to: it might be a program.", map[string]any{"Path": typeset.Path(found.Path)}),
		lang.L("Close"), sheet.Answer{Words: lang.L("Show the folder"), Do: func() { w.openFile(filepath.Dir(found.Path)) }})
}

// openFile opens a file or folder with the program that the system has for it.
func (w *window) openFile(path string) bool {
	u, err := url.Parse(storage.NewFileURI(path).String())
	if err == nil {
		err = w.app.OpenURL(u)
	}
	if err != nil {
		w.complain(lang.L("{{.Path}} could not be opened", map[string]any{"Path": typeset.Path(path)}), speech.Of(err))
	}
	return err == nil
}
