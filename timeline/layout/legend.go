package layout

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// legendEntry is a sign and its words, relative to its left end and baseline.
type legendEntry struct {
	shapes []scene.Shape
	w      float64
	lane   bool // the sign is a lane's colour
}

// legend explains the marks and the lanes' colours at the foot of the picture, in as many lines as
// it needs, and takes its room from the frame's bottom.
func (l *Layout) legend(f *frame) []scene.Shape {
	const gap, lead = 20.0, 20.0
	lines := l.fold(l.entries(l.in.Page == nil), gap)
	if float64(len(lines))*lead > (f.bottom-f.top)/7 {
		lines = l.fold(l.entries(false), gap)
	}
	if l.low(f, lines, lead) {
		lines = l.fold(slices.DeleteFunc(l.entries(false), func(e legendEntry) bool { return e.lane }), gap)
	}
	if l.low(f, lines, lead) {
		lines = nil
	}
	if len(lines) == 0 || float64(len(lines))*lead > (f.bottom-f.top)/3 {
		return nil
	}
	f.bottom -= float64(len(lines))*lead + 8
	var out []scene.Shape
	for i, line := range lines {
		x, y := margin-7, f.bottom+22+lead*float64(i)
		for _, e := range line {
			for _, s := range e.shapes {
				s.X += x
				s.Y += y
				out = append(out, s)
			}
			x += e.w + gap
		}
	}
	return out
}

// lowStory is the height below which a story has no room for titles of two lines, in points.
const lowStory = 215.0

// low tells whether the lines of the legend leave too little of a small window to its story: there the lanes and
// then the statuses are only said beside the picture.
func (l *Layout) low(f *frame, lines [][]legendEntry, lead float64) bool {
	return l.in.Page == nil && f.bottom-f.top-float64(len(lines))*lead < lowStory &&
		l.in.Arrange.Of(len(l.in.Pick.Events)) == Story
}

// fold breaks the entries into lines. Where one line is not enough, the lanes begin another one if
// that takes no more of them.
func (l *Layout) fold(entries []legendEntry, gap float64) [][]legendEntry {
	lines := l.filled(entries, gap)
	first := slices.IndexFunc(entries, func(e legendEntry) bool { return e.lane })
	if len(lines) < 2 || first <= 0 {
		return lines
	}
	if apart := append(l.filled(entries[:first], gap), l.filled(entries[first:], gap)...); len(apart) <= len(lines) {
		return apart
	}
	return lines
}

// filled are the entries in lines that are filled one after the other.
func (l *Layout) filled(entries []legendEntry, gap float64) (lines [][]legendEntry) {
	pen := l.w
	for _, e := range entries {
		if pen+e.w > l.w-2*margin+14 {
			lines = append(lines, nil)
			pen = 0
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], e)
		pen += e.w + gap
	}
	return lines
}

// entries are the statuses, all of them or those that occur, then the lanes that do.
func (l *Layout) entries(all bool) []legendEntry {
	t := l.in.Theme
	seen, overridden := map[evidence.Status]bool{}, false
	verdicts := l.in.Assess.Verdicts
	if l.in.Page == nil {
		verdicts = l.in.Full.Verdicts // or the legend, and all above it, would move from day to day
	}
	for _, i := range l.in.Pick.Events {
		v := &verdicts[i]
		seen[v.Status] = true
		overridden = overridden || v.Overridden
	}
	withheld := len(seen) == 1 && seen[evidence.Withheld] // from a class that is to find the statuses
	all = all && !withheld
	var out []legendEntry
	for _, st := range evidence.Statuses {
		if seen[st] || all {
			out = append(out, l.legendText(Mark(t, evidence.Verdict{Status: st}, t.Ink, 5.5, -4, 5.5), st.Words(l.in.Words)))
		}
	}
	if overridden {
		out = append(out, l.legendText([]scene.Shape{pen(6, -4, t)}, l.in.Words.T("status set by an editor")))
	}
	if withheld {
		return out // nothing has the colour of its lane
	}
	for _, lane := range l.in.ColoredLanes(l.in.Pick.Events) {
		swatch := scene.Shape{Kind: scene.Rect, X: 1, Y: -9, W: 9, H: 9, R: 2, Fill: lane.Color}
		e := l.legendText([]scene.Shape{swatch}, lane.Title)
		e.lane = true
		out = append(out, e)
	}
	return out
}

// ColoredLane is a lane that a legend explains by its colour.
type ColoredLane struct {
	Title string
	Color scene.Color
}

// ColoredLanes are the lanes in which any of the events, by their indexes, is, as a legend explains them: none where the
// picture has the lanes by their names. They are in the order of the document's list, then in that in which
// its events name them.
func (in *Input) ColoredLanes(events []int32) (list []ColoredLane) {
	if in.Arrange.Of(len(events)) == Lanes && in.Pick.By == 0 {
		return nil
	}
	lanes := slices.Clip(in.Doc.Lanes)
	for _, name := range in.Doc.Named() {
		lanes = append(lanes, timeline.Lane{ID: name, Title: name})
	}
	colors, used := LaneColors(in.Doc, in.Theme), usedLanes(in.Doc, lanes, events)
	for _, lane := range lanes {
		if used[lane.ID] {
			list = append(list, ColoredLane{lane.Title, colors[lane.ID]})
		}
	}
	return list
}

// usedLanes are those in which events are.
func usedLanes(doc *timeline.Document, lanes []timeline.Lane, events []int32) map[string]bool {
	used := make(map[string]bool, len(lanes))
	for _, lane := range lanes {
		used[lane.ID] = false
	}
	left, last := len(used), ""
	for _, i := range events {
		id := doc.Events[i].Lane
		if id == last {
			continue
		}
		last = id
		if has, ok := used[id]; ok && !has {
			used[id] = true
			if left--; left == 0 {
				break
			}
		}
	}
	return used
}

func (l *Layout) legendText(sign []scene.Shape, words string) legendEntry {
	line := l.in.Faces.Shorten(words, typeset.Style{Size: sizeSmall}, 220)
	text := scene.Shape{Kind: scene.Text, X: 17, Line: line, Fill: l.in.Theme.Muted}
	return legendEntry{shapes: append(sign, text), w: 17 + line.Width}
}
