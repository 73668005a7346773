package chart

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/scene"
)

// field is where the cells of the coverage stand.
type field struct {
	*sheet
	list
	*silence
	names  float64 // the width of the names
	left   float64 // of the cells
	right  float64
	column float64 // the width of one
	lanes  []int   // those with a column each, where the events have none
	hidden int     // lanes that have no room
	heads  float64 // the height above the cells
	totals float64 // the right end of the totals; 0 where there is no room
	colors map[string]scene.Color
}

func (c *silence) lay(v View, out *scene.Scene) *field {
	s := newSheet(c.in, v, out)
	s.head(s.T("Coverage and silence"), s.T("Which events each claimant speaks of, and which it says nothing about. Who declines to speak is not silent: that was asked, and answered with a refusal."))
	f := &field{sheet: s, silence: c, colors: layout.LaneColors(c.in.Doc, c.in.Theme)}
	s.legend([]entry{
		{words: s.T("speaks of it"), sign: f.sign(func(x, y, w, h float64) []scene.Shape { return []scene.Shape{f.speaking(x, y, w, h)} })},
		{words: s.T("declines to speak"), sign: f.sign(f.declining)},
		{words: s.T("silent"), sign: f.sign(func(x, y, w, h float64) []scene.Shape { return []scene.Shape{f.silent(x, y, w, h)} })},
	})
	f.across()
	s.foot(f.sums())
	f.highs()
	s.y0 += f.heads
	f.list = s.rows(len(c.list))
	if len(c.events) > 0 { // cells that are square or higher look like cells
		f.list.height = min(f.list.height, max(f.column, rowLow*s.k))
	}
	return f
}

// sums are what the figure amounts to, in words.
func (f *field) sums() string {
	if f.pairs == 0 {
		return ""
	}
	silent := f.pairs - f.silence.sum.says - f.silence.sum.declines
	words := f.T("Claimants: {{.Claimants}}; events: {{.Events}}. Of {{.Pairs}} pairs of both, {{.Silent}} are silence: {{.Percent}}. Nobody need speak of everything: silence is no stance.",
		"Claimants", len(f.silence.list), "Events", f.known, "Silent", silent, "Pairs", f.pairs, "Percent", f.sheet.in.Words.Percent(silent, f.pairs))
	if f.hidden > 0 {
		words += " " + f.T("Lanes without room, whose events are in the totals: {{.Lanes}}.", "Lanes", f.hidden)
	}
	return words
}

// across divides the width: names, cells, totals.
func (f *field) across() {
	wide := f.x1 - f.x0
	f.names = min(wide*0.26, 260*f.k)
	f.left, f.right = f.x0+f.names+8*f.k, f.x1
	if wide > 420*f.k {
		f.totals = f.x1
		f.right -= 104 * f.k
	}
	n := len(f.events)
	if n == 0 {
		for i, events := range f.inLane {
			if events > 0 {
				f.lanes = append(f.lanes, i)
			}
		}
		most := max(int((f.right-f.left)/(70*f.k)), 1)
		slices.SortStableFunc(f.lanes, func(a, b int) int { return cmp.Compare(f.inLane[b], f.inLane[a]) })
		f.hidden = max(len(f.lanes)-most, 0)
		f.lanes = f.lanes[:len(f.lanes)-f.hidden]
		n = max(len(f.lanes), 1)
	}
	f.column = min((f.right-f.left)/float64(n), 150*f.k)
	if len(f.events) > 0 {
		f.column = min(f.column, 56*f.k)
	}
	f.right = f.left + f.column*float64(n)
	if f.totals > 0 {
		f.totals = f.right + 104*f.k
	}
}

// highs is how high the heads may be.
func (f *field) highs() {
	f.heads = 22 * f.k
	if len(f.events) > 0 && f.column >= 14*f.k && f.y1-f.y0 > 260*f.k {
		f.heads = min((f.y1-f.y0)*0.34, 150*f.k)
	}
}

func (f *field) speaking(x, y, w, h float64) scene.Shape {
	return scene.Shape{Kind: scene.Rect, X: x, Y: y, W: w, H: h, R: 2, Fill: f.t.Lanes[0]}
}

