package chart

import (
	"dateline/timeline"
	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/scene"
)

// dots is where the numbers stand.
type dots struct {
	*sheet
	list
	*numbers
	lines []line
	left  float64 // of the scale
	right float64
	names float64
}

func (c *numbers) lay(v View, out *scene.Scene) *dots {
	s := newSheet(c.in, v, out)
	s.head(s.T("Conflicting numbers"), s.T("Where claimants give different numbers for one thing: a dot for each, on one scale for what shares a label and a unit. Different units are never set against each other."))
	d := &dots{sheet: s, numbers: c, lines: c.lines}
	words := ""
	if c.all > 0 {
		words = s.T("Things of which different numbers are given: {{.Differ}} of {{.All}}.", "Differ", len(c.list), "All", c.all)
		if c.agreed > 0 && len(c.list) > 0 {
			words += " " + s.T("Given once, or alike by all: {{.Agreed}}.", "Agreed", c.agreed)
		}
	}
	s.foot(words)
	s.y0 += 4 * s.k
	d.list = s.rows(len(d.lines))
	if d.rest { // whole conflicts, so that no heading stands without its numbers
		for d.shown > 0 && d.shown < len(d.lines) && d.lines[d.shown].amount >= 0 {
			d.shown--
		}
	}
	wide := s.x1 - s.x0
	d.names = min(wide*0.32, 300*s.k)
	d.left, d.right = s.x0+d.names+16*s.k, s.x1-min(wide*0.2, 130*s.k)
	return d
}

// Rows implements Figure.
func (c *numbers) Rows(v View) (shown, all int) {
	var out scene.Scene
	d := c.lay(v, &out)
	return d.shown, len(d.lines)
}

// Place implements Figure.
func (c *numbers) Place(v View, out *scene.Scene) {
	d := c.lay(v, out)
	if len(c.list) == 0 {
		if c.all == 0 {
			d.empty(d.T("No event here has a number that a claim gives."))
		} else {
			d.empty(d.T("No numbers contradict each other: each is given once, or alike by all who give it."))
		}
		return
	}
	for i := range d.shown {
		if l := d.lines[d.list.first+i]; l.amount < 0 {
			d.heading(i, &c.list[l.group])
		} else {
			d.number(i, &c.list[l.group], &c.list[l.group].amounts[l.amount])
		}
	}
	if d.rest {
		d.others()
	}
	d.bar(&d.list)
}

// x is where a number stands.
func (d *dots) x(g *conflict, value float64) float64 {
	from, to := d.span(g)
	return d.left + (d.right-d.left)*(value-from)/(to-from)
}

// written is a number with its unit, as the file gives it and the language writes it.
func (d *dots) written(g *conflict, a *amount) string {
	words := d.numbers.in.Words.Number(d.numbers.in.Doc.Events[g.event].Quantities()[a.at].Value)
	if g.unit != "" {
		words += " " + g.unit
	}
	return words
}

// heading is what is counted, and of which event.
func (d *dots) heading(i int, g *conflict) {
	event := &d.numbers.in.Doc.Events[g.event]
	ref := scene.Ref{Class: layout.ClassEvent, ID: event.ID}
	d.add(scene.Shape{Kind: scene.Rect, X: d.x0 - 6, Y: d.top(i), W: d.x1 - d.x0 + 12, H: d.height, Frame: true}, ref)
	base := d.top(i) + d.height - 7*d.k
	used := d.sheet.left(g.label, d.style(13.5, true), d.x0, base, (d.x1-d.x0)*0.5, d.t.Ink, ref)
	words := event.Title
	if g.unit != "" {
		words = message.Apart(g.unit) + " · " + message.Apart(words)
	}
	d.sheet.left(words, d.style(12, false), d.x0+used+10*d.k, base, d.x1-d.x0-used-10*d.k, d.t.Muted, ref)
	d.rect(d.x0, d.top(i)+d.height-1, d.x1-d.x0, 1, d.t.Leader)
	n := len(g.amounts)
	d.sheet.out.Notes[ref] = scene.Note{Title: message.Apart(event.Title) + " — " + message.Apart(g.label) + d.sheet.in.Words.Colon() + d.T("from {{.From}} to {{.To}}", "From", d.written(g, &g.amounts[0]), "To", d.written(g, &g.amounts[n-1]))}
}

// number is one claimant's dot, above the band from the smallest number to the largest.
func (d *dots) number(i int, g *conflict, a *amount) {
	event := &d.numbers.in.Doc.Events[g.event]
	ref, y := amountRef(event.ID, a.at), d.top(i)+d.height/2
	d.ground(&d.list, i, ref)
	x0, x1 := d.x(g, g.least()), d.x(g, g.most())
	d.rect(x0, d.top(i), max(x1-x0, 1), d.height, pale(d.t.Lanes[0], 0.09))
	from, _ := d.span(g)
	if from == 0 {
		d.rect(d.left, d.top(i), 1, d.height, d.t.Leader)
	}
	name, ink := a.name, d.t.Ink
	if name == "" {
		name, ink = d.T("no claimant named"), d.t.Muted
	}
	d.sheet.left(name, d.style(12.5, false), d.x0+10*d.k, d.base(&d.list, i), d.names-10*d.k, ink, ref)
	x := d.x(g, a.value)
	d.rect(d.left, y-0.5, max(x-d.left, 0), 1, d.t.Leader)
	dot := scene.Shape{Kind: scene.Circle, X: x, Y: y, R: 5.5 * d.k, Fill: d.t.Lanes[0], Stroke: d.t.Paper, Width: 1.5}
	switch {
	case a.claim < 0:
		dot.Fill, dot.Stroke, dot.Dash = d.t.Paper, d.t.Muted, scene.Dotted
	case a.stance.Opposes():
		dot.Fill, dot.Stroke, dot.Width = d.t.Paper, d.t.Accent, 2.2
	case a.stance == timeline.Alleges:
		dot.Fill, dot.Stroke, dot.Dash = d.t.Paper, d.t.Lanes[0], scene.Dashed
	}
	d.add(dot, ref)
	words := d.written(g, a)
	d.sheet.left(words, d.style(12.5, true), x+11*d.k, d.base(&d.list, i), d.x1-x-11*d.k, d.t.Ink, ref)
	note := message.Apart(name) + d.sheet.in.Words.Colon() + words
	if a.claim >= 0 {
		note = message.Apart(name) + " (" + d.T(a.stance.String()) + ")" + d.sheet.in.Words.Colon() + words
	}
	d.sheet.out.Notes[ref] = scene.Note{Title: note + " — " + g.label + ", " + event.Title}
}

// others is the row of what has no room.
func (d *dots) others() {
	group := len(d.numbers.list)
	if d.shown < len(d.lines) {
		group = d.lines[d.shown].group
	}
	ref, i := restRef(group), d.shown
	d.ground(&d.list, i, ref)
	st := d.style(12.5, false)
	st.Italic = true
	words := d.T("Other things with different numbers: {{.Count}}", "Count", len(d.numbers.list)-group)
	d.sheet.left(words, st, d.x0, d.base(&d.list, i), d.x1-d.x0, d.t.Muted, ref)
	d.sheet.out.Notes[ref] = scene.Note{Title: words}
}
