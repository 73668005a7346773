package chart

import (
	"math"
	"slices"

	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/scene"
)

// Sizes of the graph, in points of the sheet.
const (
	boxHeight   = 24.0
	boxPitch    = 29.0  // from box to box
	dummyPitch  = 8.0   // of arcs that only pass through a column
	columnLeast = 118.0 // with the room for the arcs
	wider       = 1.5   // the boxes of events than those of voices
	between     = 0.42  // of the width of a box, for arcs
)

// wiring is the graph with its boxes and arcs in place.
type wiring struct {
	*sheet
	*graph
	*layered
	y      []float64    // of each vertex, dummies too: its middle
	box    float64      // the width of a voice's box
	most   int          // claims of a hop
	closer float64      // how much closer than wanted the boxes stand; 1 for not at all
	strong map[int]bool // arcs on which the selected event rests
}

// Place implements Figure.
func (c *retelling) Place(v View, out *scene.Scene) {
	s := newSheet(c.in, v, out)
	s.head(s.T("What retells what"), s.T("Each word on its way from its origin, left, through the sources that tell and retell it to the event, right. The number in a box says how many events rest on what comes through it."))
	if c.known == 0 {
		s.foot()
		s.empty(s.T("No claims, so nothing is told or retold."))
		return
	}
	columns := max(int((s.x1-s.x0)/(columnLeast*s.k))-1, 1)
	w := &wiring{sheet: s, strong: map[int]bool{}}
	w.fit(c, columns, s.y1-s.y0-120*s.k)
	w.legend(w.entries())
	s.foot(w.left(), w.apart())
	w.arrange()
	w.choose()
	w.heads()
	w.lines(false)
	w.lines(true)
	for i := range w.list {
		w.draw(i)
	}
}

// left says how many voices and events have no box of their own.
func (w *wiring) left() string {
	boxes, events := 0, 0
	voices := 0
	for _, n := range w.events {
		if n > 0 {
			voices++
		}
	}
	for i := range w.list {
		switch {
		case w.list[i].voice >= 0:
			boxes++
		case w.list[i].event >= 0:
			events++
		}
	}
	words := w.T("{{.Shown}} of {{.Voices}} origins and sources, and {{.Events}} of {{.All}} events, have boxes of their own.",
		"Shown", boxes, "Voices", voices, "Events", events, "All", w.known)
	if boxes < voices || events < w.known {
		words += " " + w.T("Those come first on which most rests, and the most important events.")
	}
	return words
}

// apart says how many ways cannot be drawn.
func (w *wiring) apart() string {
	if w.circular == 0 {
		return ""
	}
	return w.T("Retellings within a column, which are not drawn: {{.Ways}}.", "Ways", w.circular)
}

// entries are the signs of the sides, as far as they occur.
func (w *wiring) entries() (list []entry) {
	var seen [both + 1]bool
	for i := range w.arcs {
		seen[w.arcs[i].side] = true
	}
	words := [...]string{w.T("retells, or takes no side"), w.T("speaks for the event"), w.T("speaks against it"), w.T("both")}
	for sd := relays; sd <= both; sd++ {
		if seen[sd] {
			list = append(list, entry{words: words[sd], sign: func(x, y float64) []scene.Shape {
				look := w.look(sd, max(2*w.k, w.least(sd)))
				look.X, look.Y = x, y
				look.Segs = []scene.Seg{{Op: scene.MoveTo, X: -9 * w.k}, {Op: scene.LineTo, X: 9 * w.k}}
				if sd == relays {
					return []scene.Shape{look, w.hollow(look)}
				}
				return []scene.Shape{look}
			}})
		}
	}
	return list
}

// least is how wide the line of a side is at least: a hollow one has to show that it is.
func (w *wiring) least(sd side) float64 {
	if sd == relays {
		return 3.4 * w.k
	}
	return 0
}

// hollow is what makes a line one with two edges: the side that it takes is told from the others without a colour.
func (w *wiring) hollow(line scene.Shape) scene.Shape {
	line.Stroke, line.Width = w.t.Paper, line.Width-2.2*w.k
	return line
}

// look is how an arc is drawn: by colour and dash, and hollow where it takes no side.
func (w *wiring) look(sd side, width float64) scene.Shape {
	s := scene.Shape{Kind: scene.Path, Stroke: w.t.Leader, Width: width}
	switch sd {
	case affirms:
		s.Stroke = pale(w.t.Lanes[0], 0.75)
	case opposes:
		s.Stroke, s.Dash = w.t.Accent, scene.Dashed
	case both:
		s.Stroke, s.Dash = w.t.Muted, scene.Dotted
	}
	return s
}

// choose finds the arcs on which the selected event rests.
func (w *wiring) choose() {
	at, ok := w.place[int32(w.v.Selected)]
	if w.v.Selected < 0 || !ok {
		return
	}
	through := map[int]bool{at: true}
	e := int32(w.v.Selected)
	for n := w.first[e]; n < w.first[e+1]; n++ {
		w.pass(n, func(v int32) { through[w.of[v]] = true })
	}
	for i, a := range w.arcs {
		if through[a.from] && through[a.to] && (w.list[a.to].layer < w.columns || a.to == at) {
			w.strong[i] = true
		}
	}
}

