package pptx

import (
	"math"
	"strconv"

	"dateline/timeline/scene"
)

// Of Arial's size: how far its baseline lies below the top of a line, and what of a line lies below
// the baseline.
const (
	ascent  = 0.905
	descent = 0.212
)

// texts are lines of one text as one box, broken where the scene breaks them.
func (c *canvas) texts(list []scene.Shape, name, kind, descr string, click []any) {
	first := &list[0]
	style := first.Line.Style
	p := paragraph{rtl: first.Line.ToLeft}
	x0, _, x1, _ := first.Bounds()
	for i := range list {
		a, _, b, _ := list[i].Bounds()
		x0, x1 = min(x0, a), max(x1, b)
		p.runs = append(p.runs, run{
			text: clean(list[i].Line.Text), bold: style.Bold, italic: style.Italic, size: style.Size * c.scale,
			color: list[i].Fill, broken: i > 0,
		})
	}
	if p.rtl {
		p.align = "r"
	}
	top, height := first.Y-ascent*style.Size, 1.2*style.Size
	if n := len(list); n > 1 {
		lead := (list[n-1].Y - first.Y) / float64(n-1)
		p.lead = lead * c.scale
		top, height = first.Y-lead+descent*style.Size, lead*float64(n)
	}
	at, turn := c.box(x0, top, x1-x0, height), []any{}
	if first.Up { // turned about its middle, a quarter to the left
		w, h := first.Line.Width, 1.2*style.Size
		mx, my := first.X-ascent*style.Size+h/2, first.Y-w/2
		at, turn = c.box(mx-w/2, my-h/2, w, h), []any{"rot", 270 * 60000}
	}
	if kind != "" { // a title may grow when somebody edits it
		at.w = max(slideWidth-2*at.x, at.w)
	}
	c.textShape(name, kind, descr, click, at, turn, p)
}

func (c *canvas) textShape(name, kind, descr string, click []any, at box, turn []any, p paragraph) {
	s, m := c.slide, c.slide.markup
	m.in("p:sp").in("p:nvSpPr")
	s.identity(name, descr, click)
	if kind == "" {
		m.leaf("p:cNvSpPr", "txBox", 1).leaf("p:nvPr")
	} else {
		m.in("p:cNvSpPr").leaf("a:spLocks", "noGrp", 1).out("p:cNvSpPr").in("p:nvPr").leaf("p:ph", "type", kind).out("p:nvPr")
	}
	m.out("p:nvSpPr").in("p:spPr")
	s.place("a:xfrm", at, turn...)
	m.in("a:prstGeom", "prst", "rect").leaf("a:avLst").out("a:prstGeom").leaf("a:noFill").out("p:spPr")
	s.body(kind != "", []paragraph{p})
	m.out("p:sp")
}

// identity is a shape's id, its name, its alternative text and where a click leads to.
func (s *slide) identity(name, descr string, click []any) {
	s.markup.in("p:cNvPr", described(s.next(), name, descr)...)
	if click != nil {
		s.markup.leaf("a:hlinkClick", click...)
	}
	s.markup.out("p:cNvPr")
}

// shape is a rectangle, a circle or a path as a native shape.
func (c *canvas) shape(sh *scene.Shape, name, descr string, click []any) {
	sh = sh.Plain()
	if sh.Kind == scene.Path && len(sh.Segs) == 2 && sh.Segs[1].Op == scene.LineTo && sh.Fill.A == 0 {
		c.connector(sh, name, descr)
		return
	}
	s, m := c.slide, c.slide.markup
	m.in("p:sp").in("p:nvSpPr")
	if sh.Kind == scene.Path && sh.Fill.A == 0 {
		click = nil
	}
	s.identity(name, descr, click)
	m.leaf("p:cNvSpPr").leaf("p:nvPr").out("p:nvSpPr").in("p:spPr") // CT_ShapeProperties: xfrm, geometry, fill, line
	switch sh.Kind {
	case scene.Circle:
		s.place("a:xfrm", c.box(sh.X-sh.R, sh.Y-sh.R, 2*sh.R, 2*sh.R))
		m.in("a:prstGeom", "prst", "ellipse").leaf("a:avLst").out("a:prstGeom")
	case scene.Path:
		c.path(sh)
	default:
		c.rect(sh)
	}
	s.deck.palette.fill(m, sh)
	s.deck.palette.line(m, sh, c.scale)
	m.out("p:spPr", "p:sp")
}

