// Command dateline shows on a timeline who says what.
//
// In come a Dateline file and a few flags; out come a window, pictures or a list of problems.
// Each command stands in a file of its own, takes its surroundings as a console, and returns an
// error that carries the exit status. The package holds wiring only: reading is timeline/file's,
// judging evidence's, arranging layout's, painting draw's, and the window is app's.
package main

import (
	"os"
	"time"
)

// version is the release that this source is on its way to.
const version = "0.1.0"

func main() {
	os.Exit(run(console{
		in: os.Stdin, out: os.Stdout, err: os.Stderr,
		env: os.Getenv, now: time.Now, started: time.Now(),
	}, os.Args[1:]))
}
