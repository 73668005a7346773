package layout

import (
	"cmp"
	"slices"

	"dateline/timeline/crew"
)

// timed is an event at the instant at which it stands.
type timed struct {
	anchor int64
	event  int32
}

func (t timed) compare(o timed) int {
	return cmp.Or(cmp.Compare(t.anchor, o.anchor), cmp.Compare(t.event, o.event))
}

// order is the known events in the order of time. Each lane's are put in order by themselves, on all
// cores, and lanes are then merged two by two.
func (a *lanes) order() []int {
	lists := make([][]timed, len(a.rows))
	crew.Run(len(lists), func(i int) {
		entries := a.pyramid.Entries(i)
		list := make([]timed, 0, len(entries))
		for _, e := range entries {
			if a.in.Assess.Verdicts[e.Event].Known {
				list = append(list, timed{e.Anchor, e.Event})
			}
		}
		slices.SortFunc(list, timed.compare)
		lists[i] = list
	})
	for len(lists) > 1 {
		half := lists[:0]
		for i := 0; i+1 < len(lists); i += 2 {
			half = append(half, merge(lists[i], lists[i+1]))
		}
		if len(lists)%2 == 1 {
			half = append(half, lists[len(lists)-1])
		}
		lists = half
	}
	if len(lists) == 0 {
		return nil
	}
	out := make([]int, len(lists[0]))
	for i, t := range lists[0] {
		out[i] = int(t.event)
	}
	return out
}

// next looks at all entries that can come next, for to put them all in order would take much longer.
func (a *lanes) next(event, by int) int {
	var from timed
	inside := false
	if event >= 0 && a.in.Assess.Verdicts[event].Known {
		if lane, entry, ok := a.find(event); ok {
			e := &a.pyramid.Entries(lane)[entry]
			from, inside = timed{e.Anchor, e.Event}, true
		}
	}
	best := timed{event: -1}
	for i := range a.rows {
		entries := a.pyramid.Entries(i)
		for k := range entries {
			t := timed{entries[k].Anchor, entries[k].Event}
			if inside && by*t.compare(from) <= 0 || best.event >= 0 && by*t.compare(best) >= 0 {
				continue
			}
			if a.in.Assess.Verdicts[t.event].Known {
				best = t
			}
		}
	}
	return int(best.event)
}

// merge is both lists in one, an event that is in both of them once.
func merge(a, b []timed) []timed {
	out := make([]timed, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch c := a[0].compare(b[0]); {
		case c < 0:
			out, a = append(out, a[0]), a[1:]
		case c > 0:
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}
