package app

import (
	"bufio"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// patience is how long anything may take before the test fails; it is generous, for machines
// that are busy and paint without a GPU.
const patience = 60 * time.Second

// screen is a display of the test's own.
type screen struct {
	t    *testing.T
	name string // of the display, ":7"
	home string // of the programs on it
}

// built is the program, in a folder of the test's own.
func built(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "dateline")
	build := exec.Command("go", "build", "-tags", "migrated_fynedo", "-o", program, "dateline/cmd/dateline")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building the program: %v\n%s", err, out)
	}
	return program
}

// TestTheRealWindow builds the program, starts it on a display of its own, and looks at it, clicks
// an event with either button, turns the wheel, walks by keys and quits, as a person would.
func TestTheRealWindow(t *testing.T) {
	needs(t, "Xvfb", "xdotool", "xwd")
	program := built(t)
	s := newScreen(t)
	p := s.start(program, "--trace", "../sampledata/kazakhstan-2022.json")
	t.Log("the first picture:", p.wait("picture "))
	s.sees(300)
	x, y := 0, 0
	if _, err := fmt.Sscanf(p.wait("event deal "), "event deal %d,%d", &x, &y); err != nil {
		t.Fatal(err)
	}
	before := s.shot()
	left, top := s.window()
	s.do("mousemove", strconv.Itoa(left+x), strconv.Itoa(top+y), "click", "1")
	p.wait("selected deal")
	s.changes(before)
	for _, each := range [...]struct {
		what string
		keys []string
	}{
		{"the menu of a right click", []string{"click", "3"}}, {"that it is gone", []string{"key", "Escape"}},
		{"a larger scale", []string{"keydown", "ctrl", "click", "4", "keyup", "ctrl"}}, {"a time further on", []string{"click", "5"}},
	} {
		was := s.shot()
		s.do(each.keys...)
		s.changesBy(was, 5000, each.what)
		s.settles()
	}
	s.do("key", "Home")
	p.wait("selected talbott-speech")
	s.do("key", "Right")
	p.wait("selected investment-partnership")
	s.do("key", "Escape")
	p.waitExactly("selected")
	s.do("key", "ctrl+k")
	s.do("type", "unrest across")
	s.do("key", "Return")
	p.wait("selected unrest")
	s.do("key", "ctrl+q")
	p.ends()
}

// needs skips the test where a tool is missing, and fails it where the window must be tested.
func needs(t *testing.T, tools ...string) {
	t.Helper()
	for _, tool := range tools {
		if _, err := exec.LookPath(tool); err == nil {
			continue
		}
		if os.Getenv("DATELINE_NEED_WINDOW") == "1" {
			t.Fatalf("%s is missing, and DATELINE_NEED_WINDOW=1 asks for the real window; make test installs it", tool)
		}
		t.Skipf("%s is missing; make test installs it and tests the real window", tool)
	}
}

func newScreen(t *testing.T) *screen { return sized(t, 1280, 800) }

// sized is a screen of a size in pixels.
func sized(t *testing.T, width, height int) *screen {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	// Without -r a key that a busy machine lets go late is pressed twice.
	cmd := exec.Command("Xvfb", "-r", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{write}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	write.Close()
	if err := read.SetReadDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb names no display: %v", err)
	}
	return &screen{t, ":" + strings.TrimSpace(line), t.TempDir()}
}

// run is the output of a tool on the screen.
func (s *screen) run(tool string, args ...string) ([]byte, error) {
	cmd := exec.Command(tool, args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.name)
	return cmd.Output()
}

// do moves the mouse or types.
func (s *screen) do(args ...string) {
	s.t.Helper()
	if _, err := s.run("xdotool", args...); err != nil {
		s.t.Fatalf("xdotool %v: %v", args, err)
	}
}

// until asks again and again, with a breath between, and fails when it takes too long.
func (s *screen) until(what string, done func() bool) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if done() {
			return
		}
	}
	s.t.Fatalf("it never came that %s", what)
}

