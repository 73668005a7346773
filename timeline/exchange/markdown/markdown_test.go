package markdown_test

import (
	"bytes"
	"fmt"
	stdhtml "html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange/markdown"
	"dateline/timeline/exchange/record"
	"dateline/timeline/file"
	"dateline/timeline/message"
)

// fataler is what page needs of a test, or of rapid.
type fataler interface {
	Helper()
	Fatal(...any)
}

// page is a document's handout as HTML, by a program that lets HTML through.
func page(t fataler, doc *timeline.Document) string {
	t.Helper()
	var b, out bytes.Buffer
	if _, err := markdown.Write(&b, record.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{})}); err != nil {
		t.Fatal(err)
	}
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := md.Convert(b.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestEveryEventIsAHeadingAndEverySourceANote(t *testing.T) {
	for _, sample := range sampledata.All() {
		doc, _ := file.Read(sample.Name, sample.Data)
		out := page(t, doc)
		cited, claims := map[string]bool{}, 0
		for i := range doc.Events {
			e := &doc.Events[i]
			when := []rune(e.Date.Words(doc.Language))
			want := fmt.Sprintf("<h2>%s%s: %s</h2>", strings.ToUpper(string(when[:1])), string(when[1:]), e.Title)
			if !strings.Contains(stdhtml.UnescapeString(out), want) {
				t.Errorf("%s: no heading %s", sample.Name, want)
			}
			for _, c := range e.Claims {
				cited[c.Source] = c.Source != ""
			}
			claims += len(e.Claims)
		}
		delete(cited, "")
		if got := strings.Count(out, `<li id="fn:`); got != len(cited) {
			t.Errorf("%s: %d notes of %d sources", sample.Name, got, len(cited))
		}
		if got := len(regexp.MustCompile(`(?m)^<li>`).FindAllString(out, -1)); got < claims {
			t.Errorf("%s: %d lines of %d claims", sample.Name, got, claims)
		}
	}
}

// TestNoTextBecomesMarkup: a title, a name, a place and a quotation are read back as they are.
func TestNoTextBecomesMarkup(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("#*_`[]()<>!\\|~$&{}^=+-:.1 aЖ\"'/\n\x00א"))).Draw(t, "text") + "z"
		doc := timeline.New(timeline.Document{Title: text, Events: []timeline.Event{{ID: "a", Title: text, Place: text, Date: edtf.MustParse("2022-07-16"),
			Claims: []timeline.Claim{{By: "By " + text, Stance: timeline.Asserts, Text: text, Locator: text, Source: "s"}}}},
			Sources: []timeline.Source{{ID: "s", Title: text, URL: "javascript:alert(1)"}}})
		out := stdhtml.UnescapeString(regexp.MustCompile(`</?(h1|h2|p|em|strong|ul|li|sup|a|div|hr|ol)( [^>]*)?>`).ReplaceAllString(page(t, doc), "\x01"))
		shown := message.Apart(record.Line(text))
		for _, want := range []string{"\x01" + shown + "\x01", ": " + shown + "\x01", "Place: " + shown + "\x01", "\x01" + message.Apart("By "+record.Line(text)) + "\x01"} {
			if !strings.Contains(out, want) {
				t.Fatalf("%q is not in\n%q", want, out)
			}
		}
		if n := strings.Count(page(t, doc), "<h"); n != 3 { // two headings, and the line above the notes
			t.Fatalf("%d headings", n)
		}
	})
}

func TestSummariesAreParagraphsWithoutMarkup(t *testing.T) {
	doc := timeline.New(timeline.Document{Events: []timeline.Event{{ID: "a", Title: "T", Date: edtf.MustParse("2022"), Summary: "# Head\n\nOne *two*\nthree <b onclick=x>four</b>.\n\n- item [link](javascript:alert(1))\n- second\n\n<script>alert(1)</script>\n\n```\n## code\n```\n\n[^1]: note\n"}}})
	out := page(t, doc)
	for _, want := range []string{"<p>Head</p>", "One two three &lt;b onclick=x&gt;four&lt;/b&gt;.", "<p>– item link</p>", "<p>– second</p>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<p>## code</p>"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	if strings.Contains(out, "<script") || strings.Contains(out, "javascript") || strings.Count(out, "<h") != 2 {
		t.Error(out)
	}
}

func TestOnlyAddressesOfTheWebAreLinks(t *testing.T) {
	doc := timeline.New(timeline.Document{
		Sources: []timeline.Source{{ID: "a", Title: "A", URL: "javascript:alert(1)"}, {ID: "b", Title: "B", URL: "https://example.org/?q=<a>&b=\"c\""}},
		Events:  []timeline.Event{{ID: "e", Title: "E", Date: edtf.MustParse("2022"), Claims: []timeline.Claim{{Stance: timeline.Asserts, Source: "a"}, {Stance: timeline.Asserts, Source: "b"}}}}})
	out := page(t, doc)
	if strings.Contains(out, `href="javascript`) || !strings.Contains(out, `href="https://example.org/?q=`) {
		t.Error(out)
	}
}
