package words_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/message"
	"dateline/timeline/words"
)

const days = `{
  "{{.Count}} days": %s,
  "{{.Name}}: {{.Count}} found": %s
}`

func read(t *testing.T, tag, forms string) *words.Translator {
	t.Helper()
	tr, err := words.Read(tag, []byte(strings.ReplaceAll(days, "%s", forms)))
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

func TestPluralFormsAreThoseOfTheLanguage(t *testing.T) {
	slavic := `{"one": "{{.Count}} день", "few": "{{.Count}} дня", "many": "{{.Count}} дней", "other": "{{.Count}} дня"}`
	other := func(one, many string) string {
		return `{"one": "{{.Count}} ` + one + `", "other": "{{.Count}} ` + many + `"}`
	}
	numbers := []int{0, 1, 2, 5, 21}
	for tag, c := range map[string]struct {
		forms string
		want  string
	}{
		"en": {other("day", "days"), "0 days,1 day,2 days,5 days,21 days"},
		"ru": {slavic, "0 дней,1 день,2 дня,5 дней,21 день"},
		"kk": {other("күн", "күн"), "0 күн,1 күн,2 күн,5 күн,21 күн"},
		"de": {other("Tag", "Tage"), "0 Tage,1 Tag,2 Tage,5 Tage,21 Tage"},
		"fr": {other("jour", "jours"), "0 jour,1 jour,2 jours,5 jours,21 jours"},
		"es": {other("día", "días"), "0 días,1 día,2 días,5 días,21 días"},
	} {
		tr := read(t, tag, c.forms)
		var byN, byT []string
		for _, n := range numbers {
			byN = append(byN, tr.N(n, "1 day", "{{.Count}} days"))
			byT = append(byT, tr.T("{{.Count}} days", map[string]any{"Count": n}))
		}
		if got := strings.Join(byN, ","); got != c.want {
			t.Errorf("%s: N says %s, want %s", tag, got, c.want)
		}
		if got := strings.Join(byT, ","); got != c.want {
			t.Errorf("%s: T says %s, want %s", tag, got, c.want)
		}
	}
}

func TestTheNumberChoosesTheForm(t *testing.T) {
	tr := read(t, "de", `{"one": "{{.Name}}: ein Fund", "other": "{{.Name}}: {{.Count}} Funde"}`)
	if got := tr.T("{{.Name}}: {{.Count}} found", "Name", "5", "Count", 1); got != "5: ein Fund" {
		t.Error(got)
	}
	if got := tr.T("{{.Count}} days", "Count", 10_000, "Name", "x"); got != "x: 10.000 Funde" {
		t.Error(got)
	}
}

func TestWhatIsNotTranslatedStaysEnglish(t *testing.T) {
	for _, tr := range []*words.Translator{nil, read(t, "ru", `"x"`)} {
		if got := tr.T("Opening {{.Name}} …", "Name", "a.json"); got != "Opening a.json …" {
			t.Error(got)
		}
		if got := tr.N(1, "1 event", "{{.Count}} events"); got != "1 event" {
			t.Error(got)
		}
		if got := tr.N(3, "1 event", "{{.Count}} events"); got != "3 events" {
			t.Error(got)
		}
		if got := tr.Text("key.home", "Home"); got != "Home" {
			t.Error(got)
		}
	}
}

func TestLargeNumbersAreWrittenAsTheLanguageDoes(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "1,234,567", "de": "1.234.567", "es": "1.234.567", "ru": "1\u00a0234\u00a0567", "kk": "1\u00a0234\u00a0567",
	} {
		if got := read(t, tag, `"{{.Count}} x"`).T("{{.Count}} days", "Count", 1234567); got != want+" x" {
			t.Errorf("%s: %q", tag, got)
		}
	}
	if got := read(t, "en", `"{{.Count}}"`).T("{{.Count}} days", "Count", 2022); got != "2022" {
		t.Error(got)
	}
}

func TestWhatAValueSaysIsNeverAMessage(t *testing.T) {
	var tr *words.Translator
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"{{.Name}}", "{{.", "}}", "{{.Count}}", "%d", "</script>\x00"})).Draw(t, "name")
		if got := tr.T("<{{.Name}}|{{.Other}}>", "Name", name, "Other", "{{.Name}}"); got != "<"+message.Apart(name)+"|{{.Name}}>" {
			t.Fatalf("%q became %q", name, got)
		}
	})
}

func TestNoDataBreaksAMessage(t *testing.T) {
	var tr *words.Translator
	for _, data := range [][]any{nil, {1}, {"Name"}, {1, 2}, {nil}, {map[string]any(nil)}} {
		for _, text := range []string{"{{.Name}} x", "{{.", "{{.Name", "x"} {
			if got := tr.T(text, data...); got != text {
				t.Errorf("%q with %v became %q", text, data, got)
			}
		}
	}
}

func TestTheBestLanguageIsTheOneUnderstood(t *testing.T) {
	for wished, want := range map[string]string{
		"ru_RU.UTF-8": "ru", "kk-KZ": "kk", "de_CH@euro": "de", "fr-CA": "fr", "es-419": "es", "en-GB": "en", "C": "", "POSIX": "",
		"": "", "xx-yy-zz-??": "", "sr-Cyrl": "", "ja": "", "uk,": "",
	} {
		got, ok := words.Best(wished)
		if ok != (want != "") || ok && got != want || !ok && got != "en" {
			t.Errorf("%q: %s, %v; want %q", wished, got, ok, want)
		}
	}
	if got, _ := words.Best("ja", "kk"); got != "kk" {
		t.Errorf("the second wish: %s", got)
	}
}

func TestMalformedFilesAreErrors(t *testing.T) {
	for _, file := range []string{"", "[]", "{", `{"a": 1}`, `{"a": {"one": "x"}}`, `{"a": {"plenty": "x", "other": "y"}}`, `{"a": {"other": 1}}`} {
		if _, err := words.Read("ru", []byte(file)); err == nil {
			t.Errorf("%s was read", file)
		}
	}
	if _, err := words.Read("no such language", []byte("{}")); err == nil {
		t.Error("a language that is no tag was taken")
	}
	if _, err := words.Speak(nil, "ru"); err == nil {
		t.Error("a language without a file was taken")
	}
}
