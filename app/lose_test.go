package app

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/rescue"
	"dateline/app/session"
	"dateline/timeline"
	"dateline/timeline/axis"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

func kept(t *testing.T) *rescue.State {
	t.Helper()
	s, err := rescue.New(t.TempDir(), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAPanicInACommandKeepsTheWindow(t *testing.T) {
	w, _ := started(t)
	w.state = kept(t)
	before := w.session.Open()
	func() {
		defer w.guard("doing a command")
		var none *timeline.Document
		_ = none.Events[0]
	}()
	if !strings.Contains(said(w), "A mistake in Dateline") || !strings.Contains(said(w), "nil pointer") || !strings.Contains(said(w), w.state.LogPath()) || w.session.Open() != before {
		t.Errorf("the dialog says %q", said(w))
	}
}

func TestAPanicInAReaderIsAnError(t *testing.T) {
	w, _ := started(t)
	var got error
	w.beside("reading", func() { panic("secret") }, func(err error) { got = err })
	if got == nil || strings.Contains(got.Error(), "secret") {
		t.Errorf("the panic became %v", got)
	}
	if !strings.Contains(said(w), "A mistake in Dateline") {
		t.Errorf("the dialog says %q", said(w))
	}
}

func TestAPanicInThePainterKeepsTheWindow(t *testing.T) {
	w, _ := started(t)
	caught := 0
	w.board.OnPanic = func(any) { caught++ }
	in := w.input()
	in.Faces, in.Doc = nil, timeline.New(timeline.Document{Events: in.Doc.Events}) // which no layout can be made of
	w.board.Set(in)
	w.win.Canvas().Capture()
	if caught == 0 {
		t.Error("a layout without faces must panic, or this test has lost its sense")
	}
	w.showBoard()
	w.win.Canvas().Capture()
	if w.board.Layout() == nil {
		t.Error("after the panic the board must show the next document")
	}
}

func TestWhatWasOpenIsOfferedAfterACrash(t *testing.T) {
	w, _ := started(t)
	path := write(t, "x.json", string(kazakhstan(t, "", "")))
	w.openPath(path)
	w.board.Zoom(3)
	view := w.board.View()
	w.session.SetQuery(pick.Query{Text: "kazakhstan"})
	w.session.SetWithout("neo", true)
	w.session.SetStop(2)
	w.session.SetKind(session.Charts)
	want := w.session.State()
	place := rescue.Place{Path: path, Shown: w.session.Save("x", edtf.Span{End: 1}).String(), View: view, Selected: 4}
	w.openExample(1)
	w.ask("Title", "Text", "Open Again", func() { w.openAt(place) })
	tapButton(t, w, "Open Again")
	now := w.session.State()
	if w.session.Open().Path != path || w.session.Selection() != 4 || w.board.View().Scale != view.Scale {
		t.Errorf("%q, event %d, view %v, want %v", w.session.Open().Path, w.session.Selection(), w.board.View(), view)
	}
	if now.Kind != want.Kind || !now.Query.Equal(want.Query) || now.Day != want.Day || !slices.Equal(now.Without, want.Without) {
		t.Errorf("%+v is shown, not %+v", now, want)
	}
	for _, shown := range []string{`{"name":"x","kind":99,"query":"lane:","arranged":"nonsense","without":["nobody"],"day":1}`, "nonsense"} {
		w.openAt(rescue.Place{Path: path, Shown: shown, View: layout.View{View: axis.View{Left: 1 << 62, Scale: 1e300}}, Selected: 1 << 40})
	}
	w.win.Canvas().Capture()
}

func TestTheStartPageShowsWhatCanBeOpened(t *testing.T) {
	w, _ := started(t)
	path := write(t, "mine.json", good)
	w.openPath(path)
	other := w.program.open()
	if !other.frame.blank || !other.start.Visible() || other.panel.Visible() {
		t.Fatal("a new window must show the start page")
	}
	if other.actions.Enabled(command.Export) || other.actions.Enabled(command.Story) {
		t.Error("what needs a document must be grey")
	}
	other.start.OnRecent(path)
	if other.frame.blank || other.session.Open().Title() != "Good" || !other.board.Visible() {
		t.Error("a file of the page must open in the window")
	}
}

func TestASecondFileOpensInAWindowOfItsOwnWhereThatIsWanted(t *testing.T) {
	w, _ := started(t)
	w.prefs.SetNewWindows(true)
	w.openPath(write(t, "x.json", good))
	if len(w.windows) != 2 || w.session.Open().Title() == "Good" || w.windows[1].session.Open().Title() != "Good" {
		t.Fatalf("there are %d windows", len(w.windows))
	}
	w.windows[1].session.Select("one")
	if w.session.Event() != nil {
		t.Error("the windows share a session")
	}
	w.windows[1].actions.Run(command.Close)
	if len(w.windows) != 1 || w.life.Err() != nil {
		t.Error("closing one window must leave the other")
	}
	w.actions.Run(command.Quit)
	if len(w.windows) != 0 || w.life.Err() == nil {
		t.Error("the program must end with the last window")
	}
}

func TestAFileOfAWrongKindIsNamed(t *testing.T) {
	w, _ := started(t)
	for text, want := range map[string]string{
		"\x89PNG\r\n\x1a\n....": "a picture", "%PDF-1.7 ...": "a PDF", "PK\x03\x04....": "an archive", "<html><body>": "a web page",
		"day,title\n2022,x": "a text, but not in JSON", "# Lesson 1": "a text, but not in JSON", "<?xml version=\"1.0\"?><kml/>": "a text, but not in JSON",
		"\ufeffЗаметки": "a text, but not in JSON",
	} {
		w.openPath(write(t, "x.json", text))
		if !strings.Contains(said(w), want) || !strings.Contains(said(w), "Dateline opens timelines") {
			t.Errorf("%q: %q", text, said(w))
		}
		w.key(fyne.KeyEscape)
	}
	for name, offers := range map[string]bool{"claims.csv": true, "Claims.TSV": true, "claims.md": false} {
		w.openPath(write(t, name, "title,date\nx,2022"))
		if got := said(w); strings.Contains(got, "dateline convert") != offers {
			t.Errorf("%s: %q", name, got)
		}
		w.key(fyne.KeyEscape)
	}
	for _, text := range []string{`"title": "x"`, `[{"title": "x"}]`, "// x\n{}", "{title: 1}", "", "\ufeff{"} {
		if w.openPath(write(t, "x.json", text)); !strings.Contains(said(w), "Copy all") {
			t.Errorf("%q must be refused with its place: %q", text, said(w))
		}
		w.key(fyne.KeyEscape)
	}
}

func TestALongReadSaysHowFarItIsAndStops(t *testing.T) {
	w, _ := started(t)
	var ticks []func()
	w.clock = func(_ time.Duration, f func()) func() { ticks = append(ticks, f); return func() {} }
	var waiting []func()
	w.work = func(f func()) { waiting = append(waiting, f) }
	before := w.session.Open()
	w.openPath(write(t, "slow.json", good))
	if w.waiting.Visible() {
		t.Error("a read that may be short says nothing at first")
	}
	ticks[0]()
	if !w.waiting.Visible() || w.waiting.words.Text != "Opening slow.json: 0 %" {
		t.Errorf("it says %q", w.waiting.words.Text)
	}
	w.win.Canvas().Capture()
	w.waiting.cancel.Tap()
	waiting[0]()
	if w.waiting.Visible() || w.session.Open() != before || said(w) != "" {
		t.Errorf("a read that was stopped must change nothing: %q", said(w))
	}
}

func TestPreferencesAreTakenAtOnce(t *testing.T) {
	w, _ := started(t)
	t.Setenv(scaleKey, "1")
	w.actions.Run(command.Settings)
	tapButton(t, w, "+")
	if w.prefs.Text() != 1.1 || !strings.Contains(said(w), "110 %") {
		t.Errorf("the text has %v; %q", w.prefs.Text(), said(w))
	}
	tapButton(t, w, "Back to 100 %")
	if w.prefs.Text() != 1 {
		t.Errorf("the text has %v", w.prefs.Text())
	}
}

func TestTheWindowFitsAt200PerCent(t *testing.T) {
	w, _ := started(t)
	w.prefs.SetText(2)
	w.frame.text = 2
	for _, size := range []fyne.Size{{Width: 640, Height: 387}, {Width: 400, Height: 237}} {
		if min := w.frame.MinSize(nil); min.Width > size.Width || min.Height > size.Height {
			t.Errorf("the window needs %v, there are %v", min, size)
		}
		w.win.Resize(size)
		w.content.Layout.Layout(w.content.Objects, size)
		for _, button := range w.bar.buttons() {
			if x := button.Position().X; !button.Hidden && (x < 0 || x+button.Size().Width > size.Width) {
				t.Errorf("at %v the button %q lies at %v", size, button.Text, x)
			}
		}
		if x := w.bar.ways().Position().X; x < 0 {
			t.Errorf("at %v the switch lies at %v", size, x)
		}
	}
}

// TestTheProgramEndsWhereFyneDoesNot: once the last window is closed, and not before.
func TestTheProgramEndsWhereFyneDoesNot(t *testing.T) {
	w, _ := started(t)
	p, ended := w.program, -1
	var waiting []func()
	p.after = func(_ time.Duration, f func()) { waiting = append(waiting, f) }
	p.opt.Exit = func(code int) { ended = code }
	other := p.open()
	if other.shut(); len(waiting) != 0 {
		t.Error("the program ends with the first window")
	}
	w.shut()
	for _, f := range waiting {
		f()
	}
	if ended != 0 {
		t.Errorf("it ended with %d, want 0", ended)
	}
}
