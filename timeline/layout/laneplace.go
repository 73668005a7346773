package layout

import (
	"math"

	"dateline/timeline/evidence"
	"dateline/timeline/layout/pyramid"
	"dateline/timeline/scene"
)

// place draws what is visible: the lanes' contents, then what they go under when they are scrolled, the
// axis above and the names at the left.
func (a *lanes) place(v View, s *scene.Scene) {
	if len(a.in.Pick.Events) == 0 {
		a.placeNothing(s)
		return
	}
	t, left := a.in.Theme, a.Layout.left
	a.placeEras(v.View, s)
	level := a.level(v.Scale)
	for i := range a.rows {
		r := &a.rows[i]
		y := a.top + r.y - v.Top
		if y+r.h <= a.top || y >= a.bottom {
			continue
		}
		s.Add(scene.Shape{Kind: scene.Rect, X: 0, Y: y + r.h - 0.5, W: a.rim(), H: 1, Fill: t.Hair})
		if a.pyramid.HasBand(i) {
			a.placeCells(r, i, level, y, v, s)
		}
		a.placeEntries(i, level, y, v, s)
	}
	a.placeEraLines(v.View, s)
	if a.scrolls() > 0 {
		a.cover(0, a.frame.ribbon-6, a.w, a.top-a.frame.ribbon+6, s)
		a.cover(0, a.bottom, a.w, a.h-a.bottom, s)
	}
	a.placeRibbon(v.View, s)
	a.cover(0, a.frame.ribbon-4, left, a.bottom-a.frame.ribbon+5, s) // and the half of a lane's edge
	for i := range a.rows {
		a.placeHead(&a.rows[i], a.top+a.rows[i].y-v.Top, s)
	}
	if a.scrolls() > 0 { // the edge below which lanes go on
		s.Add(scene.Shape{Kind: scene.Rect, X: a.edge(), Y: a.bottom - 0.5, W: a.rim() - a.edge(), H: 1, Fill: a.in.Theme.Hair})
	}
	a.placeStatic(s)
}

// cover hides what would stand out of the lanes, and takes clicks on it.
func (a *lanes) cover(x, y, w, h float64, s *scene.Scene) {
	s.Add(scene.Shape{Kind: scene.Rect, Ref: scene.Ref{Class: ClassGround}, X: x, Y: y, W: w, H: h, Fill: a.in.Theme.Paper})
}

// placeHead adds a lane's name, as far as it is between the axis and the foot.
func (a *lanes) placeHead(r *lane, y float64, s *scene.Scene) {
	if y+r.h <= a.top || y >= a.bottom {
		return
	}
	if y+r.h <= a.bottom {
		s.Add(scene.Shape{Kind: scene.Rect, X: a.edge(), Y: y + r.h - 0.5, W: a.Layout.left - a.edge(), H: 1, Fill: a.in.Theme.Hair})
	}
	for i := range r.head {
		shape := r.head[i]
		shape.Y += y
		if shape.Kind == scene.Rect {
			top, end := max(shape.Y, a.top), min(shape.Y+shape.H, a.bottom)
			if shape.Y, shape.H = top, end-top; shape.H <= 0 {
				continue
			}
		} else if shape.Y-sizeTag < a.top || shape.Y+4 > a.bottom {
			continue
		}
		s.Add(shape)
	}
}

// placeEntries adds the marks, titles and cards of a lane.
func (a *lanes) placeEntries(i, level int, y float64, v View, s *scene.Scene) {
	const beyond = pyramid.Reach + 2*pyramid.Indent
	first := max(a.axis.Time(v.View, a.Layout.left-beyond), a.axis.Start)
	last := a.axis.Time(v.View, a.w+beyond)
	a.seen = a.pyramid.Visible(a.seen[:0], i, level, first, last)
	entries := a.pyramid.Entries(i)
	for _, at := range a.seen {
		top := y + a.rows[i].pad + float64(at.Top)*rowPitch
		if top+float64(tall[at.Rung])*rowPitch <= a.top || top >= a.bottom {
			continue
		}
		a.placeEntry(&entries[at.Entry], at, i, y+a.rows[i].pad, v, s)
	}
}

// What an entry takes of its row, in points below the row's upper edge.
const (
	laneBar  = 7.0  // the height of a bar
	barMid   = 4.5  // the middle of a bar
	belowBar = 9.0  // where the words of a bar begin, nearer to it than to the next
	discMid  = 13.0 // the middle of a mark without a bar
	cardLead = 9.0  // from a mark without a bar to its card
)

// figure is how an entry stands in its row: where its anchor and the ends of its stretch are, and
// whether it is a bar, with its words below it.
type figure struct {
	x, x0, x1  float64
	bar, above bool
}

// figure is that of an entry with a label, nil for none. What it is does not depend on the offset.
func (a *lanes) figure(e *pyramid.Entry, r pyramid.Rung, l *label, v View) figure {
	length := a.axis.Distance(v.Scale, e.Start, e.End)
	f := figure{x: math.Round(a.axis.X(v.View, e.Anchor)), x0: a.axis.X(v.View, e.Start)}
	f.x1 = f.x0 + length
	f.bar = length >= pyramid.LeastBar && !a.in.Steps
	f.above = f.bar && (r >= pyramid.Card || l != nil && pyramid.Within(length, l.w))
	return f
}

