package app

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"dateline/timeline"
)

// menuBar is the height of the main menu, which Fyne's test driver does not show.
const menuBar = 30

// room is a window on the screen: its size in points at 100 %, and the size of the text.
type room struct {
	size fyne.Size
	text float32
}

func (r room) String() string {
	return fmt.Sprintf("%.0f × %.0f at %.0f %%", r.size.Width, r.size.Height, r.text*100)
}

// points are what a window has there for its content, as the size of the text makes all of it larger.
func (r room) points() fyne.Size {
	return fyne.NewSize(r.size.Width/r.text, r.size.Height/r.text-menuBar)
}

var rooms = []room{
	{fyne.NewSize(800, 500), 2}, {fyne.NewSize(800, 500), 1}, {fyne.NewSize(1280, 800), 2}, {fyne.NewSize(1280, 800), 1},
}

// TestEveryScreenFits opens every screen of the program, at the smallest size of the window and with the largest
// text, in the languages with the longest words: nothing is cut, out of reach, or lies on something else. Each
// language is tried in one room, and make test-all tries it in all.
func TestEveryScreenFits(t *testing.T) {
	list := screens()
	for i, language := range []string{"de", "ru", "en", "fr", "es"} {
		for k, r := range rooms {
			if k == i || (i < 3 || k == 0) && os.Getenv("DATELINE_NEED_TOOLS") != "" {
				t.Run(language+" "+r.String(), func(t *testing.T) {
					if alone(t) {
						fitsAll(t, list, language, r)
					}
				})
			}
		}
	}
}

func fitsAll(t *testing.T, list []showing, language string, r room) {
	f := &survey{words: programWords(t, language)}
	faults := map[string][]string{}
	var order []string
	for _, s := range list {
		f.faults = nil
		t.Run(s.name, func(t *testing.T) {
			w := shownAt(t, language, r)
			if f.whole == nil {
				f.whole = data(w.session.Open().Doc)
			}
			win := s.show(t, w)
			if win != w.win {
				win.Resize(r.points())
			}
			settle(win.Canvas())
			f.look(win.Canvas())
			f.whole[win.Title()] = true
			closeAll(w)
		})
		for _, fault := range f.faults {
			if faults[fault] == nil {
				order = append(order, fault)
			}
			faults[fault] = append(faults[fault], s.name)
		}
	}
	f.faults = nil
	f.shortened()
	for _, fault := range order {
		t.Errorf("%s: on %s", fault, strings.Join(faults[fault], ", "))
	}
	for _, fault := range slices.Compact(slices.Sorted(slices.Values(f.faults))) {
		t.Error(fault)
	}
}

// shownAt is the window with the case study, an event of it selected, in a language and with a size of the text.
func shownAt(t *testing.T, language string, r room) *window {
	p, _ := begun(t)
	p.put = func([]byte) error { return nil }
	speaks(t, p)
	if err := p.speech.Choose(language); err != nil {
		t.Fatal(err)
	}
	p.prefs.SetText(r.text)
	w := studying(p, r.points())
	w.session.Select(tourEvent)
	settle(w.win.Canvas())
	return w
}

// settle lays out anew what has changed its least size, as a driver does before it draws.
func settle(c fyne.Canvas) {
	for range 2 {
		layOut(c.Content())
		for _, o := range c.Overlays().List() {
			layOut(o)
		}
	}
}

func layOut(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *fyne.Container:
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
		for _, child := range o.Objects {
			layOut(child)
		}
	case *container.Scroll:
		test.WidgetRenderer(o).Layout(o.Size())
		layOut(o.Content)
	case fyne.Widget:
		r := test.WidgetRenderer(o)
		r.Layout(o.Size())
		for _, child := range r.Objects() {
			layOut(child)
		}
	}
}

// programWords are all words of the program in a language.
func programWords(t *testing.T, language string) map[string]bool {
	data, err := os.ReadFile("../assets/translations/" + language + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	list := map[string]bool{}
	for key, value := range all {
		list[key], list[fmt.Sprint(value)] = true, true
	}
	return list
}

// data are the texts of a document that its own views show whole: the panel, the table, the sources.
func data(doc *timeline.Document) map[string]bool {
	list := map[string]bool{doc.Title: true}
	for _, e := range doc.Events {
		list[e.Title] = true
	}
	for _, s := range doc.Sources {
		list[s.Title], list[s.Short()], list[s.Title+" – "+s.Publisher] = true, true, true
	}
	for _, a := range doc.Actors {
		list[a.Name] = true
	}
	for _, s := range doc.Stories {
		list[s.Title] = true
	}
	return list
}
