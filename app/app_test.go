package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/command"
	"dateline/app/look"
	"dateline/app/settings"
	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline/typeset"
)

// started is the app's window in Fyne's test driver, on the case study, with what it traces.
func started(t *testing.T) (*window, *bytes.Buffer) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	var trace bytes.Buffer
	w := newWindow(a, faces, settings.New(a.Preferences()), Options{Version: "1.2.3", Trace: &trace})
	w.work = func(f func()) { f() }
	w.win.Resize(fyne.NewSize(1280, 760))
	w.openExample(0)
	return w, &trace
}

// write puts a file into a folder of the test's own.
func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const (
	good    = `{"title": "Good", "events": [{"id": "one", "title": "One", "date": "1900"}]}`
	warned  = `{"title": "Warned", "colour": "red", "events": [{"id": "one", "title": "One", "date": "1900"}]}`
	broken  = `{"events": [{"title": "One", "date": "07/2022"}, {"date": "2022"}]}`
	nothing = `{"title": "Nothing", "events": []}`
)

// said is all the words in the topmost dialog.
func said(w *window) string {
	var parts []string
	top := w.win.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	var visit func(o fyne.CanvasObject)
	visit = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *canvas.Text:
			parts = append(parts, o.Text)
		case *fyne.Container:
			for _, child := range o.Objects {
				visit(child)
			}
		case *widget.Label:
			parts = append(parts, o.Text)
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				visit(child)
			}
		}
	}
	visit(top)
	return strings.Join(parts, "\n")
}

func TestTheWindowStartsWithTheCaseStudy(t *testing.T) {
	w, _ := started(t)
	if got := w.win.Title(); got != "Kazakhstan 2022: who says what — Dateline" {
		t.Errorf("the title is %q", got)
	}
	if got := w.foot.count.Text; !strings.HasPrefix(got, "15 of 15 events shown") {
		t.Errorf("the status bar says %q", got)
	}
	if got := w.foot.dates.Text; got != "1997 – 2023" {
		t.Errorf("the status bar goes from when to when: %q", got)
	}
}

func TestABrokenFileChangesNothing(t *testing.T) {
	w, trace := started(t)
	w.session.Select("deal")
	w.board.Zoom(3)
	before, view := w.session.Open(), w.board.View()
	w.openPath(write(t, "broken.json", broken))
	if w.session.Open() != before || w.board.View() != view || w.session.Event().ID != "deal" {
		t.Error("a broken file must leave the document, the view and the selection")
	}
	if len(w.prefs.Recent()) != 0 || w.prefs.Folder() != "" {
		t.Error("a broken file must not be remembered")
	}
	for _, want := range []string{"broken.json was not opened", "still open", "Line 1, column 39", "events[0].date", "title is missing", "Copy all"} {
		if !strings.Contains(said(w), want) {
			t.Errorf("the dialog does not say %q:\n%s", want, said(w))
		}
	}
	if !strings.Contains(trace.String(), "refused broken.json 2\n") {
		t.Errorf("traced %q", trace)
	}
}

func TestEveryProblemIsShownAndCanBeCopied(t *testing.T) {
	w, _ := started(t)
	w.openPath(write(t, "ten.json", `{"events": [`+strings.Repeat("{\"title\": \"One\", \"date\": \"x\"},\n", 9)+`{"title": "One", "date": "x"}]}`))
	if n := strings.Count(said(w), "Line "); n != 10 {
		t.Errorf("%d problems are shown, want 10", n)
	}
	tapButton(t, w, "Copy all")
	if n := strings.Count(fyne.CurrentApp().Clipboard().Content(), ": error: "); n != 10 {
		t.Errorf("%d problems were copied, want 10", n)
	}
}

// tapButton taps a button of the topmost dialog.
func tapButton(t *testing.T, w *window, text string) {
	t.Helper()
	var visit func(o fyne.CanvasObject) bool
	visit = func(o fyne.CanvasObject) bool {
		var below []fyne.CanvasObject
		switch o := o.(type) {
		case *look.Button:
			if o.Text == text {
				o.Tap()
				return true
			}
		case *fyne.Container:
			below = o.Objects
		case fyne.Widget:
			below = test.WidgetRenderer(o).Objects()
		}
		for _, child := range below {
			if visit(child) {
				return true
			}
		}
		return false
	}
	if top := w.win.Canvas().Overlays().Top(); top == nil || !visit(top) {
		t.Fatalf("no dialog has a button %q", text)
	}
}

func TestAMissingFileChangesNothing(t *testing.T) {
	w, _ := started(t)
	before := w.session.Open()
	w.openPath(filepath.Join(t.TempDir(), "gone.json"))
	if w.session.Open() != before || !strings.Contains(said(w), "gone.json could not be opened") {
		t.Errorf("the dialog says %q", said(w))
	}
}

