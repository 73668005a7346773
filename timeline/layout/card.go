package layout

import (
	"strings"

	"dateline/timeline/evidence"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// card is an event's card at one rung, its shapes relative to its upper left corner.
type card struct {
	w, h   float64
	cut    bool // its title is not whole
	shapes []scene.Shape
}

const (
	padLeft, padRight = 13.0, 12.0
	padTop, padBottom = 8.0, 9.0
	smallLead         = 15.5
	bodyLead          = 18.0
	tagLead           = 15.0
	tagPad            = 8.0 // left and right in a tag
	statusLead        = 19.0
	summaryLead       = 15.5
	radius            = 5.0
	markRadius        = 5.0 // of the mark on a card
)

// draft collects a card's rows before its width is known.
type draft struct {
	layout  *Layout
	it      *item
	verdict evidence.Verdict
	rung    rung
	fixed   float64 // the card's width; 0 where its rows decide
	width   float64 // of the widest row
	y       float64
	cut     bool
	shapes  []scene.Shape
	right   []int // shapes to move to the right edge
}

// card makes the card of an item, as large as the verdict on all claims makes it.
func (l *Layout) card(it *item, r rung) card {
	c := l.cardFor(it, it.full, r, 0)
	if it.verdict != it.full {
		c = l.cardFor(it, it.verdict, r, c.w)
	}
	return c
}

// cardFor makes the card with a verdict, at its own width or, where that is above 0, at the given.
func (l *Layout) cardFor(it *item, v evidence.Verdict, r rung, width float64) card {
	d := &draft{layout: l, it: it, verdict: v, rung: r, y: padTop, fixed: width}
	if r.tag {
		return d.tag()
	}
	d.date()
	d.title()
	if r.summary > 0 {
		d.summary()
	}
	if r.status {
		d.status()
	}
	return d.finish(d.y + padBottom - 2)
}

func (d *draft) inner() float64 {
	if d.fixed > 0 {
		return d.fixed - padLeft - padRight
	}
	return d.rung.width - padLeft - padRight
}

func (d *draft) text(line *typeset.Line, x, y float64, c scene.Color) {
	d.shapes = append(d.shapes, scene.Shape{Kind: scene.Text, X: x, Y: y, Line: line, Fill: c})
}

// aligned moves the shape that comes next to the right edge where a text's lines run to the left.
func (d *draft) aligned(text string) {
	if typeset.RightToLeft(text) {
		d.right = append(d.right, len(d.shapes))
	}
}

// small is a status's word as cards say it.
func (l *Layout) small(s evidence.Status) *typeset.Line {
	return l.in.Faces.Shape(s.Words(l.in.Words), typeset.Style{Size: sizeSmall, Bold: true})
}

// widestStatus is the width of the longest word, so that no other day makes a card larger.
func (l *Layout) widestStatus() float64 {
	widest := 0.0
	for _, s := range evidence.Statuses {
		widest = max(widest, l.small(s).Width)
	}
	return widest
}

func (d *draft) title() {
	l, e := d.layout, &d.layout.in.Doc.Events[d.it.event]
	style, lead := typeset.Style{Size: sizeBody, Bold: true}, bodyLead
	if d.rung.small {
		style, lead = typeset.Style{Size: sizeTag}, tagLead
	}
	for _, line := range d.wrap(e.Title, style, padLeft+padRight) {
		d.aligned(e.Title)
		d.text(line, padLeft, d.y+14, l.in.Theme.Ink)
		d.width = max(d.width, line.Width)
		d.y += lead
	}
}

// wrap breaks a title into the lines of the rung, at its width less what lies beside the title, or at
// the wider one where that shows the whole of it.
func (d *draft) wrap(title string, style typeset.Style, less float64) []*typeset.Line {
	faces := d.layout.in.Faces
	cut := func(lines []*typeset.Line) bool {
		return len(lines) > 0 && shortened(lines[len(lines)-1], title)
	}
	lines := faces.Wrap(title, style, d.rung.width-less, d.rung.titles)
	if cut(lines) && d.rung.wider > 0 {
		if wide := faces.Wrap(title, style, d.rung.wider-less, d.rung.titles); !cut(wide) {
			lines = wide
		}
	}
	d.cut = cut(lines)
	return lines
}

// shortened tells whether a line is one of words that go on behind it.
func shortened(line *typeset.Line, words string) bool {
	return strings.HasSuffix(line.Text, "…") && !strings.HasSuffix(words, "…")
}

func (d *draft) summary() {
	l, e := d.layout, &d.layout.in.Doc.Events[d.it.event]
	lines := l.in.Faces.Wrap(plain(e.Summary), typeset.Style{Size: sizeSmall}, d.rung.width-padLeft-padRight, d.rung.summary)
	if len(lines) > 0 {
		d.y += 3
	}
	for _, line := range lines {
		d.aligned(e.Summary)
		d.text(line, padLeft, d.y+11.5, l.in.Theme.Ink)
		d.width = max(d.width, line.Width)
		d.y += summaryLead
	}
}

// status is the last row: the mark, the word, and how many reports rest on how many origins.
func (d *draft) status() {
	l := d.layout
	base := d.y + 14
	d.shapes = append(d.shapes, Mark(l.in.Theme, d.verdict, d.it.color, padLeft+markRadius, base-4, markRadius)...)
	word := l.small(d.verdict.Status)
	x := padLeft + 2*markRadius + 6
	d.text(word, x, base, d.it.color)
	used := x - padLeft + word.Width
	if count := l.count(d.verdict, d.inner()-used-14, d.fixed == 0 && !d.rung.firm); count != nil {
		d.right = append(d.right, len(d.shapes))
		d.text(count, 0, base, l.in.Theme.Muted)
		used += 14 + count.Width
	}
	d.width = max(d.width, used)
	d.y += statusLead
}

// count is "6 reports · 3 origins", or the origins alone where there is no room for both.
func (l *Layout) count(v evidence.Verdict, room float64, grow bool) *typeset.Line {
	if v.Reports == 0 {
		return nil
	}
	if v.Reports != v.Origins && grow {
		room += 44 // the difference is worth a wider card
	}
	origins := l.in.Words.N(int(v.Origins), "1 origin", "{{.Count}} origins")
	for _, s := range [...]string{CountWords(v, l.in.Words), origins} {
		if line := l.in.Faces.Shape(s, typeset.Style{Size: sizeSmall}); line.Width <= room {
			return line
		}
	}
	return nil
}

// tag is the smallest card: the mark, whose colour tells the lane, and beside it the title.
func (d *draft) tag() card {
	l, e := d.layout, &d.layout.in.Doc.Events[d.it.event]
	const base, r, high = 14.5, 4.5, 21
	d.shapes = append(d.shapes, Mark(l.in.Theme, d.verdict, d.it.color, tagPad+r, base-4.2, r)...)
	lead := 2*r + 5
	if d.rung.brief {
		word := l.small(d.verdict.Status)
		d.text(word, tagPad+lead, base-0.5, d.it.color)
		d.width = l.widestStatus() + 8
		lead += word.Width + 8
	}
	d.width += 2*r + 5
	before := d.width
	for i, line := range d.wrap(e.Title, typeset.Style{Size: sizeTag}, 2*tagPad+before) {
		d.aligned(e.Title)
		d.text(line, tagPad+lead, base+tagLead*float64(i), l.in.Theme.Ink)
		d.width, d.y = max(d.width, before+line.Width), high+tagLead*float64(i)
	}
	return d.finish(max(d.y, high))
}

// finish puts the panel behind the rows and the right-hand texts to its edge.
func (d *draft) finish(height float64) card {
	theme, e := d.layout.in.Theme, &d.layout.in.Doc.Events[d.it.event]
	c := card{w: padLeft + d.width + padRight, h: height, cut: d.cut}
	edge := padRight
	if d.rung.tag {
		c.w, edge = d.width+2*tagPad, tagPad
	}
	if d.fixed > 0 {
		c.w = d.fixed
	}
	for _, i := range d.right {
		d.shapes[i].X = c.w - edge - d.shapes[i].Line.Width
	}
	panel := scene.Shape{Kind: scene.Rect, W: c.w, H: c.h, R: radius, Fill: theme.Panel, Stroke: theme.Hair, Width: 1, Frame: true}
	c.shapes = []scene.Shape{panel}
	if !d.rung.tag {
		c.shapes = append(c.shapes, scene.Shape{Kind: scene.Rect, X: 0, Y: 5, W: 3, H: c.h - 10, R: 1.5, Fill: d.it.color})
	}
	c.shapes = append(c.shapes, d.shapes...)
	ref := scene.Ref{Class: ClassEvent, ID: e.ID}
	for i := range c.shapes {
		c.shapes[i].Ref = ref
	}
	return c
}
