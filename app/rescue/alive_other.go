//go:build !windows

package rescue

import (
	"errors"
	"syscall"
)

// alive tells whether there is a process with the number.
func alive(pid int) bool {
	if pid <= 0 {
		return false
	}
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
