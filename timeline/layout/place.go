package layout

import (
	"math"
	"sort"

	"dateline/timeline/axis"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Place fills the scene with the picture for a view. Once the scale has been arranged it costs what
// is visible and allocates nothing but labels that were not shown before.
func (l *Layout) Place(v View, s *scene.Scene) {
	v = l.Clamp(v)
	s.Reset(l.w, l.h, l.in.Theme.Paper)
	s.Title, s.Language, s.Notes = l.in.Doc.Title, l.in.Doc.Language, l.notes
	l.arranger.place(v, s)
	if l.in.Page != nil && len(l.in.Pick.Events) > 0 {
		l.placeColophon(v, s)
	}
}

func (l *Layout) placeStatic(s *scene.Scene) {
	for i := range l.frame.static {
		s.Add(l.frame.static[i])
	}
}

// placeNothing says that there is nothing to draw, and draws no axis that could be taken for one.
func (l *Layout) placeNothing(s *scene.Scene) {
	l.placeStatic(s)
	line := l.in.Faces.Shorten(l.in.Words.T("This document has no events to show."), typeset.Style{Size: sizeBody}, l.w-2*margin)
	s.Add(scene.Shape{Kind: scene.Text, X: (l.w - line.Width) / 2, Y: l.h / 2, Line: line, Fill: l.in.Theme.Muted})
}

// placeGroups copies the groups that are in view to where the offset puts them, on whole points.
func (l *story) placeGroups(groups []group, a *arrangement, v axis.View, s *scene.Scene) {
	from := l.axis.Time(v, -a.beyond-8)
	i := sort.Search(len(groups), func(i int) bool { return groups[i].anchor >= from })
	for ; i < len(groups); i++ {
		g := &groups[i]
		x := math.Round(l.axis.X(v, g.anchor))
		if x-a.beyond > l.w+8 {
			break
		}
		if x+g.right < -8 || x+g.left > l.w+8 {
			continue
		}
		for _, shape := range g.shapes {
			shape.X += x
			if shape.Kind == scene.Rect && shape.W > 2*l.w {
				trim(&shape, -100, l.w+100)
			}
			s.Add(shape)
		}
	}
}

// trim cuts a long rectangle to what a view can show, since painters count in 32 bits.
func trim(s *scene.Shape, lo, hi float64) {
	x0, x1 := s.X, s.X+s.W
	if x0 < lo-s.FadeLeft {
		x0, s.FadeLeft = lo, 0
	}
	if x1 > hi+s.FadeRight {
		x1, s.FadeRight = hi, 0
	}
	s.X, s.W = x0, max(x1-x0, 0)
}
