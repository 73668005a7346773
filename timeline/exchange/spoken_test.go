package exchange_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/assets"
	"dateline/timeline/words"
)

// russian is a document without a word in Latin letters.
const russian = `{"title": "Окно", "language": "ru", "actors": [{"id": "1", "name": "Сторож"}, {"id": "2", "name": "Саша"}],
  "sources": [{"id": "3", "title": "Камень", "publisher": "Газета", "issued": "2022-07-18", "reliability": "D"}],
  "events": [{"id": "4", "title": "Окно разбито", "date": "2022-07", "lane": "Школа", "place": "Двор", "tags": ["камни"], "claims": [
    {"by": "1", "from": "2", "stance": "alleges", "source": "3", "credibility": 2, "said": "2022-07-17", "text": "Саша бросил."},
    {"by": "2", "stance": "asserts", "source": "3"}, {"by": "2", "stance": "retracts", "source": "3"}]}]}`

// TestHandoutsAndCalendarsSpeakTheLanguage looks for English where everything else is Russian.
func TestHandoutsAndCalendarsSpeakTheLanguage(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	say, err := words.Speak(files, "ru")
	if err != nil {
		t.Fatal(err)
	}
	in := read(t, russian)
	in.Words = say
	for ending, from := range map[string]*regexp.Regexp{
		".md": regexp.MustCompile(`(?s).*`), ".ics": regexp.MustCompile(`DESCRIPTION:[^\r]*`),
	} {
		for _, f := range formats(ending) {
			text, _ := write(t, f, in)
			text = strings.ReplaceAll(text, "\r\n ", "") // a calendar's lines are folded
			if !utf8.ValidString(text) {
				t.Errorf("%s is no UTF-8:\n%s", ending, text)
			}
			for _, word := range regexp.MustCompile(`[A-Za-z]\w*`).FindAllString(from.FindString(text), -1) {
				if !slices.Contains([]string{"DESCRIPTION", "n", "D", "R3", "R4", "R0"}, word) {
					t.Errorf("%s says %q:\n%s", ending, word, text)
				}
			}
		}
	}
}
