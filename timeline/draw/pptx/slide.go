package pptx

import (
	"fmt"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// The slide: 13 1/3 by 7 1/2 inches, 16:9.
const (
	slideWidth  = 960.0
	slideHeight = 540.0
)

// slide is one slide in the making.
type slide struct {
	deck   *writer
	markup *markup
	leads  *leads
	ids    int
	notes  []string // what the speaker reads, a paragraph each
}

// next is an id for a shape; they are unique on a slide, and 1 is the tree's (CT_NonVisualDrawingProps).
func (s *slide) next() int {
	s.ids++
	return s.ids
}

func (d *writer) newSlide() *slide {
	s := &slide{deck: d, markup: newMarkup(), leads: &leads{}, ids: 1}
	s.leads.to("slideLayout", "../slideLayouts/slideLayout1.xml")
	s.markup.in("p:sld", "xmlns:a", nsDrawing, "xmlns:r", nsRelations, "xmlns:p", nsPresentation).in("p:cSld")
	s.markup.tree()
	return s
}

// tree opens a shape tree with the properties that it must have (CT_GroupShape).
func (m *markup) tree() {
	m.in("p:spTree").in("p:nvGrpSpPr").leaf("p:cNvPr", "id", 1, "name", "").leaf("p:cNvGrpSpPr").leaf("p:nvPr").out("p:nvGrpSpPr")
	m.in("p:grpSpPr").in("a:xfrm").leaf("a:off", "x", 0, "y", 0).leaf("a:ext", "cx", 0, "cy", 0).
		leaf("a:chOff", "x", 0, "y", 0).leaf("a:chExt", "cx", 0, "cy", 0).out("a:xfrm", "p:grpSpPr")
}

// add ends the slide and writes it as the next one of the deck.
func (d *writer) add(s *slide) {
	d.slides++
	n := d.slides
	if len(s.notes) > 0 {
		s.leads.to("notesSlide", fmt.Sprintf("../notesSlides/notesSlide%d.xml", n))
	}
	s.markup.out("p:spTree", "p:cSld").in("p:clrMapOvr").leaf("a:masterClrMapping").out("p:clrMapOvr", "p:sld")
	d.archive.part(fmt.Sprintf("ppt/slides/slide%d.xml", n), contentTypeBase+"presentationml.slide+xml", s.markup, s.leads)
	if len(s.notes) > 0 {
		d.addNotes(n, s.notes)
	}
	if d.opt.Progress != nil {
		d.opt.Progress(float64(n) / float64(max(d.expected, n)))
	}
}

// addNotes writes the notes of the n-th slide.
func (d *writer) addNotes(n int, words []string) {
	s := &slide{deck: d, markup: newMarkup(), leads: &leads{}, ids: 1}
	s.leads.to("notesMaster", "../notesMasters/notesMaster1.xml")
	s.leads.to("slide", fmt.Sprintf("../slides/slide%d.xml", n))
	m := s.markup
	m.in("p:notes", "xmlns:a", nsDrawing, "xmlns:r", nsRelations, "xmlns:p", nsPresentation).in("p:cSld")
	m.tree()
	m.in("p:sp").in("p:nvSpPr").leaf("p:cNvPr", "id", s.next(), "name", "Slide Image")
	m.in("p:cNvSpPr").leaf("a:spLocks", "noGrp", 1, "noRot", 1, "noChangeAspect", 1).out("p:cNvSpPr")
	m.in("p:nvPr").leaf("p:ph", "type", "sldImg").out("p:nvPr", "p:nvSpPr").leaf("p:spPr").out("p:sp")
	m.in("p:sp").in("p:nvSpPr").leaf("p:cNvPr", "id", s.next(), "name", "Notes")
	m.in("p:cNvSpPr").leaf("a:spLocks", "noGrp", 1).out("p:cNvSpPr")
	m.in("p:nvPr").leaf("p:ph", "type", "body", "idx", 1).out("p:nvPr", "p:nvSpPr").leaf("p:spPr")
	m.in("p:txBody").leaf("a:bodyPr").leaf("a:lstStyle")
	for _, text := range words {
		m.in("a:p")
		if typeset.RightToLeft(text) {
			m.leaf("a:pPr", append([]any{"algn", "r"}, s.way(true)...)...)
		} else if way := s.way(false); way != nil {
			m.leaf("a:pPr", way...)
		}
		if text != "" {
			m.in("a:r")
			s.look("a:rPr", run{})
			m.text("a:t", text).out("a:r")
		}
		m.out("a:p")
	}
	m.out("p:txBody", "p:sp", "p:spTree", "p:cSld").in("p:clrMapOvr").leaf("a:masterClrMapping").out("p:clrMapOvr", "p:notes")
	d.archive.part(fmt.Sprintf("ppt/notesSlides/notesSlide%d.xml", n), contentTypeBase+"presentationml.notesSlide+xml", m, s.leads)
}

// footer is what stands at the foot of a slide but the overview: whose it is, and its number.
func (s *slide) footer() {
	t := s.deck.palette.look
	small := run{size: 9, color: t.Muted}
	left := small
	left.text = s.deck.shorten(s.deck.title(), 9, false, 700)
	s.textBox("Footer", "", box{margin, slideHeight - 26, 720, 12}, true, paragraph{runs: []run{left}, rtl: s.deck.rtl(left.text)})
	m := s.markup
	m.in("p:sp").in("p:nvSpPr").leaf("p:cNvPr", "id", s.next(), "name", "Slide Number").leaf("p:cNvSpPr", "txBox", 1).leaf("p:nvPr").out("p:nvSpPr")
	m.in("p:spPr")
	s.place("a:xfrm", box{slideWidth - margin - 60, slideHeight - 26, 60, 12})
	m.in("a:prstGeom", "prst", "rect").leaf("a:avLst").out("a:prstGeom").leaf("a:noFill").out("p:spPr")
	m.in("p:txBody").in("a:bodyPr", "wrap", "square", "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0).leaf("a:noAutofit").out("a:bodyPr").leaf("a:lstStyle")
	m.in("a:p").leaf("a:pPr", "algn", "r").in("a:fld", "id", "{6D2C8A3E-3B1F-4C55-9C0B-0F5A4D1E7B21}", "type", "slidenum")
	s.look("a:rPr", small)
	m.text("a:t", fmt.Sprint(s.deck.slides+1)).out("a:fld", "a:p", "p:txBody", "p:sp")
}

// plate is a rectangle without a text, such as a hairline.
func (s *slide) plate(name string, at box, fill scene.Color) {
	c := canvas{slide: s, scale: 1}
	c.shape(&scene.Shape{X: at.x, Y: at.y, W: at.w, H: at.h, Fill: fill}, name, "", nil)
}
