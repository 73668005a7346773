package pptx

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/message"
	"dateline/timeline/typeset"
)

// claimRow is a claim as a row of the table; each cell is paragraphs.
type claimRow struct {
	cells  [3][]paragraph
	height float64
}

// columns are those of the table as parts of its width: who and how, what, where. Where nobody is
// quoted, the second one is not there.
func columns(rows []claimRow) [3]float64 {
	for i := range rows {
		if len(rows[i].cells[1]) > 0 {
			return [3]float64{0.27, 0.43, 0.30}
		}
	}
	return [3]float64{0.5, 0, 0.5}
}

// cellSizes are the sizes of a table's type, the largest first.
var cellSizes = [...]float64{16, 14, 12.5, 11}

const (
	cellPad    = 5.0
	cellLead   = 1.2  // of the type's size
	narrower   = 1.06 // by how much Arial is than Noto Sans, which measures: a row that is too low grows
	headRow    = 26.0
	mostClaims = 120 // of an event on slides; more are counted
)

// claims are the rows of an event's table, in the largest type in which they fit into the room.
func (d *writer) claims(i int, wide, room float64) (rows []claimRow) {
	for _, d.cellSize = range cellSizes {
		rows = d.rows(i)
		all, parts := headRow, columns(rows)
		for k := range rows {
			all += d.height(&rows[k], wide, parts)
		}
		if all <= room {
			break
		}
	}
	return rows
}

func (d *writer) rows(i int) (rows []claimRow) {
	e := &d.deck.Doc.Events[i]
	x := d.deck.Assess.Explain(i)
	for k := range e.Claims {
		if k == mostClaims {
			words := d.deck.Words.T("and {{.Count}} more", "Count", len(e.Claims)-k)
			var row claimRow
			row.cells[0] = []paragraph{d.line(words, run{italic: true})}
			return append(rows, row)
		}
		rows = append(rows, d.claim(&e.Claims[k], k, &x))
	}
	return rows
}

// line is a text as a paragraph of a cell.
func (d *writer) line(words string, r run) paragraph {
	r.text, r.size = cut(clean(words), 700), d.cellSize
	if r.color.A == 0 {
		r.color = d.palette.look.Ink
	}
	return paragraph{runs: []run{r}, rtl: typeset.RightToLeft(r.text)}
}

// label is a name in a cell with other words, which begins at the left as they do.
func (d *writer) label(name string, r run) paragraph {
	p := d.line(name, r)
	p.runs[0].text, p.rtl = message.Apart(p.runs[0].text), false
	return p
}

func (d *writer) claim(c *timeline.Claim, k int, x *evidence.Explanation) (row claimRow) {
	t, doc := d.palette.look, d.deck.Doc
	stance := run{bold: true, color: t.Muted}
	switch {
	case c.Stance.Affirms():
		stance.color = t.Lanes[0]
	case c.Stance.Opposes():
		stance.color = t.Accent
	}
	who := c.By
	if who == "" {
		who = c.Source
	}
	row.cells[0] = []paragraph{d.label(doc.Speaker(who), run{bold: true}), d.line(evidence.StanceWords(c.Stance, d.deck.Words)+d.fate(k, x), stance)}
	if !c.Said.IsZero() {
		row.cells[0] = append(row.cells[0], d.line(c.Said.Words(d.dates()), run{color: t.Muted}))
	}
	if c.From != "" {
		row.cells[0] = append(row.cells[0], d.line(d.deck.Words.T("on the word of {{.Who}}", "Who", doc.Speaker(c.From)), run{color: t.Muted}))
	}
	if c.Text != "" {
		row.cells[1] = append(row.cells[1], d.line(c.Text, run{}))
	}
	if q := c.Quote; q != nil {
		row.cells[1] = append(row.cells[1], d.line(d.deck.Words.Quoted(q.Exact), run{italic: true}))
		if q.Translation != "" {
			row.cells[1] = append(row.cells[1], d.line(d.deck.Words.Quoted(q.Translation), run{color: t.Muted}))
		}
	}
	row.cells[2] = d.where(c)
	return row
}

// where is the source: its number in the list as a link, its short name, its date and the place in it.
// Only the number is a link, for LibreOffice breaks the words of a link between any two letters.
func (d *writer) where(c *timeline.Claim) (list []paragraph) {
	src := d.deck.Doc.Source(c.Source)
	if src == nil {
		return nil
	}
	t := d.palette.look
	name := d.label(src.Short(), run{color: t.Ink})
	name.runs = append(d.line(fmt.Sprintf("[%d]", d.numbers[src.ID]), run{link: src.URL, color: t.Ink}).runs, name.runs...)
	name.runs[1].text = " " + name.runs[1].text
	list = append(list, name)
	var parts []string
	if !src.Issued.IsZero() {
		parts = append(parts, src.Issued.Words(d.dates()))
	}
	if c.Locator != "" {
		parts = append(parts, message.Apart(c.Locator))
	}
	if len(parts) > 0 {
		list = append(list, d.label(strings.Join(parts, ", "), run{color: t.Muted}))
	}
	return list
}

