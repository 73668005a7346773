package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTheRealWindowIsKilledWhileItSaves: the file is the old one or the new one, whole, and the next start offers it.
func TestTheRealWindowIsKilledWhileItSaves(t *testing.T) {
	needs(t, "Xvfb", "xdotool", "xwd")
	program := built(t)
	path := generated(t, 100_000) // so that a save takes a while
	before := read(t, path)
	s := newScreen(t)
	p := s.start(program, "--trace", path)
	p.wait("picture ")
	s.window() // is there
	s.do("key", "Home")
	p.wait("selected ")
	was := s.shot()
	s.do("key", "ctrl+shift+a")
	s.changes(was)
	s.do("key", "ctrl+s")
	s.until("a save begins", func() bool {
		begun, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".*.tmp"))
		_, saved := os.Stat(path + ".bak")
		return err == nil && len(begun) > 0 || saved == nil
	})
	p.kill()
	if now := read(t, path); len(now.Events) != len(before.Events) || len(now.Stories)-len(before.Stories) > 1 {
		t.Errorf("the file has %d events and %d stories", len(now.Events), len(now.Stories))
	}

	p = s.start(program, "--trace")
	s.window()
	opened := ""
	s.until("the next start opens the file again", func() bool {
		s.do("key", "Return")
		select {
		case line := <-p.lines:
			opened = line
		default:
		}
		return strings.HasPrefix(opened, "opened ")
	})
	p.wait("picture ")
	s.do("key", "--delay", "200", "ctrl+q", "Return") // saves the story where it had not come into the file
	p.ends()

	p = s.start(program, "--trace")
	s.window()
	s.do("key", "Return", "ctrl+q") // offers nothing
	p.ends()
	if left, err := filepath.Glob(filepath.Join(s.home, "fyne", "*", "running-*")); err != nil || len(left) > 0 {
		t.Errorf("left are %v, %v", left, err)
	}
}

// TestTheRealWindowIsKilledWithStoriesUnsaved: they come back at the next start, can be saved then, and leave nothing behind.
func TestTheRealWindowIsKilledWithStoriesUnsaved(t *testing.T) {
	needs(t, "Xvfb", "xdotool", "xwd")
	program := built(t)
	path := write(t, "lesson.json", good)
	before := read(t, path)
	s := newScreen(t)
	notes := func() (text string) {
		list, err := filepath.Glob(filepath.Join(s.home, "fyne", "*", "running-*.json"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range list {
			data, _ := os.ReadFile(name) // which may be gone by now
			text += string(data)
		}
		return text
	}
	p := s.start(program, "--trace", path)
	p.wait("picture ")
	s.window() // is there
	s.do("key", "Home")
	p.wait("selected ")
	s.do("key", "ctrl+shift+a")
	s.until("the story is noted", func() bool { return strings.Contains(notes(), `"Stories"`) })
	p.kill()
	if now := read(t, path); len(now.Stories) != len(before.Stories) {
		t.Errorf("the file has %d stories that nobody saved", len(now.Stories))
	}

	p = s.start(program, "--trace")
	s.window()
	s.do("key", "Return") // Open Again
	p.wait("opened ")
	s.until("the story is noted anew", func() bool { return strings.Contains(notes(), `"Stories"`) })
	s.do("key", "ctrl+s")
	p.wait("saved ")
	if now := read(t, path); len(now.Stories) != len(before.Stories)+1 || len(now.Stories[0].Steps) != 1 {
		t.Errorf("the file has the stories %v", now.Stories)
	}
	s.do("key", "ctrl+q")
	p.ends()
	if text := notes(); text != "" {
		t.Errorf("left is %s", text)
	}
}
