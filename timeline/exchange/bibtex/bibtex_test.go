package bibtex_test

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange/bibtex"
	"dateline/timeline/exchange/record"
	"dateline/timeline/file"
)

// fataler is what these need of a test, or of rapid.
type fataler interface{ Fatalf(string, ...any) }

// entry is one as BibTeX reads it.
type entry struct {
	kind, key string
	fields    map[string]string
}

// parse reads what BibTeX does: entries of fields with values in braces that balance, whatever
// stands before a brace. It is strict: nothing may stand between.
func parse(t fataler, text string) []entry {
	var list []entry
	take := func(end string) string {
		before, after, ok := strings.Cut(text, end)
		if !ok || strings.ContainsAny(before, "{}\"#%~\\ \n") {
			t.Fatalf("%q does not end with %q", before, end)
		}
		text = after
		return before
	}
	for text != "" {
		if !strings.HasPrefix(text, "@") {
			t.Fatalf("no entry at %q", text)
		}
		text = text[1:]
		e := entry{kind: take("{"), fields: map[string]string{}}
		n := strings.IndexAny(text, ",\n")
		e.key, text = text[:n], text[n:]
		for strings.HasPrefix(text, ",\n  ") {
			text = text[4:]
			name, after, _ := strings.Cut(text, " = {")
			depth, i := 1, 0
			for ; depth > 0 && i < len(after); i++ {
				switch after[i] {
				case '{':
					depth++
				case '}':
					depth--
				}
			}
			if depth > 0 || e.fields[name] != "" {
				t.Fatalf("%s of %s does not end, or is twice", name, e.key)
			}
			e.fields[name], text = after[:i-1], after[i:]
		}
		if text, _ = strings.CutPrefix(text, "\n}\n"); text != "" {
			text = strings.TrimPrefix(text, "\n")
		}
		list = append(list, e)
	}
	return list
}

func entries(t fataler, doc *timeline.Document) []entry {
	var b bytes.Buffer
	if _, err := bibtex.Write(&b, record.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{})}); err != nil {
		t.Fatalf("%v", err)
	}
	return parse(t, b.String())
}

func TestEverySourceIsAnEntryWithItsDate(t *testing.T) {
	for _, sample := range sampledata.All() {
		doc, _ := file.Read(sample.Name, sample.Data)
		list := entries(t, doc)
		if len(list) != len(doc.Sources) {
			t.Fatalf("%s: %d entries of %d sources", sample.Name, len(list), len(doc.Sources))
		}
		for i, e := range list {
			s := &doc.Sources[i]
			if !s.Issued.IsZero() && e.fields["date"] != s.Issued.String() && !strings.Contains(e.fields["note"], s.Issued.Words(doc.Language)) {
				t.Errorf("%s of %s has the fields %v", s.ID, s.Issued, e.fields)
			}
		}
	}
}

func TestDatesBeyondLevelOneAreWords(t *testing.T) {
	for text, date := range map[string]string{"2022-07": "2022-07", "2022-08~": "2022-08~", "199X": "199X", "2022-02-24/..": "2022-02-24/..", "-0043": "-0043", "2022-21": "2022-21",
		"[1667,1668]": "", "2022-33": "", "2022-?07": "", "Y17000": "", "2004-06-11T10:00:00Z": "", "1950S2": ""} {
		doc := timeline.New(timeline.Document{Sources: []timeline.Source{{ID: "a", Issued: edtf.MustParse(text)}}})
		f := entries(t, doc)[0].fields
		if f["date"] != date || (date == "") != (f["note"] != "") {
			t.Errorf("%s has the fields %v", text, f)
		}
	}
}

// TestHostileSourcesAreWellFormed: braces balance, keys differ whatever the case, and what means
// something to LaTeX is escaped.
func TestHostileSourcesAreWellFormed(t *testing.T) {
	letters := rapid.StringOf(rapid.SampledFrom([]rune("{}\\%$#_&~^\"@,=\n\x00 aAbéЖא</>")))
	rapid.Check(t, func(t *rapid.T) {
		var sources []timeline.Source
		for range rapid.IntRange(1, 8).Draw(t, "n") {
			text := letters.Draw(t, "text")
			sources = append(sources, timeline.Source{ID: letters.Draw(t, "id"), Title: text, URL: text, Note: text, Publisher: text,
				Author: []timeline.Name{{Family: text, Given: text}, {Literal: text}}})
		}
		list := entries(t, timeline.New(timeline.Document{Sources: sources}))
		if len(list) != len(sources) {
			t.Fatalf("%d entries of %d sources", len(list), len(sources))
		}
		keys := map[string]bool{}
		for _, e := range list {
			keys[strings.ToLower(e.key)] = true
			for _, c := range "%$#_&" {
				if strings.Count(e.fields["title"], string(c)) != strings.Count(e.fields["title"], `\`+string(c)) {
					t.Fatalf("%q is not escaped", e.fields["title"])
				}
			}
		}
		if len(keys) != len(list) || keys[""] {
			t.Fatalf("the keys are %v", keys)
		}
	})
}

func TestNamesArePartedAsBibTeXDoes(t *testing.T) {
	doc := timeline.New(timeline.Document{Sources: []timeline.Source{{ID: "é x", Author: []timeline.Name{
		{Family: "Odintsov", Given: "Vladimir"}, {Literal: "Search and Rescue, Ltd"}, {Family: "Rock and Roll", Given: "A"}}}}})
	e := entries(t, doc)[0]
	if want := "Odintsov, Vladimir and {Search and Rescue, Ltd} and {Rock and Roll}, A"; e.fields["author"] != want || e.key != "ex" {
		t.Errorf("%s has the authors %s", e.key, e.fields["author"])
	}
}