// rect is a rectangle whose outline lies within the scene's.
func (c *canvas) rect(sh *scene.Shape) {
	in := 0.0
	if sh.Stroke.A > 0 {
		in = min(sh.Width, sh.W, sh.H) / 2
	}
	m := c.slide.markup
	c.slide.place("a:xfrm", c.box(sh.X+in, sh.Y+in, sh.W-2*in, sh.H-2*in))
	short := min(sh.W, sh.H) - 2*in
	if !(sh.R > in) || !(short > 0) {
		m.in("a:prstGeom", "prst", "rect").leaf("a:avLst").out("a:prstGeom")
		return
	}
	round := min(int(math.Round((sh.R-in)/short*100000)), 50000) // of the shorter side (presetShapeDefinitions)
	m.in("a:prstGeom", "prst", "roundRect").in("a:avLst").leaf("a:gd", "name", "adj", "fmla", "val "+strconv.Itoa(round)).out("a:avLst", "a:prstGeom")
}

// connector is a straight line.
func (c *canvas) connector(sh *scene.Shape, name, descr string) {
	s, m := c.slide, c.slide.markup
	a, b := sh.Segs[0], sh.Segs[1]
	var flips []any
	if a.X > b.X {
		flips = append(flips, "flipH", 1)
	}
	if a.Y > b.Y {
		flips = append(flips, "flipV", 1)
	}
	m.in("p:cxnSp").in("p:nvCxnSpPr").leaf("p:cNvPr", described(s.next(), name, descr)...).leaf("p:cNvCxnSpPr").leaf("p:nvPr").out("p:nvCxnSpPr")
	m.in("p:spPr")
	s.place("a:xfrm", c.box(sh.X+min(a.X, b.X), sh.Y+min(a.Y, b.Y), math.Abs(a.X-b.X), math.Abs(a.Y-b.Y)), flips...)
	m.in("a:prstGeom", "prst", "line").leaf("a:avLst").out("a:prstGeom")
	s.deck.palette.line(m, sh, c.scale)
	m.out("p:spPr", "p:cxnSp")
}

// path is a geometry of its own (CT_CustomGeometry2D), in EMU from its box's corner.
func (c *canvas) path(sh *scene.Shape) {
	m := c.slide.markup
	x0, y0, x1, y1 := sh.Bounds()
	at := c.box(x0, y0, x1-x0, y1-y0)
	at.w, at.h = max(at.w, 1.0/emu), max(at.h, 1.0/emu)
	c.slide.place("a:xfrm", at)
	m.in("a:custGeom").leaf("a:avLst").leaf("a:gdLst").leaf("a:ahLst").leaf("a:cxnLst")
	m.leaf("a:rect", "l", "0", "t", "0", "r", "r", "b", "b").in("a:pathLst")
	attributes := []any{"w", size(at.w), "h", size(at.h)}
	if sh.Fill.A == 0 {
		attributes = append(attributes, "fill", "none")
	}
	m.in("a:path", attributes...)
	pt := func(x, y float64) {
		m.leaf("a:pt", "x", units((sh.X+x-x0)*c.scale), "y", units((sh.Y+y-y0)*c.scale))
	}
	for i, g := range sh.Segs {
		op := g.Op
		if i == 0 && op != scene.Close { // a path begins with a move (CT_Path2D)
			op = scene.MoveTo
		}
		name := [...]string{scene.MoveTo: "a:moveTo", scene.LineTo: "a:lnTo", scene.CubeTo: "a:cubicBezTo", scene.Close: "a:close"}[op]
		m.in(name)
		if op == scene.CubeTo {
			pt(g.X1, g.Y1)
			pt(g.X2, g.Y2)
		}
		if op != scene.Close {
			pt(g.X, g.Y)
		}
		m.out(name)
	}
	m.out("a:path", "a:pathLst", "a:custGeom")
}
