package main

import (
	"bufio"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// writeFile puts what write produces in place of the file of that name, or leaves the folder as it
// was: the bytes go to a temporary file in the same folder, which then takes the name.
func writeFile(name string, write func(io.Writer) error) (err error) {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real // a link stays one
	}
	mode := os.FileMode(0o666) // less what the umask takes away
	if info, err := os.Stat(name); err == nil {
		if !info.Mode().IsRegular() {
			return fmt.Errorf("cannot write %s: it is not a plain file", name)
		}
		mode = info.Mode().Perm()
	}
	temp := filepath.Join(filepath.Dir(name), ".dateline-"+rand.Text()[:10]+".tmp")
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return cannotWrite(name, err)
	}
	defer func() {
		if err != nil {
			os.Remove(temp)
		}
	}()
	if err := errors.Join(fill(f, write), f.Close()); err != nil {
		return cannotWrite(name, err)
	}
	if err := os.Rename(temp, name); err != nil {
		return cannotWrite(name, err)
	}
	return nil
}

func fill(f *os.File, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(f, 1<<16)
	if err := write(b); err != nil {
		return err
	}
	if err := b.Flush(); err != nil {
		return err
	}
	return f.Sync()
}

// sameFile reports whether both names lead to one file, by whatever links.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return filepath.Clean(a) == filepath.Clean(b)
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}
