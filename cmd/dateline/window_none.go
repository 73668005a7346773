//go:build !cgo

package main

import "errors"

const hasWindow = false

func openWindow(console, string, bool) error {
	return errors.New("this build has only the commands (dateline --help); " +
		"for the window, install a C compiler and build with CGO_ENABLED=1, as make run does")
}
