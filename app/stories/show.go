package stories

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/app/session"
	"dateline/timeline"
)

// Show brings the pane up to date with the session.
func (p *Pane) Show() {
	p.filling = true
	defer func() { p.filling = false }()
	all := p.session.Stories()
	p.story = max(min(p.story, len(all)-1), 0)
	steps := p.steps()
	p.step = min(p.step, len(steps)-1)
	p.showStories(all)
	p.showStep(steps)
	p.enable(p.fresh, true)
	p.enable(p.rename, len(all) > 0)
	p.enable(p.remove, len(all) > 0)
	p.enable(p.add, p.session.Event() != nil)
	p.enable(p.drop, p.step >= 0)
	p.enable(p.up, p.CanMove(-1))
	p.enable(p.down, p.CanMove(1))
	p.enable(p.undo, p.session.CanUndoEdit())
	p.enable(p.present, len(steps) > 0)
	p.save.Primary = p.session.Unsaved()
	p.enable(p.save, p.save.Primary)
	p.body.Refresh()
	p.ground.Refresh()
}

// enable shows a button as one that can be pressed, or not.
func (p *Pane) enable(b *look.Button, on bool) {
	b.Off = !on
	b.Refresh()
}

// apart are the names of stories, with a number behind one that another has before it: the choice finds a
// story by its name.
func apart(all []timeline.Story) []string {
	names := make([]string, len(all))
	for i, s := range all {
		names[i] = Name(s)
		for n := 2; slices.Contains(names[:i], names[i]); n++ {
			names[i] = fmt.Sprintf("%s (%d)", Name(s), n)
		}
	}
	return names
}

// showStories fills the choice of the story.
func (p *Pane) showStories(all []timeline.Story) {
	p.choice.Offer(apart(all))
	if len(all) > 0 {
		p.choice.SetSelectedIndex(p.story)
	}
	p.choice.Refresh()
	switch {
	case len(all) == 0:
		p.empty.Text = lang.L("Select an event and add it.")
	case len(p.steps()) == 0:
		p.empty.Text = lang.L("No steps yet: select an event and add it.")
	default:
		p.empty.Text = ""
	}
	p.empty.Refresh()
}

// Name is what to call a story: its title, else its id, else that it has none.
func Name(s timeline.Story) string {
	switch {
	case s.Title != "":
		return s.Title
	case s.ID != "":
		return s.ID
	}
	return lang.L("(no title)")
}

// showStep shows the steps, and what belongs to the chosen one.
func (p *Pane) showStep(steps []timeline.Step) {
	p.list.UnselectAll()
	if p.step >= 0 {
		p.list.Select(p.step)
	}
	p.list.Refresh()
	step := timeline.Step{}
	if p.step >= 0 {
		step = steps[p.step]
		p.notes.Enable()
		p.reveal.Enable()
	} else {
		p.notes.Disable()
		p.reveal.Disable()
	}
	if p.notes.Text != step.Notes {
		p.notes.SetText(step.Notes)
	}
	p.reveal.SetChecked(p.step >= 0 && session.Reveals(step))
}

const (
	side    = 12 // left and right of the pane
	between = 8
	least   = 4 * rowHeight // of the list
	written = 58            // of the notes at least, and more of them in a pane that is not short
	short   = 480           // a pane less high has no title, where its choice has room beside the cross
	gap     = 6             // between buttons
	around  = 3             // the list, to the line that tells that it has the keys
)

// Layout gives every part its place; the list gets what is left.
func (p *Pane) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	wide := size.Width - 2*side
	y, notes := float32(10), float32(written)
	beside := size.Height < short && p.fits(wide)
	if p.title.Hidden = beside; !beside {
		notes = max(written, size.Height/7)
	}
	put := func(o fyne.CanvasObject, height float32) {
		o.Move(fyne.NewPos(side, y))
		o.Resize(fyne.NewSize(wide, height))
		y += height + between
	}
	cross := p.cross.MinSize()
	p.cross.Move(fyne.NewPos(size.Width-side-cross.Width, y))
	p.cross.Resize(cross)
	head := p.title.MinSize()
	p.title.Move(fyne.NewPos(side, y+(cross.Height-head.Height)/2))
	p.title.Resize(head)
	if p.title.Hidden {
		p.choice.Move(fyne.NewPos(side, y-3))
		p.choice.Resize(fyne.NewSize(wide-cross.Width-between, p.choice.MinSize().Height))
		y += cross.Height + between
	} else {
		y += cross.Height + between
		put(p.choice, p.choice.MinSize().Height)
	}
	put(p.manage, look.FlowHeight(p.manage, wide))
	top := y
	rest := look.FlowHeight(p.edit, wide) + p.caption.MinSize().Height + notes + p.reveal.MinSize().Height + 3*between
	put(p.list, max(size.Height-top-rest-between, least))
	p.ring.Move(p.list.Position().SubtractXY(around, around))
	p.ring.Resize(p.list.Size().AddWidthHeight(2*around, 2*around))
	p.blank.Move(fyne.NewPos(side+around, top+around))
	p.blank.Resize(fyne.NewSize(wide-2*around, look.Tall(p.blank, wide-2*around)))
	put(p.edit, look.FlowHeight(p.edit, wide))
	put(p.caption, p.caption.MinSize().Height)
	y -= between - 2
	put(p.notes, notes)
	put(p.reveal, p.reveal.MinSize().Height)
}

// MinSize is what the parts need in a narrow window; what has no room is scrolled.
func (p *Pane) MinSize([]fyne.CanvasObject) fyne.Size {
	wide := p.CanvasObject.Size().Width - 2*side
	choice := float32(0)
	if !p.fits(wide) {
		choice = p.choice.MinSize().Height + between
	}
	fixed := choice + 10 + p.cross.MinSize().Height + look.FlowHeight(p.manage, wide) + look.FlowHeight(p.edit, wide) +
		p.caption.MinSize().Height + p.reveal.MinSize().Height
	return fyne.NewSize(120, fixed+least+written+7*between)
}

// fits tells whether the choice of the story has room beside the cross.
func (p *Pane) fits(wide float32) bool {
	return p.choice.MinSize().Width+p.cross.MinSize().Width+between <= wide
}

// whole puts the buttons for all below the rest, where they are always seen.
type whole struct{ pane *Pane }

// Layout gives the rest what the buttons leave.
func (w whole) Layout(list []fyne.CanvasObject, size fyne.Size) {
	p := w.pane
	small := size.Height < 260 // points; the menus have the rest
	p.undo.Hidden, p.present.Hidden = small, small
	foot := look.FlowHeight(p.foot, size.Width-2*side)
	p.ground.Resize(size)
	p.foot.Move(fyne.NewPos(side, size.Height-foot-10))
	p.foot.Resize(fyne.NewSize(size.Width-2*side, foot))
	p.scroll.Resize(fyne.NewSize(size.Width, max(size.Height-foot-10-between, 0)))
}

// MinSize is constant.
func (whole) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, 120) }
