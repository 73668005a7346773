package layout

import (
	"cmp"
	"iter"
	"slices"

	"dateline/timeline/axis"
	"dateline/timeline/scene"
)

// story is the arrangement with one axis in the middle and cards above and below.
type story struct {
	*Layout
	items  []item      // in the order of time
	where  map[int]int // an event's item
	levels []*level
	spots  []*spots // of the levels
	cards  map[cardKey]card
	last   *arrangement
	halos  []group      // the signs of what is found
	haloed *arrangement // in this arrangement
}

var _ arranger = (*story)(nil)

func newStory(l *Layout) *story {
	s := &story{Layout: l, items: l.items(), cards: map[cardKey]card{}}
	l.setAxis(l.span(len(s.items), func(yield func(start, end int64) bool) {
		for i := range s.items {
			if !yield(s.items[i].ends()) {
				return
			}
		}
	}))
	s.clampItems()
	s.where = make(map[int]int, len(s.items))
	for i, it := range s.items {
		s.where[it.event] = i
	}
	l.frame = l.newFrame(Story)
	return s
}

// with keeps every card in its place and makes it anew.
func (l *story) with(n *Layout) arranger {
	s := *l
	s.Layout, s.last, s.halos, s.haloed = n, nil, nil, nil
	s.items = slices.Clone(l.items)
	for i := range s.items {
		it := &s.items[i]
		it.verdict = n.in.Assess.Verdicts[it.event]
		it.ghost = !it.verdict.Known
	}
	s.levels, s.spots, s.cards = slices.Clone(l.levels), slices.Clone(l.spots), map[cardKey]card{}
	return &s
}

// cardKey names an item's card at a rung, as an index into the rungs that are allowed.
type cardKey struct {
	item int
	rung int8
}

// cardOf is an item's card, kept until there are very many.
func (l *story) cardOf(item int, r int8) card {
	key := cardKey{item, r}
	c, ok := l.cards[key]
	if !ok {
		const most = 10_000
		if len(l.cards) > most {
			clear(l.cards)
		}
		c = l.card(&l.items[item], l.in.Cards.rungs()[r])
		l.cards[key] = c
	}
	return c
}

func (l *story) place(v View, s *scene.Scene) {
	a := l.arrange(v.Scale)
	if len(l.items) == 0 {
		l.placeNothing(s)
		return
	}
	l.placeEras(v.View, s)
	l.placeEraLines(v.View, s)
	l.placeGroups(a.groups[0], a, v.View, s)
	l.placeRibbon(v.View, s)
	l.placeGroups(a.groups[1], a, v.View, s)
	l.placeEdges(a, v.View, s)
	l.placeGroups(a.groups[2], a, v.View, s)
	l.placeGroups(l.foundGroups(a), a, v.View, s)
	l.placeStatic(s)
}

func (l *story) reveal(v View, event int) (anchor int64, left, right, top float64, ok bool) {
	i, ok := l.where[event]
	if !ok {
		return 0, 0, 0, 0, false
	}
	left, right = l.arrange(v.Scale).reach(i)
	return l.items[i].anchor, left, right, 0, true
}

func (l *story) extent(v View, ref scene.Ref) (start, end int64, ok bool) {
	switch ref.Class {
	case ClassEvent:
		if i, found := l.where[l.in.Doc.EventIndex(ref.ID)]; found {
			return l.items[i].start, l.items[i].end, true
		}
	case ClassCluster:
		for _, c := range l.arrange(v.Scale).clusters {
			if c.id == ref.ID {
				return c.start, c.end, true
			}
		}
	}
	return 0, 0, false
}

func (l *story) members(v View, ref scene.Ref) (events []int) {
	for _, c := range l.arrange(v.Scale).clusters {
		if ref.Class == ClassCluster && c.id == ref.ID {
			for _, i := range c.items {
				events = append(events, l.items[i].event)
			}
		}
	}
	return events
}

func (l *story) order() []int {
	out := make([]int, 0, len(l.items))
	for _, it := range l.items {
		if !it.ghost {
			out = append(out, it.event)
		}
	}
	return out
}

func (l *story) next(event, by int) int {
	by = cmp.Compare(by, 0)
	from, ok := l.where[event]
	switch {
	case ok && !l.items[from].ghost:
	case by < 0:
		from = len(l.items)
	default:
		from = -1
	}
	for i := from + by; i >= 0 && i < len(l.items); i += by {
		if !l.items[i].ghost {
			return l.items[i].event
		}
	}
	return -1
}

func (l *story) counts(v View) Counts {
	a := l.arrange(v.Scale)
	return Counts{Marked: l.known - a.clustered, Clustered: a.clustered, Labelled: a.labelled}
}

// span is the axis of n events: to scale, or a step for each.
func (l *Layout) span(n int, ends iter.Seq2[int64, int64]) axis.Axis {
	if l.in.Steps {
		return axis.Axis{End: int64(max(n, 1)) * stepSeconds}
	}
	return span(ends, !l.in.Unbroken)
}
