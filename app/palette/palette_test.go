package palette_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/app/palette"
)

// opened is an open palette on a canvas of a size, what was typed into it and where it went.
func opened(t *testing.T, size fyne.Size) (p *palette.Palette, c fyne.Canvas, typed, went *[]string) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	w := a.NewWindow("")
	w.SetContent(look.NewLabel(""))
	w.Resize(size)
	p = palette.New(w.Canvas())
	typed, went = &[]string{}, &[]string{}
	p.OnType = func(text string) { *typed = append(*typed, text) }
	p.Open("where to?")
	return p, w.Canvas(), typed, went
}

func items(went *[]string, n int) []palette.Item {
	var list []palette.Item
	for i := range n {
		list = append(list, palette.Item{
			Title: fmt.Sprintf("Item %d %s", i, strings.Repeat("very long <script> עברית 🕰 ", i*20)), Kind: "event", Detail: "16 July 2022",
			Go: func() { *went = append(*went, fmt.Sprint(i)) },
		})
	}
	return list
}

func press(c fyne.Canvas, keys ...fyne.KeyName) {
	for _, k := range keys {
		if c.Focused() != nil {
			c.Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
}

func TestWhatIsTypedIsTold(t *testing.T) {
	p, c, typed, _ := opened(t, fyne.NewSize(900, 600))
	test.Type(c.Focused(), "kö")
	if strings.Join(*typed, " ") != "k kö" || p.Text() != "kö" {
		t.Errorf("told %q, and %q stands there", *typed, p.Text())
	}
}

func TestKeysChooseAndGo(t *testing.T) {
	for _, c := range []struct {
		keys []fyne.KeyName
		want string
	}{
		{[]fyne.KeyName{fyne.KeyReturn}, "0"},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter}, "2"},
		{[]fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, "3"},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn}, "0"},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyDown, fyne.KeyReturn}, "0"},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyReturn}, "3"},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyPageUp, fyne.KeyReturn}, "0"},
		{[]fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn}, ""},
	} {
		p, canvas, _, went := opened(t, fyne.NewSize(900, 600))
		closed := 0
		p.OnClose = func() {
			if closed++; len(*went) > 0 {
				t.Error("it must be closed before it goes there")
			}
		}
		p.Show(items(went, 4), "")
		press(canvas, c.keys...)
		if strings.Join(*went, " ") != c.want || p.Shown() || closed != 1 || canvas.Overlays().Top() != nil {
			t.Errorf("%v goes to %q, want %q; shown %v, closed %d times", c.keys, *went, c.want, p.Shown(), closed)
		}
	}
}

// TestEnterWaitsForWhatIsLookedFor: what is still shown belongs to another text.
func TestEnterWaitsForWhatIsLookedFor(t *testing.T) {
	p, c, _, went := opened(t, fyne.NewSize(900, 600))
	p.Show(items(went, 4)[2:], "")
	test.Type(c.Focused(), "x")
	press(c, fyne.KeyReturn)
	if len(*went) > 0 || !p.Shown() {
		t.Fatal("it went to what was found for another text")
	}
	p.Show(items(went, 2), "")
	if strings.Join(*went, "") != "0" || p.Shown() {
		t.Errorf("it went to %q", *went)
	}
	p.Open("where to?")
	test.Type(c.Focused(), "x")
	press(c, fyne.KeyReturn)
	p.Show(nil, "nothing")
	if p.Show(items(went, 2), ""); len(*went) != 1 || !p.Shown() {
		t.Error("where nothing is found it goes nowhere")
	}
}

func TestAClickGoesThereAndBesideItCloses(t *testing.T) {
	p, c, _, went := opened(t, fyne.NewSize(900, 600))
	p.Show(items(went, 4), "")
	test.TapCanvas(c, fyne.NewPos(450, 86+10+34+4+32*2+16))
	if strings.Join(*went, "") != "2" || p.Shown() {
		t.Errorf("the click went to %q", *went)
	}
	p.Open("where to?")
	test.TapCanvas(c, fyne.NewPos(20, 500))
	if p.Shown() {
		t.Error("a click beside it must close it")
	}
}

