//go:build !cgo

// Command framebench measures the window, which this build does not have.
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "framebench: this build has no window; install a C compiler and build with CGO_ENABLED=1")
	os.Exit(1)
}
