package edtf

import "strings"

// facts are what layout asks of a date.
type facts struct {
	extent  Span
	core    Span
	flags   flags
	prec    Precision
	set     SetKind
	hasCore bool
}

// gist is what a moment adds to the facts.
type gist struct {
	span   Span
	prec   Precision
	quals  qual // of all parts
	masked bool
}

func (m *moment) gist() gist { return gist{m.span, m.prec, m.qualified(), m.masked} }

// outline is the gist of a date that is no set: a moment, which is start, or an interval.
type outline struct {
	start, end       gist
	startHas, endHas bound
	interval         bool
}

func (t *tree) outline() outline {
	return outline{t.start.gist(), t.end.gist(), t.startHas, t.endHas, t.interval}
}

// date boils a tree down to a Date.
func (t *tree) date(text string) Date {
	if p := t.plain(); p != 0 && p.is(text) {
		return Date{plain: p}
	}
	return Date{rare: &rare{strings.Clone(text), t.facts()}} // not a part of what may be a whole file
}

func (t *tree) facts() facts {
	if t.set != NoSet {
		return t.setFacts()
	}
	o := t.outline()
	return o.facts()
}

func (o *outline) facts() facts {
	if o.interval {
		return o.intervalFacts()
	}
	m := &o.start
	d := facts{extent: m.span, prec: m.prec, flags: sharedFlags(m) | startFlags(m) | endFlags(m)}
	if d.prec >= Day {
		d.core, d.hasCore = d.extent, true
	}
	return d
}

func sharedFlags(m *gist) flags {
	var f flags
	q := m.quals
	if q&uncertain != 0 {
		f |= flagUncertain
	}
	if q&approximate != 0 {
		f |= flagApproximate
	}
	if m.masked {
		f |= flagUnspecified
	}
	return f
}

func startFlags(m *gist) flags {
	var f flags
	q := m.quals
	if q&uncertain != 0 {
		f |= flagStartUncertain
	}
	if q&approximate != 0 {
		f |= flagStartApproximate
	}
	return f
}

func endFlags(m *gist) flags {
	var f flags
	q := m.quals
	if q&uncertain != 0 {
		f |= flagEndUncertain
	}
	if q&approximate != 0 {
		f |= flagEndApproximate
	}
	return f
}

func (o *outline) intervalFacts() facts {
	d := facts{flags: flagInterval, extent: Span{MinInstant, MaxInstant}, prec: Second}
	switch o.startHas {
	case given:
		d.extent.Start = o.start.span.Start
		d.prec = min(d.prec, o.start.prec)
		d.flags |= sharedFlags(&o.start) | startFlags(&o.start)
	case open:
		d.flags |= flagOpenStart
	case unknown:
		d.flags |= flagUnknownStart
	}
	switch o.endHas {
	case given:
		d.extent.End = o.end.span.End
		d.prec = min(d.prec, o.end.prec)
		d.flags |= sharedFlags(&o.end) | endFlags(&o.end)
	case open:
		d.flags |= flagOpenEnd
	case unknown:
		d.flags |= flagUnknownEnd
	}
	if o.startHas != given && o.endHas != given {
		d.prec = Unknown
	}
	d.core, d.hasCore = o.intervalCore()
	return d
}

// sureStart is when something that starts at m has surely begun: the day
// itself if m is a day or finer, else the end of the month or year.
func sureStart(m *gist) int64 {
	if m.prec >= Day {
		return m.span.Start
	}
	return m.span.End
}

// sureEnd is until when something that ends at m surely lasts.
func sureEnd(m *gist) int64 {
	if m.prec >= Day {
		return m.span.End
	}
	return m.span.Start
}

func (o *outline) intervalCore() (Span, bool) {
	core := Span{MinInstant, MaxInstant}
	switch {
	case o.startHas == given:
		core.Start = sureStart(&o.start)
	case o.startHas == unknown && o.endHas == given:
		core.Start = o.end.span.Start // at the latest it began when it ended
	case o.startHas == unknown:
		return Span{}, false
	}
	switch {
	case o.endHas == given:
		core.End = sureEnd(&o.end)
	case o.endHas == unknown && o.startHas == given:
		core.End = o.start.span.End // at the earliest it ended when it began
	case o.endHas == unknown:
		return Span{}, false
	}
	if core.Start >= core.End {
		return Span{}, false
	}
	return core, true
}

func (t *tree) setFacts() facts {
	d := facts{set: t.set, extent: Span{MaxInstant, MinInstant}, prec: Second}
	for i := range t.members {
		m := &t.members[i]
		first, last := m.start.gist(), m.start.gist()
		if m.through {
			last = m.end.gist()
		}
		d.prec = min(d.prec, first.prec, last.prec)
		d.flags |= sharedFlags(&first) | sharedFlags(&last)
		if s := first.span.Start; s < d.extent.Start {
			d.extent.Start = s
			d.flags = d.flags&^(flagStartUncertain|flagStartApproximate) | startFlags(&first)
		}
		if e := last.span.End; e > d.extent.End {
			d.extent.End = e
			d.flags = d.flags&^(flagEndUncertain|flagEndApproximate) | endFlags(&last)
		}
	}
	if t.unbounded {
		d.extent.Start = MinInstant
		d.flags = d.flags&^(flagStartUncertain|flagStartApproximate) | flagOpenStart
	}
	if t.endless {
		d.extent.End = MaxInstant
		d.flags = d.flags&^(flagEndUncertain|flagEndApproximate) | flagOpenEnd
	}
	d.core, d.hasCore = t.setCore()
	return d
}

// setCore is the core of a set of one member. One of several members is never
// sure, and all of several do not make one stretch.
func (t *tree) setCore() (Span, bool) {
	if len(t.members) != 1 {
		return Span{}, false
	}
	m := &t.members[0]
	if !m.ranged() {
		return m.start.span, m.start.prec >= Day
	}
	if t.set == OneOf {
		return Span{}, false
	}
	whole := outline{interval: true, start: m.start.gist(), end: m.end.gist()}
	switch {
	case m.unbounded:
		whole.startHas, whole.end = open, whole.start
	case m.endless:
		whole.endHas = open
	}
	return whole.intervalCore()
}
