package main

import (
	"errors"
	"flag"
	"fmt"
	"image/png"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dateline/sampledata"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the expected output of the scripts anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"dateline": main})
}

// TestCommandsDoWhatTheirScriptsSay runs every script, with the program in a process of its own.
func TestCommandsDoWhatTheirScriptsSay(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "SOURCE_DATE_EPOCH"} {
				env.Setenv(name, "")
			}
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".cache"))
			return os.WriteFile(filepath.Join(env.WorkDir, "kazakhstan.json"), sampledata.Kazakhstan(), 0o644)
		},
		Condition: func(condition string) (bool, error) {
			switch condition {
			case "window":
				return hasWindow, nil
			case "locks": // whether a folder can be closed for writing
				return runtime.GOOS != "windows" && os.Getuid() != 0, nil
			case "disks": // whether a small disk can be mounted
				dir := t.TempDir()
				err := mount(dir, "64k", false)
				if err == nil {
					unmount(dir)
				}
				return err == nil, nil
			}
			return false, fs.ErrInvalid
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"png":   pngIs,
			"holds": holds,
			"disk":  disk,
		},
	})
}

// exits runs a program and asks for one exit status: exits 2 dateline check.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	var exit *exec.ExitError
	status := 0
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		status = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if fmt.Sprint(status) != args[0] {
		ts.Fatalf("exit status %d, want %s", status, args[0])
	}
}

// pngIs asks for a readable PNG of a size in pixels: png x.png 640x480.
func pngIs(ts *testscript.TestScript, _ bool, args []string) {
	img, err := png.Decode(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	if got := fmt.Sprintf("%dx%d", img.Bounds().Dx(), img.Bounds().Dy()); got != args[1] {
		ts.Fatalf("%s is %s pixels, want %s", args[0], got, args[1])
	}
}

// disk makes a folder a disk of its own in memory, of a size: disk full 64k; once more with "closed"
// as its size it can only be read.
func disk(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	closed := args[1] == "closed"
	ts.Check(mount(dir, args[1], closed))
	if !closed {
		ts.Defer(func() { unmount(dir) })
	}
}

// holds asks for exactly these names in a folder, so that nothing temporary is left: holds out a.png.
func holds(ts *testscript.TestScript, _ bool, args []string) {
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got, want := strings.Join(names, " "), strings.Join(args[1:], " "); got != want {
		ts.Fatalf("%s holds %q, want %q", args[0], got, want)
	}
}
