package panel

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/timeline"
)

const pictured = `{"events": [
	{"id": "large", "title": "L", "date": "1900", "image": "large.png", "summary": "[a link](https://example.org)", "claims": [{"by": "x", "stance": "asserts", "text": "[another](https://example.org)"}]},
	{"id": "small", "title": "S", "date": "1901", "image": "p/small.png"},
	{"id": "missing", "title": "M", "date": "1902", "image": "p/none.png"},
	{"id": "none", "title": "N", "date": "1903"}]}`

// gallery is a panel that shows no event of the document, whose folder has pictures; what it would do beside the
// window waits to be called.
func gallery(t *testing.T) (p *Panel, show func(id string), work func() int) {
	t.Helper()
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "p"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, size := range map[string]image.Rectangle{"large.png": image.Rect(0, 0, 1200, 600), "p/small.png": image.Rect(0, 0, 40, 30)} {
		img := image.NewRGBA(size)
		img.Set(0, 0, color.Black)
		f, err := os.Create(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, img); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	p = shown(t, []byte(pictured), "", 336)
	var waiting []func()
	p.Beside = func(f func(), _ func(error)) { waiting = append(waiting, f) }
	show = func(id string) {
		c := p.content
		c.Event, c.Folder = c.Doc.EventIndex(id), folder
		p.Set(c)
	}
	work = func() (n int) {
		for ; len(waiting) > 0; n++ {
			f := waiting[0]
			waiting = waiting[1:]
			f()
		}
		return n
	}
	return p, show, work
}

// hung is the picture in the panel, and the link that it is; nil for none.
func hung(p *Panel) (img *canvas.Image, by *link) {
	for _, l := range links(p.body) {
		if l.picture {
			return l.text.objects[0].(*canvas.Image), l
		}
	}
	return nil, nil
}

func TestAPictureIsShownWithItsAspect(t *testing.T) {
	p, show, work := gallery(t)
	show("large")
	if img, _ := hung(p); img != nil {
		t.Error("it is there before it was read")
	}
	work()
	for _, width := range []float32{260, 336, 900} {
		p.Resize(fyne.NewSize(width, 600))
		img, _ := hung(p)
		if img == nil {
			t.Fatal("no picture is shown")
		}
		most := min(width-left-right, 2*pictureHigh)
		if got := img.Size(); got.Width != most || got.Height != most/2 {
			t.Errorf("in a panel of %v the picture of 1200 x 600 pixels has %v", width, got)
		}
		within(t, p, width)
	}
	var opened *timeline.Source
	p.OnFile = func(s *timeline.Source) { opened = s }
	_, l := hung(p)
	if test.Tap(l); opened == nil || opened.File != "large.png" {
		t.Errorf("a click opens %v", opened)
	}
	opened = nil
	if l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); opened == nil {
		t.Error("Enter does not open it")
	}
	show("small")
	work()
	if img, _ := hung(p); img == nil || img.Size() != fyne.NewSize(40, 30) {
		t.Errorf("the small picture is %v", img)
	}
}

func TestAMissingPictureIsNamed(t *testing.T) {
	p, show, work := gallery(t)
	show("missing")
	work()
	mustSay(t, p, "p/none.png is not there.")
	c := p.content
	c.Folder = ""
	p.Set(c)
	if n := work(); n != 0 {
		t.Error("something is read for a document without a file")
	}
	mustSay(t, p, "p/none.png lies beside the document's file")
	show("none")
	if p.picture.name != "" || p.picture.image != nil {
		t.Error("the picture of another event is kept")
	}
}

// TestAPictureThatComesTooLateIsNotShown: one is read at a time, and of those that were passed none.
func TestAPictureThatComesTooLateIsNotShown(t *testing.T) {
	p, show, work := gallery(t)
	for _, id := range []string{"large", "small", "missing", "large", "small"} {
		show(id)
	}
	if n := work(); n != 2 {
		t.Errorf("%d pictures were read, want the first, which was begun, and the last", n)
	}
	if img, _ := hung(p); img == nil || img.Size().Width != 40 {
		t.Errorf("the picture is %v", img)
	}
	show("large")
	show("none")
	work()
	if img, _ := hung(p); img != nil {
		t.Error("a picture of another event is shown")
	}
	show("large")
	p.Close()
	work()
	if img, _ := hung(p); img != nil {
		t.Error("a panel that was closed goes on")
	}
}

func TestAPictureThatComesTakesNoKeys(t *testing.T) {
	p, show, work := gallery(t)
	show("large")
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	before := links(p.body)
	for i, l := range before {
		c.Focus(l)
		p.build()
		if got := c.Focused().(*link); got.words != l.words {
			t.Errorf("link %d: the keys went from %q to %q", i, l.words, got.words)
		}
	}
	last := before[len(before)-1].words
	if work(); c.Focused().(*link).words != last {
		t.Errorf("the keys went from %q to %q", last, c.Focused().(*link).words)
	}
	_, l := hung(p)
	c.Focus(l)
	if p.build(); !c.Focused().(*link).picture {
		t.Error("the picture lost the keys when the panel was made anew")
	}
}

func TestAnEditKeepsThePictureUntilItWasReadAnew(t *testing.T) {
	p, show, work := gallery(t)
	show("small")
	work()
	c, doc := p.content, *p.content.Doc
	c.Doc = &doc
	p.Set(c)
	if img, _ := hung(p); img == nil {
		t.Error("the picture went away")
	}
	if err := os.Remove(filepath.Join(c.Folder, "p", "small.png")); err != nil {
		t.Fatal(err)
	}
	work()
	mustSay(t, p, "p/small.png is not there.")
}
