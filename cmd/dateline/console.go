package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// console is what a command meets of the world outside.
type console struct {
	in       io.Reader
	out, err io.Writer
	env      func(string) string
	now      func() time.Time
	started  time.Time // when the process began, for --trace
}

// command is one word of the command line and what it does.
type command struct {
	name string
	run  func(c console, args []string) error
}

func commands() []command {
	return []command{
		{"render", render}, {"check", check}, {"fmt", canon}, {"convert", convert}, {"schema", schema}, {"generate", generate}, {"help", help},
	}
}

// run carries out one command line and returns the exit status of the process.
func run(c console, args []string) int {
	do := command{"", window}
	if len(args) > 0 {
		if i := slices.Index(commandNames(), args[0]); i >= 0 {
			do, args = commands()[i], args[1:]
		}
	}
	err := do.run(c, args)
	if errors.Is(err, flag.ErrHelp) {
		err = printHelp(c.out, do.name)
	}
	return report(c.err, do.name, err)
}

// The exit statuses, the same for every command.
const (
	statusDone  = 0
	statusFound = 1 // the document has errors, or with a flag that asks for it something to change
	statusUsage = 2 // the command line makes no sense, or a file cannot be read or written

	statusStopped = 130 // by Ctrl+C, or told to end
)

// exitError is a failure with the status that the process ends with.
type exitError struct {
	status int
	advice bool // the command line was wrong: name its help
	err    error
}

func (e *exitError) Error() string { return e.err.Error() }
func (e *exitError) Unwrap() error { return e.err }

// usage is the error of a command line that makes no sense.
func usage(format string, args ...any) error {
	return &exitError{statusUsage, true, fmt.Errorf(format, args...)}
}

// alreadySaid ends the process with a status and without another word.
func alreadySaid(status int) error { return &exitError{status, false, errors.New("")} }

// report prints an error in a person's words and returns the exit status.
func report(w io.Writer, name string, err error) int {
	if err == nil {
		return statusDone
	}
	exit := &exitError{statusUsage, false, err}
	errors.As(err, &exit)
	if errors.Is(err, context.Canceled) {
		exit = &exitError{statusStopped, false, err}
	}
	if text := plain(err); text != "" {
		fmt.Fprintf(w, "dateline: %s\n", text)
	}
	if exit.advice {
		fmt.Fprintf(w, "See: %s\n", strings.Join(strings.Fields("dateline "+name+" --help"), " "))
	}
	return exit.status
}
