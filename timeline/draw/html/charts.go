package html

import (
	"sort"
	"strconv"

	"dateline/assets/web"
	"dateline/timeline/draw/html/figure"
)

// figures is the page's data as package figure takes it.
func (h *writer) figures() figure.Input {
	in := figure.Input{Doc: h.Doc, Words: h.Words, Language: h.language(), Speakers: h.data.Speakers, Without: h.Assess.Options.Without}
	for _, d := range h.data.Days {
		in.Days = append(in.Days, figure.Day{At: d.At, Words: d.Words})
	}
	for _, s := range h.sources {
		x := figure.Source{Source: s}
		if !s.Issued.IsZero() {
			x.Day = h.dayPlace(s.Issued.Extent().Start)
		}
		in.Sources = append(in.Sources, x)
	}
	in.Events = make([]figure.Event, len(h.events))
	for n, i := range h.events {
		e, x := &h.Doc.Events[i], &h.data.Events[n]
		in.Events[n] = figure.Event{Title: h.titled(e.Title), Date: e.Date, Changes: x.Changes}
		for at, k := range h.in.Claims(i) {
			in.Events[n].Claims = append(in.Events[n].Claims, figure.Claim{Claim: &e.Claims[k], Speaker: x.Claims[at].By - 1, Day: x.Claims[at].Day})
		}
	}
	return in
}

// charts writes the figures: each as a chart, which the script draws, and as a table.
func (h *writer) charts() {
	t := h.Words
	h.raw("<section id=\"charts\" aria-labelledby=\"charts-title\">\n")
	h.element("h2", ` id="charts-title"`, t.T("The evidence as charts"))
	if h.library == "" {
		h.element("p", ` class="note"`, t.T("This page was made by a build without its library for charts, so the figures are tables only."))
	}
	h.asOf("asof-charts")
	h.raw("<div class=\"figures\">\n")
	for i := range h.data.Figures {
		h.figure(&h.data.Figures[i])
	}
	h.raw("</div>\n</section>\n")
}

// figure writes one figure.
func (h *writer) figure(f *figure.Figure) {
	h.raw(`<figure id="figure-`, f.ID, `" class="figure"><figcaption><h3 id="title-`, f.ID, `">`)
	h.text(f.Title)
	h.raw("</h3>")
	h.element("p", ` class="about"`, f.About)
	h.raw("</figcaption>\n")
	if f.Empty != "" {
		h.element("p", ` class="note"`, f.Empty)
		h.raw("</figure>\n")
		return
	}
	open := " open"
	if h.library != "" {
		open = ""
		h.raw(`<div class="chart" id="chart-`, f.ID, `" role="img" aria-labelledby="title-`, f.ID, `"></div>`, "\n")
	}
	for _, note := range f.Notes {
		h.element("p", ` class="about"`, note)
	}
	h.raw(`<details`, open, `><summary>`)
	h.text(h.Words.T("The figures"))
	h.raw(`</summary><div class="scroll" tabindex="0" role="region" aria-labelledby="title-`, f.ID, `"><table>`, "\n<thead><tr>")
	for _, names := range [][]string{f.Lead, f.Heads} {
		for _, name := range names {
			h.element("th", ` scope="col"`, name)
		}
	}
	h.raw("</tr></thead>\n<tbody>\n")
	for _, r := range f.Rows {
		h.figureRow(r)
	}
	h.raw("</tbody></table></div></details></figure>\n")
}

// figureRow writes one row of a figure's table.
func (h *writer) figureRow(r figure.Row) {
	h.raw("<tr>")
	for i, name := range r.Names {
		if i == 0 {
			h.element("th", ` scope="row" dir="auto"`, name)
		} else {
			h.cell(name)
		}
	}
	for _, c := range r.Cells {
		h.element("td", ` class="digits"`, strconv.Itoa(c.On(len(h.data.Days))))
	}
	h.raw("</tr>\n")
}

// library is the library for charts as a script, below the notice that goes with it; "" in a build
// without it.
func library() string {
	if web.ECharts() == "" {
		return ""
	}
	return "/*!\n" + web.Notice() + "*/\n" + web.ECharts()
}

// dayPlace is the place of the day of an instant plus one, that of the last one before it where it is
// none of the days, 0 before the first.
func (h *writer) dayPlace(at int64) int {
	return sort.Search(len(h.data.Days), func(i int) bool { return h.data.Days[i].At > at })
}
