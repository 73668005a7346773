package hover

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// timer is a clock that goes when the test says so.
type timer struct {
	waiting func()
	started int
}

func (c *timer) after(d time.Duration, f func()) func() {
	c.waiting = f
	c.started++
	return func() { c.waiting = nil }
}

func (c *timer) ring() {
	if f := c.waiting; f != nil {
		c.waiting = nil
		f()
	}
}

func content(t *testing.T, data []byte) Content {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := file.Read("test.json", data)
	if doc == nil {
		t.Fatal(problems)
	}
	return Content{
		Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Theme: layout.Light, Faces: faces,
		Color: func(string) scene.Color { return layout.Light.Ink },
	}
}

// over is the pointer on an event in the middle of a window.
func over(event int, x, y float32) Over {
	return Over{
		Event: event, At: fyne.NewPos(x, y), Room: Box{0, 0, 1280, 800},
		Boxes: func() []Box { return []Box{{x - 6, y - 6, x + 6, y + 6}} },
	}
}

func TestTheCardComesWhenThePointerRestsAndGoesWhenItLeaves(t *testing.T) {
	in := content(t, sampledata.Kazakhstan())
	clock := &timer{}
	c := New(clock.after, func() Content { return in })
	c.Point(over(3, 400, 300))
	if c.Shown() {
		t.Error("a pointer that passes must bring no card")
	}
	c.Point(over(3, 401, 300)) // a trembling hand
	if clock.started != 1 {
		t.Error("a trembling hand rests")
	}
	c.Point(over(3, 440, 300))
	if clock.started != 2 {
		t.Error("a moving hand does not")
	}
	clock.ring()
	if !c.Shown() {
		t.Fatal("a pointer that rests must bring the card")
	}
	at := c.Position()
	c.Point(over(3, 460, 310))
	if !c.Shown() || c.Position() != at {
		t.Error("while the pointer stays on the event the card stays where it is")
	}
	c.Point(over(4, 460, 310))
	if c.Shown() {
		t.Error("over another event the card must go")
	}
	clock.ring()
	if !c.Shown() {
		t.Error("and come again")
	}
	c.Point(Over{Event: -1})
	if c.Shown() || clock.waiting != nil {
		t.Error("beside the events the card must go")
	}
	c.Point(over(4, 460, 310))
	c.Leave()
	clock.ring()
	if c.Shown() {
		t.Error("after the view has moved nothing may come up")
	}
}

// words are all words of an event's card.
func words(in Content, event int) string {
	var parts []string
	for _, s := range newWriter(in, event).shapes {
		if s.Kind == scene.Text {
			parts = append(parts, s.Line.Text)
		}
	}
	return strings.Join(parts, "\n")
}

func TestTheCardSaysWhatItStandsFor(t *testing.T) {
	in := content(t, sampledata.Kazakhstan())
	deal := in.Doc.EventIndex("deal")
	for _, want := range []string{
		"16 July 2022", "Alleged contract", "disputed", look.Reports(in.Assess.Verdicts[deal]), "Beregini\n · alleges",
		" · denies",
	} {
		if all := words(in, deal); !strings.Contains(all, want) {
			t.Errorf("the card does not say %q; it says:\n%s", want, all)
		}
	}
	in.Assess = in.Assess.With(evidence.Options{HasAsOf: true, AsOf: edtf.Instant(2022, 1, 1, 0, 0, 0)})
	if all := words(in, deal); !strings.Contains(all, "not yet known") || strings.Contains(all, "Beregini") {
		t.Errorf("before anybody told of it the card says:\n%s", all)
	}
}

func TestNoWordsLeaveTheCard(t *testing.T) {
	long := strings.Repeat("Donaudampfschifffahrt", 60)
	hostile := `{"events": [{"id": "e", "title": "` + long + ` عنوان 👩‍👩‍👧 </script>", "date": "1900", "claims": [{"by": "` + long + `", "stance": "asserts"},
		{"by": "2", "stance": "asserts"}, {"by": "3", "stance": "denies"}, {"by": "4", "stance": "asserts"}, {"by": "5", "stance": "asserts"}, {"by": "6", "stance": "asserts"}]},
		{"id": "f", "title": " ", "date": "1900"}]}`
	for _, data := range [][]byte{sampledata.Kazakhstan(), sampledata.Writing(), []byte(hostile)} {
		in := content(t, data)
		for i := range in.Doc.Events {
			w := newWriter(in, i)
			if w.width > widest || w.height > 300 {
				t.Errorf("event %d has a card of %v by %v", i, w.width, w.height)
			}
			for _, s := range w.shapes {
				if x0, y0, x1, y1 := s.Bounds(); x0 < 0 || y0 < 0 || x1 > w.width || y1 > w.height {
					t.Errorf("event %d: a shape reaches from %v, %v to %v, %v in a card of %v by %v", i, x0, y0, x1, y1, w.width, w.height)
				}
			}
		}
	}
	if all := words(content(t, []byte(hostile)), 0); !strings.Contains(all, "and 2 more") {
		t.Errorf("who is left out must be counted:\n%s", all)
	}
	if all := words(content(t, []byte(hostile)), 1); !strings.Contains(all, "(no title)") {
		t.Errorf("an event without a title says:\n%s", all)
	}
}
