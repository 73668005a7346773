package layout

import (
	"math"
	"sync/atomic"
	"unicode/utf8"

	"dateline/timeline/evidence"
	"dateline/timeline/layout/pyramid"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// What an entry's words take at most, in points: a title as much as leaves room for others, in a window of a usual
// size all of what titles have.
const (
	titleLeast = 340.0
	titleMost  = 460.0
	titlePart  = 0.55 // of the width of the time
	leastNote  = 296.0
)

// titleRoom is the most that a title takes on one line.
func (l *Layout) titleRoom() float64 {
	return min(max((l.w-l.left)*titlePart, titleLeast), titleMost)
}

// titleBase is the baseline of a row's title, below the row's upper edge.
const titleBase = 17.0

// The rungs of the ladder that are cards like those of a story.
var laneCards = [pyramid.Rungs]rung{
	pyramid.Card: {name: "card", width: 224, titles: 2, status: true, firm: true},
	pyramid.Full: {name: "summary", width: 264, titles: 2, summary: 3, status: true, firm: true},
}

// labelKey names the words of an event at a rung.
type labelKey struct {
	event int32
	rung  pyramid.Rung
}

// label is the words of an event at a rung, relative to the upper end of their left edge.
type label struct {
	w, h   float64
	shapes []scene.Shape
}

// label gives an event's words, kept until there are very many.
func (a *lanes) label(event int32, r pyramid.Rung) *label {
	key := labelKey{event, r}
	if l, ok := a.labels[key]; ok {
		return l
	}
	const most = 20_000
	if len(a.labels) > most {
		clear(a.labels)
	}
	l := a.newLabel(event, r)
	a.labels[key] = l
	return l
}

func (a *lanes) newLabel(event int32, r pyramid.Rung) *label {
	e, f, t := &a.in.Doc.Events[event], a.in.Faces, a.in.Theme
	if r >= pyramid.Card {
		it := item{event: int(event), verdict: a.in.Assess.Verdicts[event], full: a.in.Full.Verdicts[event], color: a.eventColor(event)}
		rung := laneCards[r]
		rung.width = a.widths.cardWide(e.Title, rung.width)
		c := a.card(&it, rung)
		return &label{w: c.w, h: c.h, shapes: c.shapes}
	}
	title := f.Shorten(e.Title, typeset.Style{Size: sizeTag, Bold: r == pyramid.Note}, a.titleRoom())
	l := &label{w: title.Width, h: rowPitch, shapes: []scene.Shape{{Kind: scene.Text, Y: titleBase, Line: title, Fill: t.Ink}}}
	if r == pyramid.Note {
		facts := a.facts(event, max(min(title.Width+20, a.titleRoom()), leastNote))
		l.shapes = append(l.shapes, scene.Shape{Kind: scene.Text, Y: 33, Line: facts, Fill: t.Muted})
		l.w, l.h = max(l.w, facts.Width), 41
	}
	return l
}

// facts are an event's date, status and counts, as much of them as the width allows.
func (a *lanes) facts(event int32, width float64) *typeset.Line {
	v := a.in.Assess.Verdicts[event]
	date := a.in.Doc.Events[event].Date.Words(a.in.Language())
	small := typeset.Style{Size: sizeSmall}
	all := date + " · " + v.Status.Words(a.in.Words)
	if v.Reports > 0 {
		all += " · " + CountWords(v, a.in.Words)
	}
	for _, words := range [...]string{all, date + " · " + v.Status.Words(a.in.Words)} {
		if line := a.in.Faces.Shape(words, small); line.Width <= width {
			return line
		}
	}
	return a.in.Faces.Shorten(v.Status.Words(a.in.Words)+" · "+date, small, width)
}

// measure estimates how wide titles are without shaping them: by the letters' own widths.
type measure struct {
	lanes  *lanes
	widths []atomic.Uint32 // by letter: its width's bits plus one; 0 where not asked yet
}

func (a *lanes) newMeasure() *measure {
	return &measure{lanes: a, widths: make([]atomic.Uint32, 0x3000)}
}

// wide is the room of an event's words at a rung; see pyramid.Spec.
func (m *measure) wide(event int32, r pyramid.Rung) float64 {
	e := &m.lanes.in.Doc.Events[event]
	switch r {
	case pyramid.Card, pyramid.Full:
		if r == pyramid.Full && e.Summary == "" {
			return math.Inf(1)
		}
		return m.cardWide(e.Title, laneCards[r].width)
	}
	most := m.lanes.titleRoom()
	sum := m.sum(e.Title, most)
	if r == pyramid.Note {
		const bolder, pad = 1.1, 20
		return max(min(sum*bolder, most)+pad, leastNote)
	}
	return sum
}

// cardWide is how wide a card may be for a title to stand on it whole, at least as wide as a usual one; that where
// it would be cut all the same.
func (m *measure) cardWide(title string, least float64) float64 {
	const larger, ragged, most = 1.22, 1.12, pyramid.Reach - 10
	wide := m.sum(title, 2*most)*larger*ragged/2 + padLeft + padRight
	if wide > most {
		return least
	}
	return max(wide, least)
}

// sum is about how wide a title is in a line, up to a width.
func (m *measure) sum(title string, most float64) float64 {
	sum := 0.0
	for _, letter := range title {
		if sum += m.letter(letter); sum >= most {
			return most
		}
	}
	return sum
}

func (m *measure) letter(r rune) float64 {
	switch {
	case r < ' ':
		r = ' '
	case r >= rune(len(m.widths)) || r == utf8.RuneError:
		return 1.3 * sizeTag
	}
	if bits := m.widths[r].Load(); bits != 0 {
		return float64(math.Float32frombits(bits - 1))
	}
	w := m.lanes.in.Faces.Shape(string(r), typeset.Style{Size: sizeTag}).Width
	m.widths[r].Store(math.Float32bits(float32(w)) + 1)
	return w
}

// stampKey names a mark.
type stampKey struct {
	status     evidence.Status
	overridden bool
	color      scene.Color
	radius     float64
}

// stamp is a mark at the origin, made once.
func (a *lanes) stamp(v *evidence.Verdict, color scene.Color, radius float64) []scene.Shape {
	key := stampKey{v.Status, v.Overridden, color, radius}
	shapes, ok := a.stamps[key]
	if !ok {
		shapes = Mark(a.in.Theme, *v, color, 0, 0, radius)
		a.stamps[key] = shapes
	}
	return shapes
}

// The radius of a mark in a lane, and of one on a bar, which must not reach the words below it.
const (
	laneDisc = 5.5
	barDisc  = 4.2
)
