package main

import (
	"fmt"
	"os"
	"sync"
	"time"
)

// patience is how long a picture may take before it says how far it is.
const patience = time.Second

// progress is a function that shows on a terminal how much of a file is written, once that takes
// long, and one that takes the line away again. Where the errors go elsewhere both do nothing.
func (c console) progress(name string) (show func(done float64), finish func()) {
	f, ok := c.err.(*os.File)
	if !ok || !isTerminal(f) {
		return nil, func() {}
	}
	var mu sync.Mutex
	begun, shown := c.now(), -1
	show = func(done float64) {
		mu.Lock()
		defer mu.Unlock()
		if percent := int(100 * done); percent != shown && c.now().Sub(begun) > patience {
			shown = percent
			fmt.Fprintf(f, "\r%s: %d %%", oneLine(name), percent)
		}
	}
	finish = func() {
		mu.Lock()
		defer mu.Unlock()
		if shown >= 0 {
			fmt.Fprint(f, "\r\x1b[K") // erase the line (ECMA-48, 8.3.41)
		}
	}
	return show, finish
}

// isTerminal tells whether a person may be looking: a terminal is a device of characters. So is
// the null device, where a line that nobody sees does no harm.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
