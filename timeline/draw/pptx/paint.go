package pptx

import (
	"math"

	"dateline/timeline/scene"
)

// emu is how many English Metric Units a point has (ECMA-376 part 1, 20.1.2.1).
const emu = 12700

// farthest is how far from the slide's corner a shape may lie, in points, so that every reader's
// 32 bits hold it.
const farthest = 20000.0

// units are points as EMU; what is no number is 0.
func units(points float64) int {
	if math.IsNaN(points) {
		return 0
	}
	return int(math.Round(min(max(points, -farthest), farthest) * emu))
}

// size is units for an extent, which is not negative (ST_PositiveCoordinate).
func size(points float64) int { return max(units(points), 0) }

// blend is a colour as it looks on the ground, opaque.
func blend(c, ground scene.Color) scene.Color {
	mix := func(a, b uint8) uint8 {
		return uint8((int(a)*int(c.A) + int(b)*(255-int(c.A)) + 127) / 255)
	}
	return scene.Color{R: mix(c.R, ground.R), G: mix(c.G, ground.G), B: mix(c.B, ground.B), A: 255}
}

// fill is a shape's fill (EG_FillProperties): none, even, hatched, or fading at its ends. A hatch that
// fades is even, for no pattern can.
func (p *palette) fill(m *markup, s *scene.Shape) {
	fades := s.Kind == scene.Rect && (s.FadeLeft > 0 || s.FadeRight > 0) && s.W > 0
	switch {
	case s.Fill.A == 0:
		m.leaf("a:noFill")
	case fades:
		p.fade(m, s, s.Fill)
	case s.Hatch != scene.NoHatch:
		m.in("a:pattFill", "prst", [...]string{scene.Diagonal: "wdUpDiag", scene.Crossed: "openDmnd"}[s.Hatch])
		m.in("a:fgClr")
		p.color(m, blend(s.Fill, p.look.Paper))
		m.out("a:fgClr").in("a:bgClr")
		p.color(m, p.look.Paper)
		m.out("a:bgClr", "a:pattFill")
	default:
		p.solid(m, s.Fill)
	}
}

// fade is a fill that becomes clear towards one end or both.
func (p *palette) fade(m *markup, s *scene.Shape, c scene.Color) {
	left, right := min(max(s.FadeLeft/s.W, 0), 1), min(max(s.FadeRight/s.W, 0), 1)
	if left+right > 1 {
		left, right = left/(left+right), right/(left+right)
	}
	m.in("a:gradFill", "rotWithShape", 1).in("a:gsLst")
	stop := func(at float64, strength float64) {
		part := c
		part.A = uint8(math.Round(float64(c.A) * strength))
		m.in("a:gs", "pos", int(math.Round(at*100000)))
		p.color(m, part)
		m.out("a:gs")
	}
	if left > 0 {
		stop(0, 0)
	} else {
		stop(0, 1)
	}
	if left > 0 {
		stop(left, 1)
	}
	if right > 0 && right < 1 {
		stop(1-right, 1)
	}
	if right > 0 {
		stop(1, 0)
	} else {
		stop(1, 1)
	}
	m.out("a:gsLst").leaf("a:lin", "ang", 0, "scaled", 0).out("a:gradFill")
}

// line is a shape's outline (CT_LineProperties: fill, dash, join) at a scale.
func (p *palette) line(m *markup, s *scene.Shape, scale float64) {
	if s.Stroke.A == 0 || !(s.Width > 0) {
		m.in("a:ln").leaf("a:noFill").out("a:ln")
		return
	}
	m.in("a:ln", "w", min(max(units(s.Width*scale), 1), 20116800)) // ST_LineWidth
	if s.Kind == scene.Rect && (s.FadeLeft > 0 || s.FadeRight > 0) && s.W > 0 {
		p.fade(m, s, s.Stroke)
	} else {
		p.solid(m, s.Stroke)
	}
	if s.Dash != scene.Solid {
		m.leaf("a:prstDash", "val", [...]string{scene.Dashed: "sysDash", scene.Dotted: "sysDot"}[s.Dash])
	}
	m.leaf("a:round").out("a:ln")
}
