package svg

import (
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
	if on, off := s.Dash.Lengths(s.Width); on > 0 {
		b.WriteString(` stroke-dasharray="` + number(on) + ` ` + number(off) + `"`)
	}
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
	stop := func(at float64, c scene.Color) {
		p.print(`<stop offset="`, strconv.FormatFloat(min(max(at, 0), 1), 'f', 4, 64), `" stop-color="`, hex(c), `"`,
			` stop-opacity="`, number(float64(c.A)/255), `"/>`)
	}
	clear := c
	clear.A = 0
	if s.FadeLeft > 0 {
		stop(0, clear)
		stop(s.FadeLeft/s.W, c)
	}
	if s.FadeRight > 0 {
		stop(1-s.FadeRight/s.W, c)
		stop(1, clear)
	}
	p.print("</linearGradient>\n")
	return id
}
