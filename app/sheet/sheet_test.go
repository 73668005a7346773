package sheet

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/file"
)

var two = []file.Problem{
	{Level: file.Error, File: "x.json", Line: 3, Column: 7, Path: "events[0].date", Message: "not a date"},
	{Level: file.Note, File: "x.json", Line: 9, Column: 1, Message: "and 5 more"},
}

func TestProblemsAreCopiedAsCheckPrintsThem(t *testing.T) {
	want := "x.json:3:7: error: events[0].date: not a date\nx.json:9:1: note: and 5 more\n"
	if got := Lines(two); got != want {
		t.Errorf("copied:\n%s\nwant:\n%s", got, want)
	}
}

func TestProblemsAreReadWithTheirPlaces(t *testing.T) {
	test.NewTempApp(t)
	if got, want := words(two), "Line 3, column 7  ·  events[0].date\nnot a date\n\nand 5 more"; got != want {
		t.Errorf("shown:\n%s\nwant:\n%s", got, want)
	}
}

// TestDialogsFitTheSmallestWindow, however much they have to say.
func TestDialogsFitTheSmallestWindow(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Dark))
	w := a.NewWindow("")
	w.SetContent(widget.NewLabel(""))
	w.Resize(fyne.NewSize(800, 474))
	var many []file.Problem
	for range 101 {
		many = append(many, file.Problem{File: "x", Line: 1, Column: 1, Path: strings.Repeat("events[0].", 40), Message: strings.Repeat("long ", 90)})
	}
	for name, open := range map[string]func(){
		"problems":  func() { Problems(w, "Title", "Intro", many) },
		"message":   func() { Message(w, "Title", strings.Repeat("A long message. ", 30)) },
		"shortcuts": func() { Shortcuts(w) },
		"about":     func() { About(w, "1.2.3", nil) },
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
