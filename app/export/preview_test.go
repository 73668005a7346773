package export

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/timeline/output"
)

// words0 is the first text of a row.
func words0(o fyne.CanvasObject) string {
	return o.(*fyne.Container).Objects[0].(*canvas.Text).Text
}

func TestThePreviewIsThePictureOfTheFile(t *testing.T) {
	d := opened(t, large, nil)
	img := d.stage.image.Image
	if img == nil || !d.stage.image.Visible() || !strings.HasPrefix(d.message.Text, "1920 × 1080 pixels · about ") {
		t.Fatalf("no preview; said %q", d.message.Text)
	}
	b := img.Bounds()
	if got := float64(b.Dx()) / float64(b.Dy()); math.Abs(got-16.0/9) > 0.01 {
		t.Errorf("the preview is %v", b)
	}
	d.Choices.Paper, d.Choices.Sheets, d.Choices.Cols, d.Choices.Rows = "a4", Tiles, 2, 1
	d.changed()
	if d.stage.pages != 2 || !d.stage.on.Visible() || !strings.Contains(d.message.Text, "2 files") {
		t.Fatalf("tiles have %d pages; said %q", d.stage.pages, d.message.Text)
	}
	first := d.stage.image.Image
	if d.leaf(1); d.stage.page != 1 || d.stage.image.Image == first {
		t.Error("the second page cannot be leafed to")
	}
	if d.leaf(5); d.stage.page != 1 {
		t.Error("beyond the last page")
	}
	d.Choices.Ending = ".csv"
	if d.changed(); !strings.Contains(d.stage.text.Text, "\"earliest\"") {
		t.Errorf("the preview of a table is %.60q", d.stage.text.Text)
	}
}

// TestThePreviewHasThePixelsOfTheFile: of one that is as large as the room for the preview each pixel is the same, whatever
// the choices.
func TestThePreviewHasThePixelsOfTheFile(t *testing.T) {
	room := opened(t, large, nil).pixels()
	for name, choose := range map[string]func(c *Choices){
		"light": func(*Choices) {}, "dark": func(c *Choices) { c.Theme = "dark" }, "short sources": func(c *Choices) { c.Short = true },
		"a chart": func(c *Choices) { c.Chart = "statuses" }, "one event": func(c *Choices) { c.What = Selection },
	} {
		d := opened(t, large, func(c *Choices) {
			c.Paper, c.Own = OwnPaper, fmt.Sprintf("%dx%d", room.X, room.Y)
			choose(c)
		})
		shown, ok := d.stage.image.Image.(*image.RGBA)
		if !ok {
			t.Fatalf("%s: there is no preview; said %q", name, d.message.Text)
		}
		if d.yes(); d.out == nil || len(d.out.Files) != 1 {
			t.Fatalf("%s: written is %+v; said %q", name, d.out, d.message.Text)
		}
		written, err := png.Decode(strings.NewReader(d.read(filepath.Base(d.out.Files[0]))))
		if err != nil {
			t.Fatal(err)
		}
		if shown.Rect.Size() != written.Bounds().Size() {
			t.Fatalf("%s: the preview is %v, the file %v", name, shown.Rect, written.Bounds())
		}
		for y := range shown.Rect.Dy() {
			for x := range shown.Rect.Dx() {
				if r, g, b, a := written.At(x, y).RGBA(); shown.RGBAAt(x, y) != (color.RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), uint8(a >> 8)}) {
					t.Fatalf("%s: at %d, %d the preview has %v and the file %v", name, x, y, shown.RGBAAt(x, y), written.At(x, y))
				}
			}
		}
	}
}

// TestAnOutdatedPreviewIsDropped: the choices change while one is made; the one that stays is of the
// last choices, and no more than one is made at a time.
func TestAnOutdatedPreviewIsDropped(t *testing.T) {
	d := opened(t, large, nil)
	var waiting []func()
	d.work = func(_ string, work func(), _ func(error)) { waiting = append(waiting, work) }
	for _, p := range []string{"a4", "a3", "square"} {
		d.Choices.Paper = p
		d.changed()
	}
	if len(waiting) != 1 {
		t.Fatalf("%d previews are made at a time", len(waiting))
	}
	before := d.stage.image.Image
	waiting[0]()
	if d.stage.image.Image != before {
		t.Error("an outdated preview is shown")
	}
	if len(waiting) != 2 {
		t.Fatal("the last choices get no preview")
	}
	waiting[1]()
	if b := d.stage.image.Image.Bounds(); b.Dx() != b.Dy() {
		t.Errorf("the preview is %v and not of the last choice", b)
	}
	d.Choices.Paper = "a4"
	d.changed()
	d.no()
	waiting[2]()
	if d.Shown() || len(waiting) != 3 {
		t.Error("a closed dialog goes on")
	}
}

