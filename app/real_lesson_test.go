package app

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/file"
)

// TestALessonInTheRealWindow opens the case study, makes a story of four events, saves it, writes a worksheet and
// quits, by the keys alone. In make test it speaks Kazakh, with the tools of others English and Russian, too.
func TestALessonInTheRealWindow(t *testing.T) {
	needs(t, "Xvfb", "xdotool", "xwd")
	program := built(t)
	for _, language := range []string{"kk", "ru", "en"} {
		if language != "kk" && os.Getenv("DATELINE_NEED_TOOLS") == "" && os.Getenv(shots) == "" {
			continue
		}
		t.Run(language, func(t *testing.T) { lesson(t, program, language) })
	}
}

func lesson(t *testing.T, program, language string) {
	s := sized(t, 1280, 800)
	path := filepath.Join(t.TempDir(), "case.json")
	if err := os.WriteFile(path, sampledata.Kazakhstan(), 0o666); err != nil {
		t.Fatal(err)
	}
	before := read(t, path)
	p := s.startWith(map[string]any{"language": language, "theme": "light", "motion.reduced": true}, program, "--trace", path)
	p.wait("picture ")
	s.sees(300)
	n := 0
	step := func(what string, keys ...string) {
		t.Helper()
		was := s.shot()
		s.do(append([]string{"key", "--delay", "60"}, keys...)...)
		s.changesBy(was, 300, what)
		s.settles()
		n++
		s.keep(fmt.Sprintf("lesson-%s-%02d-%s.png", language, n, what))
	}
	s.focus("Dateline")
	step("stories", "F6")
	step("new", "shift+Tab", "shift+Tab", "shift+Tab", "Return")
	s.do("type", "--delay", "25", "Lesson")
	step("named", "Return")
	for _, title := range []string{"talbott speaks", "unrest across", "alleged contract", "putin and tokayev"} {
		s.do("key", "ctrl+k")
		s.settles()
		s.do("type", "--delay", "25", title)
		s.settles()
		s.do("key", "Return")
		s.settles()
		step(title[:6], "ctrl+shift+a")
	}
	step("saved", "ctrl+s")
	s.until("the story is in the file", func() bool { return len(read(t, path).Stories) > len(before.Stories) })
	story := read(t, path).Stories[len(before.Stories)]
	if len(story.Steps) != 4 {
		t.Errorf("the story has %d steps", len(story.Steps))
	}
	s.do("key", "ctrl+shift+w")
	s.until("the worksheet is written", func() bool {
		list, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*.pdf"))
		return err == nil && len(list) == 1
	})
	s.do("key", "ctrl+q")
	p.ends()
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
	s.until("a window has the keys", func() bool {
		id, err := s.run("xdotool", "search", "--onlyvisible", "--name", word)
		if err != nil || len(id) == 0 {
			return false
		}
		_, err = s.run("xdotool", "windowfocus", "--sync", firstLine(id))
		return err == nil
	})
}
