package app

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2/lang"

	"dateline/app/export"
	"dateline/app/session"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/paper"
)

// showExport opens the dialog that writes files.
func (w *window) showExport() {
	choices := export.Parse(w.prefs.Export())
	choices.Chart = w.chartShown()
	name, folder := w.stem(), w.prefs.Folder()
	if choices.Of == w.documentName() && choices.Path != "" {
		folder, name = filepath.Dir(choices.Path), choices.Stem()
	}
	w.export = export.Show(w.win, export.Content{
		World: w.world(), Subject: w.subject(), Choices: choices, Name: name, Folder: folder,
		Selected: len(w.selected()) > 0,
		Of:       w.documentName(),
		Keep:     func(c export.Choices) { w.prefs.SetExport(c.String()) },
		Done: func(out export.Outcome) {
			w.prefs.SetFolder(filepath.Dir(out.Files[0]))
			w.tellExported(out)
			w.updateMenu()
			w.focusBoard()
		},
		Failed: func(err error) { w.complain(lang.L("The file was not written"), export.Words(err)) },
	})
}

// documentName tells one document from another between two starts.
func (w *window) documentName() string {
	open := w.session.Open()
	if open.Path != "" {
		return open.Path
	}
	return open.Name
}

// world is what an export needs of this window.
func (w *window) world() export.World {
	return export.World{Beside: w.beside, Clock: func(d time.Duration, f func()) func() { return w.clock(d, f) }}
}

// subject is what can be exported now.
func (w *window) subject() export.Subject {
	open := w.session.Open()
	return export.Subject{
		Doc: w.session.Document(), Path: open.Path, Made: time.Now(), Software: "Dateline " + w.opt.Version, Input: w.exportInput,
	}
}

// exportInput is what is shown now, or a part of it, in the colours of a file.
func (w *window) exportInput(what export.What, theme layout.Theme) layout.Input {
	in := w.input()                                               // with the window's query and arrangement
	in.Theme, in.Found, in.Doc = theme, nil, w.session.Document() // with the stories as they are now
	switch l := w.board.Layout(); {
	case what == export.Visible && l != nil && w.session.Kind() == session.Story:
		from, to := l.Span(w.session.View())
		in = paper.Visible(in, edtf.Span{Start: from, End: to + 1})
	case what == export.Selection:
		if chosen, err := paper.Chosen(in, w.selected()); err == nil {
			in = chosen
		}
	}
	return in
}

// selected are the ids of the rows chosen in the table, elsewhere of the selected event.
func (w *window) selected() (ids []string) {
	doc := w.session.Open().Doc
	if w.session.Kind() == session.Table {
		for _, i := range w.table.Events() {
			ids = append(ids, doc.Events[i].ID)
		}
		return ids
	}
	if e := w.session.Event(); e != nil {
		ids = append(ids, e.ID)
	}
	return ids
}

// exported are the choices of the last export of this document; nil where there was none.
func (w *window) exported() *export.Choices {
	if c := export.Parse(w.prefs.Export()); c.Path != "" && c.Of == w.documentName() {
		return &c
	}
	return nil
}

// exportAgain writes the file of the last export anew, without a question.
func (w *window) exportAgain() {
	c := w.exported()
	if c == nil || w.again != nil {
		return
	}
	w.again = &export.Run{
		World: w.world(), Progress: w.telling(filepath.Base(c.Path)),
		Done: func(out export.Outcome, err error) {
			w.again = nil
			switch {
			case errors.Is(err, context.Canceled):
				w.notice.tell(lang.L("Stopped. Nothing was written."), "", nil, false)
			case err != nil:
				w.notice.close()
				w.complain(lang.L("The file was not written"), export.Words(err))
			default:
				w.tellExported(out)
			}
		},
	}
	export.Again(w.subject(), *c, w.again)
}

// telling says how far an export without a dialog is, with a button to stop it.
func (w *window) telling(name string) func(share float64) {
	return func(share float64) {
		w.notice.tell(lang.L("Writing {{.Name}}: {{.Percent}} %", map[string]any{"Name": name, "Percent": int(share * 100)}),
			lang.L("Stop"), func() {
				if w.again != nil {
					w.again.Stop()
				}
			}, true)
	}
}

// tellExported says what was written, and offers to show it.
func (w *window) tellExported(out export.Outcome) {
	name := filepath.Base(out.Files[0])
	words := lang.L("{{.Name}} is written.", map[string]any{"Name": name})
	if n := len(out.Files); n > 1 {
		words = lang.L("{{.Count}} files are written, {{.Name}} the first of them.", map[string]any{"Name": name, "Count": n})
	}
	if out.Report.LeftOut > 0 {
		words += " " + lang.L("{{.Count}} events could not be expressed in this format.", map[string]any{"Count": out.Report.LeftOut})
	}
	if n := len(out.Missing); n > 0 {
		words += " " + lang.L("{{.Count}} characters are boxes, as no font has them.", map[string]any{"Count": n})
	}
	w.notice.tell(words, lang.L("Show in Folder"), func() { w.openFile(filepath.Dir(out.Files[0])) }, false)
}
