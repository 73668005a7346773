package cite_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/file"
)

// fits holds CSL-JSON to the rules of its schema that are used here.
func fits(t interface{ Fatalf(string, ...any) }, schema *jsonschema.Schema, data []byte) {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	if err := schema.Validate(value); err != nil {
		t.Fatalf("%v", err)
	}
}

// TestCSLFitsItsSchema goes through the samples and through sources of any kind.
func TestCSLFitsItsSchema(t *testing.T) {
	schema := jsonschema.NewCompiler().MustCompile("testdata/csl.schema.json")
	for _, sample := range sampledata.All() {
		doc, _ := file.Read(sample.Name, sample.Data)
		out, err := cite.CSL(pointers(doc), doc.Language)
		if err != nil {
			t.Fatal(err)
		}
		fits(t, schema, out)
	}
	dates := rapid.SampledFrom([]string{"", "2022", "2022-07", "2022-07-16~", "2022-22", "199X", "[1667,1668]", "2022-02-24/..", "-0043/0012?", "Y-17E7"})
	words := rapid.SampledFrom([]string{"", "a", "book", "film reel", "</script> \"", "</\u2028", "webpage"})
	value := rapid.SampledFrom([]string{`1`, `"x"`, `null`, `{}`, `[]`, `[{"family": "E"}]`, `{"date-parts": [[2022]]}`, `true`})
	rapid.Check(t, func(t *rapid.T) {
		source := map[string]any{"id": "a" + words.Draw(t, "id")}
		for _, key := range []string{"type", "title", "container-title", "publisher", "URL", "archive", "language", "note"} {
			if v := words.Draw(t, key); v != "" {
				source[key] = v
			}
		}
		for _, key := range []string{"volume", "DOI", "editor", "event-date", "keyword", "x-own", "colour"} {
			source[key] = json.RawMessage(value.Draw(t, key))
		}
		for _, key := range []string{"issued", "accessed"} {
			if d := dates.Draw(t, key); d != "" {
				source[key] = edtf.MustParse(d).String()
			}
		}
		data, err := json.Marshal(map[string]any{"sources": []any{source}, "events": []any{}})
		if err != nil {
			t.Fatalf("%v", err)
		}
		doc, _ := file.Read("test.json", data)
		if doc == nil {
			t.Skip("no document")
		}
		out, err := cite.CSL([]*timeline.Source{&doc.Sources[0]}, "en")
		if err != nil {
			t.Fatalf("%v", err)
		}
		fits(t, schema, out)
	})
}
