package pptx_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/draw/pptx"
	"dateline/timeline/scene"
)

// hostile is a document whose every text wants to break something.
func hostile(text string) *timeline.Document {
	doc := timeline.Document{Version: 1, Title: text, Description: text, Language: text}
	doc.Sources = []timeline.Source{{ID: text, Title: text, Publisher: text, URL: "https://example.org/" + text, Note: text}, {ID: "js", Title: "js", URL: "javascript:alert(1)"}}
	e := timeline.Event{ID: text, Title: text, Summary: text, Place: text, Lane: text, Importance: 3}
	e.Claims = []timeline.Claim{
		{By: text, Source: text, Stance: timeline.Asserts, Text: text, Locator: text, Quote: &timeline.Quote{Exact: text, Translation: text}},
		{Source: "js", Stance: timeline.Denies},
	}
	e.More = &timeline.More{Quantities: []timeline.Quantity{{Label: text, Value: "1", Unit: text, Claim: -1}}}
	doc.Events = []timeline.Event{e, {ID: "b"}}
	doc.Stories = []timeline.Story{{ID: "s", Title: text, Steps: []timeline.Step{{Event: text, Notes: text}}}}
	return timeline.New(doc)
}

func TestNoTextBreaksThePresentation(t *testing.T) {
	for _, text := range []string{
		"", "</a:t></p:sld><script>alert(1)</script>", "a & b < c > d \" ' ]]>", "\x00\x01\x08\x0b\x1f\ufffe\uffff\xff\xfe",
		"שלום abc", "مرحبا بالعالم", "👩‍👩‍👧‍👦 e\u0301\u0302", "line\nline\r\nline\ttab\u2028x", strings.Repeat("long ", 2000), strings.Repeat("x", 10000),
		"# *a* **b** [c](javascript:alert(1)) <https://example.org> `d`\n\n> e\n\n- f\n- g\n\n<b>h</b>\n\n```\ni\n```", "../../etc/passwd",
	} {
		strict(t, write(t, hostile(text)))
	}
}

func TestManyEventsHaveTheMostImportantOnSlides(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"events": [`)
	for i := range pptx.Most + 50 {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"id": "e%d", "title": "Number %d", "date": "%d", "importance": %d}`, i, i, 1000+i, map[bool]int{true: 5, false: 3}[i >= 200])
	}
	d := strict(t, write(t, read(t, []byte(b.String()+"]}"))))
	slides := d.slides()
	if len(slides) != pptx.Most+1 {
		t.Fatalf("%d slides", len(slides))
	}
	if got := d.words(slides[0]); !strings.Contains(got, "200 of 250 events have a slide of their own, the most important ones first.") {
		t.Errorf("the overview does not say what is left out: %s", got)
	}
	if first, last := d.words(slides[1]), d.words(slides[pptx.Most]); !strings.Contains(first, "Number 0") || !strings.Contains(last, "Number 249") {
		t.Errorf("the slides are not the most important events in the order of time:\n%s\n%s", first, last)
	}
}

// broken is a file on a full disk.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestErrorOfTheFileIsTold(t *testing.T) {
	err := pptx.WriteScene(broken{}, &scene.Scene{}, faces(t), pptx.Options{})
	if err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("error %v", err)
	}
}
