package lint

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/message/messagetest"
)

// lints are the warnings about a document, each as "line:column path [rule]".
func lints(t *testing.T, text string, allow ...string) []string {
	t.Helper()
	doc, problems := file.Read("f.json", []byte(text))
	if doc == nil || len(problems) > 0 {
		t.Fatal(text, problems)
	}
	var list []string
	for _, p := range file.Place("f.json", text, Check(doc, evidence.Assess(doc, evidence.Options{}), allow...)) {
		if p.Level != file.Warning || p.File != "f.json" {
			t.Errorf("%v", p)
		}
		list = append(list, fmt.Sprintf("%d:%d %s [%s]", p.Line, p.Column, p.Path, p.Rule))
	}
	return list
}

// document is an event in a document with a cast, on the second line.
func document(event string) string {
	return `{"actors": [{"id": "gov"}, {"id": "min", "partOf": "gov"}, {"id": "press"}, {"id": "firm"}], "sources": [{"id": "day", "issued": "2022-08-31"}, {"id": "day2", "issued": "2022-08-30"}, {"id": "month", "issued": "2022-08"}, {"id": "month2", "issued": "2022-09"}, {"id": "year", "issued": "2023"}], "events": [
{` + event + `}]}`
}

func TestEachRuleWarnsOfItsCaseAtItsPlace(t *testing.T) {
	for _, c := range []struct{ what, event, want string }{
		{"alleged and stated", `"title": "The deal is signed", "date": "2022-07", "claims": [{"by": "press", "stance": "alleges", "source": "day"}]`,
			"2:11 events[0].title [stated-as-fact]"},
		{"disputed and stated", `"title": "The deal is signed", "date": "2022-07", "claims": [{"by": "press", "stance": "asserts", "source": "day"}, {"by": "min", "stance": "denies", "source": "day"}]`,
			"2:11 events[0].title [stated-as-fact]"},
		{"alleged and hedged", `"title": "The deal is allegedly signed", "date": "2022-07", "claims": [{"by": "press", "stance": "alleges", "source": "day"}]`, ""},
		{"alleged and asked", `"title": "The deal is signed?", "date": "2022-07", "claims": [{"by": "press", "stance": "alleges", "source": "day"}]`, ""},
		{"one origin, stated", `"title": "The deal is signed", "date": "2022-07", "claims": [{"by": "press", "stance": "asserts", "source": "day"}]`, ""},
		{"set by hand", `"title": "The deal is signed", "date": "2022-07", "claims": [{"by": "press", "stance": "alleges", "source": "day"}],
			"status": {"is": "corroborated", "by": "E", "on": "2023", "because": "B"}`, ""},
		{"no claim", `"title": "T", "date": "2022"`, "2:1 events[0] [no-source]"},
		{"claims without a source", `"title": "T", "date": "2022", "claims": [{"by": "press", "stance": "asserts"}]`, "2:42 events[0].claims [no-source]"},
		{"one of two with a source", `"title": "T", "date": "2022-07", "claims": [{"by": "press", "stance": "asserts"}, {"by": "firm", "stance": "asserts", "source": "day"}]`, ""},
		{"three of one", `"title": "T", "date": "2022-07", "claims": [{"by": "min", "stance": "asserts", "source": "day"}, {"by": "gov", "stance": "asserts", "source": "day2"}, {"by": "min", "stance": "asserts", "source": "month"}]`,
			"2:45 events[0].claims [one-origin]"},
		{"two of one", `"title": "T", "date": "2022-07", "claims": [{"by": "min", "stance": "asserts", "source": "day"}, {"by": "gov", "stance": "asserts", "source": "day2"}]`, ""},
		{"three of two", `"title": "T", "date": "2022-07", "claims": [{"by": "min", "stance": "asserts", "source": "day"}, {"by": "gov", "stance": "asserts", "source": "day2"}, {"by": "press", "stance": "asserts", "source": "month"}]`, ""},
		{"said before", `"title": "T", "date": "2022-09-01", "claims": [{"by": "min", "stance": "asserts", "source": "year", "said": "2022-08-31"}]`,
			"2:110 events[0].claims[0].said [said-before]"},
		{"issued before", `"title": "T", "date": "2022-09-01", "claims": [{"by": "min", "stance": "asserts", "source": "day"}]`,
			"2:94 events[0].claims[0].source [said-before]"},
		{"issued before, short", `"title": "T", "date": "2022-10", "sources": ["day"]`, "2:47 events[0].sources[0] [said-before]"},
		{"said in the same month", `"title": "T", "date": "2022-08-31", "claims": [{"by": "min", "stance": "denies", "source": "year", "said": "2022-08", "locator": "p. 1"}], "x-allow": ["stated-as-fact"]`, ""},
		{"said about before", `"title": "T", "date": "2022-09-01", "claims": [{"by": "min", "stance": "asserts", "source": "year", "said": "2022-08-31~"}]`, ""},
		{"declined before", `"title": "T", "date": "2022-09-01", "claims": [{"by": "min", "stance": "declines", "source": "day"}]`, ""},
		{"a day of months", `"title": "T", "date": "2022-08-10", "claims": [{"by": "min", "stance": "asserts", "source": "month"}, {"by": "press", "stance": "asserts", "source": "month2"}]`,
			"2:24 events[0].date [too-precise]"},
		{"a day of months and a day", `"title": "T", "date": "2022-08-10", "claims": [{"by": "min", "stance": "asserts", "source": "month"}, {"by": "press", "stance": "asserts", "source": "day"}]`, ""},
		{"a day of a year", `"title": "T", "date": "2022-08-10", "sources": ["year"]`, ""},
		{"a day long ago", `"title": "T", "date": "1997-08-10", "sources": ["month"]`, ""},
		{"a day with its place", `"title": "T", "date": "2022-08-10", "claims": [{"by": "min", "stance": "asserts", "source": "month", "locator": "p. 3"}]`, ""},
		{"a month of months", `"title": "T", "date": "2022-08", "sources": ["month"]`, ""},
		{"a day about", `"title": "T", "date": "2022-08-10~", "sources": ["month"]`, ""},
	} {
		if got := strings.Join(lints(t, document(c.event)), "\n"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.what, got, c.want)
		}
	}
}

