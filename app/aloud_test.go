package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"dateline/app/aloud"
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
	if e := w.session.Event(); e == nil || e.ID != w.session.Open().Doc.Events[r.list.At(14)].ID {
		t.Error("End selects the last event")
	}
	press(fyne.KeyHome)
	press(fyne.KeyDown)
	if got := r.view.AccessibilityLabel(); got != r.view.Sentence() || !strings.HasPrefix(got, "7 January 2021, “") {
		t.Errorf("a screen reader is told %q", got)
	}
	w.session.Select("deal")
	if r.told != r.view.Sentence() || r.win.Canvas().Focused() != r.view {
		t.Errorf("a screen reader was told %q, and the keys go to %T", r.told, r.win.Canvas().Focused())
	}
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
	if r.list.Len() != len(w.session.Open().Doc.Events) {
		t.Error("another document shows in the list")
	}
	press(fyne.KeyEscape)
	if w.reader.win != nil || len(w.apart) != 0 {
		t.Error("Esc closes the list")
	}
}

// TestALargeListIsSortedBesideTheWindow: until that is done the list says so, and what came between wins.
func TestALargeListIsSortedBesideTheWindow(t *testing.T) {
	w, _ := started(t)
	w.openPath(write(t, "many.json", many(large+1)))
	var work []func()
	w.work = func(f func()) { work = append(work, f) }
	defer func(f func(func())) { w.work = f }(w.work)
	w.openAloud()
	w.session.Select(w.session.Open().Doc.Events[7].ID)
	r := &w.reader
	if r.list.Len() != 0 || r.view.Sentence() != "" || r.view.AccessibilityLabel() != lang.L("Sorting …") || r.view.Length() != 1 {
		t.Errorf("while it is sorted the list has %d events and says %q", r.list.Len(), r.view.AccessibilityLabel())
	}
	for len(work) > 0 {
		f := work[0]
		work = work[1:]
		f()
	}
	if r.list.Len() != large+1 || r.view.Sentence() == "" || r.view.Length() < 1000 {
		t.Errorf("sorted, the list has %d events and says %q", r.list.Len(), r.view.Sentence())
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

// TestALongListIsReadInStretches: Fyne's list is slow with very many rows. The keys reach every sentence, and the rows
// at both ends of a stretch lead on.
func TestALongListIsReadInStretches(t *testing.T) {
	w, _ := started(t)
	w.openPath(generated(t, 2500))
	w.openAloud()
	r := &w.reader
	press := func(k fyne.KeyName) { r.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	at := func() int { return slices.Index(placesOf(&r.list), w.session.Selection()) }
	label := func(row int) string {
		o := r.view.CreateItem()
		r.view.UpdateItem(row, o)
		return o.(*look.Label).Text
	}
	press(fyne.KeyHome)
	if at() != 0 || label(0) != r.view.Sentence() || !strings.HasSuffix(label(r.view.Length()-1), lang.L("Later")) {
		t.Fatalf("the first one is %d, %q, and the last row %q", at(), label(0), label(r.view.Length()-1))
	}
	for seen := 1000; seen < 2500; seen += 500 {
		r.view.Select(r.view.Length() - 1)
		if at() != 0 {
			t.Fatal("a row that leads on selects an event")
		}
	}
	last := r.view.Length() - 1
	if !strings.HasSuffix(label(0), lang.L("Earlier")) || label(last) == label(0) {
		t.Fatalf("at the end the first row is %q, and the last %q", label(0), label(last))
	}
	r.view.Select(last)
	if at() != 2499 || label(last) != r.view.Sentence() {
		t.Errorf("the last row is event %d, not %d", at(), 2499)
	}
	press(fyne.KeyHome)
	press(fyne.KeyEnd)
	press(fyne.KeyUp)
	if at() != 2498 {
		t.Errorf("up from the last one is %d", at())
	}
	w.session.Select(w.session.Open().Doc.Events[r.list.At(1200)].ID)
	for row := range r.view.Length() {
		if label(row) == r.view.Sentence() {
			return
		}
	}
	t.Error("what is selected in the timeline has no row")
}

func placesOf(s *aloud.Sorted) (list []int) {
	for i := range s.Len() {
		list = append(list, s.At(i))
	}
	return list
}
