package app

import (
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/app/sheet"
	"dateline/timeline/typeset"
)

// showPreferences lets the person choose what is kept. Each choice is taken at once.
func (w *window) showPreferences() {
	themes := []look.Choice{look.System, look.Light, look.Dark, look.Contrast}
	theme := 0
	for i, c := range themes {
		if c == w.prefs.Theme() {
			theme = i
		}
	}
	sheet.Preferences(w.win, sheet.Choices{
		Language: w.language(), Theme: theme, Text: w.prefs.Text(), Still: w.prefs.Still(), NewWindows: w.prefs.NewWindows(),
		Panel: w.frame.shown, Folder: typeset.Path(tilde(w.prefs.Folder())),
	}, sheet.Chosen{
		Language: func(i int) { w.setLanguage(i); w.showPreferencesAgain() },
		Theme:    func(i int) { w.setTheme(themes[i]); w.showPreferencesAgain() },
		Text:     func(text float32) { w.setText(text); w.showPreferencesAgain() },
		Still:    w.prefs.SetStill, NewWindows: w.prefs.SetNewWindows,
		Panel: func(shown bool) {
			if shown != w.frame.shown {
				w.frame.shown = shown
				w.relayout()
				w.keepPanel()
			}
		},
		ForgetFolder: func() { w.prefs.SetFolder(""); w.showPreferencesAgain() },
		ForgetRecent: func() { w.prefs.ClearRecent(); w.recentChanged() },
	})
}

// showPreferencesAgain shows the dialog in another theme or at another size.
func (w *window) showPreferencesAgain() { sheet.Again(w.win, w.showPreferences) }

// ask asks before something is done.
func (w *window) ask(title, message, yes string, do func()) {
	sheet.Ask(w.win, title, message, lang.L("Cancel"), yes, do)
}
