package chart_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/assets"
	"dateline/timeline/chart"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/words"
)

// foreign is a document without a Latin letter in what it shows.
const foreign = `{"title": "Дело",
"actors": [{"id": "a", "name": "Анна"}, {"id": "b", "name": "Борис"}, {"id": "c", "name": "Вера"}],
"sources": [
  {"id": "p", "title": "Первый", "issued": "2022-01-02", "reliability": "A"},
  {"id": "q", "title": "Второй", "issued": "2022-02", "reliability": "D", "derivedFrom": ["p"]},
  {"id": "r", "title": "Третий", "issued": "2022-03-04", "by": "c"}],
"lanes": [{"id": "x", "title": "Спор"}],
"events": [
  {"id": "1", "title": "Начало", "date": "1990-01-02", "lane": "x", "claims": [
    {"by": "a", "source": "p", "stance": "asserts", "credibility": 1}, {"by": "b", "source": "q", "stance": "denies", "credibility": 6},
    {"by": "c", "source": "r", "stance": "declines"}],
   "quantities": [{"label": "Людей", "value": 46000, "unit": "чел.", "claim": 0}, {"label": "Людей", "value": 12, "unit": "чел.", "claim": 1}]},
  {"id": "2", "title": "Конец", "date": "2022-02", "claims": [
    {"by": "a", "source": "p", "stance": "alleges", "credibility": 3}, {"by": "b", "stance": "disputes", "said": "2022-05"},
    {"by": "b", "stance": "retracts", "said": "2022-06"}]},
  {"id": "3", "title": "После", "date": "2022-09-01"}]}`

// latin are words of Latin letters; a single one is a grade of the Admiralty code.
var latin = regexp.MustCompile(`\p{Latin}{2,}`)

// TestFiguresSayNothingInAnotherLanguage: what a figure says in Russian or Kazakh has no English word in it, on
// the page and in its notes. A message that only a table holds cannot be missed so.
func TestFiguresSayNothingInAnotherLanguage(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range []string{"ru", "kk"} {
		spoken, err := words.Speak(files, language)
		if err != nil {
			t.Fatal(err)
		}
		in := input(sample(t, []byte(foreign)), evidence.Options{})
		in.Words, in.Page = spoken, &layout.Page{Made: made}
		for _, c := range chart.All() {
			s := figure(c, in, chart.View{W: 1400, H: 900})
			var said []string
			for i := range s.Shapes {
				if s.Shapes[i].Kind == scene.Text {
					said = append(said, s.Shapes[i].Line.Text)
				}
			}
			for _, note := range s.Notes {
				said = append(said, note.Title)
			}
			if len(said) < 5 {
				t.Fatalf("%s says only %q", c.Name, said)
			}
			slices.Sort(said)
			for _, line := range said {
				if found := latin.FindString(strings.ReplaceAll(line, "Dateline", "")); found != "" {
					t.Errorf("%s, %s: %q in %q", language, c.Name, found, line)
				}
			}
		}
	}
}
