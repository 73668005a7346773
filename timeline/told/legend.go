package told

import (
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

const (
	signIndent = 18.0 // from a sign to its words
	signGap    = 18.0 // to the next sign
)

// sign is an entry of the legend, its shapes relative to its left end and baseline.
type sign struct {
	shapes []scene.Shape
	words  *typeset.Line
}

// legend is what explains the signs that there are and the colours of the lanes, in lines: one at least, and as many as
// a seventh of the height has room for.
func (t *Told) legend() [][]sign {
	lines, x := make([][]sign, 1), margin
	most := max(int(t.h/7/signLead), 1)
	for _, s := range append(t.statusSigns(), t.laneSigns()...) {
		wide := signIndent + s.words.Width
		if last := len(lines) - 1; len(lines[last]) > 0 && x+wide > t.w-margin {
			if len(lines) == most {
				break
			}
			lines, x = append(lines, nil), margin
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], s)
		x += wide + signGap
	}
	return lines
}

func (t *Told) sign(words string, shapes ...scene.Shape) sign {
	return sign{shapes, t.in.Faces.Shorten(words, plainStyle, max(t.w-2*margin-signIndent, 40))}
}

// statusSigns explain what the sides make of the events, and where they contradict each other.
func (t *Told) statusSigns() (list []sign) {
	seen, differ := map[evidence.Status]bool{}, false
	for _, e := range t.events {
		for i := range t.assess {
			seen[t.assess[i].Verdicts[e].Status] = true
		}
		differ = differ || t.Differ(int(e))
	}
	const x, y = 6, -4.3
	if differ {
		list = append(list, t.sign(t.in.Words.T("the sides contradict each other"), t.unlike(x, y)...))
	}
	for _, status := range append([]evidence.Status{evidence.Silent}, evidence.Statuses[:]...) {
		if seen[status] {
			mark := layout.Mark(t.in.Theme, evidence.Verdict{Status: status}, t.in.Theme.Ink, x, y, 5.5)
			list = append(list, t.sign(status.Words(t.in.Words), mark...))
		}
	}
	return list
}

// laneSigns explain the colours.
func (t *Told) laneSigns() (list []sign) {
	for _, lane := range t.in.ColoredLanes(t.events) {
		list = append(list, t.sign(lane.Title, scene.Shape{Kind: scene.Rect, X: 1.5, Y: -9, W: 9, H: 9, R: 2, Fill: lane.Color}))
	}
	return list
}

// placeLegend adds the legend below a line.
func (t *Told) placeLegend(s *scene.Scene) {
	theme := t.in.Theme
	s.Add(scene.Shape{Kind: scene.Rect, X: 0, Y: t.room.sign - signRoom + 6, W: t.w, H: 1, Fill: theme.Hair})
	for i, line := range t.room.signs {
		x, y := margin, t.room.sign+signLead*float64(i)
		for _, entry := range line {
			for _, shape := range entry.shapes {
				shape.X += x
				shape.Y += y
				s.Add(shape)
			}
			s.Add(scene.Shape{Kind: scene.Text, X: x + signIndent, Y: y, Line: entry.words, Fill: theme.Muted})
			x += signIndent + entry.words.Width + signGap
		}
	}
}
