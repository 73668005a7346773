package words_test

import (
	"testing"

	"dateline/assets"
	"dateline/timeline/words"
)

func TestNumbersAreWrittenInTheLanguage(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ language, number, want string }{
		{"en", "46000000", "46,000,000"}, {"de", "46000000", "46.000.000"}, {"de", "0.50", "0,50"}, {"en", "220", "220"},
		{"ru", "9900", "9900"}, {"en", "-1234.5", "-1234.5"}, {"de", "1e9", "1e9"}, {"en", "no number", "no number"},
	} {
		tr, err := words.Speak(files, c.language)
		if err != nil {
			t.Fatal(err)
		}
		if got := tr.Number(c.number); got != c.want {
			t.Errorf("%s in %s is %q, not %q", c.number, c.language, got, c.want)
		}
	}
	en, _ := words.Speak(files, "en")
	for _, c := range []struct {
		part, whole int
		want        string
	}{{0, 0, "0%"}, {1, 1000, "1%"}, {999, 1000, "99%"}, {1000, 1000, "100%"}, {9, 15, "60%"}} {
		if got := en.Percent(c.part, c.whole); got != c.want {
			t.Errorf("%d of %d are %q, not %q", c.part, c.whole, got, c.want)
		}
	}
}
