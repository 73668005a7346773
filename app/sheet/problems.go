package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/app/speech"
	"dateline/timeline/file"
	"dateline/timeline/typeset"
)

// Problems lists all problems. Each can be copied, and all of them; edit, which may be nil, opens
// an editor at a line.
func Problems(win fyne.Window, title, intro string, list []file.Problem, edit func(line int)) {
	rows := problemRows()
	addProblems(rows, win, list, edit)
	var buttons []*look.Button
	if edit != nil && len(list) > 0 {
		buttons = append(buttons, look.NewButton(lang.L("Open in an Editor"), func() { edit(list[0].Line) }))
	}
	buttons = append(buttons, look.NewButton(lang.L("Copy all"), func() { copyText(Lines(list)) }))
	show(win, title, below(intro, framed(win, rows)), problemsSize(len(list)), buttons...)
}

// The width that a list of problems wishes for, and the room beside its rows.
const problemsWish, problemsLeft, problemsRight = 720, 12, 16

// problemsSize is what a list of so many problems wishes for.
func problemsSize(n int) fyne.Size {
	const around, each, least, most = 164, 56, 240, 500
	return fyne.NewSize(problemsWish, min(max(around+each*float32(n), least), most))
}

// problemRows is an empty list of problems.
func problemRows() *fyne.Container { return container.New(layout.NewCustomPaddedVBoxLayout(10)) }

// addProblems adds problems to a list.
func addProblems(rows *fyne.Container, win fyne.Window, list []file.Problem, edit func(line int)) {
	for _, p := range list {
		rows.Add(problem(p, edit, inner(win, problemsWish)-problemsLeft-problemsRight))
	}
}

// below is a body with words above it.
func below(intro string, body fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(container.NewVBox(text(intro), space(4)), nil, nil, nil, body)
}

// framed is a list of problems on a ground of its own, where it is scrolled.
func framed(win fyne.Window, rows *fyne.Container) fyne.CanvasObject {
	ground := canvas.NewRectangle(look.Now().Paper)
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = look.Now().Hair, 1, look.Radius
	var scrolled fyne.CanvasObject = container.New(layout.NewCustomPaddedLayout(10, 10, outdent, problemsRight-2), rows)
	if !low(win) { // else all is scrolled at once
		scrolled = container.NewVScroll(scrolled)
	}
	return container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(1, 1, problemsLeft-outdent, 2), scrolled))
}

func copyText(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }

// problem is a line for where it is, with a button to copy, above the words for what is wrong. A path that has no
// room there stands below.
func problem(p file.Problem, edit func(line int), width float32) fyne.CanvasObject {
	words := text(p.Words(speech.Say))
	if p.Level == file.Note {
		return words
	}
	copyOne := look.NewButton(lang.L("Copy"), func() { copyText(p.String()) })
	copyOne.Tight = true
	where := canvas.NewText(typeset.Drawn(p.Path), look.Now().Muted)
	where.TextSize = look.Small
	rows := container.New(layout.NewCustomPaddedVBoxLayout(1))
	head := container.New(placeRow{}, lineOf(p, edit), where, copyOne)
	rows.Add(head)
	if head.MinSize().Width > width {
		path := look.NewLabel(p.Path)
		path.Wrapping, path.Importance, path.SizeName = fyne.TextWrapBreak, widget.LowImportance, look.Points(look.Small)
		where.Hide()
		rows.Add(look.Tight(path))
	}
	rows.Add(words)
	return rows
}

// lineOf is the line and column, which open the editor there; nothing where they are not known.
func lineOf(p file.Problem, edit func(line int)) fyne.CanvasObject {
	if p.Line == 0 {
		return space(0)
	}
	place := lang.L("Line {{.Line}}, column {{.Column}}", map[string]any{"Line": p.Line, "Column": p.Column})
	if edit == nil {
		t := canvas.NewText(place, look.Now().Muted)
		t.TextSize = look.Small
		return t
	}
	b := look.NewButton(place, func() { edit(p.Line) })
	b.Flat, b.Ground = true, look.Now().Paper
	return b
}

// placeRow is a line, a path behind it, and a button at the right.
type placeRow struct{}

const (
	behind  = 8 // the line, before the path and before the button
	outdent = 4 // of a line that opens the editor, so that its words stand above those of the message
)

// Layout gives each its place.
func (placeRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	put := func(o fyne.CanvasObject, x float32) {
		least := o.MinSize()
		o.Move(fyne.NewPos(x, (size.Height-least.Height)/2))
		o.Resize(least)
	}
	at := float32(0)
	if _, ok := o[0].(*look.Button); ok {
		at = -outdent
	}
	put(o[0], at)
	if wide := o[0].MinSize().Width; wide > 0 {
		at += wide + behind
	}
	put(o[1], at)
	put(o[2], size.Width-o[2].MinSize().Width)
}

// MinSize is as high as the highest.
func (placeRow) MinSize(o []fyne.CanvasObject) (size fyne.Size) {
	for _, each := range o {
		if least := each.MinSize(); each.Visible() {
			size = fyne.NewSize(size.Width+least.Width+behind, max(size.Height, least.Height))
		}
	}
	return size
}
