package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
)

// interruptible is a context that Ctrl+C ends, so that a file that is being written is cleared
// away. After stop Ctrl+C ends the process as ever.
func interruptible() (ctx context.Context, stop func()) {
	return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
}

// sameFile reports whether both names lead to one file, by whatever links.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return filepath.Clean(a) == filepath.Clean(b)
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}
