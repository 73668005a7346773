package layout

import (
	"cmp"
	"slices"
	"sort"
	"strconv"

	"dateline/timeline/axis"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// eraName is how an era is named: in its row, with its date where that has room within the era, and else
// by its title alone. That may stand out at the era's right end, or at the left one where there is no
// room at the right. Nothing of it depends on the offset but the place.
type eraName struct {
	row         int // -1 where there is none
	full, title *typeset.Line
	right       bool
	stop        int64 // where the next era begins that takes over from this one, or its end
}

const (
	eraPad   = 10.0  // left and right of a name
	mostName = 320.0 // of a title, in points
)

// nameEras gives the eras' names their rows, so that no two of a row meet at any scale. What stands out
// of an era is the most with everything in view.
func (l *Layout) nameEras() []eraName {
	names := make([]eraName, len(l.in.Doc.Eras))
	hulls := make([][2]float64, len(names))
	var order []int
	style := typeset.Style{Size: sizeSmall, Italic: true}
	for i := range names {
		era, n := l.in.Doc.Eras[i], &names[i]
		n.row = -1
		n.stop = l.eraStop(i)
		x0, x1, ok := l.nameEdges(l.fit.View, i, n)
		if !ok {
			continue
		}
		n.full = l.in.Faces.Shape(eraWords(era, l.in.Language()), style)
		left, right := x1-2*eraPad-l.left, l.w-max(x0, l.left)-2*eraPad
		n.title = l.in.Faces.Shorten(era.Title, style, min(mostName, max(left, right)))
		w := n.line(x0, x1).Width
		n.right = w <= right
		hulls[i] = [2]float64{min(x0, x1-2*eraPad-w), x1}
		if n.right {
			hulls[i] = [2]float64{x0, max(x1, x0+2*eraPad+w)}
		}
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(hulls[a][0], hulls[b][0]) })
	var ends []float64
	for _, i := range order {
		r := 0
		for r < len(ends) && ends[r] > hulls[i][0] {
			r++
		}
		if r == len(ends) {
			ends = append(ends, 0)
		}
		ends[r], names[i].row = hulls[i][1], r
	}
	return names
}

// line is the name for an era that reaches from x0 to x1, in view or not.
func (n *eraName) line(x0, x1 float64) *typeset.Line {
	if n.full.Width+2*eraPad <= x1-x0 {
		return n.full
	}
	return n.title
}

// x is where the name of an era from x0 to x1 stands: at its left end or at the edge of the view, until
// its right end pushes it out.
func (n *eraName) x(x0, x1, edge float64) float64 {
	w := n.line(x0, x1).Width
	end := x1 - eraPad
	if n.right {
		end = max(end, x0+eraPad+w)
	}
	return min(max(x0, edge)+eraPad, end-w)
}

// placeEras draws the background bands, and over all of them their names. A name that is pushed out at the left goes as
// soon as the picture's edge would cut it.
func (l *Layout) placeEras(v axis.View, s *scene.Scene) {
	t, f := l.in.Theme, &l.frame
	for i := range l.in.Doc.Eras {
		from, to, ok := l.eraEdges(v, i)
		x0, x1 := max(from, l.left), min(to, l.w)
		if !ok || x1 <= x0 {
			continue
		}
		fill, top := t.Era, l.eraTop(i)
		if c, ok := parseColor(l.in.Doc.Eras[i].Color); ok {
			c.A = 22
			fill = c
		}
		s.Add(scene.Shape{Kind: scene.Rect, Ref: eraRef(i), X: x0, Y: top, W: x1 - x0, H: f.bottom - top, Fill: fill})
	}
	for i := range l.in.Doc.Eras {
		n := &f.eras[i]
		from, to, ok := l.nameEdges(v, i, n)
		if !ok || n.row < 0 {
			continue
		}
		x := n.x(from, to, l.left)
		if name := n.line(from, to); name.Width > 0 && x >= 0 && x < l.w && x+name.Width > l.left {
			s.Add(scene.Shape{Kind: scene.Text, Ref: eraRef(i), X: x, Y: l.eraY(i), Line: name, Fill: t.Muted})
		}
	}
}

// eraRef is what the shapes of an era refer to.
func eraRef(i int) scene.Ref { return scene.Ref{Class: ClassEra, ID: strconv.Itoa(i)} }

// eraTop is where an era's band begins: above its name.
func (l *Layout) eraTop(i int) float64 {
	if l.frame.eras[i].row < 0 {
		return l.frame.top - 6
	}
	return l.eraY(i) - 13
}

// eraY is the baseline of an era's name.
func (l *Layout) eraY(i int) float64 {
	rows := 0
	for _, n := range l.frame.eras {
		rows = max(rows, n.row+1)
	}
	return l.frame.top - 8 - float64(rows-1-l.frame.eras[i].row)*eraLead
}

// eraSpan is what an era takes of the axis; one event a step, the steps of the events in it. False where
// it takes nothing.
func (l *Layout) eraSpan(i int) (start, end int64, ok bool) {
	s := l.in.Doc.Eras[i].Date.Extent()
	if l.in.Steps {
		before := func(t int64) int64 {
			return int64(sort.Search(len(l.dates), func(i int) bool { return dated(l.dates[i]).anchor >= t }))
		}
		s.Start, s.End = before(s.Start)*stepSeconds, before(s.End)*stepSeconds
	}
	start, end = max(s.Start, l.axis.Start), min(s.End, l.axis.End)
	return start, end, start < end
}

// eraStop is where an era ends, or the start of the one that takes over from it: that begins only just before, as in the
// year which both of them name. So their names stand in one row.
func (l *Layout) eraStop(i int) int64 {
	const just = 20 // the part of it that both may share
	start, end, ok := l.eraSpan(i)
	stop := end
	for k := 0; ok && k < len(l.in.Doc.Eras); k++ {
		if from, to, ok := l.eraSpan(k); ok && from > start && from < stop && to > end && end-from <= min((end-start)/just, (to-from)/2) {
			stop = from
		}
	}
	return stop
}

// nameEdges are eraEdges as far as an era's name may go.
func (l *Layout) nameEdges(v axis.View, i int, n *eraName) (x0, x1 float64, ok bool) {
	x0, x1, ok = l.eraEdges(v, i)
	if n.stop < l.axis.End {
		x1 = min(x1, l.axis.X(v, n.stop))
	}
	return x0, x1, ok
}

// eraEdges are the ends of an era in a view and beyond it; one that reaches to an end of the axis goes on
// to the edge of the picture there.
func (l *Layout) eraEdges(v axis.View, i int) (x0, x1 float64, ok bool) {
	start, end, ok := l.eraSpan(i)
	if !ok {
		return 0, 0, false
	}
	x0, x1 = l.axis.X(v, start), l.axis.X(v, end)
	if start == l.axis.Start {
		x0 = min(x0-margin, l.left)
	}
	if end == l.axis.End {
		x1 = max(x1+margin, l.w)
	}
	return x0, x1, true
}
