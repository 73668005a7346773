package edtf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// longestGuess is the longest text, in bytes, for which a guess is made.
const longestGuess = 120

// suggest is the EDTF text for what was clearly meant, or empty. A guess that
// can be read in two ways is none.
func suggest(text string) string {
	if len(text) > longestGuess || !utf8.ValidString(text) {
		return ""
	}
	plain := simplify(text)
	for _, guess := range [...]string{repair(plain), translate(plain, true)} {
		if guess != "" && guess != text && parses(guess) {
			return guess
		}
	}
	return ""
}

func parses(text string) bool {
	var t tree
	return t.parse(text) == nil
}

// simplify trims a text and writes all dashes and spaces alike.
func simplify(text string) string {
	text = strings.NewReplacer("\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2212", "-",
		"—", "–", "\u00a0", " ", "\u202f", " ", "\u2009", " ", "’", "'").Replace(text)
	return strings.Join(strings.Fields(text), " ")
}

// repair mends what is nearly EDTF: letter case, blanks, the words and signs
// of the draft of 2012, seconds that are missing, years of another length.
func repair(text string) string {
	for _, mend := range [...]func(string) string{
		func(s string) string { return strings.ReplaceAll(s, " ", "") },
		strings.ToUpper,
		repairDraft,
		repairTime,
		repairYear,
		repairSet,
	} {
		if guess := mend(text); guess != text && parses(guess) {
			return guess
		}
	}
	return ""
}

var draftWords = strings.NewReplacer("u", "X", "x", "X", "y", "Y", "e", "E", "p", "S",
	"unknown", "", "open", "..", "?~", "%", "~?", "%", " ", "")

// repairDraft turns the spelling of the draft of 2012 into today's.
func repairDraft(text string) string {
	if words := strings.NewReplacer("unknown", "", "open", "..").Replace(text); words != text {
		text = words
	}
	return draftWords.Replace(text)
}

// repairTime gives a date-time the T, and the seconds, that it lacks, and
// takes away a fraction.
func repairTime(text string) string {
	if len(text) < len("2022-07-16T14:30") || text[13] != ':' {
		return text
	}
	date, clock := text[:10], strings.ToUpper(text[11:])
	clock = strings.ReplaceAll(strings.TrimSuffix(clock, " UTC"), " ", "")
	if strings.HasSuffix(text, " UTC") {
		clock += "Z"
	}
	if len(clock) < len("14:30") {
		return text
	}
	hm, rest := clock[:5], clock[5:]
	const farthest = "-12:00" // no clock is farther behind: this is the end of a stretch of time
	if len(rest) == len(farthest) && rest > farthest && rest[0] == '-' {
		return date + "T" + hm + ":00/" + date + "T" + rest[1:] + ":00"
	}
	if !strings.HasPrefix(rest, ":") {
		rest = ":00" + rest
	}
	if len(rest) > 4 && (rest[3] == '.' || rest[3] == ',') {
		end := 4
		for end < len(rest) && digit(rest[end]) {
			end++
		}
		rest = rest[:3] + rest[end:]
	}
	return date + "T" + hm + rest
}

// repairYear writes a year alone with as many digits as it must have, and a
// date without hyphens with them.
func repairYear(text string) string {
	sign, digits := "", strings.TrimPrefix(text, "Y")
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return text
	}
	short := strings.TrimLeft(digits, "0")
	switch {
	case len(digits) == 8 && sign == "" && text[0] != 'Y':
		return digits[:4] + "-" + digits[4:6] + "-" + digits[6:]
	case short == "":
		return "0000"
	case len(short) > 4:
		return "Y" + sign + short
	case text[0] == 'Y' || (sign == "" && len(digits) == 3):
		return sign + pad(short, 4)
	}
	return text
}

// repairSet closes a set that was left open.
func repairSet(text string) string {
	switch {
	case strings.HasPrefix(text, "["):
		return strings.TrimRight(text, "])}") + "]"
	case strings.HasPrefix(text, "{"):
		return strings.TrimRight(text, "])}") + "}"
	}
	return text
}

func pad(digits string, width int) string {
	if len(digits) >= width {
		return digits
	}
	return strings.Repeat("0", width-len(digits)) + digits
}

// spell is the EDTF text of a date; zero month or day for a coarser one.
func spell(year int64, month, day int) string {
	sign := ""
	if year < 0 {
		sign = "-"
	}
	if day > 0 && month == 0 {
		return ""
	}
	text := sign + pad(strconv.FormatInt(abs(year), 10), 4)
	if abs(year) > 9999 {
		return "Y" + strconv.FormatInt(year, 10)
	}
	if month > 0 {
		text += fmt.Sprintf("-%02d", month)
	}
	if day > 0 {
		text += fmt.Sprintf("-%02d", day)
	}
	return text
}
