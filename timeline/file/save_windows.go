package file

import (
	"errors"
	"io/fs"
	"os"
	"time"

	"golang.org/x/sys/windows"
)

// replace gives the name of one file to another and waits until that is on the disk. A scanner
// for viruses may hold the file for a moment, so it is tried for half a second.
func replace(from, to string) error {
	a, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	b, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	for wait := 8 * time.Millisecond; ; wait *= 2 {
		err = windows.MoveFileEx(a, b, windows.MOVEFILE_REPLACE_EXISTING|windows.MOVEFILE_WRITE_THROUGH)
		held := errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_ACCESS_DENIED)
		if !held || wait > 256*time.Millisecond {
			break
		}
		time.Sleep(wait)
	}
	if err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return nil
}

// keepAccess does nothing: a new file takes the access rights of its folder.
func keepAccess(*os.File, fs.FileInfo) error { return nil }

// syncFolder does nothing: replace has waited for the disk.
func syncFolder(string) error { return nil }
