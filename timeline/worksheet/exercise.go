package worksheet

import (
	"context"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

const (
	apart = 20.0 // between two exercises
	ruled = 2    // lines for the reasons, at least
	more  = 4    // and so many more, where a page has room
	rule  = 22.0 // from one to the next
	tick  = 10.0 // the side of a box
	row   = 19.0 // of boxes
)

// exercise is an event with what is claimed about it.
type exercise struct {
	number int
	event  *timeline.Event
	when   string
	claims []claimed
	height float64 // with the least lines
}

// claimed is one claim: who says it, what, and the number of its source.
type claimed struct{ who, said, source string }

// exercises fills pages with as many exercises as each has room for. What room is left becomes more lines to write on.
func (s *sheet) exercises(ctx context.Context, known []int32) error {
	f := s.flow
	var page []exercise
	used := 0.0
	flush := func() {
		f.spread(page, f.bottom-f.y-used)
		page, used = nil, 0
	}
	for i, e := range known {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		x := s.exercise(i+1, e)
		room := x.height + apart
		if f.y+used+room > f.bottom && (len(page) > 0 || f.y > border) {
			flush()
			f.turn()
		}
		if page, used = append(page, x), used+room; used > f.bottom-f.y {
			flush() // longer than a page, it goes over several
		}
	}
	flush()
	return nil
}

// spread draws the exercises of a page, with lines in the room that they leave free.
func (f *flow) spread(page []exercise, free float64) {
	if len(page) == 0 {
		return
	}
	lines := 0
	if free > 0 {
		lines = int(free / rule)
	}
	for i := range page {
		extra := min(lines/(len(page)-i), more)
		lines -= extra
		if f.y > border {
			f.gap(apart)
		}
		f.exercise(&page[i], ruled+extra)
	}
}

func (s *sheet) exercise(number int, i int32) exercise {
	e, f := &s.in.Doc.Events[i], s.flow
	x := exercise{number: number, event: e, when: e.Date.Words(s.in.Language())}
	for k := range e.Claims {
		if s.said(i, k) {
			x.claims = append(x.claims, s.claim(&e.Claims[k]))
		}
	}
	_, rows := f.grid()
	x.height = f.height(e.Title, heading, inset) + f.height(x.when, aside, inset) + 4 + 8 + float64(rows)*row + 4 + ruled*rule
	for _, c := range x.claims {
		x.height += f.claimHeight(c)
	}
	if len(x.claims) == 0 {
		x.height += body.Size * lead
	}
	return x
}

// claim is who says what, in the words of the claim. The stance stands only where the claim has no words.
func (s *sheet) claim(c *timeline.Claim) claimed {
	who := c.By
	if who == "" {
		who = c.Source
	}
	said := strings.TrimSpace(c.Text)
	if q := c.Quote; q != nil && strings.TrimSpace(q.Exact) != "" {
		quoted := s.in.Words.Quoted(q.Exact)
		if q.Translation != "" {
			quoted += " (" + typeset.Kept(q.Exact, q.Translation) + ")"
		}
		said = strings.TrimSpace(said + " " + quoted)
	}
	if said == "" {
		said = s.in.Words.T(c.Stance.String())
	}
	out := claimed{who: s.in.Doc.Speaker(who), said: said}
	if n := s.numbers[c.Source]; n > 0 {
		out.source = "[" + strconv.Itoa(n) + "]"
	}
	return out
}

// words are what is said, with the number of its source, which no line begins with.
func (c claimed) words() string {
	if c.source == "" {
		return c.said
	}
	return c.said + "\u00a0" + c.source
}

// claimInset is where a claim's words begin, beside their bar.
const claimInset = inset + 10

// aloneWidth is the room of a claim whose words stand in one line with its claimant; 0 where they do not.
func (f *flow) aloneWidth(c claimed) float64 {
	if len(c.who) > 200 || len(c.said) > 200 {
		return 0
	}
	who, said := f.in.Faces.Shape(c.who+f.in.Words.Colon(), strong), f.in.Faces.Shape(c.words(), body)
	if w := who.Width + said.Width; w <= f.width-claimInset && !typeset.RightToLeft(c.who) && !typeset.RightToLeft(c.said) {
		return who.Width
	}
	return 0
}

func (f *flow) claimHeight(c claimed) float64 {
	if f.aloneWidth(c) > 0 {
		return body.Size*lead + 4
	}
	return f.height(c.who, strong, claimInset) + f.height(c.words(), body, claimInset) + 4
}

// claim is a claim beside a bar.
func (f *flow) claim(c claimed) {
	page, top := f.now, f.y
	if w := f.aloneWidth(c); w > 0 {
		f.need(body.Size * lead)
		page, top = f.now, f.y
		f.put(scene.Ref{}, f.in.Faces.Shape(c.who+strings.TrimRight(f.in.Words.Colon(), " "), strong), border+claimInset, f.y+body.Size, f.in.Theme.Ink)
		f.put(scene.Ref{}, f.in.Faces.Shape(c.words(), body), border+claimInset+w, f.y+body.Size, f.in.Theme.Ink)
		f.y += body.Size * lead
	} else {
		back := typeset.RightToLeft(c.who)
		f.words(c.who, strong, claimInset, f.in.Theme.Ink, back)
		f.words(c.words(), body, claimInset, f.in.Theme.Ink, back)
	}
	if page != f.now {
		top = border // where it goes on
	}
	x := border + inset
	if typeset.RightToLeft(c.who) {
		x = border + f.width - 2
	}
	f.now.Add(scene.Shape{Kind: scene.Rect, X: x, Y: top + 1, W: 2, H: max(f.y-top-2, 1), Fill: f.in.Theme.Leader})
	f.gap(4)
}

// grid is how the boxes stand: all in a row where they have room, else in three columns or two.
func (f *flow) grid() (columns, rows int) {
	widest := 0.0
	for _, status := range evidence.Statuses {
		widest = max(widest, f.in.Faces.Shape(status.Words(f.in.Words), aside).Width)
	}
	n := len(evidence.Statuses)
	switch fit := int((f.width - inset) / (widest + tick + 30)); {
	case fit >= n:
		columns = n
	case fit >= 3:
		columns = 3
	default:
		columns = 2
	}
	return columns, (n + columns - 1) / columns
}

// exercise is an event, its claims, the boxes of the six statuses and the lines for the reasons.
func (f *flow) exercise(x *exercise, lines int) {
	theme := f.in.Theme
	if x.height <= f.bottom-border {
		f.need(x.height)
	} else {
		f.need(60)
	}
	f.disc(x.number)
	f.text(x.event.Title, heading, inset)
	f.words(x.when, aside, inset, theme.Muted, typeset.RightToLeft(x.event.Title))
	f.gap(4)
	for _, c := range x.claims {
		f.claim(c)
	}
	if len(x.claims) == 0 {
		f.words(f.in.Words.T("Nobody claims anything about it."), typeset.Style{Size: body.Size, Italic: true}, inset, theme.Muted, false)
	}
	columns, rows := f.grid()
	f.need(8 + float64(rows)*row + 4 + float64(lines)*rule)
	f.gap(8)
	width := (f.width - inset) / float64(columns)
	for i, status := range evidence.Statuses {
		at, y := border+inset+float64(i%columns)*width, f.y+float64(i/columns)*row
		f.now.Add(scene.Shape{Kind: scene.Rect, Ref: scene.Ref{Class: ClassBox, ID: x.event.ID}, X: at, Y: y, W: tick, H: tick, R: 1.5, Stroke: theme.Ink, Width: 1})
		f.sign(evidence.Verdict{Status: status}, at+tick+11, y+tick/2, 4)
		f.put(scene.Ref{}, f.in.Faces.Shorten(status.Words(f.in.Words), aside, width-tick-24), at+tick+19, y+tick-1.5, theme.Ink)
	}
	f.y += float64(rows)*row + 4
	reasons := f.in.Faces.Shorten(f.in.Words.T("Reasons"), aside, f.width/2)
	f.put(scene.Ref{}, reasons, border+inset, f.y+rule-5, theme.Muted)
	for i := range lines {
		f.y += rule
		left := border + inset
		if i == 0 {
			left += reasons.Width + 8
		}
		f.now.Add(scene.Shape{Kind: scene.Rect, X: left, Y: f.y - 3, W: border + f.width - left, H: 0.6, Fill: theme.Leader})
	}
}

// sign is the mark of a verdict in black.
func (f *flow) sign(v evidence.Verdict, x, y, r float64) {
	for _, shape := range layout.Mark(f.in.Theme, v, f.in.Theme.Ink, x, y, r) {
		f.now.Add(shape)
	}
}
