package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// interruptible is a context that Ctrl+C ends, so that a file that is being written is cleared
// away. After stop Ctrl+C ends the process as ever.
func interruptible() (ctx context.Context, stop func()) {
	return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
}
