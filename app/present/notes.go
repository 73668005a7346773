package present

import (
	"fmt"
	"math"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline/deck"
	"dateline/timeline/message"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// paintNotes draws what the presenter sees.
func (s *Show) paintNotes() {
	s.view.Show(s.content.Faces, s.content.Theme.Panel, func(on *scene.Scene) {
		if on.Width < 1 || on.Height < 1 {
			return
		}
		p := s.newPage(on)
		if s.helping && s.content.Apart {
			s.help(p)
			return
		}
		margin := max(16, 32*p.unit)
		top := s.clock(p, margin)
		left := (p.Width - 3*margin) * 0.56
		s.notes(p, box{margin, top, left, p.Height - top - margin*0.6})
		s.overview(p, box{2*margin + left, top, p.Width - 3*margin - left, p.Height - top - margin*0.6})
	})
}

// clock is the line on top: how long the talk goes on, what time it is, as of which day, which step.
func (s *Show) clock(p *page, margin float64) float64 {
	t, now := s.content.Talk, s.content.Now()
	large, small := typeset.Style{Size: p.size(34), Bold: true}, typeset.Style{Size: p.size(18)}
	base := margin*0.5 + large.Size
	x := margin
	x += p.line(elapsed(now.Sub(s.started)), large, x, base, p.Width/3, p.theme.Ink) + 18*p.unit
	x += p.line(now.Format("15:04"), small, x, base, p.Width/5, p.theme.Muted) + 18*p.unit
	number := lang.L("{{.Step}} of {{.Count}}", map[string]any{"Step": t.At() + 1, "Count": len(t.Steps)})
	if t.Digits() != "" {
		number = lang.L("go to step {{.Step}}", map[string]any{"Step": t.Digits()})
	}
	used := p.lineRight(number, small, p.Width-margin, base, p.Width/4, p.theme.Ink)
	asOf := s.content.AsOf
	if asOf == "" {
		asOf = lang.L("as known today")
	}
	p.line(asOf, small, x, base, p.Width-margin-used-20-x, p.theme.Muted)
	y := base + 12*p.unit
	p.rule(margin, y, p.Width-2*margin)
	return y + 14*p.unit
}

// elapsed is a time in minutes and seconds, with hours where there are any.
func elapsed(d time.Duration) string {
	seconds := int(max(d, 0) / time.Second)
	if seconds >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
	}
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}

// notes are those of the step, in type as large as there is room for; longer ones are scrolled.
func (s *Show) notes(p *page, b box) {
	t := s.content.Talk
	if s.linked != t.At() {
		s.linked, s.scroll = t.At(), 0
	}
	words, c := t.Step().Notes, p.theme.Ink
	if words == "" {
		words, c = lang.L("No notes for this step."), p.theme.Muted
	}
	size, list := p.paragraphs(words, b)
	rows := max(int(b.h/(size*lead)), 1)
	most := max(len(list)-rows, 0)
	s.scroll = min(max(s.scroll, 0), float64(most)*size*lead)
	first := min(int(s.scroll/(size*lead)+0.01), most) // whole lines, also of what is rounded
	s.page = float64(max(rows-1, 1)) * size * lead
	for i, line := range list[first:min(first+rows, len(list))] {
		p.put(block{[]*typeset.Line{line}, size, c, line.ToLeft}, b.x, b.y+float64(i)*size*lead, b.w)
	}
	if x := b.x + b.w + 14*p.unit; first > 0 {
		p.arrow(x, b.y+10*p.unit, -7*p.unit)
	}
	if x := b.x + b.w + 14*p.unit; first < most {
		p.arrow(x, b.y+b.h-10*p.unit, 7*p.unit)
	}
}

// pointer is a triangle of a size at x that points to the right.
func (p *page) pointer(x, y, size float64, c scene.Color) {
	p.Add(scene.Shape{Kind: scene.Path, X: x, Y: y, Fill: c, Segs: []scene.Seg{
		{Op: scene.MoveTo, X: 0, Y: -size}, {Op: scene.LineTo, X: size * 1.6, Y: 0}, {Op: scene.LineTo, X: 0, Y: size}, {Op: scene.Close},
	}})
}

// arrow is a triangle about a point that points down by a size, or up by a negative one.
func (p *page) arrow(x, y, size float64) {
	p.Add(scene.Shape{Kind: scene.Path, X: x, Y: y, Fill: p.theme.Accent, Segs: []scene.Seg{
		{Op: scene.MoveTo, X: -math.Abs(size), Y: -size / 2}, {Op: scene.LineTo, X: math.Abs(size), Y: -size / 2}, {Op: scene.LineTo, X: 0, Y: size}, {Op: scene.Close},
	}})
}

// paragraphs are the lines of notes, which break where their writer has broken them, in the largest type in which all
// have room, else in the smallest.
func (p *page) paragraphs(words string, b box) (size float64, list []*typeset.Line) {
	const most = 1000 // lines of a paragraph
	for _, points := range []float64{28, 25, 22, 19, 17, 15} {
		size, list = p.size(points), nil
		for paragraph := range strings.SplitSeq(strings.TrimSpace(words), "\n") {
			if text, _ := p.wrap(paragraph, typeset.Style{Size: size}, b.w, most, p.theme.Ink); len(text.lines) > 0 {
				list = append(list, text.lines...)
			} else {
				list = append(list, p.faces.Shape("", typeset.Style{Size: size}))
			}
		}
		if float64(len(list))*size*lead <= b.h {
			break
		}
	}
	return size, list
}

