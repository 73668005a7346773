package rescue

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
)

// CatchAll leads what the Go runtime says of a crash that nothing caught into a file of the folder.
// What stands there from the last time goes into the log, less the words of panics.
func (s *State) CatchAll() error {
	path := filepath.Join(s.dir, outName)
	if data, err := os.ReadFile(path); err == nil && len(data) > 0 {
		s.add("the program ended:\n" + scrub(string(data)))
	} else if err != nil && !missing(err) {
		return fmt.Errorf("reading the last crash: %w", err)
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("making a file for crashes: %w", err)
	}
	defer f.Close() // the runtime keeps a handle of its own
	if err := debug.SetCrashOutput(f, debug.CrashOptions{}); err != nil {
		return fmt.Errorf("leading crashes to a file: %w", err)
	}
	return nil
}

// scrub takes the words of panics out of what the runtime wrote, but for its own. They reach, over
// one line or several, to the empty line before the goroutines or to the signal's line.
func scrub(text string) string {
	var out []string
	within := false
	for _, line := range strings.Split(text, "\n") {
		switch {
		case strings.HasPrefix(line, "goroutine ") || strings.HasPrefix(line, "[signal "):
			within = false
		case strings.HasPrefix(strings.TrimLeft(line, "\t "), "panic: "):
			if within = !strings.Contains(line, "panic: runtime error: "); within {
				line = "panic: (left out)"
				out = append(out, line)
			}
		}
		if !within {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}
