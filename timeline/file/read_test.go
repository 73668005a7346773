package file

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"dateline/timeline"
)

// mustRead reads a document without a problem.
func mustRead(t testing.TB, text string) *timeline.Document {
	t.Helper()
	doc, problems := Read("f.json", []byte(text))
	if doc == nil || len(problems) > 0 {
		t.Fatalf("%s\n%s", text, lineByLine(problems))
	}
	return doc
}

func TestTenMistakesGiveTenProblems(t *testing.T) {
	doc, problems, err := ReadFile("testdata/ten-mistakes.json")
	if doc != nil || err != nil {
		t.Fatal(doc, err)
	}
	want := []string{
		`5:66: error: actors[0].partOf: no actor has the id "government"; add it, or name another`,
		`9:49: error: sources[0].URL: an address that begins with "javascript:" is not allowed; only https:, http:, mailto: are`,
		`10:12: error: sources[1].id: the id "neo" is taken by sources[0] in line 9; choose another`,
		`13:42: error: eras[0].date: "2022-02-24/2021" is not an EDTF date: the end lies before the start`,
		`16:58: error: events[0].date: "16 July 2022" is not an EDTF date; write "2022-07-16"`,
		`17:5: error: events[1]: title is missing; every event needs one`,
		`18:56: error: events[1].claims[0].source: no source has the id "nero"; did you mean "neo"?`,
		`19:36: error: events[1].claims[1].stance: "claims" is none of asserts, alleges, disputes, denies, declines, retracts`,
		`22:15: error: events[2].tags: expected an array […], found a string; put it in brackets: ["economy"]`,
		`23:7: error: events[2]: a comma is missing before this`,
	}
	got := strings.Split(strings.TrimSpace(lineByLine(problems)), "\n")
	for i := range max(len(got), len(want)) {
		g, w := "nothing", "nothing"
		if i < len(got) {
			g = strings.TrimPrefix(got[i], "testdata/ten-mistakes.json:")
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("problem %d\ngot  %s\nwant %s", i, g, w)
		}
	}
}

const everything = `{"dateline": 1, "x-note": {"b": 1, "a": [1.0, "\u00e9"]}, "title": "T", "description": "D", "language": "kk", "timezone": "UTC",
"actors": [{"name": "Ministry", "id": "m", "kind": "government", "partOf": "kz", "x-a": 1}, {"id": "kz"}],
"sources": [{"id": "s", "type": "book", "title": "T", "author": [{"family": "F", "given": "G"}, "Plain", {"literal": "L"}],
 "container-title": "C", "publisher": "P", "issued": "2022-08", "URL": "HTTPS://example.org/a?b=c#d", "accessed": "2023", "archive": "A",
 "language": "en-GB", "note": "N", "by": "m", "reliability": "F", "derivedFrom": ["r"], "file": "a/b.pdf",
 "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}, {"id": "r"}],
"lanes": [{"id": "l", "title": "Lane", "color": "#aaBB00"}],
"eras": [{"title": "E", "date": "2022/..", "color": "#000000"}],
"events": [{"id": "e", "title": "T", "date": "2022-07-16~", "summary": "S", "lane": "l", "place": "P", "tags": ["a", "b"], "importance": 5,
 "image": "pictures/ä b.png", "claims": [{"by": "m", "from": "r", "stance": "retracts", "source": "s", "locator": "p. 1", "said": "2022-08-01",
  "text": "X", "quote": {"exact": "Q", "language": "ru", "translation": "R"}, "credibility": 6}],
 "sources": ["r"], "quantities": [{"label": "V", "value": -46.0e6, "unit": "USD", "claim": 0}],
 "status": {"is": "denied", "by": "Editor", "on": "2023-01-01", "because": "B"}}],
"stories": [{"id": "st", "title": "St", "steps": [{"event": "e", "notes": "N", "reveal": ["title", {"x": 1}]}]}]}`

