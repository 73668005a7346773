package edtf

import (
	"strconv"
	"strings"
)

// MonthName is a month (1 to 12) standing alone, "January"; in an unknown
// language in English, and empty for a month that does not exist.
func MonthName(language string, month int) string {
	if month < 1 || month > 12 {
		return ""
	}
	return tongueOf(language).alone[month-1]
}

// MonthShort is the short name of a month (1 to 12) standing alone, "Jan".
func MonthShort(language string, month int) string {
	if month < 1 || month > 12 {
		return ""
	}
	return tongueOf(language).short[month-1]
}

// MonthShortWords is a month (1 to 12) of an astronomical year in a short form: "Feb 2022"; empty for a month that does
// not exist.
func MonthShortWords(language string, year int64, month int) string {
	if month < 1 || month > 12 {
		return ""
	}
	t := tongueOf(language)
	return t.join(t.short[month-1], t.year(year))
}

// YearWords is an astronomical year (0 is 1 BCE) in words: "1997", "44 BCE",
// digits in groups of three from five digits on, and round years of a million
// and more before our era counted back from now: "13.8 billion years ago".
func YearWords(language string, year int64) string {
	return tongueOf(language).year(year)
}

// FirstYearWords is the first year of our era by its full name, as it stands beside the years before it: "1 CE".
func FirstYearWords(language string) string { return fill(tongueOf(language).ce, "y", "1") }

// DayWords is the day in which an instant lies, in UTC: "24 February 2022".
func DayWords(language string, at int64) string {
	t := tongueOf(language)
	year, month, day, _, _, _ := FromInstant(at)
	return t.join(t.dayOf(day, month), t.year(year))
}

// MonthWords is the month in which an instant lies, in UTC: "February 2022".
func MonthWords(language string, at int64) string {
	t := tongueOf(language)
	year, month, _, _, _, _ := FromInstant(at)
	return t.join(t.alone[month-1], t.year(year))
}

func (t *tongue) year(year int64) string {
	if year > 0 {
		return t.group(year)
	}
	if text := t.ago(-year); text != "" {
		return text
	}
	return fill(t.bce, "y", t.group(1-year))
}

// ago tells years as millions or billions, or not at all: see agoUnit.
func (t *tongue) ago(years int64) string {
	forms, unit := t.agoUnit(years)
	if unit == 0 {
		return ""
	}
	form := forms[1]
	if years < 2*unit {
		form = forms[0]
	}
	return fill(form, "n", t.hundredths(years/(unit/100)))
}

// agoRange is a range of years in one unit, and empty if they do not share it.
func (t *tongue) agoRange(from, to int64) string {
	forms, unit := t.agoUnit(from)
	if _, other := t.agoUnit(to); unit == 0 || unit != other {
		return ""
	}
	return fill(forms[1], "n", t.hundredths(from/(unit/100))+"–"+t.hundredths(to/(unit/100)))
}

// agoUnit is a million or a billion where that tells the years exactly with two
// decimals at most, and otherwise 0.
func (t *tongue) agoUnit(years int64) (forms [2]string, unit int64) {
	const million, billion = 1_000_000, 1_000_000_000
	switch {
	case t.billion[0] != "" && years >= billion && years%(billion/100) == 0:
		return t.billion, billion
	case years >= million && years%(million/100) == 0:
		return t.million, million
	}
	return forms, 0
}

// hundredths writes n hundredths with as many decimals as they need.
func (t *tongue) hundredths(n int64) string {
	text := t.group(n / 100)
	if rest := n % 100; rest != 0 {
		text += t.decimal + strings.TrimRight(two(int(rest)), "0")
	}
	return text
}

// group writes a number with its digits in groups of three from five digits on.
func (t *tongue) group(n int64) string {
	text := strconv.FormatInt(n, 10)
	if len(text) < 5 {
		return text
	}
	out := make([]byte, 0, 2*len(text))
	for i := range len(text) {
		if i > 0 && (len(text)-i)%3 == 0 {
			out = append(out, t.thousand...)
		}
		out = append(out, text[i])
	}
	return string(out)
}
