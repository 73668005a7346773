package hover

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Sizes of the card, in points.
const (
	widest    = 320.0
	narrowest = 190.0
	pad       = 12.0
	inset     = 20.0 // of words behind a sign
	named     = 4    // claimants at most

	room = widest - 2*pad - inset // of a line behind a sign
)

var (
	bold   = typeset.Style{Size: 13.5, Bold: true}
	small  = typeset.Style{Size: 12}
	strong = typeset.Style{Size: 12, Bold: true}
)

// writer has the lines of one event's card.
type writer struct {
	Content
	shapes        []scene.Shape
	y             float64 // of the last baseline
	width, height float64
}

func newWriter(in Content, event int) *writer {
	w := &writer{Content: in, y: 2}
	e := &in.Doc.Events[event]
	date := e.Date.Words(in.Language)
	if date == "" {
		date = lang.L("no date")
	}
	w.text(date, small, in.Theme.Muted, 0, 17, 2)
	title := e.Title
	if strings.TrimSpace(title) == "" {
		title = lang.L("(no title)")
	}
	w.text(title, bold, in.Theme.Ink, 0, 19, 3)
	w.y += 3
	w.status(in.Assess.Verdicts[event], in.Color(e.Lane))
	w.claimants(e, in.Assess.Explain(event))
	w.width = max(math.Ceil(w.width), narrowest)
	w.height = math.Ceil(w.y + pad - 1)
	return w
}

// text adds lines below the last one, and starts x points from the left.
func (w *writer) text(words string, style typeset.Style, c scene.Color, x, step float64, lines int) {
	for _, line := range w.Faces.Wrap(words, style, widest-2*pad-x, lines) {
		w.y += step
		w.shapes = append(w.shapes, scene.Shape{Kind: scene.Text, X: pad + x, Y: w.y, Line: line, Fill: c})
		w.width = max(w.width, pad+x+line.Width+pad)
	}
}

// status is the mark with its word, and how many report it.
func (w *writer) status(v evidence.Verdict, c scene.Color) {
	word, numbers := look.StatusWord(v.Status), look.Reports(v)
	if !v.Known {
		word, numbers, c, v.Status = lang.L("not yet known"), "", w.Theme.Muted, evidence.Unsourced
	}
	mark := w.y + 18 - 4.5
	w.shapes = append(w.shapes, layout.Mark(w.Theme, v, c, pad+6.5, mark, 5.5)...)
	behind := part{join(" · ", numbers), small, w.Theme.Muted}
	if w.long(word, strong)+w.long(behind.words, small) > room { // in some languages the words take a line of their own
		w.text(word, strong, c, inset, 18, 2)
		w.text(numbers, small, w.Theme.Muted, inset, 18, 2)
		return
	}
	w.pair(part{word, strong, c}, behind)
}

// long is how wide a text is in one line.
func (w *writer) long(words string, style typeset.Style) float64 {
	if words == "" {
		return 0
	}
	return w.Faces.Shape(words, style).Width
}

// part is a text with its looks.
type part struct {
	words string
	style typeset.Style
	color scene.Color
}

// join puts a separator before a text, where there is one.
func join(separator, text string) string {
	if text == "" {
		return ""
	}
	return separator + text
}

// claimants are the first who make a claim that counts, and how many more there are.
func (w *writer) claimants(e *timeline.Event, x evidence.Explanation) {
	type saying struct {
		who    string
		stance timeline.Stance
	}
	var list []saying
	for i, c := range e.Claims {
		if slices.Contains(x.Later, i) || slices.Contains(x.Removed, i) || slices.Contains(x.Cancelled, i) || c.Stance == timeline.Retracts {
			continue
		}
		who := c.By
		if who == "" {
			who = c.Source
		}
		if s := (saying{w.Doc.Speaker(who), c.Stance}); !slices.Contains(list, s) {
			list = append(list, s)
		}
		if len(list) > 500 { // as many as anyone counts
			break
		}
	}
	if len(list) == 0 {
		return
	}
	w.y += 4
	shown := list[:min(len(list), named)]
	if len(list) == named+1 { // one more line says as much as "and 1 more"
		shown = list
	}
	for _, s := range shown {
		w.shapes = append(w.shapes, chart.Stance(w.Theme, s.stance, pad+6.5, w.y+18-4.5, 4.6, false)...)
		w.pair(part{s.who, small, w.Theme.Ink}, part{join(" · ", look.Stance(s.stance)), small, w.Theme.Muted})
	}
	if n := len(list) - len(shown); n > 0 {
		w.text(lang.L("and {{.Count}} more", map[string]any{"Count": n}), small, w.Theme.Muted, inset, 18, 1)
	}
}

// pair is a line behind a sign of two texts, of which the first gives way where room is short.
func (w *writer) pair(a, b part) {
	w.y += 18
	second := w.Faces.Shorten(b.words, b.style, room*0.7)
	first := w.Faces.Shorten(a.words, a.style, room-second.Width)
	x := pad + inset
	for _, p := range []struct {
		line  *typeset.Line
		color scene.Color
	}{{first, a.color}, {second, b.color}} {
		w.shapes = append(w.shapes, scene.Shape{Kind: scene.Text, X: x, Y: w.y, Line: p.line, Fill: p.color})
		x += p.line.Width
	}
	w.width = max(w.width, x+pad)
}

// draw puts the card into a scene.
func (w *writer) draw(out *scene.Scene) {
	out.Add(scene.Shape{
		Kind: scene.Rect, W: w.width, H: w.height, R: look.Radius, Fill: w.Theme.Panel, Stroke: w.Theme.Leader, Width: 1,
	})
	for _, s := range w.shapes {
		out.Add(s)
	}
}
