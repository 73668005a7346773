package words

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/number"
)

// Int is a whole number as the language writes it.
func (t *Translator) Int(n int) string {
	if t == nil {
		return strconv.Itoa(n)
	}
	return t.value(n)
}

// Number is a number of a file, as JSON writes it, as the language writes it: with all of its digits.
// What is no number, or has more digits than a float64, stays as it is.
func (t *Translator) Number(text string) string {
	v, err := strconv.ParseFloat(text, 64)
	if t == nil || err != nil || math.Abs(v) >= 1e15 || strings.ContainsAny(text, "eE") || len(text) > 16 {
		return text
	}
	places := 0
	if _, behind, ok := strings.Cut(text, "."); ok {
		places = len(behind)
	}
	options := []number.Option{number.Scale(places)}
	if math.Abs(v) < grouped {
		options = append(options, number.NoSeparator())
	}
	return t.printer.Sprint(number.Decimal(v, options...))
}

// Percent is a part of a whole as the language writes it, in whole hundredths; one that is neither nothing nor
// all is never written as that.
func (t *Translator) Percent(part, whole int) string {
	n := 0
	if whole > 0 {
		n = int(math.Round(100 * float64(part) / float64(whole)))
		if part > 0 {
			n = max(n, 1)
		}
		if part < whole {
			n = min(n, 99)
		}
	}
	if t == nil {
		return strconv.Itoa(n) + "%"
	}
	return t.printer.Sprint(number.Percent(float64(n) / 100))
}
