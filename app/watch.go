package app

import (
	"time"

	"fyne.io/fyne/v2"

	"dateline/timeline/file"
)

// watchEvery is how often the window looks whether the open file is still what was read.
const watchEvery = 2 * time.Second

// watch looks at the open file now and then, for as long as the program runs.
func (w *window) watch() {
	for range time.Tick(watchEvery) {
		fyne.Do(w.lookAtDisk)
	}
}

// lookAtDisk says in the status bar when another program has changed the open file. It reloads
// nothing by itself.
func (w *window) lookAtDisk() {
	open := w.session.Open()
	if open.Path == "" || w.stale {
		return
	}
	w.work(func() {
		changed, err := file.Changed(open.Path, open.Stamp)
		if err != nil || !changed {
			return
		}
		fyne.Do(func() {
			if w.session.Open() == open {
				w.stale = true
				w.showFoot()
			}
		})
	})
}
