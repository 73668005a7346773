package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"time"

	nethtml "golang.org/x/net/html"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/draw/html"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
)

// evil stands in every field of the hostile document.
const evil = `</script><script>document.title='owned'</script><img src=x onerror=alert(1)>"'&{a|b}{b}{{.Count}}${x}javascript:alert(2)\u202e\u0000` + "\\u2028"

func hostile(t testing.TB) []byte {
	t.Helper()
	text, err := json.Marshal(strings.NewReplacer(`\u202e`, "\u202e", `\u0000`, "\x00", `\u2028`, "\u2028").Replace(evil))
	if err != nil {
		t.Fatal(err)
	}
	return []byte(strings.ReplaceAll(`{"title": @, "description": @, "language": "en", "lanes": [{"id": "l", "title": @}],
	  "eras": [{"title": @, "date": "2022"}], "actors": [{"id": "a", "name": @, "kind": @}, {"id": @, "name": @, "partOf": "a"}], "x-more": @,
	  "sources": [{"id": "s", "title": @, "publisher": @, "container-title": @, "archive": @, "URL": "https://example.org/evil", "author": @, "note": @}, {"id": "t", "title": @, "URL": "https://example.org/\"><script>x</script>"}],
	  "events": [{"id": "e1", "title": @, "date": "2022-07", "lane": "l", "summary": @, "place": @, "tags": [@],
	    "claims": [{"by": "a", "stance": "asserts", "source": "s", "locator": @, "text": @, "quote": {"exact": @, "translation": @}}, {"by": "a", "stance": "denies", "source": "t"}, {"by": @, "from": "t", "stance": "alleges", "source": "s"}],
	    "quantities": [{"label": @, "value": 1, "unit": @, "claim": 0}],
	    "status": {"is": "denied", "by": @, "on": "2022-08", "because": @}}],
	  "stories": [{"id": "y", "title": @, "steps": [{"event": "e1", "notes": @}]}]}`, "@", string(text)))
}

// write makes the page of a document.
func write(t testing.TB, data []byte) (*timeline.Document, []byte) {
	t.Helper()
	doc, problems := file.Read("test.json", data)
	if doc == nil {
		t.Fatal(problems)
	}
	for i := range doc.Sources { // which package file refuses
		if strings.HasSuffix(doc.Sources[i].URL, "/evil") {
			doc.Sources[i].URL = "javascript:alert(1)"
		}
	}
	return doc, made(t, doc)
}

func made(t testing.TB, doc *timeline.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	p := html.Page{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Made: time.Unix(1_661_000_000, 0).UTC(), Software: "Dateline"}
	if err := html.Write(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// documents are what the pages are made of here.
func documents(t testing.TB) map[string][]byte {
	list := map[string][]byte{"hostile": hostile(t), "empty": []byte(`{"events": []}`), "open": []byte(`{"events": [{"title": "Ever", "date": "../.."}]}`)}
	for _, s := range sampledata.All() {
		list[s.Name] = s.Data
	}
	return list
}

func TestAPageHasNothingThatRunsOrLoadsButItsOwn(t *testing.T) {
	for name, data := range documents(t) {
		_, text := write(t, data)
		policy, blocks := "", []string{}
		var open []string
		ids := map[string]bool{}
		for z := html5(text); ; {
			kind := z.Next()
			if kind == nethtml.ErrorToken {
				if err := z.Err(); err != io.EOF {
					t.Fatal(name, err)
				}
				break
			}
			token := z.Token()
			switch kind {
			case nethtml.SelfClosingTagToken:
				policy = strictTag(t, name, token, ids, policy)
			case nethtml.StartTagToken:
				policy = strictTag(t, name, token, ids, policy)
				if !void(token.Data) {
					open = append(open, token.Data)
				}
				if (token.Data == "script" || token.Data == "style") && attribute(token, "type") == "" {
					z.Next()
					blocks = append(blocks, string(z.Raw()))
				}
			case nethtml.EndTagToken:
				if len(open) == 0 || open[len(open)-1] != token.Data {
					t.Fatalf("%s: </%s> closes %v", name, token.Data, open)
				}
				open = open[:len(open)-1]
			}
		}
		if len(open) > 0 {
			t.Errorf("%s: %v are not closed", name, open)
		}
		if !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: the policy is %q", name, policy)
		}
		for _, b := range blocks {
			sum := sha256.Sum256([]byte(b))
			if !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
				t.Errorf("%s: the policy does not allow %.40q", name, b)
			}
		}
		if len(blocks) < 2 {
			t.Errorf("%s: %d scripts and styles", name, len(blocks))
		}
	}
}

