package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"go.uber.org/goleak"

	"dateline/app/command"
	"dateline/sampledata"
)

// TestNoGoroutineIsLeftWhenAWindowCloses, whatever was done in it, and whatever windows of its own that has
// opened.
func TestNoGoroutineIsLeftWhenAWindowCloses(t *testing.T) {
	for name, do := range map[string]func(t *testing.T, w *window){
		"opened": func(t *testing.T, w *window) { w.openPath(write(t, "x.json", good)) },
		"played": func(_ *testing.T, w *window) { w.play(); w.lookAtDisk() },
		"presented": func(t *testing.T, w *window) {
			w.actions.Run(command.PresentAll)
			if w.talk == nil {
				t.Error("nothing is presented")
			}
		},
		"told": func(t *testing.T, w *window) {
			w.actions.Run(command.Told)
			typed(w, "beregini")
			pressed(w, fyne.KeyReturn)
			typed(w, "ministry")
			pressed(w, fyne.KeyReturn)
			if len(w.apart) == 0 {
				t.Error("no window shows two sides")
			}
		},
		"exporting": func(_ *testing.T, w *window) { w.actions.Run(command.Export) },
		"charts": func(_ *testing.T, w *window) {
			for _, id := range switches {
				w.actions.Run(id)
			}
			w.actions.Run(command.NextChart)
		},
		"searched": func(_ *testing.T, w *window) {
			w.field.SetText("sochi")
		},
		"pictured": func(t *testing.T, w *window) {
			w.openPath(write(t, "p.json", `{"events": [{"id": "e", "title": "E", "date": "1900", "image": "p.json"}]}`))
			w.session.Select("e")
		},
		"large": func(t *testing.T, w *window) { w.openPath(generated(t, large)) },
	} {
		t.Run(name, func(t *testing.T) {
			w, _ := started(t)
			old := goleak.IgnoreCurrent() // Fyne's own, of the test's app
			work := queued(w)
			go w.watch(time.Hour) // which the test's driver would do on that goroutine, beside the test
			w.openPath(write(t, "case.json", string(sampledata.Kazakhstan())))
			work()
			do(t, w)
			work()
			w.quit()
			goleak.VerifyNone(t, old)
		})
	}
}

// queued keeps the window's slow work until it is called for, and then does it on other goroutines, one after
// the other: the test's driver calls back on them, and the window's own must do nothing meanwhile.
func queued(w *window) (work func()) {
	var queue []func()
	w.work = func(f func()) { queue = append(queue, f) }
	return func() {
		for len(queue) > 0 {
			f := queue[0]
			queue = queue[1:]
			done := make(chan struct{})
			go func() { defer close(done); f() }()
			<-done
		}
	}
}
