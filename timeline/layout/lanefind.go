package layout

import (
	"sort"

	"dateline/timeline/layout/pyramid"
	"dateline/timeline/scene"
)

// scrolls is how far the lanes can go up.
func (a *lanes) scrolls() float64 {
	if a.still() {
		return 0
	}
	return max(a.height-(a.bottom-a.top), 0)
}

// find is an event's first lane and entry.
func (a *lanes) find(event int) (lane int, entry int32, ok bool) {
	for i := range a.rows {
		entries := a.pyramid.Entries(i)
		g := a.rows[i].group
		for k := g; k <= g+a.rows[i].joined; k++ {
			list := a.in.Pick.Groups[k].Events
			at := sort.Search(len(list), func(n int) bool { return int(list[n]) >= event })
			if at == len(list) || int(list[at]) != event {
				continue
			}
			from, to := a.starts(event)
			n := sort.Search(len(entries), func(n int) bool { return entries[n].Start >= from })
			for ; n < len(entries) && entries[n].Start <= to; n++ {
				if int(entries[n].Event) == event {
					return i, int32(n), true
				}
			}
		}
	}
	return 0, 0, false
}

// starts is the first and the last second at which an event's entry can start: the one at which it
// does to scale, and one event a step the steps of all events with its dates.
func (a *lanes) starts(event int) (from, to int64) {
	s := dated(a.in.Doc.Events[event].Date)
	if !a.in.Steps {
		at := a.clamped(s).start
		return at, at
	}
	lo := sort.Search(len(a.dates), func(i int) bool { return inTime(dated(a.dates[i]), s) >= 0 })
	hi := lo + sort.Search(len(a.dates)-lo, func(i int) bool { return inTime(dated(a.dates[lo+i]), s) > 0 })
	return a.clamped(step(lo)).start, a.clamped(step(max(hi-1, lo))).start
}

func (a *lanes) reveal(v View, event int) (anchor int64, left, right, top float64, ok bool) {
	lane, entry, ok := a.find(event)
	if !ok {
		return 0, 0, 0, 0, false
	}
	e, r := &a.pyramid.Entries(lane)[entry], &a.rows[lane]
	at := a.pyramid.At(lane, a.level(v.Scale), entry)
	left, right = -pyramid.Radius, pyramid.Radius
	if at.Rung >= pyramid.Title {
		w := a.label(e.Event, at.Rung).w
		x0, x1 := a.axis.Distance(v.Scale, e.Anchor, e.Start), a.axis.Distance(v.Scale, e.Anchor, e.End)
		text, stop := pyramid.Text(x0, x1, w, at.Rung)
		if at.Flip {
			left = stop - w - pyramid.Inset
		} else {
			right = text + w + pyramid.Inset
		}
	}
	top = v.Top
	y0 := r.y + r.pad + float64(at.Top)*rowPitch
	y1 := y0 + float64(max(tall[at.Rung], 1))*rowPitch
	anchor = e.Anchor
	if at.Rung == pyramid.Hidden { // in the count of where it starts
		anchor, y0, y1 = e.Start, r.y, r.y+r.h
	}
	if room := a.bottom - a.top; y1 > top+room {
		top = y1 - room
	}
	return anchor, left, right, min(top, y0), true
}

func (a *lanes) extent(_ View, ref scene.Ref) (start, end int64, ok bool) {
	switch ref.Class {
	case ClassEvent:
		if lane, entry, ok := a.find(a.in.Doc.EventIndex(ref.ID)); ok {
			e := &a.pyramid.Entries(lane)[entry]
			return e.Start, e.End, true
		}
	case ClassCluster:
		if key, ok := a.parseCell(ref.ID); ok {
			from, to := a.stretch(key)
			return from, to, true
		}
	}
	return 0, 0, false
}

// counts are those of a view's level; an event in several lanes counts once.
func (a *lanes) counts(v View) Counts {
	level := a.level(v.Scale)
	if c, ok := a.counted[level]; ok {
		return c
	}
	var c Counts
	if a.single && a.tally == nil {
		for i := range a.rows {
			c.Marked += a.pyramid.Marked(i, level)
			c.Labelled += a.pyramid.Titled(i, level)
		}
	} else {
		c = a.scan(level)
	}
	c.Clustered = a.known - c.Marked
	a.counted[level] = c
	return c
}

// scan counts the known events one by one.
func (a *lanes) scan(level int) (c Counts) {
	best := make([]pyramid.Rung, len(a.in.Doc.Events))
	for i := range a.rows {
		for k, e := range a.pyramid.Entries(i) {
			best[e.Event] = max(best[e.Event], a.pyramid.At(i, level, int32(k)).Rung)
		}
	}
	for e, r := range best {
		if r == pyramid.Hidden || !a.in.Assess.Verdicts[e].Known {
			continue
		}
		c.Marked++
		if r >= pyramid.Title {
			c.Labelled++
		}
	}
	return c
}
