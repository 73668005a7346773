package edtf

// ShortYear is the year in which a date starts, or ends where nothing tells its start, as it stands on an axis: without
// what qualifies it, "1997", "44 BCE", "4.5 billion years ago", and of a coarser date its decade, century or millennium.
func (d Date) ShortYear(language string) string {
	var parsed tree
	m := d.first(&parsed)
	switch {
	case m == nil:
		return ""
	case m.masked:
		return tongueOf(language).maskedYear(m, false)
	}
	return YearWords(language, m.year)
}

// ShortEnd is ShortYear of the year in which an interval ends; empty for a date that is none, or whose end is open or not known.
func (d Date) ShortEnd(language string) string {
	var parsed tree
	if d.IsZero() || parsed.parse(d.String()) != nil || !parsed.interval || parsed.endHas != given {
		return ""
	}
	if m := &parsed.end; m.masked {
		return tongueOf(language).maskedYear(m, false)
	}
	return YearWords(language, parsed.end.year)
}

// ShortClock is the time of day at which a date starts, as it was written, without its zone: "14:30"; empty where the date
// has none.
func (d Date) ShortClock() string {
	var parsed tree
	if m := d.first(&parsed); m != nil && m.hasTime {
		return m.hands()
	}
	return ""
}

// ShortYears are the years from that in which one date starts to that in which another does, as ShortYear has them.
func ShortYears(language string, from, to Date) string {
	var left, right tree
	a, b := from.first(&left), to.first(&right)
	if a == nil || b == nil || a.masked || b.masked {
		return from.ShortYear(language) + " – " + to.ShortYear(language)
	}
	if a.year == b.year {
		return YearWords(language, a.year)
	}
	return tongueOf(language).yearRange(a.year, b.year)
}

// first is where a date starts, taken apart, or where it ends if only that is told; nil for one without either.
func (d Date) first(parsed *tree) *moment {
	switch {
	case d.IsZero() || parsed.parse(d.String()) != nil:
		return nil
	case parsed.set != NoSet:
		return &parsed.members[0].start
	case !parsed.interval || parsed.startHas == given:
		return &parsed.start
	case parsed.endHas == given:
		return &parsed.end
	}
	return nil
}