// window is where the window's contents stand on the screen.
func (s *screen) window() (x, y int) {
	s.t.Helper()
	s.until("the window is mapped", func() bool {
		id, err := s.run("xdotool", "search", "--onlyvisible", "--name", "Dateline")
		if err != nil || len(id) == 0 {
			return false
		}
		out, err := s.run("xdotool", "getwindowgeometry", "--shell", strings.Fields(string(id))[0])
		if err != nil {
			return false
		}
		for _, line := range strings.Fields(string(out)) {
			fmt.Sscanf(line, "X=%d", &x)
			fmt.Sscanf(line, "Y=%d", &y)
		}
		return true
	})
	return x, y
}

// shot is what the screen shows. xwd looks at all windows and stops where one of them goes meanwhile.
func (s *screen) shot() *image.RGBA {
	s.t.Helper()
	var data []byte
	s.until("xwd takes a picture", func() (ok bool) {
		var err error
		data, err = s.run("xwd", "-root", "-silent")
		return err == nil
	})
	img, err := parseXWD(data)
	if err != nil {
		s.t.Fatal(err)
	}
	return img
}

// sees waits for a picture of many colours: a blank window has a few.
func (s *screen) sees(colors int) {
	s.t.Helper()
	s.until(fmt.Sprintf("the window shows %d colours", colors), func() bool {
		seen := map[[3]uint8]bool{}
		img := s.shot()
		for i := 0; i < len(img.Pix); i += 4 {
			seen[[3]uint8{img.Pix[i], img.Pix[i+1], img.Pix[i+2]}] = true
		}
		return len(seen) >= colors
	})
}

// changes waits until the screen does not look as before.
func (s *screen) changes(before *image.RGBA) {
	s.t.Helper()
	s.changesBy(before, 5000, "the selection")
}

// changesBy waits until the screen differs from before in more than so many values.
func (s *screen) changesBy(before *image.RGBA, most int, what string) {
	s.t.Helper()
	s.until("the window shows "+what, func() bool {
		n := 0
		for i, v := range s.shot().Pix {
			if v != before.Pix[i] {
				n++
			}
		}
		return n > most
	})
}

// program is the running program and what it traces.
type process struct {
	t     *testing.T
	cmd   *exec.Cmd
	lines chan string
	ended chan error
}

func (s *screen) start(path string, args ...string) *process {
	s.t.Helper()
	home := s.home
	cmd := exec.Command(path, args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.name, "WAYLAND_DISPLAY=", "XDG_SESSION_TYPE=x11", "FYNE_THEME=light",
		"FYNE_SCALE=1", "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_CACHE_HOME="+home, "LIBGL_ALWAYS_SOFTWARE=1")
	out, err := cmd.StderrPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	p := &process{s.t, cmd, make(chan string, 1000), make(chan error, 1)}
	go func() {
		for lines := bufio.NewScanner(out); lines.Scan(); {
			p.lines <- lines.Text()
		}
		close(p.lines)
		p.ended <- cmd.Wait()
	}()
	s.t.Cleanup(func() { cmd.Process.Kill() })
	return p
}

// wait is the next line that begins so.
func (p *process) wait(start string) string {
	p.t.Helper()
	return p.next(start, func(line string) bool { return strings.HasPrefix(line, start) })
}

func (p *process) waitExactly(text string) {
	p.t.Helper()
	p.next(text, func(line string) bool { return line == text })
}

func (p *process) next(what string, wanted func(string) bool) string {
	p.t.Helper()
	late := time.After(patience)
	var seen []string
	for {
		select {
		case line, ok := <-p.lines:
			if !ok {
				p.t.Fatalf("the program ended before it said %q; it said:\n%s", what, strings.Join(seen, "\n"))
			}
			if wanted(line) {
				return line
			}
			seen = append(seen, line)
		case <-late:
			p.t.Fatalf("the program never said %q; it said:\n%s", what, strings.Join(seen, "\n"))
		}
	}
}

// kill ends the program at once, as a loss of power would.
func (p *process) kill() {
	p.t.Helper()
	if err := p.cmd.Process.Kill(); err != nil {
		p.t.Fatal(err)
	}
	for range p.lines { // until it is gone
	}
}

// ends waits for the program to end without an error.
func (p *process) ends() {
	p.t.Helper()
	late := time.After(patience)
	for {
		select {
		case _, ok := <-p.lines:
			if !ok {
				p.lines = nil
			}
		case err := <-p.ended:
			if err != nil {
				p.t.Errorf("the program ended with %v", err)
			}
			return
		case <-late:
			p.t.Fatal("the program did not end")
		}
	}
}