func (f *field) declining(x, y, w, h float64) []scene.Shape {
	list := []scene.Shape{{Kind: scene.Rect, X: x, Y: y, W: w, H: h, R: min(2, w/3), Fill: f.t.Panel, Stroke: f.t.Ink, Width: 1.3}}
	if w > 9 {
		list = append(list, stroke(x+w/2, y+h/2, f.t.Ink, 2, false, -min(w*0.26, 6), 0, min(w*0.26, 6), 0))
	}
	return list
}

func (f *field) silent(x, y, w, h float64) scene.Shape {
	return scene.Shape{Kind: scene.Rect, X: x, Y: y, W: w, H: h, R: 2, Fill: pale(f.t.Leader, 0.55), Hatch: scene.Diagonal, Stroke: f.t.Hair, Width: 1}
}

// sign is a cell as a sign of the legend.
func (f *field) sign(cell func(x, y, w, h float64) []scene.Shape) func(x, y float64) []scene.Shape {
	return func(x, y float64) []scene.Shape { return cell(x-8*f.k, y-6*f.k, 16*f.k, 12*f.k) }
}

// Place implements Figure.
func (c *silence) Place(v View, out *scene.Scene) {
	f := c.lay(v, out)
	if len(c.list) == 0 {
		f.empty(f.T("Nobody claims anything, so nobody can be told to be silent."))
		return
	}
	if f.totals > 0 {
		f.sheet.right(f.T("silent on"), f.style(11, false), f.totals, f.list.y-6*f.k, f.t.Muted, scene.Ref{})
	}
	if len(c.events) > 0 {
		f.laneHeads()
		f.eventHeads()
	} else {
		for i, lane := range f.lanes {
			f.sheet.left(f.laneName(lane), f.style(11.5, true), f.left+float64(i)*f.column, f.list.y-6*f.k, f.column-8*f.k, f.t.Ink, scene.Ref{})
		}
	}
	for i := range f.shown {
		f.row(i, &c.list[f.list.first+i])
	}
	if f.rest {
		f.others()
	}
	f.bar(&f.list)
}

// row is one claimant.
func (f *field) row(i int, q *quiet) {
	ref := scene.Ref{Class: ClassActor, ID: q.id}
	f.ground(&f.list, i, ref)
	f.sheet.left(q.name, f.style(12.5, false), f.x0, f.base(&f.list, i), f.names, f.t.Ink, ref)
	f.sheet.out.Notes[ref] = scene.Note{Title: message.Apart(q.name) + f.sheet.in.Words.Colon() + f.words(q.all, f.known)}
	y, h := f.top(i)+3*f.k, f.list.height-5*f.k
	for k, e := range f.events {
		f.cell(q, e, f.left+float64(k)*f.column+1, y, f.column-3, h)
	}
	for k, lane := range f.lanes {
		c := coverage{}
		if lane < len(q.lanes) {
			c = q.lanes[lane]
		}
		f.share(q, lane, c, f.left+float64(k)*f.column, y, f.column-8*f.k, h)
	}
	if f.totals > 0 {
		f.total(i, q.all, f.known, silentRef("", 0, q.id), q.name)
	}
}

// words are what a coverage amounts to.
func (f *field) words(c coverage, all int) string {
	parts := []string{f.T("events spoken of: {{.Says}}", "Says", c.says)}
	if c.declines > 0 {
		parts = append(parts, f.T("declined: {{.Declines}}", "Declines", c.declines))
	}
	silent := all - c.says - c.declines
	parts = append(parts, f.T("silent on {{.Silent}} of {{.All}} ({{.Percent}})", "Silent", silent, "All", all, "Percent", f.sheet.in.Words.Percent(silent, all)))
	return strings.Join(parts, ", ")
}

