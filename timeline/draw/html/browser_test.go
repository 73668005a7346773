package html_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"dateline/sampledata"
)

// browser starts Chromium. The test is skipped where there is none, but not in make test-all, which
// installs it.
func browser(t testing.TB) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "google-chrome", "google-chrome-stable"} {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	if os.Getenv("DATELINE_NEED_TOOLS") != "1" {
		t.Skip("a browser is started by make test-all alone")
	}
	if path == "" {
		t.Fatal("Chromium is not there")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1440, 900))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, end := context.WithTimeout(ctx, 5*time.Minute) // where the browser hangs
	t.Cleanup(end)
	ctx, shut := chromedp.NewContext(ctx)
	t.Cleanup(shut)
	return ctx
}

// visit opens a page and gives what it asked for and complained of.
func visit(t testing.TB, ctx context.Context, data []byte) (complaints func() []string) {
	t.Helper()
	_, text := write(t, data)
	return open(t, ctx, text)
}

// open opens a page that is written already.
func open(t testing.TB, ctx context.Context, text []byte) (complaints func() []string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.html")
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
	var lock sync.Mutex
	var list []string
	note := func(what string) {
		lock.Lock()
		defer lock.Unlock()
		list = append(list, what)
	}
	chromedp.ListenTarget(ctx, func(ev any) {
		switch ev := ev.(type) {
		case *network.EventRequestWillBeSent:
			if ev.Request.URL != "file://"+path {
				note("request of " + ev.Request.URL)
			}
		case *runtime.EventExceptionThrown:
			note("exception: " + ev.ExceptionDetails.Error())
		case *runtime.EventConsoleAPICalled:
			note("console: " + string(ev.Type))
		case *page.EventJavascriptDialogOpening:
			note("dialog: " + ev.Message)
		case *log.EventEntryAdded: // what the policy forbids comes here, too
			note("log: " + ev.Entry.Text)
		}
	})
	do(t, ctx, network.Enable(), runtime.Enable(), log.Enable(), chromedp.Navigate("file://"+path), chromedp.WaitReady(`html[data-ready=yes]`))
	return func() []string {
		lock.Lock()
		defer lock.Unlock()
		return list
	}
}

func do(t testing.TB, ctx context.Context, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// ask is what an expression gives.
func ask(t testing.TB, ctx context.Context, expression string) (text string) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate("String("+expression+")", &text))
	return text
}

// picture is the canvas as bytes, after a frame.
const picture = `(await new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r))), document.getElementById("canvas").toDataURL())`

func drawn(t *testing.T, ctx context.Context) (text string) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate("(async () => { return "+picture+"; })()", &text, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
	return text
}

func TestInABrowserThePageZoomsTellsAndGoesBackInTime(t *testing.T) {
	ctx := browser(t)
	for _, s := range sampledata.All() {
		complaints := visit(t, ctx, s.Data)
		before := drawn(t, ctx)
		do(t, ctx, chromedp.Click("#in"))
		if after := drawn(t, ctx); after == before {
			t.Errorf("%s: zooming changes nothing", s.Name)
		}
		do(t, ctx, chromedp.Click("#fit"), chromedp.Focus("#canvas"), chromedp.KeyEvent(kb.ArrowRight))
		if text := ask(t, ctx, `document.querySelector("#panel h3").textContent`); text == "" {
			t.Errorf("%s: the panel shows nothing", s.Name)
		}
		if n := ask(t, ctx, `document.querySelectorAll("#panel .claim a[href^=http]").length`); n == "0" && s.Name == "kazakhstan-2022.json" {
			t.Errorf("%s: no claim has a link", s.Name)
		}
		found := ask(t, ctx, `(() => { const c = document.getElementById("canvas"), b = c.getBoundingClientRect();
			for (let y = 50; y < b.height; y += 6) for (let x = 4; x < b.width; x += 6) {
				c.dispatchEvent(new PointerEvent("pointermove", {clientX: b.left + x, clientY: b.top + y, pointerId: 9}));
				if (!document.getElementById("tip").hidden) return document.getElementById("tip").textContent;
			} return ""; })()`)
		if !strings.ContainsAny(found, "0123456789") || s.Name == "kazakhstan-2022.json" && !strings.Contains(found, "Sources: U.S. Department of State, Johns Hopkins Gazette") {
			t.Errorf("%s: nothing has a card, or it says %q", s.Name, found)
		}
		known := ask(t, ctx, `document.querySelector("[data-count='2']").textContent`)
		if ask(t, ctx, `!!document.getElementById("asof")`) == "true" {
			ask(t, ctx, `(() => { const r = document.getElementById("asof"); r.value = 0; r.dispatchEvent(new Event("input")); })()`)
			if then := ask(t, ctx, `document.querySelector("[data-count='2']").textContent`); then == known && s.Name == "kazakhstan-2022.json" {
				t.Errorf("before everything %s events are corroborated still", then)
			}
		}
		do(t, ctx, chromedp.Click("#events summary"))
		if rows := ask(t, ctx, `Array.from(document.querySelectorAll("#events tbody tr")).filter((r) => r.offsetHeight > 0).length`); rows == "0" {
			t.Errorf("%s: the table shows no row", s.Name)
		}
		if list := complaints(); len(list) > 0 {
			t.Errorf("%s: %v", s.Name, list)
		}
		for _, scheme := range []string{"light", "dark"} {
			do(t, ctx, emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}))
			look(t, ctx, s.Name+"-"+scheme)
		}
	}
}

func TestInABrowserHostileTextsAreTexts(t *testing.T) {
	ctx := browser(t)
	complaints := visit(t, ctx, hostile(t))
	do(t, ctx, chromedp.Focus("#canvas"), chromedp.KeyEvent(kb.ArrowRight))
	if title := ask(t, ctx, `document.title`); title == "owned" {
		t.Error("a script of the document ran")
	}
	if n := ask(t, ctx, `document.querySelectorAll("img, [onerror], a[href^=javascript]").length`); n != "0" {
		t.Errorf("%s elements of the document's are in the page", n)
	}
	if text := ask(t, ctx, `document.getElementById("panel").textContent`); !strings.Contains(text, "<img src=x onerror=alert(1)>") {
		t.Errorf("the panel says %q", text)
	}
	if list := complaints(); len(list) > 0 {
		t.Error(list)
	}
}

// look leaves a picture of the page in the folder that $DATELINE_LOOK names.
func look(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	folder := os.Getenv("DATELINE_LOOK")
	if folder == "" {
		return
	}
	var shot []byte
	do(t, ctx, chromedp.CaptureScreenshot(&shot))
	if err := os.WriteFile(filepath.Join(folder, name+".png"), shot, 0o644); err != nil {
		t.Fatal(err)
	}
}
