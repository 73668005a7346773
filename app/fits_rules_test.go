package app

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// overlaps finds what lies on something else. What floats may lie on a picture that can be moved, or on
// what can be scrolled.
func (f *survey) overlaps() {
	for i, a := range f.seen {
		for _, b := range f.seen[i+1:] {
			at, on := a.sight, b.sight
			if a.pane == b.pane { // also where both are scrolled away
				at, on = a.at, b.at
			}
			both := at.with(on)
			switch {
			case both.wide() < 2 || both.tall() < 0.3*min(at.tall(), on.tall()):
			case holds(b.chain, a.object), a.surface && !b.surface, a.control != nil && a.control != b.control, b.control != nil && a.control != b.control:
			case (a.pane != nil || a.surface) && floats(b.chain, a.chain):
			default:
				f.fault(fmt.Sprintf("lies on %T %q by %.0f × %.0f", a.object, a.text, both.wide(), both.tall()), b.object, b)
			}
		}
	}
}

func holds(chain []fyne.CanvasObject, o fyne.CanvasObject) bool {
	for _, each := range chain {
		if each == o {
			return true
		}
	}
	return false
}

// floats tells whether a part lies in something with a ground of its own, in which another does not lie.
func floats(chain, other []fyne.CanvasObject) bool {
	for _, o := range chain {
		if holds(other, o) {
			continue
		}
		var list []fyne.CanvasObject
		switch o := o.(type) {
		case *fyne.Container:
			list = o.Objects
		case fyne.Widget:
			list = test.WidgetRenderer(o).Objects()
		}
		if len(list) > 0 {
			if ground, ok := list[0].(*canvas.Rectangle); ok && ground.Visible() && opaque(ground.FillColor) && ground.Size().Width >= o.Size().Width-1 {
				return true
			}
		}
	}
	return false
}

func opaque(c color.Color) bool {
	if c == nil {
		return false
	}
	_, _, _, a := c.RGBA()
	return a == 0xffff
}

// shortened finds the texts that are cut and can be read whole nowhere, and words of the program that are cut.
func (f *survey) shortened() {
	for _, is := range f.short {
		begin := strings.TrimRight(strings.TrimSuffix(is.text, "…"), " ")
		known := f.words[is.text] || f.words[begin]
		for text := range f.words {
			known = known || strings.HasSuffix(text, " "+is.text) // the last line of several
		}
		for text := range f.whole {
			known = known || len(text) > len(begin) && strings.HasPrefix(text, begin) && !f.words[text]
		}
		if !known {
			f.fault("shortened", is.object, is)
		}
	}
	f.short = nil
}

func (f *survey) fault(what string, o fyne.CanvasObject, is part) {
	in := ""
	for i := len(is.chain) - 1; i >= 0 && in == ""; i-- {
		if w, ok := is.chain[i].(fyne.Widget); ok {
			in = fmt.Sprintf(" in %T", w)
		}
	}
	f.faults = append(f.faults, fmt.Sprintf("%T %q%s: %s", o, is.text, in, what))
}

// wordsIn are all texts in an object.
func wordsIn(o fyne.CanvasObject) string {
	var list []string
	below(o, func(o fyne.CanvasObject) {
		if t, ok := o.(*canvas.Text); ok {
			list = append(list, t.Text)
		}
	})
	const most = 60
	text := []rune(strings.Join(list, " "))
	return string(text[:min(len(text), most)])
}

// below goes through an object and all that is seen in it.
func below(o fyne.CanvasObject, each func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	each(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			below(child, each)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			below(child, each)
		}
	}
}

// draws tells whether something of an object is seen.
func draws(o fyne.CanvasObject) (seen bool) {
	below(o, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *canvas.Rectangle:
			seen = seen || tinted(o.FillColor) || o.StrokeWidth > 0 && tinted(o.StrokeColor)
		case fyne.Widget, *fyne.Container:
		default:
			seen = true
		}
	})
	return seen
}

func tinted(c color.Color) bool {
	if c == nil {
		return false
	}
	_, _, _, a := c.RGBA()
	return a > 0
}

// scrolled tells whether what has no room in a widget is scrolled.
func scrolled(o fyne.CanvasObject) (found bool) {
	below(o, func(o fyne.CanvasObject) {
		_, is := o.(*container.Scroll)
		found = found || is
	})
	return found
}
