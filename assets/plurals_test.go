package assets_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"dateline/assets"
	"dateline/timeline/words"
)

// pluralNumbers are said in every plural message, and pluralForms which form each of them takes, written by hand
// after the tables of the CLDR.
var (
	pluralNumbers = [...]int{0, 1, 2, 5, 21}
	pluralForms   = map[string][len(pluralNumbers)]string{
		"en": {"other", "one", "other", "other", "other"},
		"de": {"other", "one", "other", "other", "other"},
		"es": {"other", "one", "other", "other", "other"},
		"kk": {"other", "one", "other", "other", "other"},
		"fr": {"one", "one", "other", "other", "other"},
		"ru": {"many", "one", "few", "many", "one"},
	}
)

// TestPluralMessagesSay0And1And2And5And21InTheRightForm: what the program prints, by both ways of saying it, for
// each message that has plural forms in any language.
func TestPluralMessagesSay0And1And2And5And21InTheRightForm(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	plural := map[string]bool{}
	for _, name := range words.Languages {
		for key, value := range file(t, name) {
			if _, ok := value.(map[string]any); ok {
				plural[key] = true
			}
		}
	}
	if len(plural) < 40 {
		t.Fatalf("only %d messages have plural forms", len(plural))
	}
	for _, name := range words.Languages {
		spoken, err := words.Read(name, files[name])
		if err != nil {
			t.Fatal(err)
		}
		texts := file(t, name)
		for _, key := range slices.Sorted(maps.Keys(plural)) {
			for i, n := range pluralNumbers {
				want, ok := texts[key].(string) // a language may have one form for all
				if forms, has := texts[key].(map[string]any); has {
					want, ok = forms[pluralForms[name][i]].(string)
					if !ok && name == "kk" { // whose nouns do not change behind a number
						want, ok = forms["other"].(string)
					}
				}
				if !ok {
					t.Errorf("%s: %q has no form %q", name, key, pluralForms[name][i])
					continue
				}
				data := []any{}
				for _, place := range places.FindAllString(want+key, -1) {
					if at := strings.Trim(place, "{}."); at != "Count" {
						data = append(data, at, "<"+at+">")
						want = strings.ReplaceAll(want, place, "<"+at+">")
					}
				}
				want = strings.ReplaceAll(want, "{{.Count}}", digits(n))
				if got := spoken.N(n, key, key, data...); got != want {
					t.Errorf("%s: N says %q of %d, want %q", name, got, n, want)
				}
				if got := spoken.T(key, append(data, "Count", n)...); got != want {
					t.Errorf("%s: T says %q of %d, want %q", name, got, n, want)
				}
			}
		}
	}
}

func digits(n int) string { return []string{0: "0", 1: "1", 2: "2", 5: "5", 21: "21"}[n] }

// TestWhatIsSaidOfEventsAndOrigins holds some messages word by word.
func TestWhatIsSaidOfEventsAndOrigins(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][2]string{
		"en": {"0 events, 1 event, 2 events, 5 events, 21 events", "0 origins, 1 origin, 2 origins, 5 origins, 21 origins"},
		"ru": {"0 событий, 1 событие, 2 события, 5 событий, 21 событие", "0 первоисточников, 1 первоисточник, 2 первоисточника, 5 первоисточников, 21 первоисточник"},
		"kk": {"0 оқиға, 1 оқиға, 2 оқиға, 5 оқиға, 21 оқиға", "0 түпдерек, 1 түпдерек, 2 түпдерек, 5 түпдерек, 21 түпдерек"},
		"de": {"0 Ereignisse, 1 Ereignis, 2 Ereignisse, 5 Ereignisse, 21 Ereignisse", "0 Ursprünge, 1 Ursprung, 2 Ursprünge, 5 Ursprünge, 21 Ursprünge"},
		"fr": {"0 événement, 1 événement, 2 événements, 5 événements, 21 événements", "0 origine, 1 origine, 2 origines, 5 origines, 21 origines"},
		"es": {"0 acontecimientos, 1 acontecimiento, 2 acontecimientos, 5 acontecimientos, 21 acontecimientos", "0 orígenes, 1 origen, 2 orígenes, 5 orígenes, 21 orígenes"},
	} {
		spoken, err := words.Read(name, files[name])
		if err != nil {
			t.Fatal(err)
		}
		for k, key := range []string{"{{.Count}} events", "{{.Count}} origins"} {
			var said []string
			for _, n := range pluralNumbers {
				said = append(said, spoken.T(key, "Count", n))
			}
			if got := strings.Join(said, ", "); got != want[k] {
				t.Errorf("%s says %q, want %q", name, got, want[k])
			}
		}
	}
}

// TestNoNounStandsBehindANumberWithoutItsForms in Russian, whose nouns change with every number.
func TestNoNounStandsBehindANumberWithoutItsForms(t *testing.T) {
	for key, value := range file(t, "ru") {
		text, ok := value.(string)
		if !ok {
			continue
		}
		for _, place := range []string{"{{.Count}} ", "{{.Total}} ", "{{.All}} ", "{{.Events}} "} {
			_, after, found := strings.Cut(text, place)
			word, _, _ := strings.Cut(after, " ")
			fixed := []string{"из", "иначе", "через", "·", "—", "(известные", "×", ""}
			if found && !slices.Contains(fixed, word) && !strings.HasPrefix(word, "(") {
				t.Errorf("%q: %q stands behind a number in one form: %q", key, word, text)
			}
		}
	}
}
