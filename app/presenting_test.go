package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/command"
	"dateline/timeline/evidence"
	"dateline/timeline/scene"
	"dateline/timeline/words"
)

func TestF5PresentsAndEscReturns(t *testing.T) {
	w, _ := started(t)
	w.session.Select("deal")
	before := w.session.State()
	w.key(fyne.KeyF5)
	if w.palette.Shown() {
		w.palette.Items()[0].Go()
	}
	if w.talk == nil {
		t.Fatal("F5 presents nothing")
	}
	test.WidgetRenderer(w.talk.show.Slides).Layout(fyne.NewSize(1280, 800))
	talk := w.talk.show.Talk()
	if got := w.talk.board.Layout(); got == nil || w.talk.input.Assess.Verdicts[talk.Step().Event].Status != evidence.Withheld {
		t.Error("the timeline must be there, and show no status")
	}
	for !talk.Revealed() {
		w.talk.show.Key(fyne.KeyPageDown)
	}
	if w.talk.input.Assess.Verdicts[talk.Step().Event].Status == evidence.Withheld {
		t.Error("the status was told and is not shown")
	}
	w.talk.show.Key(fyne.KeyPageDown)
	w.talk.show.Key(fyne.KeyEscape)
	if w.talk != nil || w.session.State().Event != before.Event || w.session.State().View != before.View {
		t.Error("Esc must return to where one was")
	}
}

// TestEscReturnsToTheStories where the keys were there, however the talk was begun, and else to the timeline.
func TestEscReturnsToTheStories(t *testing.T) {
	w, _ := editing(t)
	addAll(w, "a", "b")
	for what, c := range map[string]struct {
		from fyne.Focusable
		do   func()
	}{
		"F5":        {w.stories.Keys(), func() { w.key(fyne.KeyF5) }},
		"Ctrl+F5":   {w.stories.Keys(), func() { w.actions.Run(command.PresentAll) }},
		"from here": {w.stories.Keys(), func() { w.presentStory(0, 0) }},
		"timeline":  {w.board, func() { w.actions.Run(command.PresentAll) }},
	} {
		w.win.Canvas().Focus(c.from)
		if c.do(); w.talk == nil {
			t.Fatalf("%s presents nothing", what)
		}
		w.win.Canvas().Unfocus()
		w.talk.show.Key(fyne.KeyEscape)
		if got := w.win.Canvas().Focused(); got != c.from || !w.frame.storiesShown {
			t.Errorf("%s: the keys go to %T", what, got)
		}
	}
}

func TestTheTimelineBelowTheSlidesSpeaksTheWindowsLanguage(t *testing.T) {
	w, _ := started(t)
	speaking(t, w)
	w.setLanguage(1 + slices.Index(words.Languages[:], "ru"))
	w.key(fyne.KeyF5)
	if w.palette.Shown() {
		w.palette.Items()[0].Go()
	}
	test.WidgetRenderer(w.talk.show.Slides).Layout(fyne.NewSize(1280, 800))
	var s scene.Scene
	l := w.talk.board.Layout()
	l.Place(l.Fit(), &s)
	said := s.Dump()
	for _, want := range []string{"подтверждено независимо", "янв"} {
		if !strings.Contains(said, want) {
			t.Errorf("the timeline does not say %q", want)
		}
	}
	w.talk.show.Key(fyne.KeyEscape)
}

func TestXSwapsTheDisplays(t *testing.T) {
	w, _ := started(t)
	w.session.Select("deal")
	w.key(fyne.KeyF5)
	if w.palette.Shown() {
		w.palette.Items()[0].Go()
	}
	slides, notes := w.talk.slides, w.talk.notes
	w.talk.show.Rune('x')
	if w.talk.slides != slides {
		t.Error("with one display there is nothing to swap")
	}
	w.talk.second = true
	titles := [2]string{slides.Title(), notes.Title()}
	for range 2 {
		w.talk.show.Rune('x')
		if w.talk.slides.Content() != w.talk.show.Slides || w.talk.notes.Content() != w.talk.show.Notes || w.talk.slides.Title() != titles[0] || w.talk.notes.Title() != titles[1] {
			t.Errorf("%q shows %T, %q shows %T", w.talk.slides.Title(), w.talk.slides.Content(), w.talk.notes.Title(), w.talk.notes.Content())
		}
	}
	if w.talk.slides != slides {
		t.Error("twice is back")
	}
	w.talk.show.Rune('x')
	w.talk.show.Key(fyne.KeyEscape)
	if w.talk != nil {
		t.Error("Esc ends a talk that was swapped")
	}
}

// TestTheTimelineBelowTheSlidesHasTitles at every size of the text: what is larger has less room.
func TestTheTimelineBelowTheSlidesHasTitles(t *testing.T) {
	for _, text := range []float32{1, 1.5, 2} {
		w, _ := started(t)
		w.prefs.SetText(text)
		w.session.Select("deal")
		w.actions.Run(command.PresentAll)
		test.WidgetRenderer(w.talk.show.Slides).Layout(fyne.NewSize(1440/text, 900/text))
		l := w.talk.board.Layout()
		if got := l.Counts(w.talk.board.Seen()).Labelled; got < 9 {
			t.Errorf("with text at %v %d events have titles", text, got)
		}
		w.talk.show.Key(fyne.KeyEscape)
	}
}
