//go:build cgo

package main

import (
	"errors"
	"os"

	"dateline/app"
)

const hasWindow = true

func openWindow(c console, name string, trace bool) error {
	if !hasDisplay(c.env) {
		return errors.New("there is no display to open a window on; dateline render FILE -o picture.png makes a picture without one")
	}
	options := app.Options{File: name, Version: version, Exit: os.Exit, Started: c.started}
	if trace {
		options.Trace = c.err
	}
	return app.Run(options)
}
