package charts

import (
	"math"

	"fyne.io/fyne/v2"

	"dateline/timeline/scene"
)

// way is a direction: one step right or down, or back.
type way struct{ x, y float64 }

var ways = map[fyne.KeyName]way{
	fyne.KeyRight: {1, 0}, fyne.KeyLeft: {-1, 0}, fyne.KeyDown: {0, 1}, fyne.KeyUp: {0, -1},
}

// box is where a mark stands: all of its shapes.
type box struct {
	ref            scene.Ref
	x0, y0, x1, y1 float64
}

func (b box) middle() (x, y float64) { return (b.x0 + b.x1) / 2, (b.y0 + b.y1) / 2 }

// boxes are the marks of the chart in sight, in the order in which they are drawn.
func (v *View) boxes() []box {
	var list []box
	place := map[scene.Ref]int{}
	shapes := v.painting.Scene.Shapes
	for i := range shapes[:min(v.shapes, len(shapes))] {
		s := &shapes[i]
		if s.Ref.IsZero() {
			continue
		}
		b := box{ref: s.Ref}
		b.x0, b.y0, b.x1, b.y1 = s.Bounds()
		k, ok := place[s.Ref]
		if !ok {
			place[s.Ref] = len(list)
			list = append(list, b)
			continue
		}
		o := &list[k]
		o.x0, o.y0, o.x1, o.y1 = min(o.x0, b.x0), min(o.y0, b.y0), max(o.x1, b.x1), max(o.y1, b.y1)
	}
	return list
}

// walk goes to the nearest mark in a direction; where there is none it scrolls by a row, and goes there.
func (v *View) walk(to way) {
	next, ok := nearest(v.boxes(), v.marked, to)
	if !ok && to.y != 0 && v.scroll(int(to.y)) {
		next, ok = nearest(v.boxes(), v.marked, to)
	}
	if ok {
		v.marked, v.pointing = next, false
		v.mark()
	}
}

// nearest is the mark that lies next in a direction, where aside counts more than ahead; the first one
// where none is marked.
func nearest(list []box, from scene.Ref, to way) (scene.Ref, bool) {
	at := -1
	for i := range list {
		if list[i].ref == from {
			at = i
		}
	}
	if at < 0 {
		if len(list) == 0 {
			return scene.Ref{}, false
		}
		return list[0].ref, true
	}
	x, y := list[at].middle()
	best, least := -1, math.Inf(1)
	for i := range list {
		bx, by := list[i].middle()
		dx, dy := bx-x, by-y
		ahead := dx*to.x + dy*to.y
		if i == at || ahead < 0.5 {
			continue
		}
		if far := ahead + 3*math.Abs(dx*to.y+dy*to.x); far < least {
			best, least = i, far
		}
	}
	if best < 0 {
		return scene.Ref{}, false
	}
	return list[best].ref, true
}
