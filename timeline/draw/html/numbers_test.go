package html_test

import (
	"bytes"
	"testing"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline/draw/html"
	"dateline/timeline/evidence"
	"dateline/timeline/pick"
	"dateline/timeline/words"
)

// TestInABrowserNumbersAreWrittenAsElsewhere in every language, also where the browser has no numbers of it.
func TestInABrowserNumbersAreWrittenAsElsewhere(t *testing.T) {
	ctx := browser(t)
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	const n = 10_001
	var data bytes.Buffer
	if err := sampledata.Generate(&data, n, 1); err != nil {
		t.Fatal(err)
	}
	doc, _ := write(t, data.Bytes())
	assess := evidence.Assess(doc, evidence.Options{})
	for _, language := range words.Languages {
		tr, err := words.Speak(files, language)
		if err != nil {
			t.Fatal(err)
		}
		var text bytes.Buffer
		if err := html.Write(&text, html.Page{Doc: doc, Assess: assess, Pick: pick.Apply(doc, assess, pick.Query{}, nil), Words: tr}); err != nil {
			t.Fatal(err)
		}
		open(t, ctx, text.Bytes())
		if got, want := ask(t, ctx, `document.getElementById("shown").textContent`), tr.T("{{.Count}} events", "Count", n); got != want {
			t.Errorf("%s: %q instead of %q", language, got, want)
		}
	}
}
