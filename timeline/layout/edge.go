package layout

import (
	"math"

	"dateline/timeline/axis"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// edgeTitle is the title of a bar, which stands upon it in a small plate where the bar reaches into the
// view and its card does not.
type edgeTitle struct {
	item   int
	y      float64 // the bar's middle
	x0, x1 float64 // the bar, right of the anchor
	c0, c1 float64 // the card
	line   *typeset.Line
}

// A plate takes no more than the track of its bar.
const (
	edgeHeight = 12.0
	edgePad    = 5.0
	edgeMost   = 200.0 // of a title
)

// addEdges makes the titles of the bars that are longer.
func (l *story) addEdges(a *arrangement, extents []extent, m *marks) {
	if l.in.Cards == Marks || l.in.Page != nil {
		return
	}
	for i := range l.items {
		e := extents[i]
		if !e.bar || m.track[i] == trackless || l.items[i].ghost {
			continue
		}
		if e.x1-e.x0 < 60 {
			continue
		}
		title := l.in.Doc.Events[l.items[i].event].Title
		t := edgeTitle{item: i, y: l.frame.trackY(int(m.side[i]), int(m.track[i])), x0: e.x0, x1: e.x1, c0: math.Inf(1), c1: math.Inf(-1)}
		t.line = l.in.Faces.Shorten(title, typeset.Style{Size: countSize}, edgeMost)
		if t.line.Width == 0 || t.line.Width+4*edgePad > e.x1-e.x0 {
			continue
		}
		a.edges = append(a.edges, t)
	}
	of := make(map[int]int, len(a.edges))
	for k := range a.edges {
		of[a.edges[k].item] = k
	}
	for _, g := range a.groups[2] {
		if k, ok := of[g.item]; ok {
			a.edges[k].c0, a.edges[k].c1 = g.left, g.right
		}
	}
}

// placeEdges adds the titles whose cards are out of view: at the left edge, or where the bar begins, until
// the bar's end pushes them out.
func (l *story) placeEdges(a *arrangement, v axis.View, s *scene.Scene) {
	const edge, least = 8.0, 24.0 // the least that is seen of a card
	t := l.in.Theme
	for k := range a.edges {
		e := &a.edges[k]
		x := math.Round(l.axis.X(v, l.items[e.item].anchor))
		if x+e.x1 < 0 || x+e.x0 > l.w || x+e.c1 > least && x+e.c0 < l.w-least {
			continue
		}
		w := e.line.Width + 2*edgePad
		left := math.Round(min(max(x+e.x0+edgePad, edge), x+e.x1-edgePad-w))
		if left+w < 0 || left > l.w {
			continue
		}
		ref := scene.Ref{Class: ClassEvent, ID: l.in.Doc.Events[l.items[e.item].event].ID}
		s.Add(scene.Shape{Kind: scene.Rect, Ref: ref, X: left, Y: e.y - edgeHeight/2, W: w, H: edgeHeight, R: 3, Fill: t.Panel, Stroke: t.Hair, Width: 1})
		s.Add(scene.Shape{Kind: scene.Text, Ref: ref, X: left + edgePad, Y: e.y + 3.7, Line: e.line, Fill: t.Ink})
	}
}
