package app

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"dateline/app/command"
	"dateline/app/look"
	"dateline/app/sheet"
	"dateline/app/speech/speechtest"
	"dateline/sampledata"
	"dateline/timeline/file"
)

const (
	// misled has one warning of the reader and two of the rules.
	misled = `{"title": "Misled", "colour": "red",
"sources": [{"id": "a", "title": "A paper", "issued": "2022-08-31"}, {"id": "b", "title": "Another"}],
"events": [{"id": "one", "title": "The deal is signed", "date": "2022-07", "claims": [{"by": "press", "stance": "alleges", "source": "a"}]}]}`
	// sound has none.
	sound = `{"title": "Sound", "sources": [{"id": "a", "title": "A paper", "issued": "2022-08-31"}],
"events": [{"id": "one", "title": "The deal is signed", "date": "2022-07", "claims": [{"by": "press", "stance": "asserts", "source": "a"}]}]}`
)

// copied is what the dialog on top copies as a whole.
func copied(t *testing.T, w *window) string {
	t.Helper()
	tapButton(t, w, lang.L("Copy all"))
	return fyne.CurrentApp().Clipboard().Content()
}

// inOrder tells whether words stand in a text one behind the other.
func inOrder(text string, words ...string) bool {
	for _, each := range words {
		i := strings.Index(text, each)
		if i < 0 {
			return false
		}
		text = text[i+len(each):]
	}
	return true
}

// TestWarningsListWhatMayMislead below what the reader found, at its lines, and as check prints it.
func TestWarningsListWhatMayMislead(t *testing.T) {
	w, _ := started(t)
	path := write(t, "misled.json", misled)
	w.openPath(path)
	if w.foot.warnings.Text != "1 warning" || said(w) != "" {
		t.Errorf("opening says %q and %q", w.foot.warnings.Text, said(w))
	}
	w.actions.Run(command.Warnings)
	words := said(w)
	if !inOrder(words, "Line 1, column 21", "colour", "What may mislead", "Line 2, column 70", "[undated-source]", "Line 3, column 35", "events[0].title", "[stated-as-fact]", "This place looks odd") ||
		strings.Contains(words, "Looking") {
		t.Errorf("the dialog says %q", words)
	}
	if n := strings.Count(words, "\nCopy\n"); n != 3 {
		t.Errorf("%d of 3 can be copied: %q", n, words)
	}
	if text := copied(t, w); strings.Count(text, "\n") != 3 || !strings.Contains(text, path+":3:35: warning: events[0].title: ") {
		t.Errorf("copied:\n%s", text)
	}
}

// TestWarningsAreThereWithoutThoseOfTheReader, and where there are none at all the dialog says so.
func TestWarningsAreThereWithoutThoseOfTheReader(t *testing.T) {
	w, _ := started(t)
	w.openPath(write(t, "misled.json", strings.Replace(misled, `"colour": "red",`, "", 1)))
	w.actions.Run(command.Warnings)
	if words := said(w); !inOrder(words, "What may mislead", "Line 2", "Line 3") || strings.Contains(words, "odd") {
		t.Errorf("the dialog says %q", words)
	}
	sheet.Dismiss(w.win)
	w.openPath(write(t, "allowed.json", strings.Replace(misled, `"colour": "red",`, `"x-allow": ["undated-source"],`, 1)))
	w.actions.Run(command.Warnings)
	if words := said(w); strings.Contains(words, "undated") || !strings.Contains(words, "stated-as-fact") {
		t.Errorf("where a rule is switched off the dialog says %q", words)
	}
	sheet.Dismiss(w.win)
	w.openPath(write(t, "sound.json", sound))
	w.actions.Run(command.Warnings)
	if words := said(w); !strings.Contains(words, "Nothing in this document looks odd, and no rule finds that it misleads.") || strings.Contains(words, "What may") {
		t.Errorf("of a sound document the dialog says %q", words)
	}
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if b, ok := o.(*look.Button); ok && b.Visible() && b.Text != "Close" {
			t.Errorf("of a sound document the dialog offers %q", b.Text)
		}
	}
}

