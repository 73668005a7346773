package app

import (
	"time"

	"dateline/app/look"
)

// noticed is how long a notice stays.
const noticed = 15 * time.Second

// notice says above the view what was done, with a button for what may come next. It takes no answer
// and goes by itself.
type notice struct {
	*banner
	w             *window
	action, cross *look.Button
	forget        func()
}

func newNotice(w *window) *notice {
	n := &notice{w: w, action: look.NewButton("", nil)}
	n.cross = look.NewButton("×", n.close)
	n.banner = newBanner(nil, n.action, n.cross)
	n.dress()
	n.Hide()
	return n
}

// tell shows words with a button for a while. What is still going on stays until something else is
// told.
func (n *notice) tell(words, action string, do func(), goesOn bool) {
	n.stop()
	n.words.SetText(words)
	n.action.Text, n.action.Tap = action, func() { do(); n.w.focusBoard() }
	n.action.Hidden, n.cross.Hidden = do == nil, goesOn
	n.action.Refresh()
	n.Show()
	n.w.relayout()
	if !goesOn {
		n.forget = n.w.clock(noticed, n.close)
	}
}

func (n *notice) stop() {
	if n.forget != nil {
		n.forget()
		n.forget = nil
	}
}

func (n *notice) close() {
	n.stop()
	n.Hide()
	n.w.relayout()
}
