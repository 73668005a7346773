package export

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// TestAFullOrClosedDiskIsSaidAndLeavesTheOldFile needs the rights of root, to mount small disks.
func TestAFullOrClosedDiskIsSaidAndLeavesTheOldFile(t *testing.T) {
	for _, c := range []struct {
		flags    uintptr
		happened string
		advice   string
	}{
		{0, "the disk is full", "Make room there"},
		{syscall.MS_REMOUNT | syscall.MS_RDONLY, "the disk is read-only", "Choose another folder"},
	} {
		for _, ending := range []string{".png", ".svg", ".pdf", ".pptx"} {
			d := opened(t, large, func(c *Choices) { c.Ending = ending })
			if err := syscall.Mount("tmpfs", d.dir, "tmpfs", 0, "size=32k"); err != nil {
				t.Skip("mounting a small disk needs root:", err)
			}
			t.Cleanup(func() {
				if err := syscall.Unmount(d.dir, 0); err != nil {
					t.Error(err)
				}
			})
			if err := os.WriteFile(filepath.Join(d.dir, "x"+ending), []byte("mine"), 0o600); err != nil {
				t.Fatal(err)
			}
			if c.flags != 0 {
				if err := syscall.Mount("tmpfs", d.dir, "tmpfs", c.flags, ""); err != nil {
					t.Fatal(err)
				}
			}
			d.yes()
			d.yes() // replaces
			if text := d.message.Text; !d.Shown() || d.out != nil || !strings.Contains(text, c.happened) || !strings.Contains(text, c.advice) {
				t.Errorf("%s: said %q", ending, text)
			}
			if got := d.files(); !slices.Equal(got, []string{"x" + ending}) || d.read("x"+ending) != "mine" {
				t.Errorf("%s: the disk has %q", ending, got)
			}
			if d.export.Text != "Export" || !d.export.Visible() || d.bar.Visible() {
				t.Errorf("%s: it cannot be tried again", ending)
			}
		}
	}
}

func TestAClosedFolderIsSaid(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root writes into any folder")
	}
	d := opened(t, large, nil)
	if err := os.Chmod(d.dir, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(d.dir, 0o700) })
	d.yes()
	if text := d.message.Text; !strings.Contains(text, "no permission") || !strings.Contains(text, "Choose another folder") || len(d.files()) > 0 {
		t.Errorf("said %q", text)
	}
}
