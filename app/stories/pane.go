// Package stories is the pane in which a person makes and changes the stories of a document: which
// events, in which order, with what notes, and whether each is told part by part.
//
// In go a session, whose stories it shows and edits, and the selected event that can be added; out come
// edits of the session and wishes that the window fulfils, such as to save or to present. It reads and
// writes no files and asks for no names.
package stories

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/app/session"
	"dateline/timeline"
)

// Pane is the story editor.
type Pane struct {
	fyne.CanvasObject

	OnNew     func()                 // make another story
	OnRename  func(i int)            // give the story at the place another title
	OnDelete  func(i int)            // take it out
	OnPresent func(i, k int)         // present it from step k on
	OnSave    func()                 // write the file
	OnClose   func()                 // leave the pane
	OnKey     func(fyne.KeyName)     // a key of the list that is not its own
	OnRune    func(r rune)           // a typed character, likewise
	Focus     func(o fyne.Focusable) // lead the keys there

	session *session.Session
	story   int  // that is shown
	step    int  // of it; -1 for none
	filling bool // the program writes into a control, not a person

	ground    *canvas.Rectangle
	title     *canvas.Text
	empty     *look.Label     // what to do where there is no step
	blank     *fyne.Container // with it
	caption   *canvas.Text
	cross     *look.Button
	choice    *look.Select
	manage    *fyne.Container // buttons for the story
	fresh     *look.Button
	rename    *look.Button
	remove    *look.Button
	list      *list
	mark      *canvas.Rectangle // where a dragged step goes
	ring      *canvas.Rectangle // around the list while it has the keys
	edit      *fyne.Container   // buttons for the step
	add, drop *look.Button
	up, down  *look.Button
	notes     *notes
	reveal    *look.Check
	foot      *fyne.Container // buttons for all
	undo      *look.Button
	present   *look.Button
	save      *look.Button
	body      *fyne.Container // all but the foot
	scroll    *container.Scroll
}

