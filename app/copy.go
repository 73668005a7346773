package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/panel"
	"dateline/app/session"
	"dateline/app/speech"
	apptable "dateline/app/table"
	"dateline/timeline"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/table"
)

// mostCopied is how many rows go to the clipboard; more would stop the programs that look at it.
const mostCopied = 100_000

// copyRows copies the rows that are chosen in the table, elsewhere the selected event as one.
func (w *window) copyRows() {
	if w.session.Kind() != session.Table {
		events := []int32{int32(w.session.Selection())}
		x := table.New(w.session.Open().Doc, w.session.Assess())
		w.copied(apptable.TSV(x, events), lang.L("The event was copied as a row."))
		return
	}
	n := w.table.Chosen()
	if n > mostCopied {
		w.complain(lang.L("Too many rows to copy"), lang.L("{{.Count}} rows are chosen; up to {{.Most}} can be copied. Choose fewer.",
			map[string]any{"Count": n, "Most": mostCopied}))
		return
	}
	said := lang.L("{{.Count}} rows were copied.", map[string]any{"Count": n})
	if n == 1 {
		said = lang.L("1 row was copied.")
	}
	w.copied(w.table.Copy(), said)
}

// copied puts a text on the clipboard and says so in the status bar.
func (w *window) copied(text, said string) {
	w.app.Clipboard().SetContent(text)
	w.foot.say(said)
}

// copyCitations copies the sources of the selected event, or of the document where none is
// selected.
func (w *window) copyCitations(csl bool) { w.copySources(w.sourcesHere(), csl) }

// copySources copies citations: a line each, or CSL-JSON. Very many are put into words beside the window's work.
func (w *window) copySources(list []*timeline.Source, csl bool) {
	language := w.tongue()
	cited := func() (string, error) {
		if csl {
			out, err := cite.CSL(list, language)
			return string(out), err
		}
		return cite.Texts(list, language), nil
	}
	failed := func(err error) { w.complain(lang.L("The citations could not be copied"), speech.Of(err)) }
	copied := func(text string, err error) {
		switch {
		case err != nil:
			failed(err)
		case len(list) == 1:
			w.copied(text, lang.L("1 citation was copied."))
		default:
			w.copied(text, lang.L("{{.Count}} citations were copied.", map[string]any{"Count": len(list)}))
		}
	}
	const few = 500
	if len(list) <= few {
		copied(cited())
		return
	}
	w.beside(lang.L("copying the citations"), func() {
		text, err := cited()
		fyne.Do(func() { copied(text, err) })
	}, failed)
}

// canCite says whether there are sources to copy.
func (w *window) canCite() bool {
	doc := w.session.Open().Doc
	if e := w.session.Event(); e != nil {
		return len(panel.Cited(doc, e)) > 0
	}
	return len(doc.Sources) > 0
}

// sourcesHere are the sources that the selected event cites, each once; of the document where no
// event is selected.
func (w *window) sourcesHere() []*timeline.Source {
	doc := w.session.Open().Doc
	if e := w.session.Event(); e != nil {
		return panel.Cited(doc, e)
	}
	list := make([]*timeline.Source, len(doc.Sources))
	for i := range doc.Sources {
		list[i] = &doc.Sources[i]
	}
	return list
}
