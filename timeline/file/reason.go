package file

import (
	"errors"
	"io/fs"
	"syscall"
)

// Full reports whether a file was not written because its disk, or a person's share of it, is full.
func Full(err error) bool { return errors.Is(err, syscall.ENOSPC) || full(err) }

// Denied reports whether a file was not written because its folder or its disk cannot be written to.
func Denied(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// NoFolder reports whether a file was not written because there is no such folder.
func NoFolder(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}
