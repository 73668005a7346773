package panel

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// link is a text that does something when it is clicked, or when Enter or the space bar is pressed on it.
type link struct {
	widget.BaseWidget
	text   *box
	words  string
	ring   *canvas.Rectangle // while it has the focus
	tapped func()

	picture bool // it shows a picture, not its words
}

var (
	_ fyne.Tappable      = (*link)(nil)
	_ fyne.Focusable     = (*link)(nil)
	_ fyne.Accessible    = (*link)(nil)
	_ desktop.Cursorable = (*link)(nil)
)

func newLink(text string, f face, tapped func()) *link {
	f.style.Underline = true
	l := &link{text: prose(text, f), words: text, tapped: tapped, ring: canvas.NewRectangle(color.Transparent)}
	if l.text == nil {
		l.text = prose("…", f)
	}
	l.ring.StrokeWidth, l.ring.CornerRadius = 1.5, look.Radius
	l.ring.Hide()
	l.ExtendBaseWidget(l)
	return l
}

// Flow is the height that the link takes at a width.
func (l *link) Flow(width float32) float32 {
	const around = 3
	height, right := flow(l.text, 0, 0, width), float32(0)
	for _, o := range l.text.objects {
		right = max(right, o.Position().X+o.Size().Width)
	}
	l.ring.Move(fyne.NewPos(-around, 0))
	l.ring.Resize(fyne.NewSize(right+2*around, height))
	return height
}

// CreateRenderer is for Fyne.
func (l *link) CreateRenderer() fyne.WidgetRenderer { return linkRenderer{l} }

type linkRenderer struct{ l *link }

func (r linkRenderer) Layout(size fyne.Size)        { r.l.Flow(size.Width) }
func (r linkRenderer) MinSize() fyne.Size           { return r.l.text.MinSize() }
func (r linkRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.l.text, r.l.ring} }
func (r linkRenderer) Destroy()                     {}
func (r linkRenderer) Refresh()                     { r.l.text.Refresh() }

// Tapped follows the link.
func (l *link) Tapped(*fyne.PointEvent) { l.tapped() }

// Cursor is a hand.
func (l *link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows that keys go to the link.
func (l *link) FocusGained() {
	l.ring.StrokeColor = look.Now().Ink
	l.ring.Show()
	l.ring.Refresh()
	look.Reveal(l)
}

// FocusLost ends that.
func (l *link) FocusLost() { l.ring.Hide() }

// TypedRune leaves a character to the window.
func (l *link) TypedRune(r rune) { look.PassRune(l, r) }

// TypedKey follows the link by Enter or the space bar, and leaves other keys to the window.
func (l *link) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.tapped()
	default:
		look.Pass(l, e)
	}
}

// AccessibilityLabel is what the link says.
func (l *link) AccessibilityLabel() string { return l.words }

// AccessibilityRole is that of a link.
func (l *link) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// links are those in an object, from the top down.
func links(in fyne.CanvasObject) (list []*link) {
	switch in := in.(type) {
	case *link:
		return []*link{in}
	case *box:
		for _, o := range in.objects {
			list = append(list, links(o)...)
		}
	}
	return list
}

// keepFocus makes the panel anew, and leads the keys to the link in the place of the one that had them.
func (p *Panel) keepFocus(build func()) {
	at := -1
	var among func() []*link // without a picture, which may come or go, unless that has the keys
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	if c != nil {
		if l, ok := c.Focused().(*link); ok {
			among = func() []*link {
				return slices.DeleteFunc(links(p.body), func(other *link) bool { return other.picture && !l.picture })
			}
			at = slices.Index(among(), l)
		}
	}
	build()
	if at < 0 {
		return
	}
	if now := among(); len(now) > 0 {
		c.Focus(now[min(at, len(now)-1)])
	} else {
		c.Unfocus()
	}
}
