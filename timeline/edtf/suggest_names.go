package edtf

import (
	"strconv"
	"strings"
)

// translateNamed reads a date with the name of its month, or a year with its era.
func translateNamed(text string) string {
	if year, ok := yearNumber(text); ok && parses(spell(year, 0, 0)) {
		return spell(year, 0, 0)
	}
	words := strings.Fields(strings.NewReplacer(",", " ", " of ", " ", " de ", " ", " del ", " ", " жылғы ", " ").Replace(text))
	at, month := -1, 0
	for i, w := range words {
		if m := monthNamed(strings.TrimSuffix(w, ".")); m > 0 {
			at, month = i, m
			break
		}
	}
	if at < 0 || len(words) < 2 {
		return ""
	}
	day, rest := dayBeside(words[:at], words[at+1:])
	year, ok := yearNumber(strings.Join(rest, " "))
	if !ok {
		return ""
	}
	return spell(year, month, day)
}

// dayBeside takes the day from the words in front of a month's name and behind
// it, and leaves those of the year; there is none where there are both.
func dayBeside(before, after []string) (day int, rest []string) {
	last := len(before) - 1
	switch {
	case last >= 0 && last+len(after) > 0 && dayNumber(before[last]) > 0: // 16 July 2022
		day, before = dayNumber(before[last]), before[:last]
	case len(after) > 0 && last+len(after) > 0 && dayNumber(after[0]) > 0: // July 16, 2022; 2022 July 16
		day, after = dayNumber(after[0]), after[1:]
	}
	switch {
	case len(before) == 0:
		return day, after
	case len(after) == 0:
		return day, before
	}
	return 0, nil
}

// How months are typed where the keyboard lacks a letter.
var (
	unaccented = strings.NewReplacer("é", "e", "û", "u", "ä", "a")
	spelledOut = strings.NewReplacer("ä", "ae")
)

// monthNamed is the month of a name, long or short, in any language of Words.
func monthNamed(name string) int {
	for _, language := range Languages() {
		t := tongueOf(language)
		for i := range 12 {
			for _, known := range [...]string{t.months[i], t.alone[i], strings.TrimSuffix(t.short[i], ".")} {
				if known = strings.ToLower(known); name == known || name == unaccented.Replace(known) || name == spelledOut.Replace(known) {
					return i + 1
				}
			}
		}
	}
	if name == "sept" {
		return 9
	}
	return 0
}

// dayNumber is the day of 16, 16., 16th or 1er, or 0.
func dayNumber(text string) int {
	for _, end := range [...]string{".", "st", "nd", "rd", "th", "er"} {
		text = strings.TrimSuffix(text, end)
	}
	n, err := strconv.Atoi(text)
	if err != nil || len(text) > 2 || n < 1 || n > 31 {
		return 0
	}
	return n
}

// translatePeriod reads decades, centuries, millennia, seasons, quarters and
// millions of years ago.
func translatePeriod(text string) string {
	if guess := decade(text); guess != "" {
		return guess
	}
	text, bce := strings.CutSuffix(text, " bce")
	if !bce {
		text, bce = strings.CutSuffix(text, " bc")
	}
	words := strings.Fields(text)
	if len(words) == 2 && words[0] == "siglo" {
		words[0], words[1] = words[1], words[0]
	}
	switch {
	case len(words) == 4 && words[2] == "years" && words[3] == "ago":
		return yearsAgo(words[0], words[1])
	case len(words) != 2:
		return ""
	}
	switch words[1] {
	case "century", "jahrhundert", "век", "века", "siècle", "siglo", "ғасыр":
		return period(ordinalNumber(words[0]), 2, bce)
	case "millennium", "jahrtausend", "тысячелетие", "millénaire", "milenio", "мыңжылдық":
		return period(ordinalNumber(words[0]), 3, bce)
	}
	if bce {
		return ""
	}
	return partOfYear(words[0], words[1])
}

// decade is the mask of 1450s; 1900s may be a century and is none.
func decade(text string) string {
	n, ok := strings.CutSuffix(text, "s")
	if ok && len(n) == 4 && n[3] == '0' && n[2] != '0' && strings.Trim(n, "0123456789") == "" {
		return n[:3] + "X"
	}
	return ""
}

// period is the mask of the nth century (two X) or millennium (three).
func period(n int64, masked int, bce bool) string {
	digits := strconv.FormatInt(n-1, 10)
	if n < 1 || len(digits) > 4-masked {
		return ""
	}
	text := pad(digits, 4-masked) + strings.Repeat("X", masked)
	if bce {
		return "-" + text
	}
	return text
}

// ordinalNumber reads 14, 14th, 14., 14-й, XIV or XIVe; 0 if it is none of them.
func ordinalNumber(text string) int64 {
	for _, end := range [...]string{"st", "nd", "rd", "th", ".", "-й", "-е", "ème", "er", "e", "-"} {
		text = strings.TrimSuffix(text, end)
	}
	if n, err := strconv.ParseInt(text, 10, 32); err == nil {
		return n
	}
	for n := int64(1); n <= 99; n++ {
		if strings.EqualFold(text, roman(n)) {
			return n
		}
	}
	return 0
}

// partOfYear reads a season or a quarter with its year, in either order.
func partOfYear(a, b string) string {
	if digit(a[0]) {
		a, b = b, a
	}
	year, ok := yearNumber(b)
	if !ok {
		return ""
	}
	if len(a) == 2 && a[0] == 'q' && a[1] >= '1' && a[1] <= '4' {
		return spell(year, 33+int(a[1]-'1'), 0)
	}
	if a == "fall" {
		a = "autumn"
	}
	for _, language := range Languages() {
		for i, season := range tongueOf(language).seasons {
			if strings.EqualFold(a, season) {
				return spell(year, 21+i, 0)
			}
		}
	}
	return ""
}

// yearsAgo reads a number of millions or billions of years ago.
func yearsAgo(number, unit string) string {
	power := map[string]int{"million": 6, "billion": 9}[unit]
	whole, fraction, _ := strings.Cut(number, ".")
	digits := whole + fraction
	if power == 0 || digits == "" || strings.Trim(digits, "0123456789") != "" || len(fraction) > power {
		return ""
	}
	digits += strings.Repeat("0", power-len(fraction))
	return "Y-" + strings.TrimLeft(digits, "0")
}