func TestWarningsOpenAndAreListedAtAClick(t *testing.T) {
	w, _ := started(t)
	w.openPath(write(t, "warned.json", warned))
	if w.session.Open().Title() != "Warned" || said(w) != "" {
		t.Fatalf("a file with warnings must open without a dialog: %q", said(w))
	}
	if w.foot.warnings.Hidden || w.foot.warnings.Text != "1 warning" {
		t.Errorf("the status bar says %q", w.foot.warnings.Text)
	}
	w.foot.warnings.Tap()
	if !strings.Contains(said(w), "colour") {
		t.Errorf("the dialog says %q", said(w))
	}
}

func TestADroppedFileOpens(t *testing.T) {
	w, _ := started(t)
	w.dropped([]fyne.URI{storage.NewFileURI(write(t, "good.json", good))})
	if w.session.Open().Title() != "Good" {
		t.Error("the dropped file did not open")
	}
	link, err := storage.ParseURI("https://example.org/good.json")
	if err != nil {
		t.Fatal(err)
	}
	w.dropped([]fyne.URI{link})
	if w.session.Open().Title() != "Good" || !strings.Contains(said(w), "Only files") {
		t.Error("an address must not open")
	}
}

func TestRecentFilesOpenAndMissingOnesAreDropped(t *testing.T) {
	w, _ := started(t)
	one, two := write(t, "one.json", good), write(t, "two.json", warned)
	w.openPath(one)
	w.openPath(two)
	w.openRecent(one)
	if got := w.prefs.Recent(); len(got) != 2 || got[0] != one || got[1] != two {
		t.Errorf("recent files: %q", got)
	}
	if w.session.Open().Path != one {
		t.Errorf("%q is open", w.session.Open().Path)
	}
	if items := w.recentItems(); len(items) != 4 || !strings.HasSuffix(items[0].Label, "one.json") {
		t.Errorf("the menu lists %d items", len(items))
	}
	if err := os.Remove(two); err != nil {
		t.Fatal(err)
	}
	w.openRecent(two)
	if got := w.prefs.Recent(); len(got) != 1 || !strings.Contains(said(w), "no longer there") {
		t.Errorf("after a missing file: %q, %q", got, said(w))
	}
}

func TestOnlyTheLastOpeningWins(t *testing.T) {
	w, _ := started(t)
	var waiting []func()
	w.work = func(f func()) { waiting = append(waiting, f) }
	w.openPath(write(t, "slow.json", warned))
	if !strings.Contains(w.foot.hint.Text, "slow.json") {
		t.Errorf("while a file is read the status bar says %q", w.foot.hint.Text)
	}
	w.openPath(write(t, "quick.json", good))
	waiting[1]()
	waiting[0]()
	if got := w.session.Open().Title(); got != "Good" {
		t.Errorf("%q is open", got)
	}
}

func TestReloadReadsTheFileAnew(t *testing.T) {
	w, _ := started(t)
	path := write(t, "x.json", good)
	w.openPath(path)
	w.session.Select("one")
	if err := os.WriteFile(path, []byte(warned), 0o600); err != nil {
		t.Fatal(err)
	}
	w.actions.Run(command.Reload)
	if w.session.Open().Title() != "Warned" || w.session.Event() == nil {
		t.Error("reloading must read the file and keep the selected event")
	}
	w.openExample(1)
	w.actions.Run(command.Reload)
	if w.session.Open().Name != sampledata.All()[1].Name {
		t.Error("reloading an example must keep it")
	}
}

func TestKeysWalkThroughTheEventsOfThePicture(t *testing.T) {
	w, _ := started(t)
	order := w.board.Layout().Order()
	w.focusBoard()
	focused := w.win.Canvas().Focused()
	press := func(k fyne.KeyName) int {
		focused.TypedKey(&fyne.KeyEvent{Name: k})
		return w.session.Selection()
	}
	for i, want := range order {
		if got := press(fyne.KeyRight); got != want {
			t.Fatalf("step %d selects event %d, want %d", i, got, want)
		}
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyRight, order[14]}, {fyne.KeyLeft, order[13]}, {fyne.KeyUp, order[12]}, {fyne.KeyDown, order[13]},
		{fyne.KeyHome, order[0]}, {fyne.KeyEnd, order[14]}, {fyne.KeyEscape, -1},
	} {
		if got := press(c.key); got != c.want {
			t.Errorf("%s selects %d, want %d", c.key, got, c.want)
		}
	}
	focused.TypedRune('+')
	if w.board.View().Scale <= w.board.Layout().Fit().Scale {
		t.Error("+ must zoom in")
	}
	focused.TypedRune('0')
	if w.board.View() != w.board.Layout().Fit() {
		t.Error("0 must show everything")
	}
}

