package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"dateline/app/palette"
	"dateline/app/session"
	"dateline/app/sheet"
	"dateline/app/speech"
	"dateline/timeline/edtf"
	"dateline/timeline/pick"
)

// savedOf names the open document among those of which views are saved.
func (w *window) savedOf() string {
	open := w.session.Open()
	return cmp.Or(open.Path, open.Name)
}

// saved are the views that were saved of the open document, the oldest first.
func (w *window) saved() (views []session.Saved) {
	for _, line := range w.prefs.Saved(w.savedOf()) {
		if v, ok := session.ParseSaved(line); ok {
			views = append(views, v)
		}
	}
	return views
}

// keepSaved keeps the views of the open document.
func (w *window) keepSaved(views []session.Saved) {
	lines := make([]string, len(views))
	for i, v := range views {
		lines[i] = v.String()
	}
	w.prefs.SetSaved(w.savedOf(), lines)
	w.updateMenu()
}

// nameView asks for a name for what is seen now.
func (w *window) nameView() {
	w.palette.OnType = func(text string) {
		name := strings.Join(strings.Fields(text), " ")
		if name == "" {
			w.palette.Show(nil, lang.L("What is shown, how, and as of which day will be kept"))
			return
		}
		item := palette.Item{Title: lang.L("Save as “{{.Name}}”", map[string]any{"Name": name}), Kind: lang.L("view"), Go: func() { w.saveAs(name) }}
		if slices.ContainsFunc(w.saved(), func(v session.Saved) bool { return v.Name == name }) {
			item.Detail = lang.L("in place of the one of that name")
		}
		w.palette.Show([]palette.Item{item}, "")
	}
	w.palette.Open(lang.L("A name for this view"))
	w.palette.OnType("")
}

// saveAs keeps what is seen now under a name, in place of what had it.
func (w *window) saveAs(name string) {
	var span edtf.Span
	if l := w.board.Layout(); l != nil {
		first, last := l.Span(w.board.View())
		span = edtf.Span{Start: first, End: last + 1}
	}
	views := slices.DeleteFunc(w.saved(), func(v session.Saved) bool { return v.Name == name })
	w.keepSaved(append(views, w.session.Save(name, span)))
	w.foot.say(lang.L("Saved as “{{.Name}}”", map[string]any{"Name": name}))
}

// showSaved shows a saved view, as one step of the history.
func (w *window) showSaved(v session.Saved) {
	var err error
	w.session.Do(func() {
		err = w.session.ShowSaved(v)
		if l := w.board.Layout(); l != nil && !v.Whole {
			start, end := l.Along(edtf.Span{Start: v.First, End: v.Last + 1})
			w.board.SetView(l.Show(w.board.View(), start, end, 1))
		}
	})
	if err != nil {
		sheet.Message(w.win, lang.L("Part of This View Is Gone"), speech.Of(err))
	}
}

// askSaved offers the saved views, for what do does with the one that is chosen.
func (w *window) askSaved(ask string, do func(session.Saved)) {
	w.palette.OnType = func(text string) {
		w.palette.Show(savedItems(w.saved(), text, do), lang.L("No view of this document has this name"))
	}
	w.palette.Open(ask)
	w.palette.OnType("")
}

// savedItems are the views that fit a text, for the palette.
func savedItems(views []session.Saved, text string, do func(session.Saved)) (items []palette.Item) {
	ctx := context.Background() // for a list that is short
	names := pick.NewNames(ctx, len(views), func(i int) string { return views[i].Name })
	item := func(v session.Saved) palette.Item {
		return palette.Item{Title: v.Name, Kind: lang.L("view"), Detail: v.Query, Go: func() { do(v) }}
	}
	if text == "" {
		for _, v := range views {
			items = append(items, item(v))
		}
		return items
	}
	for _, f := range names.Find(ctx, text, palette.Most) {
		items = append(items, item(views[f.Index]))
	}
	return items
}

// goToSaved asks which of the saved views to show.
func (w *window) goToSaved() { w.askSaved(lang.L("A saved view"), w.showSaved) }

// forgetSaved asks which of the saved views to forget.
func (w *window) forgetSaved() {
	w.askSaved(lang.L("A saved view to forget"), func(v session.Saved) {
		w.keepSaved(slices.DeleteFunc(w.saved(), func(o session.Saved) bool { return o.Name == v.Name }))
		w.foot.say(lang.L("Forgot “{{.Name}}”", map[string]any{"Name": v.Name}))
	})
}
