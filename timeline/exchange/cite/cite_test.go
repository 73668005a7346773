package cite_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/file"
)

// read is the document of a source's JSON.
func read(t *testing.T, source string) *timeline.Document {
	t.Helper()
	doc, problems := file.Read("test.json", []byte(`{"sources": [`+source+`], "events": []}`))
	if doc == nil {
		t.Fatalf("%s: %v", source, problems)
	}
	return doc
}

func TestACitationNamesWhatTheSourceSays(t *testing.T) {
	for _, c := range []struct{ source, language, want string }{
		{`{"id": "a", "type": "article-newspaper", "title": "Talbott Defines Policy", "author": [{"family": "Field", "given": "Mike"}],
			"container-title": "Johns Hopkins Gazette", "issued": "1997-08-04", "URL": "https://example.org/a", "accessed": "2024-05-01"}`, "en",
			"Field, Mike. Talbott Defines Policy. Johns Hopkins Gazette, 4 August 1997. https://example.org/a (accessed 1 May 2024)"},
		{`{"id": "a", "title": "Who gains?", "author": "Some Group", "publisher": "Some Group", "issued": "1997~"}`, "en",
			"Some Group. Who gains? about 1997."},
		{`{"id": "a", "title": "Über alles", "author": [{"literal": "A"}, {"family": "B", "given": "C"}, {"family": "D"}, {"literal": "E"}],
			"container-title": "Zeitschrift", "volume": 12, "issue": "3", "page": "45-67", "DOI": "10.1000/x", "issued": "1997-08", "accessed": "2024"}`, "de",
			"A; B, C; D; et al. Über alles. Zeitschrift 12(3), 45–67, August 1997. https://doi.org/10.1000/x (abgerufen am 2024)"},
		{`{"id": "only"}`, "en", "only"},
		{`{"id": "a", "title": "הלאמה?", "author": "A. Smith", "container-title": "דבר", "issued": "1956-07-27", "URL": "https://example.org/a", "accessed": "2024-05-01"}`, "en",
			"A. Smith. הלאמה? דבר, \u206827 July 1956\u2069. https://example.org/a \u2068(accessed 1 May 2024)\u2069"},
		{`{"id": "a", "title": "لماذا؟", "container-title": "The Times", "issued": "1956"}`, "en", "لماذا؟ The Times, \u20681956\u2069."},
		{`{"id": "a", "title": "One\n  two\u0000", "URL": "mailto:a@example.org"}`, "en", "One two\x00. mailto:a@example.org"},
	} {
		doc := read(t, c.source)
		if got := cite.Text(&doc.Sources[0], c.language); got != c.want {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
}

func TestEverySampleSourceHasACitationOfOneLine(t *testing.T) {
	for _, sample := range sampledata.All() {
		doc, _ := file.Read(sample.Name, sample.Data)
		all := cite.Texts(pointers(doc), doc.Language)
		if got := strings.Count(all, "\n"); got != len(doc.Sources) {
			t.Errorf("%s: %d lines for %d sources", sample.Name, got, len(doc.Sources))
		}
		for i, text := range strings.Split(strings.TrimSuffix(all, "\n"), "\n") {
			if s := doc.Sources[i]; !strings.Contains(text, s.Title) || !strings.Contains(text, s.URL) {
				t.Errorf("%s is cited as %q", s.ID, text)
			}
		}
	}
}

func pointers(doc *timeline.Document) []*timeline.Source {
	var list []*timeline.Source
	for i := range doc.Sources {
		list = append(list, &doc.Sources[i])
	}
	return list
}

// allowed are the keys of an item in csl-data.json that these tests meet, and no other.
const allowed = ` id type title author container-title publisher issued URL accessed archive language note volume issue page DOI editor `

func TestCSLHasTheFieldNamesOfCSL(t *testing.T) {
	full := `{"id": "a", "type": "article-journal", "title": "T </script> & \"q\" \u2028", "author": [{"family": "Beauvoir", "given": "Simone", "non-dropping-particle": "de", "x-own": 1}, "The Group"],
		"container-title": "C", "publisher": "P", "issued": {"date-parts": [["1997", 8]], "circa": true}, "URL": "https://example.org/?a=1&b=2", "accessed": "2024-05-01",
		"archive": "Ar", "language": "en", "note": "N", "by": "x", "reliability": "B", "derivedFrom": ["b"], "file": "a.pdf", "sha256": "` + strings.Repeat("0", 64) + `",
		"volume": 12, "issue": "3", "page": "45-67", "DOI": "10.1000/x", "editor": [{"family": "E"}], "genre": 7, "x-mine": true, "colour": "red"}, {"id": "b", "type": "film reel"}`
	doc := read(t, full)
	out, err := cite.CSL(pointers(doc), "en")
	if err != nil {
		t.Fatal(err)
	}
	var items []map[string]any
	if err := json.Unmarshal(out, &items); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	for _, item := range items {
		for key := range item {
			if !strings.Contains(allowed, " "+key+" ") {
				t.Errorf("%q is no field of CSL, or has a value that CSL does not take", key)
			}
		}
	}
	first := items[0]
	for key, want := range map[string]string{
		"id": "a", "type": "article-journal", "title": "T </script> & \"q\" \u2028", "container-title": "C", "publisher": "P",
		"URL": "https://example.org/?a=1&b=2", "archive": "Ar", "language": "en", "note": "N", "volume": "12", "issue": "3", "page": "45-67", "DOI": "10.1000/x",
		"author":   "[map[family:Beauvoir given:Simone non-dropping-particle:de] map[literal:The Group]]",
		"issued":   "map[circa:true date-parts:[[1997 8]]]",
		"accessed": "map[date-parts:[[2024 5 1]]]", "editor": "[map[family:E]]",
	} {
		if got := fmt.Sprint(first[key]); got != want {
			t.Errorf("%s is %s, want %s", key, got, want)
		}
	}
	if got := fmt.Sprint(items[1]); got != "map[id:b type:document]" {
		t.Errorf("a bare source is %s", got)
	}
	if !strings.Contains(string(out), "b=2") || !strings.HasSuffix(string(out), "]\n") {
		t.Errorf("it is not meant for a web page: %s", out)
	}
	if none, err := cite.CSL(nil, "en"); err != nil || string(none) != "[]\n" {
		t.Errorf("no sources give %q, %v", none, err)
	}
}

// TestCSLDatesAreReadBackAsTheyWere: package file reads CSL dates, so it can be asked.
func TestCSLDatesAreReadBackAsTheyWere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := plainDate(t, "from")
		if rapid.Bool().Draw(t, "interval") {
			if other := plainDate(t, "to"); strings.Count(text+other, "-2") == strings.Count(text+other, "-20") {
				text += "/" + other
			}
		}
		d, err := edtf.Parse(text)
		if err != nil {
			t.Skip("not a date")
		}
		out, err := cite.CSL([]*timeline.Source{{ID: "a", Issued: d}}, "en")
		if err != nil {
			t.Fatal(err)
		}
		doc, problems := file.Read("test.json", []byte(`{"sources": `+string(out)+`, "events": []}`))
		if doc == nil {
			t.Fatalf("%s became %s: %v", text, out, problems)
		}
		back := doc.Sources[0].Issued
		if back.Extent() != d.Extent() || back.Approximate() != (d.Approximate() || d.Uncertain()) && back.Uncertain() != (d.Approximate() || d.Uncertain()) {
			t.Fatalf("%s became %s, which is %s", text, out, back)
		}
	})
}