func TestEmptyDocumentsCanBeLookedAt(t *testing.T) {
	w, _ := started(t)
	w.openPath(write(t, "nothing.json", nothing))
	for _, c := range command.Table {
		switch c.ID {
		case command.Quit, command.Open, command.Save, command.Shortcuts, command.About, command.Warnings:
		default:
			w.actions.Run(c.ID)
		}
	}
	if w.foot.count.Text != "" {
		t.Errorf("the status bar says %q", w.foot.count.Text)
	}
	w.win.Canvas().Capture()
}

func TestBelowADialogNoCommandIsDone(t *testing.T) {
	w, _ := started(t)
	w.actions.Run(command.About)
	if !strings.Contains(said(w), "1.2.3") {
		t.Fatalf("About says %q", said(w))
	}
	w.key(fyne.KeyRight)
	if w.session.Selection() != -1 {
		t.Error("a key reached the board below a dialog")
	}
	w.key(fyne.KeyEscape)
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape must close the dialog")
	}
	w.key(fyne.KeyRight)
	if w.session.Selection() < 0 {
		t.Error("after the dialog the keys must work again")
	}
}

func TestTheHelpNamesEveryShortcut(t *testing.T) {
	w, _ := started(t)
	w.actions.Run(command.Shortcuts)
	for _, c := range command.Table {
		if keys := c.KeyWords(); keys != "" && (!strings.Contains(said(w), keys) || !strings.Contains(said(w), c.Words())) {
			t.Errorf("the help does not name %q for %q", keys, c.Words())
		}
	}
}

func TestAThemeIsKeptAndDressesEverything(t *testing.T) {
	w, _ := started(t)
	light := w.win.Canvas().Capture()
	w.setTheme(look.Dark)
	dark := w.win.Canvas().Capture()
	if w.prefs.Theme() != look.Dark {
		t.Error("the theme was not kept")
	}
	for _, p := range [][2]int{{20, 20}, {20, 120}, {20, 740}, {1200, 740}} {
		r0, _, _, _ := light.At(p[0], p[1]).RGBA()
		r1, _, _, _ := dark.At(p[0], p[1]).RGBA()
		if r0 < 0xc000 || r1 > 0x4000 {
			t.Errorf("at %v the red goes from %x to %x", p, r0, r1)
		}
	}
}

func TestTheWindowIsLaidOutAtEverySize(t *testing.T) {
	w, _ := started(t)
	for _, size := range []fyne.Size{{Width: 800, Height: 474}, {Width: 1280, Height: 774}, {Width: 3840, Height: 2134}} {
		for _, shown := range []bool{true, false} {
			w.frame.shown = shown
			w.win.Resize(size)
			w.content.Layout.Layout(w.content.Objects, size)
			board, panel := w.board.Size(), w.panel.Size()
			if board.Width < size.Width*0.6 || board.Height < size.Height-120 {
				t.Errorf("at %v the board has %v", size, board)
			}
			if shown && (panel.Width < settings.MinPanel-1 || panel.Width+board.Width+1 != size.Width) {
				t.Errorf("at %v the panel has %v beside %v", size, panel, board)
			}
			end := w.bar.title.Position().X + w.bar.title.MinSize().Width
			if first := w.bar.buttons[0].Position().X; end > first {
				t.Errorf("at %v the title ends at %.0f, the buttons begin at %.0f", size, end, first)
			}
		}
	}
}

func TestThePanelCanBeMadeWiderAndHidden(t *testing.T) {
	w, _ := started(t)
	before := w.panel.Size().Width
	w.dragPanel(-60)
	if got := w.panel.Size().Width; got != before+60 {
		t.Errorf("dragged by 60 the panel went from %v to %v", before, got)
	}
	w.dragPanel(5000)
	if got := w.panel.Size().Width; got != settings.MinPanel-1 {
		t.Errorf("the narrowest panel is %v", got)
	}
	w.keepPanel()
	w.actions.Run(command.Panel)
	if width, shown := w.prefs.Panel(); w.panel.Visible() || shown || width != settings.MinPanel {
		t.Error("the hidden panel and its width must be kept")
	}
	w.actions.Run(command.Panel)
	if !w.panel.Visible() {
		t.Error("the panel must come back")
	}
}

func TestAPictureIsSaved(t *testing.T) {
	w, _ := started(t)
	for ending, start := range map[string]string{".png": "\x89PNG", ".svg": "<"} {
		var out closer
		w.savePicture(&out, ending)
		if !strings.HasPrefix(out.String(), start) || out.Len() < 10000 || !out.closed {
			t.Errorf("%s: %d bytes, closed %v", ending, out.Len(), out.closed)
		}
	}
	var out closer
	w.savePicture(&out, ".doc")
	if !strings.Contains(said(w), ".png") {
		t.Errorf("a wrong ending gives %q", said(w))
	}
}

type closer struct {
	bytes.Buffer
	closed bool
}

func (c *closer) Close() error { c.closed = true; return nil }
