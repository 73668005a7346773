package app

import (
	"strconv"
	"strings"
	"testing"
)

// TestTheRealWindowComesBackToItsPlace: where it was and as large, and onto the screen where that has become smaller.
func TestTheRealWindowComesBackToItsPlace(t *testing.T) {
	needs(t, "Xvfb", "xdotool", "xwd")
	program := built(t)
	const sample = "../sampledata/kazakhstan-2022.json"
	const x, y, width, height = 230, 140, 900, 600
	s := sized(t, 1600, 1000)
	at := func(what string, wantX, wantY int) {
		t.Helper()
		s.until("the window is "+what, func() bool {
			gotX, gotY := s.window()
			return gotX == wantX && gotY == wantY
		})
	}
	p := s.start(program, "--trace", sample)
	p.wait("picture ")
	s.window() // is there
	id, err := s.run("xdotool", "search", "--onlyvisible", "--name", "Dateline")
	if err != nil {
		t.Fatal(err)
	}
	win := strings.Fields(string(id))[0]
	s.do("windowsize", "--sync", win, strconv.Itoa(width), strconv.Itoa(height))
	s.do("windowmove", "--sync", win, strconv.Itoa(x), strconv.Itoa(y))
	at("moved", x, y)
	s.do("windowfocus", "--sync", win, "key", "ctrl+q")
	p.ends()

	p = s.start(program, "--trace", sample)
	p.wait("picture ")
	at("where it was", x, y)
	if out, err := s.run("xdotool", "search", "--onlyvisible", "--name", "Dateline", "getwindowgeometry"); err != nil || !strings.Contains(string(out), "900x600") {
		t.Errorf("it is as large as %s, %v", out, err)
	}
	s.do("key", "ctrl+n") // beside it, which is no place to come back to
	s.until("there are two windows", func() bool {
		out, err := s.run("xdotool", "search", "--onlyvisible", "--name", "Dateline")
		return err == nil && len(strings.Fields(string(out))) == 2
	})
	s.do("key", "ctrl+q")
	p.ends()

	p = s.start(program, "--trace", sample)
	p.wait("picture ")
	at("where it was, again", x, y)
	s.do("key", "ctrl+q")
	p.ends()

	p = s.startWith(map[string]any{"window.place": []int{5000, -300}}, program, "--trace", sample)
	p.wait("picture ")
	at("on the screen", 40, 40)
	s.do("key", "ctrl+q")
	p.ends()
}
