package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline/chart"
	"dateline/timeline/evidence"
	"dateline/timeline/message"
)

// reasons are the rule, the whole reason, and the claims by what they rest on, on a quiet ground.
func (w *writer) reasons() *box {
	quiet := *w
	quiet.ground = w.Theme.Ribbon
	return quiet.because(w.Assess.Explain(w.Event))
}

func (w *writer) because(x evidence.Explanation) *box {
	parts := []any{
		prose(join(w.Words.Colon(), lang.L("Rule {{.ID}}", map[string]any{"ID": x.Verdict.Rule()}), x.Verdict.Computed.RuleWords(w.Words)), bold(w.ink(look.Small))),
		gap(4),
		prose(x.Reason(w.Words), w.ink(look.Small)),
	}
	parts = append(parts, w.grounds(lang.L("For it"), x.Affirming)...)
	parts = append(parts, w.grounds(lang.L("Against it"), x.Opposing)...)
	parts = append(parts, w.grounds(lang.L("Declines to say"), x.Declining)...)
	parts = append(parts, w.others(lang.L("Takes back what was said"), x.Retracts)...)
	parts = append(parts, w.others(lang.L("Taken back since"), x.Cancelled)...)
	parts = append(parts, w.others(lang.L("Not yet said"), x.Later)...)
	parts = append(parts, w.others(lang.L("Left out"), x.Removed)...)
	parts = append(parts, w.others(lang.L("Without a date, counted from the first that has one"), x.Undated)...)
	text := column(parts...)
	ground := canvas.NewRectangle(w.Theme.Ribbon)
	ground.CornerRadius, ground.StrokeColor, ground.StrokeWidth = look.Radius, w.Theme.Hair, 1
	return newBox(func(width float32) float32 {
		const pad = 10
		h := flow(text, pad, pad, width-2*pad) + 2*pad
		ground.Resize(fyne.NewSize(width, h))
		return h
	}, ground, text)
}

// grounds are the origins of one side, each with the claims that rest on it.
func (w *writer) grounds(title string, list []evidence.Ground) []any {
	if len(list) == 0 {
		return nil
	}
	parts := []any{gap(9), prose(spaced(title), bold(w.muted(look.Caption)))}
	for _, g := range list {
		parts = append(parts, gap(3), w.origin(g))
		for _, k := range g.Claims {
			parts = append(parts, w.inset(w.claimLine(k), w.muted(look.Small)))
		}
	}
	return parts
}

// origin is an origin's name behind the sign of its stance.
func (w *writer) origin(g evidence.Ground) *box {
	const size = 12
	shapes := chart.Stance(w.Theme, g.Stance, size/2, size/2, 4.6, false)
	sign := w.paint(shapes, size, w.ground)
	name := prose(g.Origin.Name, label(bold(w.ink(look.Small))))
	return newBox(func(width float32) float32 {
		sign.Move(fyne.NewPos(0, (step(look.Small)-size)/2))
		sign.Resize(fyne.NewSize(size, size))
		return flow(name, inset, 0, width-inset)
	}, sign, name)
}

// others are claims that are not counted, or counted for want of a date.
func (w *writer) others(title string, claims []int) []any {
	if len(claims) == 0 {
		return nil
	}
	parts := []any{gap(9), prose(spaced(title), bold(w.muted(look.Caption))), gap(2)}
	for _, k := range claims {
		parts = append(parts, w.inset(w.claimLine(k), w.muted(look.Small)))
	}
	return parts
}

// inset is how far lines below an origin are set in, in points.
const inset = 18

func (w *writer) inset(text string, f face) *box {
	line := prose(text, f)
	return newBox(func(width float32) float32 { return flow(line, inset, 0, width-inset) }, line)
}

// claimLine is a claim in a few words: "Beregini alleges · New Eastern Outlook, paragraph 13".
func (w *writer) claimLine(k int) string {
	c := w.Doc.Events[w.Event].Claims[k]
	where := ""
	if src := w.Doc.Source(c.Source); src != nil && c.By != "" {
		where = src.Short()
	}
	return join(" · ", message.Apart(w.claimant(c))+" "+look.Stance(c.Stance), join(", ", message.Apart(where), message.Apart(c.Locator)))
}
