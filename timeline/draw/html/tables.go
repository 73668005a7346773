package html

import (
	"fmt"
	"strconv"

	"dateline/timeline/evidence"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/exchange/record"
)

// tables writes all events, claims and sources as tables with headings, which every reader can read.
func (h *writer) tables() {
	t := h.Words
	h.raw("<section id=\"tables\" aria-labelledby=\"tables-title\">\n")
	h.element("h2", ` id="tables-title"`, t.T("All events, claims and sources"))
	h.table("events", t.T("All events"), len(h.events), []string{t.T("Date"), t.T("The event"), t.T("Status"), t.T("Reports"), t.T("Origins"), t.T("Lane"), t.T("Place")}, h.eventRows)
	claims := 0
	for i := range h.data.Events {
		claims += len(h.data.Events[i].Claims)
	}
	h.table("claims", t.T("All claims"), claims, []string{t.T("The event"), t.T("Who"), t.T("Stance"), t.T("What"), t.T("Source"), t.T("Said")}, h.claimRows)
	h.table("sources", t.T("All sources"), len(h.sources), []string{t.T("Number"), t.T("Source"), t.T("Reliability")}, h.sourceRows)
	h.raw("</section>\n")
}

// table writes one table, folded up.
func (h *writer) table(id, title string, n int, heads []string, rows func()) {
	h.raw(`<details id="`, id, `"><summary><h3>`)
	h.text(title)
	h.raw(` <span class="number">`, h.Words.Int(n), "</span></h3></summary>\n")
	h.raw(`<div class="scroll" tabindex="0" role="region" aria-labelledby="`, id, `-title"><table><caption id="`, id, `-title">`)
	h.text(title)
	h.raw("</caption>\n<thead><tr>")
	for _, head := range heads {
		h.element("th", ` scope="col"`, head)
	}
	h.raw("</tr></thead>\n<tbody>\n")
	rows()
	h.raw("</tbody></table></div></details>\n")
}

func (h *writer) cell(text string) { h.element("td", ` dir="auto"`, text) }

func (h *writer) eventRows() {
	for n, i := range h.events {
		e, v := &h.Doc.Events[i], h.Assess.Verdicts[i]
		h.raw(fmt.Sprintf(`<tr id="e%d">`, n+1))
		h.cell(h.data.Events[n].Date)
		h.element("th", h.own+` scope="row" dir="auto"`, h.titled(e.Title))
		h.raw("<td>")
		h.mark(v.Status)
		h.text(v.Status.Words(h.Words))
		if v.Overridden {
			h.raw(" ")
			h.text(h.Words.T("(set by an editor)"))
		}
		h.raw("</td>")
		h.element("td", ` class="digits"`, strconv.Itoa(int(v.Reports)))
		h.element("td", ` class="digits"`, strconv.Itoa(int(v.Origins)))
		h.cell(h.in.Lane(i))
		h.cell(e.Place)
		h.raw("</tr>\n")
	}
}

func (h *writer) claimRows() {
	for n, i := range h.events {
		e := &h.Doc.Events[i]
		for at, k := range h.in.Claims(i) {
			c, x := &e.Claims[k], &h.data.Events[n].Claims[at]
			h.raw("<tr>")
			h.element("td", h.own+` dir="auto"`, h.titled(e.Title))
			h.element("th", ` scope="row" dir="auto"`, h.Doc.Speaker(record.Speaker(c)))
			h.raw(`<td dir="auto">`)
			h.text(evidence.StanceWords(c.Stance, h.Words))
			for _, aside := range []string{h.relies(x.From), x.Fate} {
				if aside != "" {
					h.raw("; ")
					h.text(aside)
				}
			}
			h.raw(`</td><td`, h.own, ` dir="auto">`)
			h.text(c.Text)
			for _, words := range []string{x.Quote, x.Translation} {
				if words != "" {
					h.element("q", "", words)
				}
			}
			h.raw(`</td><td dir="auto">`)
			if s := h.Doc.Source(c.Source); s != nil {
				h.link(s.URL, fmt.Sprintf("[%d] %s", x.Source, s.Short()))
				if c.Locator != "" {
					h.raw(", ")
					h.text(c.Locator)
				}
			}
			h.raw("</td>")
			h.cell(x.Said)
			h.raw("</tr>\n")
		}
	}
}

// relies says on whose word a claim relies.
func (h *writer) relies(who string) string {
	if who == "" {
		return ""
	}
	return h.Words.T("on the word of {{.Who}}", "Who", who)
}

func (h *writer) sourceRows() {
	for n, s := range h.sources {
		h.raw(fmt.Sprintf(`<tr><td class="digits">%d</td><th scope="row" dir="auto">`, n+1))
		h.link(s.URL, cite.Work(s, h.language()))
		h.raw("</th>")
		h.cell(h.reliability(s.Reliability))
		h.raw("</tr>\n")
	}
}

// reliability is a grade with what it means.
func (h *writer) reliability(grade string) string {
	if len(grade) != 1 || grade[0] < 'A' || grade[0] > 'F' {
		return grade
	}
	return grade + h.Words.Colon() + h.Words.T(evidence.Reliabilities[grade[0]-'A'])
}

// titled is a title, or what stands in its place.
func (h *writer) titled(title string) string {
	if title = record.Line(title); title == "" {
		return h.Words.T("(no title)")
	}
	return title
}

// mark is the sign of a status.
func (h *writer) mark(s evidence.Status) {
	h.raw(fmt.Sprintf(`<svg class="mark" viewBox="-8 -8 16 16" aria-hidden="true"><use href="#mark-%d"/></svg>`, s))
}
