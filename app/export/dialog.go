// Package export is the dialog that writes a document to files: choices at the left, at the right a
// preview drawn by the painter of the files, below what will be written, and then how far it is.
//
// In go a Subject, which says what is shown of the document, the choices of the last time, and the
// World, which runs work beside the window's; out come files and the choices. It asks before a file is
// replaced. It keeps nothing itself and opens nothing.
package export

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// Content is what a dialog shows, and whom it tells.
type Content struct {
	World
	Subject  Subject
	Choices  Choices
	Name     string        // of the file, without an ending
	Folder   string        // for the file; empty for the home folder
	Selected bool          // something is selected
	Of       string        // what tells the document from others, for Choices.Of
	Keep     func(Choices) // other choices were made
	Done     func(Outcome) // the files are written
	Failed   func(error)   // an export failed after the dialog was closed
}

// Dialog is the dialog while it is open.
type Dialog struct {
	Content
	win     fyne.Window
	pop     *widget.PopUp
	title   *canvas.Text
	rows    []*row
	form    *fyne.Container
	scroll  *container.Scroll
	stage   *stage
	right   *fyne.Container // holds the stage where there is room beside the choices
	below   *fyne.Container // else below them
	message *look.Label
	said    *container.Scroll // the message, scrolled where it has no room
	bar     *widget.ProgressBar
	copying *look.Button // copies the message of what failed; hidden while nothing did
	closing *look.Button
	export  *look.Button
	fields  fields
	preview preview
	run     *Run   // nil while nothing is exported
	answer  func() // replaces the files that are there; nil while nothing is asked
	trouble bool   // the message is of what went wrong

	labelWide, controlWide float32 // of the widest name, and of the widest control that cannot be narrower
	folded                 bool    // the controls stand below their names
}

// Show opens the dialog above a window.
func Show(win fyne.Window, c Content) *Dialog {
	d := &Dialog{Content: c, win: win, labelWide: labelLeast}
	d.title = canvas.NewText(lang.L("Export"), look.Now().Ink)
	d.title.TextSize, d.title.TextStyle.Bold = look.BarTitle, true
	d.message = look.NewLabel("")
	d.message.Wrapping = fyne.TextWrapWord
	d.said = container.NewVScroll(look.Tight(d.message))
	d.bar = widget.NewProgressBar()
	d.bar.Hide()
	d.copying = look.NewButton(lang.L("Copy"), func() { fyne.CurrentApp().Clipboard().SetContent(d.message.Text) })
	d.copying.Hide()
	d.closing = look.NewButton(lang.L("Close"), d.no)
	d.export = look.NewButton(lang.L("Export"), d.yes)
	d.export.Primary = true
	for _, b := range []*look.Button{d.copying, d.closing, d.export} {
		b.OnKey = d.key
	}
	d.stage = newStage(d.leaf)
	d.right, d.below = container.NewStack(d.stage.CanvasObject), container.NewStack()
	d.build()
	content := container.New(d, d.title, d.scroll, d.right, d.said, d.bar, d.copying, d.closing, d.export)
	d.pop = widget.NewModalPopUp(look.Edged(content), win.Canvas())
	room := win.Canvas().Size()
	d.pop.Resize(fyne.NewSize(min(room.Width-32, 1120), min(room.Height-32, 760)))
	d.pop.Show()
	win.Canvas().Focus(d.export)
	d.changed()
	return d
}

// Shown tells whether the dialog is open.
func (d *Dialog) Shown() bool { return d.pop.Visible() && d.win.Canvas().Overlays().Top() != nil }

func (d *Dialog) key(k fyne.KeyName) {
	if k == fyne.KeyEscape {
		d.no()
	}
}

// no takes back a question, else stops an export, else closes.
func (d *Dialog) no() {
	switch {
	case d.answer != nil:
		d.answer, d.run, d.trouble = nil, nil, false
		d.idle()
		d.showSize()
	case d.run != nil:
		d.say(lang.L("Stopping …"), false)
		d.run.Stop()
	default:
		d.close()
	}
}

