package app

import (
	"runtime/debug"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/rescue"
	"dateline/timeline/message"
	"dateline/timeline/typeset"
)

// guard is deferred where work begins that could have a mistake in it: what panics there is told
// in a dialog and in the log, and the window goes on. doing says what was being done.
func (w *window) guard(doing string) {
	if v := recover(); v != nil {
		w.caught(doing, v)
	}
}

// caught is guard for a panic that was caught elsewhere, on any goroutine. It must still be on
// its stack.
func (w *window) caught(doing string, v any) {
	stack := debug.Stack()
	if w.state != nil {
		w.state.Log(doing, v, stack)
	}
	w.later(func() { w.tellFailure(doing, v) }) // the panic may come while the window is painted
}

// tellFailure says once a document what has failed, for painting fails again in each frame.
func (w *window) tellFailure(doing string, v any) {
	if w.gone || w.failed[doing] {
		return
	}
	w.failed[doing] = true
	where := ""
	if w.state != nil {
		where = "\n\n" + lang.L("What happened is written in {{.Path}}, without anything of the document.", map[string]any{"Path": typeset.Path(w.state.LogPath())})
	}
	w.complain(lang.L("A mistake in Dateline"), lang.L("It happened while {{.Doing}}: {{.Reason}}. The document is as it was, and the window goes on.",
		map[string]any{"Doing": doing, "Reason": rescue.Reason(v)})+where)
}

// beside runs slow work beside the window's, to which it yields. Where it panics, failed gets that as an error
// on the window's goroutine.
func (w *window) beside(doing string, work func(), failed func(error)) {
	w.work(func() {
		w.yield()
		defer func() {
			if v := recover(); v != nil {
				w.caught(doing, v)
				err := message.Fail("A mistake in Dateline: {{.Reason}}", "Reason", rescue.Reason(v))
				fyne.Do(func() { failed(err) })
			}
		}()
		work()
	})
}
