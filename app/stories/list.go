package stories

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/typeset"
)

const rowHeight = 26

// list is the steps of a story, which are put in order by dragging them or by Alt and an arrow.
type list struct {
	widget.List
	pane *Pane
	from int     // step that is being dragged; -1 for none
	y    float32 // of the pointer, from the list's top
}

var (
	_ fyne.Focusable = (*list)(nil)
	_ fyne.Draggable = (*row)(nil)
	_ fyne.Tappable  = (*row)(nil)
)

func newList(p *Pane) *list {
	l := &list{pane: p, from: -1}
	l.Length = func() int { return len(p.steps()) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(l) }
	l.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*row).set(i) }
	l.OnSelected = func(i int) {
		if !p.filling {
			p.choose(i)
		}
	}
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained shows that keys go to the list, by a line around it. Fyne's own list would mark a row, which need not be
// the chosen one, and cannot be seen where it is.
func (l *list) FocusGained() { l.pane.ring.Show(); look.Reveal(l) }

// FocusLost takes the line away.
func (l *list) FocusLost() { l.pane.ring.Hide() }

// TypedKey walks through the steps, takes one out, goes to its notes or leaves the pane.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	p := l.pane
	switch e.Name {
	case fyne.KeyDown:
		l.walk(p.step + 1)
	case fyne.KeyUp:
		l.walk(p.step - 1)
	case fyne.KeyHome:
		l.walk(0)
	case fyne.KeyEnd:
		l.walk(len(p.steps()) - 1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		p.Remove()
	case fyne.KeyReturn, fyne.KeyEnter:
		if p.step >= 0 {
			p.Focus(p.notes)
		}
	case fyne.KeyEscape:
		p.OnClose()
	default:
		p.OnKey(e.Name)
	}
}

func (l *list) walk(to int) {
	if to >= 0 && to < len(l.pane.steps()) {
		l.pane.choose(to)
	}
}

// TypedRune is for the window.
func (l *list) TypedRune(r rune) { l.pane.OnRune(r) }

// pitch is from the top of one row to that of the next.
func (l *list) pitch() float32 { return rowHeight + l.Theme().Size("padding") }

// drag goes on dragging a step, with the pointer by so much.
func (l *list) drag(i int, at fyne.Position, by float32) {
	if l.from < 0 {
		l.from = i
		l.y = float32(i)*l.pitch() - l.GetScrollOffset() + at.Y - by
	}
	l.y += by
	if scroll := l.GetScrollOffset(); l.y < 0 {
		l.ScrollToOffset(max(scroll-rowHeight/2, 0))
	} else if l.y > l.Size().Height {
		l.ScrollToOffset(scroll + rowHeight/2)
	}
	p := l.pane
	gap := l.gap()
	y := min(max(float32(gap)*l.pitch()-l.GetScrollOffset()-2, 0), l.Size().Height-2)
	p.mark.Move(l.Position().AddXY(0, y))
	p.mark.Resize(fyne.NewSize(l.Size().Width, 2))
	p.mark.Show()
	p.mark.Refresh()
}

// gap is between which steps the pointer is: before the one of that number.
func (l *list) gap() int {
	gap := int((l.y+l.GetScrollOffset())/l.pitch() + 0.5)
	return min(max(gap, 0), len(l.pane.steps()))
}

// dropped puts the dragged step where the pointer is.
func (l *list) dropped() {
	if l.from < 0 {
		return
	}
	from, to := l.from, l.gap()
	l.from = -1
	l.pane.mark.Hide()
	if to > from {
		to--
	}
	l.pane.moveTo(from, to)
}

// row is one step.
type row struct {
	widget.BaseWidget
	list   *list
	step   int
	number *canvas.Text
	title  *canvas.Text
	full   string
}

func newRow(l *list) *row {
	r := &row{list: l, number: canvas.NewText("", nil), title: canvas.NewText("", nil)}
	r.number.TextSize, r.title.TextSize = look.Small, look.Text
	r.number.Alignment = fyne.TextAlignTrailing
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(i int) {
	steps := r.list.pane.steps()
	if i < 0 || i >= len(steps) {
		return
	}
	r.step, r.number.Text = i, strconv.Itoa(i+1)
	r.full = steps[i].Event
	if e := r.list.pane.event(steps[i].Event); e != nil && e.Title != "" {
		r.full = e.Title
	}
	r.Refresh()
}

// Tapped chooses the step.
func (r *row) Tapped(*fyne.PointEvent) {
	r.list.pane.choose(r.step)
	r.list.pane.Focus(r.list)
}

// Dragged takes the step along.
func (r *row) Dragged(e *fyne.DragEvent) { r.list.drag(r.step, e.Position, e.Dragged.DY) }

// DragEnd puts it down.
func (r *row) DragEnd() { r.list.dropped() }

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ r *row }

func (d *rowRenderer) Layout(size fyne.Size) {
	const number = 26
	place := func(t *canvas.Text, x, w float32) {
		h := t.MinSize().Height
		t.Move(fyne.NewPos(x, (size.Height-h)/2))
		t.Resize(fyne.NewSize(w, h))
	}
	place(d.r.number, 0, number)
	room := size.Width - number - 8 - 6
	d.r.title.Text = typeset.Drawn(look.Shorten(d.r.full, look.Text, fyne.TextStyle{}, room))
	place(d.r.title, number+8, room)
}

func (d *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(60, rowHeight) }

func (d *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.r.number, d.r.title}
}

func (d *rowRenderer) Destroy() {}

func (d *rowRenderer) Refresh() {
	c := look.Now()
	d.r.number.Color, d.r.title.Color = c.Muted, c.Ink
	d.Layout(d.r.Size())
	d.r.number.Refresh()
	d.r.title.Refresh()
}
