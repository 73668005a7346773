package app

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/app/session"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/file"
)

// TestALessonInTheRealWindow opens the case study, makes a story of four events, puts them in order, writes notes, saves
// it, presents it with a vote, a blank screen and a jump, saves what two sides tell, writes a worksheet and quits, by
// the keys alone. In make test it speaks Kazakh, with the tools of others English and Russian, too.
func TestALessonInTheRealWindow(t *testing.T) {
	needs(t, "Xvfb", "xdotool", "xwd")
	program := built(t)
	for _, language := range []string{"kk", "ru", "en"} {
		if language != "kk" && os.Getenv("DATELINE_NEED_TOOLS") == "" && os.Getenv(shots) == "" {
			continue
		}
		t.Run(language, func(t *testing.T) {
			l := &class{screen: sized(t, 1280, 800), language: language, path: filepath.Join(t.TempDir(), "case.json")}
			if err := os.WriteFile(l.path, sampledata.Kazakhstan(), 0o666); err != nil {
				t.Fatal(err)
			}
			l.process = l.startWith(map[string]any{"language": language, "theme": "light", "motion.reduced": true}, program, "--trace", l.path)
			l.wait("picture ")
			l.sees(300)
			l.focus("Dateline")
			l.prepare()
			l.present()
			l.told()
			l.worksheet()
			l.do("key", "ctrl+q")
			l.ends()
		})
	}
}

// class is a lesson that is given: the screen, the program on it and the file.
type class struct {
	*screen
	*process
	language, path string
	n              int // pictures kept
}

// step presses keys, which must be seen, and waits until the window rests.
func (l *class) step(what string, keys ...string) {
	l.screen.t.Helper()
	was := l.shot()
	l.press(keys...)
	l.changesBy(was, 300, what)
	l.settles()
	l.n++
	l.keep(fmt.Sprintf("lesson-%s-%02d-%s.png", l.language, l.n, what))
}

// tells presses keys, after which the program must tell of something.
func (l *class) tells(line string, keys ...string) {
	l.screen.t.Helper()
	l.press(keys...)
	l.wait(line)
}

func (l *class) press(keys ...string) {
	l.screen.t.Helper()
	l.do(append([]string{"key", "--delay", "60"}, keys...)...)
}

// prepare makes the story and saves it.
func (l *class) prepare() {
	t := l.screen.t
	before := read(t, l.path)
	l.step("stories", "F6")
	l.step("new", "shift+Tab", "shift+Tab", "shift+Tab", "Return")
	l.do("type", "--delay", "25", "Lesson")
	l.step("named", "Return")
	for _, title := range []string{"alleged contract", "talbott speaks", "unrest across", "putin and tokayev"} {
		l.press("ctrl+k")
		l.settles()
		l.do("type", "--delay", "25", title)
		l.settles()
		l.tells("selected ", "Return")
		l.settles()
		l.step(title[:6], "ctrl+shift+a")
	}
	l.step("steps", "F6", "F6")
	l.step("ordered", "Home", "alt+Down", "alt+Down")
	l.press("Return")
	l.do("type", "--delay", "25", "Who gains?")
	l.step("noted", "Escape")
	l.step("at once", "Up", "Return", "Tab", "space")
	l.step("told at once", "shift+Tab", "Escape")
	l.tells("saved ", "ctrl+s")
	stories := read(t, l.path).Stories
	if len(stories) != len(before.Stories)+1 {
		t.Fatalf("the file has %d stories", len(stories))
	}
	told := ""
	for _, step := range stories[len(before.Stories)].Steps {
		told += fmt.Sprintf("%s %q %v; ", step.Event, step.Notes, session.Reveals(step))
	}
	if want := `talbott-speech "" true; unrest "" false; deal "Who gains?" true; sochi "" true; `; told != want {
		t.Errorf("the story is %s\nwant %s", told, want)
	}
}

// present gives the talk: a clicker's key, the blank screen, a jump, a vote before the status is told and one after it.
func (l *class) present() {
	l.step("which", "F5")
	l.tells("told 1/4 1/5", "Down", "Return")
	l.settles()
	l.focus("Lesson")
	l.step("claim", "Next")
	l.wait("told 1/4 2/5")
	l.step("blank", "b")
	l.wait("told 1/4 2/5 blank")
	l.tells("told 1/4 2/5", "b")
	l.tells("told 2/4 ", "Down")
	l.tells("told 2/4 ", "3")
	l.step("jump", "Return")
	l.wait("told 3/4 1/8")
	l.tells("told 3/4 2/8", "space")
	l.step("vote", "v", "4", "4", "1")
	l.wait("told 3/4 2/8 hands [1 0 0 2 0 0] [0 0 0 0 0 0]")
	l.tells("told 3/4 2/8", "v")
	l.step("revealed", "r")
	l.wait("told 3/4 8/8")
	l.step("after", "v", "4", "4", "4")
	l.wait("told 3/4 8/8 hands [1 0 0 2 0 0] [0 0 0 3 0 0]")
	l.press("Escape")
	l.tells("talk ended", "Escape")
	l.focus("Dateline")
	l.settles()
}

// told shows what the two who contradict each other most tell, and saves that.
func (l *class) told() {
	l.step("sides", "t")
	l.tells("telling ", "Return")
	l.settles()
	l.focusBut("Dateline")
	l.step("zoomed", "plus")
	l.press("ctrl+s")
	l.written("*.png")
	l.step("told", "Escape")
	l.focus("Dateline")
}

// worksheet writes that.
func (l *class) worksheet() {
	l.press("ctrl+shift+w")
	l.written("*.pdf")
}

// written waits until there is one file beside the document whose name is such.
func (l *class) written(pattern string) {
	l.screen.t.Helper()
	l.until(pattern+" is written", func() bool {
		list, err := filepath.Glob(filepath.Join(filepath.Dir(l.path), pattern))
		return err == nil && len(list) == 1
	})
}

// read is the document in a file.
func read(t *testing.T, path string) *timeline.Document {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := file.Read(path, data)
	if doc == nil {
		t.Fatal(problems)
	}
	return doc
}

// settles waits until the screen looks the same for a while.
func (s *screen) settles() {
	s.t.Helper()
	was, since := s.shot(), time.Now()
	s.until("the window rests", func() bool {
		now := s.shot()
		if !bytes.Equal(now.Pix, was.Pix) {
			was, since = now, time.Now()
		}
		return time.Since(since) > 250*time.Millisecond
	})
}

// focus leads the keys to the window whose title has a word.
func (s *screen) focus(word string) {
	s.t.Helper()
	s.focusOne("a window has the keys", func() []string { return s.windows(word) })
}

// focusBut leads the keys to a window whose title has not the word.
func (s *screen) focusBut(word string) {
	s.t.Helper()
	s.focusOne("another window has the keys", func() []string {
		known := s.windows(word)
		return slices.DeleteFunc(s.windows("."), func(id string) bool { return slices.Contains(known, id) })
	})
}

// focusOne leads the keys to the first of some windows.
func (s *screen) focusOne(what string, find func() []string) {
	s.t.Helper()
	s.until(what, func() bool {
		list := find()
		if len(list) == 0 {
			return false
		}
		_, err := s.run("xdotool", "windowfocus", "--sync", list[0])
		return err == nil
	})
}

// windows are those that are seen and whose title matches.
func (s *screen) windows(title string) []string {
	out, err := s.run("xdotool", "search", "--onlyvisible", "--name", title)
	if err != nil {
		return nil
	}
	return strings.Fields(string(out))
}
