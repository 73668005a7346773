package edtf

import "strings"

// Readings are the dates that a person may mean by what was typed: the date that it is in EDTF, else
// the one that is clear from its words, such as "16 July 2022" or "Juli 2022", in the languages of
// Words. Where day and month could be exchanged, as in 7/8/2022, there are two, the day first. There
// are none for what is no date. Unlike Parse it guesses, so it is for dates to go to, not for files.
func Readings(text string) []Date {
	text = strings.TrimSpace(text)
	if d, err := Parse(text); err == nil {
		return []Date{d}
	}
	if guess := suggest(text); guess != "" {
		return parsed(guess)
	}
	if text == "" || len(text) > longestGuess || !digit(text[0]) {
		return nil
	}
	fields := strings.FieldsFunc(simplify(text), func(r rune) bool { return r == '/' || r == '-' || r == '.' || r == ' ' })
	if len(fields) != 3 || len(fields[2]) != 4 {
		return nil
	}
	a, b, year := number(fields[0]), number(fields[1]), number(fields[2])
	for _, f := range fields {
		if strings.Trim(f, "0123456789") != "" || len(f) > 4 {
			return nil
		}
	}
	return parsed(spell(year, int(b), int(a)), spell(year, int(a), int(b)))
}

// parsed are the dates of those texts that are dates.
func parsed(texts ...string) (out []Date) {
	for _, text := range texts {
		if d, err := Parse(text); err == nil {
			out = append(out, d)
		}
	}
	return out
}
