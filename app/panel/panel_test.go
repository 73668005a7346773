package panel

import (
	"math"
	"net/url"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/typeset"
)

// shown is a panel with an event of the document, on a canvas of a width; an empty id shows the
// whole document.
func shown(t *testing.T, data []byte, id string, width float32) *Panel {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := file.Read("test.json", data)
	if doc == nil {
		t.Fatal(problems)
	}
	p := New()
	w := a.NewWindow("")
	w.SetPadded(false)
	w.SetContent(p)
	w.Resize(fyne.NewSize(width, 600))
	p.Set(Content{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Event: doc.EventIndex(id), Theme: layout.Light, Faces: faces})
	w.Canvas().Capture()
	return p
}

// each visits all objects below o with their place in the panel.
func each(o fyne.CanvasObject, at fyne.Position, visit func(fyne.CanvasObject, fyne.Position)) {
	visit(o, at)
	var below []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		below = o.Objects
	case fyne.Widget:
		below = test.WidgetRenderer(o).Objects()
	}
	for _, child := range below {
		if child.Visible() {
			each(child, at.Add(child.Position()), visit)
		}
	}
}

// said is all the words that the panel shows, in one line.
func said(p *Panel) string {
	var parts []string
	each(p.body, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if t, ok := o.(*canvas.Text); ok {
			parts = append(parts, t.Text)
		}
	})
	return strings.ReplaceAll(strings.Join(parts, " "), "\u200a", "") // that headings are spaced with
}

func mustSay(t *testing.T, p *Panel, list ...string) {
	t.Helper()
	all := said(p)
	for _, want := range list {
		if !strings.Contains(all, want) {
			t.Errorf("the panel does not say %q; it says:\n%s", want, all)
		}
	}
}

func TestThePanelShowsEveryClaimOfTheDeal(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "deal", 336)
	mustSay(t, p,
		"16 July 2022 · to the day", "The alleged arms deal", "Alleged contract for shells and rockets",
		"disputed", "Why?", "WHO SAYS IT", "46,000,000 USD (says Beregini)",
		"alleges", "denies", "disputes", "source D", "on the word of Beregini")
	doc, x := p.content.Doc, p.content.Assess.Explain(p.content.Event)
	mustSay(t, p, look.Reports(x.Verdict), x.Short(nil))
	all := said(p)
	for i, c := range doc.Events[p.content.Event].Claims {
		for _, text := range []string{c.Text, doc.Speaker(c.By), doc.Source(c.Source).Short()} {
			if text != "" && !strings.Contains(all, text) {
				t.Errorf("claim %d: the panel does not say %q", i, text)
			}
		}
		for _, o := range p.content.Assess.Origins(p.content.Event, i) {
			if !strings.Contains(all, "origin: "+o.Name) {
				t.Errorf("claim %d: the panel does not name its origin %q", i, o.Name)
			}
		}
	}
}

// TestOriginsCanBeCounted: as many different origins stand below the claims as the line above says.
func TestOriginsCanBeCounted(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "deal", 336)
	names := map[string]bool{}
	each(p.body, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if text, ok := o.(*canvas.Text); ok && strings.HasPrefix(text.Text, "origin: ") {
			names[text.Text] = true
		}
	})
	if v := p.content.Assess.Verdicts[p.content.Event]; len(names) != int(v.Origins) {
		t.Errorf("%d origins can be counted, the verdict has %d", len(names), v.Origins)
	}
}

func TestWhyShowsTheRule(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "deal", 336)
	if strings.Contains(said(p), "Rule R1") {
		t.Fatal("the rule is shown before anyone asks")
	}
	test.Tap(find(t, p, "Why?"))
	mustSay(t, p, "Rule R1", "Hide", "Beregini")
	test.Tap(find(t, p, "Hide"))
	if strings.Contains(said(p), "Rule R1") {
		t.Error("the rule is still shown")
	}
}

func TestPagesReachTheEndAndTheStart(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "deal", 336)
	for range 20 {
		p.Page(1)
	}
	if got, want := p.scroll.Offset.Y, p.body.height-p.Size().Height; got != want || want < 100 {
		t.Errorf("the last page begins at %v, want %v", got, want)
	}
	for range 20 {
		p.Page(-1)
	}
	if p.scroll.Offset.Y != 0 {
		t.Errorf("the first page begins at %v", p.scroll.Offset.Y)
	}
}

// find is the link with the words.
func find(t *testing.T, p *Panel, text string) *link {
	t.Helper()
	var found *link
	each(p.body, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if l, ok := o.(*link); ok {
			if w, ok := l.text.objects[0].(*canvas.Text); ok && strings.HasPrefix(w.Text, text) {
				found = l
			}
		}
	})
	if found == nil {
		t.Fatalf("the panel has no link %q", text)
	}
	return found
}

func TestALinkOpensItsSource(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "sochi", 336)
	var opened []string
	p.OnLink = func(u *url.URL) { opened = append(opened, u.String()) }
	test.Tap(find(t, p, "The Astana Times"))
	want := p.content.Doc.Source("astana").URL
	if len(opened) != 1 || opened[0] != want {
		t.Errorf("opened %q, want %q", opened, want)
	}
}

