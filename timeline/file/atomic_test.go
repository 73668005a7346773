package file

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// pour writes n bytes of c in small pieces.
func pour(c byte, n int) func(io.Writer) error {
	return func(w io.Writer) error {
		piece := bytes.Repeat([]byte{c}, 1000)
		for ; n > 0; n -= len(piece) {
			if _, err := w.Write(piece[:min(n, len(piece))]); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestAtomicReplacesAFileAsAWhole(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.png")
	for _, n := range []int{0, 1, 300_000, 70} {
		if err := Atomic(context.Background(), path, pour('a', n)); err != nil {
			t.Fatal(err)
		}
		if got := content(t, path); got != strings.Repeat("a", n) || names(t, dir) != "x.png" {
			t.Error(len(got), names(t, dir))
		}
	}
}

func TestAtomicKeepsPermissionsAndLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("permissions and links are those of Unix")
	}
	dir := t.TempDir()
	path, link := filepath.Join(dir, "x.png"), filepath.Join(dir, "link.png")
	if err := errors.Join(os.WriteFile(path, nil, 0o640), os.Symlink("x.png", link)); err != nil {
		t.Fatal(err)
	}
	if err := Atomic(context.Background(), link, pour('a', 9)); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode().Type() != os.ModeSymlink {
		t.Error(info, err)
	}
	if info, err = os.Stat(path); err != nil || info.Mode().Perm() != 0o640 || content(t, path) != strings.Repeat("a", 9) {
		t.Error(info, err)
	}
}

func TestAFailedAtomicLeavesTheFolderAsItWas(t *testing.T) {
	broken := errors.New("no more paint")
	fails := func(w io.Writer) error { return errors.Join(pour('a', 1<<20)(w), broken) }
	for _, old := range []string{"", "old"} {
		dir := t.TempDir()
		path, want := filepath.Join(dir, "x.png"), ""
		if old != "" {
			want = "x.png"
			if err := os.WriteFile(path, []byte(old), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		err := Atomic(context.Background(), path, fails)
		if !errors.Is(err, broken) || err.Error() != "cannot write "+path+": an unexpected error: no more paint" {
			t.Error(err)
		}
		if names(t, dir) != want || old != "" && content(t, path) != old {
			t.Error(names(t, dir))
		}
	}
}

func TestACancelledAtomicLeavesTheOldFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.png")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, at := range []int{0, 200_000, 1_000_000} { // before, in the midst, after the last byte
		ctx, cancel := context.WithCancel(context.Background())
		written := 0
		err := Atomic(ctx, path, func(w io.Writer) error {
			for written < 1_000_000 {
				if written >= at {
					cancel()
				}
				n, err := w.Write(make([]byte, 50_000))
				if written += n; err != nil {
					return err
				}
			}
			cancel()
			return nil
		})
		if !errors.Is(err, context.Canceled) || err.Error() != path+" was not written: context canceled" {
			t.Error(err)
		}
		if content(t, path) != "old" || names(t, dir) != "x.png" {
			t.Error(names(t, dir))
		}
	}
}

func TestAtomicSaysWhyItCannot(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "plain"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		filepath.Join(dir, "none", "x.png"):  "there is no folder " + filepath.Join(dir, "none"),
		filepath.Join(dir, "plain", "x.png"): filepath.Join(dir, "plain") + " is a file, not a folder",
		dir:                                  "it is not a plain file",
	} {
		err := Atomic(context.Background(), path, pour('a', 1))
		if err == nil || err.Error() != "cannot write "+path+": "+want {
			t.Error(err)
		}
	}
}
