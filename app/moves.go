package app

import (
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/board"
	"dateline/app/session"
	"dateline/timeline/layout"
)

// looked keeps what the board shows.
func (w *window) looked(v layout.View, by board.Cause) {
	w.overview.SetView(v)
	w.turns++
	switch {
	case w.turning.settle || by != board.Moved && !w.turning.now:
		w.session.AdjustView(v, w.board.Fitted())
	default:
		w.session.SetView(v, w.board.Fitted())
		w.turning.restore = nil // somebody has gone elsewhere
	}
}

// animate lets a move glide, where the system and the person like that.
func (w *window) animate(d time.Duration, tick func(float32)) (stop func()) {
	if w.still() {
		tick(1)
		return func() {}
	}
	a := fyne.NewAnimation(d, tick)
	a.Curve = fyne.AnimationLinear // the board slows down by itself
	a.Start()
	return a.Stop
}

// still tells whether nothing may move by itself.
func (w *window) still() bool { return w.prefs.Still() || !w.app.Settings().ShowAnimations() }

// restoreView shows what the session has brought back, in whatever view.
func (w *window) restoreView(v layout.View) {
	s := w.session
	w.board.Mark(s.Selection())
	w.board.SetView(v) // one of no scale is fitted
	if s.Kind() != session.Story {
		w.showSelection()
	}
}
