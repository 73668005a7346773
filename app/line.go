package app

import "sync"

// line is slow work that nobody waits for, done one piece after the other: were all of it done at once, the window
// would come last.
type line struct {
	mu   sync.Mutex
	work []func()
	busy bool // a goroutine is at it
}

// add puts work at the end; true where somebody must be sent to do it.
func (l *line) add(work func()) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.work = append(l.work, work)
	first := !l.busy
	l.busy = true
	return first
}

// next is the first piece of work; nil where none is left.
func (l *line) next() (work func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.busy = len(l.work) > 0; l.busy {
		work, l.work = l.work[0], l.work[1:]
	}
	return work
}

// inLine does slow work beside the window's own, once all that was asked for before is done. Work that is no longer
// wanted when its turn comes must see so by itself.
func (w *window) inLine(doing string, work func()) {
	piece := func() {
		defer w.guard(doing)
		work()
	}
	if w.line.add(piece) {
		w.work(func() {
			w.yield()
			for piece := w.line.next(); piece != nil; piece = w.line.next() {
				piece()
			}
		})
	}
}
