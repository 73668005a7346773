package pptx

import (
	"fmt"
	"time"
)

// start writes what all slides share: the theme, the master, its one layout, and those of the notes.
func (d *writer) start() {
	a := d.archive
	master := &leads{}
	master.to("slideLayout", "../slideLayouts/slideLayout1.xml")
	master.to("theme", "../theme/theme1.xml")
	a.part("ppt/slideMasters/slideMaster1.xml", contentTypeBase+"presentationml.slideMaster+xml", d.master(), master)
	sheet := &leads{}
	sheet.to("slideMaster", "../slideMasters/slideMaster1.xml")
	a.part("ppt/slideLayouts/slideLayout1.xml", contentTypeBase+"presentationml.slideLayout+xml", d.layout(), sheet)
	a.part("ppt/theme/theme1.xml", contentTypeBase+"theme+xml", d.palette.theme("Dateline"), nil)
	notes := &leads{}
	notes.to("theme", "../theme/theme2.xml")
	a.part("ppt/notesMasters/notesMaster1.xml", contentTypeBase+"presentationml.notesMaster+xml", d.notesMaster(), notes)
	a.part("ppt/theme/theme2.xml", contentTypeBase+"theme+xml", d.palette.theme("Dateline notes"), nil)
}

// root opens the root element of a part with shapes.
func root(name string) *markup {
	return newMarkup().in(name, "xmlns:a", nsDrawing, "xmlns:r", nsRelations, "xmlns:p", nsPresentation)
}

