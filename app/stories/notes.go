package stories

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline"
)

// notes is where one writes what to say at a step. Tab and Escape leave it.
type notes struct {
	widget.Entry
	pane *Pane
}

func newNotes(p *Pane) *notes {
	n := &notes{pane: p}
	n.MultiLine, n.Wrapping = true, fyne.TextWrapWord
	n.OnChanged = func(text string) {
		if !p.filling {
			p.session.SetNotes(p.story, p.step, text)
		}
	}
	n.SetMinRowsVisible(2)
	n.ExtendBaseWidget(n)
	return n
}

// FocusGained shows that keys go to the notes.
func (n *notes) FocusGained() { n.Entry.FocusGained(); look.Reveal(n) }

// AcceptsTab is false: Tab goes on to what comes next.
func (n *notes) AcceptsTab() bool { return false }

// TypedKey writes; Escape goes back to the steps.
func (n *notes) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		n.pane.Focus(n.pane.list)
		return
	}
	n.Entry.TypedKey(e)
}

// event is the event of the document with an id, or nil.
func (p *Pane) event(id string) *timeline.Event {
	doc := p.session.Open().Doc
	if i := doc.EventIndex(id); i >= 0 {
		return &doc.Events[i]
	}
	return nil
}
