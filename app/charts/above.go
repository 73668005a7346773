package charts

import (
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Sizes of the card that tells the exact figure, in points.
const (
	tipWidth = 320.0
	tipPad   = 9.0
	tipLead  = 17.0
	tipLines = 6
)

// above draws what stands above the chart: a frame around the mark, and beside it what it says exactly.
func (v *View) above(out *scene.Scene) {
	if v.marked.IsZero() {
		return
	}
	t := v.content.Theme
	mark, ok := v.framed()
	if !ok {
		return
	}
	const off = 2
	out.Add(scene.Shape{Kind: scene.Rect, X: mark.x0 - off, Y: mark.y0 - off, W: mark.x1 - mark.x0 + 2*off, H: mark.y1 - mark.y0 + 2*off,
		R: 3, Stroke: t.Accent, Width: 1.6})
	words := out.Notes[v.marked].Title
	if words == "" || v.view.W < 80 {
		return
	}
	lines := v.content.Faces.Wrap(words, typeset.Style{Size: 12.5}, min(tipWidth, v.view.W-40)-2*tipPad, tipLines)
	wide := 0.0
	for _, l := range lines {
		wide = max(wide, l.Width)
	}
	w, h := wide+2*tipPad, float64(len(lines))*tipLead+2*tipPad-3
	x, y := v.beside(mark, w, h)
	out.Add(scene.Shape{Kind: scene.Rect, X: x, Y: y, W: w, H: h, R: 6, Fill: t.Panel, Stroke: t.Leader, Width: 1})
	for i, l := range lines {
		out.Add(scene.Shape{Kind: scene.Text, X: x + tipPad, Y: y + tipPad + tipLead*float64(i) + 10.5, Line: l, Fill: t.Ink})
	}
}

// framed is the marked mark: of several shapes the one under the pointer, else all of them.
func (v *View) framed() (box, bool) {
	for _, b := range v.boxes() {
		if b.ref == v.marked {
			return b, true
		}
	}
	return box{}, false
}

// beside is where a card of a size stands: below the pointer, or beside the mark walked to, within the view.
func (v *View) beside(mark box, w, h float64) (x, y float64) {
	x, y = mark.x0, mark.y1+8
	above := mark.y0 - 8 - h
	if v.pointing {
		x, y = float64(v.at.X)+14, float64(v.at.Y)+20
		above = float64(v.at.Y) - 12 - h
	}
	const edge = 4
	if y+h > v.view.H-edge && above >= edge {
		y = above
	}
	return max(min(x, v.view.W-w-edge), edge), max(min(y, v.view.H-h-edge), edge)
}
