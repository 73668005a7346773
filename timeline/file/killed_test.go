package file

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// killed is set in the child process that saves until it is killed, to the path.
const killed = "DATELINE_TEST_SAVE"

// poured is the same for a child that writes by Atomic.
const poured = "DATELINE_TEST_ATOMIC"

// held is set in a child that begins to write by Atomic and never ends.
const held = "DATELINE_TEST_HELD"

// TestMain is the child process where the environment says so.
func TestMain(m *testing.M) {
	if path := os.Getenv(killed); path != "" {
		saveForever(path)
	}
	if path := os.Getenv(poured); path != "" {
		pourForever(path)
	}
	if path := os.Getenv(held); path != "" {
		_ = Atomic(context.Background(), path, func(io.Writer) error {
			os.Stdout.Write([]byte{'.'})
			select {}
		})
	}
	os.Exit(m.Run())
}

// versions are two documents of different length, of some hundred kilobytes.
func versions() [2][]byte {
	return [2][]byte{generate(500), generate(701)}
}

// saveForever saves the two documents in turn and prints a byte after each save.
func saveForever(path string) {
	known := versions() // once, so that nearly all of the time goes into saving
	for i := 0; ; i++ {
		if _, err := save(path, known[i%2], SaveOptions{Force: true}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Stdout.Write([]byte{'.'})
	}
}

func TestAKilledSaveLeavesTheOldFileOrTheNew(t *testing.T) {
	kills := 300
	if testing.Short() {
		kills = 30
	}
	path := filepath.Join(t.TempDir(), "f.json")
	known := versions()
	if err := os.WriteFile(path, known[0], 0o666); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, uint64(kills)))
	seen := map[string]int{}
	for range kills {
		killOne(t, killed, path, time.Duration(random.IntN(12000))*time.Microsecond)
		for _, name := range []string{path, path + BackupSuffix} {
			got, err := os.ReadFile(name)
			switch {
			case bytes.Equal(got, known[0]):
				seen["first"]++
			case bytes.Equal(got, known[1]):
				seen["second"]++
			case errors.Is(err, fs.ErrNotExist) && name != path:
			default:
				t.Fatalf("%s is neither the old file nor the new one: %d bytes, %v", name, len(got), err)
			}
		}
	}
	if seen["first"] == 0 || seen["second"] == 0 {
		t.Errorf("the moments were not at random: %v", seen)
	}
	if left := names(t, filepath.Dir(path)); kills >= 300 && !strings.Contains(left, tempSuffix) {
		t.Errorf("no kill struck while a file was being written: %s", left)
	}
}

// pourForever writes two contents in turn by Atomic and prints a byte after each.
func pourForever(path string) {
	for i := 0; ; i++ {
		if err := Atomic(context.Background(), path, pour("ab"[i%2], 300_000+i%2)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Stdout.Write([]byte{'.'})
	}
}

func TestAKilledAtomicLeavesTheOldFileOrTheNew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.png")
	random := rand.New(rand.NewPCG(2, 30))
	for range 30 {
		killOne(t, poured, path, time.Duration(random.IntN(12000))*time.Microsecond)
		got := content(t, path)
		if got != strings.Repeat("a", 300_000) && got != strings.Repeat("b", 300_001) {
			t.Fatalf("neither the old file nor the new one: %d bytes", len(got))
		}
	}
}

// TestWhatAKilledProcessLeftIsRemoved by the next save or opening; what a living one is writing is not, however long
// that takes.
func TestWhatAKilledProcessLeftIsRemoved(t *testing.T) {
	for name, next := range map[string]func(path string) error{
		"opening": func(path string) error { Sweep(path); return nil },
		"save": func(path string) error {
			_, err := save(path, []byte("{}"), SaveOptions{Force: true})
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "f.json")
			if err := os.WriteFile(path, []byte("{}"), 0o666); err != nil {
				t.Fatal(err)
			}
			kill := startOne(t, held, path)
			left := func() (list []string) {
				list, _ = filepath.Glob(filepath.Join(filepath.Dir(path), ".f.json-*"+tempSuffix))
				return list
			}
			list := left()
			if len(list) != 1 {
				t.Fatalf("the child writes to %v", list)
			}
			old := time.Now().Add(-2 * someTime)
			if err := os.Chtimes(list[0], old, old); err != nil {
				t.Fatal(err)
			}
			if err := next(path); err != nil || len(left()) != 1 {
				t.Fatalf("while the child lives %v is left, %v", left(), err)
			}
			kill()
			if err := next(path); err != nil || len(left()) != 0 {
				t.Errorf("after its death %v is left, %v", left(), err)
			}
		})
	}
}

// killOne lets a child write, as the variable tells it, and kills it some time after its first file.
func killOne(t *testing.T, variable, path string, after time.Duration) {
	t.Helper()
	kill := startOne(t, variable, path)
	time.Sleep(after) // the moment is the test
	kill()
}

// startOne lets a child write, as the variable tells it, until it says its first byte.
func startOne(t *testing.T, variable, path string) (kill func()) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(exe)
	c.Env = append(os.Environ(), variable+"="+path)
	var said bytes.Buffer
	c.Stderr = &said
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	kill = func() { c.Process.Kill(); c.Wait() }
	t.Cleanup(kill)
	if _, err = out.Read(make([]byte, 1)); err != nil {
		kill()
		t.Fatalf("the child wrote nothing: %v %s", err, said.String())
	}
	return kill
}