// x is the left edge of a column, and wide the width of its boxes.
func (w *wiring) x(layer int) float64 { return w.x0 + float64(layer)*w.box*(1+between) }

func (w *wiring) wide(layer int) float64 {
	if layer == w.columns {
		return w.box * wider
	}
	return w.box
}

// heads say what stands in the columns.
func (w *wiring) heads() {
	st, y := w.style(11.5, true), w.y0-10*w.k
	for l := range w.columns + 1 {
		words := w.T("Retold in")
		switch l {
		case w.columns:
			words = w.T("Events")
		case 0:
			words = w.T("Origins")
		case 1:
			words = w.T("Told in")
		}
		w.sheet.left(words, st, w.x(l), y, w.wide(l), w.t.Muted, scene.Ref{})
	}
}

// lines draws the arcs on which the selected event rests, or the others: below them those that take no side, which run
// into each other where they meet.
func (w *wiring) lines(strong bool) {
	var hollow, plain []scene.Shape
	for i := range w.hops {
		h := &w.hops[i]
		if slices.ContainsFunc(h.arcs, func(a int) bool { return w.strong[a] }) != strong {
			continue
		}
		if line := w.hop(h, strong); h.side == relays {
			hollow = append(hollow, line)
		} else {
			plain = append(plain, line)
		}
	}
	for _, line := range hollow {
		w.sheet.out.Add(line)
	}
	for _, line := range hollow {
		w.sheet.out.Add(w.hollow(line))
	}
	for _, line := range plain {
		w.sheet.out.Add(line)
	}
}

// hop is the part of arcs between two columns, with the way through the column where they only pass.
func (w *wiring) hop(h *hop, strong bool) scene.Shape {
	look := w.look(h.side, max((1+4*math.Sqrt(float64(h.claims)/float64(w.most)))*w.k, w.least(h.side)))
	switch {
	case strong:
		look.Width += 0.8 * w.k
		if h.side == relays {
			look.Stroke = w.t.Ink
		}
	case len(w.strong) > 0:
		look.Stroke = pale(look.Stroke, 0.45)
	}
	x0, y0 := w.x(w.layer[h.from]), w.y[h.from]
	x1, y1 := w.x(w.layer[h.to]), w.y[h.to]
	edge := x0 + w.wide(w.layer[h.from])
	if h.from < len(w.list) {
		x0 = edge
	}
	look.Segs = []scene.Seg{{Op: scene.MoveTo, X: x0, Y: y0}}
	if edge > x0 {
		look.Segs = append(look.Segs, scene.Seg{Op: scene.LineTo, X: edge, Y: y0})
	}
	look.Segs = append(look.Segs, curve(edge, y0, x1, y1))
	return look
}

// draw is a box with its name.
func (w *wiring) draw(i int) {
	b := &w.list[i]
	x, h := w.x(b.layer), min(boxHeight, boxPitch*w.closer*0.9)*w.k
	shape := scene.Shape{Kind: scene.Rect, X: x, Y: w.y[i] - h/2, W: w.wide(b.layer), H: h, R: 4 * w.k, Fill: w.t.Panel, Stroke: w.t.Leader, Width: 1, Frame: true}
	if b.others {
		shape.Dash = scene.Dashed
	}
	if b.event >= 0 && int(b.event) == w.v.Selected {
		shape.Fill, shape.Stroke, shape.Width = w.t.Warm, w.t.Accent, 1.5
	}
	w.add(shape, b.ref)
	w.words(b, x, w.y[i], h)
}

// words are the name in a box, and what its note says.
func (w *wiring) words(b *vertex, x, y, h float64) {
	ink, st := w.t.Ink, w.style(12, b.layer == 0 && !b.others)
	if b.others {
		ink, st.Italic = w.t.Muted, true
	}
	left, right := x+8*w.k, x+w.wide(b.layer)-8*w.k
	note := message.Apart(b.name)
	switch {
	case b.event >= 0:
		v := w.sheet.in.Assess.Verdicts[b.event]
		for _, m := range layout.Mark(w.t, v, w.t.Ink, left+4*w.k, y, 4.5*w.k) {
			w.add(m, b.ref)
		}
		left += 14 * w.k
		note += " — " + layout.StatusLine(v, w.sheet.in.Words)
	case b.voice >= 0:
		right -= w.sheet.right(w.n(b.count), w.style(11.5, false), right, y+4.3*w.k, w.t.Muted, b.ref) + 6*w.k
		note += w.sheet.in.Words.Colon() + w.T("events that rest on what comes through it: {{.Events}}", "Events", b.count)
	}
	w.sheet.out.Notes[b.ref] = scene.Note{Title: note}
	if h > 15*w.k {
		w.sheet.left(b.name, st, left, y+4.3*w.k, right-left, ink, b.ref)
	}
}

// curve leads from one point to another, level at both.
func curve(x0, y0, x1, y1 float64) scene.Seg {
	middle := (x0 + x1) / 2
	return scene.Seg{Op: scene.CubeTo, X1: middle, Y1: y0, X2: middle, Y2: y1, X: x1, Y: y1}
}
