package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/timeline/words"
)

// TestSentencesGoInStepWithTheTimeline, by the keyboard alone.
func TestSentencesGoInStepWithTheTimeline(t *testing.T) {
	w, _ := started(t)
	w.focusBoard()
	w.win.Canvas().Focused().TypedRune('l')
	r := &w.reader
	if r.win == nil || r.win.Canvas().Focused() != r.view {
		t.Fatal("L must open the list, and lead the keys to it")
	}
	press := func(k fyne.KeyName) { r.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	press(fyne.KeyEnd)
	if e := w.session.Event(); e == nil || e.ID != w.session.Open().Doc.Events[r.order[14]].ID {
		t.Error("End selects the last event")
	}
	press(fyne.KeyHome)
	press(fyne.KeyDown)
	if got := r.view.AccessibilityLabel(); got != r.view.Sentence() || !strings.HasPrefix(got, "7 January 2021, “") {
		t.Errorf("a screen reader is told %q", got)
	}
	w.session.Select("deal")
	if got := r.view.Sentence(); !strings.HasPrefix(got, "16 July 2022, ") || !strings.HasSuffix(got, ": disputed.") {
		t.Errorf("an event selected in the timeline is %q in the list", got)
	}
	w.goTo(0)
	if got := r.view.Sentence(); !strings.HasSuffix(got, ": not yet known.") {
		t.Errorf("before the first day it is %q", got)
	}
	if got := strings.Count(r.view.Text(mostCopied), "\n"); got != 15 {
		t.Errorf("all sentences are %d lines", got)
	}
	w.openExample(1)
	if len(r.order) != len(w.session.Open().Doc.Events) {
		t.Error("another document shows in the list")
	}
	press(fyne.KeyEscape)
	if w.reader.win != nil || len(w.apart) != 0 {
		t.Error("Esc closes the list")
	}
}

// TestTheListSpeaksAnotherLanguageAtOnce, its window's title and buttons too.
func TestTheListSpeaksAnotherLanguageAtOnce(t *testing.T) {
	w, _ := started(t)
	speaking(t, w)
	w.openAloud()
	w.session.Select("deal")
	w.setLanguage(1 + slices.Index(words.Languages[:], "ru"))
	buttons := map[string]bool{}
	for _, o := range test.LaidOutObjects(w.reader.win.Content()) {
		if b, ok := o.(*look.Button); ok {
			buttons[b.Text] = true
		}
	}
	if !buttons["Закрыть"] || buttons["Close"] || w.reader.win.Title() != lang.L("Sentences to Read Aloud") || strings.Contains(w.reader.win.Title(), "Sentences") {
		t.Errorf("%q has the buttons %v", w.reader.win.Title(), buttons)
	}
	if got := w.reader.view.Sentence(); !strings.HasSuffix(got, "оспаривается.") {
		t.Errorf("the sentence is %q", got)
	}
	if w.reader.win.Canvas().Focused() != w.reader.view {
		t.Error("the keys go elsewhere")
	}
}
