package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/command"
	"dateline/timeline/told"
)

// apartScreens are those in windows of their own.
func apartScreens() []showing {
	list := []showing{
		{"as told by", []command.ID{command.Told}, func(t *testing.T, w *window) fyne.Window {
			sides, ok := told.Opposed(w.session.Open().Doc)
			if !ok {
				t.Fatal("nobody contradicts anybody")
			}
			w.openTold(sides)
			return w.apart[len(w.apart)-1]
		}},
		{"sentences", []command.ID{command.Aloud}, func(_ *testing.T, w *window) fyne.Window {
			w.openAloud()
			return w.reader.win
		}},
		{"presenter", []command.ID{command.PresentAll}, func(_ *testing.T, w *window) fyne.Window {
			w.presentAll()
			return w.talk.notes
		}},
	}
	for _, keys := range []string{"", "r", "v", "v123vr", "?", "b", "12"} {
		list = append(list, showing{"slides " + keys, []command.ID{command.PresentAll}, func(_ *testing.T, w *window) fyne.Window {
			w.presentAll()
			for _, r := range keys {
				w.talk.show.Rune(r)
			}
			return w.talk.slides
		}})
	}
	return list
}

// menuScreens are the menus of the window, and those of its bar.
func menuScreens() []showing {
	list := []showing{
		does("more", func(w *window) { w.bar.more.Tap() }),
		does("ways to look", func(w *window) { w.bar.kind.Tap() }),
	}
	for i, place := range command.Places() {
		list = append(list, does("menu "+string(rune('1'+i)), func(w *window) {
			m := w.win.MainMenu().Items[place-1]
			widget.ShowPopUpMenuAtPosition(m, w.win.Canvas(), fyne.NewPos(float32(i)*50, 0))
		}))
	}
	return list
}

// closeAll ends what a screen has opened.
func closeAll(w *window) {
	w.player.Pause()
	w.talk.end()
	for _, win := range append([]fyne.Window{}, w.apart...) {
		win.Close()
	}
}
