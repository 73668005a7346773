package edtf

import "strings"

func (t *tongue) intervalWords(p *tree) string {
	switch {
	case p.startHas == given && p.endHas == given:
		return t.rangeWords(&p.start, &p.end)
	case p.startHas == given && p.endHas == open:
		return t.with(t.from, &p.start)
	case p.startHas == given:
		return t.with(t.from, &p.start) + ", " + t.endUnknown
	case p.endHas == given && p.startHas == open:
		return t.with(t.until, &p.end)
	case p.endHas == given:
		return t.with(t.until, &p.end) + ", " + t.startUnknown
	}
	return t.always
}

func (t *tongue) with(p phrase, m *moment) string {
	return t.contracted(fill(p.of(m), "x", t.momentWords(m, true)))
}

// contracted joins prepositions and articles: antes de el, antes del.
func (t *tongue) contracted(text string) string {
	for _, pair := range t.contract {
		text = strings.Replace(text, pair[0], pair[1], 1)
	}
	return text
}

// rangeWords is a range, naming what both ends share once.
func (t *tongue) rangeWords(a, b *moment) string {
	if a.sameDay(b) {
		day := t.join(t.dayOf(a.day, a.month), t.year(a.year))
		return fill(t.clock, "x", day, "t", a.hands()+"–"+clockWords(b))
	}
	if !a.bare() || !b.bare() || a.form() != b.form() {
		return t.momentWords(a, false) + " – " + t.momentWords(b, false)
	}
	switch {
	case a.monthText == "":
		return t.yearRange(a.year, b.year)
	case a.year != b.year:
	case a.dayText == "":
		if a.month == b.month {
			break
		}
		return t.join(t.alone[a.month-1]+"–"+t.alone[b.month-1], t.year(a.year))
	case a.month != b.month:
		from, to := t.dayOf(a.day, a.month), t.dayOf(b.day, b.month)
		return t.join(from+" – "+to, t.year(a.year))
	case a.day != b.day:
		return t.join(t.daysOf(a.day, b.day, a.month), t.year(a.year))
	}
	return t.momentWords(a, false) + " – " + t.momentWords(b, false)
}

// daysOf is a range of days of one month.
func (t *tongue) daysOf(from, to, month int) string {
	return fill(t.dayMonth, "d", t.number(from)+"–"+t.number(to), "m", t.months[month-1])
}

// bare reports whether a date is neither qualified nor masked nor anything but
// a year, a month or a day.
func (m *moment) bare() bool {
	return m.qualified() == 0 && !m.masked && !m.grouping() && !m.hasTime && m.block == 1
}

// sameDay reports whether two dates are times of one day in one zone, without a doubt.
func (m *moment) sameDay(b *moment) bool {
	return m.hasTime && b.hasTime && m.zone == b.zone && m.qualified() == 0 && b.qualified() == 0 &&
		m.year == b.year && m.month == b.month && m.day == b.day
}

// form tells years, months and days apart.
func (m *moment) form() int {
	switch {
	case m.monthText == "":
		return 0
	case m.dayText == "":
		return 1
	}
	return 2
}

func (t *tongue) setWords(p *tree) string {
	joint := t.or
	if p.set == AllOf {
		joint = t.and
	}
	words := make([]string, len(p.members))
	for i := range p.members {
		words[i] = t.memberWords(&p.members[i], p.set, len(p.members) == 1)
	}
	if len(words) == 1 {
		return words[0]
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + joint + " " + words[last]
}

func (t *tongue) memberWords(m *member, set SetKind, only bool) string {
	switch {
	case m.unbounded && set == AllOf:
		return t.with(t.until, &m.start)
	case m.unbounded:
		return t.with(t.before, &m.start)
	case m.endless && set == AllOf:
		return t.with(t.from, &m.start)
	case m.endless:
		return t.with(t.after, &m.start)
	case m.through && set == OneOf && only:
		return t.between(&m.start, &m.end)
	case m.through:
		return t.rangeWords(&m.start, &m.end)
	}
	return t.momentWords(&m.start, false)
}

// between is one day, month or year out of a range.
func (t *tongue) between(a, b *moment) string {
	template := t.betweenTimes
	if a.form() == b.form() && !a.masked && !b.masked && !a.grouping() && !b.grouping() {
		template = [...]string{t.betweenYears, t.betweenMonths, t.betweenDays}[a.form()]
	}
	from, to := t.momentWords(a, true), t.momentWords(b, true)
	if a.bare() && b.bare() && a.form() == b.form() && a.year == b.year {
		switch {
		case a.form() == 2 && a.month == b.month:
			from = t.number(a.day)
		case a.form() == 2:
			from = t.dayOf(a.day, a.month)
		case a.form() == 1:
			from = t.monthAs(a.month, true)
		}
	}
	return fill(template, "a", from, "b", to, "r", t.rangeWords(a, b))
}
