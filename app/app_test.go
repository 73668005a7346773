package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/app/command"
	"dateline/app/look"
	"dateline/app/settings"
	"dateline/assets"
	"dateline/timeline/typeset"
)

// started is the app's window in Fyne's test driver, on the case study, with what it traces.
func started(t testing.TB) (*window, *bytes.Buffer) {
	t.Helper()
	p, trace := begun(t)
	return studying(p, fyne.NewSize(1280, 760)), trace
}

// begun is the program without a window, in Fyne's test driver, with what it traces.
func begun(t testing.TB) (*program, *bytes.Buffer) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	var trace bytes.Buffer
	p := newProgram(a, faces, settings.New(a.Preferences()), Options{Version: "1.2.3", Trace: &trace})
	p.work = func(f func()) { f() }
	p.later, p.yield = p.work, func() {}
	p.clock = func(time.Duration, func()) func() { return func() {} }
	p.after = func(_ time.Duration, f func()) { f() }
	t.Cleanup(p.stop)
	return p, &trace
}

// studying is a window of a size on the case study.
func studying(p *program, size fyne.Size) *window {
	w := p.open()
	w.win.Resize(size)
	w.openExample(0)
	return w
}

// write puts a file into a folder of the test's own.
func write(t testing.TB, name, text string) string {
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
		case *look.Label:
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
			if board.Width < size.Width*0.6 || board.Height < size.Height-175 {
				t.Errorf("at %v the board has %v", size, board)
			}
			if shown && (panel.Width < settings.MinPanel-1 || panel.Width+board.Width+1 != size.Width) {
				t.Errorf("at %v the panel has %v beside %v", size, panel, board)
			}
			end := w.bar.title.Position().X + w.bar.title.MinSize().Width
			if first := w.bar.ways().Position().X; end > first {
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
