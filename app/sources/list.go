package sources

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/scene"
)

// list is Fyne's list, which makes objects only for the rows in sight, with the window's keys.
type list struct {
	widget.List
	view *View
}

func newList(v *View) *list {
	l := &list{view: v}
	l.Length = func() int { return len(v.content.Uses) }
	l.CreateItem = func() fyne.CanvasObject { return newItem(v) }
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) { o.(*item).set(id) }
	l.HideSeparators = true
	l.OnSelected = func(id widget.ListItemID) {
		l.UnselectAll()
		v.toggleRow(id)
	}
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey moves in the list by the arrow keys and opens a row by the space bar, and hands other
// keys on.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		key := *e
		if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
			key.Name = fyne.KeySpace
		}
		l.List.TypedKey(&key)
	default:
		if l.view.OnKey != nil {
			l.view.OnKey(e.Name)
		}
	}
}

// TypedRune hands a character on.
func (l *list) TypedRune(r rune) {
	if l.view.OnRune != nil {
		l.view.OnRune(r)
	}
}

// item is the widget of one row in sight.
type item struct {
	widget.BaseWidget
	view     *View
	id       int
	hovered  scene.Ref
	painting *look.Painting
}

var (
	_ fyne.Tappable      = (*item)(nil)
	_ desktop.Hoverable  = (*item)(nil)
	_ desktop.Cursorable = (*item)(nil)
)

func newItem(v *View) *item {
	i := &item{view: v, id: -1, painting: look.NewPainting()}
	i.ExtendBaseWidget(i)
	return i
}

func (i *item) set(id int) {
	i.id = id
	i.show()
}

func (i *item) show() {
	c := &i.view.content
	if i.id < 0 || i.id >= len(c.Uses) || c.Faces == nil || i.Size().Width < 1 {
		return
	}
	ground := c.Theme.Paper
	ground.A = 0 // the list shows behind it which row has the keys
	i.painting.Show(c.Faces, ground, func(out *scene.Scene) {
		r := i.view.row(i.id)
		r.hovered = i.hovered
		r.draw(out, out.Width)
	})
}

func (i *item) at(p fyne.Position) scene.Ref {
	ref, _ := i.painting.Scene.At(float64(p.X), float64(p.Y))
	return ref
}

// Tapped does what lies under the pointer, or opens and closes the row.
func (i *item) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(i.view.list); c != nil {
		c.Focus(i.view.list)
	}
	i.view.tapped(i.id, i.at(e.Position))
}

// MouseIn lights up what is under the pointer.
func (i *item) MouseIn(e *desktop.MouseEvent) { i.MouseMoved(e) }

// MouseMoved lights up what is under the pointer.
func (i *item) MouseMoved(e *desktop.MouseEvent) {
	if ref := i.at(e.Position); ref != i.hovered {
		i.hovered = ref
		i.show()
	}
}

// MouseOut ends that.
func (i *item) MouseOut() {
	i.hovered = scene.Ref{}
	i.show()
}

// Cursor is a hand: a click opens the row.
func (i *item) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (i *item) CreateRenderer() fyne.WidgetRenderer {
	return i.painting.Renderer(fyne.NewSize(200, rowHeight), i.show)
}
