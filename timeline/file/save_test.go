package file

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func mustSave(t testing.TB, path, text string, opt SaveOptions) Stamp {
	t.Helper()
	stamp, err := Save(path, mustRead(t, text), opt)
	if err != nil {
		t.Fatal(err)
	}
	return stamp
}

// names are the files in a folder.
func names(t testing.TB, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return strings.Join(list, " ")
}

func content(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

const one, two = `{"title": "One", "events": []}`, `{"title": "Two", "events": []}`

func TestSaveWritesTheFormOfWriteAndKeepsOneBackup(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "f.json")
	stamp := mustSave(t, path, one, SaveOptions{})
	first := content(t, path)
	if first != string(Write(mustRead(t, one))) || names(t, dir) != "f.json" {
		t.Error(first, names(t, dir))
	}
	stamp = mustSave(t, path, two, SaveOptions{Since: stamp})
	if got := content(t, path+BackupSuffix); got != first || names(t, dir) != "f.json f.json.bak" {
		t.Error(got, names(t, dir))
	}
	second := content(t, path)
	mustSave(t, path, one, SaveOptions{Since: stamp})
	if content(t, path) != first || content(t, path+BackupSuffix) != second || names(t, dir) != "f.json f.json.bak" {
		t.Error("the backup is not the state before", names(t, dir))
	}
}

func TestStampOfAReadFileIsThatOfTheSavedOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.json")
	saved := mustSave(t, path, one, SaveOptions{})
	_, _, read, err := ReadStamped(path)
	if err != nil || read.Size != saved.Size || read.SHA256 != saved.SHA256 || !read.Modified.Equal(saved.Modified) {
		t.Errorf("saved %v, read %v, %v", saved, read, err)
	}
	if _, _, _, err := ReadStamped(path + "x"); err == nil {
		t.Error("a missing file was read")
	}
}

func TestChangedFileIsNeverOverwrittenInSilence(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.json")
	stamp := mustSave(t, path, one, SaveOptions{})
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	foreign := strings.Replace(content(t, path), "One", "Own", 1) // of the same size
	for what, change := range map[string]func() error{
		"new content, size and time as before": func() error {
			return errors.Join(os.WriteFile(path, []byte(foreign), 0o666), os.Chtimes(path, info.ModTime(), info.ModTime()))
		},
		"longer": func() error { return os.WriteFile(path, []byte(foreign+" "), 0o666) },
	} {
		if err := change(); err != nil {
			t.Fatal(err)
		}
		before := content(t, path)
		_, err := Save(path, mustRead(t, two), SaveOptions{Since: stamp})
		var changed *ChangedError
		if !errors.As(err, &changed) || changed.Gone || changed.New || changed.Path != path {
			t.Errorf("%s: %v", what, err)
		}
		if content(t, path) != before || names(t, filepath.Dir(path)) != "f.json" {
			t.Errorf("%s: the file was touched; there is %s", what, names(t, filepath.Dir(path)))
		}
	}
	mustSave(t, path, two, SaveOptions{Since: stamp, Force: true})
	if got := content(t, path); got != string(Write(mustRead(t, two))) {
		t.Error("force did not write:", got)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	var changed *ChangedError
	if _, err := Save(path, mustRead(t, two), SaveOptions{Since: stamp}); !errors.As(err, &changed) || !changed.Gone {
		t.Error("gone:", err)
	}
	mustSave(t, path, one, SaveOptions{})
	if _, err := Save(path, mustRead(t, two), SaveOptions{}); !errors.As(err, &changed) || !changed.New {
		t.Error("new:", err)
	}
}

func TestChangedLooksAtTheContentOnlyWhereItMust(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.json")
	stamp := mustSave(t, path, one, SaveOptions{})
	later := stamp.Modified.Add(time.Hour)
	for _, step := range []struct {
		what string
		do   func() error
		want bool
	}{
		{"untouched", func() error { return nil }, false},
		{"touched", func() error { return os.Chtimes(path, later, later) }, false},
		{"rewritten", func() error {
			return errors.Join(os.WriteFile(path, bytes.Repeat([]byte("x"), int(stamp.Size)), 0o666), os.Chtimes(path, later, later))
		}, true},
		{"longer", func() error { return os.WriteFile(path, []byte(one+one), 0o666) }, true},
		{"gone", func() error { return os.Remove(path) }, true},
	} {
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		if got, err := Changed(path, stamp); got != step.want || err != nil {
			t.Errorf("%s: %v, %v", step.what, got, err)
		}
	}
	if got, err := Changed(path, Stamp{}); got || err != nil {
		t.Error("no file is not as it was:", got, err)
	}
	mustSave(t, path, one, SaveOptions{})
	if got, err := Changed(path, Stamp{}); !got || err != nil {
		t.Error("a new file is as it was:", got, err)
	}
}

func TestSaveKeepsPermissionsAndFollowsLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has neither these permissions nor, for everybody, these links")
	}
	dir := t.TempDir()
	real, link, far := filepath.Join(dir, "real", "f.json"), filepath.Join(dir, "link.json"), filepath.Join(dir, "far.json")
	err := errors.Join(os.Mkdir(filepath.Dir(real), 0o777), os.WriteFile(real, []byte(one), 0o600), os.Chmod(real, 0o640),
		os.Symlink("real/f.json", link), os.Symlink(link, far))
	if err != nil {
		t.Fatal(err)
	}
	_, _, stamp, err := ReadStamped(far)
	if err != nil {
		t.Fatal(err)
	}
	mustSave(t, far, two, SaveOptions{Since: stamp})
	info, err := os.Stat(real)
	if err != nil || info.Mode() != 0o640 {
		t.Error(info.Mode(), err)
	}
	for _, l := range []string{link, far} {
		if info, err := os.Lstat(l); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("%s is a link no more: %v", l, err)
		}
	}
	if names(t, filepath.Dir(real)) != "f.json f.json.bak" || !strings.Contains(content(t, real), "Two") {
		t.Error(names(t, filepath.Dir(real)))
	}
	if err := os.Symlink("round.json", filepath.Join(dir, "round.json")); err != nil {
		t.Fatal(err)
	}
	if _, err := Save(filepath.Join(dir, "round.json"), mustRead(t, one), SaveOptions{}); err == nil || !strings.Contains(err.Error(), "circle") {
		t.Error(err)
	}
}

