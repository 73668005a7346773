package file

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"dateline/timeline"
)

// tokens are the parts of a JSON text in their order, numbers to the letter.
func tokens(t testing.TB, text string) []string {
	t.Helper()
	var list []string
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, fmt.Sprintf("%T %v", token, token))
	}
}

// roundTrip holds that what is read and written is the same value in the same order of keys,
// and that writing what was written changes no byte.
func roundTrip(t testing.TB, text string) {
	t.Helper()
	doc, problems := Read("f.json", []byte(text))
	if doc == nil {
		t.Fatal(lineByLine(problems))
	}
	once := Write(doc)
	again, problems := Read("f.json", once)
	if again == nil {
		t.Fatalf("%s\nwas written as\n%s\n%s", text, once, lineByLine(problems))
	}
	if twice := Write(again); !bytes.Equal(once, twice) {
		t.Fatalf("first\n%s\nthen\n%s", once, twice)
	}
	for i := range doc.Events {
		if !has(&doc.Events[i].Extra, "id") {
			return // the id that the event got is new
		}
	}
	got, want := tokens(t, string(once)), tokens(t, strings.TrimPrefix(text, "\ufeff"))
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Fatalf("%s\nwas written as\n%s", text, once)
	}
}

func TestWhatIsReadIsWrittenBack(t *testing.T) {
	sample, err := os.ReadFile("../../sampledata/kazakhstan-2022.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		everything, string(sample), string(generate(50)),
		`{"events": []}`, `{"title": "", "events": [], "actors": [], "x-a": [1, {"b": [], "c": {}}], "unknown": 1.50e+10}`,
		source(`"issued": {"date-parts": [[2022, 8]]}, "author": "One", "accessed": {"raw": "2023"}, "derivedFrom": []`),
		source(`"author": [{"literal": "L", "x-a": 1}, "Plain", {}]`),
		event(`"id": "e", "tags": [], "claims": [], "importance": 3, "summary": ""`),
		event(`"id": "e", "summary": "</script> \u0000 \u2028 \ud83d\ude00 مرحبا"`),
	} {
		roundTrip(t, text)
	}
	if got := Write(mustRead(t, string(sample))); !bytes.Equal(got, sample) {
		t.Error("the sample, which is written in this form, changed")
	}
}

func TestWrittenFormIsPlain(t *testing.T) {
	d := timeline.New(timeline.Document{Version: 1, Title: "New", Events: []timeline.Event{{
		ID: "e", Title: "T", Importance: 3, Claims: []timeline.Claim{
			{Source: "s", Stance: timeline.Asserts, Short: true}, {By: "A", Stance: timeline.Denies}},
		More: &timeline.More{Quantities: []timeline.Quantity{{Value: "1.50", Claim: 0}, {Value: "2", Claim: 1}, {Value: "3", Claim: -1}}},
	}}})
	want := `{
  "dateline": 1,
  "title": "New",
  "events": [
    {
      "id": "e",
      "title": "T",
      "claims": [
        {
          "by": "A",
          "stance": "denies"
        }
      ],
      "sources": [
        "s"
      ],
      "quantities": [
        {
          "value": 1.50,
          "claim": 1
        },
        {
          "value": 2,
          "claim": 0
        },
        {
          "value": 3
        }
      ]
    }
  ]
}
`
	if got := string(Write(d)); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestChangedDatesAndAuthorsReplaceTheirOldSpelling(t *testing.T) {
	d := mustRead(t, source(`"issued": {"date-parts": [[2022, 8]]}, "author": "One"`))
	s := d.Sources[0]
	s.Issued = mustRead(t, source(`"issued": "2023"`)).Sources[0].Issued
	s.Author = []timeline.Name{{Literal: "Two"}}
	d.Sources = []timeline.Source{s}
	want := fmt.Sprint(tokens(t, source(`"issued": "2023", "author": ["Two"]`)))
	if got := Write(d); fmt.Sprint(tokens(t, string(got))) != want {
		t.Errorf("%s", got)
	}
}

func TestClearedReferencesAreLeftOut(t *testing.T) {
	d := mustRead(t, event(`"id": "e", "lane": "l", "summary": "S"`))
	e := d.Events[0]
	e.Lane, e.Summary = "", ""
	d.Events = []timeline.Event{e}
	if got := string(Write(d)); strings.Contains(got, "lane") || !strings.Contains(got, `"summary": ""`) {
		t.Error(got)
	}
}

func BenchmarkWrite(b *testing.B) {
	data := generate(100_000)
	doc := mustRead(b, string(data))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Write(doc)
	}
}
