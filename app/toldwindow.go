package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	apptold "dateline/app/told"
	"dateline/timeline/told"
)

// telling is a window in which two sides tell what they say of a document as it was when the window was opened.
type telling struct {
	w    *window
	win  fyne.Window
	view *apptold.View
	in   told.Input
	said *look.Label // what was done, for the window lies above the one where notices are
}

// openTold shows what two sides tell in a window of its own, beside this one.
func (w *window) openTold(sides [2]told.Side) {
	in := told.Input{In: w.input(), Sides: sides}
	in.In.Found, in.In.Full = nil, nil
	t := &telling{w: w, win: w.app.NewWindow(""), view: apptold.New(in), in: in}
	t.wire()
	t.win.SetPadded(false)
	t.furnish()
	t.win.Resize(w.content.Size().Max(w.apartSize()))
	t.win.Show()
	t.win.Canvas().Focus(t.view)
	w.trace.line("telling %s | %s", sides[0].Name, sides[1].Name)
	w.apart, w.tellings = append(w.apart, t.win), append(w.tellings, t)
	t.win.SetOnClosed(func() {
		w.apart = slices.DeleteFunc(w.apart, func(other fyne.Window) bool { return other == t.win })
		w.tellings = slices.DeleteFunc(w.tellings, func(other *telling) bool { return other == t })
	})
}

// wire leads what a person does with the window to what does it.
func (t *telling) wire() {
	w := t.w
	if len(t.in.In.Doc.Events) >= crowd {
		t.view.Beside = func(work, then func()) {
			w.beside(lang.L("laying the timeline out"), func() {
				work()
				fyne.Do(then)
			}, func(error) {})
		}
	}
	t.view.OnSelect = w.session.Select
	t.mark()
	t.view.OnGroup = func(events []int) {
		w.listGroup(events)
		w.win.RequestFocus()
	}
	t.view.OnKey = func(key fyne.KeyName) {
		if key == fyne.KeyEscape {
			t.win.Close()
		}
	}
	keys := t.win.Canvas()
	keys.AddShortcut(saveKeys, func(fyne.Shortcut) { t.save(".png") })
	keys.AddShortcut(printKeys, func(fyne.Shortcut) { w.printTold(t.in) })
	keys.SetOnTypedKey(t.view.TypedKey)
	keys.SetOnTypedRune(t.view.TypedRune)
}

// furnish puts the picture and the buttons into the window, in the language of now.
func (t *telling) furnish() {
	t.win.SetTitle(lang.L("As told by {{.A}} and {{.B}}", map[string]any{"A": t.in.Sides[0].Name, "B": t.in.Sides[1].Name}))
	t.said = look.NewLabel("")
	t.said.Hide()
	row := container.New(look.Flow{Gap: 8, Right: true}, t.said)
	add := func(words string, primary bool, tap func()) {
		b := look.NewButton(words, tap)
		b.OnKey, b.Primary = t.view.OnKey, primary
		row.Add(b)
	}
	add(lang.L("Close"), false, t.win.Close)
	for _, ending := range []string{".svg", ".pdf", ".png"} {
		name := map[string]any{"Format": strings.ToUpper(ending[1:])}
		add(lang.L("Save as {{.Format}}", name), ending == ".png", func() { t.save(ending) })
	}
	t.win.SetContent(container.New(look.Under{}, t.view, row))
}

// save writes a picture beside the document, by its ending, and says so.
func (t *telling) save(ending string) {
	t.w.saveTold(t.in, ending, func(words string) {
		t.said.SetText(words)
		t.said.Show()
		t.win.Content().Refresh()
	})
}

// mark marks the event that is selected.
func (t *telling) mark() {
	id := ""
	if e := t.w.session.Event(); e != nil {
		id = e.ID
	}
	t.view.Mark(id)
}

// dress shows the picture in the colours of the theme.
func (t *telling) dress() {
	t.in.In.Theme = look.Now()
	t.view.Set(t.in)
}

// retell shows all in the language of now.
func (t *telling) retell() {
	t.in.In.Words = t.w.speech.Now()
	t.view.Set(t.in)
	t.furnish()
	t.win.Canvas().Focus(t.view)
}
