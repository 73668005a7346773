package pptx

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// Columns of an event's slide, in points.
const (
	leftWidth  = 288.0
	tableLeft  = margin + leftWidth + 28
	bodyBottom = slideHeight - 42
	mostLetter = 4000 // letters of a text on a slide; the rest is in the notes
)

// event is the slide of an event: date, title, status with its reason, summary, and who says what. More
// claims than it holds go on, on slides of their own.
func (d *writer) event(i int) {
	e := &d.deck.Doc.Events[i]
	s := d.newSlide()
	top := s.head(e, e.Title)
	y := s.status(i, top)
	s.summary(e, y)
	s.story(d.deck.Doc, e)
	rows := d.claims(i, slideWidth-margin-tableLeft, bodyBottom-top)
	rest := s.table(rows, tableLeft, top)
	s.footer()
	d.add(s)
	for n := 2; len(rest) > 0; n++ {
		next := d.newSlide()
		top := next.head(e, fmt.Sprintf("%s (%d)", e.Title, n))
		rest = next.table(rest, margin, top)
		next.footer()
		d.add(next)
	}
}

// head is date, lane and title; it gives the y below them.
func (s *slide) head(e *timeline.Event, title string) float64 {
	d, t := s.deck, s.deck.palette.look
	date := d.shorten(e.Date.Words(d.dates()), 13, false, 560)
	s.textBox("Date", "", box{margin, 34, 570, 17}, true, paragraph{runs: []run{{text: date, size: 13, color: t.Muted}}, rtl: d.rtl(date)})
	if lane := d.lane(e.Lane); lane != "" {
		s.textBox("Lane", "", box{slideWidth - margin - 280, 34, 280, 17}, true, paragraph{
			runs: []run{{text: d.shorten(lane, 13, true, 275), size: 13, bold: true, color: d.palette.lanes[e.Lane]}}, align: "r"})
	}
	full := clean(title)
	if full == "" {
		full = d.deck.Words.T("(no title)")
	}
	size, most := 26.0, 2
	if d.lines(full, size, true, titlePlace.w, 3) > 2 {
		size, most = 19, 3
	}
	shown := full
	if d.lines(full, size, true, titlePlace.w, most+1) > most {
		shown = cut(full, 190)
		s.notes = append(s.notes, full)
	}
	n := min(d.lines(shown, size, true, titlePlace.w, most), most)
	height := float64(n) * size * 1.2
	p := paragraph{runs: []run{{text: shown, size: size, bold: true, color: t.Ink}}, rtl: d.rtl(shown)}
	if p.rtl {
		p.align = "r"
	}
	s.textBox("Title", "title", box{margin, 56, titlePlace.w, height}, true, p)
	s.plate("Rule", box{margin, 56 + height + 8, titlePlace.w, 0.75}, t.Hair)
	return 56 + height + 24
}

func (d *writer) lane(id string) string {
	if i := d.deck.Doc.LaneIndex(id); i >= 0 && d.deck.Doc.Lanes[i].Title != "" {
		return d.deck.Doc.Lanes[i].Title
	}
	return id
}

// status is the mark, the word and the reason; it gives the y below them.
func (s *slide) status(i int, y float64) float64 {
	d, t := s.deck, s.deck.palette.look
	x := d.deck.Assess.Explain(i)
	color := d.palette.lanes[d.deck.Doc.Events[i].Lane]
	c := canvas{slide: s, scale: 1}
	sc := scene.Scene{Width: slideWidth, Height: slideHeight, Shapes: layout.Mark(t, x.Verdict, color, margin+8, y+8, 8)}
	ref := scene.Ref{Class: "status", ID: x.Verdict.Status.String()}
	sc.Notes = map[scene.Ref]scene.Note{ref: {Title: d.deck.Words.T("The status is {{.Status}}", "Status", x.Verdict.Status.Words(d.deck.Words))}}
	for k := range sc.Shapes {
		sc.Shapes[k].Ref = ref
	}
	c.scene(&sc)
	word := layout.StatusLine(x.Verdict, d.deck.Words)
	s.textBox("Status", "", box{margin + 26, y, leftWidth - 26, 18}, true, paragraph{runs: []run{{text: word, size: 14, bold: true, color: t.Ink}}})
	reason := clean(x.Reason(d.deck.Words))
	lines := d.lines(reason, 12, false, leftWidth, 8)
	if d.lines(reason, 12, false, leftWidth, 9) > 8 {
		s.notes = append(s.notes, reason)
		reason = cut(reason, 380)
	}
	y += 24 + 16*float64(max(d.lines(word, 14, true, leftWidth-26, 3)-1, 0))
	s.textBox("Reason", "", box{margin, y, leftWidth, float64(lines) * 15}, true, paragraph{runs: []run{{text: reason, size: 12, color: t.Muted}}})
	return y + float64(lines)*15 + 12
}

// summary is what happened, in type as large as there is room; what is longer is whole in the notes.
func (s *slide) summary(e *timeline.Event, y float64) {
	d, t := s.deck, s.deck.palette.look
	list, words := marked(e.Summary, t)
	var facts []string
	if e.Place != "" {
		facts = append(facts, d.deck.Words.T("Place")+d.deck.Words.Colon()+clean(e.Place))
	}
	for _, q := range e.Quantities() {
		facts = append(facts, strings.TrimSpace(clean(q.Label+d.deck.Words.Colon()+d.deck.Words.Number(q.Value)+"\u00a0"+q.Unit)))
	}
	for _, fact := range facts {
		list = append(list, paragraph{runs: []run{{text: fact, color: t.Muted}}, before: 4})
		words += "\n" + fact
	}
	words = strings.TrimSpace(words)
	if words == "" {
		return
	}
	room := bodyBottom - y
	size := 16.0
	for size > 11 && float64(d.lines(words, size, false, leftWidth, 100))*size*1.25+6*float64(len(list)) > room {
		size--
	}
	if most := max(int(room/(size*1.25)), 1); d.lines(words, size, false, leftWidth, most+1) > most || len([]rune(words)) > mostLetter {
		s.notes = append(s.notes, strings.Split(words, "\n")...)
		list = []paragraph{{runs: []run{{text: cut(clean(words), most*44), color: t.Ink}}}}
	}
	for i := range list {
		for k := range list[i].runs {
			list[i].runs[k].size = size
		}
	}
	s.textBox("Summary", "", box{margin, y, leftWidth, room}, true, list...)
}

// story adds the notes of the steps that show the event.
func (s *slide) story(doc *timeline.Document, e *timeline.Event) {
	for _, story := range doc.Stories {
		for n, step := range story.Steps {
			if step.Event != e.ID || strings.TrimSpace(step.Notes) == "" {
				continue
			}
			s.notes = append(s.notes, clean(s.deck.deck.Words.T("{{.Story}}, step {{.Step}}", "Story", story.Title, "Step", n+1)))
			for _, line := range strings.Split(step.Notes, "\n") {
				s.notes = append(s.notes, clean(line))
			}
		}
	}
}
