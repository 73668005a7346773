package sources

import (
	"strconv"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/scene"
)

// title draws the name, whole in an open row, up to right; the pen stays at its last line.
func (r *row) title(s *timeline.Source, gone bool, right float64) {
	ink := r.Theme.Ink
	if gone || r.later(s) {
		ink = r.Theme.Muted
	}
	number := r.Faces.Shape(strconv.Itoa(r.use.Source+1), small)
	r.line(number, textX-14-number.Width, r.y, r.Theme.Muted, scene.Ref{})
	if !r.open {
		r.line(r.Faces.Shorten(title(s), bold, right-textX), textX, r.y, ink, scene.Ref{})
		return
	}
	for i, line := range r.Faces.Wrap(title(s), bold, right-textX, 4) {
		if i > 0 {
			r.y += 19
		}
		r.line(line, textX, r.y, ink, scene.Ref{})
	}
}

// head draws the reliability, the count and the toggle on the baseline y; it gives where the title must end.
func (r *row) head(s *timeline.Source, gone bool, y float64) (right float64) {
	if r.width < tight {
		r.toggle(s.ID, r.width-edge/2-toggleW, y, gone)
		r.letter(s.Reliability, textX, y)
		return r.width - edge/2
	}
	x := r.width - edge - toggleW
	r.toggle(s.ID, x, y, gone)
	x -= gap
	if r.width >= narrow {
		counts, words := r.columns()
		count := r.Faces.Shorten(eventsWords(len(r.use.Events)), small, counts)
		r.line(count, x-count.Width, y, r.Theme.Ink, scene.Ref{})
		x -= counts + gap
		r.line(r.Faces.Shorten(look.Reliability(s.Reliability), small, words-26), x-words+26, y, r.Theme.Muted, scene.Ref{})
		x -= words
	} else {
		x -= 20
	}
	r.letter(s.Reliability, x, y)
	return x - gap
}

// columns are the widths of the counts and of the reliability with its letter, the same in every row.
func (r *row) columns() (counts, words float64) {
	counts = min(max(r.Faces.Shape(eventsWords(len(r.Doc.Events)), small).Width+6, 82), r.width*0.18)
	words = 146
	for letter := 'A'; letter <= 'F'; letter++ {
		words = max(words, r.Faces.Shape(look.Reliability(string(letter)), small).Width+32)
	}
	return counts, min(words, r.width*0.27)
}

// letter is the reliability in a small frame, on the baseline y.
func (r *row) letter(letter string, x, y float64) {
	if letter == "" {
		letter = "–"
	}
	r.out.Add(scene.Shape{Kind: scene.Rect, X: x, Y: y - 14, W: 20, H: 20, R: 4, Stroke: r.Theme.Leader, Width: 1})
	line := r.Faces.Shape(letter, strong)
	r.line(line, x+(20-line.Width)/2, y+0.5, r.Theme.Ink, scene.Ref{})
}

// toggle is the button that takes the source away or gives it back.
func (r *row) toggle(id string, x, y float64, gone bool) {
	ref := scene.Ref{Class: classToggle, ID: id}
	words, fill, stroke, ink := lang.L("Leave out"), r.Theme.Panel, r.Theme.Hair, r.Theme.Ink
	style := small
	if r.hovered == ref {
		fill = r.Theme.Ribbon
	}
	if gone {
		words, fill, stroke, ink, style = lang.L("Bring back"), r.Theme.Accent, r.Theme.Accent, r.Theme.OnAccent, strong
	}
	r.out.Add(scene.Shape{Kind: scene.Rect, Ref: ref, X: x, Y: y - 17, W: toggleW, H: toggleH, R: 6, Fill: fill, Stroke: stroke, Width: 1})
	line := r.Faces.Shorten(words, style, toggleW-8)
	r.line(line, x+(toggleW-line.Width)/2, y, ink, ref)
}
