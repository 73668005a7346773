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
		return t.dated(t.seasonOnly(m), year, m)
	case !month && m.dayText == "":
		return t.dated(t.monthAs(m.month, oblique), year, m)
	case !month && !day:
		return t.dated(t.dayOf(strconv.Itoa(m.day), m.month), year, m)
	case hasMask(m.yearText):
		return t.someOf(m, year)
	}
	return t.maskedWithin(m)
}

// dated puts a day or month to a year that is masked, itself or not known.
func (t *tongue) dated(what, year string, m *moment) string {
	switch {
	case year == "":
		return fill(t.noYearAt, "x", what)
	case hasMask(m.yearText):
		return what + ", " + year
	}
	return t.join(what, year)
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
	if !hasMask(m.monthText) {
		return fill(t.someDay, "x", t.dated(t.alone[m.month-1], year, m))
	}
	if year == "" {
		year = t.noYear
	}
	if m.dayText != "" {
		return fill(t.someDay, "x", year)
	}
	return fill(t.someMonth, "x", year)
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
	switch m.yearText[1:] {
	case "XXX":
		if m.yearText[0] == 'X' {
			return t.noYear
		}
		return t.period(t.millennium, first, last, 1000)
	}
	if m.yearText[2:] == "XX" && m.yearText[1] != 'X' && m.yearText[0] != 'X' {
		if oblique && t.centuryOblique != "" {
			return t.period(t.centuryOblique, first, last, 100)
		}
		return t.period(t.century, first, last, 100)
	}
	if m.yearText[3] == 'X' && !hasMask(m.yearText[:3]) {
		return t.decadeWords(first, last, oblique)
	}
	return fill(t.betweenYear, "a", t.year(first), "b", t.year(last), "r", t.yearRange(first, last))
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

// decadeWords is "1450s"; before our era, where decades counted in BCE lie a
// year beside those of the astronomical count, and for the decade around year
// 0, a range.
func (t *tongue) decadeWords(first, last int64, oblique bool) string {
	if first <= 0 {
		return t.yearRange(first, last)
	}
	template := t.decade
	if oblique && t.decadeOblique != "" {
		template = t.decadeOblique
	}
	return fill(template, "n", strconv.FormatInt(first, 10))
}
