package layout

import (
	"slices"

	"dateline/timeline/evidence"
	"dateline/timeline/layout/pyramid"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

const (
	mostRows  = 40     // that a lane is given
	mostTried = 20_000 // entries of a lane whose need is found by trying
)

// needOf is the rows that a lane needs to give all its events titles when everything is in view.
func needOf(spec pyramid.Spec, entries []pyramid.Entry) int {
	if len(entries) > mostTried {
		return mostRows
	}
	return pyramid.Need(spec, entries, mostRows)
}

// allot gives each lane its rows of the room there is: as many as it needs for titles, or an equal
// share; what is left goes to cards. Lanes that find no room at all can be scrolled to in a window and
// are joined into one on a page and in another picture that stands still.
func (a *lanes) allot(needs []int, entries [][]pyramid.Entry) [][]pyramid.Entry {
	room := a.bottom - a.top
	n := len(needs)
	a.rows = make([]lane, n)
	for i := range a.rows {
		a.rows[i] = lane{group: i, rows: min(max(needs[i], 1), leastRows)}
	}
	if a.still() {
		entries, needs = a.join(needs, entries, room)
		n = len(a.rows)
	}
	free := int((room - float64(n)*2*lanePad) / rowPitch)
	for i := range a.rows {
		free -= a.rows[i].rows
	}
	free = a.raise(free, func(i int) int { return needs[i] })
	for _, r := range [...]pyramid.Rung{pyramid.Note, pyramid.Card, pyramid.Full} {
		if tall := a.in.Cards.tall()[r]; tall <= pyramid.MostRows {
			free = a.enlarge(free, needs, tall)
		}
	}
	rest := room
	for i := range a.rows {
		rest -= float64(a.rows[i].rows)*rowPitch + 2*lanePad
	}
	pad := lanePad + min(max(rest/float64(2*max(n, 1)), 0), mostPad)
	y := 0.0
	for i := range a.rows {
		r := &a.rows[i]
		r.y, r.pad, r.h = y, pad, float64(r.rows)*rowPitch+2*pad
		y += r.h
	}
	a.height = y
	return entries
}

// mostPad is what a lane gets above and below its rows of the room that is left.
const mostPad = 14.0

// enlarge gives lanes, those first that cost least, the rows for all their events to be so tall.
func (a *lanes) enlarge(free int, needs []int, tall int) int {
	order := make([]int, len(a.rows))
	for i := range order {
		order[i] = i
	}
	cost := func(i int) int { return needs[i]*tall - a.rows[i].rows }
	slices.SortStableFunc(order, func(i, k int) int { return cost(i) - cost(k) })
	for _, i := range order {
		if c := cost(i); c > 0 && c <= free && a.rows[i].rows >= needs[i] && needs[i]*tall <= pyramid.MostRows {
			a.rows[i].rows += c
			free -= c
		}
	}
	return free
}

// leastRows is what a lane has at least, where it needs so many.
const leastRows = 2

// raise gives rows one at a time to the lanes that have the smallest part of what they need.
func (a *lanes) raise(free int, need func(i int) int) int {
	for free > 0 {
		best, least := -1, 1.0
		for i := range a.rows {
			if part := float64(a.rows[i].rows) / float64(max(need(i), 1)); part < least {
				best, least = i, part
			}
		}
		if best < 0 {
			break
		}
		a.rows[best].rows++
		free--
	}
	return free
}

// still tells whether no lane can be scrolled to.
func (a *lanes) still() bool { return a.in.Page != nil || a.in.Still }

// join puts the last lanes of a page into one where there is no room for all.
func (a *lanes) join(needs []int, entries [][]pyramid.Entry, room float64) ([][]pyramid.Entry, []int) {
	used := 0.0
	for i := range a.rows {
		used += float64(a.rows[i].rows)*rowPitch + 2*lanePad
	}
	if used <= room {
		return entries, needs
	}
	most := max(int(room/(rowPitch+2*lanePad)), 1)
	for i := range a.rows {
		a.rows[i].rows = 1
	}
	if len(a.rows) <= most {
		return entries, needs
	}
	last := most - 1
	for i := most; i < len(entries); i++ {
		entries[last] = append(entries[last], entries[i]...)
	}
	a.rows = a.rows[:most]
	a.rows[last].joined = len(entries) - most
	needs[last] = mostRows
	return entries[:most], needs[:most]
}

// gutter is the room for the lanes' names, at most a fifth of the width.
func (a *lanes) gutter() float64 {
	const most, pad = 150.0, 26.0
	widest := 0.0
	for g := range a.in.Pick.Groups {
		name := a.in.Faces.Shorten(a.name(g), headStyle, most)
		widest = max(widest, name.Width, a.countLine(len(a.in.Pick.Groups[g].Events), most).Width)
		if g > 500 {
			break
		}
	}
	return min(max(widest, 64)+pad+a.edge(), max(a.w/5, 104))
}

// edge is where the names begin: at the page's margin, or near the window's edge.
func (a *lanes) edge() float64 {
	if a.in.Page != nil {
		return margin - 7
	}
	return 14
}

// rim is where the lines between lanes end: at the page's margin, or at the window's edge.
func (a *lanes) rim() float64 {
	if a.in.Page != nil {
		return a.w - margin + 7
	}
	return a.w
}

// beyond is how far words may stand out beyond the ends of the axis: to the page's margin, or to near the window's edge.
func (a *lanes) beyond() float64 {
	if a.in.Page != nil {
		return 7
	}
	return margin - 8
}

var headStyle = typeset.Style{Size: sizeTag, Bold: true}

// countLine is "25,150 events", or only the number where that has no room.
func (a *lanes) countLine(n int, room float64) *typeset.Line {
	small := typeset.Style{Size: sizeSmall}
	if line := a.in.Faces.Shape(a.in.Words.N(n, "1 event", "{{.Count}} events"), small); line.Width <= room {
		return line
	}
	return a.in.Faces.Shorten(a.in.Words.Int(n), small, room)
}

// name is what a group is called.
func (a *lanes) name(g int) string {
	group := &a.in.Pick.Groups[g]
	if a.in.Pick.By == pick.ByStatus {
		for _, s := range evidence.Statuses {
			if s.String() == group.ID {
				return s.Words(a.in.Words)
			}
		}
	}
	switch {
	case group.Name != "":
		return group.Name
	case group.ID != "":
		return group.ID
	case len(a.in.Pick.Groups) == 1:
		return a.in.Words.T("All events")
	}
	return a.in.Words.T("No " + a.in.Pick.By.String())

}

// addHeads sets each lane's name and number of events, as much of it as its height allows.
func (a *lanes) addHeads() {
	t := a.in.Theme
	room := a.Layout.left - a.edge() - 22
	for i := range a.rows {
		r := &a.rows[i]
		words := a.name(r.group)
		if r.joined > 0 {
			words = a.in.Words.N(r.joined+1, "1 more lane", "{{.Count}} more lanes")
		}
		ref := scene.Ref{Class: ClassLane, ID: a.in.Pick.Groups[r.group].ID}
		y := r.pad + titleBase
		lines := min(max(int((r.h-4-y)/15)+1, 1), 3)
		for _, line := range a.in.Faces.Wrap(words, headStyle, room, lines) {
			r.head = append(r.head, scene.Shape{Kind: scene.Text, Ref: ref, X: a.edge() + 10, Y: y, Line: line, Fill: t.Ink})
			y += 15
		}
		if y+4 < r.h {
			count := a.countLine(len(a.pyramid.Entries(i)), room)
			r.head = append(r.head, scene.Shape{Kind: scene.Text, Ref: ref, X: a.edge() + 10, Y: y, Line: count, Fill: t.Muted})
		}
		color := t.Muted
		if r.joined == 0 && a.in.Pick.By == 0 {
			color = a.laneColors[a.in.Pick.Groups[r.group].ID]
		}
		r.head = append(r.head, scene.Shape{Kind: scene.Rect, X: a.edge(), Y: r.pad, W: 3, H: r.h - 2*r.pad, R: 1.5, Fill: color})
	}
}
