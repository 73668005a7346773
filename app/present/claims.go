package present

import (
	"cmp"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/deck"
	"dateline/timeline/message"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// claim is one claim as it stands on a slide.
type claim struct {
	name, line, text, translation block
	side                          scene.Color
	h                             float64
	rtl                           bool // the claimant's name runs from right to left, and so does the claim
	whole                         bool // nothing of it was cut
}

// column is a part of a page for claims; first and end are places among all claims.
type column struct{ first, end int }

// arranged is all claims of a step at one size: every claim keeps its place while others are told.
type arranged struct {
	claims  []claim
	pages   [][]column
	width   float64 // of a column
	gap     float64 // between two claims
	between float64 // two columns
	cut     int     // claims of which not all is said
}

// claims are those that were told, in a box. All of them, told or not, decide the size of the type
// and the places, so that nothing moves while they are told.
func (s *Show) claims(p *page, b box) {
	t := s.content.Talk
	parts := t.Parts()
	told := parts[1 : len(parts)-1]
	if len(told) == 0 {
		if t.Revealed() {
			size := p.size(20)
			p.line(lang.L("Nobody is named yet."), typeset.Style{Size: size}, b.x, b.y+size, b.w, p.theme.Muted)
		}
		return
	}
	a := s.arrange(p, b, told, true)
	shown := min(t.Shown()-1, len(told))
	if shown == 0 {
		return
	}
	if (t.Voting() || t.Revealed()) && len(a.pages) > 1 {
		if short := s.arrange(p, b, told, false); len(short.pages) < len(a.pages) {
			a = short // who says what, so that the hands and the status stand beside all of it
		}
	}
	a.draw(p, b, shown)
}

// arrange finds the largest type at which all claims are whole and on one page. Else they take several, as few as can be
// in a type that is read from the last row, and in a smaller one only where else not all would be said. Without texts
// each is who claims it, how and where.
func (s *Show) arrange(p *page, b box, parts []deck.Part, texts bool) arranged {
	for _, try := range []struct {
		size    float64
		columns int
	}{{34, 1}, {30, 1}, {27, 1}, {24, 1}, {24, 2}, {22, 1}, {22, 2}, {20, 1}, {20, 2}} {
		const least = 210 // points, of a column
		if try.columns > 1 && b.w/float64(try.columns) < least {
			continue
		}
		if a := s.arrangeAt(p, b, parts, texts, p.size(try.size), try.columns); len(a.pages) == 1 && a.cut == 0 {
			return a
		}
	}
	best := arranged{}
	try := func(size float64, columns int) {
		a := s.arrangeAt(p, b, parts, texts, p.size(size), columns)
		if best.pages == nil || cmp.Or(cmp.Compare(a.cut, best.cut), cmp.Compare(len(a.pages), len(best.pages))) < 0 {
			best = a
		}
	}
	const narrow = 320 // points, of a column
	for _, size := range []float64{23, 21.5, 20} {
		if b.w/2 >= narrow*p.unit {
			try(size, 2)
		} else {
			try(size, 1)
		}
	}
	for _, size := range []float64{23, 20, 18, 16, 14} {
		if best.cut > 0 {
			try(size, 1)
		}
	}
	return best
}

func (s *Show) arrangeAt(p *page, b box, parts []deck.Part, texts bool, size float64, columns int) arranged {
	a := arranged{between: 28 * p.unit, gap: size * 0.75}
	a.width = (b.w - a.between*float64(columns-1)) / float64(columns)
	foot := p.size(14) * lead // for the number of the page
	for _, part := range parts {
		c := s.claim(p, part.Claim, texts, size, a.width-14*p.unit, b.h-foot)
		if a.claims = append(a.claims, c); !c.whole {
			a.cut++
		}
	}
	room := b.h
	if a.pages = a.fill(room, columns); len(a.pages) > 1 {
		a.pages = a.fill(room-foot, columns)
	}
	return a
}

// fill puts the claims into columns of a height, and these into pages.
func (a *arranged) fill(height float64, columns int) [][]column {
	var pages [][]column
	y, at := 0.0, column{}
	var page []column
	end := func(i int) {
		at.end = i
		if page = append(page, at); len(page) == columns {
			pages, page = append(pages, page), nil
		}
		at, y = column{first: i}, 0
	}
	for i, c := range a.claims {
		if y > 0 && y+c.h > height {
			end(i)
		}
		y += c.h + a.gap
	}
	end(len(a.claims))
	if len(page) > 0 {
		pages = append(pages, page)
	}
	return pages
}

// draw shows the first so many claims: the page with the last of them.
func (a *arranged) draw(p *page, b box, shown int) {
	for _, page := range a.pages {
		first, end := page[0].first, page[len(page)-1].end
		if shown > end {
			continue
		}
		for k, col := range page {
			y := b.y
			for i := col.first; i < min(col.end, shown); i++ {
				a.claims[i].draw(p, b.x+float64(k)*(a.width+a.between), y, a.width)
				y += a.claims[i].h + a.gap
			}
		}
		if len(a.pages) > 1 {
			words := lang.L("claims {{.First}} to {{.Last}} of {{.Count}}", map[string]any{"First": first + 1, "Last": min(end, shown), "Count": len(a.claims)})
			p.line(words, typeset.Style{Size: p.size(14)}, b.x, b.y+b.h, b.w, p.theme.Muted)
		}
		return
	}
}

// claim measures a claim: who, how, when and where, and with texts what was said.
func (s *Show) claim(p *page, k int, texts bool, size, width, height float64) claim {
	t := s.content.Talk
	c := t.Event().Claims[k]
	const most = 4 // lines of who and how, of which few need two
	out := claim{side: side(p, c.Stance), whole: true}
	wrap := func(text string, style typeset.Style, most int, color scene.Color) block {
		b, whole := p.wrap(text, style, width, most, color)
		out.whole = out.whole && whole
		return b
	}
	out.name = wrap(claimant(t.Doc, c), typeset.Style{Size: size, Bold: true}, most, p.theme.Ink)
	out.line = wrap(how(t.Doc, s.language(), c), typeset.Style{Size: max(size*0.76, 11)}, most, out.side)
	out.h = out.name.height() + out.line.height()
	style := typeset.Style{Size: size}
	text, translation := "", ""
	if texts {
		text, translation = said(p.words, c)
	}
	style.Italic = c.Quote != nil && c.Quote.Exact != ""
	lines := max(int((height-out.h)/(size*lead)), 1)
	out.text = wrap(text, style, lines, p.theme.Ink)
	out.h += out.text.height()
	small := size * 0.8
	out.translation = wrap(translation, typeset.Style{Size: small}, max(int((height-out.h)/(small*lead)), 0), p.theme.Muted)
	out.h += out.translation.height()
	out.rtl = out.name.rtl || len(out.name.lines) == 0 && out.text.rtl
	out.line.rtl = out.rtl
	return out
}

// draw shows a claim beside a bar in the colour of its side.
func (c *claim) draw(p *page, x, y, width float64) {
	inset := 14 * p.unit
	bar, at := max(3, 4*p.unit), x
	if c.rtl {
		at, x = x+width-bar, x-inset
	}
	p.Add(scene.Shape{Kind: scene.Rect, X: at, Y: y + 3, W: bar, H: c.h - 4, R: 1.5, Fill: c.side})
	for _, b := range []block{c.name, c.line, c.text, c.translation} {
		y = p.put(b, x+inset, y, width-inset)
	}
}

// side is the colour of those who affirm, who oppose, and of the others.
func side(p *page, s timeline.Stance) scene.Color {
	switch {
	case s.Affirms():
		return p.theme.Lanes[0]
	case s.Opposes():
		return p.theme.Accent
	}
	return p.theme.Muted
}

// claimant is who makes a claim.
func claimant(doc *timeline.Document, c timeline.Claim) string {
	if c.By != "" {
		return doc.Speaker(c.By)
	}
	return doc.Speaker(c.Source)
}

// dot joins parts of a line that may be broken: behind the dot, so that no line begins with it.
const dot = "\u00a0· "

// how is a claim's stance, when it was made, on whose word, and where it stands.
func how(doc *timeline.Document, language string, c timeline.Claim) string {
	words := look.Stance(c.Stance)
	src := doc.Source(c.Source)
	date := c.Said
	if date.IsZero() && src != nil {
		date = src.Issued
	}
	if !date.IsZero() {
		words += dot + date.Words(language)
	}
	if c.From != "" {
		words += dot + lang.L("on the word of {{.Who}}", map[string]any{"Who": doc.Speaker(c.From)})
	}
	if c.By != "" && src != nil {
		words += dot + message.Apart(src.Short())
	}
	return words
}

// said is what was said: word for word in quotation marks, with its translation, else as it is told.
func said(w *words.Translator, c timeline.Claim) (text, translation string) {
	if c.Quote == nil || c.Quote.Exact == "" {
		return c.Text, ""
	}
	if c.Quote.Translation != "" {
		translation = w.Quoted(c.Quote.Translation)
	}
	return w.Quoted(c.Quote.Exact), translation
}
