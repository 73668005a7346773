package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/look"
	"dateline/timeline/words"
)

// menuWord are the words of an item of a menu, without its keys.
func menuWord(item *fyne.MenuItem) string {
	words, _, _ := strings.Cut(item.Label, "  ")
	return words
}

// TestTheMenuBarFits the smallest window with the largest text: Fyne's test driver does not show it.
func TestTheMenuBarFits(t *testing.T) {
	const around, least = 18.5, 400 // points: beside each name in Fyne's bar; the width of the window
	w, _ := started(t)
	speaking(t, w)
	for i, language := range words.Languages {
		w.setLanguage(i + 1)
		wide := float32(0)
		for _, m := range w.win.MainMenu().Items {
			wide += fyne.MeasureText(m.Label, look.Text, fyne.TextStyle{}).Width + around
		}
		if wide > least {
			t.Errorf("%s: the menus take %.0f of %d points: %s", language, wide, least, menuWords(w))
		}
	}
}
