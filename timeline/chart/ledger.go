package chart

import (
	"cmp"
	"strings"

	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/scene"
)

// ledger is where the columns of the sources stand.
type ledger struct {
	*sheet
	list
	names, count float64
	number       float64 // the width of a number
	left, room   float64 // of the bars
	words        float64 // the left end of what would change; 0 where there is no room
	scale        float64
	headLine     float64
}

func (c *sources) lay(v View, out *scene.Scene) *ledger {
	s := newSheet(c.in, v, out)
	s.head(s.T("What rests on each source"), s.T("How many events have a claim that cites the source or relies on its word. Full is the part whose status would change without it; a source that retells others falls with them."))
	s.legend([]entry{
		{s.T("status would change without it"), func(x, y float64) []scene.Shape {
			return []scene.Shape{c.part(s, true, x-8*s.k, y-5*s.k, 16*s.k, 10*s.k)}
		}, scene.Ref{}},
		{s.T("would stay"), func(x, y float64) []scene.Shape {
			return []scene.Shape{c.part(s, false, x-8*s.k, y-5*s.k, 16*s.k, 10*s.k)}
		}, scene.Ref{}},
	})
	used := 0
	for _, events := range c.rests {
		if len(events) > 0 {
			used++
		}
	}
	s.foot(s.T("Sources: {{.Sources}}; events rest on {{.Used}} of them. An event counts with each source that it rests on.", "Sources", len(c.order), "Used", used))
	l := &ledger{sheet: s}
	s.y0 += 18 * s.k
	l.headLine = s.y0 - 6*s.k
	l.list = s.rows(len(c.order))
	most := 1
	if len(c.order) > 0 {
		most = max(len(c.rests[c.order[0]]), 1)
	}
	l.across(most)
	return l
}

func (l *ledger) across(most int) {
	wide := l.x1 - l.x0
	l.number = l.width(l.n(max(most, 10)), l.style(12.5, true))
	number := max(l.width(l.n(max(most, 1000)), l.style(12.5, true)), l.width(l.T("events"), l.style(11, false)))
	l.names = min(wide*0.34, 420*l.k)
	l.count = l.x0 + l.names + 10*l.k + number
	l.left = l.count + 12*l.k
	l.room = l.x1 - l.left
	if wide > 560*l.k {
		l.room *= 0.42
		l.words = l.left + l.room + 14*l.k
	}
	l.scale = min(l.room/float64(most), 40*l.k)
}

// part is a part of a bar.
func (c *sources) part(s *sheet, changes bool, x, y, w, h float64) scene.Shape {
	b := scene.Shape{Kind: scene.Rect, X: x, Y: y, W: w, H: h, Fill: pale(s.t.Lanes[0], 0.18), Stroke: s.t.Lanes[0], Width: 1.1}
	if changes {
		b.Fill = s.t.Lanes[0]
	}
	return b
}

// Rows implements Figure.
func (c *sources) Rows(v View) (shown, all int) {
	var out scene.Scene
	return c.lay(v, &out).shown, len(c.order)
}

// Place implements Figure.
func (c *sources) Place(v View, out *scene.Scene) {
	l := c.lay(v, out)
	st := l.style(11, false)
	l.sheet.right(l.T("events"), st, l.count, l.headLine, l.t.Muted, scene.Ref{})
	if l.words > 0 {
		l.sheet.left(l.T("without it would change"), st, l.words, l.headLine, l.x1-l.words, l.t.Muted, scene.Ref{})
	}
	l.rect(l.x0, l.y-1, l.x1-l.x0, 1, l.t.Leader)
	for i := range l.shown {
		c.row(l, i, c.order[l.first+i])
	}
	if l.rest {
		c.others(l)
	}
	l.bar(&l.list)
}

