//go:build !windows

package message

// own is the cause of an error that only this system has.
func own(error) Cause { return Other }
