//go:build !windows

package file

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// replace gives the name of one file to another, in one step (rename, POSIX.1).
func replace(from, to string) error { return os.Rename(from, to) }

// keepAccess gives a new file the owner, as far as we may, and the permissions of the old one.
func keepAccess(f *os.File, old fs.FileInfo) error {
	if sys, ok := old.Sys().(*syscall.Stat_t); ok {
		if err := f.Chown(int(sys.Uid), int(sys.Gid)); err != nil && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, errors.ErrUnsupported) {
			return err
		}
	}
	return f.Chmod(old.Mode().Perm())
}

// syncFolder writes the names of a folder to the disk. Disks that cannot are left alone.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return nil // a folder may be writable and not readable; the file itself is on the disk
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}
