package crew

import "runtime"

// Yield makes the calling goroutine work with what processors have to spare, until it ends: a window that has
// something to show gets one at once. All crews that it runs do so too. On systems that give a program's threads
// no ranks it does nothing. The goroutine must be the caller's own, for it is bound to a thread that ends with
// it: many systems let none take its rank back.
func Yield() {
	runtime.LockOSThread()
	lower()
}
