package edtf

import (
	"strconv"
	"strings"
)

// fill puts values into a template: each {k} becomes the value that follows
// the key k. A value is never itself searched for keys.
func fill(template string, pairs ...string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(template, '{')
		if open < 0 || open+2 >= len(template) {
			b.WriteString(template)
			return b.String()
		}
		b.WriteString(template[:open])
		key := template[open+1 : open+2]
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == key {
				b.WriteString(pairs[i+1])
			}
		}
		template = template[open+3:]
	}
}

// join puts a day, month or season to its year.
func (t *tongue) join(what, year string) string {
	return fill(t.ofYear, "x", what, "y", year)
}

// dayOf is a day of a month.
func (t *tongue) dayOf(day, month int) string {
	return fill(t.dayMonth, "d", t.number(day), "m", t.months[month-1])
}

// number is the number of a day as it stands in front of its month.
func (t *tongue) number(day int) string {
	text := strconv.Itoa(day)
	switch {
	case day == 1 && t.firstDay != "":
		return t.firstDay
	case t.dayNumber != "":
		return fill(t.dayNumber, "d", text)
	}
	return text
}

// The ways to write the number of a century or millennium.

func englishOrdinal(n int64) string { return strconv.FormatInt(n, 10) + englishSuffix(n) }

func germanOrdinal(n int64) string { return strconv.FormatInt(n, 10) + "." }

func frenchOrdinal(n int64) string {
	if n == 1 {
		return "Ier"
	}
	return roman(n) + "e"
}

func englishSuffix(n int64) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

func roman(n int64) string {
	var b strings.Builder
	for _, step := range []struct {
		value int64
		sign  string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= step.value; n -= step.value {
			b.WriteString(step.sign)
		}
	}
	return b.String()
}