func TestEveryKeyArrivesInTheModel(t *testing.T) {
	d := mustRead(t, everything)
	e, s, c := d.Events[0], d.Sources[0], d.Events[0].Claims[0]
	for _, pair := range [][2]any{
		{[]any{d.Version, d.Title, d.Description, d.Language, d.Timezone}, []any{1, "T", "D", "kk", "UTC"}},
		{[]any{d.Actors[0].ID, d.Actors[0].Name, d.Actors[0].Kind, d.Actors[0].PartOf}, []any{"m", "Ministry", "government", "kz"}},
		{[]any{s.ID, s.Type, s.Title, s.ContainerTitle, s.Publisher, s.Issued.String(), s.URL}, []any{"s", "book", "T", "C", "P", "2022-08", "HTTPS://example.org/a?b=c#d"}},
		{[]any{s.Accessed.String(), s.Archive, s.Language, s.Note, s.By, s.Reliability, s.DerivedFrom[0], s.File}, []any{"2023", "A", "en-GB", "N", "m", "F", "r", "a/b.pdf"}},
		{[]any{s.Author[0].String(), s.Author[1].Literal, s.Author[2].Literal, len(s.SHA256)}, []any{"G F", "Plain", "L", 64}},
		{[]any{d.Lanes[0].ID, d.Lanes[0].Title, d.Lanes[0].Color}, []any{"l", "Lane", "#aaBB00"}},
		{[]any{d.Eras[0].Title, d.Eras[0].Date.String(), d.Eras[0].Color}, []any{"E", "2022/..", "#000000"}},
		{[]any{e.ID, e.Title, e.Date.String(), e.Summary, e.Lane, e.Place, e.Importance, e.Image()}, []any{"e", "T", "2022-07-16~", "S", "l", "P", 5, "pictures/ä b.png"}},
		{e.Tags, []string{"a", "b"}},
		{[]any{c.By, c.From, c.Stance, c.Source, c.Locator, c.Said.String(), c.Text, int(c.Credibility), c.Short}, []any{"m", "r", timeline.Retracts, "s", "p. 1", "2022-08-01", "X", 6, false}},
		{[]any{c.Quote.Exact, c.Quote.Language, c.Quote.Translation}, []any{"Q", "ru", "R"}},
		{[]any{e.Claims[1].Source, e.Claims[1].Stance, e.Claims[1].Short}, []any{"r", timeline.Asserts, true}},
		{[]any{e.Quantities()[0].Label, e.Quantities()[0].Value, e.Quantities()[0].Unit, e.Quantities()[0].Claim}, []any{"V", "-46.0e6", "USD", 0}},
		{[]any{e.Override().Is, e.Override().By, e.Override().On.String(), e.Override().Because}, []any{"denied", "Editor", "2023-01-01", "B"}},
		{[]any{d.Stories[0].ID, d.Stories[0].Title, d.Stories[0].Steps[0].Event, d.Stories[0].Steps[0].Notes}, []any{"st", "St", "e", "N"}},
		{string(d.Stories[0].Steps[0].Reveal), `["title", {"x": 1}]`},
		{d.Extra.Order()[:3], []string{"dateline", "x-note", "title"}},
		{d.Actors[0].Extra.Order(), []string{"name", "id", "kind", "partOf", "x-a"}},
		{string(d.Extra.Unknown()[0].Value), `{"b": 1, "a": [1.0, "\u00e9"]}`},
	} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("got %v, want %v", pair[0], pair[1])
		}
	}
}

func TestEveryKeyOfTheVocabularyIsRead(t *testing.T) {
	d := mustRead(t, everything)
	e := d.Events[0]
	for k, orders := range map[kind][][]string{
		documentObject: {d.Extra.Order()}, actorObject: {d.Actors[0].Extra.Order()}, sourceObject: {d.Sources[0].Extra.Order()},
		nameObject: {d.Sources[0].Author[0].Extra.Order(), d.Sources[0].Author[2].Extra.Order()}, laneObject: {d.Lanes[0].Extra.Order()},
		eraObject: {d.Eras[0].Extra.Order()}, eventObject: {e.Extra.Order()}, claimObject: {e.Claims[0].Extra.Order()},
		quoteObject: {e.Claims[0].Quote.Extra.Order()}, quantityObject: {e.Quantities()[0].Extra.Order()}, statusObject: {e.Override().Extra.Order()},
		storyObject: {d.Stories[0].Extra.Order()}, stepObject: {d.Stories[0].Steps[0].Extra.Order()},
	} {
		seen := map[string]bool{}
		for _, order := range orders {
			for _, key := range order {
				seen[key] = true
			}
		}
		for _, key := range vocabulary[k] {
			if !seen[key] {
				t.Errorf("the key %s of kind %d is not in the sample", key, k)
			}
		}
	}
}

