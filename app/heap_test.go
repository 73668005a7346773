package app

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"testing"
)

// percent is by how much the heap may grow now.
func percent() int {
	now := debug.SetGCPercent(100)
	debug.SetGCPercent(now)
	return now
}

// TestTheHeapHasRoomWhileLargeFilesAreRead: from the first to the last of them, and as before afterwards.
func TestTheHeapHasRoomWhileLargeFilesAreRead(t *testing.T) {
	for _, before := range []int{100, 37, -1, 2 * roomy} {
		old := debug.SetGCPercent(before)
		during := roomy
		if before < 0 || before > roomy {
			during = before
		}
		var h heap
		for i, step := range []struct {
			do   func()
			want int
		}{{h.grow, during}, {h.grow, during}, {h.settle, during}, {h.settle, before}, {h.grow, during}, {h.settle, before}} {
			if step.do(); percent() != step.want {
				t.Errorf("of %d percent, step %d leaves %d, want %d", before, i, percent(), step.want)
			}
		}
		debug.SetGCPercent(old)
	}
}

// TestOnlyALargeFileGetsRoom: and one that is stopped or cannot be read leaves none behind.
func TestOnlyALargeFileGetsRoom(t *testing.T) {
	before := percent()
	dir := t.TempDir()
	large := filepath.Join(dir, "large.json")
	if err := os.WriteFile(large, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if isHeavy(large) || isHeavy(filepath.Join(dir, "missing.json")) {
		t.Error("a small file and none are large")
	}
	if err := os.Truncate(large, heavy); err != nil { // NULs, which are refused
		t.Fatal(err)
	}
	if !isHeavy(large) {
		t.Error("a large file is not")
	}
	w, trace := started(t)
	w.openPath(large)
	if percent() != before {
		t.Errorf("after a large file was refused the heap may grow by %d percent, want %d:\n%s", percent(), before, trace.String())
	}
}
