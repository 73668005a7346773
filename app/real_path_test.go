package app

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"dateline/sampledata"
)

// shots is where the pictures of the whole path are kept to look at; nowhere where it is not set.
const shots = "DATELINE_SHOTS"

// looks are the screens at which the whole path is walked. All but the first are for make test-all.
var looks = []struct {
	name, theme   string
	width, height int
	text          float64
	every         bool
}{
	{"dark-800", "dark", 800, 500, 1, true},
	{"light-800", "light", 800, 500, 1, false},
	{"light-1280", "light", 1280, 800, 1, false},
	{"dark-1280", "dark", 1280, 800, 1, false},
	{"light-2560", "light", 2560, 1440, 1, false},
	{"dark-2560", "dark", 2560, 1440, 1, false},
	{"light-200", "light", 1280, 800, 2, false},
	{"contrast-200-800", "contrast", 800, 500, 2, false},
}

// TestTheWholePathInTheRealWindow opens, searches, filters, arranges, selects, goes to a day, hides the panel,
// meets a broken file and a mended one, and quits: by the keys, in a real window.
func TestTheWholePathInTheRealWindow(t *testing.T) {
	needs(t, "Xvfb", "xdotool", "xwd")
	program := built(t)
	for _, look := range looks {
		if !look.every && os.Getenv("DATELINE_NEED_TOOLS") == "" && os.Getenv(shots) == "" {
			continue
		}
		t.Run(look.name, func(t *testing.T) {
			s := sized(t, look.width, look.height)
			prefs := map[string]any{"theme": look.theme, "text.size": look.text, "motion.reduced": true,
				"window.width": float64(look.width), "window.height": float64(look.height)}
			walk(t, s, program, prefs, look.name)
		})
	}
}

// walk is the path. Each step must change some values of the picture; a dialog covers many.
func walk(t *testing.T, s *screen, program string, prefs map[string]any, name string) {
	path := filepath.Join(t.TempDir(), "case.json")
	write := func(data []byte) {
		t.Helper()
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(sampledata.Kazakhstan())
	p := s.startWith(prefs, program, "--trace", path)
	p.wait("picture ")
	s.sees(100)
	id, err := s.run("xdotool", "search", "--onlyvisible", "--name", "Dateline")
	if err != nil {
		t.Fatal(err)
	}
	s.do("windowfocus", "--sync", firstLine(id))
	n := 0
	step := func(what string, did func(), values int) {
		t.Helper()
		before := s.shot()
		did()
		if values > 0 {
			s.changesBy(before, values, what)
		}
		n++
		s.keep(fmt.Sprintf("%s-%02d-%s.png", name, n, what))
	}
	keys := func(keys ...string) func() {
		return func() { s.do(append([]string{"key", "--delay", "40"}, keys...)...) }
	}
	types := func(text string) func() { return func() { s.do("type", "--delay", "25", text) } }
	s.settles()
	s.keep(name + "-00-open.png")
	step("find", keys("ctrl+f"), 300)
	step("typed", types("sochi"), 300)
	step("hit", func() { keys("Return")(); p.wait("selected ") }, 300)
	step("found", keys("Escape"), 300)
	step("filter", keys("ctrl+shift+f"), 300)
	step("query", types("status:disputed"), 300)
	step("filtered", keys("Return"), 300)
	step("lanes", keys("2"), 300)
	step("all", keys("Escape", "Escape"), 300)
	step("matrix", keys("4"), 300)
	step("sources", keys("3"), 300)
	step("table", keys("5"), 300)
	step("charts", keys("6"), 300)
	step("story", keys("1"), 300)
	step("select", func() { keys("End")(); p.wait("selected ") }, 300)
	step("day", keys("comma", "comma"), 300)
	step("today", keys("greater"), 300)
	step("names", func() { keys("ctrl+k")(); types("sochi")() }, 300)
	step("left", keys("Escape"), 300)
	step("bare", keys("ctrl+b"), 300)
	step("panel", keys("ctrl+b"), 300)
	write([]byte(`{"events": [{"title": "One", "date": "20222"}`))
	step("broken", func() { keys("ctrl+r")(); p.wait("refused ") }, 20000)
	step("kept", keys("Escape"), 20000)
	write(bytes.ReplaceAll(sampledata.Kazakhstan(), []byte("Odintsov"), []byte("Somebody Else")))
	step("mended", func() { keys("ctrl+r")(); p.wait("opened ") }, 0) // what differs may be out of sight
	step("walked", func() { keys("Home")(); p.wait("selected ") }, 300)
	s.do("key", "ctrl+q")
	p.ends()
}

func firstLine(out []byte) string {
	var id string
	fmt.Sscan(string(out), &id)
	return id
}

// startWith starts the program with preferences.
func (s *screen) startWith(prefs map[string]any, path string, args ...string) *process {
	s.t.Helper()
	data, err := json.Marshal(prefs)
	if err != nil {
		s.t.Fatal(err)
	}
	dir := filepath.Join(s.home, "fyne", "org.dateline.Dateline")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "preferences.json"), data, 0o666); err != nil {
		s.t.Fatal(err)
	}
	return s.start(path, args...)
}

// keep writes what the screen shows, where that is asked for.
func (s *screen) keep(name string) {
	dir := os.Getenv(shots)
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		s.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, s.shot()); err != nil {
		s.t.Fatal(err)
	}
}