func TestOnlyHarmlessAddressesOpen(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org/a?b#c": true, "HTTP://example.org": true, "mailto:a@example.org": true,
		"javascript:alert(1)": false, "file:///etc/passwd": false, "data:text/html,x": false, "": false,
		"https:": false, "example.org": false, "ftp://example.org": false, "%zz": false, "https://": false,
	} {
		if got := safe(address) != nil; got != want {
			t.Errorf("%q opens: %v, want %v", address, got, want)
		}
	}
}

const retracted = `{"events": [{"id": "e", "title": "E", "date": "1850~/1860", "claims": [
	{"by": "Anna", "stance": "asserts", "credibility": 2, "quote": {"exact": "Wir", "language": "de", "translation": "We"}},
	{"by": "Boris", "stance": "declines"},
	{"by": "Carla", "stance": "asserts", "said": "1851"}, {"by": "Carla", "stance": "retracts", "said": "1852"}],
	"status": {"is": "denied", "by": "Dora", "on": "2024-01-01", "because": "I asked"}}]}`

func TestClaimsThatDoNotCountAreMarked(t *testing.T) {
	p := shown(t, []byte(retracted), "e", 336)
	mustSay(t, p, "claim 2", "“Wir”", "“We”", "undated", "recorded, does not count", "retracted: does not count",
		"cancels what the same origin said before", "denied", "1 report · 1 origin")
	test.Tap(find(t, p, "Why?"))
	mustSay(t, p, "Dora", "I asked")
}

func TestWithoutASelectionTheDocumentIsShown(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "", 336)
	mustSay(t, p, "Kazakhstan 2022: who says what", "corroborated", "disputed", "Diplomacy", "events 15")
	mustSay(t, shown(t, []byte(`{"events": []}`), "", 336), "No events")
	c := p.content
	c.Assess = c.Assess.With(evidence.Options{HasAsOf: true, AsOf: edtf.Instant(2022, 3, 3, 0, 0, 0)})
	p.Set(c)
	mustSay(t, p, "not yet known 9")
	if strings.Contains(said(p), "unsourced") {
		t.Error("what is not yet known counts as unsourced")
	}
}

const hostile = `{"events": [{"id": "e", "title": "</script><b>&amp; عنوان %s", "date": "1900", "place": "x",
	"summary": "%s <img src=x onerror=alert(1)>", "claims": [{"by": "%s", "stance": "asserts", "text": "👩‍👩‍👧 e\u0301 %s\nline"}],
	"quantities": [{"label": "", "value": -1234567.5e3}]}]}`

// TestNoWordsLeaveThePanel: nothing is wider than its column or stands on something else.
func TestNoWordsLeaveThePanel(t *testing.T) {
	long := strings.Repeat("Donaudampfschifffahrt", 60)
	for _, data := range [][]byte{sampledata.Kazakhstan(), sampledata.Writing(), []byte(strings.ReplaceAll(hostile, "%s", long))} {
		p := shown(t, data, "", 336)
		for _, width := range []float32{260, 336, 520} {
			p.Resize(fyne.NewSize(width, 600))
			for i := -1; i < len(p.content.Doc.Events); i++ {
				c := p.content
				c.Event = i
				p.Set(c)
				within(t, p, width)
			}
		}
	}
}

func within(t *testing.T, p *Panel, width float32) {
	t.Helper()
	type rect struct{ x0, y0, x1, y1 float32 }
	var texts []rect
	var words []string
	each(p.body, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
		text, ok := o.(*canvas.Text)
		if !ok || strings.TrimSpace(text.Text) == "" {
			return
		}
		size := fyne.MeasureText(strings.TrimRight(text.Text, " "), text.TextSize, text.TextStyle)
		r := rect{at.X, at.Y + 3, at.X + size.Width, at.Y + size.Height - 3}
		if r.x0 < left-0.5 || r.x1 > width-right+2 || r.y0 < 0 || r.y1 > p.body.height {
			t.Errorf("event %d at %v: %.60q stands at %.0f to %.0f", p.content.Event, width, text.Text, r.x0, r.x1)
		}
		for i, other := range texts {
			if r.x0 < other.x1-1 && other.x0 < r.x1-1 && r.y0 < other.y1 && other.y0 < r.y1 {
				t.Errorf("event %d at %v: %.40q stands on %.40q", p.content.Event, width, text.Text, words[i])
			}
		}
		texts, words = append(texts, r), append(words, text.Text)
		if painted := text.TextSize / 5; text.TextStyle.Italic && math.Ceil(float64(painted)) != math.Round(float64(painted)) {
			t.Errorf("event %d: %.40q leans at the size %v, at which Fyne blurs it", p.content.Event, text.Text, text.TextSize)
		}
	})
	if len(texts) == 0 {
		t.Errorf("event %d: the panel says nothing", p.content.Event)
	}
}

func TestWrappingLosesNothing(t *testing.T) {
	test.NewTempApp(t)
	for _, text := range []string{"", " ", "one", "one two  three\tfour", "a\nb", strings.Repeat("x", 3000), "日本語の長い文章です。", "👩‍👩‍👧👩‍👩‍👧", "46\u202f000 USD"} {
		for _, width := range []float32{1, 40, 300} {
			lines := wrap(text, 13, fyne.TextStyle{}, width)
			squeeze := strings.NewReplacer(" ", "", "\t", "", "\n", "")
			if got := squeeze.Replace(strings.Join(lines, "")); got != squeeze.Replace(text) {
				t.Errorf("%.20q at %v became %.40q", text, width, lines)
			}
		}
	}
}
