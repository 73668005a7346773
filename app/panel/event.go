package panel

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/message"
)

// event is the text of the selected event.
func (w *writer) event() *box {
	e := &w.Doc.Events[w.Event]
	title := e.Title
	if strings.TrimSpace(title) == "" {
		title = lang.L("(no title)")
	}
	parts := []any{
		w.dateAndLane(e), gap(3),
		prose(title, bold(w.ink(look.Title))), gap(8),
		w.status(), gap(10),
	}
	if w.why {
		parts = append(parts, w.reasons(), gap(10))
	}
	if s := w.markdown(e.Summary); s != nil {
		parts = append(parts, s, gap(10))
	}
	if s := w.shownPicture(); s != nil {
		parts = append(parts, s, gap(10))
	}
	if e.Place != "" {
		parts = append(parts, w.fact(lang.L("Place"), e.Place), gap(2))
	}
	for _, q := range e.Quantities() {
		parts = append(parts, w.fact(q.Label, join(" ", message.Apart(join(" ", w.Words.Number(q.Value), q.Unit)), w.quantityOf(e, q))), gap(2))
	}
	parts = append(parts, gap(14), w.whoSaysIt())
	if list := Cited(w.Doc, e); len(list) > 0 {
		parts = append(parts, gap(18), w.sources(list))
	}
	return column(parts...)
}

func (w *writer) dateAndLane(e *timeline.Event) *box {
	lane := w.laneTitle(e.Lane)
	words := dateLine(e.Date, w.language())
	date := prose(words, w.muted(look.Small))
	if lane == "" {
		return date
	}
	f := label(bold(colored(w.muted(look.Small), w.totals.colors[e.Lane])))
	wide := natural(words, w.muted(look.Small))
	return pair(date, prose(lane, f), natural(lane, f), func(room float32) bool { return wide <= room })
}

func (w *writer) laneTitle(id string) string {
	if i := w.Doc.LaneIndex(id); i >= 0 && w.Doc.Lanes[i].Title != "" {
		return w.Doc.Lanes[i].Title
	}
	return id
}

// fact is a name and its value.
func (w *writer) fact(name, value string) *box {
	n := prose(name, label(w.muted(look.Small)))
	v := prose(value, label(w.ink(look.Small)))
	const names = 92
	return newBox(func(width float32) float32 {
		a := flow(n, 0, 0, names-8)
		return max(a, flow(v, names, 0, width-names))
	}, n, v)
}

// quantityOf says whose number it is.
func (w *writer) quantityOf(e *timeline.Event, q timeline.Quantity) string {
	if q.Claim < 0 || q.Claim >= len(e.Claims) {
		return ""
	}
	if who := w.claimant(e.Claims[q.Claim]); who != "" {
		return lang.L("(says {{.Who}})", map[string]any{"Who": who})
	}
	return ""
}

func (w *writer) claimant(c timeline.Claim) string {
	if c.By != "" {
		return w.Doc.Speaker(c.By)
	}
	return w.Doc.Speaker(c.Source)
}
