package edtf

import "strconv"

// maskedWords is a date with an X in it.
func (t *tongue) maskedWords(m *moment, oblique bool) string {
	year := t.maskedYear(m, oblique)
	if m.monthText == "" {
		return year
	}
	noYear := m.yearText == "XXXX"
	if noYear {
		year = ""
	}
	day, month := hasMask(m.dayText), hasMask(m.monthText)
	switch {
	case m.grouping():
		return t.dated(t.seasonOnly(m), year)
	case !month && m.dayText == "":
		return t.dated(t.monthAs(m.month, oblique), year)
	case !month && !day:
		return t.dated(t.dayOf(m.day, m.month), year)
	case hasMask(m.yearText):
		return t.someOf(m, year)
	}
	return t.maskedWithin(m)
}

// dated puts a day, month or season to a year that is masked or not known.
func (t *tongue) dated(what, year string) string {
	if year == "" {
		return fill(t.noYearAt, "x", what)
	}
	return what + ", " + year
}

func (t *tongue) seasonOnly(m *moment) string {
	switch {
	case m.month >= 40:
		return t.halves[m.month-40]
	case m.month >= 37:
		return t.thirds[m.month-37]
	case m.month >= 33:
		return fill(t.quarter, "n", strconv.Itoa(m.month-32))
	}
	return t.seasons[(m.month-21)%4]
}

// someOf is a masked day or month of a masked year.
func (t *tongue) someOf(m *moment, year string) string {
	switch {
	case !hasMask(m.monthText):
		return fill(t.someDay, "x", t.dated(t.alone[m.month-1], year))
	case year == "":
		return t.noYear
	case m.dayText != "":
		return fill(t.someDay, "x", t.maskedYear(m, t.someOblique))
	}
	return fill(t.someMonth, "x", t.maskedYear(m, t.someOblique))
}

// maskedWithin is a masked day or month of a known year.
func (t *tongue) maskedWithin(m *moment) string {
	switch {
	case m.monthText == "XX" && m.dayText == "":
		return fill(t.someMonth, "x", t.year(m.year))
	case m.monthText == "XX" && m.dayText == "XX":
		return fill(t.someDay, "x", t.year(m.year))
	case !hasMask(m.monthText) && m.dayText == "XX":
		return fill(t.someDay, "x", t.join(t.alone[m.month-1], t.year(m.year)))
	}
	a, b := edgeMoments(m)
	return t.between(&a, &b)
}

// edgeMoments are the first and the last day or month that fit a pattern.
func edgeMoments(m *moment) (a, b moment) {
	return plainMoment(m.span.Start, m.dayText != ""), plainMoment(m.span.End-1, m.dayText != "")
}

func plainMoment(at int64, withDay bool) moment {
	m := moment{block: 1, monthText: "XX", prec: Month}
	m.year, m.month, m.day, _, _, _ = FromInstant(at)
	if withDay {
		m.dayText, m.prec = "XX", Day
	}
	return m
}

// maskedYear is the year's part: a decade, a century, a millennium or a range.
func (t *tongue) maskedYear(m *moment, oblique bool) string {
	if !hasMask(m.yearText) {
		return t.year(m.year)
	}
	first, last := m.yearRange()
	pick := func(alone, behind string) string {
		if oblique && behind != "" {
			return behind
		}
		return alone
	}
	switch zeros := maskedTail(m.yearText); {
	case m.yearText == "XXXX":
		return t.noYear
	case zeros == 3:
		return t.period(pick(t.millennium, t.millenniumOf), first, last, 1000)
	case zeros == 2:
		return t.period(pick(t.century, t.centuryOf), first, last, 100)
	case zeros == 1 && first > 0:
		return fill(pick(t.decade, t.decadeOf), "n", strconv.FormatInt(first, 10))
	case zeros == 1:
		// Decades counted in BCE lie a year beside those of the astronomical count.
		return t.yearRange(first, last)
	}
	return fill(t.betweenYears, "a", t.year(first), "b", t.year(last), "r", t.yearRange(first, last))
}

// maskedTail is how many X end the pattern of a year, 0 where there is an X
// elsewhere too.
func maskedTail(pattern string) int {
	n := 0
	for n < len(pattern) && pattern[len(pattern)-1-n] == 'X' {
		n++
	}
	if hasMask(pattern[:len(pattern)-n]) {
		return 0
	}
	return n
}

// period is a century or millennium, counted from its first year on. 14XX is
// the 15th century, and -14XX, 1500 to 1401 BCE, the 15th century BCE.
func (t *tongue) period(template string, first, last, length int64) string {
	if last > 0 {
		n := last/length + 1
		return fill(template, "n", strconv.FormatInt(n, 10), "o", t.ordinal(n))
	}
	n := -first/length + 1
	return fill(t.bce, "y", fill(template, "n", strconv.FormatInt(n, 10), "o", t.ordinal(n)))
}
