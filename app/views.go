package app

import (
	"dateline/app/session"
)

// switched shows the view that the session names.
func (w *window) switched() {
	w.frame.view = min(int(w.session.Kind()), len(w.frame.views)-1)
	w.bar.show(w.session.Kind())
	w.showView()
	w.relayout()
	w.focusBoard()
}

// showView brings the view that is shown up to date; the others follow when they are shown.
func (w *window) showView() {
	w.showBoard()
}

// showBanner says which sources are taken away, where some are.
func (w *window) showBanner() {
	shown := len(w.session.Without()) > 0
	if shown {
		w.banner.set(w.session)
	}
	if shown != w.frame.bannerShown {
		w.frame.bannerShown = shown
		w.relayout()
	}
}

// relayout gives every part its place anew.
func (w *window) relayout() {
	w.content.Layout.Layout(w.content.Objects, w.content.Size())
	w.content.Refresh()
}

// focusBoard leads the keys to the view that is shown.
func (w *window) focusBoard() {
	if w.session.Kind() == session.Story {
		w.win.Canvas().Focus(w.board)
		return
	}
	w.win.Canvas().Unfocus()
}

// escape gives back what was taken away, else deselects.
func (w *window) escape() {
	if !w.session.Restore() {
		w.session.Deselect()
	}
}
