package panel

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// overview is the text of the whole document.
func (w *writer) overview() *box {
	if len(w.Doc.Events) == 0 {
		return w.empty()
	}
	parts := []any{
		prose(w.Doc.Title, bold(w.ink(look.Title))), gap(8),
		w.markdown(w.Doc.Description), gap(16),
		w.heading(lang.L("How well it is established")), gap(8),
	}
	counts, unknown := w.tally.counts, w.tally.unknown
	for _, s := range evidence.Statuses {
		if counts[s] > 0 {
			parts = append(parts, w.row(w.glyph(evidence.Verdict{Status: s}, w.Theme.Ink, 14), look.StatusWord(s), counts[s]), gap(4))
		}
	}
	if unknown > 0 {
		parts = append(parts, w.row(nil, lang.L("not yet known"), unknown), gap(4))
	}
	if lanes := w.lanes(); len(lanes) > 0 {
		parts = append(parts, gap(14), w.heading(lang.L("Lanes")), gap(8))
		parts = append(parts, lanes...)
	}
	parts = append(parts, gap(14), w.heading(lang.L("What it rests on")), gap(8))
	for _, r := range []struct {
		name string
		n    int
	}{
		{lang.L("events"), len(w.Doc.Events)}, {lang.L("claims"), w.totals.claims},
		{lang.L("sources"), len(w.Doc.Sources)}, {lang.L("people and bodies who speak"), w.totals.speakers},
	} {
		if r.n > 0 {
			parts = append(parts, w.row(nil, r.name, r.n), gap(4))
		}
	}
	parts = append(parts, gap(16), prose(lang.L("Click an event, or walk with the arrow keys, to see who says it."), italic(w.muted(look.Small))))
	return column(parts...)
}

// empty is what there is to say where there is no event.
func (w *writer) empty() *box {
	title := w.Doc.Title
	if title == "" {
		title = lang.L("No events")
	}
	return column(
		prose(title, bold(w.ink(look.Title))), gap(8), w.markdown(w.Doc.Description), gap(8),
		prose(lang.L("Open a Dateline file, drop one on the window, or choose an example."), w.muted(look.Text)),
	)
}

// lanes are the rows of the lanes that have events.
func (w *writer) lanes() []any {
	const most = 30
	var parts []any
	for _, id := range w.totals.lanes[:min(len(w.totals.lanes), most)] {
		if id == "" {
			continue
		}
		swatch := canvas.NewRectangle(w.totals.colors[id])
		swatch.CornerRadius = 2
		parts = append(parts, w.row(swatch, w.laneTitle(id), w.totals.events[id]), gap(4))
	}
	return parts
}

// tally is how many events have each status, counted once for an assessment.
type tally struct {
	assess  *evidence.Assessment
	counts  map[evidence.Status]int
	unknown int
}

func tallied(assess *evidence.Assessment) tally {
	t := tally{assess: assess, counts: map[evidence.Status]int{}}
	var counts [256]int
	for i := range assess.Verdicts {
		if v := &assess.Verdicts[i]; v.Known {
			counts[v.Status]++
		} else {
			t.unknown++
		}
	}
	for s, n := range counts {
		if n > 0 {
			t.counts[evidence.Status(s)] = n
		}
	}
	return t
}

// totals are the numbers of a document that no as-of day and no source changes, counted once.
type totals struct {
	doc              *timeline.Document
	theme            string
	claims, speakers int
	lanes            []string // ids of those that have events, in the document's order
	events           map[string]int
	colors           map[string]scene.Color
}

// count counts a document, where it was not counted beforehand.
func count(doc *timeline.Document, assess *evidence.Assessment, theme layout.Theme, before *totals) *totals {
	if before != nil && before.doc == doc {
		if before.theme == theme.Name {
			return before
		}
		t := *before
		t.theme, t.colors = theme.Name, layout.LaneColors(doc, theme)
		return &t
	}
	t := &totals{doc: doc, theme: theme.Name, events: map[string]int{}}
	for i := range doc.Events {
		e := &doc.Events[i]
		if t.events[e.Lane]++; t.events[e.Lane] == 1 {
			t.lanes = append(t.lanes, e.Lane)
		}
		t.claims += len(e.Claims)
	}
	t.colors = layout.LaneColors(doc, theme)
	if len(doc.Lanes) > 0 {
		slices.SortStableFunc(t.lanes, func(a, b string) int { return cmp.Compare(uint(doc.LaneIndex(a)), uint(doc.LaneIndex(b))) })
	}
	names := map[string]bool{}
	for _, id := range assess.Speakers() {
		names[doc.Speaker(id)] = true
	}
	t.speakers = len(names)
	return t
}

// row is a mark, a name and a number at the right.
func (w *writer) row(mark fyne.CanvasObject, name string, n int) *box {
	number := w.Words.Int(n)
	wide := natural(number, bold(w.ink(look.Text))) + 1
	a, b := prose(name, label(w.ink(look.Text))), prose(number, bold(w.ink(look.Text)))
	objects := []fyne.CanvasObject{a, b}
	inset := float32(0)
	if mark != nil {
		inset = 22
		objects = append(objects, mark)
	}
	return newBox(func(width float32) float32 {
		if mark != nil {
			mark.Move(fyne.NewPos(0, (step(look.Text)-14)/2))
			mark.Resize(fyne.NewSize(14, 14))
		}
		flow(b, width-wide, 0, wide)
		return max(flow(a, inset, 0, width-wide-inset-12), b.height)
	}, objects...)
}