func TestSourcesWithoutADateAreNamed(t *testing.T) {
	text := `{"sources": [{"id": "a", "issued": "2022"}, {"id": "b", "accessed": "2022"}], "events": []}`
	if got := lints(t, text); !slices.Equal(got, []string{"1:45 sources[1] [undated-source]"}) {
		t.Error(got)
	}
}

func TestRulesCanBeSwitchedOff(t *testing.T) {
	const bare = `{"title": "T", "date": "2022"`
	for text, want := range map[string]int{
		`{"events": [` + bare + `}]}`:                                                      1,
		`{"x-allow": ["no-source"], "events": [` + bare + `}]}`:                            0,
		`{"events": [` + bare + `, "x-allow": ["no-source"]}, ` + bare + `}]}`:             1,
		`{"events": [` + bare + `, "x-allow": ["one-origin"]}]}`:                           1,
		`{"events": [` + bare + `, "x-allow": "no-source"}]}`:                              1,
		`{"sources": [{"id": "a", "x-allow": ["undated-source", "other"]}], "events": []}`: 0,
	} {
		if got := lints(t, text); len(got) != want {
			t.Errorf("%s: %v", text, got)
		}
	}
	if got := lints(t, `{"events": [`+bare+`}]}`, "no-source"); len(got) > 0 {
		t.Error(got)
	}
}

