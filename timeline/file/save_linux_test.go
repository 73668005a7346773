package file

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// disk is a folder on a small disk of its own in memory. It needs the rights of root.
func disk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skip("mounting a small disk needs root:", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestAFullDiskLeavesTheOldFile(t *testing.T) {
	dir := disk(t, "256k")
	path := filepath.Join(dir, "f.json")
	stamp := mustSave(t, path, one, SaveOptions{})
	before := content(t, path)
	_, err := Save(path, mustRead(t, string(generate(5000))), SaveOptions{Since: stamp})
	if !errors.Is(err, syscall.ENOSPC) || err.Error() != "saving "+path+": the disk is full" {
		t.Error(err)
	}
	if content(t, path) != before || names(t, dir) != "f.json" {
		t.Error(names(t, dir))
	}
	mustSave(t, path, two, SaveOptions{Since: stamp})

	picture := filepath.Join(dir, "x.png")
	err = Atomic(context.Background(), picture, pour('a', 1<<20))
	if !errors.Is(err, syscall.ENOSPC) || err.Error() != "cannot write "+picture+": the disk is full" {
		t.Error(err)
	}
	if names(t, dir) != "f.json f.json.bak" {
		t.Error(names(t, dir))
	}
}

func TestAReadOnlyFolderLeavesTheOldFile(t *testing.T) {
	dir, closeIt := t.TempDir(), func(dir string) error { return os.Chmod(dir, 0o555) }
	if os.Getuid() == 0 { // root writes into any folder, but not on a disk for reading only
		dir = disk(t, "256k")
		closeIt = func(dir string) error {
			return syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, "")
		}
	}
	path := filepath.Join(dir, "f.json")
	stamp := mustSave(t, path, one, SaveOptions{})
	before := content(t, path)
	if err := closeIt(dir); err != nil {
		t.Fatal(err)
	}
	_, err := Save(path, mustRead(t, two), SaveOptions{Since: stamp})
	if err == nil || !strings.HasPrefix(err.Error(), "saving "+path+": ") || strings.Contains(err.Error(), tempSuffix) {
		t.Error(err)
	}
	picture := filepath.Join(dir, "x.png")
	if err := Atomic(context.Background(), picture, pour('a', 1)); err == nil || !strings.HasPrefix(err.Error(), "cannot write "+picture+": ") || strings.Contains(err.Error(), tempSuffix) {
		t.Error(err)
	}
	if content(t, path) != before || names(t, dir) != "f.json" {
		t.Error(names(t, dir))
	}
}

// limited is set in the child in which no file may grow beyond 64 KiB.
const limited = "DATELINE_TEST_LIMITED"

// TestALimitOnFilesLeavesTheOldFile stands in for a full disk where nobody may mount one: no
// file may grow beyond 64 KiB. It runs in a process of its own, for go test has a test write a log into a file
// of its own, which may be longer by then.
func TestALimitOnFilesLeavesTheOldFile(t *testing.T) {
	if os.Getenv(limited) == "" {
		c := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$")
		c.Env = append(os.Environ(), limited+"=yes")
		if out, err := c.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "f.json")
	stamp := mustSave(t, path, one, SaveOptions{})
	before := content(t, path)
	big := mustRead(t, string(generate(5000)))
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 64 << 10, Max: old.Max}); err != nil {
		t.Skip(err)
	}
	_, err := Save(path, big, SaveOptions{Since: stamp})
	if e := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old); e != nil {
		t.Fatal(e)
	}
	if !errors.Is(err, syscall.EFBIG) || content(t, path) != before || names(t, dir) != "f.json" {
		t.Error(err, names(t, dir))
	}
}
