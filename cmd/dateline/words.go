package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"dateline/timeline/message"
)

// plain is an error in a person's words, on one line.
func plain(err error) string {
	if errors.Is(err, context.Canceled) {
		what := strings.TrimSuffix(strings.TrimSuffix(err.Error(), context.Canceled.Error()), ": ")
		return oneLine("stopped: " + cmp.Or(what, "nothing was written"))
	}
	return oneLine(err.Error())
}

// cannotRead is the error for a file that was not to be read.
func cannotRead(name string, err error) error {
	reason := innermost(err)
	info, statErr := os.Stat(name)
	switch {
	case statErr == nil && info.IsDir():
		reason = "it is a folder, not a file"
	case errors.Is(err, fs.ErrNotExist):
		reason = "there is no such file"
	case errors.Is(err, fs.ErrPermission):
		reason = "you have no permission to read it"
	case message.CauseOf(err) == message.Other:
		if says, ok := errors.AsType[message.Sayer](err); ok {
			return says // with the name
		}
	}
	return fmt.Errorf("cannot read %s: %s", name, reason)
}

// innermost is the text of the system's own error, without the names of calls and temporary files.
func innermost(err error) string { return message.System(err).String() }

// oneLine keeps control characters, line breaks above all, out of a line of output: what a file
// says must not look like a message of ours, nor steer the terminal.
func oneLine(text string) string {
	clean := []rune(text)
	for i, r := range clean {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u2028' || r == '\u2029' {
			clean[i] = ' '
		}
	}
	return string(clean)
}

// series joins words as a sentence does: "dark, light and print".
func series(words []string) string { return joined(words, "and") }

// choice is words of which one is to be written: "dark, light or print".
func choice(words []string) string { return joined(words, "or") }

func joined(words []string, last string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}
