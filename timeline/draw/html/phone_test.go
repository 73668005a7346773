package html_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"dateline/sampledata"
	"dateline/timeline/draw/html"
	"dateline/timeline/evidence"
	"dateline/timeline/pick"
)

// endless is a document whose texts are of ten thousand letters without a blank.
func endless(t *testing.T) []byte {
	t.Helper()
	text, err := json.Marshal(strings.Repeat("x", 10_000))
	if err != nil {
		t.Fatal(err)
	}
	return bytes.ReplaceAll([]byte(`{"title": @, "description": @, "lanes": [{"id": "l", "title": @}], "actors": [{"id": "a", "name": @}], "sources": [{"id": "s", "title": @, "issued": "2022-08"}],
	  "events": [{"title": @, "date": "2022-07", "lane": "l", "summary": @, "place": @, "claims": [{"by": "a", "stance": "asserts", "source": "s", "text": @}]}]}`), []byte("@"), text)
}

func TestInABrowserAPageIsAsWideAsAPhone(t *testing.T) {
	ctx := browser(t)
	do(t, ctx, emulation.SetDeviceMetricsOverride(390, 844, 2, true))
	list := map[string][]byte{"hostile": hostile(t), "endless": endless(t)}
	for _, s := range sampledata.All() {
		list[s.Name] = s.Data
	}
	for name, data := range list {
		complaints := visit(t, ctx, data)
		numbers(t, ctx, drawnNumbers)
		ask(t, ctx, `(() => { for (const d of document.querySelectorAll("details")) d.open = true; document.getElementById("canvas").dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight"})); })()`)
		look(t, ctx, name+"-phone")
		if wide := ask(t, ctx, `document.documentElement.scrollWidth`); wide != "390" {
			t.Errorf("%s is %s pixels wide", name, wide)
		}
		if list := complaints(); len(list) > 0 {
			t.Errorf("%s: %v", name, list)
		}
	}
}

// TestInABrowserAnEventInSeveralLanesCountsOnce groups by source, where an event is in the lane of each of its sources.
func TestInABrowserAnEventInSeveralLanesCountsOnce(t *testing.T) {
	ctx := browser(t)
	doc, _ := write(t, sampledata.All()[0].Data)
	assess := evidence.Assess(doc, evidence.Options{})
	var text bytes.Buffer
	if err := html.Write(&text, html.Page{Doc: doc, Assess: assess, Pick: pick.Apply(doc, assess, pick.Query{GroupBy: pick.BySource}, nil)}); err != nil {
		t.Fatal(err)
	}
	open(t, ctx, text.Bytes())
	drawn(t, ctx)
	if words := ask(t, ctx, `document.getElementById("shown").textContent`); words != "15 events" {
		t.Errorf("it shows %q", words)
	}
	ask(t, ctx, `document.querySelector("button.status[data-status='2']").click()`)
	drawn(t, ctx)
	if words := ask(t, ctx, `document.getElementById("shown").textContent`); words != "8 of 15 events" {
		t.Errorf("without the seven that are corroborated it shows %q", words)
	}
}

// TestInABrowserTheAxisGoesThereAndBack takes instants to places and back, with gaps between them.
func TestInABrowserTheAxisGoesThereAndBack(t *testing.T) {
	ctx := browser(t)
	script, err := os.ReadFile("web/gaps.js")
	if err != nil {
		t.Fatal(err)
	}
	do(t, ctx, chromedp.Navigate("about:blank"))
	const frame = `(() => {
		const data = {from: 1000, breaks: [{s: 2000, e: 50000}, {s: 52000, e: 900000}]}, view = {width: 800}, bound = (t) => t;
		let plan, draw, paint;
		@
		let worst = 0, least = 1, last = -Infinity;
		for (const scale of [0.01, 0.1, 3]) {
			last = -Infinity;
			for (let t = 500; t < 950000; t += 497) {
				const x = worldX(t, scale);
				worst = Math.max(worst, Math.abs(timeAt(x, scale) - t));
				least = Math.min(least, x > last ? 1 : 0);
				last = x;
			}
		}
		return [worst, least];
	})()`
	var got []float64
	do(t, ctx, chromedp.Evaluate(strings.Replace(frame, "@", string(script), 1), &got))
	if worst, ordered := got[0], got[1] == 1; worst > 0.01 || !ordered {
		t.Errorf("instants come back %g seconds off, in order: %v", worst, ordered)
	}
}

// TestInABrowserATitleTakesASecondLineBeforeItIsCut breaks titles into lines: between words, about equal ones, and with an
// ellipsis only where two lines are not enough.
func TestInABrowserATitleTakesASecondLineBeforeItIsCut(t *testing.T) {
	ctx := browser(t)
	script, err := os.ReadFile("web/look.js")
	if err != nil {
		t.Fatal(err)
	}
	do(t, ctx, chromedp.Navigate("about:blank"))
	for text, want := range map[string]string{
		"Short":                        "1 line, whole",
		"The Bergers move to Chemnitz": "2 lines, whole",
		"Friedrich comes back from his years as a journeyman in the Balkans": "2 lines, cut",
		strings.Repeat("x", 400): "1 line, cut",
	} {
		got := ask(t, ctx, `(() => { const draw = document.createElement("canvas").getContext("2d");`+string(script)+`
			const list = lines(`+"`"+text+"`"+`, "600 13px sans-serif", 160);
			if (list.some((l) => l[1] > 160)) return "too wide";
			const whole = list.map((l) => l[0]).join(" ") === `+"`"+text+"`"+`;
			if (!whole && list.length === 2 && !/[a-z]…$/.test(list[1][0])) return list[1][0];
			return list.length + (list.length > 1 ? " lines, " : " line, ") + (whole ? "whole" : "cut"); })()`)
		if got != want {
			t.Errorf("%.40q is broken into %q", text, got)
		}
	}
}