func TestLikeObjectsShareTheirOrder(t *testing.T) {
	d := mustRead(t, `{"events": [{"title": "a", "date": "2022"}, {"date": "2022", "title": "b"}, {"title": "c", "date": "2022"}]}`)
	a, b, c := d.Events[0].Extra.Order(), d.Events[1].Extra.Order(), d.Events[2].Extra.Order()
	if &a[0] != &c[0] || b[0] != "date" {
		t.Error(a, b, c)
	}
}

func TestCSLSpellingsAreReadAndKept(t *testing.T) {
	for raw, want := range map[string]string{
		`{"date-parts": [[2022, 8, 31]]}`:            "2022-08-31",
		`{"date-parts": [["2022", "8"]]}`:            "2022-08",
		`{"date-parts": [[2022], [2023, 1]]}`:        "2022/2023-01",
		`{"date-parts": [[2022]], "season": 2}`:      "2022-22",
		`{"date-parts": [[-44, 3]], "circa": true}`:  "-0043-03~",
		`{"raw": "2022-08"}`:                         "2022-08",
		`{"date-parts": [[2022]], "x": {"y": [{}]}}`: "2022",
	} {
		d := mustRead(t, source(`"issued": `+raw))
		if got := d.Sources[0].Issued.String(); got != want {
			t.Errorf("%s reads as %s, want %s", raw, got, want)
		}
		if u := d.Sources[0].Extra.Unknown(); len(u) != 1 || u[0].Name != "issued" || string(u[0].Value) != raw {
			t.Errorf("%s is kept as %v", raw, u)
		}
	}
	for raw, want := range map[string]string{`"A B"`: "A B", `{"family": "B", "given": "A"}`: "A B"} {
		d := mustRead(t, source(`"author": `+raw))
		if got := d.Sources[0].Author[0].String(); got != want || string(d.Sources[0].Extra.Unknown()[0].Value) != raw {
			t.Errorf("%s reads as %s", raw, got)
		}
	}
}

func TestEventsWithoutIDGetAStableOne(t *testing.T) {
	one := mustRead(t, `{"events": [{"title": "a", "date": "2022"}, {"title": "b", "date": "2022"}, {"title": "c", "date": "2023"}]}`)
	two := mustRead(t, `{"events": [{"title": "C", "date": "2023"}, {"title": "new", "date": "1999"}, {"title": "A", "date": "2022"}]}`)
	if one.Events[0].ID == one.Events[1].ID || one.Events[0].ID == "" {
		t.Error("ids collide", one.Events[0].ID)
	}
	if one.Events[2].ID != two.Events[0].ID || one.Events[0].ID != two.Events[2].ID {
		t.Error("an id changed with the title or the order")
	}
	id := one.Events[0].ID
	d := mustRead(t, `{"events": [{"title": "a", "date": "2022"}, {"id": "`+id+`", "title": "b", "date": "2023"}]}`)
	if d.Events[0].ID == id || d.EventIndex(id) != 1 {
		t.Error("an id that is given was taken")
	}
}

func TestNamesAreFreeWhereThereIsNoList(t *testing.T) {
	mustRead(t, `{"sources": [{"id": "s", "by": "Anyone"}], "events": [{"title": "T", "date": "2022", "lane": "Any lane",
		"claims": [{"by": "Anyone", "from": "Someone", "stance": "asserts"}, {"source": "s", "stance": "asserts"}]}]}`)
}

