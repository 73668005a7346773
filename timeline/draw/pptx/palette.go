package pptx

import (
	"fmt"

	"dateline/timeline"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// slots are the colours of a theme in the order that CT_ColorScheme demands (ECMA-376 part 1,
// 20.1.6.2), with the names by which slides call them: the master maps text and background to the
// first four.
var slots = [12][2]string{
	{"dk1", "tx1"}, {"lt1", "bg1"}, {"dk2", "tx2"}, {"lt2", "bg2"},
	{"accent1", "accent1"}, {"accent2", "accent2"}, {"accent3", "accent3"},
	{"accent4", "accent4"}, {"accent5", "accent5"}, {"accent6", "accent6"},
	{"hlink", "hlink"}, {"folHlink", "folHlink"},
}

// palette is the theme of a deck: the look's colours, and the first six lanes' as accents.
type palette struct {
	look  layout.Theme
	lanes map[string]scene.Color
	slots [12]scene.Color
	names map[scene.Color]string // of opaque colours
}

func newPalette(doc *timeline.Document, look layout.Theme) *palette {
	p := &palette{look: look, names: map[scene.Color]string{}}
	accents := look.Lanes
	if doc != nil {
		p.lanes = layout.LaneColors(doc, look)
		accents = nil
		for i := 0; i < len(doc.Lanes) && i < 6; i++ {
			accents = append(accents, p.lanes[doc.Lanes[i].ID])
		}
		for i := len(accents); i < 6; i++ {
			accents = append(accents, look.Lanes[i%len(look.Lanes)])
		}
	}
	copy(p.slots[:], []scene.Color{look.Ink, look.Paper, look.Muted, look.Panel})
	copy(p.slots[4:10], accents)
	p.slots[10], p.slots[11] = look.Accent, look.Muted
	for i := 9; i >= 0; i-- { // of two that are equal, the first one is meant
		p.names[p.slots[i]] = slots[i][1]
	}
	return p
}

// color is a colour choice (EG_ColorChoice): a theme's, where it has it, else its own.
func (p *palette) color(m *markup, c scene.Color) {
	full := c
	full.A = 255
	element, value := "a:srgbClr", hex(full)
	if name, ok := p.names[full]; ok {
		element, value = "a:schemeClr", name
	}
	m.in(element, "val", value)
	if c.A < 255 {
		m.leaf("a:alpha", "val", int(c.A)*100000/255)
	}
	m.out(element)
}

func (p *palette) solid(m *markup, c scene.Color) {
	if c.A == 0 {
		m.leaf("a:noFill")
		return
	}
	m.in("a:solidFill")
	p.color(m, c)
	m.out("a:solidFill")
}

func hex(c scene.Color) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }

// font is the theme's face. A presentation goes to computers of all kinds and carries no fonts, so it
// names one that they have, or have a twin of with the same widths.
const font = "Arial"

// theme is the part with colours, fonts and the formats that CT_BaseStyles demands three of each.
func (p *palette) theme(name string) *markup {
	m := newMarkup().in("a:theme", "xmlns:a", nsDrawing, "name", name).in("a:themeElements")
	m.in("a:clrScheme", "name", name)
	for i, slot := range slots {
		m.in("a:"+slot[0]).leaf("a:srgbClr", "val", hex(p.slots[i])).out("a:" + slot[0])
	}
	m.out("a:clrScheme").in("a:fontScheme", "name", name)
	for _, kind := range []string{"a:majorFont", "a:minorFont"} {
		m.in(kind).leaf("a:latin", "typeface", font).leaf("a:ea", "typeface", "").leaf("a:cs", "typeface", "").out(kind)
	}
	m.out("a:fontScheme").in("a:fmtScheme", "name", name)
	fills := func(list string) {
		m.in(list)
		for range 3 {
			m.in("a:solidFill").leaf("a:schemeClr", "val", "phClr").out("a:solidFill")
		}
		m.out(list)
	}
	fills("a:fillStyleLst")
	m.in("a:lnStyleLst")
	for _, w := range []int{6350, 12700, 19050} {
		m.in("a:ln", "w", w).in("a:solidFill").leaf("a:schemeClr", "val", "phClr").out("a:solidFill", "a:ln")
	}
	m.out("a:lnStyleLst").in("a:effectStyleLst")
	for range 3 {
		m.in("a:effectStyle").leaf("a:effectLst").out("a:effectStyle")
	}
	m.out("a:effectStyleLst")
	fills("a:bgFillStyleLst")
	return m.out("a:fmtScheme", "a:themeElements", "a:theme")
}
