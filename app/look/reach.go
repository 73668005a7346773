package look

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Holder is a widget that controls lie in.
type Holder interface {
	Held() []fyne.CanvasObject // what is seen in it
}

// Reveal scrolls what has the focus into sight, in all that it lies in. Fyne moves the focus out of sight by Tab.
func Reveal(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(o)
	if c == nil {
		return
	}
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = Within(top)
	}
	list, _ := find(root, o)
	for _, s := range slices.Backward(list) {
		const around = 4 // the ring
		y := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(s).Y - around
		tall, room := o.Size().Height+2*around, s.Size().Height
		if by := min(y, 0) + max(min(y+tall-room, y), 0); by != 0 && room > 0 {
			most := max(s.Content.MinSize().Height-room, 0)
			s.ScrollToOffset(fyne.NewPos(s.Offset.X, max(min(s.Offset.Y+by, most), 0)))
		}
	}
}

// Within is what Fyne shows in its layer for a dialog, a type that it keeps to itself.
func Within(layer fyne.CanvasObject) fyne.CanvasObject {
	if v := reflect.Indirect(reflect.ValueOf(layer)); v.Kind() == reflect.Struct {
		if f := v.FieldByName("Content"); f.IsValid() && f.CanInterface() {
			if o, ok := f.Interface().(fyne.CanvasObject); ok {
				return o
			}
		}
	}
	return layer
}

// find looks for an object in another, and gives what it lies in there that can be scrolled, the outermost first.
func find(in, o fyne.CanvasObject) (list []*container.Scroll, found bool) {
	if in == nil || !in.Visible() {
		return nil, false
	}
	if in == o {
		return nil, true
	}
	for _, child := range below(in) {
		if list, found = find(child, o); found {
			if s, ok := in.(*container.Scroll); ok {
				list = append([]*container.Scroll{s}, list...)
			}
			return list, true
		}
	}
	return nil, false
}

// below are the things that lie in another.
func below(in fyne.CanvasObject) []fyne.CanvasObject {
	switch in := in.(type) {
	case *fyne.Container:
		return in.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{in.Content}
	case *widget.PopUp:
		return []fyne.CanvasObject{in.Content}
	case Holder:
		return in.Held()
	}
	return nil
}

// Stops are all in a thing that keys can go to, as Tab comes by them.
func Stops(in fyne.CanvasObject) (list []fyne.Focusable) {
	if in == nil || !in.Visible() {
		return nil
	}
	if stop, ok := in.(fyne.Focusable); ok {
		list = append(list, stop)
	}
	for _, child := range below(in) {
		list = append(list, Stops(child)...)
	}
	return list
}

// Pass gives a key that a control has no use for to the window.
func Pass(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// PassRune gives a character that a control has no use for to the window.
func PassRune(o fyne.CanvasObject, r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// leave is what Escape does in a control that has no use for it: it is a key of the window, which closes the dialog
// that the control is in.
func leave(o fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return
	}
	if key := c.OnTypedKey(); key != nil {
		key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	} else if top := c.Overlays().Top(); top != nil {
		c.Overlays().Remove(top)
	}
}
