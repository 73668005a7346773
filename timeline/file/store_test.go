package file

import (
	"runtime"
	"strings"
	"testing"
	"unsafe"
	"weak"

	"dateline/timeline"
)

// readAndForget reads a text to which nothing else refers.
func readAndForget(t *testing.T, json string) (*timeline.Document, weak.Pointer[byte]) {
	bytes := make([]byte, len(json))
	copy(bytes, json)
	doc, problems := ReadText("f.json", unsafe.String(&bytes[0], len(bytes)))
	if doc == nil {
		t.Fatal(problems)
	}
	return doc, weak.Make(&bytes[0])
}

func TestAFileIsFreeWhenItHasBeenRead(t *testing.T) {
	for name, json := range map[string]string{
		"everything": whole,
		"in parts":   string(generate(20_000)),
	} {
		doc, file := readAndForget(t, json)
		runtime.GC()
		if file.Value() != nil {
			t.Errorf("%s: the document keeps the file's bytes", name)
		}
		runtime.KeepAlive(doc)
	}
}

// whole is a document in which each key of the format stands, some unknown ones, and rare dates.
const whole = `{"dateline": 1, "title": "All", "description": "d", "language": "en", "timezone": "UTC", "x-a": {"b": "c"},
 "actors": [{"id": "a", "name": "A", "kind": "group", "x-k": 1}, {"id": "b", "partOf": "a"}],
 "sources": [{"id": "s", "type": "book", "title": "S", "author": [{"family": "F", "given": "G"}, "Literal"], "container-title": "C",
  "publisher": "P", "issued": {"date-parts": [[2022, 5]]}, "URL": "https://example.org/", "accessed": "199X", "archive": "R", "language": "kk",
  "note": "N", "by": "a", "reliability": "D", "file": "f.pdf",
  "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}, {"id": "r", "derivedFrom": ["s"]}],
 "lanes": [{"id": "l", "title": "L", "color": "#0072B2"}], "eras": [{"title": "E", "date": "[1914,1918]", "color": "#123456"}],
 "events": [{"id": "e", "title": "An \"event\"", "date": "Y-17E7", "summary": "Words", "lane": "l", "place": "Here", "tags": ["t", "u"],
  "importance": 4, "image": "p.png", "claims": [{"by": "a", "from": "b", "stance": "asserts", "source": "s", "locator": "p. 1", "said": "2022-?07",
  "text": "T", "quote": {"exact": "X", "language": "en", "translation": "Y"}, "credibility": 2.0}], "sources": ["r"],
  "quantities": [{"label": "V", "value": 1.50, "unit": "USD", "claim": 0}], "x-long": "z",
  "status": {"is": "alleged", "by": "Editor", "on": "2023-01-01", "because": "of this"}}],
 "stories": [{"id": "y", "title": "Z", "steps": [{"event": "e", "notes": "N", "reveal": true}]}]}`

func TestEqualShortTextsAreKeptOnce(t *testing.T) {
	s := newStore(1 << 20)
	a, isNew := s.share("ministry")
	b, again := s.share(strings.Clone("ministry"))
	if !isNew || again || unsafe.StringData(a) != unsafe.StringData(b) {
		t.Error("a second copy")
	}
}

func TestAStoreGivesBackWhatItWasGiven(t *testing.T) {
	s := newStore(0)
	var in, out []string
	for i := range 3000 {
		text := strings.Repeat(string(rune('a'+i%26)), i%300*i%(2*pageMost)+1) + string(rune(i))
		kept, _ := s.share(text)
		in, out = append(in, text, text), append(out, kept, s.keep(text))
	}
	for i := range in {
		if in[i] != out[i] {
			t.Fatalf("%.20q comes back as %.20q", in[i], out[i])
		}
	}
}
