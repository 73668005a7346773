package app

import "sync"

// line is slow work that nobody waits for, done one piece after the other: were all of it done at once, the window
// would come last.
type line struct {
	mu   sync.Mutex
	work []func()
	last []func() // what takes long, after all else
	busy bool     // a goroutine is at it
}

// add puts work at the end, or at that of what takes long; true where somebody must be sent to do it.
func (l *line) add(work func(), long bool) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if long {
		l.last = append(l.last, work)
	} else {
		l.work = append(l.work, work)
	}
	first := !l.busy
	l.busy = true
	return first
}

// next is the first piece of work; nil where none is left.
func (l *line) next() (work func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	from := &l.work
	if len(*from) == 0 {
		from = &l.last
	}
	if l.busy = len(*from) > 0; l.busy {
		work, *from = (*from)[0], (*from)[1:]
	}
	return work
}

// inLine does slow work beside the window's own, once all that was asked for before is done. Work that is no longer
// wanted when its turn comes must see so by itself.
func (w *window) inLine(doing string, work func()) { w.lineUp(doing, work, false) }

// lineUp is inLine also for work that takes long, which comes last.
func (w *window) lineUp(doing string, work func(), long bool) {
	piece := func() {
		defer w.guard(doing)
		work()
	}
	if w.line.add(piece, long) {
		w.work(func() {
			w.yield()
			for piece := w.line.next(); piece != nil; piece = w.line.next() {
				piece()
			}
		})
	}
}
