package pptx

import (
	"math"
	"strings"

	"dateline/timeline/scene"
)

// canvas paints scenes onto a slide: scale and x, y bring a scene's points to the slide's.
type canvas struct {
	slide       *slide
	scale, x, y float64
	target      func(scene.Ref) string // the slide that a reference leads to; may be nil
}

// longest is how many letters a description has at most.
const longest = 1000

// scene paints a whole scene. Neighbours of one reference become a group with its note as alternative
// text; the scene's title becomes the slide's.
func (c *canvas) scene(sc *scene.Scene) {
	titled := false
	for i := 0; i < len(sc.Shapes); {
		end := i + 1
		for end < len(sc.Shapes) && sc.Shapes[end].Ref == sc.Shapes[i].Ref && !sc.Shapes[i].Ref.IsZero() {
			end++
		}
		list := seen(sc, sc.Shapes[i:end])
		if sc.Shapes[i].Ref.IsZero() && !titled {
			if n := titleLines(sc, i); n > 0 {
				c.texts(sc.Shapes[i:i+n], "Title", "title", "", nil)
				titled, i = true, i+n
				continue
			}
		}
		if sc.Shapes[i].Ref.IsZero() { // texts below each other are one box
			end = i + lines(sc.Shapes[i:])
			list = seen(sc, sc.Shapes[i:end])
		}
		c.group(sc, list)
		i = end
	}
}

// titleLines is how many shapes from i on are the scene's title, 0 where they are something else.
func titleLines(sc *scene.Scene, i int) int {
	want, got := clean(sc.Title), ""
	for n := i; n < len(sc.Shapes) && n < i+3 && want != ""; n++ {
		s := &sc.Shapes[n]
		if s.Kind != scene.Text || !s.Ref.IsZero() {
			return 0
		}
		got = clean(got + " " + s.Line.Text)
		if got == want || strings.HasSuffix(got, "…") && s.Line.Style.Bold && strings.HasPrefix(want, strings.TrimSuffix(got, "…")) {
			return n - i + 1
		}
	}
	return 0
}

// seen are the shapes that lie on the scene.
func seen(sc *scene.Scene, list []scene.Shape) []scene.Shape {
	var out []scene.Shape
	for _, s := range list {
		x0, y0, x1, y1 := s.Bounds()
		if x1 < 0 || y1 < 0 || x0 > sc.Width || y0 > sc.Height || math.IsNaN(x0+y0+x1+y1) {
			continue
		}
		if s.Kind == scene.Text && strings.TrimSpace(s.Line.Text) == "" {
			continue
		}
		if s.Kind == scene.Rect {
			left, right := max(s.X, -1), min(s.X+s.W, sc.Width+1)
			s.FadeLeft, s.FadeRight = max(s.FadeLeft-(left-s.X), 0), max(s.FadeRight-(s.X+s.W-right), 0)
			s.X, s.W = left, right-left
		}
		out = append(out, s)
	}
	return out
}

// group paints the shapes of one reference.
func (c *canvas) group(sc *scene.Scene, list []scene.Shape) {
	if len(list) == 0 {
		return
	}
	ref := list[0].Ref
	note := sc.Notes[ref]
	name := "Picture"
	if !ref.IsZero() {
		name = cut(clean(ref.Class+" "+ref.ID), 200)
	}
	descr := cut(clean(note.Title), longest)
	click := c.click(ref, note)
	if ref.IsZero() || lines(list) == len(list) {
		c.shapes(list, name, descr, click)
		return
	}
	x0, y0, x1, y1 := list[0].Bounds()
	for i := range list {
		a0, b0, a1, b1 := list[i].Bounds()
		x0, y0, x1, y1 = min(x0, a0), min(y0, b0), max(x1, a1), max(y1, b1)
	}
	at := c.box(x0, y0, x1-x0, y1-y0)
	m := c.slide.markup
	m.in("p:grpSp").in("p:nvGrpSpPr").leaf("p:cNvPr", described(c.slide.next(), name, descr)...)
	m.leaf("p:cNvGrpSpPr").leaf("p:nvPr").out("p:nvGrpSpPr").in("p:grpSpPr").in("a:xfrm")
	m.leaf("a:off", "x", units(at.x), "y", units(at.y)).leaf("a:ext", "cx", size(at.w), "cy", size(at.h))
	m.leaf("a:chOff", "x", units(at.x), "y", units(at.y)).leaf("a:chExt", "cx", size(at.w), "cy", size(at.h))
	m.out("a:xfrm", "p:grpSpPr")
	c.shapes(list, name, "", click)
	m.out("p:grpSp")
}

func described(id int, name, descr string) []any {
	out := []any{"id", id, "name", name}
	if descr != "" {
		out = append(out, "descr", descr)
	}
	return out
}

// cut is the first letters of a text.
func cut(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return text
}

// click is where a click on a reference leads to: an id of a relationship, and what is to be done.
func (c *canvas) click(ref scene.Ref, note scene.Note) []any {
	if c.target != nil {
		if name := c.target(ref); name != "" {
			return []any{"r:id", c.slide.leads.to("slide", name), "action", "ppaction://hlinksldjump"}
		}
	}
	if safe(note.Link) {
		return []any{"r:id", c.slide.leads.address(ascii(note.Link))}
	}
	return nil
}

func (c *canvas) shapes(list []scene.Shape, name, descr string, click []any) {
	for i := 0; i < len(list); {
		if n := lines(list[i:]); list[i].Kind == scene.Text {
			c.texts(list[i:i+n], name, "", descr, click)
			i += n
			continue
		}
		c.shape(&list[i], name, descr, click)
		i++
	}
}

// lines is how many of the first shapes are lines of one text, at least 1.
func lines(list []scene.Shape) int {
	n := 1
	for ; n < len(list); n++ {
		a, b := &list[n-1], &list[n]
		if a.Kind != scene.Text || b.Kind != scene.Text || a.Up || b.Up || a.Fill != b.Fill || a.Line.Style != b.Line.Style || b.Ref != a.Ref {
			break
		}
		lead, size := b.Y-a.Y, a.Line.Style.Size
		right := a.Line.ToLeft
		if math.Abs(a.X-b.X) > 0.01 && !right || lead < size || lead > 1.7*size {
			break
		}
		if n > 1 && math.Abs(lead-(a.Y-list[n-2].Y)) > 0.01 {
			break
		}
	}
	return n
}

// box is a box of the scene on the slide.
func (c *canvas) box(x, y, w, h float64) box {
	return box{c.x + x*c.scale, c.y + y*c.scale, w * c.scale, h * c.scale}
}
