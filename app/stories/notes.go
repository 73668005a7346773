package stories

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/typeset"
)

// notes is where one writes what to say at a step. Tab and Escape leave it. Fyne's field puts the runs of a text that
// runs to the left into a wrong order, so while nobody writes in it such a text is shown above it as it is read.
type notes struct {
	widget.Entry
	pane    *Pane
	writing bool
	ground  *canvas.Rectangle // hides the field's own text
	words   *look.Label
	above   *container.Scroll
}

func newNotes(p *Pane) *notes {
	n := &notes{pane: p, ground: canvas.NewRectangle(nil), words: look.NewLabel("")}
	n.words.Wrapping = fyne.TextWrapWord
	n.above = container.NewVScroll(n.words)
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
func (n *notes) FocusGained() {
	n.writing = true
	n.Entry.FocusGained()
	n.Refresh()
	look.Reveal(n)
}

// FocusLost ends that.
func (n *notes) FocusLost() {
	n.writing = false
	n.Entry.FocusLost()
	n.Refresh()
}

// CreateRenderer is that of Fyne's field, with its text as it is read above it.
func (n *notes) CreateRenderer() fyne.WidgetRenderer {
	r := &notesRenderer{n.Entry.CreateRenderer(), n}
	r.show()
	return r
}

type notesRenderer struct {
	fyne.WidgetRenderer
	notes *notes
}

// Layout puts the text where the field has its own, within its edge.
func (r *notesRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	const edge = 3
	r.notes.ground.Move(fyne.NewPos(edge, edge))
	r.notes.ground.Resize(size.SubtractWidthHeight(2*edge, 2*edge))
	r.notes.above.Move(fyne.NewPos(0, edge))
	r.notes.above.Resize(size.SubtractWidthHeight(0, 2*edge))
}

// Objects are those of the field and what is above it.
func (r *notesRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.WidgetRenderer.Objects()), r.notes.ground, r.notes.above)
}

// Refresh shows what was changed.
func (r *notesRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.show()
}

func (r *notesRenderer) show() {
	n := r.notes
	if n.writing || !typeset.Leftward(n.Text) {
		n.ground.Hide()
		n.above.Hide()
		return
	}
	n.ground.Show()
	n.above.Show()
	n.ground.FillColor = n.Theme().Color(theme.ColorNameInputBackground, fyne.CurrentApp().Settings().ThemeVariant())
	n.ground.Refresh()
	if n.words.Text != n.Text {
		n.words.SetText(n.Text)
		n.above.ScrollToTop()
	}
	n.above.Refresh()
}

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
