package layout_test

import (
	"testing"

	"dateline/timeline/axis"
	"dateline/timeline/layout"
)

// TestTheLengthOfABreakIsSaidAsTheLanguageCounts years, halves of them, months, days and hours.
func TestTheLengthOfABreakIsSaidAsTheLanguageCounts(t *testing.T) {
	const day = 86400
	year := int64(365.2425 * day)
	for _, c := range []struct {
		language string
		seconds  int64
		want     string
	}{
		{"en", year, "1 year"}, {"en", year / 2 * 3, "1½ years"}, {"en", 21 * year, "21 years"}, {"en", 60 * day, "2 months"}, {"en", day, "1 day"},
		{"ru", year, "1 год"}, {"ru", 2 * year, "2 года"}, {"ru", 5 * year, "5 лет"}, {"ru", 21 * year, "21 год"}, {"ru", year * 47 / 2, "23½ года"},
		{"ru", 11 * year, "11 лет"}, {"ru", 60 * day, "2 мес."}, {"ru", 5 * day, "5 дн."}, {"ru", 7200, "2 ч"},
		{"kk", 5 * year, "5 жыл"}, {"kk", 60 * day, "2 ай"}, {"kk", 7200, "2 сағ."},
		{"fr", year / 2 * 3, "1½ an"}, {"fr", 2 * year, "2 ans"}, {"de", 2 * year, "2 Jahre"}, {"de-AT", 7200, "2 Std."}, {"es", 5 * day, "5 días"},
		{"ja", 5 * year, "5 years"}, {"", 5 * year, "5 years"}, {"ru", 12_345 * year, "12\u00a0345 лет"},
	} {
		number, unit := layout.GapWords(axis.Break{End: c.seconds}, c.language)
		if got := number + " " + unit; got != c.want {
			t.Errorf("%s: %d seconds are %q, want %q", c.language, c.seconds, got, c.want)
		}
	}
}
