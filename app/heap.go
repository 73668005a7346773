package app

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
)

// heap keeps the garbage collector from work while large files are read. Of what a read takes nearly all is kept, so
// that a collection frees little; but while one goes on, whoever takes memory must help with it, the window too, and
// all the more as the events are joined into one long list.
type heap struct {
	mu      sync.Mutex
	reads   int
	percent int // by which the heap may grow before the first of them
}

// roomy is by how many percent the heap may grow meanwhile: from the bytes of a file to all that is made of them and
// thrown away again, so that there is one collection, that of settle.
const roomy = 500

// heavy is from how many bytes on a file is large.
const heavy = 50 << 20

// grow is called before a large file is read, and settle after it.
func (h *heap) grow() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.reads++; h.reads == 1 {
		if h.percent = debug.SetGCPercent(roomy); h.percent < 0 || h.percent > roomy { // someone wants it so
			debug.SetGCPercent(h.percent)
		}
	}
}

// settle collects what is no longer needed while the heap has room, and lets it grow as before then.
func (h *heap) settle() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.reads--; h.reads == 0 {
		runtime.GC()
		debug.SetGCPercent(h.percent)
	}
}

// isHeavy tells whether a file is so large that the heap must grow for it.
func isHeavy(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() >= heavy
}
