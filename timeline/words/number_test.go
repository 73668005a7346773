package words_test

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dateline/assets"
	"dateline/timeline/edtf"
	"dateline/timeline/words"
)

func TestNumbersAreWrittenInTheLanguage(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ language, number, want string }{
		{"en", "46000000", "46,000,000"}, {"de", "46000000", "46.000.000"}, {"de", "0.50", "0,50"}, {"en", "220", "220"},
		{"ru", "9900", "9900"}, {"fr", "46000000", "46\u00a0000\u00a0000"}, {"de", "-46000000", "−46.000.000"}, {"en", "-1234.5", "−1234.5"}, {"de", "1e9", "1e9"}, {"en", "no number", "no number"},
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

// TestThousandsAreOneWayInALanguage: in counts, in lengths of time and in years, and without a Translator as in English.
func TestThousandsAreOneWayInALanguage(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	const n = 13_800
	for _, name := range words.Languages {
		tr, err := words.Speak(files, name)
		if err != nil {
			t.Fatal(err)
		}
		want := tr.Int(n)
		if got := tr.Number("13800"); got != want {
			t.Errorf("%s: a number of a file is %q, a count %q", name, got, want)
		}
		if got := words.Whole(language.MustParse(name), n); got != want {
			t.Errorf("%s: without a Translator it is %q, not %q", name, got, want)
		}
		if got := edtf.YearWords(name, 1-n); !strings.Contains(got, want) {
			t.Errorf("%s: a year is %q, a count %q", name, got, want)
		}
	}
	var none *words.Translator
	if a, b, c := none.Int(n), none.Number("-13800"), none.T("{{.Count}} events", "Count", n); a != "13,800" || b != "−13,800" || c != "13,800 events" {
		t.Errorf("without a Translator they are %q, %q, %q", a, b, c)
	}
}
