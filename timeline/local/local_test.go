package local_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dateline/timeline/local"
)

// folder is a document's folder with a copy in it, and a file beside the folder.
func folder(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "doc")
	if err := os.MkdirAll(filepath.Join(dir, "copies"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"copies/a.pdf": "a copy", "../secret.txt": "secret"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestACopyIsFoundAndItsSumChecked(t *testing.T) {
	dir := folder(t)
	sum := sha256.Sum256([]byte("a copy"))
	for want, other := range map[string]bool{
		"": false, hex.EncodeToString(sum[:]): false, strings.ToUpper(hex.EncodeToString(sum[:])): false, strings.Repeat("0", 64): true,
	} {
		c, err := local.Find(dir, "copies/a.pdf", want)
		if err != nil || c.Other != other || c.Size != 6 || c.Path != filepath.Join(dir, "copies", "a.pdf") {
			t.Errorf("with the sum %q: %+v, %v", want, c, err)
		}
	}
}

func TestNothingOutsideTheFolderIsFound(t *testing.T) {
	dir := folder(t)
	names := []string{"../secret.txt", "/etc/passwd", "copies/../../secret.txt", "missing.pdf", "copies", "", "copies/a.pdf/x"}
	if runtime.GOOS != "windows" {
		if err := os.Symlink("../secret.txt", filepath.Join(dir, "link.txt")); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink("..", filepath.Join(dir, "up")); err != nil {
			t.Fatal(err)
		}
		names = append(names, "link.txt", "up/secret.txt")
	}
	for _, name := range names {
		for _, sum := range []string{"", strings.Repeat("0", 64)} {
			if c, err := local.Find(dir, name, sum); err == nil {
				t.Errorf("%q was found: %+v", name, c)
			}
		}
	}
	if _, err := local.Find(dir, "missing.pdf", ""); !strings.Contains(err.Error(), filepath.Join(dir, "missing.pdf")+" is not there") {
		t.Errorf("a missing copy gives %v", err)
	}
	if _, err := local.Find(filepath.Join(dir, "gone"), "a.pdf", ""); err == nil {
		t.Error("a folder that is gone has no copies")
	}
}

func TestALinkInsideTheFolderIsFollowed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege there")
	}
	dir := folder(t)
	if err := os.Symlink(filepath.Join("copies", "a.pdf"), filepath.Join(dir, "b.pdf")); err != nil {
		t.Fatal(err)
	}
	if c, err := local.Find(dir, "b.pdf", ""); err != nil || c.Size != 6 {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestProgramsAreNotToBeOpened(t *testing.T) {
	for name, want := range map[string]bool{
		"a.pdf": true, "b/A.JPG": true, "page.html": true, "x.exe": false, "x.pdf.bat": false, "x.desktop": false, "x.sh": false,
		"x.app": false, "x": false, "": false, ".pdf": true, "x.lnk": false, "x.docm": false, "x.svg": false, "x.jar": false,
	} {
		if got := local.Readable(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}