// cell is one claimant and one event.
func (f *field) cell(q *quiet, e int32, x, y, w, h float64) {
	event := &f.silence.in.Doc.Events[e]
	claim, declines := f.speaks(e, q.number)
	if claim < 0 {
		ref := silentRef("e", int(e), q.id)
		f.add(f.silent(x, y, w, h), ref)
		f.sheet.out.Notes[ref] = scene.Note{Title: f.T("{{.Who}} says nothing about it", "Who", q.name) + " — " + event.Title}
		return
	}
	ref, words := cellRef(event.ID, claim), event.Claims[claim].Stance.String()
	shapes := []scene.Shape{f.speaking(x, y, w, h)}
	if declines {
		shapes = f.declining(x, y, w, h)
	}
	for _, s := range shapes {
		f.add(s, ref)
	}
	f.sheet.out.Notes[ref] = scene.Note{Title: message.Apart(q.name) + f.sheet.in.Words.Colon() + f.T(words) + " — " + message.Apart(event.Title)}
}

// share is one claimant and one lane: a bar of all events in it.
func (f *field) share(q *quiet, lane int, c coverage, x, y, w, h float64) {
	all := f.inLane[lane]
	silent := all - c.says - c.declines
	ref := silentRef("l", lane, q.id)
	label := f.width(f.sheet.in.Words.Percent(99, 99), f.style(11, false)) + 6*f.k
	room := w - label
	if room < 16*f.k {
		room, label = w, 0
	}
	h = min(h, 12*f.k)
	y += (f.list.height-5*f.k-h)/2 + 0.5
	part := func(n int) float64 { return room * float64(n) / float64(all) }
	f.add(f.silent(x, y, room, h), ref)
	if c.says > 0 {
		f.add(f.speaking(x, y, max(part(c.says), 1.5), h), ref)
	}
	if n := part(c.declines); n > 0 {
		for _, s := range f.declining(x+part(c.says), y, max(n, 4), h) {
			f.add(s, ref)
		}
	}
	if label > 0 {
		f.sheet.left(f.sheet.in.Words.Percent(silent, all), f.style(11, false), x+room+5*f.k, y+h/2+4*f.k, label, f.t.Muted, ref)
	}
	f.sheet.out.Notes[ref] = scene.Note{Title: message.Apart(q.name) + ", " + message.Apart(f.laneName(lane)) + f.sheet.in.Words.Colon() + f.words(c, all)}
}

// total is how many of all events there is silence on.
func (f *field) total(i int, c coverage, all int, ref scene.Ref, name string) {
	silent := all - c.says - c.declines
	x := f.right + 10*f.k
	f.add(scene.Shape{Kind: scene.Rect, X: x, Y: f.top(i) + 1, W: f.totals - x, H: f.list.height - 2}, ref)
	percent := f.sheet.in.Words.Percent(silent, all)
	f.sheet.right(percent, f.style(12, false), f.totals, f.base(&f.list, i), f.t.Muted, ref)
	f.sheet.right(f.n(silent), f.style(12.5, true), f.totals-46*f.k, f.base(&f.list, i), f.t.Ink, ref)
	f.sheet.out.Notes[ref] = scene.Note{Title: message.Apart(name) + f.sheet.in.Words.Colon() + f.T("silent on {{.Silent}} of {{.All}} ({{.Percent}})", "Silent", silent, "All", all, "Percent", percent)}
}

// others is the row of all claimants that have no room: what they amount to on average.
func (f *field) others() {
	ref, i := restRef(f.shown), f.shown
	f.ground(&f.list, i, ref)
	rest := slices.Clone(f.silence.list[f.shown:])
	var sum coverage
	for k := range rest {
		sum.says += rest[k].all.says
		sum.declines += rest[k].all.declines
	}
	st := f.style(12.5, false)
	st.Italic = true
	words := f.T("Other claimants: {{.Count}}", "Count", len(rest))
	f.sheet.left(words, st, f.x0, f.base(&f.list, i), f.names, f.t.Ink, ref)
	all := len(rest) * f.known
	silent := f.sheet.in.Words.Percent(all-sum.says-sum.declines, all)
	f.sheet.left(f.T("silent on {{.Percent}} of the events on average", "Percent", silent), f.style(12, false), f.left, f.base(&f.list, i), f.x1-f.left, f.t.Muted, ref)
	f.sheet.out.Notes[ref] = scene.Note{Title: words + f.sheet.in.Words.Colon() + f.T("silent on {{.Percent}} of the events on average", "Percent", silent)}
}
