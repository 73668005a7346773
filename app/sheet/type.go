package sheet

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/typeset"
)

// Answer is one way to go on.
type Answer struct {
	Words string
	Do    func()
}

// Choose asks how to go on, with the words of each answer; no closes and does nothing.
func Choose(win fyne.Window, title, message, no string, answers ...Answer) {
	choose(win, title, message, no, nil, answers)
}

// Prefer is Choose where one answer is what most will want and loses nothing: Enter gives it.
func Prefer(win fyne.Window, title, message, no string, best Answer, others ...Answer) {
	var buttons []*look.Button
	for _, a := range others {
		buttons = append(buttons, closing(win, a.Words, a.Do))
	}
	buttons = append(buttons, closing(win, no, nil))
	showAs(win, title, text(message), fyne.NewSize(520, 0), closing(win, best.Words, best.Do), buttons...)
}

// Fail is Choose after something went wrong: the message can be copied.
func Fail(win fyne.Window, title, message, no string, answers ...Answer) {
	choose(win, title, message, no, []*look.Button{copying(message)}, answers)
}

func choose(win fyne.Window, title, message, no string, buttons []*look.Button, answers []Answer) {
	for _, a := range answers {
		buttons = append(buttons, closing(win, a.Words, a.Do))
	}
	showAs(win, title, text(message), fyne.NewSize(520, 0), closing(win, no, nil), buttons...)
}

// Name asks for a name, which is not empty; words are what can be changed of it.
func Name(win fyne.Window, title, words, yes string, do func(name string)) {
	e := newField(win, words)
	answer := func() {
		if name := strings.TrimSpace(e.Text); name != "" {
			Dismiss(win)
			do(name)
		}
	}
	e.OnSubmitted = func(string) { answer() }
	showAs(win, title, e, fyne.NewSize(440, 0), look.NewButton(yes, answer), closing(win, lang.L("Cancel"), nil))
	e.begin(win)
}

// Target asks for the name of a file and its folder, and gives the whole path.
func Target(win fyne.Window, title, folder, name, yes string, do func(path string)) {
	e := newField(win, name)
	where := look.NewLabel(typeset.Path(folder))
	where.Wrapping = fyne.TextWrapWord
	other := look.NewButton(lang.L("Folder…"), func() {
		chooseFolder(win, folder, func(path string) { folder = path; where.SetText(typeset.Path(path)) })
	})
	answer := func() {
		if name := strings.TrimSpace(e.Text); name != "" {
			Dismiss(win)
			do(filepath.Join(folder, filepath.Base(name)))
		}
	}
	e.OnSubmitted = func(string) { answer() }
	body := container.New(layout.NewCustomPaddedVBoxLayout(8), e, container.NewBorder(nil, nil, other, nil, where))
	showAs(win, title, body, fyne.NewSize(520, 0), look.NewButton(yes, answer), closing(win, lang.L("Cancel"), nil))
	e.begin(win)
}

// chooseFolder lets a person choose a folder, above what asks for it.
func chooseFolder(win fyne.Window, folder string, do func(path string)) {
	chooser := dialog.NewFolderOpen(func(list fyne.ListableURI, err error) {
		if err == nil && list != nil {
			do(list.Path())
		}
	}, win)
	chooser.SetTitleText(lang.L("Choose a Folder"))
	chooser.SetConfirmText(lang.L("Choose"))
	look.ShowFiles(chooser, win, folder, fyne.NewSize(800, 560))
}

// field is one line to type; Escape closes the dialog.
type field struct {
	widget.Entry
	win fyne.Window
}

func newField(win fyne.Window, words string) *field {
	e := &field{win: win}
	e.Text = words
	e.ExtendBaseWidget(e)
	return e
}

// begin leads the keys there, with all of the text chosen so that another replaces it.
func (e *field) begin(win fyne.Window) {
	win.Canvas().Focus(e)
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// FocusGained shows that keys go to the field.
func (e *field) FocusGained() { e.Entry.FocusGained(); look.Reveal(e) }

// TypedKey writes; Escape closes.
func (e *field) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		Dismiss(e.win)
		return
	}
	e.Entry.TypedKey(k)
}
