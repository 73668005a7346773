package edtf

import (
	"strconv"
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

// DayShort is a day of a month (1 to 12) in a short form, "16 Jul"; empty for a month that does not exist.
func DayShort(language string, day, month int) string {
	if month < 1 || month > 12 {
		return ""
	}
	t := tongueOf(language)
	names := &t.short
	if t.shortOf[0] != "" {
		names = &t.shortOf
	}
	return t.number(day) + " " + names[month-1]
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

// YearWords is an astronomical year (0 is 1 BCE) in words: "1997", "44 BCE", digits in groups of three from five digits
// on, and round years of a hundred thousand and more before our era counted back from now: "13.8 billion years ago". As on
// an axis the years 1 to 99 are bare numbers, which the words of a date are not.
func YearWords(language string, year int64) string {
	t := tongueOf(language)
	if year > 0 {
		return t.group(year)
	}
	return t.year(year)
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

// bareYear is the first year of our era that is read as one without saying so: "18 July 64" and "September 9" are not.
const bareYear = 100

func (t *tongue) year(year int64) string {
	switch {
	case year >= bareYear:
		return t.group(year)
	case year > 0:
		return fill(t.ce, "y", t.group(year))
	}
	if text := t.ago(-year, "{n}"); text != "" {
		return text
	}
	return fill(t.bce, "y", t.group(1-year))
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
