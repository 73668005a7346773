package sheet

import (
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/timeline/file"
	"dateline/timeline/message"
)

var two = []file.Problem{
	{Level: file.Error, File: "x.json", Line: 3, Column: 7, Path: "events[0].date", Message: message.Of("not a date")},
	{Level: file.Note, File: "x.json", Line: 9, Column: 1, Message: message.Of("and {{.Count}} more", "Count", 5)},
}

func TestProblemsAreCopiedAsCheckPrintsThem(t *testing.T) {
	want := "x.json:3:7: error: events[0].date: not a date\nx.json:9:1: note: and 5 more\n"
	if got := Lines(two); got != want {
		t.Errorf("copied:\n%s\nwant:\n%s", got, want)
	}
}

func TestProblemsAreReadWithTheirPlaces(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	w := a.NewWindow("")
	w.Resize(fyne.NewSize(900, 600))
	edited := 0
	Problems(w, "Title", "Intro", two, func(line int) { edited = line })
	var buttons []*look.Button
	var words []string
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *look.Button:
			buttons = append(buttons, o)
			words = append(words, o.Text)
		case *canvas.Text:
			words = append(words, o.Text)
		case *look.Label:
			words = append(words, o.Text)
		}
	}
	for _, want := range []string{"Line 3, column 7", "events[0].date", "not a date", "and 5 more"} {
		if !slices.Contains(words, want) {
			t.Errorf("the dialog does not say %q but %q", want, words)
		}
	}
	for _, b := range buttons {
		switch b.Text {
		case "Copy":
			b.Tap()
			if got := a.Clipboard().Content(); got != two[0].String() {
				t.Errorf("copied %q", got)
			}
		case "Line 3, column 7":
			b.Tap()
		}
	}
	if edited != 3 {
		t.Errorf("the editor opens at line %d", edited)
	}
}

func TestTheHelpPageIsReadByKeys(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	w := a.NewWindow("")
	w.SetContent(look.NewLabel(""))
	w.Resize(fyne.NewSize(800, 474))
	Shortcuts(w)
	first := w.Canvas().Capture()
	press := func(k fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	for _, keys := range [][2]fyne.KeyName{{fyne.KeyPageDown, fyne.KeyPageUp}, {fyne.KeyDown, fyne.KeyUp}, {fyne.KeyEnd, fyne.KeyHome}} {
		press(keys[0])
		if reflect.DeepEqual(w.Canvas().Capture(), first) {
			t.Errorf("%s does not move the page", keys[0])
		}
		press(keys[1])
		if !reflect.DeepEqual(w.Canvas().Capture(), first) {
			t.Errorf("%s does not move it back", keys[1])
		}
	}
}

// TestDialogsFitTheSmallestWindow, however much they have to say.
func TestDialogsFitTheSmallestWindow(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Dark))
	w := a.NewWindow("")
	w.SetContent(look.NewLabel(""))
	w.Resize(fyne.NewSize(800, 474))
	var many []file.Problem
	for range 101 {
		many = append(many, file.Problem{File: "x", Line: 1, Column: 1, Path: strings.Repeat("events[0].", 40), Message: message.Of(strings.Repeat("long ", 90))})
	}
	for name, open := range map[string]func(){
		"problems":    func() { Problems(w, "Title", "Intro", many, func(int) {}) },
		"message":     func() { Message(w, "Title", strings.Repeat("A long message. ", 30)) },
		"shortcuts":   func() { Shortcuts(w) },
		"ask":         func() { Ask(w, "Title", strings.Repeat("A long message. ", 30), "No", "Yes", func() {}) },
		"preferences": func() { Preferences(w, Choices{Text: 1, Folder: strings.Repeat("/long", 90)}, Chosen{}) },
		"about":       func() { About(w, "1.2.3", nil) },
	} {
		open()
		top := w.Canvas().Overlays().Top()
		if top == nil {
			t.Fatalf("%s: no dialog", name)
		}
		if size, room := top.MinSize(), w.Canvas().Size(); size.Width > room.Width || size.Height > room.Height {
			t.Errorf("%s: the dialog needs %v, the window has %v", name, size, room)
		}
		w.Canvas().Capture()
		if !Dismiss(w) || Dismiss(w) {
			t.Errorf("%s: Dismiss must close the one dialog", name)
		}
	}
}

