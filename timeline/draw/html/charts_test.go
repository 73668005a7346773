package html_test

import (
	"context"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"dateline/sampledata"
)

// await gives what a promise of the page comes to.
func await(t testing.TB, ctx context.Context, expression string, into any) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate("(async () => { "+expression+" })()", into, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
}

// drawn are the numbers of all charts as ECharts has them, each chart brought into sight first; want are
// those of the options that Go has made.
const (
	drawCharts = `const settle = () => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)));
		const bare = (s) => ({data: s.type === "sankey" || s.type === "graph" ? s.data.map((d) => d.name) : s.data.map((d) => d.value === undefined ? d : d.value), links: (s.links || []).map((l) => [l.source, l.target, l.value])});`
	drawnNumbers = drawCharts + `const out = {};
		for (const box of document.querySelectorAll(".chart")) {
			box.scrollIntoView(); await settle(); await settle();
			for (let k = 0; k < 50 && !echarts.getInstanceByDom(box); k++) await settle();
			out[box.id.slice(6)] = echarts.getInstanceByDom(box).getOption().series.map(bare);
		}
		return JSON.stringify(out);`
	wantNumbers = drawCharts + `const out = {};
		for (const f of JSON.parse(document.getElementById("data").textContent).figures) if (f.option) out[f.id] = f.option.series.map(bare);
		return JSON.stringify(out);`
	slide = `(() => { const r = document.getElementById("asof"); r.value = %; r.dispatchEvent(new Event("input")); })()`
)

// numbers are those of all charts.
func numbers(t *testing.T, ctx context.Context, expression string) (all map[string]any) {
	t.Helper()
	var text string
	await(t, ctx, expression, &text)
	if err := json.Unmarshal([]byte(text), &all); err != nil {
		t.Fatal(err, text)
	}
	return all
}

func TestInABrowserTheChartsShowWhatIsCountedOnEveryDay(t *testing.T) {
	ctx := browser(t)
	list := map[string][]byte{"hostile": hostile(t)}
	for _, s := range sampledata.All() {
		list[s.Name] = s.Data
	}
	for name, data := range list {
		complaints := visit(t, ctx, data)
		want := numbers(t, ctx, wantNumbers)
		if len(want) < 4 {
			t.Errorf("%s has %d charts", name, len(want))
		}
		if got := numbers(t, ctx, drawnNumbers); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the script counts %v, Go %v", name, got, want)
		}
		if ask(t, ctx, `!!document.getElementById("asof")`) != "true" {
			continue
		}
		last := ask(t, ctx, `document.getElementById("asof").max`)
		ask(t, ctx, strings.Replace(slide, "%", "0", 1))
		if early := numbers(t, ctx, drawnNumbers); reflect.DeepEqual(early, want) {
			t.Errorf("%s: before everything all charts are as at the end", name)
		}
		ask(t, ctx, strings.Replace(slide, "%", last, 1))
		if again := numbers(t, ctx, drawnNumbers); !reflect.DeepEqual(again, want) {
			t.Errorf("%s: after going back in time the script counts %v, Go %v", name, again, want)
		}
		if list := complaints(); len(list) > 0 {
			t.Errorf("%s: %v", name, list)
		}
	}
}

func TestInABrowserTheTablesOfChartsFollowTheDay(t *testing.T) {
	ctx := browser(t)
	visit(t, ctx, sampledata.All()[0].Data)
	const sum = `Array.from(document.querySelectorAll("#figure-stances td.digits")).reduce((n, c) => n + Number(c.textContent), 0)`
	all := ask(t, ctx, sum)
	ask(t, ctx, strings.Replace(slide, "%", "0", 1))
	if early := ask(t, ctx, sum); early == all || all == "0" {
		t.Errorf("%s claims at the end, %s before everything", all, early)
	}
	ask(t, ctx, strings.NewReplacer("%", "3", "asof", "asof-charts").Replace(slide))
	if day := ask(t, ctx, `document.getElementById("asof").value`); day != "3" {
		t.Errorf("the slider above the charts is on the day 3, that below the timeline on %s", day)
	}
}

// TestInABrowserCardsOfChartsAreText points at every chart of a document whose texts are all hostile.
func TestInABrowserCardsOfChartsAreText(t *testing.T) {
	ctx := browser(t)
	complaints := visit(t, ctx, hostile(t))
	numbers(t, ctx, drawnNumbers)
	var cards []string
	await(t, ctx, drawCharts+`const out = [];
		for (const box of document.querySelectorAll(".chart")) {
			const c = echarts.getInstanceByDom(box);
			box.scrollIntoView(); await settle();
			c.dispatchAction({type: "showTip", seriesIndex: 0, dataIndex: 0}); await settle();
			for (const card of document.querySelectorAll(".charttip")) out.push(card.textContent);
			c.dispatchAction({type: "hideTip"});
		}
		return out;`, &cards)
	if text := strings.Join(cards, "\n"); len(cards) < 4 || !strings.Contains(text, "<img src=x onerror=alert(1)>") {
		t.Errorf("the cards say %q", cards)
	}
	if n := ask(t, ctx, `document.querySelectorAll("img, [onerror], .charttip script").length`); n != "0" {
		t.Errorf("%s elements of the document's are in the page", n)
	}
	if title := ask(t, ctx, `document.title`); title == "owned" {
		t.Error("a script of the document ran")
	}
	if list := complaints(); len(list) > 0 {
		t.Error(list)
	}
}

// TestInABrowserAxeFindsNoSeriousFault holds the page against the rules of axe-core, with everything unfolded.
func TestInABrowserAxeFindsNoSeriousFault(t *testing.T) {
	ctx := browser(t)
	axe, err := os.ReadFile("../../../assets/web/node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Fatal(err)
	}
	list := map[string][]byte{"hostile": hostile(t)}
	for _, s := range sampledata.All() {
		list[s.Name] = s.Data
	}
	for name, data := range list {
		visit(t, ctx, data)
		do(t, ctx, chromedp.Evaluate(string(axe)+"; undefined", nil))
		ask(t, ctx, `(() => { for (const d of document.querySelectorAll("details")) d.open = true; document.getElementById("canvas").dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight"})); })()`)
		numbers(t, ctx, drawnNumbers)
		for _, scheme := range []string{"light", "dark"} {
			do(t, ctx, emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}))
			var found struct {
				Passed int
				Faults []string
			}
			await(t, ctx, `const r = await axe.run(document); return {Passed: r.passes.length, Faults: r.violations.filter((v) => v.impact === "serious" || v.impact === "critical").map((v) => v.id + ": " + v.help + ": " + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + " " + n.failureSummary).join(" | "))};`, &found)
			for _, fault := range found.Faults {
				t.Errorf("%s in %s: %s", name, scheme, fault)
			}
			if found.Passed < 20 {
				t.Errorf("%s in %s: only %d rules apply", name, scheme, found.Passed)
			}
		}
	}
}
