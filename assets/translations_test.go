package assets_test

import (
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"dateline/assets"
	"dateline/timeline/words"
)

var update = flag.Bool("update", false, "add the messages that translations lack, marked, and drop those that nothing says")

// pending marks a message that nobody has translated yet.
const pending = "not translated yet"

// file reads the translations into a language.
func file(t *testing.T, name string) map[string]any {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	var f map[string]any
	if err := json.Unmarshal(files[name], &f); err != nil {
		t.Fatalf("%s.json: %v", name, err)
	}
	return f
}

// untranslated reports whether a message is there only in English.
func untranslated(value any) bool {
	object, ok := value.(map[string]any)
	return ok && object["description"] == pending
}

// english is the text that a message has in English, for many things.
func english(u used) string {
	if forms, ok := u.english.(map[string]any); ok {
		return forms["other"].(string)
	}
	return u.english.(string)
}

// TestEveryMessageIsInEveryLanguage fails for messages that a file lacks, or has for nothing. With
// -update it mends the files; what it adds stays English until a person translates it.
func TestEveryMessageIsInEveryLanguage(t *testing.T) {
	all := messages(t)
	if *update {
		for _, name := range words.Languages {
			mend(t, name, all)
		}
		return
	}
	for _, name := range words.Languages {
		f := file(t, name)
		var bad []string
		for _, key := range slices.Sorted(maps.Keys(all)) {
			if value, ok := f[key]; !ok {
				bad = append(bad, all[key].at+": not in the file: "+key)
			} else if untranslated(value) {
				bad = append(bad, all[key].at+": not translated: "+key)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(f)) {
			if _, ok := all[key]; !ok {
				bad = append(bad, "nothing says: "+key)
			}
		}
		if len(bad) > 0 {
			t.Errorf("%s.json (go test ./assets -update adds and drops):\n%s", name, strings.Join(bad, "\n"))
		}
	}
}

// mend adds what a file lacks and drops what nothing says.
func mend(t *testing.T, name string, all map[string]used) {
	t.Helper()
	f := file(t, name)
	for key, u := range all {
		_, plurals := u.english.(map[string]any)
		_, has := f[key]
		switch {
		case name == "en" && (plurals || !has):
			f[key] = u.english
		case !has:
			f[key] = map[string]any{"description": pending, "other": english(u)}
		}
	}
	for key := range f {
		if _, ok := all[key]; !ok {
			delete(f, key)
		}
	}
	if err := os.WriteFile(filepath.Join("translations", name+".json"), written(t, f), 0o644); err != nil {
		t.Fatal(err)
	}
}

var places = regexp.MustCompile(`\{\{\.\w+\}\}`)

// TestTranslationsHaveThePlacesOfTheEnglishText and no others, in each plural form; "one" may leave
// out its number.
func TestTranslationsHaveThePlacesOfTheEnglishText(t *testing.T) {
	all := messages(t)
	for _, name := range words.Languages {
		for key, value := range file(t, name) {
			u, ok := all[key]
			if !ok {
				continue // which the test above tells
			}
			forms, ok := value.(map[string]any)
			if !ok {
				forms = map[string]any{"other": value}
			}
			want := slices.Sorted(slices.Values(places.FindAllString(english(u), -1)))
			for form, text := range forms {
				got := slices.Sorted(slices.Values(places.FindAllString(text.(string), -1)))
				if form == "one" && !slices.Contains(got, "{{.Count}}") && slices.Contains(want, "{{.Count}}") && name != "ru" && name != "fr" {
					got = slices.Sorted(slices.Values(append(got, "{{.Count}}")))
				}
				if form != "description" && !slices.Equal(slices.Compact(got), slices.Compact(want)) {
					t.Errorf("%s.json: %q: the form %q has the places %v, not %v", name, key, form, got, want)
				}
			}
		}
	}
}

// TestPluralsHaveTheFormsOfTheirLanguage and no others, as Fyne and the CLDR would not take them.
func TestPluralsHaveTheFormsOfTheirLanguage(t *testing.T) {
	names := map[plural.Form]string{plural.One: "one", plural.Few: "few", plural.Many: "many", plural.Other: "other"}
	for _, name := range words.Languages {
		want := map[string]bool{"other": true}
		for n := range 200 {
			want[names[plural.Cardinal.MatchPlural(language.Make(name), n, 0, 0, 0, 0)]] = true
		}
		for key, value := range file(t, name) {
			forms, ok := value.(map[string]any)
			if !ok || untranslated(value) {
				continue
			}
			got := map[string]bool{}
			for form := range forms {
				got[form] = true
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s.json: %q has the forms %v, not %v", name, key, slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
			}
		}
	}
}
