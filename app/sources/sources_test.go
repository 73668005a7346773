package sources

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// told is what a view has told.
type told struct {
	events, sources []string
	links           []string
	keys            []fyne.KeyName
}

func content(t testing.TB, doc *timeline.Document) Content {
	t.Helper()
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	a := evidence.Assess(doc, evidence.Options{})
	return Content{
		Doc: doc, Uses: a.Uses(), Assess: a, Selected: -1, Theme: layout.Light, Faces: faces,
		Gone: func(string) bool { return false },
		If: func(id string) *evidence.Assessment {
			return a.With(evidence.Options{Without: map[string]bool{id: true}})
		},
		Color: func(lane string) scene.Color { return layout.LaneColors(doc, layout.Light)[lane] },
	}
}

func caseStudy(t testing.TB) *timeline.Document {
	t.Helper()
	doc, problems := file.Read("test.json", sampledata.Kazakhstan())
	if doc == nil {
		t.Fatal(problems)
	}
	return doc
}

func shown(t *testing.T, c Content, size fyne.Size) (*View, fyne.Window, *told) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	v := New()
	got := &told{}
	v.OnSelect = func(id string) { got.events = append(got.events, id) }
	v.OnToggle = func(id string) { got.sources = append(got.sources, id) }
	v.OnLink = func(u *url.URL) { got.links = append(got.links, u.String()) }
	v.OnKey = func(k fyne.KeyName) { got.keys = append(got.keys, k) }
	w := a.NewWindow("")
	w.SetPadded(false)
	w.SetContent(v)
	w.Resize(size)
	v.Set(c)
	return v, w, got
}

// drawn is the scene of a row.
func drawn(v *View, id int, width float64) (*scene.Scene, float64) {
	var s scene.Scene
	s.Reset(width, 2000, v.content.Theme.Paper)
	h := v.row(id).draw(&s, width)
	return &s, h
}

// said is all the words of a scene.
func said(s *scene.Scene) string {
	var words []string
	for i := range s.Shapes {
		if s.Shapes[i].Kind == scene.Text {
			words = append(words, s.Shapes[i].Line.Text)
		}
	}
	return strings.Join(words, " | ")
}

func TestARowSaysWhatASourceIs(t *testing.T) {
	v, _, _ := shown(t, content(t, caseStudy(t)), fyne.NewSize(900, 600))
	s, h := drawn(v, 0, 900)
	if h != rowHeight {
		t.Errorf("a closed row is %v high", h)
	}
	for _, want := range []string{"1", "D", "not usually reliable", "14 events", "Leave out", "Vladimir Odintsov · New Eastern Outlook · 31 August 2022"} {
		if !strings.Contains(said(s), want) {
			t.Errorf("the row does not say %q: %s", want, said(s))
		}
	}
	all := ""
	for id := range v.content.Uses {
		s, _ := drawn(v, id, 900)
		all += said(s)
	}
	for _, want := range []string{"retells U.S. Department of State", "retold by Johns Hopkins Gazette"} {
		if !strings.Contains(all, want) {
			t.Errorf("no row says %q", want)
		}
	}
}

func TestAnOpenRowForetellsWhatWouldChange(t *testing.T) {
	c := content(t, caseStudy(t))
	v, _, _ := shown(t, c, fyne.NewSize(900, 600))
	v.toggleRow(0)
	s, _ := drawn(v, 0, 900)
	n := len(c.Assess.Changed(c.If("neo")))
	if !strings.Contains(said(s), fmt.Sprintf("Without this source %d statuses would change:", n)) {
		t.Errorf("it says %s", said(s))
	}
	events := map[string]int{}
	for i := range s.Shapes {
		if shape := &s.Shapes[i]; shape.Ref.Class == layout.ClassEvent && shape.Kind == scene.Rect {
			events[shape.Ref.ID]++
		}
	}
	if len(events) != len(c.Uses[0].Events) || events["deal"] != 2 {
		t.Errorf("%d events can be clicked, %d rest on it; the deal stands %d times", len(events), len(c.Uses[0].Events), events["deal"])
	}
	v.toggleRow(0)
	if _, h := drawn(v, 0, 900); h != rowHeight {
		t.Error("a second click closes the row")
	}
}

// TestNothingOverlapsInARow: at any width, with any text, open or closed, as of any day.
func TestNothingOverlapsInARow(t *testing.T) {
	doc := caseStudy(t)
	odd := *doc
	odd.Sources = slices.Clone(doc.Sources)
	long := strings.Repeat("endless ", 300)
	odd.Sources[0].Title, odd.Sources[0].ContainerTitle, odd.Sources[0].URL = long, long, "https://example.org/"+strings.Repeat("x", 500)
	odd.Sources[1].Title, odd.Sources[1].Publisher = "שלום עולם 2022\x00</script>", "👩‍👩‍👧‍👦"
	odd.Events = slices.Clone(doc.Events)
	odd.Events[0].Title = long
	for _, d := range []*timeline.Document{doc, timeline.New(odd)} {
		c := content(t, d)
		for _, day := range []string{"", "1998"} {
			if day != "" {
				c.Assess = c.Assess.With(evidence.Options{HasAsOf: true, AsOf: 883612800})
			}
			v, _, _ := shown(t, c, fyne.NewSize(900, 600))
			for id := range c.Uses {
				v.open[c.Uses[id].Source] = id < 4
				for _, width := range []float64{300, 420, 639, 641, 1500} {
					s, h := drawn(v, id, width)
					apart(t, s, width, h)
				}
			}
		}
	}
}