// plainDate is a date that CSL has numbers for.
func plainDate(t *rapid.T, label string) string {
	year := rapid.IntRange(-3000, 3000).Draw(t, label)
	text := fmt.Sprintf("%04d", year)
	if year < 0 {
		text = fmt.Sprintf("-%04d", -year)
	}
	switch rapid.IntRange(0, 3).Draw(t, label+" precision") {
	case 1:
		text += fmt.Sprintf("-%02d", rapid.IntRange(1, 12).Draw(t, "month"))
	case 2:
		text += fmt.Sprintf("-%02d-%02d", rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
	case 3:
		text += fmt.Sprintf("-%02d", rapid.IntRange(21, 24).Draw(t, "season"))
	}
	return text + rapid.SampledFrom([]string{"", "", "~", "?"}).Draw(t, label+" qualifier")
}

func TestDatesThatCSLHasNoNumbersForAreWords(t *testing.T) {
	for _, text := range []string{"199X", "[1667,1668]", "2022-02-24/..", "Y17000", "2004-06-11T10:00:00Z", "2022-33", "../2000", "2022-?07-16"} {
		d := edtf.MustParse(text)
		out, err := cite.CSL([]*timeline.Source{{ID: "a", Issued: d}}, "en")
		if err != nil || !strings.Contains(string(out), `"literal": "`+d.Words("en")+`"`) {
			t.Errorf("%s became %s, %v", text, out, err)
		}
	}
}
