package app

import (
	"context"

	"fyne.io/fyne/v2/lang"

	"dateline/app/palette"
	"dateline/app/session"
	"dateline/app/table"
	"dateline/timeline/pick"
	columns "dateline/timeline/table"
)

// chooseLeftOut lists the sources, with a tick at those that are left out: what the list of sources does by a click.
func (w *window) chooseLeftOut() {
	doc := w.session.Open().Doc
	names := pick.NewNames(context.Background(), len(doc.Sources), func(i int) string { return doc.Sources[i].Title + " " + doc.Sources[i].Short() })
	var show func(at int)
	show = func(at int) {
		var list []int
		if text := w.palette.Text(); text == "" {
			for i := range doc.Sources {
				list = append(list, i)
			}
		} else {
			for _, f := range names.Find(context.Background(), text, len(doc.Sources)) {
				list = append(list, f.Index)
			}
		}
		items := make([]palette.Item, len(list))
		for at, i := range list {
			s := &doc.Sources[i]
			item := palette.Item{Title: s.Title, Detail: s.Short(), Stay: true, On: w.session.IsWithout(s.ID)}
			if item.Title == "" || item.Title == item.Detail {
				item.Title, item.Detail = s.Short(), ""
			}
			item.Go = func() {
				w.session.SetWithout(s.ID, !w.session.IsWithout(s.ID))
				show(at)
			}
			items[at] = item
		}
		w.palette.ShowAt(items, lang.L("Nothing here has this name"), at)
	}
	w.palette.OnType = func(string) { show(0) }
	w.palette.Open(lang.L("Tick sources to see what would be without them."))
	show(0)
}

// chooseOrder lists the columns of the table, which it shows sorted by the one chosen: what a click on a heading does.
func (w *window) chooseOrder() {
	by, down := w.table.Sorted()
	var items []palette.Item
	for _, c := range columns.Columns {
		kind := ""
		if c == by {
			kind = map[bool]string{false: "▲", true: "▼"}[down]
		}
		items = append(items, palette.Item{Title: table.Word(c), Kind: kind, Go: func() {
			w.session.SetKind(session.Table)
			w.table.SortAgain(c)
		}})
	}
	w.palette.OnType = func(text string) { w.palette.Show(matching(items, text), lang.L("Nothing here has this name")) }
	w.palette.Open(lang.L("Choose a column to sort the rows by; the same one again turns them round."))
	w.palette.Show(items, "")
}
