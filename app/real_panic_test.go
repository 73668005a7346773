package app

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"dateline/app/settings"
	"dateline/assets"
	"dateline/timeline/typeset"
)

// panicking names the file that this test's program opens in a real window whose painter fails.
const panicking = "DATELINE_TEST_PAINTER_PANICS"

// TestAPanicOfThePainterKeepsTheRealWindow: it is told, the log has a stack and nothing of the document, and reading the
// file again shows it.
func TestAPanicOfThePainterKeepsTheRealWindow(t *testing.T) {
	needs(t, "Xvfb", "xdotool", "xwd")
	s := newScreen(t)
	t.Setenv(panicking, "../sampledata/kazakhstan-2022.json")
	p := s.start(os.Args[0])
	p.wait("picture ")
	s.window() // is there
	whole := s.shot()
	s.do("key", "Home")
	p.wait("selected ")
	s.changesBy(whole, 200_000, "the message, with all else darkened")
	p.wait("caught ")
	s.do("key", "Escape")
	s.do("key", "Right")
	p.wait("selected ")
	s.do("key", "ctrl+r")
	p.wait("opened ")
	s.sees(300)
	logs, err := filepath.Glob(filepath.Join(s.home, "fyne", "*", "crash.log"))
	if err != nil || len(logs) != 1 {
		t.Fatalf("the logs are %v, %v", logs, err)
	}
	log, err := os.ReadFile(logs[0])
	if text := string(log); err != nil || !strings.Contains(text, "goroutine") || !strings.Contains(text, "raster") || strings.Contains(text, "Talbott") {
		t.Errorf("the log is %s, %v", log, err)
	}
	s.do("key", "ctrl+q")
	p.ends()
}

// paintingFails opens a file as Run does, in a window whose painter fails from the first selection on, until the file is
// read again.
func paintingFails(path string) error {
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		return err
	}
	fyneapp.SetMetadata(fyne.AppMetadata{ID: appID, Migrations: map[string]bool{"fyneDo": true}})
	a := fyneapp.NewWithID(appID)
	fails := &failing{out: os.Stderr}
	p := newProgram(a, faces, settings.New(a.Preferences()), Options{Version: "test", Trace: fails, Exit: os.Exit})
	p.state, _ = keep()
	defer p.end()
	fails.w = p.openFor()
	fails.w.openPath(path)
	a.Run()
	return nil
}

// failing passes what is traced on, and lets the window's painter fail when the first event is selected.
type failing struct {
	out  io.Writer
	w    *window
	done bool
}

// Write is for the trace.
func (f *failing) Write(line []byte) (int, error) {
	if strings.HasPrefix(string(line), "selected ") && !f.done {
		f.done = true
		caught, once := f.w.board.OnPanic, sync.OnceFunc(func() { fmt.Fprintln(f.out, "caught a panic") })
		f.w.board.OnPanic = func(v any) { caught(v); once() }
		fyne.Do(func() {
			in := f.w.input()
			in.Faces = nil // which the layout of before does not ask, but the painter
			f.w.board.Set(in)
		})
	}
	return f.out.Write(line)
}
