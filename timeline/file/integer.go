package file

import (
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/message"
)

// integer reads a whole number from low to high. An odd spelling (3.0) is kept in extra.
func (r *reader) integer(dst *int, low, high int, extra *timeline.Extra, key string) {
	at := r.pos
	if !r.expect(isNumber) {
		return
	}
	text := r.number()
	if text == "" {
		return
	}
	n, whole := wholeNumber(text)
	switch {
	case whole && n >= low && n <= high:
		if *dst = n; strconv.Itoa(n) != text {
			keep(extra, r.share(key), []byte(text))
		}
	case high < 10:
		r.errorAt(at, message.Of("expected a whole number from {{.Low}} to {{.High}}, found {{.Text}}", "Low", low, "High", high, "Text", clip(text)))
	default:
		r.errorAt(at, message.Of("expected a whole number from {{.Low}} on, found {{.Text}}", "Low", low, "Text", clip(text)))
	}
}

func (r *reader) version(d *timeline.Document) {
	r.integer(&d.Version, 1, maxInteger, &d.Extra, "dateline")
}

// maxInteger is the largest whole number that the format has.
const maxInteger = 1<<31 - 1

// wholeNumber is the value of a JSON number that is whole, however it is spelt (3, 3.0, 30e-1),
// and at most maxInteger away from zero; so JSON Schema understands an integer too.
func wholeNumber(text string) (n int, whole bool) {
	if n, err := strconv.Atoi(text); err == nil {
		return n, n >= -maxInteger && n <= maxInteger
	}
	digits, minus := strings.CutPrefix(text, "-")
	power := 0
	if i := strings.IndexAny(digits, "eE"); i >= 0 {
		p, err := strconv.Atoi(digits[i+1:])
		if digits, power = digits[:i], p; err != nil {
			return 0, strings.Trim(digits, "0.") == ""
		}
	}
	if i := strings.IndexByte(digits, '.'); i >= 0 {
		power -= len(digits) - i - 1
		digits = digits[:i] + digits[i+1:]
	}
	digits = strings.TrimLeft(digits, "0")
	for strings.HasSuffix(digits, "0") {
		digits, power = digits[:len(digits)-1], power+1
	}
	if digits == "" {
		return 0, true
	}
	if power < 0 || power > 9 || len(digits) > 10 {
		return 0, false
	}
	n, err := strconv.Atoi(digits + strings.Repeat("0", power))
	if minus {
		n = -n
	}
	return n, err == nil && n >= -maxInteger && n <= maxInteger
}
