package edtf

import (
	"strconv"
	"strings"
)

// Words is the date in words, in the language of a BCP 47 tag; in English for
// a language that is not among Languages. Ranges have en dashes; spaces are
// plain but within numbers. The zero Date has no words.
func (d Date) Words(language string) string {
	if d.IsZero() {
		return ""
	}
	var parsed tree
	if text := d.String(); parsed.parse(text) != nil {
		return text
	}
	t := tongueOf(language)
	switch {
	case parsed.set != NoSet:
		return t.setWords(&parsed)
	case parsed.interval:
		return t.intervalWords(&parsed)
	}
	return t.momentWords(&parsed.start, false)
}

// momentWords is one date with its qualifiers; oblique behind a preposition.
func (t *tongue) momentWords(m *moment, oblique bool) string {
	q, whole := m.qualified(), m.qualifiedWhole()
	about := whole && q&approximate != 0 && m.block <= 1 // else the year says so
	text := t.plainWords(m, oblique || about && !t.aboutPlain)
	if !whole {
		return text + " (" + t.doubts(m) + ")"
	}
	if about && m.monthText == "" && !m.masked {
		text = t.contracted(t.aboutYear(m.year))
	} else if about {
		text = t.contracted(fill(t.about.of(m), "x", text))
	}
	if q&uncertain != 0 {
		text += "?"
	}
	return text
}

// qualifiedWhole reports whether all parts of the date share one qualifier.
func (m *moment) qualifiedWhole() bool {
	q := m.quals[0]
	return (m.monthText == "" || m.quals[1] == q) && (m.dayText == "" || m.quals[2] == q)
}

// of picks the wording for days or for what is coarser.
func (p phrase) of(m *moment) string {
	if m.prec >= Day {
		return p.day
	}
	return p.coarse
}

// doubts lists which parts of a date are uncertain or approximate.
func (t *tongue) doubts(m *moment) string {
	var list []string
	for part, q := range m.quals {
		if q&uncertain != 0 {
			list = append(list, t.doubt[part])
		}
		if q&approximate != 0 {
			list = append(list, t.doubt[part+3])
		}
	}
	return strings.Join(list, ", ")
}

// plainWords is one date without its qualifiers.
func (t *tongue) plainWords(m *moment, oblique bool) string {
	switch {
	case m.masked:
		return t.maskedWords(m, oblique)
	case m.monthText == "":
		return t.yearWords(m)
	case m.grouping():
		return t.groupingWords(m, oblique)
	case m.dayText == "":
		return t.join(t.monthAs(m.month, oblique), t.year(m.year))
	}
	text := t.join(t.dayOf(m.day, m.month), t.year(m.year))
	if m.hasTime {
		text = fill(t.clock, "x", text, "t", clockWords(m))
	}
	return text
}

func (t *tongue) monthAs(month int, oblique bool) string {
	if oblique && t.oblique[0] != "" {
		return t.oblique[month-1]
	}
	return t.alone[month-1]
}

// clockWords is the time of day as it was written, with its zone.
func clockWords(m *moment) string {
	switch m.zone {
	case "":
		return m.hands()
	case "Z":
		return m.hands() + " UTC"
	}
	return m.hands() + " UTC" + m.zone
}

// hands is the time of day without seconds where they are zero.
func (m *moment) hands() string {
	text := two(m.hour) + ":" + two(m.min)
	if m.sec != 0 {
		text += ":" + two(m.sec)
	}
	return text
}

func two(n int) string {
	return string([]byte{byte('0' + n/10%10), byte('0' + n%10)})
}

// yearWords is a year, and where only some of its digits are significant the years that it may be.
func (t *tongue) yearWords(m *moment) string {
	if m.block <= 1 {
		return t.year(m.year)
	}
	first, last := m.years()
	within := t.yearRange(first, last)
	if last < 0 { // the years of the range end where the next ones begin
		if all, numbers := t.agoRange(1-first, -last); all != "" {
			within = all
			if unit := t.agoUnit(-m.year); unit == t.agoUnit(1-first) && unit == t.agoUnit(-last) {
				within = numbers
			}
		}
	}
	return t.aboutYear(m.year) + " (" + within + ")"
}

// yearRange is a range of years, with the era once where both share it.
func (t *tongue) yearRange(first, last int64) string {
	switch {
	case first >= bareYear:
		return t.group(first) + "–" + t.group(last)
	case first > 0:
		return fill(t.ce, "y", t.group(first)+"–"+t.group(last))
	case last > 0:
		return t.year(first) + " – " + fill(t.ce, "y", t.group(last))
	}
	if text, _ := t.agoRange(-first, -last); text != "" {
		return text
	}
	if t.agoUnit(-first) != 0 || t.agoUnit(-last) != 0 {
		return t.year(first) + " – " + t.year(last)
	}
	return fill(t.bce, "y", t.group(1-first)+"–"+t.group(1-last))
}

func (t *tongue) groupingWords(m *moment, oblique bool) string {
	code := m.month
	switch {
	case code >= 40:
		return fill(t.partOf, "x", t.halves[code-40], "y", t.year(m.year))
	case code >= 37:
		return fill(t.partOf, "x", t.thirds[code-37], "y", t.year(m.year))
	case code >= 33:
		return t.join(fill(t.quarter, "n", strconv.Itoa(code-32)), t.year(m.year))
	}
	season := t.seasons[(code-21)%4]
	if oblique && t.seasonsOf[0] != "" {
		season = t.seasonsOf[(code-21)%4]
	}
	text := t.join(season, t.seasonYear(m))
	switch {
	case code >= 29:
		return fill(t.southern, "x", text)
	case code >= 25:
		return fill(t.northern, "x", text)
	}
	return text
}

// seasonYear is the year of a season, or both years where it begins in one and
// ends in the next.
func (t *tongue) seasonYear(m *moment) string {
	if first, _, _, _, _, _ := FromInstant(m.span.End - 1); first == m.year {
		return t.year(m.year)
	}
	next := m.year + 1
	if m.year < 1000 || next%100 == 0 || next > 9999 {
		return t.yearRange(m.year, next)
	}
	return t.group(m.year) + "–" + two(int(next%100))
}
