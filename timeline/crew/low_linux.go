package crew

import "syscall"

// rank is by how much a thread that was lowered is nicer than the others. It gets about a third
// of what another thread gets that wants the same processor: enough to reach soon a place at which the garbage
// collector can stop it, for which all threads wait.
const rank = 5

// begun is how nice the program is, before any of its threads was lowered.
var begun = nice()

// nice is how nice the calling thread is, as the system call gives it: 40 to 1, the nicest last; 0 where it fails.
func nice() int {
	n, err := syscall.Getpriority(syscall.PRIO_PROCESS, 0)
	if err != nil {
		return 0
	}
	return n
}

// lower makes the calling thread yield to others.
func lower() {
	if begun > 0 {
		_ = syscall.Setpriority(syscall.PRIO_PROCESS, 0, 20-begun+rank) // else it goes on as it is
	}
}

// isLow tells whether the calling thread was lowered. To such a one its goroutine is bound.
func isLow() bool { return nice() < begun }
