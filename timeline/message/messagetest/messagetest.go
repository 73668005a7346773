// Package messagetest holds messages against the translations of all languages.
//
// In go the files of translations and the messages that a test has brought about; out come failures. The package is
// for tests alone.
package messagetest

import (
	"regexp"
	"strings"
	"testing"

	"dateline/timeline/message"
	"dateline/timeline/words"
)

// latin are words in Latin letters, of two letters or more.
var latin = regexp.MustCompile(`[A-Za-z]{2,}`)

// names are those that every language leaves as they are: of formats, keys and values of the file, and units.
var names = regexp.MustCompile(`\b(Dateline|JSON|EDTF|UTF|HTML|XML|JPEG|PNG|SVG|PDF|SHA|IANA|UTC|NUL|Windows|Linux|Wayland|XWayland|ClaimReview|json|mm|cm|pt|in|T14|Save as|` +
	`id|title|date|by|source|event|events|stance|value|is|on|because|summary|locator|quote|partOf|derivedFrom|true|false|null)\b`)

// Speakers are the Translators of all languages, from their files.
func Speakers(t testing.TB, files map[string][]byte) map[string]*words.Translator {
	t.Helper()
	all := map[string]*words.Translator{}
	for _, name := range words.Languages {
		speaker, err := words.Read(name, files[name])
		if err != nil {
			t.Fatal(err)
		}
		all[name] = speaker
	}
	return all
}

// Check fails for a message, or one that stands in it, that a language does not have, says in English, or leaves a
// place of unfilled.
func Check(t testing.TB, speakers map[string]*words.Translator, m message.Message) {
	t.Helper()
	for name, speaker := range speakers {
		say := func(text string, data map[string]any) string {
			if !speaker.Has(text) {
				t.Errorf("%s: nothing stands for %q", name, text)
			}
			return speaker.T(text, data)
		}
		said, bare := m.In(say), m.Map(func(string, string) string { return "·" }).In(say) // no language translates what stands in it
		if strings.Contains(bare, "{{.") || strings.Contains(bare, "%!") {
			t.Errorf("%s: a place is left empty: %q", name, said)
		}
		if name == "en" && said != m.String() {
			t.Errorf("the window says %q, the command line %q", said, m)
		}
		if rest := names.ReplaceAllString(bare, ""); (name == "ru" || name == "kk") && latin.MatchString(rest) {
			t.Errorf("%s: %q is left in English in %q", name, latin.FindString(rest), said)
		}
	}
}
