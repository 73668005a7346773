package layout

import (
	"cmp"
	"slices"

	"dateline/timeline/axis"
	"dateline/timeline/scene"
)

// What the line at the start of an era leaves free around words, and the least of it that is drawn, in points.
const (
	lineRoom  = 3.0
	leastLine = 3.0
)

// placeEraLines draws the lines at which eras begin, and leaves them out where they would strike through words or
// marks of the scene.
func (l *Layout) placeEraLines(v axis.View, s *scene.Scene) {
	edge := l.in.Theme.Muted // as faint in every theme
	edge.A = 60
	until := len(s.Shapes)
	for i := range l.in.Doc.Eras {
		x, _, ok := l.eraEdges(v, i)
		if !ok || x <= l.left || x >= l.w {
			continue
		}
		l.cuts = l.cuts[:0]
		for k := range s.Shapes[:until] {
			if y0, y1, ok := lineCut(&s.Shapes[k], x); ok {
				l.cuts = append(l.cuts, [2]float64{y0, y1})
			}
		}
		l.cuts = append(l.cuts, [2]float64{l.frame.bottom, l.frame.bottom})
		slices.SortFunc(l.cuts, func(a, b [2]float64) int { return cmp.Compare(a[0], b[0]) })
		y := l.eraTop(i)
		for _, c := range l.cuts {
			if end := min(c[0], l.frame.bottom); end-y >= leastLine {
				s.Add(scene.Shape{Kind: scene.Rect, X: x, Y: y, W: 1, H: end - y, Fill: edge})
			}
			y = max(y, c[1])
		}
	}
}

// lineCut is what a shape takes of an upright line at x; false where it stands beside the line or beneath it.
func lineCut(sh *scene.Shape, x float64) (y0, y1 float64, ok bool) {
	switch {
	case sh.Ref.ID == "" || sh.Ref.Class == ClassGround:
		return 0, 0, false
	case sh.Kind == scene.Text:
		size := sh.Line.Style.Size
		ok = x+1 > sh.X-lineRoom && x < sh.X+sh.Line.Width+lineRoom
		return sh.Y - 0.8*size - lineRoom, sh.Y + 0.25*size + lineRoom, ok
	case sh.Ref.Class == ClassEra || sh.Fill.A == 0 && sh.Stroke.A == 0:
		return 0, 0, false
	}
	x0, y0, x1, y1 := sh.Bounds()
	return y0, y1, x+1 > x0 && x < x1
}