func (d *Dialog) close() {
	d.preview.stop()
	d.pop.Hide()
}

// yes exports, or replaces the files that are there.
func (d *Dialog) yes() {
	switch {
	case d.answer != nil:
		do := d.answer
		d.answer = nil
		d.busy()
		do()
	case d.run == nil:
		d.start()
	}
}

// say writes a message below; trouble is what went wrong, which stays until something else is chosen.
func (d *Dialog) say(words string, trouble bool) {
	d.trouble = trouble
	d.message.Importance = widget.LowImportance
	if trouble {
		d.message.Importance = widget.MediumImportance
	}
	d.message.SetText(words)
	d.copying.Hide()
	d.relayout()
}

// fail says what went wrong, and lets it be copied.
func (d *Dialog) fail(err error) {
	d.say(Words(err), true)
	d.copying.Show()
	d.relayout()
}

func (d *Dialog) relayout() {
	if d.pop != nil {
		d.pop.Content.Refresh()
		d.Layout(nil, d.pop.Content.Size())
	}
}

const (
	between    = 14
	formLeast  = 344
	scrollGap  = 14
	stageLeast = 180 // where the preview would have less room beside the choices, it is below them
)

// formWide is the room for the choices: for the widest of them and its name.
func (d *Dialog) formWide() float32 {
	return max(formLeast, d.labelWide+d.controlWide+scrollGap)
}

// Layout gives every part its place.
func (d *Dialog) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	pad := float32(20)
	if size.Height < 320 {
		pad = 10
	}
	wide := size.Width - 2*pad
	head := d.title.MinSize().Height
	place(d.title, pad, pad, wide, head)
	top := pad + head + between - 4
	height := d.layFoot(size, pad) - between - top
	form := d.formWide()
	narrow := wide-form-16 < stageLeast
	if folded := wide < form; folded != d.folded {
		d.folded = folded
		d.form.Refresh()
		d.scroll.Refresh()
	}
	d.part(narrow)
	if narrow {
		place(d.scroll, pad, top, wide, height)
		d.right.Hide()
		return
	}
	d.right.Show()
	place(d.scroll, pad, top, form, height)
	place(d.right, pad+form+16, top, wide-form-16, height)
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}

// layFoot gives the buttons, the message and the bar their places, and returns where they begin. A message that can
// be copied has the whole width, above the buttons; any other stands beside them.
func (d *Dialog) layFoot(size fyne.Size, pad float32) float32 {
	const gap, twoLines = 8, 40
	x, y := size.Width-pad, size.Height-pad-look.ButtonHeight
	for _, b := range []*look.Button{d.export, d.closing, d.copying} {
		w := b.MinSize().Width
		place(b, x-w, y, w, look.ButtonHeight)
		x -= w + gap
		if b == d.closing && !d.copying.Visible() {
			break
		}
	}
	room, above := x-pad, float32(0)
	if d.copying.Visible() {
		room, above = size.Width-2*pad, look.ButtonHeight+gap
	}
	tall := min(look.Tall(d.said.Content, room), max(size.Height/3-above, twoLines))
	foot := max(tall, look.ButtonHeight)
	if above > 0 {
		foot = tall
	}
	bottom := size.Height - pad - above - foot
	place(d.said, pad, bottom+(foot-tall)/2, room, tall)
	if d.bar.Visible() {
		place(d.said, pad, bottom, room/2-gap, foot)
		place(d.bar, pad+room/2, y+4, room/2, look.ButtonHeight-8)
	}
	return bottom
}

// part puts the preview beside the choices, or below them.
func (d *Dialog) part(narrow bool) {
	from, to := d.below, d.right
	if narrow {
		from, to = to, from
	}
	if len(to.Objects) == 0 {
		from.Objects, to.Objects = nil, []fyne.CanvasObject{d.stage.CanvasObject}
		d.form.Refresh()
	}
}

// MinSize is constant; what has no room is scrolled.
func (d *Dialog) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 180) }
