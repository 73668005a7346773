package app

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/session"
	"dateline/timeline"
	"dateline/timeline/file"
)

// reading is a file that is being read beside the window's work.
type reading struct {
	name     string
	progress file.Progress
	cancel   context.CancelFunc
	forget   func() // stops looking how far it is
}

// result is what reading a file has brought.
type result struct {
	open     *session.Open // nil where nothing can be opened
	problems []file.Problem
	ready    *ready // what the window will show of it; nil where that is made at once
	stamp    file.Stamp
	err      error
}

// lookEvery is how often the window says how far a read is.
const lookEvery = 100 * time.Millisecond

// read reads a file beside the window's own work and gives the result to then, unless another
// read was begun or this one was stopped.
func (w *window) read(path string, then func(result)) {
	w.stopReading()
	ctx, cancel := context.WithCancel(w.life)
	r := &reading{name: filepath.Base(path), cancel: cancel}
	w.reading = r
	w.lookAt(r)
	w.showFoot()
	var got result
	prepared := w.readier(path)
	heavy := false
	done := func() {
		if heavy {
			defer w.inLine(lang.L("reading the file"), w.heap.settle) // after what shows the document
		}
		if w.reading != r {
			return
		}
		w.stopReading()
		w.ready = got.ready
		if !errors.Is(got.err, context.Canceled) {
			then(got)
		}
	}
	w.beside(lang.L("reading the file"), func() {
		if isHeavy(path) {
			heavy = true
			w.heap.grow()
		}
		doc, problems, stamp, err := file.ReadBeside(ctx, path, &r.progress)
		got = result{err: err, stamp: stamp, problems: problems}
		if err == nil {
			got = prepare(path, r.name, doc, problems)
			got.stamp = stamp
		}
		if got.open != nil {
			got.open.Stamp = stamp
			got.ready = prepared(got.open)
		}
		fyne.Do(done)
	}, func(err error) { got = result{err: err}; done() })
}

// lookAt says again and again how far a read is.
func (w *window) lookAt(r *reading) {
	r.forget = w.clock(lookEvery, func() {
		if w.reading == r {
			w.waiting.set(r.name, r.progress.Share())
			w.relayout()
			w.lookAt(r)
		}
	})
}

// stopReading stops what is being read, if anything is; what is open stays.
func (w *window) stopReading() {
	r := w.reading
	if r == nil {
		return
	}
	w.reading = nil
	r.cancel()
	r.forget()
	w.waiting.Hide()
	w.frame.coming = false
	if !w.gone {
		w.relayout()
		w.showFoot()
	}
}

func prepare(path, name string, doc *timeline.Document, problems []file.Problem) result {
	r := result{problems: problems}
	if doc != nil {
		r.open = session.Prepare(path, name, doc, problems)
	}
	return r
}
