package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/timeline/layout"
)

// deepening is the making of the closer views of a large document, beside the window's own work.
type deepening struct {
	stop         context.CancelFunc // nil where nothing is being made
	built, total int
}

// end ends it, where it goes on.
func (d *deepening) end() {
	if d.stop != nil {
		d.stop()
		*d = deepening{}
	}
}

// deepen makes the closer views of a timeline that was laid out anew, in place of those of the one
// before.
func (w *window) deepen(l *layout.Layout) {
	w.deepening.end()
	built, total := l.Built()
	if built >= total {
		return
	}
	ctx, stop := context.WithCancel(w.life)
	w.deepening = deepening{stop, built, total}
	told := func(built, total int) {
		fyne.Do(func() {
			if ctx.Err() == nil {
				w.deepened(built, total)
			}
		})
	}
	w.lineUp(lang.L("preparing closer views"), func() {
		_ = l.Build(ctx, told) // which fails only where it was stopped
	}, true)
}

// deepened shows what has come, and how far it is.
func (w *window) deepened(built, total int) {
	w.deepening.built, w.deepening.total = built, total
	if built >= total {
		w.deepening.end()
	}
	w.board.Renew()
	w.showFoot()
}

// words say how far it is; none where it is done.
func (d *deepening) words() string {
	if d.stop == nil {
		return ""
	}
	return lang.L("preparing closer views: {{.Built}} of {{.Total}}", map[string]any{"Built": d.built, "Total": d.total})
}
