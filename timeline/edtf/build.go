package edtf

// date boils a tree down to what layout asks for.
func (t *tree) date(text string) Date {
	d := Date{text: text, set: t.set}
	switch {
	case t.set != NoSet:
		t.fillSet(&d)
	case t.interval:
		t.fillInterval(&d)
	default:
		d.extent, d.prec = t.start.span, t.start.prec
		d.flags |= sharedFlags(&t.start) | startFlags(&t.start) | endFlags(&t.start)
		if d.prec >= Day {
			d.core, d.hasCore = d.extent, true
		}
	}
	return d
}

func sharedFlags(m *moment) flags {
	var f flags
	q := m.qualified()
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

func startFlags(m *moment) flags {
	var f flags
	q := m.qualified()
	if q&uncertain != 0 {
		f |= flagStartUncertain
	}
	if q&approximate != 0 {
		f |= flagStartApproximate
	}
	return f
}

func endFlags(m *moment) flags {
	var f flags
	q := m.qualified()
	if q&uncertain != 0 {
		f |= flagEndUncertain
	}
	if q&approximate != 0 {
		f |= flagEndApproximate
	}
	return f
}

func (t *tree) fillInterval(d *Date) {
	d.flags |= flagInterval
	d.extent = Span{MinInstant, MaxInstant}
	d.prec = Second
	switch t.startHas {
	case given:
		d.extent.Start = t.start.span.Start
		d.prec = min(d.prec, t.start.prec)
		d.flags |= sharedFlags(&t.start) | startFlags(&t.start)
	case open:
		d.flags |= flagOpenStart
	case unknown:
		d.flags |= flagUnknownStart
	}
	switch t.endHas {
	case given:
		d.extent.End = t.end.span.End
		d.prec = min(d.prec, t.end.prec)
		d.flags |= sharedFlags(&t.end) | endFlags(&t.end)
	case open:
		d.flags |= flagOpenEnd
	case unknown:
		d.flags |= flagUnknownEnd
	}
	if t.startHas != given && t.endHas != given {
		d.prec = Unknown
	}
	d.core, d.hasCore = t.intervalCore()
}

// sureStart is when something that starts at m has surely begun: the day
// itself if m is a day or finer, else the end of the month or year.
func sureStart(m *moment) int64 {
	if m.prec >= Day {
		return m.span.Start
	}
	return m.span.End
}

// sureEnd is until when something that ends at m surely lasts.
func sureEnd(m *moment) int64 {
	if m.prec >= Day {
		return m.span.End
	}
	return m.span.Start
}

func (t *tree) intervalCore() (Span, bool) {
	core := Span{MinInstant, MaxInstant}
	switch {
	case t.startHas == given:
		core.Start = sureStart(&t.start)
	case t.startHas == unknown && t.endHas == given:
		core.Start = t.end.span.Start // at the latest it began when it ended
	case t.startHas == unknown:
		return Span{}, false
	}
	switch {
	case t.endHas == given:
		core.End = sureEnd(&t.end)
	case t.endHas == unknown && t.startHas == given:
		core.End = t.start.span.End // at the earliest it ended when it began
	case t.endHas == unknown:
		return Span{}, false
	}
	if core.Start >= core.End {
		return Span{}, false
	}
	return core, true
}

func (t *tree) fillSet(d *Date) {
	d.extent = Span{MaxInstant, MinInstant}
	d.prec = Second
	for i := range t.members {
		m := &t.members[i]
		last := &m.start
		if m.through {
			last = &m.end
		}
		d.prec = min(d.prec, m.start.prec, last.prec)
		d.flags |= sharedFlags(&m.start) | sharedFlags(last)
		if s := m.start.span.Start; s < d.extent.Start {
			d.extent.Start = s
			d.flags = d.flags&^(flagStartUncertain|flagStartApproximate) | startFlags(&m.start)
		}
		if e := last.span.End; e > d.extent.End {
			d.extent.End = e
			d.flags = d.flags&^(flagEndUncertain|flagEndApproximate) | endFlags(last)
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
	whole := tree{interval: true, start: m.start, end: m.end}
	switch {
	case m.unbounded:
		whole.startHas, whole.end = open, m.start
	case m.endless:
		whole.endHas = open
	}
	return whole.intervalCore()
}
