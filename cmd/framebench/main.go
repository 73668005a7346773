//go:build cgo

// Command framebench opens a document in the real window, pans 300 steps and zooms 300 steps, and
// prints how long the frames took: go run ./cmd/framebench FILE. With a second FILE it reads that one
// beside the first, and prints how long each key waited for its picture before, meanwhile and for some seconds
// after. With --commands FILE it does the commands, and prints for how long each of them held the window; with
// words behind FILE, only those whose names have one of them.
// It needs a display; Xvfb will do.
package main

import (
	"fmt"
	"os"

	"dateline/app"
)

func main() {
	var commands []string
	if len(os.Args) > 2 && os.Args[1] == "--commands" {
		if commands = os.Args[3:]; len(commands) == 0 {
			commands = []string{""} // which every name has
		}
		os.Args = []string{os.Args[0], os.Args[2]}
	}
	if len(os.Args) < 2 || len(os.Args) > 3 || os.Args[1] == "--help" || os.Args[1] == "-h" {
		fmt.Fprintln(os.Stderr, "framebench FILE: open FILE in the window, pan and zoom 300 steps each,\nand print the times of the frames and of the first picture.\n"+
			"framebench FILE OTHER: press keys before, while and after OTHER is read, and print how long each waited for its picture.\n"+
			"framebench --commands FILE [WORD...]: do the commands, or those with a WORD in their names, and print for how long each held the window.")
		os.Exit(2)
	}
	for _, name := range os.Args[1:] {
		if _, err := os.Stat(name); err != nil {
			fmt.Fprintln(os.Stderr, "framebench:", err)
			os.Exit(2)
		}
	}
	opt := app.Options{File: os.Args[1], Version: "framebench", Drive: os.Stdout, Exit: os.Exit, DriveCommands: commands}
	if len(os.Args) == 3 {
		opt.DriveRead = os.Args[2]
	}
	if err := app.Run(opt); err != nil {
		fmt.Fprintln(os.Stderr, "framebench:", err)
		os.Exit(1)
	}
}
