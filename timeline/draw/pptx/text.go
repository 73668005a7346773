package pptx

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dateline/timeline/scene"
)

// run is a stretch of text in one look. A zero Size or Color is that of its box.
type run struct {
	text         string
	bold, italic bool
	size         float64 // in points
	color        scene.Color
	link         string // an address; only http, https and mailto become links
	broken       bool   // a line ends before it
}

// paragraph is runs, and how they stand.
type paragraph struct {
	runs   []run
	align  string  // "l", "ctr" or "r"; empty is "l"
	lead   float64 // the distance of its lines in points; 0 is the font's own
	before float64 // the room above it in points
	indent float64 // its left edge in points; what comes before its first tab hangs out
	number int     // its number in a list that PowerPoint counts; 0 for none
	bullet bool
	rtl    bool
}

// safe tells whether a link may stand in a file that others open.
func safe(link string) bool {
	u, err := url.Parse(link)
	if err != nil || len(link) > 2000 {
		return false
	}
	return (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" || u.Scheme == "mailto"
}

// tag is a language as a run names it, or nothing where it is none.
func tag(words string) string {
	t, err := language.Parse(words)
	if err != nil || t == language.Und {
		return ""
	}
	return t.String()
}

// leftward tells whether a language is written from right to left.
func leftward(tag string) bool {
	script, _ := language.Make(tag).Script()
	return slices.Contains([]string{"Hebr", "Arab", "Syrc", "Thaa", "Nkoo"}, script.String())
}

// way is the direction of a paragraph as its properties have it, where it is not that of all others.
func (s *slide) way(rtl bool) []any {
	switch {
	case rtl:
		return []any{"rtl", 1}
	case leftward(s.deck.language):
		return []any{"rtl", 0} // which LibreOffice else takes from the language
	}
	return nil
}

// paragraph is a CT_TextParagraph: properties, runs, and what an empty line is set in.
func (s *slide) paragraph(p paragraph) {
	m := s.markup
	m.in("a:p")
	attributes := []any{}
	if p.indent > 0 {
		attributes = append(attributes, "marL", size(p.indent), "indent", -size(p.indent))
	}
	if p.align != "" {
		attributes = append(attributes, "algn", p.align)
	}
	attributes = append(attributes, s.way(p.rtl)...)
	m.in("a:pPr", attributes...)
	if p.lead > 0 { // CT_TextParagraphProperties: lnSpc, spcBef, spcAft, bu…, tabLst
		m.in("a:lnSpc").leaf("a:spcPts", "val", points(p.lead)).out("a:lnSpc")
	}
	m.in("a:spcBef").leaf("a:spcPts", "val", points(p.before)).out("a:spcBef")
	switch {
	case p.number > 0:
		m.leaf("a:buFont", "typeface", "+mj-lt").leaf("a:buAutoNum", "type", "arabicPeriod", "startAt", min(p.number, 32767))
	case p.bullet:
		m.leaf("a:buFont", "typeface", font).leaf("a:buChar", "char", "•")
	default:
		m.leaf("a:buNone")
	}
	m.out("a:pPr")
	for _, r := range p.runs {
		if r.broken {
			m.in("a:br")
			s.look("a:rPr", r)
			m.out("a:br")
		}
		m.in("a:r")
		s.look("a:rPr", r)
		m.text("a:t", r.text).out("a:r")
	}
	m.out("a:p")
}

// points are hundredths of a point, as type is measured (ST_TextFontSize, ST_TextSpacingPoint).
func points(v float64) int { return min(max(int(v*100+0.5), 0), 158400) }

// look are a run's properties (CT_TextCharacterProperties: fill, then fonts, then the link).
func (s *slide) look(element string, r run) {
	m := s.markup
	attributes := []any{}
	if s.deck.language != "" {
		attributes = append(attributes, "lang", s.deck.language)
	}
	if r.size > 0 {
		attributes = append(attributes, "sz", max(points(r.size), 100))
	}
	if r.bold {
		attributes = append(attributes, "b", 1)
	}
	if r.italic {
		attributes = append(attributes, "i", 1)
	}
	m.in(element, append(attributes, "dirty", 0)...)
	if r.color.A > 0 {
		s.deck.palette.solid(m, r.color)
	}
	if r.color.A > 0 || r.size > 0 {
		m.leaf("a:latin", "typeface", "+mn-lt")
	}
	if safe(r.link) {
		m.leaf("a:hlinkClick", "r:id", s.leads.address(ascii(r.link)))
	}
	m.out(element)
}

// ascii is an address with all but ASCII as percent and hexadecimal digits (RFC 3987, 3.1).
func ascii(link string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(link) {
		if c := link[i]; c <= ' ' || c > '~' || c == '"' || c == '<' || c == '>' {
			b.WriteString(string([]byte{'%', digits[c>>4], digits[c&15]}))
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// box is where a text stands, in the slide's points.
type box struct{ x, y, w, h float64 }

// textBox is a native text box, or a placeholder where kind names one ("title", "body").
func (s *slide) textBox(name, kind string, at box, wraps bool, list ...paragraph) {
	m := s.markup
	m.in("p:sp").in("p:nvSpPr")
	m.leaf("p:cNvPr", "id", s.next(), "name", name)
	if kind == "" {
		m.leaf("p:cNvSpPr", "txBox", 1).leaf("p:nvPr")
	} else {
		m.in("p:cNvSpPr").leaf("a:spLocks", "noGrp", 1).out("p:cNvSpPr").in("p:nvPr").leaf("p:ph", "type", kind).out("p:nvPr")
	}
	m.out("p:nvSpPr").in("p:spPr")
	s.place("a:xfrm", at)
	m.in("a:prstGeom", "prst", "rect").leaf("a:avLst").out("a:prstGeom").leaf("a:noFill").out("p:spPr")
	s.body(wraps, list)
	m.out("p:sp")
}

func (s *slide) body(wraps bool, list []paragraph) {
	wrap := "none"
	if wraps {
		wrap = "square"
	}
	m := s.markup
	m.in("p:txBody").in("a:bodyPr", "wrap", wrap, "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0, "anchor", "t")
	m.leaf("a:noAutofit").out("a:bodyPr").leaf("a:lstStyle")
	for _, p := range list {
		s.paragraph(p)
	}
	if len(list) == 0 { // CT_TextBody needs one
		m.leaf("a:p")
	}
	m.out("p:txBody")
}

// place is a transform: where something lies, and how large it is.
func (s *slide) place(element string, at box, attributes ...any) {
	s.markup.in(element, attributes...).leaf("a:off", "x", units(at.x), "y", units(at.y)).
		leaf("a:ext", "cx", size(at.w), "cy", size(at.h)).out(element)
}
