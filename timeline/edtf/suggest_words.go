package edtf

import (
	"strconv"
	"strings"
)

// The words that stand before or behind a date, in the languages of Words.
var (
	aboutWords = []string{"circa", "ca.", "ca", "c.", "c", "about", "around", "approximately", "approx.",
		"um", "ungefähr", "etwa", "около", "ок.", "примерно", "vers", "environ", "hacia", "alrededor de", "шамамен", "~", "≈"}
	beforeWords = []string{"before", "by", "not later than", "no later than", "vor dem", "vor", "до", "avant le", "avant", "antes del", "antes de"}
	afterWords  = []string{"after", "nach dem", "nach", "после", "après le", "après", "después del", "después de"}
	sinceWords  = []string{"since", "from", "ab dem", "seit dem", "seit", "ab", "с", "depuis le", "depuis", "desde el", "desde"}
	untilWords  = []string{"until", "till", "to", "up to", "bis zum", "bis", "по", "jusqu'au", "jusqu'en", "hasta el", "hasta"}
	bceWords    = []string{"bce", "bc", "b.c.e.", "b.c.", "v. chr.", "v.chr.", "до н. э.", "до н.э.", "av. j.-c.", "a. c.", "a.c.", "до нашей эры", "б. з. д.", "б.з.д.", "б. з. б.", "б.з.б."}
	ceWords     = []string{"ce", "ad", "c.e.", "a.d.", "n. chr.", "n.chr.", "н. э.", "н.э.", "apr. j.-c.", "d. c.", "d.c.", "нашей эры", "б. з.", "б.з."}
	rangeSigns  = []string{" – ", "–", " - ", " to ", " bis ", " until ", " through ", " по ", "..", "-"}
	// betweenWords stand around two dates, of which an event has one between them.
	betweenWords = [][2]string{{"between ", " and "}, {"zwischen dem ", " und dem "}, {"zwischen ", " und "}, {"между ", " и "}, {"entre le ", " et le "}, {"entre ", " et "}, {"entre el ", " y el "}, {"entre ", " y "}}
	yearEndings  = []string{" года", " год", " г.", " жыл", " ж."}
)

// yearInside drops, or writes in full, the word for a year inside a date: 44 г. до н. э., 2022 ж. 16 шілде.
var yearInside = strings.NewReplacer(" г. до ", " до ", " года до ", " до ", " год до ", " до ", " г. н. э.", " н. э.", " года н. э.", " н. э.", " ж. ", " жылғы ")

// translate reads a date in words; whole is false for the half of a range.
func translate(text string, whole bool) string {
	text = strings.ToLower(text)
	for _, end := range yearEndings {
		text = strings.TrimSuffix(text, end)
	}
	text = yearInside.Replace(text)
	if guess := translateNumbers(text); guess != "" {
		return guess
	}
	if guess := translatePeriod(text); guess != "" {
		return guess
	}
	if guess := translateNamed(text); guess != "" {
		return guess
	}
	if guess := translatePrefixed(text); guess != "" || !whole {
		return guess
	}
	if guess := translateBetween(text); guess != "" {
		return guess
	}
	for _, sign := range rangeSigns {
		if a, b, ok := strings.Cut(text, sign); ok {
			if guess := translateRange(a, b); guess != "" {
				return guess
			}
		}
	}
	return ""
}

// translateBetween reads one of the times between two: between 1450 and 1460.
func translateBetween(text string) string {
	for _, words := range betweenWords {
		rest, ok := strings.CutPrefix(text, words[0])
		if !ok {
			continue
		}
		if a, b, ok := strings.Cut(rest, words[1]); ok {
			if from, to := halves(a, b); from != "" && to != "" {
				return "[" + from + ".." + to + "]"
			}
		}
	}
	return ""
}

// single is the EDTF text of one date that may already be EDTF.
func single(text string) string {
	text = strings.TrimSpace(text)
	var t tree
	if t.parse(text) == nil && !t.interval && t.set == NoSet {
		return text
	}
	if guess := repairYear(text); guess != text && parses(guess) {
		return guess
	}
	return translate(text, false)
}

