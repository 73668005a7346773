package html_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"dateline/sampledata"
)

// TestInABrowserThePagePrintsInTheColoursOfPaper prints where night is preferred: the paper is white, every chart is
// on it, and so are the tables, unfolded; afterwards the page is as before.
func TestInABrowserThePagePrintsInTheColoursOfPaper(t *testing.T) {
	ctx := browser(t)
	do(t, ctx, emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}))
	complaints := visit(t, ctx, sampledata.All()[0].Data)
	before := drawn(t, ctx)
	if bright(t, before) {
		t.Error("the timeline is light by night")
	}
	ask(t, ctx, `dispatchEvent(new Event("beforeprint"))`)
	if !bright(t, ask(t, ctx, `document.getElementById("canvas").toDataURL()`)) {
		t.Error("the timeline is dark on paper")
	}
	charts, flat := ask(t, ctx, `document.querySelectorAll(".chart").length`), ask(t, ctx, `document.querySelectorAll(".flat").length`)
	if charts != flat || charts == "0" {
		t.Errorf("%s charts, %s on paper", charts, flat)
	}
	if ask(t, ctx, `document.querySelectorAll("#tables details:not([open])").length`) != "0" {
		t.Error("tables are folded on paper")
	}
	ask(t, ctx, `dispatchEvent(new Event("afterprint"))`)
	if after := drawn(t, ctx); after != before || ask(t, ctx, `document.querySelectorAll(".flat").length`) != "0" {
		t.Error("after printing the page is another")
	}
	var sheet []byte
	do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) (err error) {
		sheet, _, err = page.PrintToPDF().WithPrintBackground(true).Do(ctx)
		return err
	}))
	path := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(path, sheet, 0o644); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command("pdftotext", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"Statuses over time", "Who retells whom", "Beregini posts the documents", "All sources"} {
		if !bytes.Contains(text, []byte(words)) {
			t.Errorf("%q is not on paper", words)
		}
	}
	if list := complaints(); len(list) > 0 {
		t.Error(list)
	}
}

// bright tells whether the last pixel of a picture is.
func bright(t *testing.T, address string) bool {
	t.Helper()
	_, text, _ := strings.Cut(address, "base64,")
	picture, err := png.Decode(base64.NewDecoder(base64.StdEncoding, strings.NewReader(text)))
	if err != nil {
		t.Fatal(err)
	}
	r, g, b, _ := picture.At(picture.Bounds().Max.X-3, picture.Bounds().Max.Y-5).RGBA()
	return r+g+b > 3*0x8000
}