// New makes a pane for the stories of a session. It listens to nothing; Show brings it up to date.
func New(s *session.Session) *Pane {
	p := &Pane{session: s, step: -1, ground: canvas.NewRectangle(nil), mark: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	p.title, p.empty, p.caption = canvas.NewText(lang.L("Stories"), nil), look.NewLabel(""), canvas.NewText(lang.L("Notes for the presenter"), nil)
	p.title.TextSize, p.title.TextStyle.Bold = look.BarTitle, true
	p.caption.TextSize, p.empty.SizeName = look.Small, look.Points(look.Small)
	p.empty.Wrapping, p.empty.Importance, p.blank = fyne.TextWrapWord, widget.LowImportance, look.Tight(p.empty)
	p.cross = look.NewButton("×", func() { p.OnClose() })
	p.choice = look.NewSelect(nil, func(string) { p.chosen(p.choice.SelectedIndex()) })
	p.choice.PlaceHolder = lang.L("No story yet")
	p.list = newList(p)
	p.notes = newNotes(p)
	p.reveal = look.NewCheck(lang.L("Reveal it part by part"), func(on bool) {
		if !p.filling {
			s.SetReveal(p.story, p.step, on)
		}
	})
	p.choice.OnEscape, p.reveal.OnEscape = func() { p.OnClose() }, func() { p.OnClose() }
	p.ring.StrokeWidth, p.ring.CornerRadius = 1.5, look.Radius
	p.mark.Hide()
	p.ring.Hide()
	p.buttons()
	p.body = container.New(p, p.title, p.cross, p.choice, p.manage, p.list, p.blank, p.mark, p.ring, p.edit, p.caption, p.notes, p.reveal)
	p.scroll = container.NewVScroll(p.body)
	p.CanvasObject = container.New(whole{p}, p.ground, p.scroll, p.foot)
	p.Dress()
	return p
}

// buttons makes all buttons.
func (p *Pane) buttons() {
	s := p.session
	tight := func(words string, tap func()) *look.Button {
		b := look.NewButton(words, tap)
		b.Tight, b.OnKey = true, p.key
		return b
	}
	p.cross.OnKey = p.key
	p.fresh = tight(lang.L("New…"), func() { p.OnNew() })
	p.rename = tight(lang.L("Rename…"), func() { p.OnRename(p.story) })
	p.remove = tight(lang.L("Delete"), func() { p.OnDelete(p.story) })
	p.manage = container.New(look.Flow{Gap: gap}, p.fresh, p.rename, p.remove)
	p.add = tight(lang.L("Add Event"), func() { p.Add() })
	p.drop = tight(lang.L("Remove"), p.Remove)
	p.up, p.down = tight("↑", func() { p.Move(-1) }), tight("↓", func() { p.Move(1) })
	p.edit = container.New(look.Flow{Gap: gap}, p.add, p.drop, p.up, p.down)
	p.undo = tight(lang.L("Undo"), func() { s.UndoEdit() })
	p.present = tight(lang.L("Present from Here"), func() { p.OnPresent(p.story, max(p.step, 0)) })
	p.save = tight(lang.L("Save"), func() { p.OnSave() })
	p.foot = container.New(look.Flow{Gap: gap}, p.undo, p.present, p.save)
}

// key is a key of a button that does not press it.
func (p *Pane) key(k fyne.KeyName) {
	if k == fyne.KeyEscape {
		p.OnClose()
		return
	}
	p.OnKey(k)
}

// Dress takes the colours of the theme.
func (p *Pane) Dress() {
	c := look.Now()
	p.ground.FillColor, p.mark.FillColor = c.Panel, c.Accent
	p.ring.FillColor, p.ring.StrokeColor = look.Fade(c.Panel, 0), c.Accent
	p.title.Color, p.caption.Color = c.Ink, c.Muted
	p.Show()
}

// Keys is the list of steps, to give it the focus.
func (p *Pane) Keys() fyne.Focusable { return p.list }

// Story is the place of the story that is shown; false where there is none.
func (p *Pane) Story() (int, bool) { return p.story, len(p.session.Stories()) > 0 }

// Step is the place of the chosen step; false where none is.
func (p *Pane) Step() (int, bool) { return p.step, p.step >= 0 }

// Choose shows a story, and chooses a step of it; -1 for none.
func (p *Pane) Choose(story, step int) {
	p.story, p.step = story, step
	p.Show()
}

// steps are those of the story that is shown.
func (p *Pane) steps() []timeline.Step {
	if list := p.session.Stories(); p.story < len(list) {
		return list[p.story].Steps
	}
	return nil
}

// Add puts the selected event behind the chosen step, else at the end, and tells whether it did: a key held down
// does not add it again and again behind itself. Where there is no story yet it
// makes one.
func (p *Pane) Add() bool {
	s := p.session
	e, steps := s.Event(), p.steps()
	if e == nil || p.step >= 0 && p.step < len(steps) && steps[p.step].Event == e.ID {
		return false
	}
	if len(s.Stories()) == 0 {
		p.story = s.NewStory(lang.L("Story"))
	}
	k := len(steps)
	if p.step >= 0 {
		k = min(p.step+1, k)
	}
	p.step = k
	s.AddStep(p.story, k, e.ID)
	return true
}

// Remove takes the chosen step out.
func (p *Pane) Remove() {
	if k := p.step; k >= 0 {
		p.step = min(k, len(p.steps())-2)
		p.session.RemoveStep(p.story, k)
	}
}

// CanMove tells whether the chosen step can be moved by so many places.
func (p *Pane) CanMove(by int) bool {
	return p.step >= 0 && p.step+by >= 0 && p.step+by < len(p.steps())
}

// Move moves the chosen step by so many places.
func (p *Pane) Move(by int) {
	if p.CanMove(by) {
		p.moveTo(p.step, p.step+by)
	}
}

// moveTo moves a step and keeps it chosen.
func (p *Pane) moveTo(from, to int) {
	p.step = to
	p.session.MoveStep(p.story, from, to)
	p.Show() // also where nothing has moved
}

// choose chooses a step, and selects its event.
func (p *Pane) choose(step int) {
	steps := p.steps()
	if step < 0 || step >= len(steps) {
		return
	}
	p.step = step
	p.session.Select(steps[step].Event)
	p.Show()
}

// chosen shows another story.
func (p *Pane) chosen(i int) {
	if !p.filling && i >= 0 && i != p.story {
		p.Choose(i, -1)
	}
}
