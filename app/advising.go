package app

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/session"
	"dateline/app/sheet"
	"dateline/timeline/file"
	"dateline/timeline/lint"
)

// showWarnings lists what looks odd in the document, and below it what may mislead: as `dateline check` does, by the
// rules of package lint. These are asked, and the lines looked for, beside the window's work.
func (w *window) showWarnings() {
	open := w.session.Open()
	fill := sheet.Warnings(w.win, open.Warnings, w.editing(open.Path))
	w.beside(lang.L("looking for what may mislead"), func() {
		list := misleading(open)
		fyne.Do(func() {
			if !w.gone {
				fill(list, nil)
			}
		})
	}, func(err error) {
		if !w.gone {
			fill(nil, err)
		}
	})
}

// misleading is what may mislead in a document. It has no lines where the text from which the document was read is
// no longer there.
func misleading(open *session.Open) []file.Problem {
	name := cmp.Or(open.Path, open.Name)
	if text := textOf(open); text != "" {
		return lint.CheckText(name, text, open.Doc, open.Assess)
	}
	list := slices.Clone(lint.Check(open.Doc, open.Assess))
	for i := range list {
		list[i].File = name
	}
	return list
}

// textOf is the text from which a document was read; empty where its file is gone or has changed since.
func textOf(open *session.Open) string {
	if open.Path == "" {
		return open.Text
	}
	text, err := file.Load(open.Path)
	if err != nil {
		return ""
	}
	if changed, err := file.Changed(open.Path, open.Stamp); changed || err != nil {
		return ""
	}
	return text
}