// row is one source.
func (c *sources) row(l *ledger, i, source int) {
	src := &c.in.Doc.Sources[source]
	ref, base := scene.Ref{Class: layout.ClassSource, ID: src.ID}, l.base(&l.list, i)
	l.ground(&l.list, i, ref)
	short := src.Short()
	used := l.sheet.left(short, l.style(12.5, false), l.x0, base, l.names, l.t.Ink, ref)
	if src.Title != "" && src.Title != short && l.names-used > 60*l.k {
		l.sheet.left(src.Title, l.style(11.5, false), l.x0+used+8*l.k, base, l.names-used-8*l.k, l.t.Muted, ref)
	}
	n := len(c.rests[source])
	l.sheet.right(l.n(n), l.style(12.5, true), l.count, base, l.t.Ink, ref)
	l.out.Notes[ref] = scene.Note{Title: message.Apart(layout.SourceLine(src, c.in.Language())) + l.in.Words.Colon() + l.eventWords(n), Link: link(src.URL)}
	now := c.without(source)
	h := l.height * 0.56
	y, x := l.top(i)+(l.height-h)/2, l.left
	refChange := scene.Ref{Class: ClassChange, ID: src.ID}
	if w := float64(now.direct) * l.scale; w > 0 {
		l.add(c.part(l.sheet, true, x, y, max(w, 1.5), h), refChange)
		x += w
	}
	if w := float64(n-now.direct) * l.scale; w > 0 {
		l.add(c.part(l.sheet, false, x, y, max(w, 1.5), h), ref)
	}
	if l.words > 0 {
		l.change(now, base, refChange)
	}
	l.out.Notes[refChange] = scene.Note{Title: l.T("Without {{.Names}}.", "Names", short) + " " + cmp.Or(now.all(c.in.Words), l.T("No status changes."))}
}

// change is what would change: how many events, and how.
func (l *ledger) change(now change, base float64, ref scene.Ref) {
	st, x := l.style(12, false), l.words
	if len(now.events) == 0 {
		l.sheet.left(l.T("nothing"), st, x, base, l.x1-x, l.t.Muted, ref)
		return
	}
	l.sheet.right(l.n(len(now.events)), l.style(12.5, true), x+l.number, base, l.t.Ink, ref)
	x += l.number + 10*l.k
	words := now.words(l.sheet.in.Words, func(words string) bool { return l.width(words, st) <= l.x1-x })
	l.sheet.left(words, st, x, base, l.x1-x, l.t.Ink, ref)
}

// link is an address that may be followed.
func link(url string) string {
	for _, scheme := range [...]string{"http://", "https://", "mailto:"} {
		if strings.HasPrefix(strings.ToLower(url), scheme) {
			return url
		}
	}
	return ""
}

// others is the row of all sources that have no room.
func (c *sources) others(l *ledger) {
	ref, i := restRef(l.shown), l.shown
	l.ground(&l.list, i, ref)
	st := l.style(12.5, false)
	st.Italic = true
	n := len(c.union(l.shown))
	l.out.Notes[ref] = scene.Note{Title: l.T("Other sources: {{.Count}}", "Count", len(c.order)-l.shown) + l.in.Words.Colon() + l.eventWords(n)}
	l.sheet.left(l.T("Other sources: {{.Count}}", "Count", len(c.order)-l.shown), st, l.x0, l.base(&l.list, i), l.names, l.t.Ink, ref)
	l.sheet.right(l.n(n), l.style(12.5, true), l.count, l.base(&l.list, i), l.t.Ink, ref)
	if n == 0 {
		return
	}
	h := l.height * 0.56
	y, w := l.top(i)+(l.height-h)/2, float64(n)*l.scale
	long := w > l.room
	l.add(c.part(l.sheet, false, l.left, y, min(w, l.room), h), ref)
	if long {
		l.broken(l.left+l.room*0.8, y, h)
	}
	most := len(c.rests[c.order[l.shown]])
	if l.words > 0 {
		l.sheet.left(l.T("at most {{.Count}} on each of them", "Count", most), l.style(12, false), l.words, l.base(&l.list, i), l.x1-l.words, l.t.Muted, ref)
	}
}
