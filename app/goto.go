package app

import (
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/palette"
	"dateline/app/session"
	"dateline/sampledata"
	"dateline/timeline/edtf"
	"dateline/timeline/pick"
	"dateline/timeline/typeset"
)

func (w *window) wirePalette() {
	w.palette = palette.New(w.win.Canvas())
	w.palette.OnClose = func() {
		if w.names.finding != nil {
			w.names.finding()
		}
		w.focusBoard()
	}
}

// openPalette asks where to go, to anything that has a name.
func (w *window) openPalette() { w.openPaletteWith("") }

// openPaletteWith is the same with a text that stands in it already.
func (w *window) openPaletteWith(text string) {
	w.palette.OnType = w.findAll
	w.palette.Open(lang.L("An event, a source, an actor, a date, a command"))
	if text == "" {
		w.findAll("")
		return
	}
	w.palette.SetText(text)
}

// askDate asks for a date to go to.
func (w *window) askDate() {
	w.palette.OnType = w.findDates
	w.palette.Open(lang.L("A date, such as 2022-07-16, July 2022 or 44 BC"))
}

func (w *window) findDates(text string) {
	dates := w.dates(text)
	note := ""
	if text != "" && len(dates) == 0 {
		note = lang.L("This is no date yet")
	}
	w.palette.Show(dates, note)
}

// findAll looks for a text beside the window's own work, and no longer for the one before.
func (w *window) findAll(text string) {
	if w.names.finding != nil {
		w.names.finding()
	}
	do := w.goTos()
	if text == "" {
		var items []palette.Item
		for _, c := range do.commands {
			items = append(items, do.commandItem(c))
		}
		w.palette.Show(items, "")
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	w.names.finding = cancel
	views, files := savedItems(w.saved(), text, w.showSaved), w.fileItemsOf(text)
	dates, n, language := w.dates(text), w.names, w.tongue()
	none := lang.L("Nothing here has this name")
	if n.doc == nil && !w.frame.blank {
		none = lang.L("The names are still being collected …")
	}
	w.work(func() {
		items := slices.Concat(dates, views, n.find(ctx, text, language, do))
		fyne.Do(func() {
			if ctx.Err() == nil {
				w.palette.Show(append(w.stepping(items), files...), none)
			}
		})
	})
}

// fileItemsOf are the files that were opened before, and the examples, that fit a text.
func (w *window) fileItemsOf(text string) []palette.Item {
	var all []palette.Item
	for _, path := range w.prefs.Recent() {
		all = append(all, palette.Item{Title: filepath.Base(path), Kind: lang.L("file"), Detail: typeset.Path(tilde(filepath.Dir(path))), Go: func() { w.openRecent(path) }})
	}
	for i, s := range sampledata.All() {
		all = append(all, palette.Item{Title: s.Title, Kind: lang.L("example"), Go: func() { w.openExample(i) }})
	}
	const most = 3 // beside what is open
	ctx := context.Background()
	var items []palette.Item
	for _, f := range pick.NewNames(ctx, len(all), func(i int) string { return all[i].Title }).Find(ctx, text, most) {
		if f.Rank < pick.Short {
			items = append(items, all[f.Index])
		}
	}
	return items
}

// stepping are the items, each of them one step of the history.
func (w *window) stepping(items []palette.Item) []palette.Item {
	for i := range items {
		do := items[i].Go
		items[i].Go = func() { w.session.Do(do) }
	}
	return items
}

// dates are the dates that a text may mean, to go to.
func (w *window) dates(text string) []palette.Item {
	var items []palette.Item
	if len(w.session.Open().Doc.Events) == 0 {
		return nil
	}
	for _, d := range edtf.Readings(text) {
		words := d.Words(w.tongue())
		items = append(items, palette.Item{
			Title: lang.L("Go to {{.Date}}", map[string]any{"Date": words}), Kind: lang.L("date"), Detail: w.beyond(d),
			Go: func() { w.session.Do(func() { w.goToDate(d) }) },
		})
	}
	return items
}

// beyond says of a date that the timeline does not reach to it; empty where it does.
func (w *window) beyond(d edtf.Date) string {
	l := w.board.Layout()
	if l == nil {
		return ""
	}
	switch span, a := d.Extent(), l.Axis(); {
	case span.End <= a.Start:
		return lang.L("before this timeline begins")
	case span.Start >= a.End:
		return lang.L("after this timeline ends")
	}
	return ""
}

// goToDate shows a date on the timeline.
func (w *window) goToDate(d edtf.Date) {
	w.session.SetKind(session.Story)
	w.board.GoTo(d.Extent())
}
