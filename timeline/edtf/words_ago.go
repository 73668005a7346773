package edtf

import (
	"fmt"
	"strings"
)

const (
	million = 1_000_000
	billion = 1_000_000_000
)

// ago tells years as millions or billions or just years before now, or not at all: see agoUnit. The number stands in a
// template: "{n}", or what says that it is about so much.
func (t *tongue) ago(years int64, number string) string {
	unit := t.agoUnit(years)
	if unit == 0 {
		return ""
	}
	forms := t.agoForms(unit)
	form := forms[1]
	if years < 2*unit {
		form = forms[0]
	}
	return fill(form, "n", fill(number, "n", t.inUnits(years, unit)))
}

// aboutYear is an approximate year.
func (t *tongue) aboutYear(year int64) string {
	if text := t.ago(-year, t.aboutNumber); text != "" {
		return text
	}
	return fill(t.about.coarse, "x", t.year(year))
}

// agoRange is a range of years in one unit, in words and only its numbers; empty where there is none for both.
func (t *tongue) agoRange(from, to int64) (text, numbers string) {
	unit, other := t.agoUnit(from), t.agoUnit(to)
	if unit == 0 || other == 0 {
		return "", ""
	}
	if unit != other {
		unit = million // which tells both exactly
	}
	numbers = t.inUnits(from, unit) + "–" + t.inUnits(to, unit)
	return fill(t.agoForms(unit)[1], "n", numbers), numbers
}

// agoUnit is what years that passed are counted in: a billion where that tells them exactly with three decimals at most, a
// million where it does with two, and a year where there are a hundred thousand and more of them in tens of thousands,
// beside which those of our era do not count. It is 0 for all others.
func (t *tongue) agoUnit(years int64) int64 {
	switch {
	case t.billion[0] != "" && years >= billion && years%(billion/1000) == 0:
		return billion
	case years >= million && years%(million/100) == 0:
		return million
	case years >= 100_000 && years%10_000 == 0:
		return 1
	}
	return 0
}

// agoForms are the wordings for a unit, of less than two of it and of more.
func (t *tongue) agoForms(unit int64) [2]string {
	switch unit {
	case billion:
		return t.billion
	case million:
		return t.million
	}
	return [2]string{t.yearsAgo, t.yearsAgo}
}

// inUnits writes years in a unit with as many decimals as they need, of three.
func (t *tongue) inUnits(years, unit int64) string {
	text := t.group(years / unit)
	if rest := years % unit * 1000 / unit; rest != 0 {
		text += t.decimal + strings.TrimRight(fmt.Sprintf("%03d", rest), "0")
	}
	return text
}
