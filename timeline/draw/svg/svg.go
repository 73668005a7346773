// Package svg writes a Scene as SVG 1.1: text as text, a title and a link on every mark, no script.
//
// In comes a scene; out come bytes that any strict XML parser reads. Text names Noto Sans and the
// length that it was laid out with, so that another face keeps its place; the faces are embedded
// where they can be cut down to what is used. It lays nothing out.
package svg

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"math"
	"net/url"
	"strconv"
	"strings"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Options are what a picture gets beside its scene. The zero Options add nothing.
type Options struct {
	Data  []byte         // the document's JSON, to find it again; nil leaves it out
	Faces *typeset.Faces // that the text was set in, to be embedded as far as it is used; nil embeds none
	Scale float64        // the picture's points for one of the scene's; 0 is 1
}

type painter struct {
	w    *bufio.Writer
	ids  map[string]int // how often each id has been given out
	defs int
}

func (p *painter) print(parts ...string) {
	for _, part := range parts {
		p.w.WriteString(part) // the writer keeps the first error for Flush
	}
}

// shapes writes all shapes; those of one reference that follow each other share a group.
func (p *painter) shapes(s *scene.Scene) {
	for i := 0; i < len(s.Shapes); {
		ref := s.Shapes[i].Ref
		j := i
		for j < len(s.Shapes) && s.Shapes[j].Ref == ref {
			j++
		}
		closing := ""
		if !ref.IsZero() {
			closing = p.open(ref, s.Notes[ref])
		}
		for ; i < j; i++ {
			p.shape(&s.Shapes[i])
		}
		p.print(closing)
	}
}

// open starts the group of a reference and gives what ends it.
func (p *painter) open(ref scene.Ref, note scene.Note) (closing string) {
	id := p.id(ref.Class + "-" + ref.ID)
	p.print(`<g id="`, escape(id), `" class="`, escape(ref.Class), `">`)
	if note.Title != "" {
		p.print(`<title>`, escape(note.Title), `</title>`)
	}
	closing = "</g>\n"
	if safe(note.Link) {
		p.print(`<a xlink:href="`, escape(note.Link), `" target="_blank">`)
		closing = "</a></g>\n"
	}
	p.print("\n")
	return closing
}

// id is the name as a unique id without white space.
func (p *painter) id(name string) string {
	name = strings.Join(strings.Fields(clean(name)), "_")
	p.ids[name]++
	if n := p.ids[name]; n > 1 {
		return p.id(name + "-" + strconv.Itoa(n))
	}
	return name
}

// safe tells whether a link may stand in a file that others open.
func safe(link string) bool {
	u, err := url.Parse(link)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https" || u.Scheme == "mailto")
}

// shape writes a shape; one whose place is no finite number is left out, as it is on screen.
func (p *painter) shape(s *scene.Shape) {
	if s.Kind == scene.Text && s.Line == nil {
		return
	}
	x0, y0, x1, y1 := s.Bounds()
	if all := x0 + y0 + x1 + y1 + s.R + s.Width + s.FadeLeft + s.FadeRight; math.IsNaN(all) || math.IsInf(all, 0) {
		return
	}
	s = s.Plain()
	paint := p.paint(s)
	switch s.Kind {
	case scene.Rect:
		in, r := inset(s), corner(s)
		p.print(`<rect x="`, number(s.X+in), `" y="`, number(s.Y+in), `" width="`, number(max(s.W-2*in, 0)), `" height="`, number(max(s.H-2*in, 0)), `"`)
		if r > 0 {
			p.print(` rx="`, number(r), `"`)
		}
		p.print(paint, "/>\n")
	case scene.Circle:
		p.print(`<circle cx="`, number(s.X), `" cy="`, number(s.Y), `" r="`, number(max(s.R, 0)), `"`, paint, "/>\n")
	case scene.Path:
		p.print(`<path d="`, path(s), `"`, paint, "/>\n")
	case scene.Text:
		p.text(s, paint)
	}
}

// inset is how far within a rectangle the middle of its stroke runs.
func inset(s *scene.Shape) float64 {
	if s.Stroke.A == 0 {
		return 0
	}
	return max(min(s.Width, s.W, s.H)/2, 0)
}

// corner is the radius of a rectangle's corners in the middle of its stroke.
func corner(s *scene.Shape) float64 { return max(min(s.R, s.W/2, s.H/2)-inset(s), 0) }

func (p *painter) text(s *scene.Shape, paint string) {
	l := s.Line
	if l.Text == "" {
		return
	}
	p.print(`<text x="`, number(s.X), `" y="`, number(s.Y), `" font-size="`, number(l.Style.Size), `"`)
	if l.Style.Bold {
		p.print(` font-weight="700"`)
	}
	if l.Style.Italic {
		p.print(` font-style="italic"`)
	}
	if l.Width > 0 {
		p.print(` textLength="`, number(l.Width), `" lengthAdjust="spacingAndGlyphs"`)
	}
	if s.Up {
		p.print(` transform="rotate(-90 `, number(s.X), ` `, number(s.Y), `)"`)
	}
	if l.ToLeft {
		p.print(` direction="rtl" text-anchor="end"`) // whose end is at the left
	}
	if strings.Trim(l.Text, " ") != l.Text || strings.Contains(l.Text, "  ") {
		p.print(` xml:space="preserve"`)
	}
	p.print(paint, `>`, escape(l.Text), "</text>\n")
}

// path is the d attribute of a path in the scene's coordinates.
func path(s *scene.Shape) string {
	var b strings.Builder
	at := func(x, y float64) string { return number(s.X+x) + " " + number(s.Y+y) }
	for _, g := range s.Segs {
		switch {
		case g.Op == scene.Close && b.Len() == 0:
		case g.Op == scene.Close:
			b.WriteByte('Z')
		case g.Op == scene.MoveTo || b.Len() == 0: // a path must start with a move
			b.WriteString("M" + at(g.X, g.Y))
		case g.Op == scene.LineTo:
			b.WriteString("L" + at(g.X, g.Y))
		case g.Op == scene.CubeTo:
			b.WriteString("C" + at(g.X1, g.Y1) + " " + at(g.X2, g.Y2) + " " + at(g.X, g.Y))
		}
	}
	return b.String()
}

// number is a coordinate to a hundredth of a point.
func number(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		v = 0
	}
	s := strconv.FormatFloat(v, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// clean drops what XML 1.0 cannot hold (section 2.2).
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s)
}

func escape(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(clean(s))); err != nil {
		return ""
	}
	return b.String()
}

func hex(c scene.Color) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