// readOn shows the next of the pages of long notes, or the one before.
func (s *Show) readOn(pages float64) {
	s.scroll += pages * s.page
	s.paintNotes()
}

// scrollNotes moves long notes.
func (s *Show) scrollNotes(dy float32) {
	s.scroll -= float64(dy)
	s.paintNotes()
}

// overview is what the slide shows, what comes next in it, and the next step; or the vote.
func (s *Show) overview(p *page, b box) {
	t := s.content.Talk
	y := s.caption(p, lang.L("Now"), b, b.y)
	y = s.step(p, t.Step(), b, y)
	if s.Blank() {
		y = s.caption(p, lang.L("The screen is blank"), b, y)
	}
	room := b.h * 0.62
	if t.Voting() {
		s.ballot(p, box{b.x, y, b.w, b.y + room - y})
	} else {
		s.parts(p, box{b.x, y, b.w, b.y + room - y})
	}
	y = b.y + room + 8*p.unit
	p.rule(b.x, y, b.w)
	y = s.ahead(p, b, y+10*p.unit)
	if size := p.size(14); y+size*2 < b.y+b.h {
		p.line(lang.L("? lists the keys"), typeset.Style{Size: size}, b.x, b.y+b.h-size*0.3, b.w, p.theme.Muted)
	}
}

// ahead is the step to which the talk goes, the next one or that whose number is being typed; it gives the y below it.
func (s *Show) ahead(p *page, b box, y float64) float64 {
	t := s.content.Talk
	if t.Digits() != "" {
		y = s.caption(p, lang.L("go to step {{.Step}}", map[string]any{"Step": t.Digits()}), b, y)
		if step, ok := t.Target(); ok {
			return s.step(p, t.Steps[step], b, y)
		}
		return s.aside(p, lang.L("{{.Count}} steps", map[string]any{"Count": len(t.Steps)}), b, y)
	}
	y = s.caption(p, lang.L("Next"), b, y)
	if next, ok := t.Following(); ok {
		return s.step(p, next, b, y)
	}
	return s.aside(p, lang.L("The last step"), b, y)
}

// aside is a muted line; it gives the y below it.
func (s *Show) aside(p *page, words string, b box, y float64) float64 {
	size := p.size(17)
	p.line(words, typeset.Style{Size: size}, b.x, y+size, b.w, p.theme.Muted)
	return y + size*1.5
}

func (s *Show) caption(p *page, words string, b box, y float64) float64 {
	size := p.size(14)
	p.line(words, typeset.Style{Size: size, Bold: true}, b.x, y+size, b.w, p.theme.Accent)
	return y + size*1.5
}

// step is a step's date and title.
func (s *Show) step(p *page, step deck.Step, b box, y float64) float64 {
	doc := s.content.Talk.Doc
	e := &doc.Events[step.Event]
	size := p.size(15)
	p.line(when(s.language(), e), typeset.Style{Size: size}, b.x, y+size, b.w, p.theme.Muted)
	title := p.fit(named(e), typeset.Style{Bold: true}, []float64{p.size(21), p.size(18), p.size(15)}, b.w, func(float64) int { return 2 }, p.theme.Ink)
	return p.put(title, b.x, y+size*1.4, b.w) + 8*p.unit
}

// parts are what there is to tell of the step: told, next, and still to come.
func (s *Show) parts(p *page, b box) {
	t := s.content.Talk
	parts := t.Parts()
	size := min(max(b.h/float64(len(parts))/1.5, p.size(15)), p.size(20))
	rows := max(int(b.h/(size*1.5)), 1)
	first := min(max(t.Shown()-rows/2, 0), max(len(parts)-rows, 0))
	for i := first; i < min(first+rows, len(parts)); i++ {
		y := b.y + float64(i-first)*size*1.5 + size
		color, style, sign := p.theme.Muted, typeset.Style{Size: size}, "○"
		switch {
		case i < t.Shown():
			sign = "✓"
		case i == t.Shown():
			color, style.Bold, sign = p.theme.Ink, true, ""
			p.pointer(b.x+size*0.2, y-size*0.35, size*0.35, color)
		}
		p.line(sign, style, b.x, y, size*2, color)
		name, stance := s.partWords(parts[i])
		x, end := b.x+size*1.5, b.x+b.w
		if stance == "" {
			p.line(name, style, x, y, end-x, color)
			continue
		}
		room := end - x - p.faces.Shorten(stance, style, end-x).Width
		x += p.line(name, style, x, y, room, color) // a long name is cut, and never what it says of the event
		p.line(stance, style, x, y, end-x, color)
	}
}

// partWords are a part in a line: the claimant, and behind that the stance, or else what it is and nothing.
func (s *Show) partWords(part deck.Part) (name, stance string) {
	t := s.content.Talk
	switch part.Kind {
	case deck.Title:
		return lang.L("The event"), ""
	case deck.Status:
		return lang.L("The status: {{.Status}}", map[string]any{"Status": look.Verdict(t.Assess.Verdicts[t.Step().Event])}), ""
	}
	c := t.Event().Claims[part.Claim]
	return message.Apart(claimant(t.Doc, c)), " · " + look.Stance(c.Stance)
}
