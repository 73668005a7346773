package app

import (
	"fmt"
	"os"
	"testing"
)

// TestMain gives the tests a folder of their own for temporary files, and takes it away: what is printed, or shown in
// the browser, is left for the program that opens it.
func TestMain(m *testing.M) {
	if path := os.Getenv(panicking); path != "" { // a program of a test's own, which needs the first thread
		if err := paintingFails(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(tested(m))
}

func tested(m *testing.M) int {
	dir, err := os.MkdirTemp("", "dateline-tests-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		if err := os.Setenv(name, dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
	return m.Run()
}
