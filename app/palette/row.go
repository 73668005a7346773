package palette

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/layout"
	"dateline/timeline/typeset"
)

const (
	inset    = 8  // left and right of a row's words
	tickRoom = 25 // of a box to tick, before the words
)

// row is one item: its title at the left, what it is at the right.
type row struct {
	widget.BaseWidget
	over, tap func()
	scroll    func(by int)
	item      Item
	ground    *canvas.Rectangle
	name      *canvas.Text
	about     *canvas.Text
	box       *canvas.Rectangle // to tick; hidden for most items
	tick      [2]*canvas.Line
}

var (
	_ fyne.Tappable      = (*row)(nil)
	_ desktop.Hoverable  = (*row)(nil)
	_ desktop.Cursorable = (*row)(nil)
	_ fyne.Scrollable    = (*row)(nil)
)

func newRow(over, tap func(), scroll func(by int)) *row {
	r := &row{over: over, tap: tap, scroll: scroll, ground: canvas.NewRectangle(color.Transparent)}
	r.name, r.about = text(look.Now().Ink), text(look.Now().Muted)
	r.about.TextSize = look.Small
	r.box = canvas.NewRectangle(nil)
	r.box.CornerRadius, r.box.StrokeWidth = 3, 1.2
	for i := range r.tick {
		r.tick[i] = canvas.NewLine(nil)
		r.tick[i].StrokeWidth = 1.8
	}
	r.ground.CornerRadius = look.Radius
	r.ExtendBaseWidget(r)
	return r
}

func text(c color.Color) *canvas.Text {
	t := canvas.NewText("", c)
	t.TextSize = look.Text
	return t
}

// set shows an item.
func (r *row) set(item Item, chosen bool) {
	theme := look.Now()
	r.item = item
	r.ground.FillColor = color.Color(color.Transparent)
	if chosen {
		r.ground.FillColor = look.Fade(theme.Accent, 0.13)
	}
	r.setBox(item, theme)
	r.Refresh()
}

// setBox shows a box to tick, where the item has one.
func (r *row) setBox(item Item, theme layout.Theme) {
	r.box.Hidden = !item.Stay
	r.box.FillColor, r.box.StrokeColor = color.Color(color.Transparent), theme.Muted
	if item.On {
		r.box.FillColor, r.box.StrokeColor = theme.Accent, theme.Accent
	}
	for _, l := range r.tick {
		l.Hidden, l.StrokeColor = !item.Stay || !item.On, theme.OnAccent
	}
}

// Tapped goes to the item.
func (r *row) Tapped(*fyne.PointEvent) { r.tap() }

// MouseIn does nothing: the list may have come under a pointer that rests.
func (r *row) MouseIn(*desktop.MouseEvent) {}

// MouseMoved chooses the item.
func (r *row) MouseMoved(*desktop.MouseEvent) { r.over() }

// MouseOut does nothing.
func (r *row) MouseOut() {}

// Scrolled brings other items into sight.
func (r *row) Scrolled(e *fyne.ScrollEvent) {
	switch {
	case e.Scrolled.DY > 0:
		r.scroll(-1)
	case e.Scrolled.DY < 0:
		r.scroll(1)
	}
}

// Cursor is a hand.
func (r *row) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r, []fyne.CanvasObject{r.ground, r.name, r.about, r.box, r.tick[0], r.tick[1]}}
}

type rowRenderer struct {
	r       *row
	objects []fyne.CanvasObject
}

// Layout says less of what the item is where its title has no room beside that, and then shortens the title.
func (w *rowRenderer) Layout(size fyne.Size) {
	r := w.r
	r.ground.Resize(size)
	whole := fyne.MeasureText(r.item.Title, r.name.TextSize, r.name.TextStyle).Width
	for _, words := range r.item.about() {
		r.about.Text = typeset.Drawn(words)
		if whole+r.about.MinSize().Width+2*inset+16+r.boxRoom() <= size.Width {
			break
		}
	}
	about := r.about.MinSize()
	x := size.Width - inset - about.Width
	r.about.Move(fyne.NewPos(x, (size.Height-about.Height)/2))
	from := inset + r.boxRoom()
	r.placeBox(size.Height)
	r.name.Text = typeset.Drawn(look.Shorten(r.item.Title, r.name.TextSize, r.name.TextStyle, x-from-16))
	name := r.name.MinSize()
	r.name.Move(fyne.NewPos(from, (size.Height-name.Height)/2))
	r.name.Resize(name)
}

// about is what an item is, from the longest words to none.
func (i Item) about() []string {
	if i.Kind == "" || i.Detail == "" {
		return []string{i.Kind + i.Detail, ""}
	}
	return []string{i.Kind + "  ·  " + i.Detail, i.Kind, ""}
}

// boxRoom is the room of the box, in points.
func (r *row) boxRoom() float32 {
	if r.box.Hidden {
		return 0
	}
	return tickRoom
}

// placeBox puts the box before the words.
func (r *row) placeBox(height float32) {
	const side = 15
	at := fyne.NewPos(inset, float32(int((height-side)/2)))
	r.box.Move(at)
	r.box.Resize(fyne.NewSquareSize(side))
	r.tick[0].Position1, r.tick[0].Position2 = at.AddXY(3.5, 7.8), at.AddXY(6.4, 10.8)
	r.tick[1].Position1, r.tick[1].Position2 = at.AddXY(6.4, 10.8), at.AddXY(11.6, 4.4)
}

func (w *rowRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, rowHeight) }
func (w *rowRenderer) Objects() []fyne.CanvasObject { return w.objects }
func (w *rowRenderer) Destroy()                     {}

func (w *rowRenderer) Refresh() {
	w.Layout(w.r.Size())
	canvas.Refresh(w.r)
}
