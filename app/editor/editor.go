// Package editor opens a text file in the person's editor, at a line where the editor takes one.
//
// In goes a path; out comes a started program. It edits nothing and does not wait for the editor.
package editor

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"dateline/timeline/message"
)

// known are editors with a window of their own, and how they take a line. The first one that is
// there is taken where the person names none.
var known = []struct {
	name string
	args func(path, line string) []string
}{
	{"code", goTo}, {"codium", goTo}, {"cursor", goTo}, {"subl", colon}, {"zed", colon},
	{"gedit", plus}, {"gnome-text-editor", plus}, {"kate", dashL}, {"kwrite", dashL}, {"pluma", plus}, {"xed", plus},
	{"mousepad", func(path, line string) []string { return []string{"--line", line, path} }},
	{"geany", func(path, line string) []string { return []string{"--line", line, path} }},
	{"gvim", plus}, {"emacs", plus}, {"bbedit", plus}, {"mate", dashL},
	{"notepad++", func(path, line string) []string { return []string{"-n" + line, path} }},
}

func goTo(path, line string) []string  { return []string{"--goto", path + ":" + line} }
func colon(path, line string) []string { return []string{path + ":" + line} }
func plus(path, line string) []string  { return []string{"+" + line, path} }
func dashL(path, line string) []string { return []string{"-l", line, path} }

// Open opens the file, at the line (from 1; 0 for none), in the editor that VISUAL or EDITOR name
// where that has a window of its own, else in one that is there, else in what the system opens
// such files with.
func Open(path string, line int, env func(string) string) error {
	args, err := command(path, line, env, exec.LookPath)
	if err != nil {
		return err
	}
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = without(os.Environ(), "FYNE_SCALE")
	if err := cmd.Start(); err != nil {
		return message.Wrap(err, "starting {{.Program}}: {{.Why}}", "Program", filepath.Base(args[0]), "Why", err)
	}
	go cmd.Wait() // else a zombie is left
	return nil
}

// command is the program to start, with its arguments.
func command(path string, line int, env func(string) string, find func(string) (string, error)) ([]string, error) {
	number := strconv.Itoa(max(line, 1))
	for _, key := range []string{"VISUAL", "EDITOR"} {
		words := strings.Fields(env(key))
		if len(words) == 0 {
			continue
		}
		name := strings.TrimSuffix(filepath.Base(words[0]), ".exe")
		for _, e := range known {
			if full, err := find(words[0]); e.name == name && err == nil {
				return append(append([]string{full}, words[1:]...), e.args(path, number)...), nil
			}
		}
	}
	for _, e := range known {
		if full, err := find(e.name); err == nil {
			return append([]string{full}, e.args(path, number)...), nil
		}
	}
	opener := []string{"xdg-open", path}
	switch runtime.GOOS {
	case "windows":
		opener = []string{"rundll32", "url.dll,FileProtocolHandler", path}
	case "darwin":
		opener = []string{"open", "-t", path}
	}
	full, err := find(opener[0])
	if err != nil {
		return nil, message.Fail("no editor is known here; name one in the variable {{.Variable}}, such as {{.Right}}", "Variable", "VISUAL", "Right", "VISUAL=gedit")
	}
	return append([]string{full}, opener[1:]...), nil
}

func without(env []string, key string) []string {
	var out []string
	for _, e := range env {
		if !strings.HasPrefix(e, key+"=") {
			out = append(out, e)
		}
	}
	return out
}
