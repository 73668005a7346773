// Package rescue keeps what is wanted after a crash: a log, and which files were open.
//
// In go a folder of the program's own, panics, and where the windows are; out come, at the next
// start, the places of a program that did not end properly. The log holds stacks and no contents of
// documents: of a panic it keeps the words only where the Go runtime chose them. Stories that are not
// saved are in the notes of the places, which the person alone may read, until they are saved or given
// up. The package shows nothing.
package rescue

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/crew"
	"dateline/timeline/layout"
)

// Place is where a window is.
type Place struct {
	Path     string           // of the file; empty for a built-in example
	Example  string           `json:",omitempty"` // the name of such an example
	Shown    string           // what is shown of it, how, and as of which day: a session.Saved
	View     layout.View      // the part of the time
	Selected int              // index of an event, -1 for none
	Unsaved  bool             `json:",omitempty"` // the stories are not as in the file, but these
	Stories  []timeline.Story `json:",omitempty"`
}

// State is what a running program keeps in its folder. It belongs to one goroutine, but for Log.
type State struct {
	dir   string
	kept  []Place
	owed  map[string][]Place // of programs that have ended, by their notes: stories that nobody has decided on
	clock func() time.Time
}

// names of the files in the folder.
const (
	logName   = "crash.log"
	outName   = "crash-output.txt"
	markStart = "running-"
	markEnd   = ".json"
)

// most is how large the log may grow, in bytes, before it begins anew.
const most = 1 << 20

// New is the state in a folder, which is made where it is missing.
func New(dir string, clock func() time.Time) (*State, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the program's folder: %w", err)
	}
	return &State{dir: dir, owed: map[string][]Place{}, clock: clock}, nil
}

// LogPath is where the log is.
func (s *State) LogPath() string { return filepath.Join(s.dir, logName) }

func (s *State) mark(pid int) string {
	return filepath.Join(s.dir, markStart+strconv.Itoa(pid)+markEnd)
}

// Keep notes where the windows are, until Done. It writes only where that has changed.
func (s *State) Keep(places []Place) error {
	if s.kept == nil && len(places) == 0 || s.kept != nil && reflect.DeepEqual(s.kept, places) {
		return nil
	}
	if err := note(s.mark(os.Getpid()), places); err != nil {
		return err
	}
	s.kept = append([]Place{}, places...)
	return nil
}

// note writes places into a file that the person alone may read, whole or not at all.
func note(path string, places []Place) error {
	data, err := json.Marshal(places)
	if err == nil {
		err = os.WriteFile(path+"~", data, 0o600)
	}
	if err == nil {
		err = os.Rename(path+"~", path)
	}
	if err != nil {
		return fmt.Errorf("noting the open files: %w", err)
	}
	return nil
}

// Done is for a program that ends properly: nothing is offered at the next start.
func (s *State) Done() {
	os.Remove(s.mark(os.Getpid()))
	s.kept = nil
}

// Left are the places of programs that did not end properly. Their notes are taken away, so that they are offered
// once; but for stories that are not saved, which are offered at each start until Forget.
func (s *State) Left() []Place {
	list, err := filepath.Glob(filepath.Join(s.dir, markStart+"*"+markEnd))
	if err != nil {
		return nil
	}
	var left []Place
	for i, path := range list {
		name, _, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), markStart), markEnd), "-")
		pid, err := strconv.Atoi(name)
		if err != nil || pid == os.Getpid() || alive(pid) {
			continue
		}
		var places []Place
		if data, err := os.ReadFile(path); err == nil && json.Unmarshal(data, &places) == nil {
			left = append(left, places...)
		}
		s.owe(fmt.Sprintf("%s-%d%s", strings.TrimSuffix(s.mark(os.Getpid()), markEnd), i, markEnd), places)
		os.Remove(path)
	}
	return left
}

// owe notes those of the places whose stories are not saved under the number of this program, so that no other one
// offers them meanwhile; where there are none it takes the note away.
func (s *State) owe(path string, places []Place) {
	places = slices.DeleteFunc(slices.Clone(places), func(p Place) bool { return !p.Unsaved })
	if len(places) == 0 {
		delete(s.owed, path)
		os.Remove(path)
		return
	}
	s.owed[path] = places
	_ = note(path, places) // else they are offered this once
}

// Forget takes the stories of a place away, which are open again or were given up.
func (s *State) Forget(p Place) {
	for path, places := range s.owed {
		if i := slices.IndexFunc(places, func(q Place) bool { return reflect.DeepEqual(p, q) }); i >= 0 {
			s.owe(path, slices.Delete(slices.Clone(places), i, i+1))
			return
		}
	}
}

// Log adds a panic to the log. It may be called on any goroutine, and fails in silence: a log that
// cannot be written must not make things worse.
func (s *State) Log(doing string, v any, stack []byte) {
	if p := raised(v); p != nil {
		stack = p.Stack
	}
	s.add(fmt.Sprintf("while %s: %s\n%s", doing, Reason(v), stack))
}

func (s *State) add(text string) {
	flags := os.O_CREATE | os.O_WRONLY | os.O_APPEND
	if info, err := os.Stat(s.LogPath()); err == nil && info.Size() > most {
		flags = os.O_CREATE | os.O_WRONLY | os.O_TRUNC
	}
	f, err := os.OpenFile(s.LogPath(), flags, 0o600)
	if err != nil {
		return
	}
	defer f.Close()
	fmt.Fprintf(f, "%s %s/%s %s\n%s\n\n", s.clock().UTC().Format(time.RFC3339), runtime.GOOS, runtime.GOARCH, runtime.Version(), text)
}

// raised is the panic of a crew, nil where it is another one.
func raised(v any) *crew.Panic {
	p, _ := v.(*crew.Panic)
	return p
}

// Reason is what can be said of a panic without telling anything of a document: the runtime's own
// words, which hold numbers and types, else the kind of the value.
func Reason(v any) string {
	if p := raised(v); p != nil {
		v = p.Value
	}
	if err, ok := v.(error); ok {
		var own runtime.Error
		if errors.As(err, &own) {
			return own.Error()
		}
	}
	return fmt.Sprintf("a value of type %T", v)
}

// missing tells whether there is no such file.
func missing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
