package app

import (
	"cmp"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"dateline/app/command"
	"dateline/app/look"
	apptold "dateline/app/told"
	"dateline/sampledata"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/told"
)

// toldView is the view in the last window of two sides.
func toldView(t *testing.T, w *window) *apptold.View {
	t.Helper()
	if len(w.apart) == 0 {
		t.Fatal("no window shows two sides")
	}
	win := w.apart[len(w.apart)-1]
	view, ok := win.Canvas().Focused().(*apptold.View)
	if !ok {
		t.Fatalf("the keys go to %T", win.Canvas().Focused())
	}
	win.Canvas().Capture()
	return view
}

func TestTwoSidesAreChosenByTheKeys(t *testing.T) {
	w, _ := started(t)
	w.actions.Run(command.Told)
	typed(w, "beregini")
	pressed(w, fyne.KeyReturn)
	typed(w, "ministry, euractiv-news")
	pressed(w, fyne.KeyReturn)
	view := toldView(t, w)
	words := view.Scene().Dump()
	for _, want := range []string{"As told by Beregini", "Euractiv", "says nothing"} {
		if !strings.Contains(words, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	before := view.Seen()
	view.TypedRune('+')
	zoomed := view.Seen()
	view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if zoomed.Scale <= before.Scale || view.Seen() == zoomed {
		t.Error("the keys do not zoom and move")
	}
	view.TypedRune('0')
	if view.Seen() != before {
		t.Error("0 does not show all")
	}
	x0, y0, x1, y1, ok := view.Scene().Box(scene.Ref{Class: layout.ClassEvent, ID: "deal"})
	if !ok {
		t.Fatal("the deal is not shown")
	}
	test.TapCanvas(w.apart[0].Canvas(), fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2))
	if e := w.session.Event(); e == nil || e.ID != "deal" {
		t.Error("a click does not select")
	}
}

// TestAnEventIsSelectedInTheWindowOfTwoSidesByTheKeys: each that is shown, in the order of time, marked on both sides.
func TestAnEventIsSelectedInTheWindowOfTwoSidesByTheKeys(t *testing.T) {
	w, _ := started(t)
	doc := w.session.Open().Doc
	w.openTold([2]told.Side{told.Of(doc, "odintsov"), told.Of(doc, "ministry")})
	view := toldView(t, w)
	press := func(key fyne.KeyName) string {
		view.TypedKey(&fyne.KeyEvent{Name: key})
		if e := w.session.Event(); e != nil {
			return e.ID
		}
		return ""
	}
	walked := []string{press(fyne.KeyHome)}
	for {
		id := press(fyne.KeyPageDown)
		if id == walked[len(walked)-1] {
			break
		}
		walked = append(walked, id)
	}
	if len(walked) < 2 || !slices.IsSortedFunc(walked, func(a, b string) int {
		of := func(id string) int64 { return doc.Events[doc.EventIndex(id)].Date.Extent().Start }
		return cmp.Compare(of(a), of(b))
	}) {
		t.Errorf("the keys walk %v", walked)
	}
	last := walked[len(walked)-1]
	if press(fyne.KeyEnd) != last || press(fyne.KeyPageUp) != walked[len(walked)-2] {
		t.Error("End and Page Up do not lead where Page Down does")
	}
	frames := func() (n int) {
		for _, s := range view.Scene().Shapes {
			if s.Stroke == look.Now().Accent && s.Fill.A == 0 {
				n++
			}
		}
		return n
	}
	if frames() != 2 {
		t.Errorf("the event is marked %d times", frames())
	}
	w.session.Select("")
	if frames() != 0 {
		t.Error("what is no longer selected is still marked")
	}
}

func TestThoseWhoContradictEachOtherAreOfferedFirst(t *testing.T) {
	w, _ := started(t)
	w.actions.Run(command.Told)
	pressed(w, fyne.KeyReturn)
	toldView(t, w).TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.shut() // which closes it, once more
}

func TestTwoSidesAreSavedUnderAFreeName(t *testing.T) {
	w, _ := started(t)
	path := write(t, "case.json", string(sampledata.Kazakhstan()))
	w.openPath(path)
	w.actions.Run(command.Told)
	pressed(w, fyne.KeyReturn)
	toldView(t, w)
	for _, o := range test.LaidOutObjects(w.apart[0].Content()) {
		if b, ok := o.(*look.Button); ok && b.Text != lang.L("Close") {
			test.Tap(b)
			test.Tap(b)
		}
	}
	if words := strings.Join(labels(w.apart[0].Content()), " "); !strings.Contains(words, "case – two sides 2.png is written.") {
		t.Errorf("the window says %q", words)
	}
	for ending, begin := range map[string]string{".png": "\x89PNG", ".svg": "<?xml", ".pdf": "%PDF"} {
		list, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"+ending))
		if err != nil || len(list) != 2 {
			t.Fatalf("%s: %v, %v", ending, list, err)
		}
		for _, name := range list {
			if text, err := os.ReadFile(name); err != nil || !strings.HasPrefix(string(text), begin) {
				t.Errorf("%s begins with %.8q, %v", name, text, err)
			}
		}
	}
}

// labels are the words of all labels that are seen.
func labels(o fyne.CanvasObject) (list []string) {
	for _, o := range test.LaidOutObjects(o) {
		if l, ok := o.(*look.Label); ok && l.Visible() {
			list = append(list, l.Text)
		}
	}
	return list
}

// TestTwoSidesArePrinted by way of a PDF that is opened.
func TestTwoSidesArePrinted(t *testing.T) {
	w, _ := started(t)
	o := &opener{App: w.app}
	w.app = o
	sides, ok := told.Opposed(w.session.Open().Doc)
	if !ok {
		t.Fatal("nobody contradicts anybody")
	}
	w.printTold(told.Input{In: w.input(), Sides: sides})
	if len(o.opened) != 1 {
		t.Fatalf("opened are %v", o.opened)
	}
	u, err := url.Parse(o.opened[0])
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.FromSlash(u.Path)
	if text, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(text), "%PDF") {
		t.Errorf("%s begins with %.8q, %v", path, text, err)
	}
	os.RemoveAll(filepath.Dir(path))
}

