// Package worksheet lays out a class's exercise: what is claimed about each event, boxes to tick for
// its status and lines for the reasons, then an answer key and the sources.
//
// In go a document with its verdicts, as package layout takes them, and a paper; out come pages of
// scenes. The timeline on them tells no status. It judges nothing itself, writes no file and reads no
// clock.
package worksheet

import (
	"context"
	"slices"
	"strconv"

	"dateline/timeline/draw"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/paper"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
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
	title   = typeset.Style{Size: 21, Bold: true}
	heading = typeset.Style{Size: 12.5, Bold: true}
	body    = typeset.Style{Size: 10.5}
	strong  = typeset.Style{Size: 10.5, Bold: true}
	aside   = typeset.Style{Size: 9.5}
	label   = typeset.Style{Size: 9, Bold: true}
)

// Lay lays the worksheet out, with the events of in's pick in the order of the document. It is black
// on white whatever the theme of in. The error is ctx's, or says that the paper is too small.
func Lay(ctx context.Context, in layout.Input, p paper.Paper) (*paper.Sheets, error) {
	if min(p.Width, p.Height) < Least {
		return nil, message.Fail("a worksheet needs a paper of at least {{.Least}} points each way, not {{.Width}}x{{.Height}}",
			"Least", Least, "Width", int(p.Width), "Height", int(p.Height))
	}
	if in.Pick == nil {
		in.Pick = pick.Apply(in.Doc, in.Assess, pick.Query{}, nil)
	}
	in.Theme, in.Page = layout.Print, nil
	s := &sheet{in: in, flow: newFlow(in, p), numbers: map[string]int{}}
	s.number()
	known := s.known()
	s.head(known)
	if err := s.exercises(ctx, known); err != nil {
		return nil, err
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
		s.flow.gap(26)
		s.flow.need(90)
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

// head is the title with lines for who fills the sheet in, what to do, what each status takes, and the timeline.
func (s *sheet) head(known []int32) {
	t, f := s.in.Words, s.flow
	f.blanks(t.T("Name of the pupil"), t.T("School class"), t.T("Date"))
	if s.in.Doc.Title != "" {
		f.text(s.in.Doc.Title, title, 0)
	}
	f.gap(2)
	f.text(t.T("Read what is claimed about each event. Tick the status that the claims amount to, and write down your reasons."), body, 0)
	f.gap(8)
	f.guide()
	f.picture(s.numbered(known))
}

// numbered is the input of a timeline that tells no status, with the numbers of the exercises in place of titles.
func (s *sheet) numbered(known []int32) layout.Input {
	small, doc := s.in, *s.in.Doc
	doc.Events = slices.Clone(doc.Events)
	for n, e := range known {
		doc.Events[e].Title = strconv.Itoa(n + 1)
	}
	small.Doc = &doc
	small.Assess = s.in.Assess.Withhold(func(int) bool { return false })
	small.Full = nil
	small.Cards = layout.Titles
	return small
}

// answer is the key to one exercise: the status, and why by name of those who say so.
func (s *sheet) answer(number int, i int32) {
	f := s.flow
	why := s.in.Assess.Explain(int(i))
	f.gap(7)
	lines := f.height(s.in.Doc.Events[i].Title, strong, inset) + strong.Size*lead + f.height(why.Reason(s.in.Words), aside, inset)
	f.need(min(lines, 90))
	f.disc(number)
	f.text(s.in.Doc.Events[i].Title, strong, inset)
	f.keyed(s.in.Doc.Events[i].ID, why.Verdict)
	f.text(why.Reason(s.in.Words), aside, inset)
}

// sources are the list with the numbers that the claims cite.
func (s *sheet) sources() {
	f := s.flow
	f.text(s.in.Words.T("Sources"), title, 0)
	f.gap(4)
	for n, i := range s.cited {
		src := &s.in.Doc.Sources[i]
		line := layout.SourceLine(src, s.in.Language())
		if src.URL != "" {
			line = words.Sentences(line, src.URL)
		}
		f.need(aside.Size * lead)
		f.put(scene.Ref{}, f.in.Faces.Shape(strconv.Itoa(n+1)+".", aside), border, f.y+aside.Size, f.in.Theme.Muted)
		f.text(line, aside, inset)
		f.gap(2)
	}
}