// strictTag refuses what could run or load something, and gives the policy.
func strictTag(t *testing.T, name string, token nethtml.Token, ids map[string]bool, policy string) string {
	t.Helper()
	if strings.Contains(" img iframe object embed link base form audio video foreignobject ", " "+token.Data+" ") {
		t.Errorf("%s has a <%s>", name, token.Data)
	}
	for _, a := range token.Attr {
		switch {
		case strings.HasPrefix(a.Key, "on"), a.Key == "src", a.Key == "style", a.Key == "srcdoc":
			t.Errorf("%s: <%s> has %s", name, token.Data, a.Key)
		case a.Key == "href" && !strings.HasPrefix(a.Val, "#"):
			if !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "http://") && !strings.HasPrefix(a.Val, "mailto:") ||
				attribute(token, "rel") != "noopener noreferrer" {
				t.Errorf("%s: <%s> leads to %q", name, token.Data, a.Val)
			}
		case a.Key == "id" && ids[a.Val]:
			t.Errorf("%s: the id %s stands twice", name, a.Val)
		case a.Key == "id":
			ids[a.Val] = true
		}
	}
	if attribute(token, "http-equiv") == "Content-Security-Policy" {
		return attribute(token, "content")
	}
	return policy
}

func html5(text []byte) *nethtml.Tokenizer { return nethtml.NewTokenizer(bytes.NewReader(text)) }

func void(name string) bool {
	return strings.Contains(" meta input br path circle use ", " "+name+" ")
}

func attribute(token nethtml.Token, name string) string {
	for _, a := range token.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func TestEveryEventClaimSourceAndStatusIsInATable(t *testing.T) {
	for name, data := range documents(t) {
		doc, text := write(t, data)
		_, all, _ := bytes.Cut(text, []byte(`<section id="tables"`))
		rows := bytes.Count(text, []byte(`<tr id="e`))
		if rows != len(doc.Events) {
			t.Errorf("%s: %d rows for %d events", name, rows, len(doc.Events))
		}
		claims := 0
		for i := range doc.Events {
			claims += len(doc.Events[i].Claims)
		}
		if n := bytes.Count(all, []byte("<tr>")); n != 3+claims+len(doc.Sources) {
			t.Errorf("%s: %d rows for %d claims and %d sources", name, n, claims, len(doc.Sources))
		}
		if n := bytes.Count(text, []byte(`data-status="`)); n != len(evidence.Statuses) {
			t.Errorf("%s: the legend has %d statuses", name, n)
		}
		pens, edited := bytes.Count(text, []byte(`href="#mark-pen"`)), 0
		for i := range doc.Events {
			if doc.Events[i].Override() != nil {
				edited++
			}
		}
		if n := bytes.Count(text, []byte(`href="#mark-`)) - pens; n != len(doc.Events)+len(evidence.Statuses) {
			t.Errorf("%s: %d signs", name, n)
		}
		if (pens == 1) != (edited > 0) || bytes.Count(all, []byte("(set by an editor)")) != edited {
			t.Errorf("%s: an editor has set %d statuses, and the page has %d pens", name, edited, pens)
		}
	}
}

func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	for name, data := range documents(t) {
		doc, first := write(t, data)
		if !bytes.Equal(first, made(t, doc)) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestTooManyEventsAreRefusedWithAdvice(t *testing.T) {
	doc := timeline.New(timeline.Document{Events: make([]timeline.Event, html.Most+1)})
	err := html.Write(io.Discard, html.Page{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{})})
	if err == nil || !strings.Contains(err.Error(), "query") {
		t.Errorf("the error is %v", err)
	}
}

// tenThousand are events made by chance.
func tenThousand(t testing.TB) []byte {
	t.Helper()
	var text bytes.Buffer
	if err := sampledata.Generate(&text, 10_000, 1); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

func BenchmarkAPageOfTenThousandEvents(b *testing.B) {
	doc, problems := file.Read("generated.json", tenThousand(b))
	if doc == nil {
		b.Fatal(problems)
	}
	assess := evidence.Assess(doc, evidence.Options{})
	for b.Loop() {
		if err := html.Write(io.Discard, html.Page{Doc: doc, Assess: assess}); err != nil {
			b.Fatal(err)
		}
	}
}

func TestAPageHasEveryPartOfItsScript(t *testing.T) {
	_, text := write(t, []byte(`{"events": []}`))
	for _, name := range []string{"const data =", "function ticks(", "function drawMark(", "function arrange(", "function zoom(", "function frame(",
		"function showPanel(", "function showTip(", "function walk(", "function showDay(", "dataset.ready", ".stage{", "--paper:"} {
		if n := bytes.Count(text, []byte(name)); n < 1 {
			t.Errorf("%q is not in it", name)
		}
	}
}
