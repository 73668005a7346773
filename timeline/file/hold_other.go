//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package file

import (
	"os"
	"runtime"
)

// hold does nothing: on Windows a file that is open cannot be removed.
func hold(*os.File) {}

// abandoned tells whether a file that can be removed is held by nobody.
func abandoned(string) bool { return runtime.GOOS == "windows" }
