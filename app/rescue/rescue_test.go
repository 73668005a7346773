package rescue

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
	"dateline/timeline/axis"
	"dateline/timeline/crew"
	"dateline/timeline/layout"
)

const secret = "a title that nobody else may read"

func state(t *testing.T) *State {
	t.Helper()
	s, err := New(filepath.Join(t.TempDir(), "deep", "folder"), func() time.Time { return time.Unix(0, 0) })
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func logged(t *testing.T, s *State) string {
	t.Helper()
	data, err := os.ReadFile(s.LogPath())
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestTheLogHoldsStacksAndNoContents(t *testing.T) {
	s := state(t)
	caught := func(f func()) {
		defer func() { s.Log("painting", recover(), debug.Stack()) }()
		f()
	}
	caught(func() { panic(secret) })
	caught(func() { panic(errors.New(secret)) })
	caught(func() { panic(fmt.Errorf("%w: %s", errors.New("x"), secret)) })
	caught(func() { _ = []int{}[len(secret)] })
	caught(func() { crew.Run(2, func(i int) { panic(secret) }) })
	log := logged(t, s)
	if strings.Contains(log, secret) {
		t.Errorf("the log tells the contents:\n%s", log)
	}
	for _, want := range []string{"while painting: a value of type string", "index out of range [33] with length 0", "rescue_test.go", "1970-01-01T00:00:00Z", "crew.(*group).do"} {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %q:\n%s", want, log)
		}
	}
}

func TestTheLogDoesNotGrowForEver(t *testing.T) {
	s := state(t)
	for range 20 {
		s.Log("x", 1, make([]byte, most/8))
	}
	if n := len(logged(t, s)); n > 2*most {
		t.Errorf("the log has %d bytes", n)
	}
}

// ended is the number of a process that is no more.
func ended(t *testing.T) int {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	return cmd.Process.Pid
}

// crashed lets a program with these places end as a crash does, and gives its note.
func crashed(t *testing.T, s *State, places []Place) string {
	t.Helper()
	if err := s.Keep(places); err != nil {
		t.Fatal(err)
	}
	mark := s.mark(ended(t))
	if err := os.Rename(s.mark(os.Getpid()), mark); err != nil {
		t.Fatal(err)
	}
	s.kept = nil
	return mark
}

func TestPlacesAreOfferedOnceAfterACrash(t *testing.T) {
	s := state(t)
	places := []Place{
		{Path: "/home/x/a.json", Shown: `{"name":"x"}`, View: layout.View{View: axis.View{Left: 5, Shift: 2.5, Scale: 1e-5}}, Selected: 7},
		{Path: "/b.json", Selected: -1},
	}
	if err := s.Keep(places); err != nil {
		t.Fatal(err)
	}
	if left := s.Left(); left != nil {
		t.Errorf("the running program offers its own places: %v", left)
	}
	mark := crashed(t, s, append(places[:1:1], places[1]))
	if left := s.Left(); !reflect.DeepEqual(left, places) {
		t.Errorf("offered %v, want %v", left, places)
	}
	if left := s.Left(); left != nil {
		t.Errorf("offered twice: %v", left)
	}
	if err := os.WriteFile(mark, []byte(`[{"Path":`), 0o600); err != nil {
		t.Fatal(err)
	}
	if left := s.Left(); left != nil {
		t.Errorf("a broken note gives %v", left)
	}
	if list := notes(s); len(list) > 0 {
		t.Errorf("left: %v", list)
	}
}

func notes(s *State) []string {
	list, _ := filepath.Glob(filepath.Join(s.dir, markStart+"*"))
	return list
}

// TestStoriesThatAreNotSavedAreOfferedUntilSomebodyDecides: a program that ends before that, or crashes, leaves them for
// the next one; another one that runs beside it offers them not; and nobody else can read them.
func TestStoriesThatAreNotSavedAreOfferedUntilSomebodyDecides(t *testing.T) {
	s := state(t)
	saved := Place{Path: "/a.json", Selected: -1}
	draft := Place{Path: "/b.json", Selected: -1, Unsaved: true, Stories: []timeline.Story{{
		ID: "s", Title: "Lesson", Steps: []timeline.Step{{Event: "one", Notes: secret, Reveal: []byte("false")}, {Event: "two"}},
		Extra: timeline.Extra{Keys: &timeline.Keys{Order: []string{"x-y", "id"}, Unknown: []timeline.Unknown{{Name: "x-y", Value: []byte("1")}}}},
	}}}
	none := Place{Example: "kazakhstan-2022.json", Unsaved: true} // all were deleted
	crashed(t, s, []Place{saved, draft, none})
	if left := s.Left(); !reflect.DeepEqual(left, []Place{saved, draft, none}) {
		t.Fatalf("offered %+v", left)
	}
	other := *s
	if left := other.Left(); left != nil {
		t.Errorf("offered twice at once: %+v", left)
	}
	list := notes(s)
	if len(list) != 1 {
		t.Fatalf("there are the notes %v", list)
	}
	if info, err := os.Stat(list[0]); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the draft can be read by others: %v, %v", info.Mode(), err)
	}
	s.Done() // without an answer
	next := strings.Replace(list[0], strconv.Itoa(os.Getpid())+"-", strconv.Itoa(ended(t))+"-", 1)
	if err := os.Rename(list[0], next); err != nil {
		t.Fatal(err)
	}
	s.owed = map[string][]Place{}
	if left := s.Left(); !reflect.DeepEqual(left, []Place{draft, none}) {
		t.Fatalf("offered at the next start: %+v", left)
	}
	s.Forget(draft)
	s.Forget(draft)
	if data, err := os.ReadFile(notes(s)[0]); err != nil || strings.Contains(string(data), secret) {
		t.Errorf("what was decided on is still noted: %s, %v", data, err)
	}
	s.Forget(none)
	if list := notes(s); len(list) > 0 {
		t.Errorf("left: %v", list)
	}
}

