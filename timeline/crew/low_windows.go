package crew

import "syscall"

var (
	kernel            = syscall.NewLazyDLL("kernel32.dll")
	getCurrentThread  = kernel.NewProc("GetCurrentThread")
	getThreadPriority = kernel.NewProc("GetThreadPriority")
	setThreadPriority = kernel.NewProc("SetThreadPriority")
)

// below is THREAD_PRIORITY_BELOW_NORMAL.
const below = -1

// lower makes the calling thread yield to others.
func lower() {
	thread, _, _ := getCurrentThread.Call()
	priority := below
	_, _, _ = setThreadPriority.Call(thread, uintptr(priority)) // else it goes on as it is
}

// isLow tells whether the calling thread was lowered. To such a one its goroutine is bound.
func isLow() bool {
	thread, _, _ := getCurrentThread.Call()
	priority, _, _ := getThreadPriority.Call(thread)
	return int32(priority) == below
}
