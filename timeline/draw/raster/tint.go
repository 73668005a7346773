package raster

import (
	"math"

	"dateline/timeline/scene"
)

// tint weakens a fill from pixel to pixel: by a hatch, and by edges that fade.
type tint struct {
	plain       bool
	hatch       scene.Hatch
	step, width float64 // of the hatch, in pixels
	x0, x1      float64 // the shape's edges
	left, right float64 // lengths of the fades
	ox, oy      float64 // where the hatch is anchored
}

func newTint(s *scene.Shape, scale float64, hatch scene.Hatch) tint {
	if hatch == scene.NoHatch && s.FadeLeft == 0 && s.FadeRight == 0 {
		return tint{plain: true}
	}
	x0, y0, x1, _ := s.Bounds()
	t := tint{hatch: hatch, step: scene.HatchStep * scale, width: scene.HatchWidth * scale}
	t.x0, t.x1, t.left, t.right = x0*scale, x1*scale, s.FadeLeft*scale, s.FadeRight*scale
	t.ox, t.oy = t.x0, y0*scale
	return t
}

// weaken takes its share of a row of coverage that starts at the pixel px, py.
func (t *tint) weaken(cover []uint8, px, py int) {
	for i, a := range cover {
		if a != 0 {
			cover[i] = uint8(float64(a)*t.at(px+i, py) + 0.5)
		}
	}
}

// at is the share of the paint at the middle of a pixel, 0 to 1.
func (t *tint) at(px, py int) float64 {
	x, y := float64(px)+0.5, float64(py)+0.5
	share := 1.0
	if t.left > 0 {
		share *= min(1, max(0, (x-t.x0)/t.left))
	}
	if t.right > 0 {
		share *= min(1, max(0, (t.x1-x)/t.right))
	}
	switch t.hatch {
	case scene.Diagonal:
		share *= t.line((x - t.ox) + (y - t.oy))
	case scene.Crossed:
		share *= max(t.line((x-t.ox)+(y-t.oy)), t.line((x-t.ox)-(y-t.oy)))
	}
	return share
}

// line is the coverage of a hatch's line at the distance d along x.
func (t *tint) line(d float64) float64 {
	d -= t.step * math.Floor(d/t.step)
	return min(1, max(0, t.width/2-math.Abs(d-t.step/2)+0.5))
}