func TestWithoutItemsThereIsANote(t *testing.T) {
	p, c, _, went := opened(t, fyne.NewSize(900, 600))
	small := c.Capture()
	p.Show(nil, "Nothing here has this name")
	press(c, fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyReturn)
	if len(*went) > 0 || !p.Shown() {
		t.Error("there is nothing to go to")
	}
	if same(small.At(300, 86+90), c.Capture().At(300, 86+90)) {
		t.Error("the note has no room")
	}
	p.Close()
	p.Close()
	p.Show(items(went, 2), "") // comes late
	if p.Shown() || len(p.Items()) > 0 {
		t.Error("what comes after it was closed must not be shown")
	}
}

func same(a, b interface{ RGBA() (r, g, b, a uint32) }) bool {
	r0, g0, b0, _ := a.RGBA()
	r1, g1, b1, _ := b.RGBA()
	return r0 == r1 && g0 == g1 && b0 == b1
}

// TestItFitsTheSmallestWindow, with long titles in any script.
func TestItFitsTheSmallestWindow(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 800, Height: 474}, {Width: 1280, Height: 774}, {Width: 2560, Height: 1400}} {
		p, c, _, went := opened(t, size)
		p.Show(items(went, 40), "")
		pop := c.Overlays().Top()
		if min := p.MinSize(nil); pop == nil || min.Height > size.Height || min.Width > size.Width-40 {
			t.Errorf("at %v it takes %v", size, p.MinSize(nil))
		}
		c.Capture()
	}
}

// TestTheKeysReachEveryItem, also those that are not in sight at first.
func TestTheKeysReachEveryItem(t *testing.T) {
	p, c, _, went := opened(t, fyne.NewSize(800, 474))
	p.Show(items(went, 40), "")
	field := c.Focused()
	for range 39 {
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	if p.Chosen() != 39 {
		t.Errorf("item %d is chosen", p.Chosen())
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if p.Chosen() != palette.Most-1 {
		t.Errorf("item %d is chosen after a page", p.Chosen())
	}
}

// TestAnItemToTickStays open, at its place.
func TestAnItemToTickStays(t *testing.T) {
	p, c, _, _ := opened(t, fyne.NewSize(800, 474))
	ticked := 0
	var list []palette.Item
	for i := range 20 {
		list = append(list, palette.Item{Title: "item", Stay: true, On: i == 12 && ticked > 0, Go: func() { ticked++; p.ShowAt(list, "", i) }})
	}
	p.Show(list, "")
	for range 12 {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !p.Shown() || ticked != 1 || p.Chosen() != 12 {
		t.Errorf("shown %v, ticked %d, at %d", p.Shown(), ticked, p.Chosen())
	}
}

// TestWhatAnItemIsHasNoStrayDot, where only one of its two parts is said.
func TestWhatAnItemIsHasNoStrayDot(t *testing.T) {
	for _, c := range []struct{ kind, detail, want string }{
		{"story", "4 steps", "story  ·  4 steps"}, {"", "15 steps", "15 steps"}, {"event", "", "event"}, {"", "", ""},
	} {
		p, canvas, _, _ := opened(t, fyne.NewSize(900, 600))
		p.Show([]palette.Item{{Title: "All", Kind: c.kind, Detail: c.detail, Go: func() {}}}, "")
		var said []string
		for _, o := range test.LaidOutObjects(canvas.Overlays().Top()) {
			if text, ok := o.(*fynecanvas.Text); ok && text.Visible() && text.Text != "" {
				said = append(said, text.Text)
			}
		}
		if !slices.Contains(said, c.want) && c.want != "" || strings.Contains(strings.Join(said, ""), "  ·  ") != strings.Contains(c.want, "·") {
			t.Errorf("%q and %q: it says %q", c.kind, c.detail, said)
		}
	}
}
