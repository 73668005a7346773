package file

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"dateline/timeline/message"
)

// Atomic puts what write produces in the place of the file at path, or leaves the folder as it
// was. It keeps no backup and asks nobody; Save is for documents.
//
// The bytes go to a temporary file beside the target and to the disk, and that file takes the
// name: a crash at any moment leaves the old file or the new one, whole, and at worst a temporary
// one that the next writing of the same name removes, as Sweep does. A symbolic link stays one, and
// the permissions stay. Once ctx is done, the next write fails and nothing takes the name.
//
// The error says in words what could not be written and why; it wraps the system's own, that of
// write, or ctx's.
func Atomic(ctx context.Context, path string, write func(io.Writer) error) error {
	err := atomically(ctx, path, write)
	if err != nil {
		return CannotWrite(path, err)
	}
	return nil
}

func atomically(ctx context.Context, path string, write func(io.Writer) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	target, err := followLinks(path)
	if err != nil {
		return err
	}
	old, err := os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		old = nil
	case err != nil:
		return err
	case !old.Mode().IsRegular():
		return errNotPlain
	}
	temp, err := pourBeside(ctx, target, old, write)
	if err == nil {
		err = replace(temp, target)
	}
	if err != nil {
		if temp != "" {
			os.Remove(temp)
		}
		return err
	}
	sweep(target, time.Now())
	return syncFolder(filepath.Dir(target))
}

// pourBeside lets write fill a temporary file beside the target, down to the disk. The name is not
// empty where the file exists, be it whole or not.
func pourBeside(ctx context.Context, target string, old fs.FileInfo, write func(io.Writer) error) (temp string, err error) {
	f, err := newTemp(target, old)
	if err != nil {
		return "", err
	}
	temp = f.Name()
	b := bufio.NewWriterSize(stoppable{ctx, f}, 1<<16)
	if err = write(b); err == nil {
		err = b.Flush()
	}
	if err == nil && old != nil {
		err = keepAccess(f, old)
	}
	if err == nil {
		err = f.Sync()
	}
	if err == nil {
		err = ctx.Err() // the last moment to stop
	}
	return temp, errors.Join(err, f.Close())
}

// stoppable is a writer that fails once its context is done.
type stoppable struct {
	ctx context.Context
	to  io.Writer
}

func (s stoppable) Write(b []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.to.Write(b)
}

// CannotWrite is the error of a file that was not written, in a person's words, on top of err.
func CannotWrite(path string, err error) error {
	dir := filepath.Dir(path)
	info, statErr := os.Stat(dir)
	switch {
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("%s was not written: %w", path, context.Canceled)
	case errors.Is(statErr, fs.ErrNotExist):
		return message.Wrap(err, "cannot write {{.Path}}: there is no folder {{.Folder}}", "Path", path, "Folder", dir)
	case statErr == nil && !info.IsDir():
		return message.Wrap(err, "cannot write {{.Path}}: {{.Folder}} is a file, not a folder", "Path", path, "Folder", dir)
	case errors.Is(err, fs.ErrPermission):
		return message.Wrap(err, "cannot write {{.Path}}: you have no permission to write into the folder {{.Folder}}", "Path", path, "Folder", dir)
	}
	return message.Wrap(err, "cannot write {{.Path}}: {{.Why}}", "Path", path, "Why", err)
}