// placeEntry adds one event of a lane whose rows begin at y.
func (a *lanes) placeEntry(e *pyramid.Entry, at pyramid.Place, lane int, y float64, v View, s *scene.Scene) {
	verdict := &a.in.Assess.Verdicts[e.Event]
	row := y + float64(at.Row)*rowPitch
	if !verdict.Known {
		s.Add(scene.Shape{Kind: scene.Circle, X: math.Round(a.axis.X(v.View, e.Anchor)), Y: row + discMid, R: laneDisc - 2, Stroke: a.in.Theme.Leader, Width: 1})
		return
	}
	from := len(s.Shapes)
	var words *label
	if at.Rung >= pyramid.Title {
		words = a.label(e.Event, at.Rung)
	}
	f := a.figure(e, at.Rung, words, v)
	if words != nil {
		at.Flip = at.Flip && !a.turned(e, at, words, f, lane, v)
		a.placeWords(words, at, f, y+float64(at.Top)*rowPitch, s)
	}
	marks := len(s.Shapes)
	mid, radius, disc := discMid, laneDisc, !f.bar
	if f.above { // the bar goes to the first row of its words, or would strike them through
		mid, radius, row = barMid, barDisc, y+float64(at.Top)*rowPitch
	}
	if f.bar {
		disc = a.placeBar(e, verdict, row+mid, v, s)
	}
	switch {
	case !disc && verdict.Overridden:
		s.Add(barPen(min(f.x1, a.w), row+mid, a.in.Theme))
	case disc:
		for _, shape := range a.stamp(verdict, a.eventColor(e.Event), radius) {
			shape.X, shape.Y = shape.X+f.x, shape.Y+row+mid
			s.Add(shape)
		}
	}
	ref := scene.Ref{Class: ClassEvent, ID: a.in.Doc.Events[e.Event].ID}
	for k := from; k < len(s.Shapes); k++ {
		s.Shapes[k].Ref = ref
	}
	if a.found.has(int(e.Event)) {
		a.placeFound(at, from, marks, s)
	}
}

// placeWords adds an entry's words at its row: right of its mark or its bar, or left of it, or below a
// bar that is longer, where they stay at the left edge while the bar reaches beyond it.
func (a *lanes) placeWords(l *label, at pyramid.Place, f figure, y float64, s *scene.Scene) {
	lead := f.lead(at.Rung)
	x := f.right() + lead
	switch {
	case f.above && at.Flip:
		x = f.x1 - pyramid.Inset - l.w
	case f.above:
		x = max(f.x0+pyramid.Inset, min(a.Layout.left+8, f.x1-pyramid.Inset-l.w))
	case at.Flip:
		x = f.left() - lead - l.w
	}
	x = math.Round(x)
	if f.above {
		y += belowBar - 6
		if at.Rung >= pyramid.Card {
			y += 7
		}
	} else if at.Rung >= pyramid.Card {
		y++
	}
	if at.Rung < pyramid.Card {
		a.placeGround(l, at, f, x, y, s)
	}
	for i := range l.shapes {
		shape := l.shapes[i]
		shape.X += x
		shape.Y += y
		s.Add(shape)
	}
}

// placeGround adds what a selection goes around, which is seen only behind a note.
func (a *lanes) placeGround(l *label, at pyramid.Place, f figure, x, y float64, s *scene.Scene) {
	const pad = 5.0
	r := scene.Shape{Kind: scene.Rect, X: x - pad, Y: y + 2, W: l.w + 2*pad, H: l.h - 3, R: 4, Frame: true}
	if !f.above {
		sign := pyramid.Indent + 9.0 // from the words to beyond the mark
		if f.bar {
			sign = f.x1 - f.x0 + pyramid.Beside + 3
		}
		r.W += sign - pad
		if !at.Flip {
			r.X = x - sign
		}
	}
	if at.Rung == pyramid.Note {
		r.Fill, r.Stroke, r.Width = a.in.Theme.Panel, a.in.Theme.Hair, 1
	}
	s.Add(r)
}

// placeBar adds an entry's bar, centred on y, and tells whether it needs a mark as well since nothing
// of it is certain.
func (a *lanes) placeBar(e *pyramid.Entry, verdict *evidence.Verdict, y float64, v View, s *scene.Scene) (disc bool) {
	d := a.clamped(dated(a.in.Doc.Events[e.Event].Date))
	it := item{stretch: d, verdict: *verdict, color: a.eventColor(e.Event)}
	c0, c1 := 0.0, 0.0
	if d.core.End > d.core.Start {
		c0, c1 = a.axis.X(v.View, d.core.Start), a.axis.X(v.View, d.core.End)
	}
	parts, n := a.bar(&it, a.axis.X(v.View, d.start), a.axis.X(v.View, d.end), c0, c1)
	for _, shape := range parts[:n] {
		shape.Y, shape.H, shape.R = y-laneBar/2, laneBar, laneBar/2
		if shape.W > 2*a.w {
			trim(&shape, -100, a.w+100)
		}
		s.Add(shape)
	}
	return c1-c0 < 1
}

// eventColor is the colour of an event's lane.
func (a *lanes) eventColor(event int32) scene.Color { return a.laneColors[a.in.Doc.Events[event].Lane] }

// rowColor is the colour of a lane of the picture, which is that of the document's only if it is one.
func (a *lanes) rowColor(r *lane) scene.Color {
	if r.joined == 0 && a.in.Pick.By == 0 {
		return a.laneColors[a.in.Pick.Groups[r.group].ID]
	}
	return a.in.Theme.Muted
}
