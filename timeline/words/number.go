package words

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// Int is a whole number as the language writes it.
func (t *Translator) Int(n int) string { return t.whole(int64(n)) }

func (t *Translator) whole(n int64) string {
	if n < grouped && n > -grouped {
		return strconv.FormatInt(n, 10)
	}
	return t.written().Sprintf("%d", n)
}

// Whole is a whole number as a language writes it, for one who has no Translator of the language.
func Whole(in language.Tag, n int64) string {
	return (&Translator{printer: message.NewPrinter(in)}).whole(n)
}

// written writes numbers.
func (t *Translator) written() *message.Printer {
	if t == nil {
		return message.NewPrinter(language.English)
	}
	return t.printer
}

// Number is a number of a file, as JSON writes it, as the language writes it: with all of its digits.
// What is no number, or has more digits than a float64, stays as it is.
func (t *Translator) Number(text string) string {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || math.Abs(v) >= 1e15 || strings.ContainsAny(text, "eE") || len(text) > 16 {
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
	return strings.Replace(t.written().Sprint(number.Decimal(v, options...)), "-", "−", 1)
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
	return t.written().Sprint(number.Percent(float64(n) / 100))
}