// TestTheSidesOfALargeDocumentAreCollectedBesideTheWindow: what was typed meanwhile is looked for then.
func TestTheSidesOfALargeDocumentAreCollectedBesideTheWindow(t *testing.T) {
	w, work := teeming(t)
	who := w.session.Open().Doc.Actors[0].Name
	w.actions.Run(command.Told)
	if !w.palette.Shown() || len(w.palette.Items()) != 0 || w.palette.Note() == "" {
		t.Fatalf("it shows %v and says %q", w.palette.Items(), w.palette.Note())
	}
	typed(w, who)
	do(work)
	if items := w.palette.Items(); len(items) == 0 || items[0].Title != who {
		t.Errorf("%q finds %v", who, items)
	}
}

// TestTheSidesOfALargeDocumentAreLaidOutBesideTheWindow: until then the window says so, and takes keys; at last it
// shows them at the size that it has by then.
func TestTheSidesOfALargeDocumentAreLaidOutBesideTheWindow(t *testing.T) {
	w, work := teeming(t)
	sides, ok := told.Opposed(w.session.Open().Doc)
	if !ok {
		t.Fatal("nobody contradicts anybody")
	}
	w.openTold(sides)
	view := toldView(t, w)
	view.TypedRune('+')
	view.TypedRune('0')
	if view.Seen() != (layout.View{}) || len(*work) != 1 {
		t.Fatalf("the window waited, or began %d times", len(*work))
	}
	w.apart[0].Resize(fyne.NewSize(700, 420))
	do(work)
	if s := view.Scene(); s.Width != float64(view.Size().Width) || len(s.Shapes) == 0 || view.Seen() == (layout.View{}) {
		t.Errorf("%v points of %v are shown, with %d shapes", s.Width, view.Size(), len(s.Shapes))
	}
}

