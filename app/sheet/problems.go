package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"dateline/app/look"
	"dateline/timeline/file"
)

// Problems lists all problems. Each can be copied, and all of them; edit, which may be nil, opens
// an editor at a line.
func Problems(win fyne.Window, title, intro string, list []file.Problem, edit func(line int)) {
	rows := container.New(layout.NewCustomPaddedVBoxLayout(10))
	for _, p := range list {
		rows.Add(problem(p, edit))
	}
	ground := canvas.NewRectangle(look.Now().Paper)
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = look.Now().Hair, 1, look.Radius
	places := container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(1, 1, 12, 2),
		container.NewVScroll(container.New(layout.NewCustomPaddedLayout(10, 10, 0, 14), rows))))
	body := container.NewBorder(container.NewVBox(text(intro), space(4)), nil, nil, nil, places)
	var buttons []*look.Button
	if edit != nil && len(list) > 0 {
		buttons = append(buttons, look.NewButton(lang.L("Open in an Editor"), func() { edit(list[0].Line) }))
	}
	buttons = append(buttons, look.NewButton(lang.L("Copy all"), func() { copyText(Lines(list)) }))
	const around, each, least, most = 164, 56, 240, 500
	show(win, title, body, fyne.NewSize(720, min(max(around+each*float32(len(list)), least), most)), buttons...)
}

func copyText(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }

// problem is a line for where it is, with a button to copy, above the words for what is wrong.
func problem(p file.Problem, edit func(line int)) fyne.CanvasObject {
	words := text(p.Message)
	if p.Level == file.Note {
		return words
	}
	copyOne := look.NewButton(lang.L("Copy"), func() { copyText(p.String()) })
	copyOne.Tight = true
	where := canvas.NewText(p.Path, look.Now().Muted)
	where.TextSize = look.Small
	head := container.New(&placeRow{path: p.Path}, lineOf(p, edit), where, copyOne)
	return container.New(layout.NewCustomPaddedVBoxLayout(1), head, words)
}

// lineOf is the line and column, which open the editor there.
func lineOf(p file.Problem, edit func(line int)) fyne.CanvasObject {
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

// placeRow is a line, a path that is shortened to the room there is, and a button at the right.
type placeRow struct{ path string }

// Layout gives each its place.
func (r *placeRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const between = 8
	put := func(o fyne.CanvasObject, x, w float32) {
		h := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
	}
	line, button := o[0].MinSize().Width, o[2].MinSize().Width
	x, end := line+between, size.Width-button
	put(o[0], 0, line)
	put(o[2], end, button)
	path := o[1].(*canvas.Text)
	path.Text = look.Shorten(r.path, path.TextSize, path.TextStyle, end-x-between)
	put(path, x, max(end-x-between, 0))
}

// MinSize is as high as the highest.
func (r *placeRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	h := max(o[0].MinSize().Height, o[1].MinSize().Height, o[2].MinSize().Height)
	return fyne.NewSize(o[0].MinSize().Width+o[2].MinSize().Width+20, h)
}
