package layout

import (
	"strconv"

	"dateline/timeline/axis"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// rowsOfEras puts the eras' names into rows so that eras of one row do not overlap in time.
func (l *Layout) rowsOfEras() []int {
	rows := make([]int, len(l.in.Doc.Eras))
	var ends []int64
	for i := range l.in.Doc.Eras {
		s := l.in.Doc.Eras[i].Date.Extent()
		r := 0
		for r < len(ends) && ends[r] > s.Start {
			r++
		}
		if r == len(ends) {
			ends = append(ends, 0)
		}
		ends[r], rows[i] = s.End, r
	}
	return rows
}

// placeEras draws the background bands with their names, which stay at the left edge.
func (l *Layout) placeEras(v axis.View, s *scene.Scene) {
	t, f := l.in.Theme, &l.frame
	foot := l.frame.bottom
	for i := range l.in.Doc.Eras {
		span := l.in.Doc.Eras[i].Date.Extent()
		if span.End <= l.axis.Start || span.Start >= l.axis.End {
			continue
		}
		x0, x1 := l.eraEdge(v, span.Start), l.eraEdge(v, span.End)
		if x1 <= x0 {
			continue
		}
		ref := scene.Ref{Class: ClassEra, ID: strconv.Itoa(i)}
		fill := t.Era
		if c, ok := parseColor(l.in.Doc.Eras[i].Color); ok {
			c.A = 22
			fill = c
		}
		top := f.top - 6
		if f.eraRows[i] >= 0 {
			top = l.eraY(i) - 13
		}
		s.Add(scene.Shape{Kind: scene.Rect, Ref: ref, X: x0, Y: top, W: x1 - x0, H: foot - top, Fill: fill})
		if x0 > 0 {
			s.Add(scene.Shape{Kind: scene.Rect, X: x0, Y: top, W: 1, H: foot - top, Fill: t.Hair})
		}
		if f.eraRows[i] < 0 {
			continue
		}
		if room := x1 - x0 - 20; room >= 30 {
			line := l.eraLine(i, room)
			s.Add(scene.Shape{Kind: scene.Text, Ref: ref, X: x0 + 10, Y: l.eraY(i), Line: line, Fill: t.Muted})
		}
	}
}

// eraKey names an era's words cut to a room in whole points.
type eraKey struct{ era, room int }

// eraLine is an era's words in the room.
func (l *Layout) eraLine(i int, room float64) *typeset.Line {
	key := eraKey{i, int(room)}
	line, ok := l.eras[key]
	if !ok {
		words := eraWords(l.in.Doc.Eras[i], l.in.Language())
		line = l.in.Faces.Shorten(words, typeset.Style{Size: sizeSmall, Italic: true}, float64(key.room))
		l.eras[key] = line
	}
	return line
}

func (l *Layout) eraY(i int) float64 {
	rows := 0
	for _, r := range l.frame.eraRows {
		rows = max(rows, r+1)
	}
	return l.frame.top - 8 - float64(rows-1-l.frame.eraRows[i])*eraLead
}

// eraEdge is the x of an era's end within the view; an end beyond the axis lies at the view's edge.
func (l *Layout) eraEdge(v axis.View, t int64) float64 {
	switch {
	case t <= l.axis.Start:
		return 0
	case t >= l.axis.End:
		return l.w
	}
	return min(max(l.axis.X(v, t), 0), l.w)
}
