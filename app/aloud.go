package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dateline/app/aloud"
	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/pick"
	"dateline/timeline/spoken"
)

// reader is the list of events as sentences, in a window of its own; the zero reader is closed.
type reader struct {
	win    fyne.Window
	view   *aloud.View
	picked *pick.Pick
	told   string       // to a screen reader, at last
	list   aloud.Sorted // the events picked, by their dates; empty while a large document is sorted
}

// openAloud shows the list, which goes in step with the timeline.
func (w *window) openAloud() {
	if w.reader.win != nil {
		w.reader.win.RequestFocus()
		return
	}
	win, view := w.app.NewWindow(lang.L("Sentences to Read Aloud")), aloud.New()
	view.OnSelect = func(i int) { w.session.Select(w.session.Open().Doc.Events[i].ID) }
	view.OnKey = func(key fyne.KeyName) {
		if key == fyne.KeyEscape {
			win.Close()
		}
	}
	w.reader = reader{win: win, view: view}
	win.SetPadded(false)
	w.furnishAloud()
	win.Canvas().AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) { w.copySentence() })
	win.Canvas().SetOnTypedKey(view.TypedKey)
	win.Resize(w.apartSize())
	win.Show()
	win.Canvas().Focus(view)
	w.apart = append(w.apart, win)
	win.SetOnClosed(func() {
		w.apart = slices.DeleteFunc(w.apart, func(other fyne.Window) bool { return other == win })
		w.reader = reader{}
	})
	w.showAloud()
}

// sortAloud puts the events into the order of the list, those of a large document beside the window's own work.
func (w *window) sortAloud(doc *timeline.Document, picked *pick.Pick) {
	sorted := func() aloud.Sorted {
		return aloud.Sort(len(doc.Events), pick.Order(doc, nil, pick.DateColumn, false, picked.Events))
	}
	if len(picked.Events) < large {
		w.reader.list = sorted()
		return
	}
	w.reader.list = aloud.Sorted{}
	w.beside(lang.L("laying the timeline out"), func() {
		list := sorted()
		fyne.Do(func() {
			if w.reader.win != nil && w.reader.picked == picked { // nothing has come between
				w.reader.list = list
				w.showAloud()
			}
		})
	}, func(error) {})
}

// apartSize is the size of a window beside this one: as many pixels at any size of the text.
func (w *window) apartSize() fyne.Size {
	text := max(w.frame.text, 1)
	return fyne.NewSize(640/text, 460/text)
}

// copySentence copies that of the selected event.
func (w *window) copySentence() {
	if s := w.reader.view.Sentence(); s != "" {
		w.copied(s, lang.L("The sentence was copied."))
	}
}

// furnishAloud puts the list and its buttons into its window, in the language of now.
func (w *window) furnishAloud() {
	win, view := w.reader.win, w.reader.view
	if win == nil {
		return
	}
	all := func() { w.copied(view.Text(mostCopied), lang.L("The sentences were copied.")) }
	row := container.New(look.Flow{Gap: 8, Right: true})
	for _, b := range []*look.Button{look.NewButton(lang.L("Copy"), w.copySentence), look.NewButton(lang.L("Copy all"), all), look.NewButton(lang.L("Close"), win.Close)} {
		b.OnKey = view.OnKey
		row.Add(b)
	}
	win.SetTitle(lang.L("Sentences to Read Aloud"))
	win.SetContent(container.New(look.Under{}, view, row))
	win.Canvas().Focus(view)
}

// showAloud brings the list up to date, where it is open.
func (w *window) showAloud() {
	r, in := &w.reader, w.input()
	if r.win == nil {
		return
	}
	if r.picked != in.Pick {
		r.picked = in.Pick
		w.sortAloud(in.Doc, in.Pick)
	}
	s := spoken.Speaker{Doc: in.Doc, Assess: in.Assess, Words: in.Words, Language: w.tongue()}
	r.view.Set(aloud.Content{Sorted: r.list, Selected: w.session.Selection(), Say: func(i int32) string { return s.Sentence(int(i)) }})
	if now := r.view.AccessibilityLabel(); now != r.told { // Fyne tells of a window's content when that is set, and else never
		r.told = now
		focused := r.win.Canvas().Focused()
		r.win.SetContent(r.win.Content())
		r.win.Canvas().Focus(focused)
	}
}
