package pptx

import (
	"fmt"
	"net/url"
	"strings"

	"dateline/timeline/exchange/cite"
	"dateline/timeline/layout"
)

// sources are slides of the numbered sources in two columns, as many as it takes.
func (d *writer) sources() {
	const (
		letters = 10.5
		lead    = 13.2
		gap     = 5.0
		hang    = 24.0
		column  = (slideWidth - 2*margin - 36) / 2
		top     = 104.0
	)
	t := d.palette.look
	for at, page := 0, 1; at < len(d.cited); page++ {
		s := d.newSlide()
		title := d.deck.Words.T("Sources")
		if page > 1 {
			title = fmt.Sprintf("%s (%d)", title, page)
		}
		s.textBox("Title", "title", box{margin, 48, titlePlace.w, 32}, true, paragraph{runs: []run{{text: title, size: 26, bold: true, color: t.Ink}}})
		for side := range 2 {
			var list []paragraph
			for y := top; at < len(d.cited); at++ {
				src := &d.deck.Doc.Sources[d.cited[at]]
				words := cut(clean(cite.Work(src, d.dates())), 900)
				if src.Reliability != "" {
					words += " " + d.deck.Words.T("Reliability") + " " + clean(src.Reliability) + "."
				}
				h := float64(d.lines(words+" "+host(src.URL), letters, false, column-hang, 40))*lead + gap
				if y+h > bodyBottom && len(list) > 0 {
					break
				}
				y += h
				list = append(list, paragraph{
					runs:   cited(words, src.URL, letters, t),
					indent: hang, number: at + 1, before: gap, rtl: rightToLeft(words),
				})
			}
			if len(list) > 0 {
				s.textBox("Sources", "", box{margin + float64(side)*(column+36), top - gap, column, bodyBottom - top + gap}, true, list...)
			}
		}
		s.footer()
		d.add(s)
	}
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