// placeholder is an empty one for the master and the layout.
func (m *markup) placeholder(id int, kind, words string, at box, attributes ...any) {
	m.in("p:sp").in("p:nvSpPr").leaf("p:cNvPr", "id", id, "name", words)
	m.in("p:cNvSpPr").leaf("a:spLocks", "noGrp", 1).out("p:cNvSpPr")
	m.in("p:nvPr").leaf("p:ph", append([]any{"type", kind}, attributes...)...).out("p:nvPr", "p:nvSpPr")
	m.in("p:spPr").in("a:xfrm").leaf("a:off", "x", units(at.x), "y", units(at.y)).
		leaf("a:ext", "cx", size(at.w), "cy", size(at.h)).out("a:xfrm")
	m.in("a:prstGeom", "prst", "rect").leaf("a:avLst").out("a:prstGeom", "p:spPr")
	if kind == "sldImg" {
		m.out("p:sp")
		return
	}
	m.in("p:txBody").leaf("a:bodyPr", "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0).leaf("a:lstStyle")
	m.in("a:p").in("a:r").leaf("a:rPr").text("a:t", words).out("a:r", "a:p", "p:txBody", "p:sp")
}

var titlePlace = box{margin, 56, slideWidth - 2*margin, 72}

// paper is a background in a colour of the theme's.
func (m *markup) paper() {
	m.in("p:bg").in("p:bgPr").in("a:solidFill").leaf("a:schemeClr", "val", "bg1").out("a:solidFill").leaf("a:effectLst").out("p:bgPr", "p:bg")
}

func (m *markup) colorMap() {
	m.leaf("p:clrMap", "bg1", "lt1", "tx1", "dk1", "bg2", "lt2", "tx2", "dk2", "accent1", "accent1", "accent2", "accent2",
		"accent3", "accent3", "accent4", "accent4", "accent5", "accent5", "accent6", "accent6", "hlink", "hlink", "folHlink", "folHlink")
}

// level is the look of texts of one kind (CT_TextParagraphProperties).
func (m *markup) level(name string, size float64, bold bool, fontName string) {
	b := 0
	if bold {
		b = 1
	}
	m.in(name, "marL", 0, "indent", 0, "algn", "l").leaf("a:buNone").in("a:defRPr", "sz", points(size), "b", b)
	m.in("a:solidFill").leaf("a:schemeClr", "val", "tx1").out("a:solidFill").leaf("a:latin", "typeface", fontName).out("a:defRPr", name)
}

// master is CT_SlideMaster: its shapes, the map of colours, its layouts, the looks of texts.
func (d *writer) master() *markup {
	m := root("p:sldMaster").in("p:cSld")
	m.paper()
	m.tree()
	m.placeholder(2, "title", "Title", titlePlace)
	m.placeholder(3, "body", "Text", box{margin, 140, slideWidth - 2*margin, 340}, "idx", 1)
	m.out("p:spTree", "p:cSld")
	m.colorMap()
	m.in("p:sldLayoutIdLst").leaf("p:sldLayoutId", "id", 2147483649, "r:id", "rId1").out("p:sldLayoutIdLst")
	m.in("p:txStyles").in("p:titleStyle")
	m.level("a:lvl1pPr", 26, true, "+mj-lt")
	m.out("p:titleStyle").in("p:bodyStyle")
	m.level("a:lvl1pPr", 13, false, "+mn-lt")
	m.out("p:bodyStyle").in("p:otherStyle")
	m.level("a:lvl1pPr", 13, false, "+mn-lt")
	return m.out("p:otherStyle", "p:txStyles", "p:sldMaster")
}

func (d *writer) layout() *markup {
	m := root("p:sldLayout")
	m.b = append(m.b, ` type="titleOnly" preserve="1"`...)
	m.in("p:cSld", "name", "Title only")
	m.tree()
	m.placeholder(2, "title", "Title", titlePlace)
	m.out("p:spTree", "p:cSld").in("p:clrMapOvr").leaf("a:masterClrMapping").out("p:clrMapOvr", "p:sldLayout")
	return m
}

func (d *writer) notesMaster() *markup {
	m := root("p:notesMaster").in("p:cSld")
	m.paper()
	m.tree()
	m.placeholder(2, "sldImg", "Slide Image", box{54, 60, 432, 243}, "idx", 2)
	m.placeholder(3, "body", "Notes", box{54, 330, 432, 340}, "idx", 1)
	m.out("p:spTree", "p:cSld")
	m.colorMap()
	m.in("p:notesStyle")
	m.level("a:lvl1pPr", 12, false, "+mn-lt")
	return m.out("p:notesStyle", "p:notesMaster")
}

// end writes the presentation itself, what it says about itself, and what leads to it.
func (d *writer) end() error {
	l := &leads{}
	m := root("p:presentation").in("p:sldMasterIdLst").
		leaf("p:sldMasterId", "id", 2147483648, "r:id", l.to("slideMaster", "slideMasters/slideMaster1.xml")).out("p:sldMasterIdLst")
	m.in("p:notesMasterIdLst").leaf("p:notesMasterId", "r:id", l.to("notesMaster", "notesMasters/notesMaster1.xml")).out("p:notesMasterIdLst")
	m.in("p:sldIdLst")
	for n := 1; n <= d.slides; n++ { // a slide's id is 256 at least (ST_SlideId)
		m.leaf("p:sldId", "id", 255+n, "r:id", l.to("slide", fmt.Sprintf("slides/slide%d.xml", n)))
	}
	m.out("p:sldIdLst").leaf("p:sldSz", "cx", units(slideWidth), "cy", units(slideHeight)).leaf("p:notesSz", "cx", 6858000, "cy", 9144000)
	l.to("theme", "theme/theme1.xml")
	d.archive.part("ppt/presentation.xml", contentTypeBase+"presentationml.presentation.main+xml", m.out("p:presentation"), l)
	d.properties()
	top := &leads{}
	top.to("officeDocument", "ppt/presentation.xml")
	top.to(typeCore, "docProps/core.xml")
	top.to("extended-properties", "docProps/app.xml")
	d.archive.entry("_rels/.rels", top.markup())
	return d.archive.close()
}

func (d *writer) properties() {
	m := newMarkup().in("cp:coreProperties", "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		"xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	m.text("dc:title", d.title())
	if d.language != "" {
		m.text("dc:language", d.language)
	}
	if !d.opt.Made.IsZero() {
		m.text("dcterms:created", d.opt.Made.UTC().Format(time.RFC3339), "xsi:type", "dcterms:W3CDTF")
	}
	d.archive.part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", m.out("cp:coreProperties"), nil)
	app := newMarkup().in("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
	if d.opt.Software != "" {
		app.text("Application", d.opt.Software)
	}
	app.text("Slides", fmt.Sprint(d.slides))
	d.archive.part("docProps/app.xml", contentTypeBase+"extended-properties+xml", app.out("Properties"), nil)
}
