package layout

import (
	"sort"

	"dateline/timeline/layout/pyramid"
	"dateline/timeline/scene"
)

// eventSet is events as bits; a nil one has none.
type eventSet []uint64

func (b eventSet) has(event int) bool { return b != nil && b[event>>6]&(1<<(event&63)) != 0 }

// newEventSet is the events of a list, among n.
func newEventSet(list []int32, n int) eventSet {
	if len(list) == 0 {
		return nil
	}
	b := make(eventSet, (n+63)/64)
	for _, e := range list {
		b[e>>6] |= 1 << (e & 63)
	}
	return b
}

// WithFound is the same picture with other events marked as found, indexes into Doc.Events, ascending.
// Nothing is laid out anew: among a million events it takes some milliseconds. The two pictures share
// what they have made so far, so that only one goroutine may use them both.
func (l *Layout) WithFound(found []int32) *Layout {
	n := *l
	n.in.Found = found
	n.found = newEventSet(found, len(l.in.Doc.Events))
	n.arranger = l.arranger.withFound(&n)
	return &n
}

// Found is how many of the events that are marked as found are known and picked, each once.
func (l *Layout) Found() int { return l.arranger.hits() }

// The looks of what is found, in points: a ring around the mark, a line below the words.
const (
	foundRing  = 2.0 // how thick a ring is
	foundApart = 2.2 // between a mark and the ring around it
	foundLine  = 2.5
)

// ring is what goes around a mark or a bar that is found; false around what is no mark. It refers to
// nothing, so that what is found is selected and clicked as before.
func (l *Layout) ring(mark *scene.Shape, radius float64) (scene.Shape, bool) {
	s := scene.Shape{Stroke: l.in.Theme.Accent, Width: foundRing}
	const out = foundApart + foundRing/2
	switch mark.Kind {
	case scene.Circle:
		s.Kind, s.X, s.Y, s.R = scene.Circle, mark.X, mark.Y, radius+out
	case scene.Rect:
		s.Kind, s.X, s.Y, s.W, s.H, s.R = scene.Rect, mark.X-out, mark.Y-out, mark.W+2*out, mark.H+2*out, mark.R+out
	default:
		return s, false
	}
	return s, true
}

// below is the line below the words of a card that is found, or below a title.
func (l *Layout) below(words *scene.Shape) scene.Shape {
	s := scene.Shape{Kind: scene.Rect, H: foundLine, R: foundLine / 2, Fill: l.in.Theme.Accent}
	if words.Kind == scene.Text {
		s.X, s.Y, s.W = words.X, words.Y+3, words.Line.Width
	} else {
		s.X, s.Y, s.W = words.X+tagPad, words.Y+words.H-foundLine-2, words.W-2*tagPad
	}
	return s
}

// hits is how many items are found and known.
func (l *story) hits() (n int) {
	for i := range l.items {
		if l.found.has(l.items[i].event) && !l.items[i].ghost {
			n++
		}
	}
	return n
}

// withFound keeps everything but the signs of what is found.
func (l *story) withFound(n *Layout) arranger {
	s := *l
	s.Layout, s.halos, s.haloed = n, nil, nil
	return &s
}

// foundGroups are the signs of what is found in an arrangement, in the order of their anchors.
func (l *story) foundGroups(a *arrangement) []group {
	if l.found == nil {
		return nil
	}
	if l.haloed == a {
		return l.halos
	}
	l.halos, l.haloed = nil, a
	for k, groups := range a.groups[1:] {
		for i := range groups {
			if g := &groups[i]; g.item >= 0 && l.found.has(l.items[g.item].event) && !l.items[g.item].ghost {
				l.halos = append(l.halos, l.halo(g, k == 1))
			}
		}
	}
	l.clusterHalos(a)
	sort.SliceStable(l.halos, func(i, k int) bool { return l.halos[i].anchor < l.halos[k].anchor })
	return l.halos
}

// halo are the signs for the marks of an item, or for its card.
func (l *story) halo(g *group, card bool) group {
	h := group{anchor: g.anchor, left: g.left - 2*foundApart, right: g.right + 2*foundApart, item: -1}
	if card {
		h.shapes = []scene.Shape{l.below(&g.shapes[0])}
		return h
	}
	// Of a bar the first shape is the whole; a mark upon it needs no ring of its own.
	if ring, ok := l.ring(&g.shapes[0], discRadius); ok {
		h.shapes = []scene.Shape{ring}
	}
	return h
}

