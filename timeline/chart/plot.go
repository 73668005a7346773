package chart

import (
	"math"
	"slices"

	"dateline/timeline/axis"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// niceTop is the number at which the scale ends: what is needed, up to a tenth.
func niceTop(most int) int {
	step := niceStep(most)
	return (most + step - 1) / step * step
}

// niceStep is 1, 2 or 5 times a power of ten, of which most has about five.
func niceStep(most int) int {
	for unit := 1; ; unit *= 10 {
		for _, step := range [...]int{unit, 2 * unit, 5 * unit} {
			if step*5 >= most || unit > math.MaxInt/100 {
				return step
			}
		}
	}
}

// plot is the picture within its axes.
type plot struct {
	*sheet
	*statuses
	view                     axis.View
	left, right, top, bottom float64
	end                      float64 // of what is known, where the names stand
	scale                    float64 // points an event
}

func (p *plot) y(n int) float64 { return p.bottom - float64(n)*p.scale }

// under is how many events lie below the k-th band.
func (p *plot) under(counts evidence.Counts, k int) (n int) {
	for _, st := range p.seen[:k] {
		n += counts[st]
	}
	return n
}

// grid is the numbers left and a hairline at each.
func (p *plot) grid() {
	step := niceStep(p.most)
	for step < p.most && float64(step)*p.scale < 20*p.k {
		step *= 2
	}
	st, above := p.style(11.5, false), 0.0
	for n := 0; n <= niceTop(p.most); n += step {
		y := math.Round(p.y(n))
		color := p.t.Hair
		end := p.end
		if n == 0 {
			color, end = p.t.Leader, p.right
		}
		p.rect(p.left, y, end-p.left, 1, color)
		if n > 0 && above-y < 17*p.k {
			continue
		}
		above = y
		p.sheet.right(p.n(n), st, p.left-8*p.k, y+4*p.k, p.t.Muted, scene.Ref{})
	}
}

// band is the stretch of a status: its lower edge forward, its upper edge back.
func (p *plot) band(k int, steps []column) {
	st := p.seen[k]
	var lower, upper []scene.Seg
	flush := func() {
		if len(lower) == 0 {
			return
		}
		slices.Reverse(upper)
		segs := append(lower, upper...)
		segs[0].Op = scene.MoveTo
		look := Area(p.t, st)
		look.Kind, look.Segs = scene.Path, append(segs, scene.Seg{Op: scene.Close})
		p.out.Add(look) // a path is found by its box, which is larger: marks are what is found
		lower, upper = nil, nil
	}
	for _, c := range steps {
		counts := p.at(c.day)
		if counts[st] == 0 || c.x1 <= c.x0 {
			flush()
			continue
		}
		a := p.under(counts, k)
		low, high := p.y(a), p.y(a+counts[st])
		lower = append(lower, scene.Seg{Op: scene.LineTo, X: c.x0, Y: low}, scene.Seg{Op: scene.LineTo, X: c.x1, Y: low})
		upper = append(upper, scene.Seg{Op: scene.LineTo, X: c.x0, Y: high}, scene.Seg{Op: scene.LineTo, X: c.x1, Y: high})
	}
	flush()
	words := st.Words(p.sheet.in.Words) + p.sheet.in.Words.Colon() + p.eventWords(p.at(steps[len(steps)-1].day)[st])
	p.out.Notes[statusRef(st)] = scene.Note{Title: words}
}

// outline is the line above all bands: the events that are known; or the ground below it, which hides
// the grid.
func (p *plot) outline(steps []column, ground bool) {
	var segs []scene.Seg
	for _, c := range steps {
		y := p.y(p.at(c.day).Sum())
		segs = append(segs, scene.Seg{Op: scene.LineTo, X: c.x0, Y: y}, scene.Seg{Op: scene.LineTo, X: c.x1, Y: y})
	}
	segs[0].Op = scene.MoveTo
	if !ground {
		p.out.Add(scene.Shape{Kind: scene.Path, Segs: segs, Stroke: p.t.Ink, Width: 1.2})
		return
	}
	segs = append(segs, scene.Seg{Op: scene.LineTo, X: steps[len(steps)-1].x1, Y: p.bottom},
		scene.Seg{Op: scene.LineTo, X: steps[0].x0, Y: p.bottom}, scene.Seg{Op: scene.Close})
	p.out.Add(scene.Shape{Kind: scene.Path, Segs: segs, Fill: p.t.Paper})
}

// Area is how a stretch or a bar of a status is filled: as the bars of the timeline, with the colours
// of those who affirm and who oppose.
func Area(t layout.Theme, st evidence.Status) scene.Shape {
	color := t.Lanes[0]
	s := scene.Shape{Stroke: color, Width: 1}
	switch st {
	case evidence.Corroborated:
		s.Fill = color
	case evidence.SingleSource:
		s.Fill = pale(color, 0.28)
	case evidence.Alleged:
		s.Fill, s.Dash, s.Width = pale(t.Panel, 1), scene.Dashed, 1.3
	case evidence.Disputed:
		s.Fill, s.Hatch, s.Stroke = t.Accent, scene.Diagonal, t.Accent
	case evidence.Denied:
		s.Fill, s.Hatch, s.Stroke = t.Accent, scene.Crossed, t.Accent
	default:
		s.Fill, s.Stroke, s.Dash, s.Width = pale(t.Muted, 0.12), t.Muted, scene.Dotted, 1.2
	}
	return s
}

// gaps are the stretches of time that the axis leaves out.
func (p *plot) gaps() {
	for _, b := range p.axis.Breaks {
		x0, x1 := p.axis.X(p.view, b.Start), p.axis.X(p.view, b.End)
		x := (x0 + x1) / 2
		h := p.bottom - p.top
		p.rect(x-4, p.top-2, 8, h+4, p.t.Paper)
		for _, at := range [...]float64{x - 4, x + 4} {
			p.out.Add(scene.Shape{Kind: scene.Path, X: at, Y: p.bottom, Stroke: p.t.Leader, Width: 1.2, Segs: []scene.Seg{
				{Op: scene.MoveTo, X: -3, Y: 5}, {Op: scene.LineTo, X: 3, Y: -5},
			}})
		}
		n, unit := layout.GapWords(b, p.sheet.in.Language())
		st := p.style(10.5, false)
		for st.Size > 8 && p.width(unit, st) > axis.BreakWidth-4 {
			st.Size--
		}
		p.middle(n, st, x, p.bottom+16*p.k, axis.BreakWidth-4, p.t.Muted, scene.Ref{})
		p.middle(unit, st, x, p.bottom+29*p.k, axis.BreakWidth-4, p.t.Muted, scene.Ref{})
	}
}

// time is the ticks below, in two levels.
func (p *plot) time() {
	st, head := p.style(11.5, false), p.style(11.5, true)
	ruler := p.axis.Ruler(p.view.Scale, p.sheet.in.Language(), func(words string) float64 { return p.width(words, head) })
	end := math.Inf(-1)
	for _, tick := range ruler.Ticks(nil, p.view, p.right) {
		if tick.Starts {
			p.rect(math.Round(tick.X0), p.bottom, 1, 5*p.k, p.t.Leader)
		}
		if tick.Fits {
			end = p.tick(ruler.Label(tick), st, tick, 17*p.k, end)
		}
	}
	end = math.Inf(-1)
	for _, tick := range ruler.Heads(nil, p.view, p.right) {
		if words := ruler.HeadLabel(tick); words != "" && p.width(words, head) <= tick.X1-tick.X0 {
			tick.Mid = false
			end = p.tick(words, head, tick, 33*p.k, end)
		}
	}
}

// tick puts the words of a tick where they do not touch the ones before, which end at end.
func (p *plot) tick(words string, st typeset.Style, t axis.Tick, below, end float64) float64 {
	l := p.sheet.in.Faces.Shape(words, st)
	x := t.X0 + 1
	if t.Mid {
		x = (t.X0 + t.X1 - l.Width) / 2
	}
	if x < end+5 || x < p.left-1 || x+l.Width > p.right+1 {
		return end
	}
	p.line(l, x, p.bottom+below, p.t.Muted, scene.Ref{})
	return x + l.Width
}

// marks are what the pointer finds: a rectangle of each status and stretch of days.
func (p *plot) marks() {
	const least = 6.0
	for _, c := range p.columns(p.view, p.left, p.right, least) {
		if c.day < 0 || c.x1 <= c.x0 {
			continue
		}
		counts, at := p.at(c.day), p.history.Days[c.day]
		day := edtf.DayWords(p.sheet.in.Language(), at)
		for k, st := range p.seen {
			if counts[st] == 0 {
				continue
			}
			y0, y1 := p.y(p.under(counts, k+1)), p.y(p.under(counts, k))
			ref := statusDayRef(st, at)
			p.add(scene.Shape{Kind: scene.Rect, X: c.x0, Y: y0, W: c.x1 - c.x0, H: y1 - y0, Frame: true}, ref)
			p.out.Notes[ref] = scene.Note{Title: p.T("{{.Day}}: {{.Status}} – {{.Part}} of {{.All}} events known", "Day", day, "Status", st.Words(p.sheet.in.Words), "Part", counts[st], "All", counts.Sum())}
		}
	}
}

// label is the name of a band beside its end.
type label struct {
	status evidence.Status
	n      int
	at, y  float64 // the middle of the band, and of the words
}

// names are the bands' names at the right, each as near to its band as the others allow.
func (p *plot) names(last column) {
	counts := p.at(last.day)
	lead := 20 * p.k
	var list []label
	for k, st := range p.seen {
		at := (p.y(p.under(counts, k)) + p.y(p.under(counts, k+1))) / 2
		list = append(list, label{st, counts[st], at, at})
	}
	list = p.roomy(list)
	lead = min(lead, (p.bottom-p.top-15*p.k)/float64(max(len(list)-1, 1)))
	size := min(13, max(lead/1.45/p.k, leastType))
	separate(list, lead, p.top+8*p.k, p.bottom-7*p.k)
	for _, l := range list {
		if math.Abs(l.y-l.at) > 3 && l.n > 0 {
			p.out.Add(scene.Shape{Kind: scene.Path, Stroke: p.t.Leader, Width: 1, Segs: []scene.Seg{
				{Op: scene.MoveTo, X: last.x1 + 2, Y: l.at}, {Op: scene.LineTo, X: p.end + 10*p.k, Y: l.y},
			}})
		}
		ref := statusRef(l.status)
		x := p.end + 20*p.k
		color := Area(p.t, l.status).Stroke
		for _, shape := range layout.Mark(p.t, evidence.Verdict{Status: l.status}, color, x, l.y, min(5.5, size*0.42)*p.k) {
			p.add(shape, ref)
		}
		x += 12 * p.k
		words, ink := p.n(l.n), p.t.Ink
		if l.n == 0 {
			ink = p.t.Muted
		}
		wide := p.width(words, p.style(size, true))
		p.sheet.left(words, p.style(size, true), x, l.y+0.35*size*p.k, p.x1-x, ink, ref)
		p.sheet.left(l.status.Words(p.sheet.in.Words), p.style(size, false), x+wide+6*p.k, l.y+0.35*size*p.k, p.x1-x-wide-6*p.k, p.t.Muted, ref)
	}
}

// roomy are the labels for which the plot has room in type that can be read: those of no event go first, then those of
// the fewest events, which the pointer still tells.
func (p *plot) roomy(list []label) []label {
	most := max(int((p.bottom-p.top-15*p.k)/(leastType*1.45*p.k))+1, 1)
	for len(list) > most {
		least := 0
		for i := range list {
			if list[i].n < list[least].n {
				least = i
			}
		}
		list = slices.Delete(list, least, least+1)
	}
	return list
}

// separate moves labels, which stand from the bottom to the top, apart by lead and into the room; the
// order stays. Pushed up from below, then down from above, lead must leave room for all.
func separate(list []label, lead, top, bottom float64) {
	edge := bottom
	for i := range list {
		list[i].y = min(list[i].y, edge)
		edge = list[i].y - lead
	}
	edge = top
	for i := len(list) - 1; i >= 0; i-- {
		list[i].y = max(list[i].y, edge)
		edge = list[i].y + lead
	}
}

// asOf is the line of the as-of day, right of which nothing is known.
func (p *plot) asOf() {
	if !p.sheet.in.Assess.Options.HasAsOf || p.stop >= p.axis.End {
		return
	}
	x := p.axis.X(p.view, p.stop)
	p.rect(x, p.top-4, 1.4, p.bottom-p.top+4, p.t.Accent)
}
