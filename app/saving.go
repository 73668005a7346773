package app

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/sheet"
	"dateline/app/speech"
	"dateline/timeline/file"
	"dateline/timeline/typeset"
)

// canSave tells whether there is something that is not in a file yet.
func (w *window) canSave() bool {
	open := w.session.Open()
	return open.Name != "" && !w.saving && (w.session.Unsaved() || open.Path == "")
}

// save writes the document into its file. One that has none, or that came from a picture, gets one.
func (w *window) save() { w.saveThen(func() {}) }

// saveThen saves, and goes on once that is done; where it fails or a person stops it, it does not.
func (w *window) saveThen(then func()) {
	open := w.session.Open()
	if open.Path == "" || isPicture(open.Path) {
		w.askTarget(then)
		return
	}
	w.writeTo(open.Path, file.SaveOptions{Since: open.Stamp}, then)
}

// isPicture tells whether a document was read out of a picture, by its name.
func isPicture(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".png", ".svg", ".pdf":
		return true
	}
	return false
}

// askTarget asks for another file to save into.
func (w *window) askTarget(then func()) {
	open := w.session.Open()
	folder := w.folder()
	if folder == "" {
		folder, _ = os.UserHomeDir()
	}
	name := w.stem() + ".json"
	sheet.Target(w.win, lang.L("Save As"), cmp.Or(folder, "."), name, lang.L("Save"), func(path string) {
		if filepath.Ext(path) == "" {
			path += ".json"
		}
		if full, err := filepath.Abs(path); err == nil {
			path = full
		}
		var opt file.SaveOptions
		if path == open.Path {
			opt.Since = open.Stamp
		}
		w.writeTo(path, opt, then)
	})
}

// writeTo writes the document beside the window's work.
func (w *window) writeTo(path string, opt file.SaveOptions, then func()) {
	if w.saving {
		return
	}
	w.saving = true
	open, stories, doc := w.session.Open(), w.session.Stories(), w.session.Document()
	w.foot.say(lang.L("Saving {{.Name}} …", map[string]any{"Name": filepath.Base(path)}))
	ended := func(stamp file.Stamp, err error) {
		w.saving = false
		switch {
		case w.session.Open() != open: // something else was opened meanwhile, after the question
			if err != nil {
				w.complain(lang.L("{{.Name}} was not saved", map[string]any{"Name": filepath.Base(path)}), speech.Of(err))
			}
		case err != nil:
			w.unsaved(path, err, then)
		default:
			w.disk = disk{}
			w.session.Keep(stories, path, filepath.Base(path), stamp)
			w.prefs.AddRecent(path)
			w.prefs.SetFolder(filepath.Dir(path))
			w.recentChanged()
			w.showFoot()
			w.foot.say(lang.L("Saved {{.Name}}", map[string]any{"Name": filepath.Base(path)}))
			w.trace.line("saved %s", filepath.Base(path))
			then()
		}
	}
	w.beside(lang.L("saving the file"), func() {
		stamp, err := file.Save(path, doc, opt)
		fyne.Do(func() { ended(stamp, err) })
	}, func(err error) { ended(file.Stamp{}, err) })
}

// unsaved says why the document was not saved and how to go on; what was edited is still there.
func (w *window) unsaved(path string, err error, then func()) {
	w.showFoot()
	name := filepath.Base(path)
	other := sheet.Answer{Words: lang.L("Save As…"), Do: func() { w.askTarget(then) }}
	title := lang.L("{{.Name}} was not saved", map[string]any{"Name": name})
	changed, ok := errors.AsType[*file.ChangedError](err)
	switch {
	case !ok:
		sheet.Fail(w.win, title, speech.Of(err)+"\n\n"+lang.L("What you changed is still here. Save it into another folder, or try again later."),
			lang.L("Cancel"), other)
	case changed.New:
		sheet.Choose(w.win, lang.L("Replace {{.Name}}?", map[string]any{"Name": name}),
			lang.L("{{.Path}} is there already. What it holds will be kept beside it with the ending .bak.", map[string]any{"Path": typeset.Path(path)}),
			lang.L("Cancel"), other, sheet.Answer{Words: lang.L("Replace"), Do: func() { w.writeTo(path, file.SaveOptions{Force: true}, then) }})
	case changed.Gone:
		sheet.Choose(w.win, title, lang.L("The file was removed or renamed since it was opened."), lang.L("Cancel"), other,
			sheet.Answer{Words: lang.L("Write It Again"), Do: func() { w.writeTo(path, file.SaveOptions{Force: true}, then) }})
	default:
		sheet.Choose(w.win, title, lang.L("Another program has changed the file since it was opened. If you replace it, its state is kept beside it with the ending .bak."),
			lang.L("Cancel"), other, sheet.Answer{Words: lang.L("Replace"), Do: func() { w.writeTo(path, file.SaveOptions{Force: true}, then) }})
	}
}

// leave does what would lose the edits of the stories, once they are saved or the person gives them up.
func (w *window) leave(do func()) {
	if !w.session.Unsaved() {
		do()
		return
	}
	sheet.Prefer(w.win, lang.L("Save the stories first?"),
		lang.L("The stories of {{.Name}} were changed and are not saved.", map[string]any{"Name": w.session.Open().Name}),
		lang.L("Cancel"), sheet.Answer{Words: lang.L("Save"), Do: func() { w.saveThen(do) }}, sheet.Answer{Words: lang.L("Don't Save"), Do: do})
}
