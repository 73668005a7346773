package pdf

import (
	"dateline/timeline/scene"
)

// canvas is the content of one page (PDF 1.7, 8.2).
type canvas struct {
	b     []byte
	fonts *fonts
	looks *looks
	clip  box // of the part at hand, in the scene's points
	now   state
	saved []state
	line  lineWork
}

// state is what the page's graphics state holds, so that it is only set where it changes.
type state struct {
	fill, stroke           [3]uint8
	fillAlpha, strokeAlpha uint8
	width, on, off, phase  float64
	join                   byte
}

// initial is the state that a page starts with (PDF 1.7, 8.4.1).
func initial() state { return state{fillAlpha: 255, strokeAlpha: 255, width: 1, join: '0'} }

// op appends numbers and an operator.
func (c *canvas) op(op string, values ...float64) {
	c.b = appendNumbers(c.b, values...)
	if len(values) > 0 {
		c.b = append(c.b, ' ')
	}
	c.b = append(append(c.b, op...), '\n')
}

func (c *canvas) save() {
	c.saved = append(c.saved, c.now)
	c.op("q")
}

func (c *canvas) restore() {
	c.now, c.saved = c.saved[len(c.saved)-1], c.saved[:len(c.saved)-1]
	c.op("Q")
}

// part paints a part, in the scene's own points with y down, within its clip.
func (c *canvas) part(p part, bounds []box) {
	c.now, c.clip = initial(), p.clip
	c.save()
	c.b = appendPrecise(c.b, p.k, 0, 0, -p.k, p.x0, p.y0)
	c.op(" cm")
	x0, y0, x1, y1 := p.clip[0], p.clip[1], p.clip[2], p.clip[3]
	c.op("re", x0, y0, x1-x0, y1-y0)
	c.op("W n")
	if ground := p.scene.Background; ground.A > 0 {
		c.fillWith(ground)
		c.op("re", x0, y0, x1-x0, y1-y0)
		c.op("f")
	}
	for i := range p.scene.Shapes {
		if bounds[i].meets(p.clip) {
			c.shape(&p.scene.Shapes[i])
		}
	}
	c.restore()
}

// fillWith sets the colour of fills.
func (c *canvas) fillWith(color scene.Color) {
	if rgb := [3]uint8{color.R, color.G, color.B}; c.now.fill != rgb {
		c.now.fill = rgb
		c.color(rgb, "rg")
	}
	if c.now.fillAlpha != color.A {
		c.now.fillAlpha = color.A
		c.use(c.looks.alpha("ca", color.A), "gs")
	}
}

// strokeWith sets the colour of strokes.
func (c *canvas) strokeWith(color scene.Color) {
	if rgb := [3]uint8{color.R, color.G, color.B}; c.now.stroke != rgb {
		c.now.stroke = rgb
		c.color(rgb, "RG")
	}
	if c.now.strokeAlpha != color.A {
		c.now.strokeAlpha = color.A
		c.use(c.looks.alpha("CA", color.A), "gs")
	}
}

func (c *canvas) color(rgb [3]uint8, op string) {
	c.b = appendPrecise(c.b, float64(rgb[0])/255, float64(rgb[1])/255, float64(rgb[2])/255)
	c.op(" " + op)
}

// use appends an operator with the name of a resource.
func (c *canvas) use(name, op string) {
	c.b = append(append(append(c.b, '/'), name...), ' ')
	c.op(op)
}

// lineOf sets how strokes are drawn: their width, dashes and joints, '0' pointed and '1' round.
func (c *canvas) lineOf(width, on, off, phase float64, join byte) {
	if c.now.width != width {
		c.now.width = width
		c.op("w", width)
	}
	if on, off = max(on, 0), max(off, 0); c.now.on != on || c.now.off != off || c.now.phase != phase {
		c.now.on, c.now.off, c.now.phase = on, off, phase
		c.b = append(c.b, '[')
		if on > 0 {
			c.b = appendNumbers(c.b, max(on, 0.01), max(off, 0.01))
		}
		c.b = append(c.b, ']')
		c.op("d", phase)
	}
	if c.now.join != join {
		c.now.join = join
		c.b = append(c.b, join, ' ')
		c.op("j")
	}
}
