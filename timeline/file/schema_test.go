package file

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline/edtf"
)

const schemaPath = "../../assets/dateline.schema.json"

func schemaTree(t testing.TB) map[string]any {
	t.Helper()
	data, err := os.ReadFile(schemaPath)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return tree.(map[string]any)
}

func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	tree := schemaTree(t)
	c := jsonschema.NewCompiler()
	id := tree["$id"].(string)
	if err := c.AddResource(id, tree); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// ofShape are what the reader says of a wrong shape: of types, required keys, words of a list,
// ranges and patterns. What it says of anything else no schema can say: of references, circles,
// equal ids, depth, and of what a text means.
var ofShape = []string{"expected ", " is missing;", "are both missing;", " is none of ", "this is empty;", "the name is empty;", " is no colour;",
	"a SHA-256 is", "is no full address;", "an address that begins with", " is no time zone;", "written by a newer Dateline", "the path ", "this is an address,",
	" is not a whole number"}

func shapeMistake(problems []Problem) string {
	for _, p := range problems {
		if p.Level == Error && slices.ContainsFunc(ofShape, func(words string) bool { return strings.Contains(p.Message.String(), words) }) {
			return p.String()
		}
	}
	return ""
}

type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// agree holds that the reader refuses what the schema refuses, and that the schema refuses what
// the reader refuses for its shape.
func agree(t fataler, s *jsonschema.Schema, text string) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return // it is not JSON, which comes before any schema
	}
	doc, problems := Read("f.json", []byte(text))
	refused := s.Validate(value)
	if refused != nil && doc != nil {
		t.Fatalf("the schema alone refuses\n%s\n%v", text, refused)
	}
	if mistake := shapeMistake(problems); mistake != "" && refused == nil {
		t.Fatalf("the reader alone refuses\n%s\n%s", text, mistake)
	}
}

func TestSchemaRefusesTheShapesThatTheReaderRefuses(t *testing.T) {
	s := schema(t)
	shapes := 0
	for _, table := range [][]mistake{errorTable, warningTable, syntaxTable} {
		for _, m := range table {
			text := strings.Replace(m.text, "¶", "", 1)
			agree(t, s, text)
			if _, problems := Read("f.json", []byte(text)); shapeMistake(problems) != "" {
				shapes++
			}
		}
	}
	if shapes < 40 {
		t.Errorf("only %d of the tables' mistakes are of shape", shapes)
	}
	for _, text := range []string{
		everything, `{"events": []}`, `[]`, `null`, `{"events": [], "x-a": 1, "other": null}`,
		`{"dateline": 1.0, "events": [{"title": "", "date": "2022", "importance": 5e0}]}`,
		source(`"issued": {"date-parts": [["2022", 8.0]], "season": "x"}`), source(`"issued": {"date-parts": 7}`), source(`"issued": 7`),
		source(`"author": ["A", {"literal": "B"}, " "]`), source(`"author": 7`), source(`"author": {"family": 7}`), source("\"by\": \"\u0085\u2003\""),
		source("\"by\": \"\ufeff\""), source(`"file": "ä:b"`), source(`"URL": "HTTPS://example.org"`), source(`"URL": "file:///etc/passwd"`),
		event(`"image": "a..b/c"`), event(`"image": "a/.."`), event(`"quantities": [{"value": 1, "claim": 2147483648}]`),
		`{"events": [], "timezone": "Local"}`, `{"events": [], "language": 5}`,
	} {
		agree(t, s, text)
	}
}

func TestSchemaAcceptsTheSamples(t *testing.T) {
	s := schema(t)
	for _, sample := range sampledata.All() {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(sample.Data))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(value); err != nil {
			t.Errorf("%s: %v", sample.Name, err)
		}
	}
}

func TestSchemaNamesTheKeysOfTheReader(t *testing.T) {
	tree := schemaTree(t)
	defs := tree["$defs"].(map[string]any)
	for k, name := range map[kind]string{
		actorObject: "actor", sourceObject: "source", nameObject: "name", laneObject: "lane", eraObject: "era", eventObject: "event", claimObject: "claim",
		quoteObject: "quote", quantityObject: "quantity", statusObject: "status", storyObject: "story", stepObject: "step", documentObject: "",
	} {
		object := tree
		if name != "" {
			object = defs[name].(map[string]any)
		}
		properties := object["properties"].(map[string]any)
		for _, key := range vocabulary[k] {
			p, ok := properties[key].(map[string]any)
			if !ok {
				t.Errorf("%s: the schema has no key %s", name, key)
				continue
			}
			if _, described := p["title"]; !described && p["$ref"] == nil {
				t.Errorf("%s: %s has no title", name, key)
			}
		}
		if len(properties) != len(vocabulary[k]) {
			t.Errorf("%s: the schema has %d keys, the reader %d", name, len(properties), len(vocabulary[k]))
		}
	}
}