// clusterHalos say for each cluster how many of its events are found, beside its count: "2 found", "2"
// where the next mark or count is near, or only a ring.
func (l *story) clusterHalos(a *arrangement) {
	for k := range a.clusters {
		c, n := &a.clusters[k], 0
		for _, i := range c.items {
			if l.found.has(l.items[i].event) {
				n++
			}
		}
		if n == 0 {
			continue
		}
		plate := l.clusterGroup(c)
		ring, _ := l.ring(&plate.shapes[0], 0)
		h := group{anchor: c.anchor, left: plate.left - 4, right: plate.right + 4, item: -1, shapes: []scene.Shape{ring}}
		for _, words := range [...]string{l.foundWords(n), l.in.Words.Int(n)} {
			line := l.in.Faces.Shape(words, plateStyle)
			if x := plate.right + 6; x+line.Width+4 <= plate.right+c.room {
				h.right = x + line.Width
				h.shapes = append(h.shapes, scene.Shape{Kind: scene.Text, X: x, Y: plate.shapes[1].Y, Line: line, Fill: l.in.Theme.Accent})
				break
			}
		}
		l.halos = append(l.halos, h)
	}
}

// foundWords say how many of a cluster or a count are found.
func (l *Layout) foundWords(n int) string {
	return l.in.Words.T("{{.Count}} found", map[string]any{"Count": n})
}

// newHits are the entries of each lane that are found and known, ascending; nil where nothing is.
func (a *lanes) newHits() [][]int32 {
	if a.found == nil {
		return nil
	}
	hits := make([][]int32, len(a.rows))
	for i := range a.rows {
		entries := a.pyramid.Entries(i)
		var halves [2][]int32
		inHalves(len(entries), func(lo, hi int) {
			var list []int32
			for k := lo; k < hi; k++ {
				if e := int(entries[k].Event); a.found.has(e) && a.in.Assess.Verdicts[e].Known {
					list = append(list, int32(k))
				}
			}
			halves[min(lo, 1)] = list
		})
		hits[i] = append(halves[0], halves[1]...)
	}
	return hits
}

// withFound keeps everything but the cells.
func (a *lanes) withFound(n *Layout) arranger {
	b := *a
	b.Layout, b.cells = n, map[cellKey]*cell{}
	b.hitsOf = b.newHits()
	return &b
}

func (a *lanes) hits() (n int) {
	if a.single {
		for _, list := range a.hitsOf {
			n += len(list)
		}
		return n
	}
	for _, e := range a.in.Pick.Events {
		if a.found.has(int(e)) && a.in.Assess.Verdicts[e].Known {
			n++
		}
	}
	return n
}

// foundIn is how many of a lane's entries from lo up to hi are found.
func (a *lanes) foundIn(lane, lo, hi int) int {
	if a.hitsOf == nil {
		return 0
	}
	list := a.hitsOf[lane]
	at := func(entry int) int { return sort.Search(len(list), func(i int) bool { return int(list[i]) >= entry }) }
	return at(hi) - at(lo)
}

// foundHidden is how many events that start in [from, to) are found and have no mark at a level: those
// that are found but for those that are shown, of which there are never many.
func (a *lanes) foundHidden(lane, level int, from, to int64) int {
	if a.hitsOf == nil {
		return 0
	}
	lo, hi := a.pyramid.Range(lane, from, to)
	n := a.foundIn(lane, lo, hi)
	if n == 0 {
		return 0
	}
	entries := a.pyramid.Entries(lane)
	for _, at := range a.pyramid.Visible(nil, lane, level, from, to-1) {
		if e := int(entries[at.Entry].Event); int(at.Entry) >= lo && int(at.Entry) < hi && a.found.has(e) && a.in.Assess.Verdicts[e].Known {
			n--
		}
	}
	return n
}

// placeFound adds the signs of what is found to an entry whose shapes begin at from: those of its words,
// then those of its bar and its mark.
func (a *lanes) placeFound(at pyramid.Place, from, marks int, s *scene.Scene) {
	for k := from; k < marks; k++ {
		shape := &s.Shapes[k]
		if at.Rung >= pyramid.Card || shape.Kind == scene.Text {
			s.Add(a.below(shape))
			break
		}
	}
	end := len(s.Shapes)
	for k := marks; k < end; k++ {
		if shape := &s.Shapes[k]; shape.Ref.Class == ClassEvent {
			if ring, ok := a.ring(shape, laneDisc); ok {
				s.Add(ring)
				break
			}
		}
	}
}
