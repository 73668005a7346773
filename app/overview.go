package app

import (
	"context"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/app/overview"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// counting is what the overview counts, or has counted.
type counting struct {
	stop    context.CancelFunc // nil where nothing is being counted
	pick    *pick.Pick
	scale   overview.Scale
	density []int32 // nil until it is counted
}

// end ends it, where it goes on.
func (c *counting) end() {
	if c.stop != nil {
		c.stop()
		c.stop = nil
	}
}

// wireOverview leads the overview's intents to the board.
func (w *window) wireOverview() {
	w.overview.OnDrag, w.overview.OnJump, w.overview.OnFit = w.board.Drag, w.board.SetView, w.board.FitAll
	w.overview.OnPanic(func(v any) { w.caught(lang.L("showing the overview"), v) })
}

// fewEvents are counted at once; more, beside the window's work.
const fewEvents = 20_000

// oversee shows the density of a timeline that was laid out anew. It is counted again only where the
// events or their places are others.
func (w *window) oversee(l *layout.Layout) {
	doc, picked, c := w.session.Open().Doc, w.pick(), &w.counting
	scale := overview.ScaleOf(l, w.shown().setting.Steps)
	if c.pick != picked || !c.scale.Equal(&scale) {
		c.end()
		ctx, stop := context.WithCancel(w.life)
		*c = counting{stop: stop, pick: picked, scale: scale}
		if len(picked.Events) <= fewEvents {
			c.density, _ = overview.Count(ctx, doc, picked.Events, scale) // nothing stops it
			c.end()
		} else {
			w.inLine(lang.L("counting for the overview"), func() {
				if density, err := overview.Count(ctx, doc, picked.Events, scale); err == nil {
					w.counted(ctx, density)
				}
			})
		}
	}
	w.dressOverview()
	w.overview.SetView(l.Clamp(w.board.View()))
}

// counted shows the density where it is still asked for.
func (w *window) counted(ctx context.Context, density []int32) {
	w.later(func() {
		if ctx.Err() == nil {
			w.counting.end()
			w.counting.density = density
			w.dressOverview()
		}
	})
}

// dressOverview shows what there is in the colours of the theme.
func (w *window) dressOverview() {
	w.overview.Set(w.board.Layout(), w.counting.density, look.Now(), w.faces)
}

// toggleOverview shows or hides the overview, and keeps that.
func (w *window) toggleOverview() {
	w.frame.overviewShown = !w.frame.overviewShown
	w.relayout()
	w.prefs.SetOverview(w.frame.overviewShown)
}
