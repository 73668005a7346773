package present

import (
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/deck"
	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// verdictShare is what the status and the vote get of a slide's width, at the right.
const verdictShare = 0.34

// paintSlide draws what everyone sees, above the timeline.
func (s *Show) paintSlide() {
	s.slide.Show(s.content.Faces, s.content.Theme.Paper, func(on *scene.Scene) {
		if on.Width < 1 || on.Height < 1 {
			return
		}
		p := s.newPage(on)
		margin := max(20, 52*p.unit)
		top := s.head(p, margin)
		bottom := on.Height - max(12, 20*p.unit)
		right := (on.Width - 2*margin) * verdictShare
		gap := max(18, 36*p.unit)
		s.claims(p, box{margin, top, on.Width - 2*margin - right - gap, bottom - top})
		s.verdict(p, box{on.Width - margin - right, top, right, bottom - top})
		p.rule(0, on.Height-1, on.Width)
	})
}

// box is a place on a page, in points.
type box struct{ x, y, w, h float64 }

// head is the date, the step's number and the title; it gives the y below them.
func (s *Show) head(p *page, margin float64) float64 {
	t, theme := s.content.Talk, s.content.Theme
	e, width := t.Event(), p.Width-2*margin
	small := typeset.Style{Size: p.size(24)}
	y := max(14, 30*p.unit)
	number := lang.L("{{.Step}} of {{.Count}}", map[string]any{"Step": t.At() + 1, "Count": len(t.Steps)})
	if t.Digits() != "" {
		number = lang.L("go to step {{.Step}}", map[string]any{"Step": t.Digits()})
	}
	used := p.lineRight(number, small, p.Width-margin, y+small.Size, width/3, theme.Muted)
	p.line(when(s.language(), e), small, margin, y+small.Size, width-used-20, theme.Muted)
	y += small.Size*lead + 4*p.unit
	room := p.Height * 0.36
	sizes := []float64{p.size(52), p.size(46), p.size(40), p.size(34), p.size(28), p.size(23), p.size(19)}
	title := p.fit(named(e), typeset.Style{Bold: true}, sizes, width, func(size float64) int {
		return max(int(room/(size*lead)), 1)
	}, theme.Ink)
	y = p.put(title, margin, y, width) + 10*p.unit
	bar := s.colors[e.Lane]
	p.Add(scene.Shape{Kind: scene.Rect, X: margin, Y: y, W: width, H: 2, Fill: theme.Hair})
	long, at := min(96*p.unit, width), margin
	if title.rtl {
		at = margin + width - long
	}
	p.Add(scene.Shape{Kind: scene.Rect, X: at, Y: y, W: long, H: max(3, 4*p.unit), Fill: bar})
	return y + max(10, 20*p.unit)
}

// language is that of dates: the window's, or without one the document's.
func (s *Show) language() string {
	if w := s.content.Words; w != nil {
		return w.Language()
	}
	return s.content.Talk.Doc.Language
}

// when is an event's date in words, and its place.
func when(language string, e *timeline.Event) string {
	words := e.Date.Words(language)
	if e.Place != "" {
		words += " · " + message.Apart(e.Place)
	}
	return words
}

// named is an event's title, or that it has none.
func named(e *timeline.Event) string {
	if e.Title == "" {
		return lang.L("(no title)")
	}
	return e.Title
}

// verdict is the status with its reason, once it is told, and the vote.
func (s *Show) verdict(p *page, b box) {
	t := s.content.Talk
	if !t.Revealed() {
		if t.Voting() {
			s.ballot(p, b)
		}
		return
	}
	votes := t.Votes()
	if t.Voting() || deck.Counted(votes.Before) || deck.Counted(votes.After) {
		rest := s.status(p, box{b.x, b.y, b.w, b.h * 0.42})
		s.ballot(p, box{b.x, rest, b.w, b.y + b.h - rest})
		return
	}
	s.status(p, b)
}

// status is the sign, the word and the reason, in a box; it gives the y below them.
func (s *Show) status(p *page, b box) float64 {
	t, theme := s.content.Talk, s.content.Theme
	x := t.Assess.Explain(t.Step().Event)
	v, r := x.Verdict, max(9, 17*p.unit)
	color := s.colors[t.Event().Lane]
	if v.Known {
		for _, shape := range layout.Mark(theme, v, color, b.x+r, b.y+r, r) {
			p.Add(shape)
		}
	} else {
		r = 0
	}
	left := b.x
	if r > 0 {
		left += 2*r + 12*p.unit
	}
	two := func(float64) int { return 2 } // lines
	sizes := []float64{p.size(40), p.size(36), p.size(32), p.size(28), p.size(24), p.size(20), p.size(17)}
	word := p.fit(look.Verdict(v), typeset.Style{Bold: true}, sizes, b.x+b.w-left, two, theme.Ink)
	y := p.put(word, left, b.y+r-word.size*0.68, b.x+b.w-left)
	y = max(y, b.y+2*r) + 8*p.unit
	if reports := look.Reports(v); v.Reports > 0 {
		words, _ := p.wrap(reports, typeset.Style{Size: p.size(20)}, b.w, 2, theme.Muted)
		y = p.put(words, b.x, y, b.w) + 6*p.unit
	}
	rest := b.y + b.h - y
	reason := p.fit(x.Reason(p.words), typeset.Style{}, []float64{p.size(26), p.size(23), p.size(20), p.size(18), p.size(16), p.size(14), p.size(12)}, b.w, func(size float64) int {
		return max(int(rest/(size*lead)), 1)
	}, theme.Ink)
	return p.put(reason, b.x, y, b.w) + 10*p.unit
}
