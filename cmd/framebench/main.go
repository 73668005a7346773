//go:build cgo

// Command framebench opens a document in the real window, pans 300 steps and zooms 300 steps, and
// prints how long the frames took: go run ./cmd/framebench FILE. It needs a display; Xvfb will do.
package main

import (
	"fmt"
	"os"

	"dateline/app"
)

func main() {
	if len(os.Args) != 2 || os.Args[1] == "--help" || os.Args[1] == "-h" {
		fmt.Fprintln(os.Stderr, "framebench FILE: open FILE in the window, pan and zoom 300 steps each,\nand print the times of the frames and of the first picture.")
		os.Exit(2)
	}
	if _, err := os.Stat(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "framebench:", err)
		os.Exit(2)
	}
	if err := app.Run(app.Options{File: os.Args[1], Version: "framebench", Drive: os.Stdout}); err != nil {
		fmt.Fprintln(os.Stderr, "framebench:", err)
		os.Exit(1)
	}
}
