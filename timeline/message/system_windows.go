package message

import (
	"errors"
	"syscall"
)

// windows are the errors that only Windows has, by the numbers of its winerror.h.
var windows = map[syscall.Errno]Cause{
	19: ReadOnly, 21: Gone, 23: Broken, 32: Held, 33: Held, 39: Full, 112: Full, 206: LongName, 223: TooLarge, 267: NoFolder, 1295: Full, 1921: Circle,
}

// own is the cause of an error that only this system has.
func own(err error) Cause {
	e, _ := errors.AsType[syscall.Errno](err)
	return windows[e]
}