func TestEachLanguageHasItsHedges(t *testing.T) {
	for _, code := range edtf.Languages() {
		if hedgesOf(code) == nil {
			t.Errorf("no hedges for %s", code)
		}
	}
	for _, c := range []struct {
		language, title string
		hedged          bool
	}{
		{"en", "Alleged contract for shells", true}, {"", "Ministry says it knew", true}, {"en-GB", "A claimant wins", true}, {"en", "Sayan mountains cross the border", false},
		{"en", "Arms were sold", false}, {"de", "Angeblicher Vertrag über Munition", true}, {"de", "Vertrag soll unterschrieben sein", true}, {"de", "Soldaten ziehen ab", false},
		{"ru", "Якобы подписан контракт", true}, {"ru", "Подписан контракт", false}, {"ru", "По словам министра, разрешения не было", true},
		{"fr", "Selon la presse, un contrat", true}, {"fr", "Un contrat est signé", false}, {"es", "Presunto contrato de munición", true}, {"es", "Se firma el contrato", false},
		{"kk", "Министрлік рұқсат бермедік деп мәлімдеді", true}, {"kk", "Келісімшартқа қол қойылды", false},
	} {
		if got := hedged(c.title, hedgesOf(c.language)); got != c.hedged {
			t.Errorf("%s: %q is hedged: %v", c.language, c.title, got)
		}
	}
	if got := lints(t, strings.Replace(document(`"title": "契約", "date": "2022-07", "claims": [{"by": "press", "stance": "alleges", "source": "day"}]`), "{", `{"language": "zh", `, 1)); len(got) > 0 {
		t.Error("a language without a list is warned of:", got)
	}
}

func TestSamplesAreCleanOrSayWhyNot(t *testing.T) {
	for _, s := range sampledata.All() {
		if got := lints(t, string(s.Data)); len(got) > 0 {
			t.Errorf("%s: %s", s.Name, strings.Join(got, "\n"))
		}
	}
}

func TestWarningsAreCountedBeyondAHundred(t *testing.T) {
	text := `{"events": [` + strings.Repeat("{\"title\": \"T\", \"date\": \"2022\"},\n", 149) + `{"title": "T", "date": "2022"}]}`
	doc, _ := file.Read("f.json", []byte(text))
	list := file.Place("f.json", text, Check(doc, evidence.Assess(doc, evidence.Options{})))
	if len(list) != 101 || list[99].Path != "events[99]" || list[99].Line != 100 || list[99].Column != 1 {
		t.Fatal(len(list), list[99])
	}
	if last := list[100]; last.Level != file.Note || last.Message.String() != "and 50 more warnings" || last.Line != 100 {
		t.Error(last)
	}
}

// TestWarningsAreSaidInEveryLanguage: each rule, in its own words, in all of them.
func TestWarningsAreSaidInEveryLanguage(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	speakers := messagetest.Speakers(t, files)
	said := map[string]bool{}
	for _, text := range []string{
		`"title": "The deal is signed", "date": "2022-07", "claims": [{"by": "press", "stance": "alleges", "source": "day"}]`,
		`"title": "The deal is signed", "date": "2022-07", "claims": [{"by": "press", "stance": "asserts", "source": "day"}, {"by": "min", "stance": "denies", "source": "day"}]`,
		`"title": "T", "date": "2022"`, `"title": "T", "date": "2022", "claims": [{"by": "press", "stance": "asserts"}]`,
		`"title": "T", "date": "2022-07", "sources": ["day", "day", "day"]`, `"title": "T", "date": "2022-10", "sources": ["day"]`,
		`"title": "T", "date": "2022-08-10", "sources": ["month"]`,
	} {
		text = strings.Replace(document(text), `"sources": [`, `"sources": [{"id": "undated"}, `, 1)
		doc, problems := file.Read("f.json", []byte(text))
		if doc == nil {
			t.Fatal(problems)
		}
		for _, p := range Check(doc, evidence.Assess(doc, evidence.Options{})) {
			messagetest.Check(t, speakers, p.Message)
			said[p.Rule] = true
		}
	}
	for _, name := range Names() {
		if !said[name] {
			t.Errorf("no document has what %s warns of", name)
		}
	}
}
