package file

import (
	"fmt"
	"strings"
	"testing"
)

// generate is a document of n events with two claims each.
func generate(n int) []byte {
	var b strings.Builder
	b.WriteString(`{"dateline": 1, "title": "Generated", "actors": [`)
	for i := range 100 {
		fmt.Fprintf(&b, "{\"id\": \"actor-%d\", \"name\": \"Actor %d\"},\n", i, i)
	}
	b.WriteString(`{"id": "last"}], "sources": [`)
	for i := range 1000 {
		fmt.Fprintf(&b, "{\"id\": \"source-%d\", \"title\": \"Source %d\", \"issued\": \"20%02d-05\"},\n", i, i, i%100)
	}
	b.WriteString(`{"id": "last"}], "events": [`)
	for i := range n {
		if i > 0 {
			b.WriteString(",\n")
		}
		fmt.Fprintf(&b, `  {"id": "event-%d", "title": "An event with the number %d", "date": "%04d-%02d-%02d", "importance": %d,
   "summary": "Some words that say **what** happened, and to whom; with \"quoted\" words now and then.", "tags": ["a", "tag-%d"], "place": "Astana",
   "claims": [{"by": "actor-%d", "stance": "asserts", "source": "source-%d", "locator": "p. %d"},
    {"by": "actor-%d", "stance": "disputes", "source": "source-%d", "said": "2022-08-%02d", "text": "They say that it was otherwise."}]}`,
			i, i, 1000+i%1000, i%12+1, i%28+1, i%5+1, i%20, i%100, i%1000, i%300, (i+7)%100, (i+7)%1000, i%28+1)
	}
	b.WriteString("]}\n")
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B) {
	data := generate(100_000)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if doc, problems := Read("f.json", data); doc == nil {
			b.Fatal(problems)
		}
	}
}

// BenchmarkReadWrong reads a file in which each reference leads nowhere.
func BenchmarkReadWrong(b *testing.B) {
	data := []byte(strings.ReplaceAll(string(generate(100_000)), `"by": "actor-`, `"by": "actress-`))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if doc, problems := Read("f.json", data); doc != nil || len(problems) != maxProblems+1 {
			b.Fatal(problems)
		}
	}
}
