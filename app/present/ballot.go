package present

import (
	"strconv"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline/deck"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// ballot is the vote as bars, a status a row: the hands before the status was told and, once it is,
// those after.
func (s *Show) ballot(p *page, b box) {
	t, theme := s.content.Talk, s.content.Theme
	votes := t.Votes()
	after := t.Revealed() && (t.Voting() || deck.Counted(votes.After))
	size := min(max(b.h/11, 10), p.size(20))
	p.line(ballotTitle(t), typeset.Style{Size: size, Bold: true}, b.x, b.y+size, b.w, theme.Ink)
	top := b.y + size*1.8
	row := min((b.h-size*1.8)/float64(deck.Choices), p.size(20)*2.4)
	most := 1
	for i := range deck.Choices {
		most = max(most, votes.Before[i], votes.After[i])
	}
	for i := range deck.Choices {
		s.choice(p, box{b.x, top + float64(i)*row, b.w, row}, i, votes, after, most)
	}
}

// ballotTitle says which vote it is.
func ballotTitle(t *deck.Talk) string {
	switch {
	case t.Voting() && t.Revealed():
		return lang.L("And now? Hands, please")
	case t.Voting():
		return lang.L("What is it? Hands, please")
	}
	return lang.L("Hands before and after")
}

// choice is one row: key, sign, word and the hands, with their bars below.
func (s *Show) choice(p *page, b box, i int, votes deck.Votes, after bool, most int) {
	t, theme := s.content.Talk, s.content.Theme
	size := min(p.size(20), b.h*0.5)
	base, x := b.y+size, b.x
	if t.Voting() {
		p.line(strconv.Itoa(i+1), typeset.Style{Size: size, Bold: true}, x, base, size*2, theme.Muted)
	}
	x += size
	r := size * 0.42
	for _, shape := range layout.Mark(theme, evidence.Verdict{Status: statusOf(i)}, theme.Ink, x+r, base-size*0.36, r) {
		p.Add(shape)
	}
	x += size * 1.3
	words := b.x + b.w - x - p.hands(b.x+b.w, base, b.w/2, size, votes.Before[i], votes.After[i], after) - size*0.5
	word := typeset.Style{Size: size, Bold: t.Revealed() && statusOf(i) == t.Assess.Verdicts[t.Step().Event].Status}
	p.line(look.StatusWord(statusOf(i)), word, x, base, words, theme.Ink)
	bar := box{b.x + size, base + size*0.32, b.w - size, min(b.h*0.2, 10*p.unit)}
	if after {
		bar.h = min(b.h*0.12, 7*p.unit)
	}
	bar.y = p.bar(bar, votes.Before[i], most, theme.Leader)
	if after {
		p.bar(bar, votes.After[i], most, theme.Accent)
	}
}

// hands are those counted, in figures that end at x: "3", or "3 → 5" with those after. It gives their width.
func (p *page) hands(x, base, width, size float64, before, now int, after bool) float64 {
	bold := typeset.Style{Size: size, Bold: true}
	if !after {
		return p.lineRight(strconv.Itoa(before), bold, x, base, width, p.theme.Ink)
	}
	used := p.lineRight(strconv.Itoa(now), bold, x, base, width, p.theme.Accent)
	return used + p.lineRight(strconv.Itoa(before)+" → ", typeset.Style{Size: size}, x-used, base, width-used, p.theme.Muted)
}

// bar is so many hands of the most, on the line that the most would fill; it gives the y below.
func (p *page) bar(b box, n, most int, c scene.Color) float64 {
	p.Add(scene.Shape{Kind: scene.Rect, X: b.x, Y: b.y + b.h - 1, W: b.w, H: 1, Fill: p.theme.Hair})
	if n > 0 {
		p.Add(scene.Shape{Kind: scene.Rect, X: b.x, Y: b.y, W: max(b.w*float64(n)/float64(most), 2), H: b.h, R: 1.5, Fill: c})
	}
	return b.y + b.h + 2
}
