package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/app/session"
	"dateline/app/sources"
	"dateline/timeline"
	"dateline/timeline/evidence"
)

// sourcing is what rests on each source of a document, once the sources were shown.
type sourcing struct {
	doc    *timeline.Document
	list   []evidence.Use
	busy   bool   // it is counted beside the window's work
	reveal string // the source to bring into sight once it is
}

// showSources shows the list of sources. For a large document it is counted first, beside the window's work.
func (w *window) showSources() {
	s, theme := w.session, look.Now()
	open := s.Open()
	if w.sourcing.doc != open.Doc {
		w.sourcing.doc, w.sourcing.list, w.sourcing.reveal = open.Doc, nil, ""
		if len(open.Doc.Events) < crowd {
			w.sourcing.list = open.Assess.Uses()
		} else {
			w.countUses(open)
		}
	}
	w.sources.Set(sources.Content{
		Doc: open.Doc, Uses: w.sourcing.list, Assess: s.Assess(), Gone: s.IsWithout, If: s.IfWithout,
		Color: w.laneColor(), Selected: s.Selection(), Theme: theme, Faces: w.faces, Language: w.tongue(),
	})
}

// countUses counts what rests on each source, beside the window's work.
func (w *window) countUses(open *session.Open) {
	w.sourcing.busy = true
	w.beside(lang.L("showing the sources"), func() {
		list := open.Assess.Uses()
		fyne.Do(func() { w.usesCounted(open.Doc, list) })
	}, func(error) { w.usesCounted(open.Doc, nil) })
}

// usesCounted shows what was counted, if no other document was opened meanwhile.
func (w *window) usesCounted(doc *timeline.Document, list []evidence.Use) {
	if w.gone || w.sourcing.doc != doc {
		return
	}
	w.sourcing.busy, w.sourcing.list = false, list
	if w.session.Open().Doc != doc || w.session.Kind() != session.Sources {
		return
	}
	w.showSources()
	w.showFoot()
	w.revealSource(w.sourcing.reveal)
}

// revealSource opens a source in the list and brings it into sight, once the list is there.
func (w *window) revealSource(id string) {
	w.sourcing.reveal = ""
	if w.sourcing.busy {
		w.sourcing.reveal = id
		return
	}
	w.sources.Reveal(id)
}

// sourcesWords say how many sources there are, and what one can do.
func (w *window) sourcesWords() (count, hint string) {
	hint = lang.L("click a source to open it")
	if w.sourcing.busy {
		hint = lang.L("Arranging the events …")
	}
	switch n := len(w.session.Open().Doc.Sources); n {
	case 0:
	case 1:
		count = lang.L("1 source")
	default:
		count = lang.L("{{.Count}} sources, those with most events first", map[string]any{"Count": n})
	}
	return count, hint
}
