package sources

import (
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Classes of references in a row's scene, beside layout.ClassEvent.
const (
	classToggle = "toggle" // takes the source away, or gives it back
	classLink   = "link"   // the source's address
)

// Sizes of a row, in points.
const (
	rowHeight  = 62.0
	edge       = 24.0 // left and right
	textX      = 60.0 // where words begin
	step       = 20.0 // from line to line in an open row
	gap        = 12.0
	toggleW    = 88.0
	toggleH    = 26.0
	narrow     = 640.0 // below this width the reliability is a letter and the count stands on the second line
	tight      = 300.0 // below this width the title has its line for itself
	mostEvents = 60
)

var (
	bold    = typeset.Style{Size: 13.5, Bold: true}
	plain   = typeset.Style{Size: 13}
	small   = typeset.Style{Size: 12}
	strong  = typeset.Style{Size: 12, Bold: true}
	caption = typeset.Style{Size: 11, Bold: true}
)

// row is one source as it is drawn.
type row struct {
	Content
	use     evidence.Use
	open    bool
	effect  *effect // of an open row
	hovered scene.Ref
	out     *scene.Scene
	width   float64
	y       float64 // the pen of an open row
}

// effect is what a source changes.
type effect struct {
	changed      []int                // events
	with, absent *evidence.Assessment // with the source and without it
}

func (r *row) source() *timeline.Source { return &r.Doc.Sources[r.use.Source] }

// draw puts the row into a scene and gives its height. A nil scene only measures.
func (r *row) draw(out *scene.Scene, width float64) float64 {
	measured := scene.Scene{}
	if out == nil {
		out = &measured
	}
	r.out, r.width = out, max(width, 200)
	s := r.source()
	gone := r.Gone(s.ID)
	if r.width < tight {
		r.y = 22
		r.title(s, gone, r.width-edge/2)
		r.head(s, gone, r.y+22)
		r.y += 21
	} else {
		right := r.head(s, gone, 25)
		r.y = 25
		r.title(s, gone, right)
	}
	r.y += step + 1
	second := r.second()
	if r.width < narrow {
		second = join(" · ", eventsWords(len(r.use.Events)), second)
	}
	if r.later(s) {
		second = join(" · ", lang.L("not yet published"), second)
	}
	if r.width < tight && r.open {
		r.y += 10 // below the toggle
	}
	if r.width >= tight || r.open {
		r.text(second, small, textX, r.width-edge-textX, r.Theme.Muted, scene.Ref{})
	}
	height := rowHeight
	if r.open {
		r.details(s, gone)
		height = r.y + 18
	}
	r.out.Add(scene.Shape{Kind: scene.Rect, Y: height - 1, W: r.width, H: 1, Fill: r.Theme.Hair})
	return height
}

// later reports whether a source came out after the as-of day.
func (r *row) later(s *timeline.Source) bool {
	o := r.Assess.Options
	return o.HasAsOf && !s.Issued.IsZero() && s.Issued.Extent().Start >= o.AsOf+86400
}

// details are what stands below the two lines of an open row.
func (r *row) details(s *timeline.Source, gone bool) {
	if len(r.use.Retold) > 1 {
		r.down(step)
		r.text(lang.L("Retold by {{.Names}}", map[string]any{"Names": r.retellers()}), small, textX, r.width-edge-textX, r.Theme.Muted, scene.Ref{})
	}
	if s.URL != "" {
		r.down(step)
		ref := scene.Ref{Class: classLink, ID: s.URL}
		color := r.Theme.Accent
		if r.hovered == ref {
			color = r.Theme.Ink
		}
		r.text(s.URL, small, textX, r.width-edge-textX, color, ref)
	}
	r.down(step + 8)
	r.text(changeWords(len(r.effect.changed), gone), strong, textX, r.width-edge-textX, r.Theme.Ink, scene.Ref{})
	for _, i := range r.effect.changed[:min(len(r.effect.changed), mostEvents)] {
		r.down(step)
		r.change(i)
	}
	r.more(len(r.effect.changed))
	if len(r.use.Events) == 0 {
		return
	}
	r.down(step + 10)
	r.text(lang.L("Events that rest on it"), caption, textX, r.width-edge-textX, r.Theme.Muted, scene.Ref{})
	for _, i := range r.use.Events[:min(len(r.use.Events), mostEvents)] {
		r.down(step)
		r.event(i)
	}
	r.more(len(r.use.Events))
}

func (r *row) down(by float64) { r.y += by }

// more says how many lines of a list are left out.
func (r *row) more(n int) {
	if n > mostEvents {
		r.down(step)
		r.text(moreWords(n-mostEvents), small, textX+20, r.width-edge-textX, r.Theme.Muted, scene.Ref{})
	}
}

// event is a line with an event's mark, title and date.
func (r *row) event(i int) {
	e, v := &r.Doc.Events[i], r.Assess.Verdicts[i]
	ref := r.ground(i)
	r.mark(v, e, textX+6)
	date := r.Faces.Shorten(e.Date.Words(r.Language), small, (r.width-edge-textX)*0.4)
	right := r.width - edge
	r.line(date, right-date.Width, r.y, r.Theme.Muted, ref)
	r.text(r.eventTitle(e), plain, textX+20, right-date.Width-gap-textX-20, r.ink(v), ref)
}

// change is a line with an event's title and its status before and after.
func (r *row) change(i int) {
	e := &r.Doc.Events[i]
	ref := r.ground(i)
	before, after := r.effect.with.Verdicts[i], r.effect.absent.Verdicts[i]
	right := r.width - edge
	room := (r.width - edge - textX) * 0.25
	for i, v := range []evidence.Verdict{after, before} {
		words := r.Faces.Shorten(look.Verdict(v), strong, room)
		right -= words.Width
		r.line(words, right, r.y, r.Theme.Accent, ref)
		if i == 0 {
			right -= arrowRoom
			r.out.Add(arrow(right+6, r.y-4, r.Theme.Accent))
		}
	}
	r.mark(after, e, textX+6)
	r.text(r.eventTitle(e), plain, textX+20, right-gap-textX-20, r.Theme.Ink, ref)
}

// arrowRoom is the room between two words that an arrow joins.
const arrowRoom = 26.0

// arrow leads from one word to the next; the faces have no such letter.
func arrow(x, y float64, c scene.Color) scene.Shape {
	const long, head = 14, 3.5
	return scene.Shape{Kind: scene.Path, X: x, Y: y, Stroke: c, Width: 1.4, Segs: []scene.Seg{
		{Op: scene.MoveTo}, {Op: scene.LineTo, X: long},
		{Op: scene.MoveTo, X: long - head, Y: -head}, {Op: scene.LineTo, X: long}, {Op: scene.LineTo, X: long - head, Y: head},
	}}
}

// ground is what one can click behind an event's line, lit where the pointer is or the event is
// selected.
func (r *row) ground(i int) scene.Ref {
	ref := scene.Ref{Class: layout.ClassEvent, ID: r.Doc.Events[i].ID}
	box := scene.Shape{Kind: scene.Rect, Ref: ref, X: textX - 6, Y: r.y - 15, W: r.width - edge - textX + 12, H: step, R: 4}
	switch {
	case i == r.Selected:
		box.Fill, box.Stroke, box.Width = r.Theme.Warm, r.Theme.Accent, 1
	case r.hovered == ref:
		box.Fill = r.Theme.Ribbon
	}
	r.out.Add(box)
	return ref
}

func (r *row) ink(v evidence.Verdict) scene.Color {
	if !v.Known {
		return r.Theme.Muted
	}
	return r.Theme.Ink
}

func (r *row) mark(v evidence.Verdict, e *timeline.Event, x float64) {
	if !v.Known {
		v.Status = evidence.Unsourced
	}
	for _, shape := range layout.Mark(r.Theme, v, r.Color(e.Lane), x, r.y-4.5, 5.5) {
		r.out.Add(shape)
	}
}

func (r *row) eventTitle(e *timeline.Event) string {
	if e.Title == "" {
		return lang.L("(no title)")
	}
	return e.Title
}

func (r *row) text(words string, style typeset.Style, x, room float64, c scene.Color, ref scene.Ref) {
	r.line(r.Faces.Shorten(words, style, room), x, r.y, c, ref)
}

func (r *row) line(line *typeset.Line, x, y float64, c scene.Color, ref scene.Ref) {
	r.out.Add(scene.Shape{Kind: scene.Text, Ref: ref, X: x, Y: y, Line: line, Fill: c})
}