func TestSchemaPatternLetsEveryDateThrough(t *testing.T) {
	defs := schemaTree(t)["$defs"].(map[string]any)
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:date", defs["date"]); err != nil {
		t.Fatal(err)
	}
	s := c.MustCompile("urn:date")
	text := rapid.OneOf(
		rapid.StringMatching(`[\[{]?(\.\.)?[?~%]?(Y-?[1-9][0-9]{4,6}(E[1-9])?|-?[0-9X]{4})([?~%]?-[?~%]?[0-9X]{2}){0,2}(T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](Z|\+06:00)?)?[?~%]?(S[1-3])?((/|,|, |\.\.)[0-9X]{4}(-[0-9X]{2})?[?~%]?)?[\]}]?`),
		rapid.StringMatching(`(\.\.|[12][0-9]{3}(-0[1-9])?)?/(\.\.|[12][0-9]{3}(-0[1-9])?[?~%]?)?`),
	)
	dates := 0
	rapid.Check(t, func(t *rapid.T) {
		date := text.Draw(t, "date")
		if _, err := edtf.Parse(date); err != nil {
			return
		}
		dates++
		if err := s.Validate(date); err != nil {
			t.Fatalf("the pattern refuses %s", date)
		}
	})
	if dates == 0 {
		t.Error("no date was drawn")
	}
	for _, wrong := range []string{"", "16 July 2022", "07/2022", "44 BC", "soon"} {
		if s.Validate(wrong) == nil {
			t.Errorf("the pattern lets %q through", wrong)
		}
	}
}

// odd are values that a mutation puts in place of others.
var odd = []string{`null`, `true`, `0`, `-1`, `1`, `6`, `7`, `2147483648`, `3.0`, `1e2`, `1.5`, `""`, `" "`, `"neo"`, `"A"`, `"2022-07"`, `"16 July"`, `"#00FF00"`, `"../x"`,
	`"https://x.org/"`, `"asserts"`, `[]`, `["a"]`, `[{}]`, `{}`, `{"id": "a"}`, `{"date-parts": [[2022]]}`}

func tree(t fataler, text string) (v any) {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return v
}

func anOdd(t *rapid.T) any { return tree(t, rapid.SampledFrom(odd).Draw(t, "odd")) }

// mutate changes one place in a tree of JSON, which is drawn step by step.
func mutate(t *rapid.T, v any) any {
	deeper := rapid.IntRange(0, 9).Draw(t, "deeper") > 0
	switch v := v.(type) {
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		if len(keys) == 0 {
			break
		}
		key := rapid.SampledFrom(keys).Draw(t, "key")
		switch {
		case deeper && rapid.IntRange(0, 9).Draw(t, "drop") == 0:
			delete(v, key)
			return v
		case deeper:
			v[key] = mutate(t, v[key])
			return v
		case rapid.Bool().Draw(t, "add"):
			v[rapid.SampledFrom([]string{"x-new", "new", "title", "claims", "author", "issued"}).Draw(t, "new")] = anOdd(t)
			return v
		}
	case []any:
		if len(v) == 0 {
			break
		}
		i := rapid.IntRange(0, len(v)-1).Draw(t, "index")
		if deeper {
			v[i] = mutate(t, v[i])
			return v
		}
		copied, err := json.Marshal(v[i])
		if err != nil {
			t.Fatal(err)
		}
		return append(v, tree(t, string(copied)))
	}
	return anOdd(t)
}

func TestSchemaAndReaderAgreeOnMutatedDocuments(t *testing.T) {
	s := schema(t)
	accepted, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		v := tree(t, everything)
		for range rapid.IntRange(1, 3).Draw(t, "mutations") {
			v = mutate(t, v)
		}
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		agree(t, s, string(text))
		if doc, _ := Read("f.json", text); doc != nil {
			accepted++
		} else {
			refused++
		}
	})
	if accepted == 0 || refused == 0 {
		t.Errorf("%d accepted and %d refused: the mutations are too wild or too tame", accepted, refused)
	}
}
