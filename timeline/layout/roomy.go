package layout

import (
	"fmt"
	"math"

	"dateline/timeline/axis"
	"dateline/timeline/edtf"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

const (
	headRoom  = 4.0 // what an upper label's cell has beside it at the least, in points
	stretchBy = 9.0 // and a stretch between breaks beside the words of its own
	mostTaken = 0.6 // of the room for time, by the stretches that are widened for their words
)

// roomy is the axis with each stretch between its breaks wide enough, with everything in view, for the words
// that say which time it is. What is added comes from the gaps beside it; where words would take most of
// the room the axis stays as it is.
func (l *Layout) roomy(a axis.Axis) axis.Axis {
	if len(a.Breaks) == 0 {
		return a
	}
	n := len(a.Breaks) + 1
	room := l.w - l.left - 2*margin - float64(n-1)*axis.BreakWidth
	needs, narrow, taken, kept := make([]float64, n), make([]bool, n), 0.0, float64(a.Seconds())
	for i := range n {
		needs[i] = l.stretchWords(&a, i).line.Width + stretchBy
	}
	scale := 0.0
	for more := true; more; {
		more = false
		if taken > mostTaken*room || kept <= 0 {
			return a
		}
		scale = (room - taken) / kept
		for i := range n {
			start, end := stretchOf(&a, i)
			if !narrow[i] && float64(end-start)*scale < needs[i] {
				narrow[i], more = true, true
				taken += needs[i]
				kept -= float64(end - start)
			}
		}
	}
	out := axis.Axis{Start: a.Start, End: a.End, Breaks: append([]axis.Break(nil), a.Breaks...)}
	for i := range n {
		if start, end := stretchOf(&a, i); narrow[i] {
			widen(&out, i, int64(needs[i]/scale)-(end-start))
		}
	}
	return out
}

// stretchOf is the i-th stretch of an axis between its breaks.
func stretchOf(a *axis.Axis, i int) (start, end int64) {
	start, end = a.Start, a.End
	if i > 0 {
		start = a.Breaks[i-1].End
	}
	if i < len(a.Breaks) {
		end = a.Breaks[i].Start
	}
	return start, end
}

// widen adds seconds to the i-th stretch, in whole units of the calendar: behind it, and behind the last one
// before it. A break keeps most of its length.
func widen(a *axis.Axis, i int, seconds int64) {
	if seconds <= 0 {
		return
	}
	unit := axis.Coarsest(float64(seconds) / 4)
	most := func(b axis.Break) int64 { return (b.End - b.Start) / 4 }
	if i < len(a.Breaks) {
		b := &a.Breaks[i]
		b.Start = unit.Next(unit.Floor(b.Start + min(seconds, most(*b))))
		return
	}
	b := &a.Breaks[i-1]
	b.End = unit.Floor(b.End - min(seconds, most(*b)))
}

// stretchWords say which time a stretch between breaks is of: its year, or behind a break within a day the roundest time in
// it, which stands at that.
type stretchWords struct {
	line   *typeset.Line
	at     int64 // where a time stands
	hourly bool
}

// stretchWords are those of the i-th stretch of an axis.
func (l *Layout) stretchWords(a *axis.Axis, i int) stretchWords {
	start, end := stretchOf(a, i)
	if i > 0 && dayOf(a.Breaks[i-1].Start) == dayOf(end-1) {
		for _, step := range [...]int64{6 * 3600, 3600, 900, 300, 60, 1} {
			if at := (start + step - 1) / step * step; at < end {
				_, _, _, h, m, s := edtf.FromInstant(at)
				words := fmt.Sprintf("%02d:%02d", h, m)
				if step < 60 {
					words += fmt.Sprintf(":%02d", s)
				}
				return stretchWords{line: l.in.Faces.Shape(words, typeset.Style{Size: sizeSmall}), at: at, hourly: true}
			}
		}
	}
	year, _, _, _, _, _ := edtf.FromInstant(min(start, end-1))
	return stretchWords{line: l.in.Faces.Shape(edtf.YearWords(l.in.Language(), year), typeset.Style{Size: sizeSmall, Bold: true})}
}

// newStretches are the words of the stretches between breaks.
func (l *Layout) newStretches() (out []stretchWords) {
	for i := range l.axis.Breaks {
		out = append(out, l.stretchWords(&l.axis, i))
	}
	if len(out) > 0 {
		out = append(out, l.stretchWords(&l.axis, len(out)))
	}
	return out
}

// placeStretches names the stretches between breaks in which no label said the year or the time, of the shapes behind
// from: those that begin no unit of the upper level, or are shorter than its words.
func (l *Layout) placeStretches(v axis.View, from int, s *scene.Scene) {
	for i, words := range l.stretches {
		start, end := stretchOf(&l.axis, i)
		x0, x1, line := l.axis.X(v, start), l.axis.X(v, end), words.line
		x, y, fill := max(x0+5, l.left+8), l.frame.ribbon+headBase, l.in.Theme.Ink
		if words.hourly {
			x, y, fill = max(min(l.axis.X(v, words.at)-line.Width/2, x1-2-line.Width), x0+2), l.frame.ribbon+tickBase, l.in.Theme.Muted
		}
		if x1 < 0 || x0 > l.w || x < l.left || x+line.Width > x1-1.9 || l.said(s, from, x0, x1, words.hourly) {
			continue
		}
		s.Add(scene.Shape{Kind: scene.Text, X: x, Y: y, Line: line, Fill: fill})
	}
}

// said tells whether a label that has the year, or the time, stands between two points.
func (l *Layout) said(s *scene.Scene, from int, x0, x1 float64, hourly bool) bool {
	years := hourly || l.time.Step().Unit == axis.Year
	for i := from; i < len(s.Shapes); i++ {
		if sh := &s.Shapes[i]; sh.Kind == scene.Text && (years || sh.Line.Style.Bold) && sh.X >= x0-1 && sh.X < x1 {
			return true
		}
	}
	return false
}

// wide is the axis with so much time that at the largest scale there is it fills a room, in points.
func wide(a axis.Axis, room float64) axis.Axis {
	if len(a.Breaks) > 0 {
		return a
	}
	lacks := int64(math.Ceil(room/maxScale)) - (a.End - a.Start)
	if lacks > 0 {
		a.Start -= lacks / 2
		a.End += lacks - lacks/2
	}
	return a
}
