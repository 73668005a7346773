package sheet

import (
	"regexp"
	"strings"
	"testing"

	"dateline/app/speech/speechtest"
	"dateline/timeline/file"
	"dateline/timeline/words"
)

// mistakes are documents that have every wording, in order; "" is for what only counts.
var mistakes = [len(wordings)]string{
	`{"events": [{"date": "2022"}]}`,
	`{"events": [{"title": "A"}]}`,
	`{"sources": [{"id": "neo"}], "events": [{"title": "A", "date": "2022", "sources": ["nero"]}]}`,
	`{"sources": [{"id": "neo"}], "events": [{"title": "A", "date": "2022", "sources": ["zzzzzzzz"]}]}`,
	`{"events": [{"id": "a", "title": "A", "date": "2022"}, {"id": "a", "title": "A", "date": "2022"}]}`,
	`{"events": [{"title": "A", "date": "2022", "sumary": "x"}]}`,
	`{"events": [{"title": "A", "date": "2022", "qqqqqqqqqq": "x"}]}`,
	`{"events": [{"title": "A", "title": "B", "date": "2022"}]}`,
	`{"events": [{"title": "A", "date": "16 July 2022"}]}`,
	`{"events": [{"title": "A", "date": "2022", "claims": [{"by": "b", "stance": "aserts"}]}]}`,
	`{"events": [{"title": "A", "date": "2022", "claims": [{"by": "b", "stance": "qqqqqqqqqq"}]}]}`,
	`{"events": [{"title": "A", "date": "2022", "claims": [{"stance": "asserts"}]}]}`,
	`{"events": [{"title": "", "date": "2022"}]}`,
	`{"events": [{"title": "A" "date": "2022"}]}`,
	`{"events": [{"title": "A", "date": "2022",}]}`,
	"{\"events\": [{\"title\": \"A,\n \"date\": \"2022\"}]}",
	`{"events": [{"title": Window, "date": "2022"}]}`,
	`{"events": [{title: "A", "date": "2022"}]}`,
	`{"events": [{"title" "A", "date": "2022"}]}`,
	"",
}

// quoted is what stands as it does in the file, and the words of the format.
var quoted = regexp.MustCompile(`"[^"]*"|\b(title|date|id|by|source|asserts|alleges|disputes|denies|declines|retracts|EDTF|events|Window|A)\b`)

// TestProblemsOfAFileAreWordedInTheLanguage of the window, those that people make most; a wording that
// timeline/file says in another way fails here.
func TestProblemsOfAFileAreWordedInTheLanguage(t *testing.T) {
	latin := regexp.MustCompile(`[A-Za-z]{2,}`)
	for _, language := range words.Languages {
		speechtest.In(t, language)
		for i, text := range mistakes {
			if text == "" {
				continue
			}
			_, problems := file.Read("x.json", []byte(text))
			found := false
			for _, p := range problems {
				if !patterns()[i].MatchString(p.Message) {
					continue
				}
				found = true
				said := worded(p.Message)
				if language == "en" && said != p.Message {
					t.Errorf("%q is worded %q", p.Message, said)
				}
				if language != "en" && said == p.Message || strings.Contains(said, "{{") {
					t.Errorf("%s: %q is worded %q", language, p.Message, said)
				}
				if rest := quoted.ReplaceAllString(said, ""); (language == "ru" || language == "kk") && latin.MatchString(rest) {
					t.Errorf("%s: %q has English words", language, said)
				}
			}
			if !found {
				t.Errorf("nothing is said as %q of %s, but %v", wordings[i], text, problems)
			}
		}
	}
	if got := worded("a sentence that nobody knows"); got != "a sentence that nobody knows" {
		t.Errorf("an unknown sentence became %q", got)
	}
}
