package app

import (
	"context"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/command"
	"dateline/app/find"
	"dateline/app/session"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/pick"
)

// finding is what is looked for in the open document, and what was found.
type finding struct {
	doc    *timeline.Document
	text   string  // what is looked for; empty for nothing
	busy   bool    // a search is at work
	turn   int     // counts searches, so that only the last one is shown
	hits   []int32 // that are known, ascending; nil for none
	sorted []int32 // the hits in the order of time; nil until that is known
}

func (w *window) wireFinding() {
	w.field = find.New(command.Of(command.Palette).KeyWords())
	w.field.OnType = w.lookFor
	w.field.OnStep = w.stepHit
	w.field.OnOnly = func() { w.actions.Run(command.OnlyFound); w.focusBoard() }
	w.field.OnNames = func() { w.openPaletteWith(w.field.Text()) }
	w.field.OnClose = func() { w.stopFinding(); w.focusBoard() }
}

// index is the one of the open document, for filters and searches alike.
type index struct {
	doc  *timeline.Document
	pick *pick.Index // Facets until the one that is fast is ready
	stop context.CancelFunc
}

// end stops what is being made, for another document or a window that closes.
func (x *index) end() {
	if x.stop != nil {
		x.stop()
	}
}

// indexed is the index of the open document.
func (w *window) indexed() *pick.Index {
	if doc := w.session.Open().Doc; w.index.doc != doc {
		w.index.end()
		w.index = index{doc: doc, pick: pick.Facets(doc)}
	}
	return w.index.pick
}

// indexTexts makes ready to search the open document, fast as soon as its index is made.
func (w *window) indexTexts() {
	doc := w.session.Open().Doc
	w.indexed()
	ctx, cancel := context.WithCancel(context.Background())
	w.index.stop = cancel
	text := w.finding.text
	w.finding = finding{doc: doc, turn: w.finding.turn + 1}
	if len(doc.Events) > 0 {
		w.inLine(lang.L("preparing the search"), func() {
			index, err := pick.NewIndex(ctx, doc, nil)
			fyne.Do(func() {
				if err == nil && ctx.Err() == nil {
					w.index.pick = index
				}
			})
		})
	}
	if text != "" {
		w.lookFor(text)
	}
}

// openFind shows the field in which one types what to look for.
func (w *window) openFind() {
	w.field.Ask()
	w.relayout()
	w.win.Canvas().Focus(w.field.Entry())
	w.field.SelectAll()
}

// stopFinding forgets what was looked for; false where nothing was.
func (w *window) stopFinding() bool {
	if !w.field.Leave() {
		return false
	}
	w.lookFor("")
	return true
}

// lookFor looks for a text beside the window's own work. Of several that are typed meanwhile only the
// last is looked for, and none is shown that is no longer in the field.
func (w *window) lookFor(text string) {
	f := &w.finding
	f.text = text
	f.turn++
	if pick.NewSearch(text).IsZero() {
		w.showHits(nil, nil)
		return
	}
	if !f.busy {
		f.busy = true
		w.search()
	}
}

// search looks for the text that is wanted now, and again where another one is wanted by then.
func (w *window) search() {
	f := &w.finding
	doc, assess, index, text, turn := w.session.Open().Doc, w.session.Assess(), w.indexed(), f.text, f.turn
	picked := w.pick().Events
	w.work(func() {
		hits := pick.Apply(doc, nil, pick.Query{Text: text}, index).Events
		if len(picked) < len(doc.Events) {
			hits = common(hits, picked)
		}
		hits = knownHits(assess, hits)
		fyne.Do(func() {
			switch f := &w.finding; {
			case f.turn == turn:
				f.busy = false
				w.showHits(hits, nil)
			case pick.NewSearch(f.text).IsZero() || w.gone:
				f.busy = false
			default:
				w.search()
			}
		})
		inTime := inTime(doc, hits)
		fyne.Do(func() {
			if w.finding.turn == turn {
				w.finding.sorted = inTime
				w.showCount()
			}
		})
	})
}

// found are the hits in a document; none while it is another than that which was searched.
func (f *finding) found(doc *timeline.Document) []int32 {
	if f.doc != doc {
		return nil
	}
	return f.hits
}

// knownHits are those of the hits that are known.
func knownHits(assess *evidence.Assessment, hits []int32) []int32 {
	return slices.DeleteFunc(hits, func(e int32) bool { return !assess.Verdicts[e].Known })
}

// common are the events that are in both lists, which are ascending.
func common(a, b []int32) []int32 {
	var both []int32
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			both = append(both, a[0])
			a, b = a[1:], b[1:]
		}
	}
	return both
}

// inTime are events in the order in which they begin.
func inTime(doc *timeline.Document, events []int32) []int32 {
	starts := make([]int64, len(events))
	places := make([]int32, len(events))
	for i, e := range events {
		starts[i], places[i] = doc.Events[e].Date.Extent().Start, int32(i)
	}
	sort.SliceStable(places, func(i, k int) bool { return starts[places[i]] < starts[places[k]] })
	for i, p := range places {
		places[i] = events[p]
	}
	return places
}

// showHits marks what was found.
func (w *window) showHits(hits, sorted []int32) {
	if len(hits) == 0 && len(w.finding.hits) == 0 {
		w.finding.hits = nil
		w.showCount()
		return
	}
	w.finding.hits, w.finding.sorted = hits, sorted
	w.board.SetFound(hits)
	w.showMarks()
	w.showCount()
}

// showMarks marks what is looked for in the panel, and what was found in the table.
func (w *window) showMarks() {
	if w.session.Event() != nil {
		w.showPanel()
	}
	if w.session.Kind() == session.Table {
		w.showTable()
	}
}

// showCount says how many events were found, and which of them is selected.
func (w *window) showCount() {
	f, words := &w.finding, ""
	total := len(w.pick().Events)
	switch at := slices.Index(f.sorted, int32(w.session.Selection())); {
	case pick.NewSearch(f.text).IsZero():
	case len(f.hits) == 0:
		words = lang.L("nothing found")
	case at >= 0:
		words = lang.L("{{.At}} of {{.Count}} found", map[string]any{"At": at + 1, "Count": len(f.hits)})
	default:
		words = lang.L("{{.Count}} of {{.Total}} events", map[string]any{"Count": len(f.hits), "Total": total})
	}
	w.field.SetCount(words)
}

// stepHit selects the hit so many further in time, and goes on at the other end.
func (w *window) stepHit(by int) {
	f, s := &w.finding, w.session
	if len(f.hits) == 0 {
		return
	}
	if f.sorted == nil {
		return // which takes a moment among very many
	}
	n, at := len(f.sorted), slices.Index(f.sorted, int32(s.Selection()))
	switch {
	case at >= 0:
		at = (at + by%n + n) % n
	case by < 0:
		at = n - 1
	default:
		at = 0
	}
	s.Do(func() {
		if s.Kind() == session.Sources {
			s.SetKind(session.Story)
		}
		s.Select(s.Open().Doc.Events[f.sorted[at]].ID)
	})
	w.showCount()
}
