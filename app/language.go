package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/session"
	"dateline/app/speech"
	"dateline/timeline/layout"
	"dateline/timeline/words"
)

// language is the place of the chosen language in the preferences: 0 for the system's.
func (w *window) language() int {
	return slices.Index(words.Languages[:], w.prefs.Language()) + 1
}

// setLanguage takes a language by its place in the preferences. All windows speak it at once, as soon as a large
// document is laid out in it, which is done beside their work.
func (w *window) setLanguage(i int) {
	tag := ""
	if i > 0 {
		tag = words.Languages[i-1]
	}
	w.prefs.SetLanguage(tag)
	if w.speech == nil {
		return
	}
	t, err := w.speech.In(tag)
	if err != nil {
		w.complain(words.Name(tag), speech.Of(err))
		return
	}
	w.coming = t
	large := slices.DeleteFunc(slices.Clone(w.windows), func(each *window) bool { return !each.slowToTell() })
	w.reword(t, large)
}

// slowToTell tells whether the timeline is large enough to be laid out in another language beside the window's work.
func (w *window) slowToTell() bool {
	return w.board.Layout() != nil && len(w.session.Open().Doc.Events) >= crowd
}

// reword lays the timelines of large documents out in a language, one after the other, and then speaks it. Of the
// languages that are chosen meanwhile only the last is spoken.
func (w *window) reword(t *words.Translator, large []*window) {
	if w.coming != t {
		return
	}
	if len(large) == 0 {
		w.speech.Take(t)
		for _, each := range w.windows {
			each.retell()
		}
		return
	}
	next := large[0]
	in, size := next.input(), next.board.Size()
	in.Words = t
	next.foot.say(lang.L("Arranging the events …"))
	w.beside(lang.L("laying the timeline out"), func() {
		l := layout.New(in, float64(size.Width), float64(size.Height))
		fyne.Do(func() {
			next.reworded = l
			w.reword(t, large[1:])
		})
	}, func(error) { w.reword(t, large[1:]) })
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
	w.talk.retell()
	for _, t := range w.tellings {
		t.retell()
	}
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