func TestHostileTextArrivesUnchanged(t *testing.T) {
	for _, text := range []string{
		"</script><script>alert(1)</script>", "مرحبا \u202e שלום", "👩‍👩‍👧‍👦 e\u0301", strings.Repeat("long", 2500), "\\u0000 \" \\ / \b\f\n\r\t", "\x7f\u2028",
	} {
		d := mustRead(t, event(`"summary": "`+jsonEscape(text)+`"`))
		if d.Events[0].Summary != text {
			t.Errorf("%q became %q", text, d.Events[0].Summary)
		}
	}
	d := mustRead(t, event(`"summary": "\u0000\ud83d\ude00\/"`))
	if d.Events[0].Summary != "\x00😀/" {
		t.Errorf("%q", d.Events[0].Summary)
	}
}

func jsonEscape(s string) string {
	return strings.NewReplacer("\\", `\\`, "\"", `\"`, "\b", `\b`, "\f", `\f`, "\n", `\n`, "\r", `\r`, "\t", `\t`).Replace(s)
}

func TestProblemsAreCountedBeyondAHundred(t *testing.T) {
	text := `{"events": [` + strings.Repeat(`{"colour": 1, "title": "T", "date": "2022"},`, 150) + `{"title": "T", "date": "x"}]}`
	doc, problems := Read("f.json", []byte(text))
	if doc != nil || len(problems) != 101 {
		t.Fatal(doc, len(problems))
	}
	if last := problems[99]; last.Level != Error || last.Path != "events[150].date" {
		t.Error("the one error is lost among the warnings:", last)
	}
	if n := problems[100]; n.Level != Note || n.Message.String() != "and 51 more" {
		t.Error(n)
	}
}

func TestLimitsHaveTheirOwnMessages(t *testing.T) {
	deep := func(n int) string {
		return `{"events": [], "x-a": ` + strings.Repeat("[", n) + strings.Repeat("]", n) + `}`
	}
	mustRead(t, deep(maxDepth-1))
	for text, want := range map[string]string{
		deep(maxDepth):  "nested more than 64 deep",
		deep(1_000_000): "nested more than 64 deep",
		`{"events": [], "title": "` + strings.Repeat("a", maxString+1) + `"}`: "the limit is 16 MiB",
	} {
		doc, problems := Read("f.json", []byte(text))
		if doc != nil || len(problems) != 1 || !strings.Contains(problems[0].Message.String(), want) {
			t.Errorf("want %s, got %s", want, lineByLine(problems))
		}
	}
}

func TestFilesThatCannotBeReadSayWhy(t *testing.T) {
	dir := t.TempDir()
	huge := filepath.Join(dir, "huge.json")
	f, err := os.Create(huge)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(maxFile + 1); err != nil {
		t.Skip("no sparse files here:", err)
	}
	f.Close()
	for path, want := range map[string]string{
		filepath.Join(dir, "none.json"): "there is no file",
		dir:                             "is a folder",
		huge:                            "larger than 2 GiB",
	} {
		if _, _, err := ReadFile(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", path, err, want)
		}
	}
}

func TestSpacesAndMarksAroundAFileAreFine(t *testing.T) {
	mustRead(t, "\ufeff \r\n\t{\"events\":[]}\r\n\n")
	doc, problems, err := ReadFrom("-", strings.NewReader(everything))
	if doc == nil || len(problems) > 0 || err != nil {
		t.Error(problems, err)
	}
}

func TestNothingLingersAfterAnError(t *testing.T) {
	// A place is found again in a text with escapes, odd keys and equal keys before it.
	_, problems := Read("f.json", []byte(`{"sources": [{"id": "a"}], "events": [{"x-\u00e9\n": {"claims": 1}, "title": "T", "date": "2022",
"claims": [{"by": "b", "stance": "denies"}, {"stance": "denies", "\u0073ource": "A"}]}]}`))
	want := `[f.json:2:81: error: events[0].claims[1].source: no source has the id "A"; did you mean "a"?]`
	if got := fmt.Sprint(problems); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