func translateRange(a, b string) string {
	from, to := halves(a, b)
	if from == "" || to == "" {
		return ""
	}
	return from + "/" + to
}

// halves are both ends of a range, of which the first may leave out what the second says too: 16–18 July 2022.
func halves(a, b string) (from, to string) {
	from, to = single(a), single(b)
	rest := b
	for from == "" && to != "" {
		var ok bool
		if _, rest, ok = strings.Cut(strings.TrimSpace(rest), " "); !ok {
			break
		}
		from = single(a + " " + rest)
	}
	return from, to
}

func translatePrefixed(text string) string {
	for _, form := range [...]struct {
		words       []string
		left, right string
	}{
		{aboutWords, "", "~"}, {beforeWords, "[..", "]"}, {afterWords, "[", "..]"},
		{sinceWords, "", "/.."}, {untilWords, "../", ""},
	} {
		for _, word := range form.words {
			rest, ok := strings.CutPrefix(text, word)
			letters := word[len(word)-1] >= 'a' || word[len(word)-1] > 127
			if !ok || rest == "" || (letters && rest[0] != ' ' && word != "≈" && word != "~") {
				continue
			}
			if date := single(rest); date != "" {
				return form.left + date + form.right
			}
		}
	}
	if rest, ok := strings.CutSuffix(text, " (?)"); ok {
		text = rest + "?"
	}
	if rest, ok := strings.CutSuffix(text, "?"); ok {
		if date := single(rest); date != "" {
			return date + "?"
		}
	}
	return ""
}

// translateNumbers reads dates of digits: 2022/07/16, 16.07.2022, 7/2022. Where
// day and month could be exchanged, there is no guess, except behind points,
// where the day comes first.
func translateNumbers(text string) string {
	sep := "/"
	for _, s := range [...]string{".", "-", "/"} {
		if strings.Contains(text, s) {
			sep = s
			break
		}
	}
	var n [3]int64
	var long [3]bool // of four digits, as years are
	fields := strings.Split(text, sep)
	if len(fields) < 2 || len(fields) > 3 {
		return ""
	}
	for i, field := range fields {
		field = strings.TrimSpace(field)
		if strings.Trim(field, "0123456789") != "" || (len(field) != 4 && (len(field) < 1 || len(field) > 2)) {
			return ""
		}
		n[i], long[i] = number(field), len(field) == 4
	}
	if len(fields) == 2 {
		return twoNumbers(n[0], n[1], long[0], long[1], sep)
	}
	return threeNumbers(n, long, sep)
}

func twoNumbers(a, b int64, longA, longB bool, sep string) string {
	switch {
	case longA && longB && sep == "-":
		return spell(a, 0, 0) + "/" + spell(b, 0, 0)
	case longA == longB:
		return ""
	case longA:
		return spell(a, int(b), 0)
	}
	return spell(b, int(a), 0)
}

func threeNumbers(n [3]int64, long [3]bool, sep string) string {
	a, b, c := int(n[0]), int(n[1]), int(n[2])
	switch {
	case long == [3]bool{true, false, false}:
		return spell(n[0], b, c)
	case long != [3]bool{false, false, true}:
		return ""
	case sep == "." || a > 12 || a == b:
		return spell(n[2], b, a)
	case b > 12:
		return spell(n[2], a, b)
	}
	return ""
}

// yearNumber reads a year with or without its era.
func yearNumber(text string) (int64, bool) {
	text = strings.TrimSpace(text)
	era := int64(0)
	cut := func(words []string, sign int64) {
		for _, w := range words {
			for _, rest := range [...]string{strings.TrimSuffix(text, " "+w), strings.TrimPrefix(text, w+" ")} {
				if era == 0 && rest != text {
					text, era = rest, sign
				}
			}
		}
	}
	cut(bceWords, -1)
	cut(ceWords, 1)
	if era != 0 {
		text = strings.NewReplacer(",", "", " ", "").Replace(text)
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n <= 0 || text[0] == '+' {
		return 0, false
	}
	switch {
	case era < 0:
		return 1 - n, true
	case era == 0 && len(text) < 3:
		return 0, false // 79 may be 1979
	}
	return n, true
}
