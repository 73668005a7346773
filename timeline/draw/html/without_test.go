package html

import (
	"bytes"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/words"
)

// document has an event with a claim, so that every figure has something to show.
func document() *timeline.Document {
	return timeline.New(timeline.Document{
		Sources: []timeline.Source{{ID: "s", Title: "A source", Issued: edtf.MustParse("2022-07-18"), By: "b"}},
		Events: []timeline.Event{{ID: "e", Title: "A window breaks", Date: edtf.MustParse("2022-07-16"), Importance: 3,
			Claims: []timeline.Claim{{By: "Sam", Stance: timeline.Asserts, Source: "s"}}}},
	})
}

func TestABuildWithoutTheLibrarySaysSoAndHasTheFigures(t *testing.T) {
	doc := document()
	p := Page{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{})}
	for _, library := range []string{"", "var echarts;"} {
		var b bytes.Buffer
		if err := write(&b, p, library); err != nil {
			t.Fatal(err)
		}
		text, with := b.String(), library != ""
		if strings.Contains(text, "without its library for charts") == with {
			t.Errorf("with the library %q it says the wrong thing about charts", library)
		}
		if charts := strings.Count(text, `class="chart"`); charts != map[bool]int{true: 6}[with] {
			t.Errorf("with the library %q: %d charts", library, charts)
		}
		if n := strings.Count(text, "<details open>"); n != map[bool]int{false: 6}[with] {
			t.Errorf("with the library %q: %d tables of figures are unfolded", library, n)
		}
		if n := strings.Count(text, "<figure "); n != 6 {
			t.Errorf("%d figures", n)
		}
		if strings.Contains(text, "https://") || strings.Contains(text, "src=") {
			t.Errorf("with the library %q it leads to the network", library)
		}
	}
}

// TestTheScriptSaysWhatItIsGiven finds words that are translated for nothing, and words that are not translated.
func TestTheScriptSaysWhatItIsGiven(t *testing.T) {
	script := pageScript()
	given := map[string]bool{}
	for _, key := range said {
		given[key] = true
		if !strings.Contains(script, `say("`+key+`"`) {
			t.Errorf("the script never says %q", key)
		}
	}
	for _, part := range strings.Split(script, `say("`)[1:] {
		if key, _, _ := strings.Cut(part, `"`); !given[key] {
			t.Errorf("the script says %q, which it is not given", key)
		}
	}
}

func TestTextsSayTheirLanguageWhereItIsNotThePages(t *testing.T) {
	doc := document()
	for language, want := range map[string]bool{"ar": true, "en": false, "": false, `"><script>`: false} {
		doc.Language, doc.Title = language, "A title"
		tr, err := words.Read("en", []byte("{}"))
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := Write(&b, Page{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Words: tr}); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), `<h1 lang="`+language+`" dir="auto">`) != want || !strings.Contains(b.String(), `<html lang="en">`) {
			t.Errorf("a title in %q is not marked so", language)
		}
	}
}
