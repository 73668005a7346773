package chart

import (
	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

func (f *field) laneName(lane int) string {
	id := f.silence.lanes[lane]
	if id == "" {
		return f.T("No lane")
	}
	for i := range f.sheet.in.Doc.Lanes {
		if f.sheet.in.Doc.Lanes[i].ID == id {
			return f.sheet.in.Doc.Lanes[i].Title
		}
	}
	return id
}

// laneHeads are the lanes above the events in them, each with a rule in its colour.
func (f *field) laneHeads() {
	y := f.list.y - f.heads + 12*f.k
	for i := 0; i < len(f.events); {
		lane, end := f.silence.in.Doc.Events[f.events[i]].Lane, i+1
		for end < len(f.events) && f.silence.in.Doc.Events[f.events[end]].Lane == lane {
			end++
		}
		x, w := f.left+float64(i)*f.column, float64(end-i)*f.column-3
		if f.heads > 60*f.k || len(f.silence.lanes) > 1 {
			f.sheet.left(f.laneName(f.ordinal[lane]), f.style(11, true), x, y, w-4*f.k, f.t.Ink, scene.Ref{})
		}
		f.sheet.rect(x, y+4*f.k, w, 2*f.k, f.colors[lane])
		i = end
	}
}

// eventHeads are the titles of the events, upwards.
func (f *field) eventHeads() {
	room := f.heads - 30*f.k
	for i, e := range f.events {
		event := &f.silence.in.Doc.Events[e]
		ref := scene.Ref{Class: layout.ClassEvent, ID: event.ID}
		x := f.left + float64(i)*f.column
		f.add(scene.Shape{Kind: scene.Rect, X: x, Y: f.list.y - f.heads + 18*f.k, W: f.column, H: max(f.heads-18*f.k, 1), Frame: true}, ref)
		f.sheet.out.Notes[ref] = scene.Note{Title: message.Apart(event.Title) + f.sheet.in.Words.Colon() + f.T("claimants that speak of it: {{.Speak}} of {{.All}}", "Speak", int(f.spoken[i]), "All", len(f.silence.list))}
		if f.heads < 60*f.k {
			continue
		}
		st := f.style(11, false)
		ink := f.t.Muted
		if int(e) == f.v.Selected {
			st.Bold, ink = true, f.t.Ink
		}
		most := max(min(int(f.column/(15*f.k)), 2), 1)
		lines := f.sheet.in.Faces.Wrap(event.Title, st, room, most)
		for n, l := range lines {
			f.up(l, x+f.column/2+(float64(n)-float64(len(lines)-1)/2)*13.5*f.k, f.list.y-7*f.k, ink, ref)
		}
	}
}

// up puts a line that runs upwards, in the middle of a column.
func (f *field) up(l *typeset.Line, x, y float64, c scene.Color, ref scene.Ref) {
	f.add(scene.Shape{Kind: scene.Text, X: x + (l.Ascent()-l.Descent())/2, Y: y, Line: l, Fill: c, Up: true}, ref)
}