// fate says why a claim does not count, where it does not.
func (d *writer) fate(k int, x *evidence.Explanation) string {
	why := ""
	switch {
	case slices.Contains(x.Cancelled, k):
		why = d.deck.Words.T("retracted: does not count")
	case slices.Contains(x.Removed, k):
		why = d.deck.Words.T("left out: does not count")
	case slices.Contains(x.Later, k):
		why = d.deck.Words.T("not yet said")
	default:
		return ""
	}
	return " (" + why + ")"
}

// table sets as many rows as there is room for, at least one, and gives back the others.
func (s *slide) table(rows []claimRow, left, top float64) []claimRow {
	d := s.deck
	wide := slideWidth - margin - left
	if len(rows) == 0 {
		s.textBox("Claims", "", box{left, top, wide, 18}, true,
			paragraph{runs: []run{{text: s.deck.deck.Words.T("Nobody is named yet."), size: 13, italic: true, color: d.palette.look.Muted}}})
		return nil
	}
	room, n, parts := bodyBottom-top-headRow, 0, columns(rows)
	for n < len(rows) {
		rows[n].height = d.height(&rows[n], wide, parts)
		if rows[n].height > room && n > 0 {
			break
		}
		room -= rows[n].height
		n++
	}
	s.grid(rows[:n], box{left, top - 4, wide, bodyBottom - top - room}, parts)
	return rows[n:]
}

// height is what a row takes.
func (d *writer) height(r *claimRow, wide float64, parts [3]float64) float64 {
	most := 0
	for k, cell := range r.cells {
		n := 0
		if parts[k] == 0 {
			continue
		}
		for _, p := range cell {
			words := ""
			for _, r := range p.runs {
				words += r.text
			}
			n += d.lines(words, d.cellSize, p.runs[0].bold, (wide*parts[k]-2*cellPad-2)*narrower, 60)
		}
		most = max(most, n)
	}
	return float64(most)*cellLead*d.cellSize + 2*cellPad
}

// grid is a native table (CT_GraphicalObjectFrame around CT_Table).
func (s *slide) grid(rows []claimRow, at box, parts [3]float64) {
	m, t := s.markup, s.deck.palette.look
	m.in("p:graphicFrame").in("p:nvGraphicFramePr").leaf("p:cNvPr", "id", s.next(), "name", s.deck.deck.Words.T("Claims"), "descr", s.deck.deck.Words.T("Who says it"))
	m.in("p:cNvGraphicFramePr").leaf("a:graphicFrameLocks", "noGrp", 1).out("p:cNvGraphicFramePr").leaf("p:nvPr").out("p:nvGraphicFramePr")
	s.place("p:xfrm", at)
	m.in("a:graphic").in("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/table")
	m.in("a:tbl").leaf("a:tblPr", "firstRow", 1).in("a:tblGrid")
	for _, part := range parts {
		if part > 0 {
			m.leaf("a:gridCol", "w", size(at.w*part))
		}
	}
	m.out("a:tblGrid").in("a:tr", "h", size(headRow))
	say := s.deck.deck.Words
	for k, words := range []string{say.T("Who"), say.T("What"), say.T("Source")} {
		if parts[k] > 0 {
			s.cell([]paragraph{s.deck.line(words, run{color: t.Muted})})
		}
	}
	m.out("a:tr")
	for _, r := range rows {
		m.in("a:tr", "h", size(r.height))
		for k, cell := range r.cells {
			if parts[k] > 0 {
				s.cell(cell)
			}
		}
		m.out("a:tr")
	}
	m.out("a:tbl", "a:graphicData", "a:graphic", "p:graphicFrame")
}

// cell is a CT_TableCell: its text, then its margins, its lines and its fill.
func (s *slide) cell(list []paragraph) {
	m := s.markup
	m.in("a:tc").in("a:txBody").leaf("a:bodyPr").leaf("a:lstStyle")
	for _, p := range list {
		if p.rtl {
			p.align = "r"
		}
		s.paragraph(p)
	}
	if len(list) == 0 {
		m.in("a:p").leaf("a:endParaRPr", "sz", points(s.deck.cellSize)).out("a:p")
	}
	pad := units(cellPad)
	m.out("a:txBody").in("a:tcPr", "marL", pad, "marR", pad, "marT", pad, "marB", pad)
	for _, side := range []string{"a:lnL", "a:lnR", "a:lnT"} {
		m.in(side, "w", 0).leaf("a:noFill").out(side)
	}
	m.in("a:lnB", "w", 9525)
	s.deck.palette.solid(m, s.deck.palette.look.Hair)
	m.out("a:lnB").leaf("a:noFill").out("a:tcPr", "a:tc")
}
