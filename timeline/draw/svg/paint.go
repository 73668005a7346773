package svg

import (
	"math"
	"strconv"
	"strings"

	"dateline/timeline/scene"
)

// paint is the attributes for fill and stroke; what they refer to is written before the shape.
func (p *painter) paint(s *scene.Shape) string {
	var b strings.Builder
	if s.Fill.A == 0 {
		if s.Kind != scene.Text {
			b.WriteString(` fill="none"`)
		}
	} else if ref := p.pattern(s); ref != "" {
		b.WriteString(` fill="url(#` + ref + `)"`)
	} else if ref := p.fade(s, s.Fill); ref != "" {
		b.WriteString(` fill="url(#` + ref + `)"`)
	} else {
		b.WriteString(fill(s.Fill))
	}
	if s.Stroke.A > 0 && s.Width > 0 {
		p.stroke(&b, s)
	}
	return b.String()
}

func fill(c scene.Color) string { return ` fill="` + hex(c) + `"` + opacity("fill", c) }

func opacity(of string, c scene.Color) string {
	if c.A == 255 {
		return ""
	}
	return ` ` + of + `-opacity="` + number(float64(c.A)/255) + `"`
}

func (p *painter) stroke(b *strings.Builder, s *scene.Shape) {
	if ref := p.fade(s, s.Stroke); ref != "" {
		b.WriteString(` stroke="url(#` + ref + `)"`)
	} else {
		b.WriteString(` stroke="` + hex(s.Stroke) + `"` + opacity("stroke", s.Stroke))
	}
	b.WriteString(` stroke-width="` + number(s.Width) + `"`)
	if on, off := dashes(s); on > 0 {
		b.WriteString(` stroke-dasharray="` + number(on) + ` ` + number(off) + `"`)
	}
}

// dashes are a stroke's lengths; around a closed shape they come out even.
func dashes(s *scene.Shape) (on, off float64) {
	switch s.Kind {
	case scene.Rect:
		return s.Dash.Around(s.Width, 2*(s.W+s.H)-8*inset(s)-(8-2*math.Pi)*corner(s))
	case scene.Circle:
		return s.Dash.Around(s.Width, 2*math.Pi*s.R)
	}
	return s.Dash.Lengths(s.Width)
}

func (p *painter) next() string {
	p.defs++
	return "p" + strconv.Itoa(p.defs)
}

// pattern writes the hatch of a shape, anchored at its corner, and gives its id.
func (p *painter) pattern(s *scene.Shape) string {
	if s.Hatch == scene.NoHatch {
		return ""
	}
	id := p.next()
	x, y, _, _ := s.Bounds()
	step, half := scene.HatchStep, scene.HatchStep/2
	line := func(x0, y0, x1, y1 float64) string {
		return "M" + number(x0) + " " + number(y0) + "L" + number(x1) + " " + number(y1)
	}
	d := line(-1, half+1, half+1, -1) + line(half-1, step+1, step+1, half-1)
	if s.Hatch == scene.Crossed {
		d += line(-1, half-1, half+1, step+1) + line(half-1, -1, step+1, half+1)
	}
	p.print(`<pattern id="`, id, `" patternUnits="userSpaceOnUse" x="`, number(x), `" y="`, number(y),
		`" width="`, number(step), `" height="`, number(step), `"><path d="`, d, `" fill="none" stroke="`, hex(s.Fill), `"`,
		opacity("stroke", s.Fill), ` stroke-width="`, number(scene.HatchWidth/1.41421), "\"/></pattern>\n")
	return id
}

// fade writes the gradient of a shape whose edges fade, in a colour, and gives its id.
func (p *painter) fade(s *scene.Shape, c scene.Color) string {
	if s.FadeLeft == 0 && s.FadeRight == 0 || s.W <= 0 {
		return ""
	}
	id := p.next()
	p.print(`<linearGradient id="`, id, `" gradientUnits="userSpaceOnUse" x1="`, number(s.X), `" y1="0" x2="`, number(s.X+s.W), `" y2="0">`)
	left, right := s.FadeLeft/s.W, s.FadeRight/s.W
	for _, at := range stops(left, right) {
		share := 1.0
		if left > 0 {
			share *= min(1, at/left)
		}
		if right > 0 {
			share *= min(1, (1-at)/right)
		}
		p.print(`<stop offset="`, strconv.FormatFloat(at, 'f', 4, 64), `" stop-color="`, hex(c), `"`,
			` stop-opacity="`, number(float64(c.A)/255*share), `"/>`)
	}
	p.print("</linearGradient>\n")
	return id
}

// stops are the places, 0 to 1, between which fades of the given lengths run straight; where they
// overlap, their product is close to straight between tenths.
func stops(left, right float64) []float64 {
	if left+right > 1 && left > 0 && right > 0 {
		return []float64{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1}
	}
	var out []float64
	if left > 0 {
		out = append(out, 0, min(left, 1))
	}
	if right > 0 {
		out = append(out, max(1-right, 0), 1)
	}
	return out
}
