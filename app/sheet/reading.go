package sheet

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"dateline/app/look"
)

// Reading is what the page on statuses and files is made of.
type Reading struct {
	Rules   [][2]string // the number of each rule, and what it says
	Example string      // a small file
	Open    func()      // opens the example
}

// ReadStatus is the help page on how a status comes about, what shows first, and what a file looks like.
func ReadStatus(win fyne.Window, r Reading) {
	const wish, number = 700, 44
	list := container.New(layout.NewCustomPaddedVBoxLayout(7))
	heading(list, lang.L("How a status comes about"))
	list.Add(text(lang.L("A status is computed from the claims: it counts independent origins, not reports. It says how well an event is established, not whether it is true.")))
	for _, rule := range r.Rules {
		list.Add(container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(number, 20), plain(rule[0], true)), nil, text(rule[1])))
	}
	list.Add(text(lang.L("An origin is where the word comes from: all who belong to one government are one, and so are ten articles that retell one report. Who declines to say does not count; who takes a claim back cancels it.")))
	list.Add(text(lang.L("As of a day, a claim counts from the day on which it was said, or its source appeared. A claim without a date counts from the event's first dated claim, and always where there is none.")))
	heading(list, lang.L("What shows first where room is short"))
	list.Add(text(lang.L("Events of greater importance, then those with more origins, then the earlier ones. Moving along the time does not change that order.")))
	heading(list, lang.L("The file"))
	list.Add(text(lang.L("One text file in JSON. Each event needs a title and a date; all else may be left out. A stance is asserts, alleges, disputes, denies, declines or retracts. Dates may be as exact as they are known: 2022-07 is a month, 1450~ about 1450, 2022-02-24/.. goes on.")))
	list.Add(example(strings.TrimSpace(r.Example)))
	open := look.NewButton(lang.L("Open This Example"), func() {
		Dismiss(win)
		r.Open()
	})
	show(win, lang.L("Statuses and Files"), container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 14), list)), fyne.NewSize(wish, 640),
		look.NewButton(lang.L("Copy the Example"), func() { copyText(r.Example) }), open)
}

// example is a text in letters of one width, on a ground of its own.
func example(words string) fyne.CanvasObject {
	l := look.NewLabel(words)
	l.TextStyle.Monospace, l.Wrapping = true, fyne.TextWrapWord
	ground := canvas.NewRectangle(look.Now().Paper)
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = look.Now().Hair, 1, look.Radius
	return container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), look.Tight(l)))
}
