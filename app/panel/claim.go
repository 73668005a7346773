package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/message"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// whoSaysIt is the section with all claims.
func (w *writer) whoSaysIt() *box {
	e := &w.Doc.Events[w.Event]
	x := w.Assess.Explain(w.Event)
	parts := []any{w.heading(lang.L("Who says it"))}
	if len(e.Claims) == 0 {
		return column(append(parts, gap(8), prose(lang.L("Nobody is named yet."), w.muted(look.Text)))...)
	}
	parts = append(parts, gap(6), prose(look.Reports(x.Verdict), w.muted(look.Small)), gap(10))
	for i := range e.Claims {
		if i > 0 {
			parts = append(parts, gap(10), w.hairline(), gap(10))
		}
		parts = append(parts, w.claim(i, x))
	}
	return column(parts...)
}

// claim is one claim beside a bar that tells its side.
func (w *writer) claim(i int, x evidence.Explanation) *box {
	c := w.Doc.Events[w.Event].Claims[i]
	color, now := w.side(c.Stance), counts(i, x)
	barColor := color
	if !now {
		dim := *w
		dim.dim = true
		w, color, barColor = &dim, w.Theme.Muted, w.Theme.Leader
	}
	src := w.Doc.Source(c.Source)
	text := column(
		w.claimHead(c, src), gap(1),
		w.stanceLine(c, src, color), gap(1),
		prose(c.Text, w.ink(look.Text)),
		w.quote(c.Quote), gap(3),
		w.where(c, src),
		prose(w.fate(i, x), w.muted(look.Caption)),
	)
	bar := canvas.NewRectangle(barColor)
	bar.CornerRadius = 1.5
	return newBox(func(width float32) float32 {
		h := flow(text, 12, 0, width-12)
		bar.Move(fyne.NewPos(0, 2))
		bar.Resize(fyne.NewSize(3, h-4))
		return h
	}, bar, text)
}

// counts reports whether a claim is neither taken back, nor left out, nor still to come.
func counts(i int, x evidence.Explanation) bool {
	return !slices.Contains(x.Later, i) && !slices.Contains(x.Removed, i) && !slices.Contains(x.Cancelled, i)
}

// side is the colour of those who affirm, who oppose, and of the others.
func (w *writer) side(s timeline.Stance) scene.Color {
	switch {
	case s.Affirms():
		return w.Theme.Lanes[0]
	case s.Opposes():
		return w.Theme.Accent
	}
	return w.Theme.Muted
}

func (w *writer) claimHead(c timeline.Claim, src *timeline.Source) *box {
	name := prose(w.claimant(c), label(bold(w.ink(look.Text))))
	said := c.Said
	if said.IsZero() && src != nil {
		said = src.Issued
	}
	if said.IsZero() {
		return name
	}
	f := w.muted(look.Small)
	date := said.Words(w.language())
	wide, word := natural(w.claimant(c), bold(w.ink(look.Text))), float32(0)
	for _, one := range strings.Fields(w.claimant(c)) {
		word = max(word, natural(one, bold(w.ink(look.Text))))
	}
	return pair(name, prose(date, f), natural(date, f), func(room float32) bool {
		return word <= room && wide <= 1.8*room // two lines at most beside the date, and no word broken
	})
}

func (w *writer) stanceLine(c timeline.Claim, src *timeline.Source, color scene.Color) *box {
	reliability := ""
	if src != nil {
		reliability = src.Reliability
	}
	from := ""
	if c.From != "" {
		from = lang.L("on the word of {{.Who}}", map[string]any{"Who": w.Doc.Speaker(c.From)})
	}
	rest := join(" · ", grade(reliability, int(c.Credibility)), from)
	f := bold(colored(w.ink(look.Text), color))
	word := prose(look.Stance(c.Stance), f)
	if rest == "" {
		return word
	}
	width0 := natural(look.Stance(c.Stance), f) + 1
	more := prose(rest, w.muted(look.Small))
	return newBox(func(width float32) float32 {
		h := flow(word, 0, 0, width0)
		if room := width - width0 - 8; natural(rest, w.muted(look.Small)) <= room {
			flow(more, width0+8, 1, room)
			return h
		}
		return h + flow(more, 0, h, width)
	}, word, more)
}

func (w *writer) quote(q *timeline.Quote) *box {
	if q == nil {
		return nil
	}
	var translation *box
	if q.Translation != "" {
		translation = prose(w.Words.Quoted(q.Translation), w.muted(look.Small))
	}
	return column(gap(3), prose(w.Words.Quoted(q.Exact), italic(w.ink(look.Text))), translation)
}

// where is the source: what one can click, and at its first mention in the panel its whole title.
func (w *writer) where(c timeline.Claim, src *timeline.Source) *box {
	f := label(w.muted(look.Small))
	if src == nil {
		return prose(join(", ", c.Source, c.Locator), f)
	}
	issued := ""
	if !c.Said.IsZero() { // else it stands beside the claimant
		issued = src.Issued.Words(w.language())
	}
	name := join(", ", src.Short(), typeset.Kept(src.Short(), issued), message.Apart(c.Locator))
	var title *box
	if !w.named[src.ID] && src.Title != src.Short() {
		title = prose(words.Sentences(src.Title, publisher(src)), italic(f))
	}
	w.named[src.ID] = true
	if safe(src.URL) == nil {
		return column(prose(name, f), title)
	}
	return column(newLink(name, f, func() { w.link(src.URL) }), title)
}

// publisher is who published a source, where its short name does not say so.
func publisher(src *timeline.Source) string {
	if src.Publisher == src.Short() {
		return ""
	}
	return src.Publisher
}

// fate says which origin a claim counts for, or why it does not count.
func (w *writer) fate(i int, x evidence.Explanation) string {
	undated := ""
	if slices.Contains(x.Undated, i) {
		undated = lang.L("undated")
	}
	switch {
	case slices.Contains(x.Cancelled, i):
		return join(" · ", lang.L("retracted: does not count"), undated)
	case slices.Contains(x.Removed, i):
		return join(" · ", lang.L("left out: does not count"), undated)
	case slices.Contains(x.Later, i):
		return lang.L("not yet said")
	case slices.Contains(x.Retracts, i):
		return join(" · ", lang.L("cancels what the same origin said before"), undated)
	}
	names := ""
	for _, o := range w.Assess.Origins(w.Event, i) {
		names = join(", ", names, o.Name)
	}
	origin := ""
	if names != "" {
		origin = lang.L("origin: {{.Names}}", map[string]any{"Names": names})
	}
	if w.Doc.Events[w.Event].Claims[i].Stance == timeline.Declines {
		return join(" · ", lang.L("recorded, does not count"), origin, undated)
	}
	return join(" · ", origin, undated)
}
