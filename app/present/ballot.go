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
	size := min(max(b.h/11, 10), p.size(18))
	p.line(ballotTitle(t), typeset.Style{Size: size, Bold: true}, b.x, b.y+size, b.w, theme.Ink)
	top := b.y + size*1.8
	row := min((b.h-size*1.8)/float64(deck.Choices), size*2.5)
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

// choice is one row: key, sign, word, and the bars with their numbers: below the word, or beside it where
// the row is low.
func (s *Show) choice(p *page, b box, i int, votes deck.Votes, after bool, most int) {
	t, theme := s.content.Talk, s.content.Theme
	const low = 30 // points
	beside := b.h < low
	size := min(p.size(16), b.h*0.46)
	if beside {
		size = min(p.size(15), b.h*0.72)
	}
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
	words, bars := b.x+b.w-x, box{b.x + size, base + size*0.35, b.w - size*2.6, min(b.h*0.17, 9*p.unit+2)}
	if beside {
		words = b.w*0.52 - (x - b.x)
		bars = box{b.x + b.w*0.54, b.y + b.h*0.12, b.w*0.46 - size*1.6, b.h * 0.3}
	}
	word := typeset.Style{Size: size, Bold: t.Revealed() && statusOf(i) == t.Assess.Verdicts[t.Step().Event].Status}
	p.line(look.StatusWord(statusOf(i)), word, x, base, words, theme.Ink)
	bars.y = p.bar(bars, votes.Before[i], most, size, theme.Leader)
	if after {
		p.bar(bars, votes.After[i], most, size, theme.Accent)
	}
}

// bar is so many hands of the most, with their number in a size behind it; it gives the y below.
func (p *page) bar(b box, n, most int, size float64, c scene.Color) float64 {
	w := max(b.w*float64(n)/float64(most), 2)
	p.Add(scene.Shape{Kind: scene.Rect, X: b.x, Y: b.y, W: w, H: b.h, R: 1.5, Fill: c})
	p.line(strconv.Itoa(n), typeset.Style{Size: min(size*0.8, b.h*1.8)}, b.x+w+5, b.y+b.h, size*4, p.theme.Muted)
	return b.y + b.h + 2
}
