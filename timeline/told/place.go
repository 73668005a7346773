package told

import (
	"time"

	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Sizes in points, before a page makes type larger.
const (
	margin   = 24.0
	bandRoom = 34.0 // of a side's name
	signRoom = 24.0 // of the legend's first line
	signLead = 19.0 // to the next one
	noteLead = 15.0

	signRadius = 8.0 // of the sign of two sides that say the opposite
)

var (
	titleStyle = typeset.Style{Size: 20, Bold: true}
	nameStyle  = typeset.Style{Size: 15, Bold: true}
	plainStyle = typeset.Style{Size: 12.5}
	noteStyle  = typeset.Style{Size: 11}
)

// room is where the parts stand, from the top down.
type room struct {
	title *typeset.Line   // nil in a window
	notes []*typeset.Line // sources, and when the picture was made
	half  float64         // the height of a side without its name
	tops  [2]float64      // of the sides' names
	signs [][]sign        // the legend, in lines
	sign  float64         // the baseline of the first of them
}

func (t *Told) newRoom() (r room) {
	y := 0.0
	if t.in.Page != nil {
		y = margin
		if title := t.in.Doc.Title; title != "" {
			r.title = t.in.Faces.Shorten(title, titleStyle, t.w-2*margin)
			y += 26
		}
		r.notes = t.sourceLines(int(t.h / 5 / noteLead))
	}
	r.signs = t.legend()
	below := signRoom + signLead*float64(len(r.signs)-1) + 8
	if len(r.notes) > 0 {
		below += noteLead*float64(len(r.notes)) + 14
	}
	r.half = max((t.h-y-below-2*bandRoom)/2, 60)
	r.tops = [2]float64{y, y + bandRoom + r.half}
	r.sign = y + 2*(bandRoom+r.half) + signRoom - 6
	return r
}

// sourceLines are the sources of both sides, numbered, and the colophon, in at most so many lines: as many
// sources as have room, and how many more there are.
func (t *Told) sourceLines(most int) (lines []*typeset.Line) {
	const sources = 8
	for n := sources; n >= 0; n-- {
		lines = nil
		for _, note := range t.noteLines(n) {
			lines = append(lines, t.in.Faces.Wrap(note, noteStyle, t.w-2*margin, 2)...)
		}
		if len(lines) <= most {
			break
		}
	}
	return lines
}

// noteLines are so many sources of both sides, numbered, how many more there are, and the colophon.
func (t *Told) noteLines(most int) (list []string) {
	cited := map[string]bool{}
	for _, e := range t.events {
		for k := range t.in.Doc.Events[e].Claims {
			if c := &t.in.Doc.Events[e].Claims[k]; t.sides[0].has(c) || t.sides[1].has(c) {
				cited[c.Source] = true
			}
		}
	}
	n, left := 0, 0
	for i := range t.in.Doc.Sources {
		s := &t.in.Doc.Sources[i]
		if !cited[s.ID] {
			continue
		}
		n++
		if t.in.Page.Short || n > most {
			left++
			continue
		}
		list = append(list, t.in.Words.T("{{.Number}}. {{.Source}}", "Number", n, "Source", layout.SourceLine(s, t.in.Language())))
	}
	switch {
	case left > 0 && left == n: // none of them
		list = append(list, t.in.Words.N(left, "1 source", "{{.Count}} sources"))
	case left > 0:
		list = append(list, t.in.Words.N(left, "and 1 more source, listed in the file", "and {{.Count}} more sources, listed in the file"))
	}
	return append(list, t.colophon())
}

// colophon says how many events are shown, under which conditions, and when the picture was made.
func (t *Told) colophon() string {
	words := layout.Conditions(t.in.Doc, t.in.Assess.Options, t.in.Words, t.in.Language()) + t.shownWords()
	if made := t.in.Page.Made; !made.IsZero() {
		return words + " · " + t.in.Words.T("made {{.Day}} with Dateline", "Day", edtf.DayWords(t.in.Language(), day(made)))
	}
	return words + " · " + t.in.Words.T("made with Dateline")
}

func day(at time.Time) int64 {
	y, m, d := at.UTC().Date()
	return edtf.Instant(int64(y), int(m), d, 0, 0, 0)
}

// shownWords say how many events neither side leaves out.
func (t *Told) shownWords() string {
	return t.in.Words.N(len(t.in.Doc.Events), "{{.Shown}} of 1 event shown", "{{.Shown}} of {{.Count}} events shown", "Shown", len(t.events))
}

// Words say of a side how many events it affirms, opposes and is silent of.
func (t *Told) Words(side int) string {
	affirms, opposes, silent := 0, 0, 0
	for _, e := range t.events {
		switch v := t.assess[side].Verdicts[e]; {
		case v.Status == evidence.Silent:
			silent++
		default:
			affirms += min(int(v.Affirming), 1)
			opposes += min(int(v.Opposing), 1)
		}
	}
	return t.in.Words.T("affirms {{.Affirmed}} · opposes {{.Opposed}} · says nothing of {{.Silent}}",
		"Affirmed", affirms, "Opposed", opposes, "Silent", silent)
}

// Place puts a view into a scene.
func (t *Told) Place(v layout.View, s *scene.Scene) {
	theme := t.in.Theme
	s.Reset(t.w, t.h, theme.Paper)
	s.Title, s.Language, s.Notes = t.in.Doc.Title, t.in.Doc.Language, t.notes
	for i, half := range t.halves {
		if half == nil {
			continue
		}
		t.part.Reset(t.w, t.h, theme.Paper)
		seen := v
		seen.Top = min(v.Top, half.Scrolls()) // of which one side may have more
		half.Place(seen, &t.part)
		t.mark(i, seen, &t.part)
		t.outline(&t.part)
		t.move(t.room.tops[i]+bandRoom, s)
	}
	if t.halves[0] == nil {
		line := t.in.Faces.Shorten(t.in.Words.T("Neither side says anything of these events."), plainStyle, t.w-2*margin)
		s.Add(scene.Shape{Kind: scene.Text, X: margin, Y: t.room.tops[0] + bandRoom + 30, Line: line, Fill: theme.Muted})
	}
	t.placeWords(s)
}

// outline puts a frame around the selected event of a half.
func (t *Told) outline(s *scene.Scene) {
	if t.selected < 0 {
		return
	}
	ref := scene.Ref{Class: layout.ClassEvent, ID: t.in.Doc.Events[t.selected].ID}
	if x0, y0, x1, y1, ok := s.Box(ref); ok {
		const grow, width = 2.0, 2.0
		r := min(6, (y1-y0)/2+grow)
		s.Add(scene.Shape{X: x0 - grow, Y: y0 - grow, W: x1 - x0 + 2*grow, H: y1 - y0 + 2*grow, R: r, Stroke: t.in.Theme.Accent, Width: width, Ref: ref})
	}
}

// move takes what stands above the legend of a half into the scene, dy points lower.
func (t *Told) move(dy float64, s *scene.Scene) {
	for i := range t.part.Shapes {
		shape := t.part.Shapes[i]
		if _, y0, _, _ := shape.Bounds(); y0 >= t.room.half-0.5 || shape.Kind == scene.Text && shape.Y > t.room.half-1 {
			continue // below the half, or with its line there
		}
		if shape.Kind == scene.Rect && shape.Y+shape.H > t.room.half {
			shape.H = t.room.half - shape.Y
		}
		shape.Y += dy
		s.Add(shape)
	}
}

// placeWords adds the title, the sides' names, the legend and the notes.
func (t *Told) placeWords(s *scene.Scene) {
	theme, faces := t.in.Theme, t.in.Faces
	if t.room.title != nil {
		s.Add(scene.Shape{Kind: scene.Text, X: margin, Y: margin + 12, Line: t.room.title, Fill: theme.Ink})
	}
	for i := range t.sides {
		y := t.room.tops[i]
		if i == 1 {
			s.Add(scene.Shape{Kind: scene.Rect, X: 0, Y: y, W: t.w, H: 1, Fill: theme.Leader})
		}
		said := faces.Shape(t.Words(i), plainStyle)
		name := faces.Shorten(t.in.Words.T("As told by {{.Names}}", "Names", t.sides[i].Name), nameStyle, max(t.w-2*margin-said.Width-18, 60))
		s.Add(scene.Shape{Kind: scene.Text, X: margin, Y: y + 23, Line: name, Fill: theme.Ink})
		if x := margin + name.Width + 18; x+said.Width <= t.w-margin {
			s.Add(scene.Shape{Kind: scene.Text, X: x, Y: y + 23, Line: said, Fill: theme.Muted})
		}
	}
	t.placeLegend(s)
	for i, line := range t.room.notes {
		s.Add(scene.Shape{Kind: scene.Text, X: margin, Y: t.room.sign + signLead*float64(len(t.room.signs)-1) + 22 + noteLead*float64(i), Line: line, Fill: theme.Muted})
	}
}

// newNotes say of each event what both sides make of it.
func (t *Told) newNotes() map[scene.Ref]scene.Note {
	const most = 20_000 // of a picture; more are not read one by one
	notes := map[scene.Ref]scene.Note{}
	if len(t.events) > most {
		return notes
	}
	for _, e := range t.events {
		event := &t.in.Doc.Events[e]
		words := event.Title
		for i := range t.sides {
			words += "\n" + message.Apart(t.sides[i].Name) + t.in.Words.Colon() + layout.StatusLine(t.assess[i].Verdicts[e], t.in.Words)
		}
		notes[scene.Ref{Class: layout.ClassEvent, ID: event.ID}] = scene.Note{Title: words}
	}
	return notes
}
