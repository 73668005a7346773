package pptx

import (
	"fmt"
	"net/url"
	"strings"

	"dateline/timeline/exchange/cite"
	"dateline/timeline/layout"
	"dateline/timeline/typeset"
)

// Where the sources stand on a slide, in points.
const (
	sourceTop    = 104.0
	sourceGap    = 5.0
	sourceHang   = 24.0
	sourceColumn = (slideWidth - 2*margin - 36) / 2
	sourceLead   = 1.257 // of the type's size
)

// sourceSizes are those of the type of the sources, the largest first.
var sourceSizes = [...]float64{14, 12, 10.5}

// sources are slides of the numbered sources in two columns: one in type as large as they fit in, or as
// many as it takes.
func (d *writer) sources() {
	t := d.palette.look
	letters := d.sourceSize()
	for at, page := 0, 1; at < len(d.cited); page++ {
		s := d.newSlide()
		title := d.deck.Words.T("Sources")
		if page > 1 {
			title = fmt.Sprintf("%s (%d)", title, page)
		}
		s.textBox("Title", "title", box{margin, 48, titlePlace.w, 32}, true, paragraph{runs: []run{{text: title, size: 26, bold: true, color: t.Ink}}})
		for side := range 2 {
			var list []paragraph
			for y := sourceTop; at < len(d.cited); at++ {
				h := d.sourceHeight(at, letters)
				if y+h > bodyBottom && len(list) > 0 {
					break
				}
				y += h
				words, address := d.sourceWords(at)
				list = append(list, paragraph{
					runs:   cited(words, address, letters, t),
					indent: sourceHang, number: at + 1, before: sourceGap, rtl: typeset.RightToLeft(words),
				})
			}
			if len(list) > 0 {
				s.textBox("Sources", "", box{margin + float64(side)*(sourceColumn+36), sourceTop - sourceGap, sourceColumn, bodyBottom - sourceTop + sourceGap}, true, list...)
			}
		}
		s.footer()
		d.add(s)
	}
}

// sourceWords are those of the n-th source of the list, and its address.
func (d *writer) sourceWords(n int) (words, address string) {
	src := &d.deck.Doc.Sources[d.cited[n]]
	words = cut(clean(cite.Work(src, d.dates())), 900)
	if src.Reliability != "" {
		words += " " + d.deck.Words.T("Reliability") + " " + clean(src.Reliability) + "."
	}
	return words, src.URL
}

// sourceHeight is what the n-th source takes of a column.
func (d *writer) sourceHeight(n int, letters float64) float64 {
	words, address := d.sourceWords(n)
	return float64(d.lines(words+" "+host(address), letters, false, sourceColumn-sourceHang, 40))*letters*sourceLead + sourceGap
}

// sourceSize is the largest size of type in which all sources stand on one slide, or the smallest.
func (d *writer) sourceSize() float64 {
	for _, letters := range sourceSizes[:len(sourceSizes)-1] {
		sides, y := 1, sourceTop
		for n := 0; n < len(d.cited) && sides < 3; n++ {
			h := d.sourceHeight(n, letters)
			if y+h > bodyBottom && y > sourceTop {
				sides, y = sides+1, sourceTop
			}
			y += h
		}
		if sides < 3 {
			return letters
		}
	}
	return sourceSizes[len(sourceSizes)-1]
}

// cited is a source's words, and where it can be read.
func cited(words, address string, letters float64, t layout.Theme) []run {
	list := []run{{text: words, size: letters, color: t.Ink}}
	if name := host(address); name != "" {
		list[0].text += " "
		list = append(list, run{text: name, size: letters, color: t.Accent, link: address})
	}
	return list
}

// host is what an address is called; empty where it may not be opened.
func host(address string) string {
	if !safe(address) {
		return ""
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	if u.Host == "" {
		return cut(clean(strings.TrimPrefix(address, "mailto:")), 60)
	}
	return cut(clean(strings.TrimPrefix(u.Hostname(), "www.")), 60)
}