func TestRefusedSavesSayWhyAndLeaveNothing(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o777); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		filepath.Join(dir, "none", "f.json"): "there is no folder " + filepath.Join(dir, "none"),
		filepath.Join(dir, "folder"):         "it is not a plain file",
	} {
		_, err := Save(path, mustRead(t, one), SaveOptions{Force: true})
		if err == nil || !strings.HasPrefix(err.Error(), "saving "+path+": "+want) || strings.Contains(err.Error(), tempSuffix) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	blocked := filepath.Join(dir, "g.json")
	stamp := mustSave(t, blocked, one, SaveOptions{})
	if err := os.MkdirAll(filepath.Join(blocked+BackupSuffix, "full"), 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := Save(blocked, mustRead(t, two), SaveOptions{Since: stamp}); err == nil || !strings.Contains(err.Error(), "the backup of the old file could not be made") {
		t.Error(err)
	}
	if !strings.Contains(content(t, blocked), "One") || names(t, dir) != "folder g.json g.json.bak" {
		t.Error(names(t, dir))
	}
}

func TestWhatAKilledSaveLeftIsSweptLater(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "f.json")
	old := time.Now().Add(-2 * time.Hour)
	for _, name := range []string{tempName(path, "0123456789"), tempName(path, "ABCDEFGHIJ"), filepath.Join(dir, ".g.json-0123456789.tmp")} {
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(name, "ABC") {
			if err := os.Chtimes(name, old, old); err != nil {
				t.Fatal(err)
			}
		}
	}
	mustSave(t, path, one, SaveOptions{})
	if got := names(t, dir); got != ".f.json-ABCDEFGHIJ.tmp .g.json-0123456789.tmp f.json" {
		t.Error("a young file, or another's, was removed, or an old one was not:", got)
	}
}

func TestLongNamesCanBeSaved(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("ä", 120)+".json")
	stamp := mustSave(t, path, one, SaveOptions{})
	mustSave(t, path, two, SaveOptions{Since: stamp})
}
