//go:build !linux && !windows

package crew

// lower does nothing: the system has no rank for the threads of a program, or none that Go can set.
func lower() {}

func isLow() bool { return false }
