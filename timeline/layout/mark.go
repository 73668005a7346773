package layout

import (
	"math"

	"dateline/timeline/evidence"
	"dateline/timeline/scene"
)

// Mark is the sign of a status at a point: shape and outline tell it, colour only the lane.
// The radius is in points.
func Mark(theme Theme, v evidence.Verdict, color scene.Color, x, y, r float64) []scene.Shape {
	disc := scene.Shape{Kind: scene.Circle, X: x, Y: y, R: r, Fill: theme.Panel, Stroke: color, Width: max(1.4, r*0.28)}
	disc.R -= disc.Width / 2
	var out []scene.Shape
	switch v.Status {
	case evidence.Corroborated:
		out = append(out, scene.Shape{Kind: scene.Circle, X: x, Y: y, R: r, Fill: color})
	case evidence.SingleSource:
		disc.Width = r * 0.44
		disc.R = r - disc.Width/2
		out = append(out, disc)
	case evidence.Alleged:
		disc.Dash = scene.Dashed
		out = append(out, disc)
	case evidence.Disputed:
		out = append(out, disc, half(x, y, r, color))
	case evidence.Denied:
		out = append(out, disc, cross(x, y, r*0.5, disc.Width, color))
	case evidence.Withheld: // grey, whole and without an outline, like none of the others
		out = append(out, scene.Shape{Kind: scene.Circle, X: x, Y: y, R: r * 0.8, Fill: theme.Leader})
	case evidence.Silent: // hatched, and in no lane's colour
		disc.R, disc.Width, disc.Stroke, disc.Fill, disc.Hatch = r*0.85, 1, theme.Muted, theme.Muted, scene.Diagonal
		out = append(out, disc)
	default:
		disc.R, disc.Dash, disc.Width = r*0.78, scene.Dotted, 1.3
		out = append(out, disc)
	}
	if v.Overridden {
		out = append(out, pen(x+r*0.9, y-r*0.9, theme))
	}
	return out
}

// half is the left half of a disc.
func half(x, y, r float64, c scene.Color) scene.Shape {
	const k = 0.5522847498 // of a circle's quarter as a cubic
	return scene.Shape{Kind: scene.Path, X: x, Y: y, Fill: c, Segs: []scene.Seg{
		{Op: scene.MoveTo, Y: -r},
		{Op: scene.CubeTo, X1: -k * r, Y1: -r, X2: -r, Y2: -k * r, X: -r},
		{Op: scene.CubeTo, X1: -r, Y1: k * r, X2: -k * r, Y2: r, Y: r},
		{Op: scene.Close},
	}}
}

func cross(x, y, r, width float64, c scene.Color) scene.Shape {
	return scene.Shape{Kind: scene.Path, X: x, Y: y, Stroke: c, Width: width, Fill: scene.Color{}, Segs: []scene.Seg{
		{Op: scene.MoveTo, X: -r, Y: -r}, {Op: scene.LineTo, X: r, Y: r},
		{Op: scene.MoveTo, X: -r, Y: r}, {Op: scene.LineTo, X: r, Y: -r},
	}}
}

// pen is the sign of a status that an editor set.
func pen(x, y float64, theme Theme) scene.Shape {
	return scene.Shape{Kind: scene.Path, X: x, Y: y, Segs: penSegs, Fill: theme.Ink, Stroke: theme.Panel, Width: 0.8}
}

var penSegs = []scene.Seg{
	{Op: scene.MoveTo, X: -3.5, Y: 3.5}, {Op: scene.LineTo, X: -2.6, Y: 0.8}, {Op: scene.LineTo, X: 2.2, Y: -4},
	{Op: scene.LineTo, X: 4, Y: -2.2}, {Op: scene.LineTo, X: -0.8, Y: 2.6}, {Op: scene.Close},
}

// barPen is the pen of a bar without a mark, which ends at x1 and whose middle is at y: upon its end.
func barPen(x1, y float64, theme Theme) scene.Shape { return pen(x1-5, y-4, theme) }

// mark is the sign of an item's status.
func (l *Layout) mark(it *item, x, y, r float64) []scene.Shape {
	return Mark(l.in.Theme, it.verdict, it.color, x, y, r)
}

// barHeight is a bar's height on the axis, and discRadius that of a mark, in points.
const (
	barHeight  = 10.0
	discRadius = 6.5
	softEdge   = 12.0 // over which an approximate end fades
	openEdge   = 44.0 // over which an open end fades
	paleness   = 0.38 // of the strength of what is certain
)

// bar is an item's stretch of time, x0 to x1 with the certain part c0 to c1, centred on y = 0,
// in one or two parts.
func (l *Layout) bar(it *item, x0, x1, c0, c1 float64) (parts [2]scene.Shape, n int) {
	whole := l.barPart(it, x0, x1, paleness)
	if it.openStart || it.softStart {
		whole.FadeLeft = min(softEdge, (x1-x0)/2)
	}
	if it.openEnd || it.softEnd {
		whole.FadeRight = min(softEdge, (x1-x0)/2)
	}
	if it.openStart {
		whole.FadeLeft = min(openEdge, x1-x0)
	}
	if it.openEnd {
		whole.FadeRight = min(openEdge, x1-x0)
	}
	if c1-c0 < 1 {
		return [2]scene.Shape{whole}, 1
	}
	sure := l.barPart(it, c0, c1, 1)
	if c0-x0 < 1 {
		sure.FadeLeft = whole.FadeLeft
	}
	if x1-c1 < 1 {
		sure.FadeRight = whole.FadeRight
	}
	if sure.W >= whole.W-1 {
		return [2]scene.Shape{sure}, 1
	}
	return [2]scene.Shape{whole, sure}, 2
}

// barPart is a part of a bar in the look of the item's status.
func (l *Layout) barPart(it *item, x0, x1, strength float64) scene.Shape {
	color := it.color
	color.A = uint8(math.Round(255 * strength))
	s := scene.Shape{Kind: scene.Rect, X: x0, Y: -barHeight / 2, W: x1 - x0, H: barHeight, R: barHeight / 2}
	s.Stroke, s.Width = color, 1.4
	switch it.verdict.Status {
	case evidence.Corroborated:
		s.Fill, s.Stroke, s.Width = color, scene.Color{}, 0
	case evidence.SingleSource:
		s.Fill = color
		s.Fill.A = uint8(float64(color.A) * 0.18)
	case evidence.Alleged:
		s.Dash = scene.Dashed
	case evidence.Disputed:
		s.Fill, s.Hatch = color, scene.Diagonal
	case evidence.Denied:
		s.Fill, s.Hatch = color, scene.Crossed
	case evidence.Withheld:
		s.Fill, s.Stroke, s.Width = l.in.Theme.Leader, scene.Color{}, 0
		s.Fill.A = color.A
	case evidence.Silent:
		s.Fill, s.Hatch, s.Stroke, s.Width = l.in.Theme.Leader, scene.Diagonal, l.in.Theme.Leader, 1
		s.Fill.A, s.Stroke.A = color.A, color.A
	default:
		s.Dash = scene.Dotted
	}
	return s
}
