package pick

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/evidence"
)

// classes are what events can be grouped by, numbered from 0.
type classes struct {
	n      int
	of     func(event int32, into []int32) []int32 // the classes of an event, appended; one may come twice
	name   func(class int32) (id, name string)
	bySize bool // largest first, then by name; else in the order of the numbers
}

// group puts events into the groups of a key.
func group(x *Index, assess *evidence.Assessment, by Key, events []int32) []Group {
	c := newClasses(x, assess, by)
	ends := make([]int, c.n+2) // where the next event of each class goes; the last class is that of events with none
	c.each(events, func(_ int32, class int) { ends[class+1]++ })
	for i := range c.n + 1 {
		ends[i+1] += ends[i]
	}
	all := make([]int32, ends[c.n+1])
	starts := slices.Clone(ends)
	c.each(events, func(event int32, class int) {
		all[ends[class]] = event
		ends[class]++
	})
	return c.groups(all, starts)
}

// each visits every class of every event once, and the class n for an event with none.
func (c *classes) each(events []int32, visit func(event int32, class int)) {
	seen := make([]int32, c.n) // the last event that was in the class, plus one
	var into []int32
	for _, event := range events {
		into = c.of(event, into[:0])
		for _, class := range into {
			if seen[class] != event+1 {
				seen[class] = event + 1
				visit(event, int(class))
			}
		}
		if len(into) == 0 {
			visit(event, c.n)
		}
	}
}

// groups names the classes that have events and puts them in order.
func (c *classes) groups(all []int32, starts []int) []Group {
	var list []Group
	for class := range c.n {
		if lo, hi := starts[class], starts[class+1]; lo < hi {
			g := Group{Events: all[lo:hi:hi]}
			g.ID, g.Name = c.name(int32(class))
			list = append(list, g)
		}
	}
	if c.bySize {
		slices.SortStableFunc(list, func(a, b Group) int {
			return cmp.Or(cmp.Compare(len(b.Events), len(a.Events)), strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
		})
	}
	if lo := starts[c.n]; lo < len(all) {
		list = append(list, Group{Events: all[lo:]})
	}
	return list
}

func newClasses(x *Index, assess *evidence.Assessment, by Key) *classes {
	switch by {
	case ByTag:
		tags := x.tags()
		return &classes{n: len(tags.names), bySize: true, name: plain(tags.names),
			of: func(event int32, into []int32) []int32 { return append(into, tags.of(event)...) }}
	case BySource:
		return sourceClasses(x.claims())
	case ByStatus:
		return statusClasses(assess)
	case ByClaimant:
		return claimantClasses(x.claims())
	case ByPlace:
		places := x.places()
		return &classes{n: len(places.names), bySize: true, name: plain(places.names), of: places.class}
	}
	lanes := x.lanes()
	return &classes{n: len(lanes.names), of: lanes.class, name: func(class int32) (id, name string) {
		id = lanes.names[class]
		if int(class) < len(x.doc.Lanes) {
			return id, cmp.Or(x.doc.Lanes[class].Title, id)
		}
		return id, id
	}}
}

func (c *column) class(event int32, into []int32) []int32 {
	if code := c.codes[event]; code != none {
		into = append(into, code)
	}
	return into
}

// plain is for classes that are called what they are.
func plain(names []string) func(class int32) (id, name string) {
	return func(class int32) (id, name string) { return names[class], names[class] }
}

func sourceClasses(c *claims) *classes {
	short := shortNames(c.doc)
	return &classes{
		n: len(c.doc.Sources), bySize: true,
		name: func(class int32) (id, name string) { return c.doc.Sources[class].ID, short(class) },
		of: func(event int32, into []int32) []int32 {
			for k := c.first[event]; k < c.first[event+1]; k++ {
				into = numbered(into, c.source[k]-c.actors)
				into = numbered(into, c.relies(k)-c.actors)
			}
			return into
		},
	}
}

func claimantClasses(c *claims) *classes {
	return &classes{
		n: c.nodes(), bySize: true,
		name: func(class int32) (id, name string) {
			id = c.id(class)
			return id, c.doc.Speaker(id)
		},
		of: func(event int32, into []int32) []int32 {
			for k := c.first[event]; k < c.first[event+1]; k++ {
				into = numbered(into, c.claimant(k))
			}
			return into
		},
	}
}

// numbered appends a number that is one.
func numbered(list []int32, code int32) []int32 {
	if code < 0 {
		return list
	}
	return append(list, code)
}

// statusClasses puts events that are not yet known in no class.
func statusClasses(assess *evidence.Assessment) *classes {
	var place [len(evidence.Statuses)]int32
	for i, s := range evidence.Statuses {
		place[s] = int32(i)
	}
	return &classes{
		n: len(evidence.Statuses),
		name: func(class int32) (id, name string) {
			word := evidence.Statuses[class].String()
			return word, word
		},
		of: func(event int32, into []int32) []int32 {
			if assess == nil || !assess.Verdicts[event].Known {
				return into
			}
			return append(into, place[assess.Verdicts[event].Status])
		},
	}
}

// shortNames are the names by which readers know the sources, with the title behind where two
// sources share one.
func shortNames(doc *timeline.Document) func(source int32) string {
	uses := map[string]int{}
	for i := range doc.Sources {
		uses[doc.Sources[i].Short()]++
	}
	return func(source int32) string {
		s := &doc.Sources[source]
		short := s.Short()
		switch {
		case uses[short] < 2 || s.Title == short:
			return short
		case s.Title == "":
			return short + " (" + s.ID + ")"
		}
		return short + ": " + s.Title
	}
}