// TestWarningsHaveTheLinesOfTheTextThatWasRead: an example of its own, and none where the file is another now.
func TestWarningsHaveTheLinesOfTheTextThatWasRead(t *testing.T) {
	w, _ := started(t)
	w.openSample(sampledata.Sample{Name: "misled.json", Data: []byte(misled)})
	w.actions.Run(command.Warnings)
	if words := said(w); !inOrder(words, "What may mislead", "Line 2, column 70", "Line 3, column 35") {
		t.Errorf("of an example the dialog says %q", words)
	}
	sheet.Dismiss(w.win)

	path := write(t, "misled.json", misled)
	w.openPath(path)
	for _, spoil := range []func() error{
		func() error { return os.WriteFile(path, []byte("\n\n"+misled), 0o600) },
		func() error { return os.Remove(path) },
	} {
		if err := spoil(); err != nil {
			t.Fatal(err)
		}
		w.actions.Run(command.Warnings)
		if words := said(w); !inOrder(words, "What may mislead", "sources[1]", "events[0].title") || strings.Count(words, "Line ") != 1 {
			t.Errorf("of a file that is another the dialog says %q", words)
		}
		if text := copied(t, w); !strings.Contains(text, path+": warning: events[0].title: ") {
			t.Errorf("copied:\n%s", text)
		}
		sheet.Dismiss(w.win)
	}
}

// TestWarningsOfALargeDocumentComeBesideTheWindow: the dialog is there before, and as many are listed as check lists.
func TestWarningsOfALargeDocumentComeBesideTheWindow(t *testing.T) {
	w, _ := started(t)
	events := slices.Repeat([]string{`{"title": "T", "date": "2022"}`}, 1000)
	w.openPath(write(t, "large.json", `{"events": [`+strings.Join(events, ",\n")+`]}`))
	var work []func()
	w.work = func(f func()) { work = append(work, f) }
	w.actions.Run(command.Warnings)
	if words := said(w); !strings.Contains(words, "Looking for what may mislead …") || len(work) != 1 {
		t.Fatalf("%d pieces of work, the dialog says %q", len(work), words)
	}
	if do(&work); strings.Count(said(w), "[no-source]") != 100 || !strings.Contains(said(w), "and 900 more warnings") {
		t.Errorf("the dialog says %q", said(w))
	}

	sheet.Dismiss(w.win)
	w.actions.Run(command.Warnings)
	sheet.Dismiss(w.win)
	if do(&work); said(w) != "" {
		t.Errorf("a dialog that was closed comes back: %q", said(w))
	}
}

// TestWarningsSayWhyTheRulesFailed in place of what they would find.
func TestWarningsSayWhyTheRulesFailed(t *testing.T) {
	w, _ := started(t)
	fill := sheet.Warnings(w.win, []file.Problem{{Level: file.Warning, Line: 1, Column: 1}}, nil)
	if fill(nil, errors.New("no memory")); !strings.Contains(said(w), "no memory") || strings.Contains(said(w), "Looking") {
		t.Errorf("the dialog says %q", said(w))
	}
}

// TestWarningsAreInTheWindowsLanguage, the heading, the places and the messages.
func TestWarningsAreInTheWindowsLanguage(t *testing.T) {
	for language, want := range map[string][]string{
		"de": {"Was irreführen kann", "Zeile 3", "[stated-as-fact]"},
		"ru": {"Что может ввести в заблуждение", "[stated-as-fact]"},
		"kk": {"Не жаңылыстыруы мүмкін", "[stated-as-fact]"},
	} {
		t.Run(language, func(t *testing.T) {
			speechtest.In(t, language)
			w, _ := started(t)
			w.openPath(write(t, "misled.json", misled))
			w.actions.Run(command.Warnings)
			if words := said(w); !inOrder(words, want...) || strings.Contains(words, "this source has no date") {
				t.Errorf("the dialog says %q", words)
			}
		})
	}
}
