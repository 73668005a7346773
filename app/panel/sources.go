package panel

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/typeset"
)

// mostSources is how many sources of one event are listed; the rest are counted.
const mostSources = 100

// sources is the section with the sources of the claims as citations.
func (w *writer) sources(list []*timeline.Source) *box {
	f := w.muted(look.Small)
	all := lang.L("Copy all…")
	copyAll := newLink(all, f, nil)
	copyAll.tapped = func() { w.panel.menu(copyAll, w.copying(list)) }
	parts := []any{w.headed(lang.L("Sources"), copyAll, natural(all, f)), gap(8)}
	for i, src := range list {
		if i == mostSources {
			parts = append(parts, gap(9), prose(lang.L("and {{.Count}} more", map[string]any{"Count": len(list) - i}), f))
			break
		}
		if i > 0 {
			parts = append(parts, gap(9))
		}
		parts = append(parts, w.cited(src))
	}
	return column(parts...)
}

// headed is a heading with something at its right, or below it where both have no room.
func (w *writer) headed(words string, at fyne.CanvasObject, wide float32) *box {
	const between = 10
	title := w.heading(words)
	named := natural(spaced(words), bold(w.muted(look.Caption)))
	return newBox(func(width float32) float32 {
		if named+between+wide > width {
			h := flow(title, 0, 0, width) + 6
			return h + flow(at, 0, h, wide+1)
		}
		flow(at, max(width-wide, 0), -1, wide+1)
		return flow(title, 0, 0, width)
	}, title, at)
}

// cited is one source: its citation, and below it what one can do with it.
func (w *writer) cited(src *timeline.Source) *box {
	f := w.muted(look.Small)
	var links []*item
	add := func(words string, do func(at fyne.CanvasObject)) {
		l := newLink(words, f, nil)
		l.tapped = func() { do(l) }
		links = append(links, &item{l, natural(words, f)})
	}
	if u := safe(src.URL); u != nil {
		add(host(u), func(fyne.CanvasObject) { w.link(src.URL) })
	}
	if src.File != "" {
		add(lang.L("Local copy"), func(fyne.CanvasObject) { w.panel.openFile(src) })
	}
	add(lang.L("Copy…"), func(at fyne.CanvasObject) { w.panel.menu(at, w.copyingOne(src)) })
	path := ""
	if src.File != "" {
		path = lang.L("Local copy: {{.Path}}", map[string]any{"Path": typeset.Path(src.File)})
	}
	return column(prose(cite.Work(src, w.language()), w.ink(look.Small)), prose(path, w.muted(look.Caption)), gap(1), row(links))
}

// host is what an address is called.
func host(u *url.URL) string {
	if u.Host == "" {
		return strings.TrimPrefix(u.String(), "mailto:")
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// item is an object with the width that it wants.
type item struct {
	object fyne.CanvasObject
	wide   float32
}

// row puts objects beside each other, and goes on below where there is no room.
func row(list []*item) *box {
	var objects []fyne.CanvasObject
	for _, i := range list {
		objects = append(objects, i.object)
	}
	return newBox(func(width float32) float32 {
		const between = 14
		x, y, bottom := float32(0), float32(0), float32(0)
		for _, i := range list {
			wide := min(i.wide+1, width)
			if x > 0 && x+wide > width {
				x, y = 0, bottom
			}
			bottom = max(bottom, y+flow(i.object, x, y, wide))
			x += wide + between
		}
		return bottom
	}, objects...)
}

// copying are the ways to copy several sources.
func (w *writer) copying(list []*timeline.Source) []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem(lang.L("Copy Citations"), func() { w.panel.cite(list, false) }),
		fyne.NewMenuItem(lang.L("Copy Citations as CSL-JSON"), func() { w.panel.cite(list, true) }),
	}
}

// copyingOne are the ways to copy a source.
func (w *writer) copyingOne(src *timeline.Source) []*fyne.MenuItem {
	list := []*timeline.Source{src}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(lang.L("Copy Citation"), func() { w.panel.cite(list, false) }),
		fyne.NewMenuItem(lang.L("Copy as CSL-JSON"), func() { w.panel.cite(list, true) }),
	}
	if src.URL != "" {
		items = append(items, fyne.NewMenuItem(lang.L("Copy Address"), func() {
			if w.panel.OnText != nil {
				w.panel.OnText(src.URL)
			}
		}))
	}
	return items
}

func (p *Panel) cite(list []*timeline.Source, csl bool) {
	if p.OnCite != nil {
		p.OnCite(list, csl)
	}
}

func (p *Panel) openFile(src *timeline.Source) {
	if p.OnFile != nil {
		p.OnFile(src)
	}
}

// menu shows a menu below an object.
func (p *Panel) menu(at fyne.CanvasObject, items []*fyne.MenuItem) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(at); c != nil {
		widget.ShowPopUpMenuAtRelativePosition(fyne.NewMenu("", items...), c, fyne.NewPos(0, at.Size().Height), at)
	}
}

// Cited are the sources that an event's claims cite, or on whose word they rely, each once and in
// the order of the claims.
func Cited(doc *timeline.Document, e *timeline.Event) []*timeline.Source {
	var list []*timeline.Source
	seen := map[string]bool{}
	add := func(id string) {
		if src := doc.Source(id); src != nil && !seen[id] {
			seen[id] = true
			list = append(list, src)
		}
	}
	for i := range e.Claims {
		add(e.Claims[i].Source)
		if doc.Actor(e.Claims[i].From) == nil {
			add(e.Claims[i].From)
		}
	}
	return list
}
