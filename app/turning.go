package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// crowd is from how many events on the timeline is arranged beside the window's work, which goes on with the picture
// that there is.
const crowd = 100_000

// turning is that other events are shown, or in another arrangement.
type turning struct {
	now     bool         // the timeline is being arranged in another way
	busy    bool         // that is made beside the window's work
	settle  bool         // what is shown becomes a part of the step that asked for it
	restore *layout.View // to show then; nil for the time that is shown
}

// turned is what was made for it.
type turned struct {
	picked
	layout *layout.Layout
}

// mustTurn tells whether what is asked for is made beside the window's work, and is not yet.
func (w *window) mustTurn() bool {
	p, now := &w.picked, w.asked()
	return p.pick != nil && p.doc == now.doc && len(now.doc.Events) >= crowd && !(p.finds(&now) && p.setting == now.setting)
}

// turn makes what is asked for beside the window's work. Of what is asked for meanwhile only the last is made.
func (w *window) turn() {
	if w.turning.busy {
		return
	}
	w.turning.busy = true
	next, turned := w.asked(), w.turner()
	w.beside(lang.L("laying the timeline out"), func() {
		made := turned()
		fyne.Do(func() { w.turnTo(made) })
	}, func(error) {
		next.pick = w.picked.pick
		w.picked, w.turning.busy = next, false // so that it is not tried again
		w.board.Hold(false)
	})
}

// turner takes what is asked for, and gives what makes it on another goroutine.
func (w *window) turner() func() turned {
	made := turned{picked: w.asked()}
	in, index, size := w.input(), w.indexed(), w.board.Size()
	if made.finds(&w.picked) {
		made.pick = w.picked.pick
	}
	return func() turned {
		if made.pick == nil {
			made.pick = pick.Apply(in.Doc, in.Assess, made.query, index)
		}
		in.Pick, in.Setting = made.pick, made.setting
		made.layout = layout.New(in, float64(size.Width), float64(size.Height))
		return made
	}
}

// turnTo shows what was made, where it is what is asked for still.
func (w *window) turnTo(made turned) {
	w.turning.busy = false
	now, in, size := w.asked(), layout.Input{}, w.board.Size()
	if w.gone {
		return
	}
	if now.doc != made.doc {
		w.turning.restore = nil
		w.board.Hold(false)
		return
	}
	before := w.picked
	if now.finds(&made.picked) && now.setting == made.setting {
		w.picked = made.picked
		in = w.input()
	}
	if !made.layout.Is(in, float64(size.Width), float64(size.Height)) {
		w.picked = before
		w.turn()
		return
	}
	w.board.Offer(made.layout)
	w.turning.settle = true
	w.showTurned()
	w.turning.settle = false
	w.board.Hold(false)
}

// showTurned shows everywhere what the timeline shows.
func (w *window) showTurned() {
	w.showArranged()
	w.panel.CloseGroup()
	w.keepSelected(w.session.Lose)
	if v := w.turning.restore; v != nil {
		w.turning.restore = nil
		w.restoreView(*v)
	}
	if w.finding.text != "" {
		w.lookFor(w.finding.text)
	}
	w.showCount()
	w.showPanel()
	w.showFoot()
	w.showAloud()
	w.updateMenu()
}