func TestTheEstimateIsNearTheFile(t *testing.T) {
	for _, c := range []Choices{
		{Ending: ".png", Paper: "slide"}, {Ending: ".png", Paper: "slide-large"}, {Ending: ".png", Paper: "4k"}, {Ending: ".png", Paper: "a3", DPI: 300}, {Ending: ".jpg", Paper: "4k"},
		{Ending: ".svg", Paper: "a4"}, {Ending: ".pdf", Paper: "a4", Sheets: Tiles, Cols: 3, Rows: 2}, {Ending: ".pptx"}, {Ending: ".csv"},
	} {
		c = Parse(c.String())
		d := opened(t, large, func(to *Choices) { *to = c })
		laid, err := d.job()
		if err != nil {
			t.Fatal(err)
		}
		guess, err := laid.estimate(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		d.yes()
		info, err := os.Stat(filepath.Join(d.dir, "x"+c.Ending))
		if err != nil {
			t.Fatal(err, d.message.Text)
		}
		if ratio := float64(guess) / float64(info.Size()); ratio < 0.6 || ratio > 1.6 {
			t.Errorf("%+v: %d bytes were said, %d written", c, guess, info.Size())
		}
		t.Logf("%s %s: %d said, %d written", c.Ending, c.Paper, guess, info.Size())
	}
}

func TestChoicesComeBackAndOddOnesAreMended(t *testing.T) {
	c := Choices{What: Selection, Ending: ".jpg", Paper: OwnPaper, Own: "100x100mm", Portrait: true, Sheets: Tiles, Cols: 4, Rows: 5,
		Theme: "dark", DPI: 300, Transparent: true, Quality: 50, Short: true, Bare: true, Path: "/tmp/x.jpg", Of: "y"}
	if got := Parse(c.String()); got != c {
		t.Errorf("%+v comes back as %+v", c, got)
	}
	for _, text := range []string{"", "null", "[]", "{\"cols\": -5, \"rows\": 1e9}", `{"ending": ".exe", "paper": "a9", "theme": "", "dpi": -1, "sheets": 9, "what": 9}`,
		`{"ending": "x.PNG"}`, strings.Repeat("[", 10000)} {
		got := Parse(text)
		if f := got.format(); f.Ending != got.Ending || got.Quality == 0 || got.Cols < 1 || got.Rows < 1 || got.What > Selection || got.Sheets > Book {
			t.Errorf("%.40q is %+v", text, got)
		}
		if _, err := got.paper(); err != nil {
			t.Errorf("%.40q: %v", text, err)
		}
	}
}

func TestOwnSizesAreOfPaperOrOfPixels(t *testing.T) {
	for own, want := range map[string][2]int{"1920x1080": {1920, 1080}, "1920 × 1080 px": {1920, 1080}, "10x5in": {1440, 720}, "254X127mm": {1440, 720}} {
		c := Parse(Choices{Paper: OwnPaper, Own: own}.String())
		p, err := c.paper()
		if err != nil {
			t.Errorf("%q: %v", own, err)
			continue
		}
		if w, h := output.Size(p.Width, p.Height, c.dpi(p)/72); w != want[0] || h != want[1] {
			t.Errorf("%q is %d x %d pixels", own, w, h)
		}
	}
	for _, own := range []string{"x", "10", "10x", "1e3x5mm", "-5x5in", "5x5parsec", "\x00", strings.Repeat("9", 400) + "x1in"} {
		if p, err := (Choices{Ending: ".png", Paper: OwnPaper, Own: own}).paper(); err == nil {
			t.Errorf("%q is %v", own, p)
		}
	}
}

// TestAPreviewThatIsMadeIsSaidToBe where there is nothing to be seen meanwhile.
func TestAPreviewThatIsMadeIsSaidToBe(t *testing.T) {
	d := opened(t, large, nil)
	var waiting []func()
	d.work = func(_ string, work func(), _ func(error)) { waiting = append(waiting, work) }
	d.changed()
	if len(waiting) != 1 || d.stage.hint.Visible() {
		t.Fatalf("%d pieces of work; above a picture stands %q", len(waiting), d.stage.hint.Text)
	}
	waiting[0]()
	d.stage.show(nil, "", "", 0, 0)
	d.changed()
	if !d.stage.hint.Visible() || !strings.HasPrefix(d.stage.hint.Text, "Making") {
		t.Errorf("an empty stage says %q", d.stage.hint.Text)
	}
	waiting[1]()
	if d.stage.hint.Visible() || d.stage.image.Image == nil {
		t.Errorf("the preview is not shown, or %q with it", d.stage.hint.Text)
	}
}
