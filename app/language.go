package app

import (
	"slices"

	"dateline/app/session"
	"dateline/timeline/words"
)

// language is the place of the chosen language in the preferences: 0 for the system's.
func (w *window) language() int {
	return slices.Index(words.Languages[:], w.prefs.Language()) + 1
}

// setLanguage takes a language by its place in the preferences. All windows speak it at once.
func (w *window) setLanguage(i int) {
	tag := ""
	if i > 0 {
		tag = words.Languages[i-1]
	}
	w.prefs.SetLanguage(tag)
	if w.speech == nil {
		return
	}
	if err := w.speech.Choose(tag); err != nil {
		w.complain(words.Name(tag), err.Error())
		return
	}
	for _, each := range w.windows {
		each.retell()
	}
}

// tongue is the language of dates in the window: its own, or without one the document's.
func (w *window) tongue() string {
	if t := w.speech.Now(); t != nil {
		return t.Language()
	}
	return w.session.Open().Doc.Language
}

// retell makes the window anew, in another language. What is open, selected, looked for and in view
// stays, and so does what was done before, for undo; a dialog that stands open, stays as it is.
func (w *window) retell() {
	s := w.session
	view, text, found, share := s.State().View, w.finding.text, w.field.Busy(), w.waiting.share
	w.hover.Leave()
	w.player.Pause()
	w.names.stop()
	w.deepening.end()
	w.counting.end()
	w.finding.text = ""
	w.assemble()
	w.changed(session.Opened)
	w.relayout()
	if s.Kind() != session.Story {
		w.switched()
	}
	w.changed(session.Judged)
	w.restoreView(view)
	w.showPanel()
	w.furnishAloud()
	if found {
		w.openFind()
		w.field.SetText(text)
		w.lookFor(text)
	}
	if w.reading != nil {
		w.waiting.set(w.reading.name, share)
	}
	w.updateMenu()
}