func apart(t *testing.T, s *scene.Scene, width, height float64) {
	t.Helper()
	var texts []*scene.Shape
	for i := range s.Shapes {
		if s.Shapes[i].Kind == scene.Text && s.Shapes[i].Line.Width > 0 {
			texts = append(texts, &s.Shapes[i])
		}
	}
	for i, a := range texts {
		ax0, ay0, ax1, ay1 := a.Bounds()
		if ax0 < 0 || ax1 > width || ay0 < 0 || ay1 > height {
			t.Errorf("at %v %q reaches from %.0f,%.0f to %.0f,%.0f of %.0f", width, a.Line.Text, ax0, ay0, ax1, ay1, height)
		}
		for _, b := range texts[:i] {
			bx0, by0, bx1, by1 := b.Bounds()
			if ax0 < bx1 && bx0 < ax1 && ay0+2 < by1 && by0+2 < ay1 {
				t.Errorf("at %v %q and %q overlap", width, a.Line.Text, b.Line.Text)
			}
		}
	}
}

func TestClicksAreTold(t *testing.T) {
	v, w, got := shown(t, content(t, caseStudy(t)), fyne.NewSize(900, 900))
	w.Canvas().Capture()
	v.toggleRow(0)
	s, _ := drawn(v, 0, 900)
	for _, ref := range []scene.Ref{{Class: layout.ClassEvent, ID: "deal"}, {Class: classToggle, ID: "neo"}} {
		x0, y0, x1, y1, ok := s.Box(ref)
		if !ok {
			t.Fatalf("the row has no %v", ref)
		}
		test.TapCanvas(w.Canvas(), fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2))
	}
	if !slices.Equal(got.events, []string{"deal"}) || !slices.Equal(got.sources, []string{"neo"}) {
		t.Errorf("told %+v", *got)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(300, 20))
	if v.open[0] {
		t.Error("a click beside everything closes the row")
	}
	if w.Canvas().Focused() != v.List() {
		t.Error("a click must give the keys to the list")
	}
	v.tapped(0, scene.Ref{Class: classLink, ID: "javascript:alert(1)"})
	v.tapped(0, scene.Ref{Class: classLink, ID: "https://example.org/"})
	if !slices.Equal(got.links, []string{"https://example.org/"}) {
		t.Errorf("opened %v", got.links)
	}
}

func TestKeysMoveInTheListAndOthersAreHandedOn(t *testing.T) {
	v, w, got := shown(t, content(t, caseStudy(t)), fyne.NewSize(900, 600))
	w.Canvas().Focus(v.List())
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeySpace, fyne.KeyEscape} {
		v.List().TypedKey(&fyne.KeyEvent{Name: k})
	}
	if !v.open[v.content.Uses[1].Source] {
		t.Error("Enter must open the row that has the keys")
	}
	if !slices.Equal(got.keys, []fyne.KeyName{fyne.KeySpace, fyne.KeyEscape}) {
		t.Errorf("handed on %v", got.keys)
	}
}

func TestThousandsOfSourcesMakeFewRows(t *testing.T) {
	d := timeline.Document{}
	for i := range 5000 {
		d.Sources = append(d.Sources, timeline.Source{ID: fmt.Sprint("s", i), Title: fmt.Sprint("Source ", i)})
	}
	v, w, _ := shown(t, content(t, timeline.New(d)), fyne.NewSize(900, 600))
	made := 0
	create := v.list.CreateItem
	v.list.CreateItem = func() fyne.CanvasObject { made++; return create() }
	for id := 0; id < 5000; id += 500 {
		v.list.ScrollTo(id)
		w.Canvas().Capture()
	}
	if made == 0 || made > 200 {
		t.Errorf("%d rows were made", made)
	}
}

// TestANarrowRowHasItsTitle: at any width the title, the toggle and the reliability are there and lie on nothing.
func TestANarrowRowHasItsTitle(t *testing.T) {
	v, _, _ := shown(t, content(t, caseStudy(t)), fyne.NewSize(900, 600))
	for _, open := range []bool{false, true} {
		if open {
			v.toggleRow(0)
		}
		for _, width := range []float64{200, 240, 299, 300, 400, 640, 900} {
			s, h := drawn(v, 0, width)
			titled := false
			for i := range s.Shapes {
				a := &s.Shapes[i]
				x0, y0, x1, y1 := a.Bounds()
				if x1 > width || y1 > h {
					t.Errorf("at %v, open %v: %+v reaches beyond %v by %v", width, open, a, width, h)
				}
				if a.Kind != scene.Text {
					continue
				}
				titled = titled || strings.HasPrefix(a.Line.Text, "Wash") && a.Line.Width > 60
				for k := range s.Shapes[i+1:] {
					b := &s.Shapes[i+1+k]
					if bx0, by0, bx1, by1 := b.Bounds(); b.Kind == scene.Text && x0 < bx1 && bx0 < x1 && y0+3 < by1 && by0+3 < y1 {
						t.Errorf("at %v, open %v: %q lies on %q", width, open, a.Line.Text, b.Line.Text)
					}
				}
			}
			if !titled {
				t.Errorf("at %v, open %v: no title", width, open)
			}
		}
	}
}
