// Package worksheet lays out a class's exercise: what is claimed about each event, boxes to tick for
// its status and lines for the reasons, then an answer key and the sources.
//
// In go a document with its verdicts, as package layout takes them, and a paper; out come pages of
// scenes. The timeline on them tells no status. It judges nothing itself, writes no file and reads no
// clock.
package worksheet

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/draw"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/paper"
	"dateline/timeline/pick"
	"dateline/timeline/typeset"
)

// Least is the shortest side that a sheet may have, in points: a timeline, six boxes and their words
// need it.
const Least = 280

// sheet is a worksheet in the making.
type sheet struct {
	in      layout.Input
	flow    *flow
	numbers map[string]int // of the cited sources, by id
	cited   []int          // their indexes, by number less one
	first   []int          // by event: the number of claims before its own
}

var (
	title   = typeset.Style{Size: 20, Bold: true}
	heading = typeset.Style{Size: 12, Bold: true}
	body    = typeset.Style{Size: 10.5}
	aside   = typeset.Style{Size: 10.5, Italic: true}
)

// Lay lays the worksheet out, with the events of in's pick in the order of the document. It is black
// on white whatever the theme of in. The error is ctx's, or says that the paper is too small.
func Lay(ctx context.Context, in layout.Input, p paper.Paper) (*paper.Sheets, error) {
	if min(p.Width, p.Height) < Least {
		return nil, fmt.Errorf("a worksheet needs a paper of at least %d points each way, not %.0fx%.0f", Least, p.Width, p.Height)
	}
	if in.Pick == nil {
		in.Pick = pick.Apply(in.Doc, in.Assess, pick.Query{}, nil)
	}
	in.Theme, in.Page = layout.Print, nil
	s := &sheet{in: in, flow: newFlow(in, p), numbers: map[string]int{}}
	s.number()
	s.head()
	known := s.known()
	for i, e := range known {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.event(i+1, e)
	}
	t := in.Words
	marks := []draw.Bookmark{{Title: t.T("Worksheet")}}
	s.flow.turn()
	marks = append(marks, s.flow.mark(t.T("Answer key")))
	s.flow.text(t.T("Answer key"), title, 0)
	for i, e := range known {
		s.answer(i+1, e)
	}
	if len(s.cited) > 0 {
		s.flow.turn()
		marks = append(marks, s.flow.mark(t.T("Sources")))
		s.sources()
	}
	return &paper.Sheets{Pages: s.flow.finish(), Marks: marks, Events: len(known)}, ctx.Err()
}

// number gives the sources numbers in the order of the document, and the claims their places.
func (s *sheet) number() {
	cites := map[string]bool{}
	s.first = make([]int, len(s.in.Doc.Events))
	n := 0
	for i := range s.in.Doc.Events {
		s.first[i] = n
		n += len(s.in.Doc.Events[i].Claims)
	}
	for _, e := range s.in.Pick.Events {
		for k, c := range s.in.Doc.Events[e].Claims {
			if s.said(e, k) {
				cites[c.Source] = true
			}
		}
	}
	for i := range s.in.Doc.Sources {
		if id := s.in.Doc.Sources[i].ID; cites[id] && s.numbers[id] == 0 {
			s.cited = append(s.cited, i)
			s.numbers[id] = len(s.cited)
		}
	}
}

// said tells whether a claim of an event counts under the assessment's options.
func (s *sheet) said(event int32, claim int) bool {
	return s.in.Assess.Standing(s.first[event]+claim) == evidence.Said
}

// known are the picked events that are known.
func (s *sheet) known() (out []int32) {
	for _, e := range s.in.Pick.Events {
		if s.in.Assess.Verdicts[e].Known {
			out = append(out, e)
		}
	}
	return out
}

// head is the title, what to do, and the timeline without its statuses.
func (s *sheet) head() {
	t, f := s.in.Words, s.flow
	if s.in.Doc.Title != "" {
		f.text(s.in.Doc.Title, title, 0)
	}
	f.text(t.T("Read what is claimed about each event. Tick the status that the claims amount to, and write down your reasons."), body, 0)
	small := s.in
	small.Assess = s.in.Assess.Withhold(func(int) bool { return false })
	small.Full = nil
	small.Cards = layout.Titles
	f.picture(small)
}

// part is a paragraph of an exercise.
type part struct {
	text   string
	style  typeset.Style
	indent float64
}

// event is one exercise: what is claimed, then the boxes and the lines, on one page where it has room.
func (s *sheet) event(number int, i int32) {
	e, t, f := &s.in.Doc.Events[i], s.in.Words, s.flow
	lines := []part{{fmt.Sprintf("%d. %s", number, e.Title), heading, 0}, {e.Date.Words(s.in.Language()), aside, 0}}
	for k := range e.Claims {
		if s.said(i, k) {
			lines = append(lines, part{s.claim(&e.Claims[k]), body, 14})
		}
	}
	if len(lines) == 2 {
		lines = append(lines, part{t.T("Nobody claims anything about it."), aside, 14})
	}
	f.gap(12)
	room := f.exerciseHeight()
	for _, p := range lines {
		room += f.height(p.text, p.style, p.indent)
	}
	if page := f.bottom - border; room <= page {
		f.need(room)
	} else {
		f.need(60)
	}
	for _, p := range lines {
		f.text(p.text, p.style, p.indent)
	}
	f.exercise(e.ID)
}

// claim is who says what, in the words of the claim, with the number of its source. The stance
// stands only where the claim has no words.
func (s *sheet) claim(c *timeline.Claim) string {
	who := c.By
	if who == "" {
		who = c.Source
	}
	said := strings.TrimSpace(c.Text)
	if q := c.Quote; q != nil && strings.TrimSpace(q.Exact) != "" {
		quoted := "“" + q.Exact + "”"
		if q.Translation != "" {
			quoted += " (" + q.Translation + ")"
		}
		said = strings.TrimSpace(said + " " + quoted)
	}
	if said == "" {
		said = s.in.Words.T(c.Stance.String())
	}
	line := s.in.Doc.Speaker(who) + ": " + said
	if n := s.numbers[c.Source]; n > 0 {
		line += " [" + strconv.Itoa(n) + "]"
	}
	return line
}

// answer is the key to one exercise: the status, and why by name of those who say so.
func (s *sheet) answer(number int, i int32) {
	f, t := s.flow, s.in.Words
	why := s.in.Assess.Explain(int(i))
	f.gap(8)
	f.need(44)
	f.text(fmt.Sprintf("%d. %s", number, s.in.Doc.Events[i].Title), heading, 0)
	f.keyed(s.in.Doc.Events[i].ID, why.Verdict.Status.Words(t))
	f.text(why.Reason(t), body, 14)
}

// sources are the list with the numbers that the claims cite.
func (s *sheet) sources() {
	f := s.flow
	f.text(s.in.Words.T("Sources"), title, 0)
	for n, i := range s.cited {
		src := &s.in.Doc.Sources[i]
		line := strconv.Itoa(n+1) + ". " + layout.SourceLine(src, s.in.Language())
		if src.URL != "" {
			line += ". " + src.URL
		}
		f.text(line, body, 0)
	}
}
