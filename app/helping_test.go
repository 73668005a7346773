package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/look"
	"dateline/timeline/evidence"
)

// TestTheStartPageLeadsToWhatAFileLooksLike: who has no file yet finds out there how one is written.
func TestTheStartPageLeadsToWhatAFileLooksLike(t *testing.T) {
	p, _ := begun(t)
	w := p.open()
	for _, stop := range look.Stops(w.start) {
		if b, ok := stop.(*look.Button); ok && b.Text == "How to Write a File" {
			b.Tap()
		}
	}
	if got := said(w); !strings.Contains(got, `"stance": "denies"`) {
		t.Errorf("the page says %q", got)
	}
}

func TestTheFirstStartMakesTheFolderOfTheCache(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData"} {
		t.Setenv(name, home)
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	readyCache()
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		t.Errorf("%s is not there: %v", dir, err)
	}
}

// TestTheExampleOfTheHelpOpens by the keyboard: Shift+Tab goes from Close to the button before it.
func TestTheExampleOfTheHelpOpens(t *testing.T) {
	w, _ := started(t)
	c := w.win.Canvas()
	w.actions.Run(command.Reading)
	if c.Overlays().Top() == nil {
		t.Fatal("the page is not shown")
	}
	c.FocusPrevious()
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s := w.session
	if c.Overlays().Top() != nil || s.Open().Name != "first.json" || len(s.Open().Warnings) != 0 {
		t.Fatalf("%q is open, with the warnings %v", s.Open().Name, s.Open().Warnings)
	}
	if got := s.Assess().Verdicts[0].Status; got != evidence.Disputed {
		t.Errorf("its first event is %v", got)
	}
}
