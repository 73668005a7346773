package pick

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

func TestWhatIsFoundIsMarked(t *testing.T) {
	for _, c := range []struct{ search, text, want string }{
		{"arms", "Arms, disarmed", "[Arms], disarmed"},
		{"arm", "Arms, disarmed", "[Arm]s, dis[arm]ed"},
		{"ecole", "l'e\u0301cole École", "l'[e\u0301cole] [École]"},
		{"s", "Maß", "Ma[ß]"},
		{"\"the deal\"", "The deal; the deals", "[The deal]; the deals"},
		{"\"the deal", "The deal; the deals", "[The deal]; [the deal]s"},
		{"aa", "aaa aa", "[aaa] [aa]"},
		{"a -b", "a b", "[a] b"},
		{"елка", "Ёлка", "[Ёлка]"},
		{"и", "й и", "й [и]"},
		{"本国", "日本国", "日[本国]"},
		{"하", "한국", "[한]국"},
		{"<b>", "<b>\x00\xff", "<[b]>\x00\xff"},
		{"", "a", "a"},
	} {
		got, last := "", 0
		for _, r := range NewSearch(c.search).Marks(c.text) {
			got += c.text[last:r.Start] + "[" + c.text[r.Start:r.End] + "]"
			last = r.End
		}
		if got += c.text[last:]; got != c.want {
			t.Errorf("%q marks %q, not %q", c.search, got, c.want)
		}
	}
}

// TestATextIsMarkedWhereItIsFound holds for any text and search: there is a mark where a word
// occurs, and the marks are in order, apart and within the text.
func TestATextIsMarkedWhereItIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(hostile, rapid.Custom(func(t *rapid.T) string { return drawText(t, "words") })).Draw(t, "text")
		s := NewSearch(drawSearch(t))
		marks, last := s.Marks(text), -1
		for _, m := range marks {
			if m.Start <= last || m.Start >= m.End || m.End > len(text) {
				t.Fatalf("%v of %d bytes", marks, len(text))
			}
			last = m.End
		}
		found := false
		normal := new(folder).normal(text)
		for i := range s.terms {
			start, _ := s.terms[i].in(normal, 0)
			found = found || start >= 0 && !s.terms[i].not
		}
		if found != (len(marks) > 0) {
			t.Fatalf("found %v, marked %v", found, marks)
		}
	})
}

func TestFieldsSayWhereSomethingIsFound(t *testing.T) {
	long := strings.Repeat("x", 10_000)
	doc := timeline.New(timeline.Document{
		Actors:  []timeline.Actor{{ID: "a", Name: "Actor"}, {ID: "speaker", Name: "Speaker"}},
		Sources: []timeline.Source{{ID: "s", Title: "Source", Publisher: "Publisher", Author: []timeline.Name{{Family: "Author"}}, By: "speaker"}},
		Events: []timeline.Event{{Title: "Title " + long, Summary: "Summary", Place: "Place", Tags: []string{"Tag"}, Claims: []timeline.Claim{
			{By: "a", Source: "s", Text: "Text", Locator: "Locator", From: "Word", Quote: &timeline.Quote{Exact: "Exact", Translation: "Translated"}}}}},
	})
	x := Facets(doc)
	for _, c := range []struct {
		search string
		want   Field
	}{
		{"title", InTitle}, {"summary", InSummary}, {"place", InPlace}, {"tag", InTags}, {"text", InClaims}, {"locator", InClaims}, {"exact", InClaims},
		{"translated", InClaims}, {"source", InSources}, {"publisher", InSources}, {"author", InSources}, {"speaker", InSources}, {"actor", InActors},
		{"word", InActors}, {"title word -tag", InTitle | InActors}, {"-tag", 0}, {"", 0},
	} {
		if got := x.Fields(NewSearch(c.search), 0); got != c.want {
			t.Errorf("%q is found in %b, not in %b", c.search, got, c.want)
		}
		if c.want != 0 && !strings.Contains(c.search, "-") && !slices.Equal(x.search(c.search), set{1}) {
			t.Errorf("%q does not find the event", c.search)
		}
	}
}
