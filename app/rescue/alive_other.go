//go:build !windows

package rescue

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"syscall"
)

// alive tells whether there is a process with the number that still runs.
func alive(pid int) bool {
	if pid <= 0 {
		return false
	}
	err := syscall.Kill(pid, 0)
	return (err == nil || errors.Is(err, syscall.EPERM)) && !isZombie(pid)
}

// isZombie tells whether a process has ended and only waits to be asked how; false where the system has no /proc.
func isZombie(pid int) bool {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return false
	}
	_, state, _ := bytes.Cut(stat[max(bytes.LastIndexByte(stat, ')'), 0):], []byte(" "))
	return bytes.HasPrefix(state, []byte("Z"))
}