// TestTheLanesOfTwoSidesAreScrolled: those without room come by the arrow keys, the wheel and a drag, in both halves.
func TestTheLanesOfTwoSidesAreScrolled(t *testing.T) {
	w, _ := started(t)
	var events []string
	for i := range 120 {
		events = append(events, fmt.Sprintf(`{"title": "Event %d", "date": "20%02d", "lane": "Lane %02d", "claims": [{"by": "Ann", "stance": "asserts"}, {"by": "Bob", "stance": "denies"}]}`, i, i%60, i%30))
	}
	w.openPath(write(t, "lanes.json", `{"title": "Lanes", "events": [`+strings.Join(events, ",")+"]}"))
	sides, ok := told.Opposed(w.session.Open().Doc)
	if !ok {
		t.Fatal("nobody contradicts anybody")
	}
	w.openTold(sides)
	view := toldView(t, w)
	view.Mods = func() fyne.KeyModifier { return 0 }
	seen := map[string]int{} // how many words of its head: a name and a count in each half
	lanes := func() {
		now := map[string]int{}
		middle := 0.0 // where the lower half begins: below its name
		for _, s := range view.Scene().Shapes {
			if s.Kind == scene.Rect && s.X == 0 && s.H == 1 && s.W == view.Scene().Width {
				middle = max(middle, s.Y)
			}
		}
		for _, s := range view.Scene().Shapes {
			if s.Kind == scene.Text && s.Y > middle && s.Y < middle+10 {
				t.Fatalf("a word of the upper half stands at %g, the lower one begins at %g", s.Y, middle)
			}
			if s.Kind == scene.Text && s.Ref.Class == layout.ClassLane && s.Y > 0 && s.Y < view.Scene().Height {
				now[s.Ref.ID]++
			}
		}
		for lane, n := range now {
			seen[lane] = max(seen[lane], n)
		}
	}
	lanes()
	few := len(seen)
	for range 40 {
		view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		lanes()
	}
	if few == 30 || len(seen) != 30 || seen["Lane 29"] != 4 {
		t.Errorf("%d lanes are seen at first, and in the end %v", few, seen)
	}
	bottom := view.Seen()
	view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if view.Seen().Top != bottom.Top {
		t.Error("who moves along the time loses the lane")
	}
	view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 20)})
	up := view.Seen().Top
	view.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 15)})
	if up >= bottom.Top || view.Seen().Top >= up {
		t.Errorf("from %g the wheel leads to %g, and a drag to %g", bottom.Top, up, view.Seen().Top)
	}
}

// TestACountOfTwoSidesOpensAtAClick: larger where that shows its events one beside the other, else as a list in the
// document's window.
func TestACountOfTwoSidesOpensAtAClick(t *testing.T) {
	for what, day := range map[string]func(i int) int{"apart": func(i int) int { return 1 + i%28 }, "of one day": func(int) int { return 1 }} {
		w, _ := started(t)
		var events []string
		for i := range 60 {
			events = append(events, fmt.Sprintf(`{"title": "Event %d", "date": "2010-01-%02d", "claims": [{"by": "a", "stance": "asserts"}, {"by": "b", "stance": "denies"}]}`, i, day(i)))
		}
		events = append(events, `{"title": "Much later", "date": "2020", "claims": [{"by": "a", "stance": "asserts"}]}`)
		w.openPath(write(t, "crowd.json", `{"events": [`+strings.Join(events, ",")+`]}`))
		w.actions.Run(command.Told)
		pressed(w, fyne.KeyReturn)
		view := toldView(t, w)
		before, s := view.Seen(), view.Scene()
		i := slices.IndexFunc(s.Shapes, func(sh scene.Shape) bool { return sh.Ref.Class == layout.ClassCluster })
		if i < 0 {
			t.Fatalf("%s: nothing is counted", what)
		}
		x0, y0, x1, y1, _ := s.Box(s.Shapes[i].Ref)
		test.TapCanvas(w.apart[0].Canvas(), fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2))
		if larger, listed := view.Seen().Scale > before.Scale, w.panel.Group() != nil; larger != (what == "apart") || listed == larger {
			t.Errorf("%s: shown larger is %v, as a list %v", what, larger, listed)
		}
	}
}