// TestAnOfferIsTakenByEnter and a question is not: Escape refuses both.
func TestAnOfferIsTakenByEnter(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	w := a.NewWindow("")
	w.Resize(fyne.NewSize(900, 600))
	for name, c := range map[string]struct {
		ask  func(do func())
		want int
	}{
		"offer":    {func(do func()) { Offer(w, "Title", "Text", "No", "Yes", do) }, 1},
		"question": {func(do func()) { Ask(w, "Title", "Text", "No", "Yes", do) }, 0},
	} {
		for key, want := range map[fyne.KeyName]int{fyne.KeyReturn: c.want, fyne.KeyEscape: 0} {
			done := 0
			c.ask(func() { done++ })
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
			if done != want || w.Canvas().Overlays().Top() != nil {
				t.Errorf("%s: %s does it %d times, want %d", name, key, done, want)
			}
		}
	}
}

func TestWhatWentWrongCanBeCopied(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	w := a.NewWindow("")
	w.Resize(fyne.NewSize(900, 600))
	for _, ask := range []func(text string){
		func(text string) { Message(w, "Title", text) },
		func(text string) { Fail(w, "Title", text, "No", Answer{"Again", func() {}}) },
	} {
		fyne.CurrentApp().Clipboard().SetContent("")
		ask("the disk is full")
		for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
			if b, ok := o.(*look.Button); ok && b.Text == "Copy" {
				test.Tap(b)
			}
		}
		if got := fyne.CurrentApp().Clipboard().Content(); got != "the disk is full" || !Dismiss(w) {
			t.Errorf("%q was copied", got)
		}
	}
}

// TestEnterDoesWhatTheAccentColourPromises, in every dialog that asks: one button has the colour, and Enter where the
// keys are at first does the same as that button.
func TestEnterDoesWhatTheAccentColourPromises(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	w := a.NewWindow("")
	w.Resize(fyne.NewSize(900, 600))
	for name, c := range map[string]struct {
		ask  func(did func(string))
		main string
		want string
	}{
		"name":     {func(did func(string)) { Name(w, "Title", "Lesson", "Create", did) }, "Create", "Lesson"},
		"target":   {func(did func(string)) { Target(w, "Title", "folder", "a.json", "Save", did) }, "Save", filepath.Join("folder", "a.json")},
		"offer":    {func(did func(string)) { Offer(w, "Title", "Text", "No", "Yes", func() { did("yes") }) }, "Yes", "yes"},
		"question": {func(did func(string)) { Ask(w, "Title", "Text", "No", "Yes", func() { did("yes") }) }, "No", ""},
		"choice":   {func(did func(string)) { Choose(w, "Title", "Text", "No", Answer{"Yes", func() { did("yes") }}) }, "No", ""},
		"failure":  {func(did func(string)) { Fail(w, "Title", "Text", "No", Answer{"Yes", func() { did("yes") }}) }, "No", ""},
		"message":  {func(func(string)) { Message(w, "Title", "Text") }, "Close", ""},
	} {
		did := ""
		c.ask(func(answer string) { did = answer })
		var painted []string
		for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
			if b, ok := o.(*look.Button); ok && b.Primary {
				painted = append(painted, b.Text)
			}
		}
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if !slices.Equal(painted, []string{c.main}) || did != c.want || w.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: painted are %q, Enter did %q, want %q and %q", name, painted, did, c.main, c.want)
		}
	}
}

// TestADialogHasAnEdge in the colour of the theme, also of one that is chosen while it is open: black above black it
// would begin nowhere.
func TestADialogHasAnEdge(t *testing.T) {
	a := test.NewTempApp(t)
	w := a.NewWindow("")
	w.Resize(fyne.NewSize(900, 600))
	for i, choice := range []look.Choice{look.Light, look.Contrast} {
		a.Settings().SetTheme(look.New(choice))
		if i == 0 {
			Choose(w, "Title", "Message", "Cancel")
		}
		edges := 0
		for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
			if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth == 1 && r.StrokeColor == look.Now().Hair && r.Size().Width > 400 {
				edges++
			}
		}
		if edges != 1 {
			t.Errorf("%s: %d edges", choice, edges)
		}
	}
}

// TestADialogEndsOnWholePoints: what is scrolled is cut at whole points, and the last control lost its lower edge.
func TestADialogEndsOnWholePoints(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Dark))
	w := a.NewWindow("")
	w.Resize(fyne.NewSize(1280, 800))
	Target(w, "Save As", "/home", "x.json", "Save", func(string) {})
	seen := 0
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		s, ok := o.(*container.Scroll)
		if !ok || s.Content == nil || len(look.Stops(s.Content)) == 0 { // that of the field
			continue
		}
		seen++
		at := a.Driver().AbsolutePositionForObject(s)
		needs := s.Content.MinSize().Height
		if h := s.Size().Height; h != float32(int(h)) || h < needs || s.Position().Y != float32(int(s.Position().Y)) {
			t.Errorf("what is scrolled has %v of %v, at %v", h, needs, at)
		}
	}
	if seen != 1 {
		t.Errorf("the dialog scrolls %d parts", seen)
	}
}
