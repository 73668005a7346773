package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// box is a part of the panel whose height follows from its width.
type box struct {
	widget.BaseWidget
	objects []fyne.CanvasObject
	place   func(width float32) (height float32) // puts the objects; may replace them
	width   float32
	height  float32
}

var _ look.Holder = (*box)(nil)

func newBox(place func(width float32) float32, objects ...fyne.CanvasObject) *box {
	b := &box{objects: slices.DeleteFunc(objects, isNil), place: place, width: -1}
	b.ExtendBaseWidget(b)
	return b
}

// Held are the parts.
func (b *box) Held() []fyne.CanvasObject { return b.objects }

// Flow is the height that the box takes at a width.
func (b *box) Flow(width float32) float32 {
	if width != b.width {
		b.width = width
		b.height = b.place(width)
	}
	return b.height
}

// CreateRenderer is for Fyne.
func (b *box) CreateRenderer() fyne.WidgetRenderer { return boxRenderer{b} }

type boxRenderer struct{ b *box }

func (r boxRenderer) Layout(size fyne.Size)        { r.b.Flow(size.Width) }
func (r boxRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, r.b.height) }
func (r boxRenderer) Objects() []fyne.CanvasObject { return r.b.objects }
func (r boxRenderer) Destroy()                     {}
func (r boxRenderer) Refresh() {
	for _, o := range r.b.objects {
		o.Refresh()
	}
}

// flow gives an object a width at a place and is the height that it takes; none for a nil box.
func flow(o fyne.CanvasObject, x, y, width float32) float32 {
	if isNil(o) {
		return 0
	}
	o.Move(fyne.NewPos(x, y))
	if f, ok := o.(interface{ Flow(float32) float32 }); ok {
		h := f.Flow(width)
		o.Resize(fyne.NewSize(width, h))
		return h
	}
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	h := o.MinSize().Height // wrapped text knows its height only now
	o.Resize(fyne.NewSize(width, h))
	return h
}

// gap is an empty stretch of a column.
type gap float32

// column stacks objects; a gap is the room before the next one. Nil objects are left out.
func column(parts ...any) *box {
	var objects []fyne.CanvasObject
	for _, p := range parts {
		if o, ok := p.(fyne.CanvasObject); ok {
			objects = append(objects, o)
		}
	}
	return newBox(func(width float32) float32 {
		y := float32(0)
		for _, p := range parts {
			switch p := p.(type) {
			case gap:
				y += float32(p)
			case fyne.CanvasObject:
				y += flow(p, 0, y, width)
			}
		}
		return y
	}, objects...)
}

// isNil tells a box that there is not, such as the prose of an empty text.
func isNil(o fyne.CanvasObject) bool {
	b, ok := o.(*box)
	return ok && b == nil
}

// pair puts b, which is natural points wide, at the right end of a's first line where a can do
// with the room that is left, else below a.
func pair(a, b *box, natural float32, enough func(room float32) bool) *box {
	const between = 12
	return newBox(func(width float32) float32 {
		if room := width - natural - between; enough(room) {
			h := flow(a, 0, 0, room)
			return max(h, flow(b, width-natural, 0, natural+1))
		}
		h := flow(a, 0, 0, width)
		return h + flow(b, 0, h, width)
	}, a, b)
}