func TestAProperEndLeavesNothing(t *testing.T) {
	s := state(t)
	if err := s.Keep([]Place{{Path: "/a"}}); err != nil {
		t.Fatal(err)
	}
	s.Done()
	if list, _ := filepath.Glob(filepath.Join(s.dir, markStart+"*")); len(list) > 0 {
		t.Errorf("left: %v", list)
	}
}

func TestWhatTheRuntimeWroteIsScrubbed(t *testing.T) {
	out := "panic: " + secret + "\nover two lines: " + secret + "\n\tpanic: " + secret + "\n[recovered]\n\ngoroutine 1 [running]:\nmain.main()\n\t/x.go:3 +0x1\n"
	got := scrub(out)
	if strings.Contains(got, secret) || !strings.Contains(got, "/x.go:3") || !strings.Contains(got, "(left out)") {
		t.Errorf("scrubbed:\n%s", got)
	}
	own := "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV]\n\ngoroutine 7 [running]:\n"
	if scrub(own) != own {
		t.Errorf("the runtime's own words are gone:\n%s", scrub(own))
	}
}

// TestACrashOfTheRuntimeComesIntoTheLog by a process of its own that crashes.
func TestACrashOfTheRuntimeComesIntoTheLog(t *testing.T) {
	if dir := os.Getenv("RESCUE_CRASH"); dir != "" {
		s, err := New(dir, time.Now)
		if err == nil {
			err = s.CatchAll()
		}
		if err != nil {
			t.Fatal(err)
		}
		done := make(chan int)
		go func() { panic(secret) }()
		<-done
	}
	s := state(t)
	cmd := exec.Command(os.Args[0], "-test.run=^TestACrashOfTheRuntimeComesIntoTheLog$")
	cmd.Env = append(os.Environ(), "RESCUE_CRASH="+s.dir)
	if cmd.Run() == nil {
		t.Fatal("the other process did not crash")
	}
	if err := s.CatchAll(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { debug.SetCrashOutput(nil, debug.CrashOptions{}) })
	if log := logged(t, s); strings.Contains(log, secret) || !strings.Contains(log, "rescue_test.go") {
		t.Errorf("the log:\n%s", log)
	}
}
