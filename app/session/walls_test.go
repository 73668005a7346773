package session_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestTheModelAndTheSessionKnowNoFyne is the wall of the house: no package of the timeline and
// not the session may depend on Fyne, so that they build and run where there is no display.
func TestTheModelAndTheSessionKnowNoFyne(t *testing.T) {
	for _, part := range []string{"dateline/timeline/...", "dateline/app/session"} {
		for _, line := range deps(t, part) {
			name, imports, _ := strings.Cut(line, " ")
			if strings.HasPrefix(name, "fyne.io/") {
				t.Errorf("%s depends on %s", part, name)
			}
			if strings.HasPrefix(name, "dateline/") && strings.Contains(imports, "fyne.io/") {
				t.Errorf("%s imports Fyne", name)
			}
		}
	}
}

// deps lists the packages that the pattern depends on, each with what it imports itself.
func deps(t *testing.T, pattern string) []string {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-f", "{{.ImportPath}} {{.Imports}}", pattern)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	var problems strings.Builder
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, problems.String())
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) < 20 {
		t.Fatalf("go list names only %d packages; the test has lost its sense", len(lines))
	}
	return lines
}
