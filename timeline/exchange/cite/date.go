package cite

import (
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline/edtf"
)

// date is a date-variable of CSL-JSON.
type date struct {
	Parts   [][]int `json:"date-parts,omitempty"`
	Season  int     `json:"season,omitempty"` // 1 is spring
	Circa   bool    `json:"circa,omitempty"`
	Literal string  `json:"literal,omitempty"`
}

// dateOf is a date as CSL's numbers, where they can say it: a year, month or day, an interval of
// two, a season of a year, each perhaps uncertain or approximate. Other dates are words.
func dateOf(d edtf.Date, tag string) date {
	from, to, interval := strings.Cut(d.String(), "/")
	first, ok := parse(from)
	if !ok {
		return date{Literal: d.Words(tag)}
	}
	if !interval {
		return first
	}
	last, ok := parse(to)
	if !ok || first.Season > 0 || last.Season > 0 {
		return date{Literal: d.Words(tag)}
	}
	return date{Parts: append(first.Parts, last.Parts...), Circa: first.Circa || last.Circa}
}

// simple is a year, month or day of EDTF, with a qualifier of the whole or without.
var simple = regexp.MustCompile(`^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$`)

func parse(text string) (date, bool) {
	m := simple.FindStringSubmatch(text)
	if m == nil {
		return date{}, false
	}
	number := func(s string) int {
		n, _ := strconv.Atoi(s) // digits by the expression
		return n
	}
	year := number(m[1])
	if year <= 0 {
		year-- // EDTF counts a year 0 before 1 CE, CSL does not
	}
	d := date{Circa: m[4] != ""}
	parts := []int{year}
	switch month := number(m[2]); {
	case month > 24: // a quarter, a southern season
		return date{}, false
	case month > 20:
		d.Season = month - 20
	case month > 0:
		parts = append(parts, month)
		if m[3] != "" {
			parts = append(parts, number(m[3]))
		}
	}
	d.Parts = [][]int{parts}
	return d, true
}
