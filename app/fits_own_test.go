package app

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// at puts an object at a place, in a size.
func at(o fyne.CanvasObject, x, y, w, h float32) fyne.CanvasObject {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	return o
}

// button and plainText are as large as they need to be.
func button(words string, x, y float32) fyne.CanvasObject {
	b := look.NewButton(words, func() {})
	return at(b, x, y, b.MinSize().Width, b.MinSize().Height)
}

func plainText(words string, x, y float32) fyne.CanvasObject {
	t := canvas.NewText(words, color.Black)
	return at(t, x, y, t.MinSize().Width, t.MinSize().Height)
}

// scrolling is something tall that is scrolled in a height.
func scrolling(height float32) fyne.CanvasObject {
	inside := container.NewWithoutLayout(plainText("far below", 0, 300))
	inside.Resize(fyne.NewSize(100, 330))
	tall := canvas.NewRectangle(color.Transparent)
	tall.SetMinSize(fyne.NewSize(100, 330))
	return at(container.NewVScroll(container.NewStack(tall, inside)), 0, 0, 100, height)
}

// floating is a ground with a text on it.
func floating(x, y float32, c color.Color) fyne.CanvasObject {
	ground := canvas.NewRectangle(c)
	ground.Resize(fyne.NewSize(80, 40))
	return at(container.NewWithoutLayout(ground, plainText("above", 5, 10)), x, y, 80, 40)
}

func field(ask string, width float32) fyne.CanvasObject {
	e := widget.NewEntry()
	e.PlaceHolder, e.Wrapping = ask, fyne.TextWrapOff
	return at(e, 0, 0, width, e.MinSize().Height)
}

// TestFaultsOfAScreenAreFound in trees that are broken on purpose, and none in those that are right.
func TestFaultsOfAScreenAreFound(t *testing.T) {
	const words = "A text of some length"
	cut := look.NewButton(words, func() {})
	shortened := look.NewLabel(words)
	shortened.Truncation = fyne.TextTruncateEllipsis
	rows := widget.NewList(func() int { return 50 }, func() fyne.CanvasObject { return look.NewLabel("row") }, func(int, fyne.CanvasObject) {})
	for name, c := range map[string]struct {
		objects []fyne.CanvasObject
		want    string // a part of the fault; empty for none
	}{
		"all is right":               {[]fyne.CanvasObject{button("One", 0, 0), button("Two", 100, 0), plainText("Three", 0, 50)}, ""},
		"outside at the right":       {[]fyne.CanvasObject{button(words, 250, 0)}, "out of reach"},
		"outside above":              {[]fyne.CanvasObject{plainText(words, 0, -9)}, "out of reach"},
		"outside below":              {[]fyne.CanvasObject{plainText(words, 0, 195)}, "out of reach"},
		"scrolled to":                {[]fyne.CanvasObject{scrolling(100)}, ""},
		"no room to scroll":          {[]fyne.CanvasObject{scrolling(12)}, "no room to scroll"},
		"a button that is too small": {[]fyne.CanvasObject{at(cut, 0, 0, 60, 30)}, "needs"},
		"shortened":                  {[]fyne.CanvasObject{at(shortened, 0, 0, 70, 36)}, "shortened"},
		"shortened and whole below":  {[]fyne.CanvasObject{at(shortened, 0, 0, 70, 36), plainText("another", 0, 60), plainText(words, 0, 100)}, ""},
		"two buttons on each other":  {[]fyne.CanvasObject{button(words, 0, 0), button(words, 100, 0)}, "lies on"},
		"text on text":               {[]fyne.CanvasObject{plainText(words, 0, 0), plainText(words, 60, 3)}, "lies on"},
		"one hidden":                 {[]fyne.CanvasObject{button(words, 0, 0), hidden(button(words, 100, 0))}, ""},
		"a ground above a button":    {[]fyne.CanvasObject{button(words, 0, 0), floating(0, 0, color.White)}, "lies on"},
		"a ground above a list":      {[]fyne.CanvasObject{at(rows, 0, 0, 200, 150), floating(20, 20, color.White)}, ""},
		"a text above a list":        {[]fyne.CanvasObject{at(rows, 0, 0, 200, 150), floating(5, 0, color.Transparent)}, "lies on"},
		"a field with room":          {[]fyne.CanvasObject{field(words, 250)}, ""},
		"a field without":            {[]fyne.CanvasObject{field(words, 60)}, "out of reach"},
	} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
			win := fyne.CurrentApp().NewWindow("")
			win.SetPadded(false)
			win.SetContent(container.NewWithoutLayout(c.objects...))
			win.Resize(fyne.NewSize(300, 200))
			f := &survey{whole: map[string]bool{}, words: map[string]bool{}}
			f.look(win.Canvas())
			f.shortened()
			got := strings.Join(f.faults, "\n")
			if c.want == "" && got != "" || !strings.Contains(got, c.want) {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

func hidden(o fyne.CanvasObject) fyne.CanvasObject {
	o.Hide()
	return o
}

// TestWordsOfTheProgramAreNeverShortened, though they stand whole elsewhere.
func TestWordsOfTheProgramAreNeverShortened(t *testing.T) {
	f := &survey{whole: map[string]bool{"Open in an Editor": true, "A long title": true}, words: map[string]bool{"Open in an Editor": true, "Rename…": true}}
	f.short = []part{{text: "Open in an Ed…"}, {text: "A long t…"}, {text: "Rename…"}}
	for i := range f.short {
		f.short[i].object = canvas.NewText("", nil)
	}
	if f.shortened(); len(f.faults) != 1 || !strings.Contains(f.faults[0], "Open in an Ed…") {
		t.Errorf("found %q", f.faults)
	}
}
